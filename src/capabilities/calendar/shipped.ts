import holidays from '../../../db/data/holidays.json' with { type: 'json' }
import periods from '../../../db/data/periods.json' with { type: 'json' }
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { type DayKind, dayKinds, type PeriodCode, periodCodes } from './rules.ts'
import { addDays, addPeriodRules, addYears, publishedYears } from './store.ts'

/** Brings the calendar that ships with this version into the database; what the office has changed stays. */
export async function shipCalendar(kernel: Kernel): Promise<void> {
  const first = Number(holidays.from.slice(0, 4))
  const last = Number(holidays.to.slice(0, 4))
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const known = new Set(await publishedYears(kernel.db))
  if (years.every((year) => known.has(year))) return
  await perform(kernel, { actor: null }, async (act) => {
    await addYears(
      act.tx,
      years.map((year) => ({ year, source: holidays.scope })),
    )
    await addDays(
      act.tx,
      holidays.days.map((row) => ({ ...row, day: row.date, kind: kindOf(row.kind) })).map(({ date: _, ...row }) => row),
    )
    await addPeriodRules(
      act.tx,
      periods.rules.map((rule) => ({
        code: codeOf(rule.code),
        label: rule.label,
        position: rule.order,
        fromYear: rule.from_year,
        fromDay: rule.from_day,
        toDay: rule.to_day,
        dueDay: rule.due_day,
        unitDueDay: rule.unit_due_day,
        cumulative: rule.cumulative,
        validFrom: rule.valid_from,
        validTo: rule.valid_to,
        source: periods.source,
      })),
    )
  })
}

function kindOf(text: string): DayKind {
  const kind = dayKinds.find((one) => one === text)
  if (!kind) throw new Error(`db/data/holidays.json: unknown kind ${text}`)
  return kind
}

function codeOf(text: string): PeriodCode {
  const code = periodCodes.find((one) => one === text)
  if (!code) throw new Error(`db/data/periods.json: unknown code ${text}`)
  return code
}
