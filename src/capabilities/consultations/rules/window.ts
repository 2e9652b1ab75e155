// Thời hạn đăng tải dự thảo: how long at least a draft stands for comment, by kind and by the law of the day.
import { daysBetween, type PlainDate } from '../../../kernel/dates.ts'
import type { DraftKind } from '../rules.ts'

interface WindowRule {
  readonly kind: DraftKind
  readonly validFrom: PlainDate
  readonly leastDays: number
  readonly source: string
  /** False: taken from summaries, not yet compared with the official text. */
  readonly isChecked: boolean
}

/** The latest valid one counts. Administrative documents have none: the unit decides. */
export const windowRules: readonly WindowRule[] = [
  {
    kind: 'normative',
    validFrom: '2016-07-01',
    leastDays: 30,
    source: 'Luật 80/2015/QH13, Điều 120, Điều 129',
    isChecked: true,
  },
  {
    kind: 'normative',
    validFrom: '2025-04-01',
    leastDays: 20,
    source: 'Luật 64/2025/QH15, Nghị định 78/2025/NĐ-CP',
    isChecked: false,
  },
]

export function windowRule(kind: DraftKind, on: PlainDate): WindowRule | null {
  const valid = windowRules.filter((rule) => rule.kind === kind && rule.validFrom <= on)
  return valid.sort((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1) ?? null
}

interface Window {
  readonly kind: DraftKind
  readonly opensOn: PlainDate
  readonly closesOn: PlainDate
  readonly shortReason: string | null
}

/** Why the window cannot stand, by field, or null. A shorter one needs its reason: the shortened procedure has one. */
export function refuseWindow({ kind, opensOn, closesOn, shortReason }: Window): Record<string, string> | null {
  if (closesOn < opensOn) return { closesOn: 'consultation-window-turned' }
  const rule = windowRule(kind, opensOn)
  const days = daysBetween(opensOn, closesOn) + 1
  return rule && days < rule.leastDays && shortReason === null ? { shortReason: 'consultation-window-short' } : null
}
