import shipped from '../../../db/data/feedback-limits.json' with { type: 'json' }
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { steps } from './rules/limit.ts'
import { kinds } from './rules.ts'
import { addLimits, loadLimits } from './store/deadlines.ts'

const limits = shipped.rules.map((row) => ({
  step: known(steps, row.step),
  kind: row.kind === null ? null : known(kinds, row.kind),
  workingDays: row.working_days,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  source: row.source,
  isChecked: row.checked,
}))

function known<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((one) => one === word)
  if (!found) throw new Error(`db/data/feedback-limits.json: unknown word ${word}`)
  return found
}

/** Brings the limits that ship with this version into the database; what the office has changed stays. */
export async function shipLimits(kernel: Kernel): Promise<void> {
  const there = await loadLimits(kernel.db)
  const isThere = (limit: (typeof limits)[number]) =>
    there.some((one) => one.step === limit.step && one.kind === limit.kind && one.validFrom === limit.validFrom)
  const missing = limits.filter((limit) => !isThere(limit))
  if (missing.length > 0) await perform(kernel, { actor: null }, (act) => addLimits(act.tx, missing))
}
