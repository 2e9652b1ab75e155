// Kế thừa: who answers today for what a unit left behind. Records keep the unit of their day; the heir is read from the
// successions. Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 54 (transition: the new authority takes over the
// tasks of the old one); which of several new ones does so is said by the resolution, never guessed.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Succession, Unit } from './unit.ts'

/**
 * `itself`: alive on that day. `heir`: one unit took over. `several`: more than one may be meant and none is named as the main
 * one, so a person decides item by item. `none`: the unit ended and nobody is said to follow.
 */
export interface Heir {
  readonly kind: 'itself' | 'heir' | 'several' | 'none'
  /** Alive on that day; null for `several` and `none`. */
  readonly unitId: string | null
  /** Who may be meant, the largest share first; empty unless `several`. */
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  readonly unitId: string
  /** Part of the old unit, 0 < share ≤ 1; null = unknown. */
  readonly share: number | null
}

export interface HeirQuestion {
  readonly on: PlainDate
  /** Transferred apart from the unit, e.g. 'communication'; left out: what the unit did as a whole. */
  readonly function?: string | undefined
}

/** `seen`: units passed on the way, so that a circle of wrong rows ends. */
interface Following extends HeirQuestion {
  readonly seen?: readonly string[]
}

interface Ledger {
  readonly byId: ReadonlyMap<string, Unit>
  readonly from: ReadonlyMap<string, readonly Succession[]>
}

/** Follows the successions from unit to unit until one is alive on that day. */
export function heirOf(ledger: Ledger, id: string, asked: Following): Heir {
  const seen = asked.seen ?? []
  const unit = ledger.byId.get(id)
  if (!unit || seen.includes(id)) return nobody
  const rows = rowsFor(ledger.from.get(id) ?? [], unit, asked)
  if (rows === null) return { kind: 'itself', unitId: id, candidates: [] }
  const targets = [...new Set(rows.map(({ toUnitId }) => toUnitId))]
  const named = targets.length === 1 ? targets[0] : rows.find(({ isMain }) => isMain)?.toUnitId
  const further = { ...asked, seen: [...seen, id] }
  if (named === undefined) return severalOf(ledger, rows, further)
  const next = heirOf(ledger, named, further)
  return next.kind === 'itself' ? { ...next, kind: 'heir' } : next
}

/** The successions that count; null = none needed: the unit is alive and keeps the function. */
function rowsFor(all: readonly Succession[], unit: Unit, { on, function: asked }: HeirQuestion): Succession[] | null {
  const past = all.filter((row) => row.effectiveOn <= on && row.toUnitId !== row.fromUnitId)
  const moved = asked === undefined ? [] : past.filter((row) => row.function === asked)
  if (moved.length > 0) return moved
  if (unit.validTo === null || unit.validTo >= on) return null
  // territory that left while the unit lived took no duties with it
  const whole = past.filter((row) => row.function === null && row.effectiveOn > (unit.validTo ?? ''))
  // all that it did went function by function: those who got them may be meant
  return whole.length > 0 ? whole : past.filter((row) => row.function !== null)
}

function severalOf(ledger: Ledger, rows: readonly Succession[], further: Following): Heir {
  const living = rows.flatMap(({ toUnitId, share }): Candidate[] => {
    const next = heirOf(ledger, toUnitId, further)
    if (next.unitId !== null) return [{ unitId: next.unitId, share: share === null ? null : Number(share) }]
    return next.candidates.map(({ unitId }) => ({ unitId, share: null }))
  })
  const candidates = [...new Map(living.map((one) => [one.unitId, one])).values()]
  const [only] = candidates
  // the parts of a divided unit may have been joined again
  if (only && candidates.length === 1) return { kind: 'heir', unitId: only.unitId, candidates: [] }
  if (candidates.length === 0) return nobody
  return { kind: 'several', unitId: null, candidates: candidates.sort((a, b) => (b.share ?? 0) - (a.share ?? 0)) }
}

const nobody: Heir = { kind: 'none', unitId: null, candidates: [] }

/** One step of a unit's history: how far back or ahead (1 = directly), and the succession that leads there. */
export interface Kin {
  readonly unitId: string
  readonly depth: number
  readonly by: Succession
}

/** Everything a unit came from (`from`) or became (`to`), to any depth, nearest first; each unit once. */
export function kinOf(
  rows: ReadonlyMap<string, readonly Succession[]>,
  id: string,
  end: 'fromUnitId' | 'toUnitId',
): Kin[] {
  const kin: Kin[] = []
  const seen = new Set([id])
  let near = [id]
  for (let depth = 1; near.length > 0; depth++) {
    const steps = near.flatMap((one) => rows.get(one) ?? []).filter((row) => !seen.has(row[end]))
    const fresh = [...new Map(steps.map((row) => [row[end], row])).values()]
    for (const by of fresh) {
      seen.add(by[end])
      kin.push({ unitId: by[end], depth, by })
    }
    near = fresh.map((row) => row[end])
  }
  return kin
}
