import { formatDate } from '../../../ui/format.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { UnitRow } from '../collecting.ts'
import type { UnitReportState } from '../rules/unit-report.ts'
import { isOpen, type Lock, type Part, type Timeliness } from '../rules/unit-standing.ts'
import { timeWords, unitText } from '../text/unit-pages.ts'
import { lockHelp, lockLabels, lockShort, unitPlaceLabels, unitStateLabels } from '../text/units.ts'

const stateTones: Readonly<Record<UnitReportState, Tone>> = {
  open: 'grey',
  draft: 'grey',
  submitted: 'yellow',
  returned: 'orange',
  accepted: 'green',
  consolidated: 'blue',
}

export function UnitStateTag({ state }: { state: UnitReportState }) {
  return <Tag tone={stateTones[state]}>{unitStateLabels[state]}</Tag>
}

const timeTones: Readonly<Record<Timeliness['kind'], Tone>> = {
  'on-time': 'green',
  late: 'orange',
  owed: 'grey',
  missing: 'red',
}

export function TimeTag({ time }: { time: Timeliness }) {
  return <Tag tone={timeTones[time.kind]}>{timeWords(time)}</Tag>
}

/** The day and, where it is not the calendar's, on what it rests. */
export const dueWords = ({ dueOn, deadline }: Pick<UnitRow, 'dueOn' | 'deadline'>): string =>
  `${formatDate(dueOn)} (${deadline?.source ?? unitText.dueDefault})`

export function partWords(part: Part, taskTitle: (taskId: string) => string): string {
  if (part.kind === 'words') return unitPlaceLabels[part.place]
  return part.kind === 'child' ? unitText.part.child : unitText.part.task(taskTitle(part.taskId), part.overdue)
}

/** Every reason that holds, each with who lifts it and how; before them whether anything can be written at all. */
export function LockList({ locks }: { locks: readonly Lock[] }) {
  return (
    <>
      {isOpen(locks) && <Tag tone="turquoise">{unitText.open}</Tag>}
      {locks.length > 0 && (
        <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
          {locks.map(({ reason }) => (
            <li key={reason}>
              <strong>{lockLabels[reason]}.</strong> {lockHelp[reason]}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** For a cell: the reasons in short; the whole stands on the unit's page. */
export function LockCell({ locks }: { locks: readonly Lock[] }) {
  return (
    <>
      <Tag tone={isOpen(locks) ? 'turquoise' : 'grey'}>{isOpen(locks) ? unitText.open : unitText.filter.locked}</Tag>
      {locks.map(({ reason }) => (
        <span key={reason} class="table__note" title={`${lockLabels[reason]}. ${lockHelp[reason]}`}>
          {lockShort[reason]}
        </span>
      ))}
    </>
  )
}
