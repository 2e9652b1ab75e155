// Chức năng chuyển đi: a unit goes on, or passes whole to one heir, but a function of it went elsewhere. What was open on that day
// stays with it until a person says which things belong to the function. Source: ../domain/02-units.md §2.4.5.
import type { PlainDate } from '../../../kernel/dates.ts'
import { heirOf } from './heirs.ts'
import type { Succession, Unit } from './unit.ts'

export interface Giving {
  readonly unitId: string
  /** Who has everything else; what a person lets stay is its. */
  readonly keeperId: string
  /** The day of the latest transfer: things that are older have to be looked at. */
  readonly since: PlainDate
  readonly receivers: readonly Receiver[]
}

/** Alive on the day. */
export interface Receiver {
  readonly unitId: string
  readonly functions: readonly string[]
}

interface Ledger {
  readonly byId: ReadonlyMap<string, Unit>
  readonly from: ReadonlyMap<string, readonly Succession[]>
}

/** Every function that went up to that day, gathered by the unit that gave it. */
export function givingsOf(ledger: Ledger, on: PlainDate): Giving[] {
  return [...ledger.from].flatMap(([unitId, rows]): Giving[] => {
    const moved = rows.filter(({ function: name, effectiveOn }) => name !== null && effectiveOn <= on)
    if (moved.length === 0) return []
    const keeperId = heirOf(ledger, unitId, { on }).unitId
    if (keeperId === null) return []
    const functions = new Map<string, string[]>()
    for (const { toUnitId, function: name } of moved) {
      const receiver = heirOf(ledger, toUnitId, { on }).unitId
      if (receiver === null || receiver === keeperId || name === null) continue
      functions.set(receiver, [...new Set([...(functions.get(receiver) ?? []), name])])
    }
    if (functions.size === 0) return []
    const since = moved.map(({ effectiveOn }) => effectiveOn).reduce((one, other) => (one > other ? one : other))
    const receivers = [...functions].map(([receiver, names]) => ({ unitId: receiver, functions: names }))
    return [{ unitId, keeperId, since, receivers }]
  })
}
