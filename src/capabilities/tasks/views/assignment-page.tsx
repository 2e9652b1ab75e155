import type { VNode } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { FormProblem } from '../../../ui/fields.tsx'
import { formatDate, formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Panel, Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { DefinitionNote, Inset } from '../../../ui/prose.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { DocumentLink, documentPaths, type OfficialPaper } from '../../documents/index.ts'
import { FormerUnitBanner, UnitLink, type UnitTree } from '../../units/index.ts'
import type { Assignment, DueDetail } from '../rules/assignment.ts'
import type { ChaseStep } from '../rules/chasing.ts'
import type { Standing } from '../rules/life.ts'
import { type DueRule, dueRules } from '../rules/schedule.ts'
import { type Occurrence, urgencyOf } from '../rules/task.ts'
import { commentText } from '../text/comments.ts'
import { dueLabels } from '../text/due.ts'
import { areaLabels, chaseLabels, kindLabels, paths, text } from '../text.ts'
import { ActForms } from './act-forms.tsx'
import { Comments, type CommentsProps } from './comments.tsx'
import { Obstacles, type ShownObstacle } from './obstacles.tsx'
import { quantityWords, StateTag, UrgencyTag } from './words.tsx'

export interface AssignmentPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly assignment: Assignment
  readonly standing: Standing
  readonly occurrences: readonly Occurrence[]
  readonly dueDetails: ReadonlyMap<string, DueDetail>
  readonly supports: readonly string[]
  /** The same work in the plan before and in the plan after. */
  readonly carried: { readonly from: Assignment | null; readonly to: Assignment | null }
  readonly paper: OfficialPaper | null
  readonly obstacles: readonly ShownObstacle[]
  readonly openObstacle: string | null
  /** Who may be put in charge: the staff of the unit. */
  readonly people: readonly { id: string; name: string }[]
  readonly reminders: readonly { at: Date; words: string | null }[]
  readonly comments: CommentsProps
  readonly chases: readonly { step: ChaseStep; on: PlainDate }[]
  /** Why it was returned or cancelled. */
  readonly note: string | null
  readonly after: readonly VNode[]
  readonly timeline: VNode
  readonly tree: UnitTree
  readonly today: PlainDate
}

export function AssignmentPage(props: AssignmentPageProps) {
  const { frame, assignment, tree, today } = props
  const { task } = assignment
  return (
    <StaffPage
      frame={frame}
      title={shortened(task.text)}
      heading={task.text}
      caption={
        <>
          {tree.nameOn(assignment.unitId, today)} <StateTag state={assignment.state} />
        </>
      }
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      problem={props.problem}
      aside={<About {...props} />}
    >
      <FormerUnitBanner tree={tree} unitId={assignment.unitId} on={today} itemId={assignment.id} />
      <Notes {...props} />
      <ActForms {...props} />
      <Section title={text.periods.title} id="ky">
        <Periods {...props} />
      </Section>
      {props.after}
      <Section title={text.obstacles.title} id="vuong-mac">
        <Obstacles {...props} />
      </Section>
      <Section title={commentText.title} id="trao-doi">
        <Comments {...props.comments} />
      </Section>
      <Section title={text.timeline} id="dien-bien">
        {props.timeline}
      </Section>
    </StaffPage>
  )
}

const shortened = (words: string) => (words.length <= 90 ? words : `${words.slice(0, words.lastIndexOf(' ', 90))}…`)

function Notes({ assignment, note, carried }: AssignmentPageProps) {
  const { state, resultNote } = assignment
  return (
    <>
      {note && (state === 'returned' || state === 'cancelled') && (
        <Inset>
          <p class="govuk-body">
            <strong>{state === 'returned' ? text.returnedBecause : text.cancelledBecause}:</strong> {note}
          </p>
        </Inset>
      )}
      {carried.to && (
        <Inset>
          <p class="govuk-body">
            {text.carriedTo}: <Other {...carried.to} />
          </p>
        </Inset>
      )}
      {resultNote && (state === 'submitted' || state === 'approved') && (
        <Inset>
          <p class="govuk-body">
            <strong>{text.submittedResult}:</strong> {resultNote}
          </p>
        </Inset>
      )}
    </>
  )
}

const Other = ({ id, task }: Assignment) => (
  <a class="govuk-link" href={paths.assignment(id)}>
    {task.origin?.title ?? shortened(task.text)}
  </a>
)

function Periods({ occurrences, dueDetails, standing, today }: AssignmentPageProps) {
  if (occurrences.length === 0 && standing.unopened === 0) return <p class="govuk-body">{text.periods.none}</p>
  const rules = [...new Set([...dueDetails.values()].map((detail) => detail.rule))].filter(isDueRule)
  return (
    <>
      {occurrences.length > 0 && (
        <Table
          caption={text.periods.title}
          captionHidden
          columns={periodColumns(dueDetails, { today, oneRule: rules.length === 1 })}
          rows={inOrder(occurrences)}
          rowKey={(row) => row.id}
        />
      )}
      {standing.unopened > 0 && <p class="govuk-body">{text.periods.unopened(formatNumber(standing.unopened))}</p>}
      {rules.length > 0 && (
        <DefinitionNote title={text.periods.howDue}>
          <ul class="govuk-list">
            {rules.map((rule) => (
              <li key={rule}>{dueRules[rule].source}.</li>
            ))}
          </ul>
        </DefinitionNote>
      )}
    </>
  )
}

/** What is owed first, by due day; then what is done, latest first. */
function inOrder(occurrences: readonly Occurrence[]): Occurrence[] {
  const owed = occurrences.filter((one) => one.doneOn === null)
  return [...owed, ...occurrences.filter((one) => one.doneOn !== null).reverse()]
}

function periodColumns(
  details: ReadonlyMap<string, DueDetail>,
  { today, oneRule }: { today: PlainDate; oneRule: boolean },
): Column<Occurrence>[] {
  const words = text.periods
  return [
    {
      key: 'period',
      header: words.period,
      rowHeader: true,
      cell: (row) => {
        const cause = details.get(row.id)?.cause
        const span = `${formatDate(row.period.from)} – ${formatDate(row.period.to)}`
        return cause ? `${cause} (${formatDate(row.period.from)})` : span
      },
    },
    {
      key: 'due',
      header: words.due,
      cell: (row) => <Due dueOn={row.dueOn} detail={details.get(row.id)} quiet={oneRule} />,
    },
    {
      key: 'proof',
      header: words.proof,
      cell: (row) => (
        <>
          <Progress
            done={row.credited}
            total={row.quota.count}
            unit={row.quota.of ?? words.noUnit}
            label={words.proof}
          />
          {row.awaiting > 0 && (
            <span class="table__note">{text.awaiting(quantityWords(row.awaiting, row.quota.of))}</span>
          )}
        </>
      ),
    },
    {
      key: 'state',
      header: words.state,
      cell: (row) => (
        <>
          <UrgencyTag urgency={urgencyOf(row, today)} />
          {row.doneOn && <span class="table__note">{words.doneOn(formatDate(row.doneOn))}</span>}
        </>
      ),
    },
  ]
}

function Due({ dueOn, detail, quiet }: { dueOn: PlainDate | null; detail: DueDetail | undefined; quiet: boolean }) {
  if (dueOn === null) return <>{text.noDue}</>
  const rule = detail && isDueRule(detail.rule) ? detail.rule : null
  return (
    <>
      <time datetime={dueOn}>{formatDate(dueOn)}</time>
      {rule && !quiet && (
        <span class="table__note" title={dueRules[rule].source}>
          {dueLabels[rule]}
        </span>
      )}
      {detail && !detail.published && <span class="table__note">{text.unpublished}</span>}
    </>
  )
}

const isDueRule = (rule: string): rule is DueRule => rule in dueRules

function About(props: AssignmentPageProps) {
  const { assignment, supports, paper, chases, people, reminders, tree, today, carried } = props
  const { task } = assignment
  const words = text.about
  return (
    <>
      <Panel title={words.title}>
        <SummaryList
          plain
          rows={[
            { key: words.unit, value: <UnitLink tree={tree} id={assignment.unitId} on={today} /> },
            { key: words.assignee, value: people.find(({ id }) => id === assignment.assigneeId)?.name ?? null },
            { key: words.owner, value: <UnitLink tree={tree} id={assignment.ownerUnitId} on={today} /> },
            { key: words.phrase, value: task.schedule.phrase },
            { key: words.product, value: task.product },
            {
              key: words.support,
              value: supports.length > 0 ? supports.map((id) => tree.nameOn(id, today)).join('; ') : task.supportPhrase,
            },
            { key: words.group, value: task.groupLabel },
            {
              key: words.accepts,
              value: task.accepts.length > 0 ? task.accepts.map((kind) => kindLabels[kind]).join('; ') : words.byHand,
            },
            {
              key: words.areas,
              value: task.areas.length > 0 ? task.areas.map((area) => areaLabels[area]).join('; ') : words.allAreas,
            },
            {
              key: words.plan,
              value: task.origin && (
                <a class="govuk-link" href={task.origin.href}>
                  {task.origin.title}
                </a>
              ),
            },
            { key: words.carriedFrom, value: carried.from && <Other {...carried.from} /> },
            { key: words.basis, value: task.basis },
            { key: words.source, value: paper && <DocumentLink paper={paper} /> },
            { key: words.period, value: `${formatDate(task.period.from)} – ${formatDate(task.period.to)}` },
          ]}
        />
        {paper && task.source && (
          <blockquote class="quote">
            <p>{task.source.quote}</p>
            <a class="govuk-link" href={documentPaths.place(paper.slug, task.source.span)}>
              {words.place}
            </a>
          </blockquote>
        )}
      </Panel>
      {chases.length + reminders.length > 0 && (
        <Panel title={text.chases.title}>
          <ul class="govuk-list">
            {reminders.map(({ at, words: said }) => (
              <li key={at.toISOString()}>
                {formatDateTime(at)}: {text.chases.byHand}
                {said && ` – ${said}`}
              </li>
            ))}
            {chases.map(({ step, on }) => (
              <li key={`${step} ${on}`}>
                {formatDate(on)}: {chaseLabels[step]}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
