import type { PlainDate } from '../../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { AssignmentLine } from '../rules/assignment.ts'
import type { AssignmentState, Occurrence, Urgency } from '../rules/task.ts'
import { openStates, urgencyOf } from '../rules/task.ts'
import { labels, text, urgencyLabels } from '../text.ts'

const stateTones: Readonly<Record<AssignmentState, Tone>> = {
  assigned: 'blue',
  accepted: 'turquoise',
  submitted: 'yellow',
  returned: 'orange',
  approved: 'green',
  cancelled: 'grey',
  carried: 'grey',
}

const urgencyTones: Readonly<Record<Urgency, Tone>> = {
  done: 'green',
  'done-late': 'orange',
  overdue: 'red',
  soon: 'yellow',
  running: 'blue',
  undated: 'grey',
}

export const StateTag = ({ state }: { state: AssignmentState }) => <Tag tone={stateTones[state]}>{labels[state]}</Tag>

export const UrgencyTag = ({ urgency }: { urgency: Urgency }) => (
  <Tag tone={urgencyTones[urgency]}>{urgencyLabels[urgency]}</Tag>
)

/** Nothing is owed any more: closed, or every period is proven. */
export const isOver = (row: AssignmentLine) =>
  !openStates.some((state) => state === row.state) ||
  (row.nextDueOn === null && row.occurrences > 0 && row.done === row.occurrences)

/** The earliest due day that is still owed, with what it means today; nothing is said of duties that are over. */
export function DueDay({ dueOn, today, over }: { dueOn: PlainDate | null; today: PlainDate; over: boolean }) {
  if (dueOn === null) return <>{over ? '–' : text.noDue}</>
  const urgency = urgencyOf({ dueOn, doneOn: null }, today)
  return (
    <>
      <time datetime={dueOn}>{formatDate(dueOn)}</time>{' '}
      {!over && (urgency === 'overdue' || urgency === 'soon') && <UrgencyTag urgency={urgency} />}
    </>
  )
}

/** '2 tin, bài', or '1 việc' where the plan names no unit. */
export function quantityWords(count: number, of: Occurrence['quota']['of']): string {
  return `${formatNumber(count)} ${of ?? text.periods.noUnit}`
}
