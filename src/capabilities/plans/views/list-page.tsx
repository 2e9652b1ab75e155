import {
  Card,
  CardGroup,
  EmptyState,
  FilterBar,
  type Frame,
  formatDate,
  PortalPage,
  Progress,
  SelectField,
  Tag,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { Plan } from '../rules/plan.ts'
import type { PlanProgress } from '../rules/progress.ts'
import { stateLabels } from '../text/labels.ts'
import { periodWords, planName } from '../text/words.ts'
import { paths, text } from '../text.ts'

export interface ListedPlan {
  readonly plan: Plan
  readonly progress: PlanProgress
}

interface ListPageProps {
  frame: Frame
  tree: UnitTree
  plans: readonly ListedPlan[]
  years: readonly number[]
}

export function ListPage({ frame, tree, plans, years }: ListPageProps) {
  return (
    <PortalPage frame={frame} title={text.title} lead={text.lead}>
      {years.length > 1 && (
        <FilterBar frame={frame} names={['nam']}>
          <SelectField
            name="nam"
            label={text.year}
            optional
            empty={text.all}
            value={frame.query.nam}
            choices={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        </FilterBar>
      )}
      {plans.length === 0 ? (
        <EmptyState title={text.none} icon="flag">
          {text.noneText}
        </EmptyState>
      ) : (
        <CardGroup size="large">
          {plans.map((listed) => (
            <PlanCard key={listed.plan.id} tree={tree} {...listed} level={2} />
          ))}
        </CardGroup>
      )}
    </PortalPage>
  )
}

/** A plan in a list: what it is, who leads it, how far it has come. */
export function PlanCard({
  plan,
  progress,
  tree,
  level,
  lead,
}: ListedPlan & { tree: UnitTree; level: 2 | 3; lead?: boolean }) {
  return (
    <Card
      title={plan.title}
      href={paths.plan(plan.slug ?? '')}
      kicker={
        <>
          {planName(plan)} · {periodWords(plan.period)}{' '}
          {plan.state === 'closed' && <Tag tone="grey">{stateLabels.closed}</Tag>}
        </>
      }
      meta={[
        tree.nameOn(plan.leadUnitId, plan.period?.to ?? plan.createdAt.toISOString().slice(0, 10)),
        plan.issued && formatDate(plan.issued),
      ]
        .filter(Boolean)
        .join(' · ')}
      level={level}
      lead={lead}
    >
      <Progress
        done={progress.done}
        total={progress.due}
        unit={text.page.occurrencesUnit}
        label={text.page.occurrences}
        showLabel
        tone={progress.overdue > 0 ? 'late' : undefined}
      />
      <p class="card__note">{text.page.summary(progress.tasks, progress.units)}</p>
    </Card>
  )
}
