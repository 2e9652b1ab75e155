import { todayIn, weekday } from '../../../kernel/dates.ts'
import { formatDate, formatDateTime, Tag, type Tone } from '../../../ui/index.ts'
import type { MeetingState } from '../rules/meeting.ts'
import { weekdays } from '../text/papers.ts'
import { stateLabels } from '../text.ts'

const tones: Readonly<Record<MeetingState, Tone>> = {
  planned: 'grey',
  invited: 'blue',
  held: 'orange',
  concluded: 'green',
  cancelled: 'red',
}

export function StateTag({ state }: { state: MeetingState }) {
  return <Tag tone={tones[state]}>{stateLabels[state]}</Tag>
}

export const clock = (at: Date) => formatDateTime(at).split(' ')[0] ?? ''

/** "Thứ Sáu, 20/11/2026, 08:00–11:30"; the last day too where it is another one. */
export function whenWords({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const [first, last] = [todayIn(startsAt), todayIn(endsAt)]
  const until = first === last ? clock(endsAt) : `${clock(endsAt)} ${formatDate(last)}`
  return `${weekdays[weekday(first) - 1]}, ${formatDate(first)}, ${clock(startsAt)}–${until}`
}
