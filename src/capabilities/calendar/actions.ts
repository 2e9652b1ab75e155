import type { Act } from '../../kernel/act.ts'
import { found } from '../../kernel/asking.ts'
import { Invalid, Refused } from '../../kernel/errors.ts'
import { type DayKind, readDayLines } from './rules.ts'
import { addDays, addYears, publishedYears, switchDay } from './store.ts'

/** A day that nobody has confirmed counts or not, as the office decides; confirmed days are not switched. */
export async function switchUnconfirmedDay(act: Act, id: string, on: boolean): Promise<void> {
  refuseUnlessAdministrator(act)
  found(await switchDay(act.tx, id, on))
  await act.record('calendar.switched', { kind: 'calendar-day', id }, { on })
}

/** Publishes a later year: its days off and swapped days, with the notice they come from. */
export async function publishYear(act: Act, input: { year: number; source: string; days: string }): Promise<void> {
  refuseUnlessAdministrator(act)
  const known = await publishedYears(act.tx)
  if (known.includes(input.year)) throw new Invalid({ year: 'calendar-year-known' })
  if (known.length > 0 && input.year !== Math.max(...known) + 1) throw new Invalid({ year: 'calendar-year-gap' })
  const { days, wrong } = readDayLines(input.days)
  const stray = days.filter((day) => !day.day.startsWith(String(input.year)))
  if (wrong.length > 0 || stray.length > 0) throw new Invalid({ days: 'calendar-lines' })
  await addYears(act.tx, [{ year: input.year, source: input.source }])
  await addDays(
    act.tx,
    days.map((day) => ({ ...day, kind: day.kind as DayKind, source: input.source, evidence: '', confirmed: true })), // readDayLines checked it
  )
  await act.record(
    'calendar.published',
    { kind: 'calendar', id: act.actor?.unitId ?? act.actor?.accountId ?? '' },
    { year: input.year },
  )
}

function refuseUnlessAdministrator(act: Act): void {
  if (act.actor && !act.actor.roles.includes('administrator')) throw new Refused('not-allowed')
}
