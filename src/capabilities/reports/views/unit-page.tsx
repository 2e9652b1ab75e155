import type { VNode } from 'preact'
import type { Crumb } from '../../../ui/breadcrumbs.tsx'
import { CardGroup } from '../../../ui/card.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FigureCard, FigureGroup } from '../../../ui/figure.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Panel } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset, Prose, Warning } from '../../../ui/prose.tsx'
import { OpenLink } from '../../../ui/safe-link.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { slugOf } from '../../calendar/index.ts'
import { deedsPath } from '../../evidence/index.ts'
import { planPaths } from '../../plans/index.ts'
import { type obstaclesOf, taskPaths } from '../../tasks/index.ts'
import { FormerUnitBanner } from '../../units/index.ts'
import type { Collection, UnitRow } from '../collecting.ts'
import { headline, paragraphsOf } from '../rules/content.ts'
import { rowSlugs } from '../rules/opening.ts'
import type { OccurrenceClass } from '../rules/tally.ts'
import { type Submission, type UnitReport, type UnitReportFigures, unitPlaces } from '../rules/unit-report.ts'
import { unitText } from '../text/unit-pages.ts'
import { unitPaths, unitPlaceLabels } from '../text/units.ts'
import { paths } from '../text.ts'
import { type UnitActState, UnitActs } from './unit-acts.tsx'
import { dueWords, LockList, partWords, TimeTag, UnitStateTag } from './unit-parts.tsx'

export type Obstacle = Awaited<ReturnType<typeof obstaclesOf>>[number]

export interface UnitPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly collection: Collection
  readonly row: UnitRow
  readonly figures: UnitReportFigures
  readonly obstacles: readonly Obstacle[]
  readonly submissions: readonly Submission[]
  readonly acts: readonly UnitActState[]
  readonly mayManage: boolean
  /** The list from which the reader comes. */
  readonly back: Crumb
  /** Assignments whose pages the reader may open. */
  readonly openable: ReadonlySet<string>
  readonly timeline: VNode | null
  readonly today: string
  taskTitle(taskId: string): string
}

/** A unit's report to the lead unit of a plan for a period. */
export function UnitReportPage(props: UnitPageProps) {
  const { frame, collection, row } = props
  const { plan, period, tree } = collection
  const { report } = row
  const slug = plan.slug ?? ''
  return (
    <StaffPage
      frame={frame}
      title={`${unitText.ofUnit(tree.nameOn(row.unitId, period.to))}, ${period.label}`}
      caption={plan.title}
      problem={props.problem}
      breadcrumbs={[props.back, { text: plan.number ?? plan.title, href: planPaths.plan(slug) }]}
    >
      <FormerUnitBanner tree={tree} unitId={row.unitId} on={props.today} {...(report && { itemId: report.id })} />
      {report?.reason && (
        <Warning>
          {report.revision > 0 ? unitText.reopenedBecause : unitText.returnedBecause}: {report.reason}
        </Warning>
      )}
      <CardGroup size="large">
        <Panel title={unitText.acts}>
          <UnitActs {...props} />
        </Panel>
        <StandingPanel {...props} />
      </CardGroup>
      <Figures {...props} />
      <Words report={report} taskTitle={props.taskTitle} />
      <Obstacles {...props} />
      <Versions submissions={props.submissions} />
      {props.timeline && (
        <section class="section">
          <h2 class="govuk-heading-m">{unitText.timeline}</h2>
          {props.timeline}
        </section>
      )}
    </StaffPage>
  )
}

function StandingPanel({ row, taskTitle, collection }: UnitPageProps) {
  const { report, completeness, child } = row
  return (
    <Panel title={unitText.standing}>
      <SummaryList
        plain
        rows={[
          { key: unitText.state, value: <UnitStateTag state={row.state} /> },
          {
            key: unitText.completeness,
            value: completeness ? `${completeness.filled}/${completeness.required}` : unitText.noReport,
          },
          {
            key: unitText.missingParts,
            value: completeness && completeness.missing.length > 0 && (
              <ul class="govuk-list govuk-list--bullet">
                {completeness.missing.map((part) => (
                  <li key={partWords(part, taskTitle)}>{partWords(part, taskTitle)}</li>
                ))}
              </ul>
            ),
          },
          { key: unitText.timeliness, value: <TimeTag time={row.timeliness} /> },
          { key: unitText.dueOn, value: dueWords(row) },
          { key: unitText.sentAt, value: report?.submittedAt && formatDateTime(report.submittedAt) },
          { key: unitText.lock, value: <LockList locks={row.locks} /> },
          {
            key: unitText.child,
            value: child && (
              <>
                <a class="govuk-link" href={paths.report(child.plan.slug ?? '', slugOf(collection.period))}>
                  {child.plan.number ?? child.plan.title}
                </a>
                : {child.report ? unitText.childApproved : unitText.childMissing}. {unitText.childFeeds}
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}

/** Each opens to its rows: as they stood when the report was sent, else as they stand. */
function Figures({ collection, row, figures }: UnitPageProps) {
  const { plan, period, tree } = collection
  const isSent = row.state !== 'draft' && row.state !== 'returned' && row.report?.submittedAt
  const span = {
    originId: plan.id,
    unitIds: [row.unitId],
    from: period.from,
    to: period.to,
    state: 'accepted',
  } as const
  const deeds = deedsPath({ ...span, ...(isSent && { asOf: isSent }) })
  const page = unitPaths.unit(plan.slug ?? '', slugOf(period), tree.unit(row.unitId)?.slug ?? row.unitId)
  const card = (label: string, value: number, href: string) => (
    <FigureCard label={label} value={value} kind="counted" href={value === 0 ? null : href} />
  )
  const rows = (kind: Exclude<OccurrenceClass, 'running'>) =>
    card(unitText[kind], figures[kind], `${page}/can-cu?so=${rowSlugs[kind]}`)
  return (
    <section class="section">
      <h2 class="govuk-heading-m">{unitText.figuresNow}</h2>
      <p class="govuk-hint">{unitText.figuresLead}</p>
      <FigureGroup>
        {card(unitText.deeds, figures.deeds, deeds)}
        {rows('due')}
        {rows('done')}
        {rows('doneLate')}
        {rows('overdue')}
      </FigureGroup>
    </section>
  )
}

type Written = Pick<UnitReport, 'words' | 'explanations'>

function Words({ report, taskTitle }: { report: Written | null; taskTitle(id: string): string }) {
  return (
    <section class="section">
      <h2 class="govuk-heading-m">{unitText.words}</h2>
      {report ? <WrittenWords report={report} taskTitle={taskTitle} /> : <Inset>{unitText.noReport}</Inset>}
    </section>
  )
}

function WrittenWords({ report, taskTitle }: { report: Written; taskTitle(id: string): string }) {
  const explained = Object.entries(report.explanations)
  return (
    <>
      {unitPlaces.map((place) => (
        <div key={place}>
          <h3 class="govuk-heading-s">{unitPlaceLabels[place]}</h3>
          {report.words[place] ? (
            <Prose>
              {paragraphsOf(report.words[place]).map((words) => (
                <p key={words}>{words}</p>
              ))}
            </Prose>
          ) : (
            <p class="govuk-hint">{unitText.wordsNone}</p>
          )}
        </div>
      ))}
      {explained.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{unitText.explanations}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {explained.map(([taskId, words]) => (
              <li key={taskId}>
                {taskTitle(taskId)}: {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Obstacles({ obstacles, openable }: UnitPageProps) {
  return (
    <section class="section" id="vuong-mac">
      <h2 class="govuk-heading-m">{unitText.obstacles}</h2>
      {obstacles.length === 0 && <p class="govuk-body">{unitText.obstaclesNone}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {obstacles.map((one) => (
          <li key={one.id}>
            <OpenLink href={openable.has(one.assignmentId) ? taskPaths.assignment(one.assignmentId) : null}>
              {headline(one.text)}
            </OpenLink>{' '}
            ({formatDateTime(one.raisedAt)}).{' '}
            {one.decision === null ? unitText.obstacleOpen : `${unitText.obstacleDecided}: ${one.decision}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was sent before, each as it was. */
function Versions({ submissions }: { submissions: readonly Submission[] }) {
  if (submissions.length < 2) return null
  return (
    <section class="section">
      <h2 class="govuk-heading-m">{unitText.versions}</h2>
      {submissions.map((one) => (
        <details key={one.number} class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {unitText.sending(one.number)}, {formatDateTime(one.submittedAt)}
              {one.revision > 0 && `, ${unitText.revision(one.revision)}: ${one.reason ?? ''}`}
            </span>
          </summary>
          <div class="govuk-details__text">
            <p class="govuk-body">
              {unitText.deeds}: {one.figures.deeds}; {unitText.due}: {one.figures.due}; {unitText.done}:{' '}
              {one.figures.done}; {unitText.overdue}: {one.figures.overdue}
            </p>
            {unitPlaces.map(
              (place) =>
                one.words[place] && (
                  <p key={place} class="govuk-body">
                    <strong>{unitPlaceLabels[place]}:</strong> {one.words[place]}
                  </p>
                ),
            )}
          </div>
        </details>
      ))}
    </section>
  )
}
