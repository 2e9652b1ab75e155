import type { PlainDate } from '../../../kernel/dates.ts'
import {
  EmptyState,
  type Frame,
  formatDateTime,
  ItemList,
  ItemRow,
  LinkButton,
  Section,
  StaffPage,
  Tag,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { Plan } from '../rules/plan.ts'
import { importText } from '../text/import.ts'
import { stateLabels } from '../text/labels.ts'
import { reviewText } from '../text/review.ts'
import { periodWords, planName } from '../text/words.ts'
import { paths, text } from '../text.ts'

interface DeskPageProps {
  frame: Frame
  drafts: readonly (Plan & { doubts: number })[]
  plans: readonly Plan[]
  tree: UnitTree
  today: PlainDate
}

/** The coordinator's own plans: what is being drafted, and what runs. */
export function DeskPage({ frame, drafts, plans }: DeskPageProps) {
  return (
    <StaffPage
      frame={frame}
      title={text.deskTitle}
      actions={
        <>
          <LinkButton href={paths.import} icon="file">
            {importText.title}
          </LinkButton>
          <LinkButton href={paths.byHand} tone="secondary">
            {importText.byHand}
          </LinkButton>
        </>
      }
    >
      <Section title={text.drafts}>
        {drafts.length === 0 ? (
          <EmptyState title={text.noDrafts} icon="file">
            {text.noDraftsText}
          </EmptyState>
        ) : (
          <ItemList label={text.drafts}>
            {drafts.map((draft) => (
              <ItemRow
                key={draft.id}
                href={paths.review(draft.id)}
                title={planTitle(draft)}
                meta={`${periodWords(draft.period)} · ${formatDateTime(draft.createdAt)}`}
                state={<Tag tone={draft.doubts > 0 ? 'yellow' : 'green'}>{reviewText.left(draft.doubts)}</Tag>}
              />
            ))}
          </ItemList>
        )}
      </Section>
      {plans.length > 0 && (
        <Section title={text.running}>
          <ItemList label={text.running}>
            {plans.map((plan) => (
              <ItemRow
                key={plan.id}
                href={paths.plan(plan.slug ?? '')}
                title={planTitle(plan)}
                meta={periodWords(plan.period)}
                state={<Tag tone={plan.state === 'closed' ? 'grey' : 'green'}>{stateLabels[plan.state]}</Tag>}
              />
            ))}
          </ItemList>
        </Section>
      )}
    </StaffPage>
  )
}

const planTitle = (plan: Plan) => (plan.number ? `${planName(plan)}: ${plan.title}` : planName(plan))
