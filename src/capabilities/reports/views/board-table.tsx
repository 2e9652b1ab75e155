import { formatDate, formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Column } from '../../../ui/table.tsx'
import { slugOf } from '../../calendar/index.ts'
import { deedsPath } from '../../evidence/index.ts'
import type { Collection, UnitRow } from '../collecting.ts'
import { rowSlugs } from '../rules/opening.ts'
import { isPublic } from '../rules/report.ts'
import type { UnitReportFigures } from '../rules/unit-report.ts'
import type { Part } from '../rules/unit-standing.ts'
import { timeWords, unitText } from '../text/unit-pages.ts'
import { lockHelp, lockLabels, unitPaths, unitStateLabels } from '../text/units.ts'
import { paths } from '../text.ts'
import { dueWords, LockCell, partWords, TimeTag, UnitStateTag } from './unit-parts.tsx'

export interface BoardParts {
  readonly collection: Pick<Collection, 'plan' | 'period' | 'tree'>
  taskTitle(taskId: string): string
}

/** Missing parts that a cell names before it says how many more there are; the unit's page and the file name all. */
const namedMissing = 2

/** What the page says within other cells, or that only a file needs. */
const inFileOnly = ['dueOn', 'due', 'overdue']

/** The board's columns as the page shows them. */
export const shownColumns = (parts: BoardParts): Column<UnitRow>[] =>
  boardColumns(parts).filter(({ key }) => !inFileOnly.includes(key))

/** One column for each of the three things, and one for what was reported. */
export function boardColumns(parts: BoardParts): Column<UnitRow>[] {
  const { plan, period, tree } = parts.collection
  const name = (row: UnitRow) => tree.shortNameOn(row.unitId, period.to)
  const href = (row: UnitRow) =>
    unitPaths.unit(plan.slug ?? '', slugOf(period), tree.unit(row.unitId)?.slug ?? row.unitId)
  return [
    {
      key: 'unit',
      header: unitText.unit,
      rowHeader: true,
      cell: (row) => (
        <>
          <a class="govuk-link" href={href(row)}>
            {name(row)}
          </a>
          {row.child && <ChildNote row={row} parts={parts} />}
        </>
      ),
      csv: name,
    },
    {
      key: 'state',
      header: unitText.state,
      cell: (row) => <StateCell row={row} />,
      csv: (row) => unitStateLabels[row.state],
    },
    completenessColumn(parts),
    {
      key: 'time',
      header: unitText.timeliness,
      cell: (row) => <TimeCell row={row} />,
      csv: (row) => timeWords(row.timeliness),
    },
    { key: 'dueOn', header: unitText.dueOn, cell: (row) => formatDate(row.dueOn), csv: dueWords },
    {
      key: 'lock',
      header: unitText.lock,
      cell: (row) => <LockCell locks={row.locks} />,
      csv: (row) =>
        row.locks.map(({ reason }) => `${lockLabels[reason]}: ${lockHelp[reason]}`).join(' ') || unitText.open,
    },
    ...figureColumns(parts, href),
  ]
}

function completenessColumn({ taskTitle }: BoardParts): Column<UnitRow> {
  const words = (missing: readonly Part[]) => missing.map((part) => partWords(part, taskTitle)).join('; ')
  return {
    key: 'full',
    header: unitText.completeness,
    cell: ({ completeness }) =>
      completeness === null ? (
        unitText.noReport
      ) : (
        <>
          <strong>
            {completeness.filled}/{completeness.required}
          </strong>
          {completeness.missing.length > 0 && (
            <span class="table__note">
              {unitText.missingParts}: {words(completeness.missing.slice(0, namedMissing))}
              {completeness.missing.length > namedMissing &&
                ` ${unitText.moreParts(completeness.missing.length - namedMissing)}`}
            </span>
          )}
        </>
      ),
    csv: ({ completeness }) =>
      completeness === null
        ? unitText.noReport
        : `${completeness.filled}/${completeness.required}${completeness.missing.length > 0 ? `; ${unitText.missingParts}: ${words(completeness.missing)}` : ''}`,
  }
}

/** As sent. Where nothing was sent there is no figure, which is not nought. */
function figureColumns({ collection }: BoardParts, hrefOf: (row: UnitRow) => string): Column<UnitRow>[] {
  const { plan, period } = collection
  const keys = ['deeds', 'due', 'done', 'overdue'] as const
  return keys.map((key) => ({
    key,
    header: unitText[key],
    numeric: true,
    cell: (row) => {
      const { figures, submittedAt } = row.report ?? {}
      if (!figures || !submittedAt) return '–'
      const span = { originId: plan.id, unitIds: [row.unitId], from: period.from, to: period.to } as const
      const href =
        key === 'deeds'
          ? deedsPath({ ...span, state: 'accepted', asOf: submittedAt })
          : `${hrefOf(row)}/can-cu?so=${rowSlugs[key]}`
      return (
        <a class="govuk-link" href={href}>
          {figureWords(figures, key)}
        </a>
      )
    },
    csv: ({ report }) => (report?.figures ? String(report.figures[key]) : unitText.noReport),
  }))
}

/** Done stands over what was due. */
function figureWords(figures: UnitReportFigures, key: 'deeds' | 'due' | 'done' | 'overdue'): string {
  const number = formatNumber(figures[key])
  return key === 'done' ? `${number}/${formatNumber(figures.due)}` : number
}

function StateCell({ row }: { row: UnitRow }) {
  const { report } = row
  return (
    <>
      <UnitStateTag state={row.state} />
      {report && report.revision > 0 && <span class="table__note">{unitText.revision(report.revision)}</span>}
    </>
  )
}

function TimeCell({ row }: { row: UnitRow }) {
  const { report } = row
  return (
    <>
      <TimeTag time={row.timeliness} />
      <span class="table__note">
        {unitText.dueOn} {formatDate(row.dueOn)}
      </span>
      {report?.submittedAt && (
        <span class="table__note">
          {unitText.sentAt} {formatDateTime(report.submittedAt)}
        </span>
      )}
      {row.remindedOn && !report?.submittedAt && (
        <span class="table__note">{unitText.remindedOn(formatDate(row.remindedOn))}</span>
      )}
    </>
  )
}

function ChildNote({ row, parts }: { row: UnitRow; parts: BoardParts }) {
  const { child } = row
  if (!child) return null
  const { period } = parts.collection
  const approved = child.report && isPublic(child.report)
  return (
    <span class="table__note">
      {unitText.child}:{' '}
      {approved ? (
        <a class="govuk-link" href={paths.report(child.plan.slug ?? '', slugOf(period))}>
          {unitText.childApproved}
        </a>
      ) : (
        unitText.childMissing
      )}
    </span>
  )
}
