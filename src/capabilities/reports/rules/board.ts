// Which units the consolidation board shows: every filter is of its own kind, so that completeness, timeliness and lock are
// never taken for each other.
import { z } from 'zod'
import { type UnitReportState, unitReportStates } from './unit-report.ts'
import { type Completeness, isOpen, type Lock, type Timeliness } from './unit-standing.ts'

/** `sent`: in time or late. */
export const timeKinds = ['sent', 'on-time', 'late', 'owed', 'missing'] as const satisfies readonly (
  | Timeliness['kind']
  | 'sent'
)[]
export const tiers = ['departments', 'communes'] as const
export type Tier = (typeof tiers)[number]

export const boardQuery = z.object({
  state: z.enum(unitReportStates).optional().catch(undefined),
  time: z.enum(timeKinds).optional().catch(undefined),
  lock: z.enum(['open', 'locked']).optional().catch(undefined),
  full: z.enum(['complete', 'lacking']).optional().catch(undefined),
  tier: z.enum(tiers).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})
export type BoardQuery = z.output<typeof boardQuery>
export const boardFilters = ['state', 'time', 'lock', 'full', 'tier'] as const

export interface BoardRow {
  readonly state: UnitReportState
  readonly timeliness: Timeliness
  readonly completeness: Completeness | null
  readonly locks: readonly Lock[]
}

/** Whether the board shows the row. A report that is not there is neither complete nor lacking. */
export function isShown(row: BoardRow & { readonly tier: Tier }, query: BoardQuery): boolean {
  const { completeness } = row
  const fullness = completeness && (completeness.missing.length === 0 ? 'complete' : 'lacking')
  return (
    (!query.state || row.state === query.state) &&
    (!query.time || isInTime(row.timeliness, query.time)) &&
    (!query.lock || isOpen(row.locks) === (query.lock === 'open')) &&
    (!query.full || fullness === query.full) &&
    (!query.tier || row.tier === query.tier)
  )
}

const isInTime = ({ kind }: Timeliness, wanted: (typeof timeKinds)[number]): boolean =>
  wanted === 'sent' ? kind === 'on-time' || kind === 'late' : kind === wanted
