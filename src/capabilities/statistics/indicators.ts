import data from '../../../db/data/indicators.json' with { type: 'json' }
import { deedKinds } from '../tasks/index.ts'
import type { Indicator } from './rules/declared.ts'

/** What can be measured, in the order in which it is offered. */
export const indicators: readonly Indicator[] = data.indicators.map((one) => ({
  ...one,
  kinds: deedKinds.filter((kind) => one.kinds.includes(kind)),
}))

export const indicatorBy = (code: string): Indicator | null => indicators.find((one) => one.code === code) ?? null
