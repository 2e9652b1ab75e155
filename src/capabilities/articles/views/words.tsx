import { type PlainDate, todayIn, weekday } from '../../../kernel/dates.ts'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { EditionState } from '../rules/life.ts'
import { text } from '../text/pages.ts'
import { stateLabels } from '../text.ts'

/** The official day of an instant. */
export const dayOf = (at: Date): PlainDate => todayIn(at)

/** As the portals of state agencies print it: weekday, day, time. */
export function Moment({ at }: { at: Date }) {
  const on = todayIn(at)
  const [time] = formatDateTime(at).split(' ')
  return (
    <time datetime={at.toISOString()}>
      {text.weekdays[weekday(on) - 1]}, {formatDate(on)} {time}
    </time>
  )
}

const tones: Readonly<Record<EditionState, Tone>> = {
  draft: 'grey',
  submitted: 'blue',
  returned: 'orange',
  scheduled: 'turquoise',
  published: 'green',
  withdrawn: 'red',
  superseded: 'grey',
  cancelled: 'grey',
}

export function StateTag({ state }: { state: EditionState }) {
  return <Tag tone={tones[state]}>{stateLabels[state]}</Tag>
}
