// From the scores of the first look: the best few hundred, and how much there is of what.
import { type Narrowing, narrowings } from './asked.ts'
import { makeCounter } from './counting.ts'
import type { Candidate, Chosen, Counts, Shelf, Tally } from './matching.ts'
import { columnOf, factIn, factWidth, type Shard } from './shard.ts'
import { makeTopmost, type Topmost } from './topmost.ts'

export interface Choosing {
  readonly narrowing: Narrowing
  readonly most: number
  /** Counting by value costs about as much as finding: only pages that show it want it. */
  readonly count: 'all' | 'total'
}

const mostOfGroup = 4
const enough = 5
const tiers = [0.95, 0.75, 0.5, 0.25, 0] as const

/** A narrowing as the facts are asked for it: in which column, which value. */
type Wanted = readonly (readonly [column: number, value: number, by: number])[]

export function choose(shelf: Shelf, tally: Tally, { narrowing, most, count }: Choosing): Chosen {
  const wanted: Wanted = narrowings.flatMap((by, index) => {
    const value = narrowing[by]
    return value === null ? [] : [[columnOf(by), value, index] as const]
  })
  const bounds = Float64Array.from(tiers, (share) => Math.max(share * tally.weight * 0.999, 1e-6))
  const weighing: Weighing = { tally, wanted, bounds, held: new Int32Array(tiers.length), best: makeTopmost(most) }
  for (const [index, shard] of shelf.shards.entries()) weigh(shard, tally.starts[index] ?? 0, weighing)
  const { total, bound } = passing(weighing.held, bounds)
  const counts = count === 'all' ? countAll(shelf, tally, { wanted, bound }) : noCounts
  return { candidates: candidatesOf(shelf, tally, weighing.best.ranked()), total, counts }
}

interface Weighing {
  readonly tally: Tally
  readonly wanted: Wanted
  readonly bounds: Float64Array
  /** How many things reach each of the bounds and not the one before. */
  readonly held: Int32Array
  readonly best: Topmost
}

// A loop of its own over nothing but numbers: it sees every entry that was counted.
function weigh({ facts, size }: Shard, start: number, { tally, wanted, bounds, held, best }: Weighing): void {
  const { scores, covered } = tally
  const lowest = bounds.length - 1
  const isNarrowed = wanted.length > 0
  // The parts of a thing stand side by side: it counts once, as its best part.
  let group = 0
  let tier = -1
  let worst = best.worst()
  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const score = scores[start + ordinal] ?? 0
    if (score === 0 || (isNarrowed && missedBy(facts, ordinal, wanted) !== none)) continue
    const groupHere = facts[ordinal * factWidth + groupColumn] ?? 0
    if (groupHere !== group) {
      if (tier >= 0) held[tier] = (held[tier] ?? 0) + 1
      group = groupHere
      tier = lowest
    }
    const holds = covered[start + ordinal] ?? 0
    while (tier > 0 && holds >= (bounds[tier - 1] ?? 0)) tier -= 1
    if (score <= worst) continue
    best.offer(score, start + ordinal)
    worst = best.worst()
  }
  if (tier >= 0) held[tier] = (held[tier] ?? 0) + 1
}

/** How much of the query's weight a thing must hold to be counted: the most that at least five hold. */
function passing(held: Int32Array, bounds: Float64Array): { total: number; bound: number } {
  let total = 0
  for (const [tier, bound] of bounds.entries()) {
    total += held[tier] ?? 0
    if (total >= enough) return { total, bound }
  }
  return { total, bound: bounds.at(-1) ?? 0 }
}

/** With each value the others of the same narrowing are counted too, the other narrowings kept. */
function countAll({ shards }: Shelf, tally: Tally, { wanted, bound }: { wanted: Wanted; bound: number }): Counts {
  const counters = narrowings.map(makeCounter)
  for (const [index, { facts, size }] of shards.entries()) {
    const start = tally.starts[index] ?? 0
    let group = 0
    for (let ordinal = 0; ordinal < size; ordinal += 1) {
      if ((tally.covered[start + ordinal] ?? 0) < bound || (tally.scores[start + ordinal] ?? 0) === 0) continue
      const at = ordinal * factWidth
      const groupHere = facts[at + groupColumn] ?? 0
      if (groupHere === group) continue
      const missed = wanted.length === 0 ? none : missedBy(facts, ordinal, wanted)
      if (missed === several) continue
      group = groupHere
      for (let by = 0; by < counters.length; by += 1)
        if (missed === none || missed === by) counters[by]?.add(facts[at + (valueColumns[by] ?? 0)] ?? 0)
    }
  }
  return countsFrom(counters.map((one) => one.counts()))
}

const none = -1
const several = -2
const groupColumn = columnOf('group')
const valueColumns = narrowings.map(columnOf)

function countsFrom([kind, unit, field, year]: readonly ReadonlyMap<number, number>[]): Counts {
  return { kind: kind ?? new Map(), unit: unit ?? new Map(), field: field ?? new Map(), year: year ?? new Map() }
}
const noCounts = countsFrom([])

/** The narrowing that alone speaks against it, or that none does, or several. */
function missedBy(facts: Int32Array, ordinal: number, wanted: Wanted): number {
  let missed = none
  for (const [column, value, by] of wanted) {
    if (facts[ordinal * factWidth + column] === value) continue
    if (missed !== none) return several
    missed = by
  }
  return missed
}

/** Of the parts of one thing no more than a few, so that a long law does not fill the page. */
function candidatesOf(
  shelf: Shelf,
  tally: Tally,
  best: readonly { readonly at: number; readonly score: number }[],
): Candidate[] {
  const ofGroup = new Map<number, number>()
  return best.flatMap(({ at, score }) => {
    const index = tally.starts.findLastIndex((start) => start <= at)
    const facts = shelf.shards[index]?.facts ?? new Int32Array(0)
    const ordinal = at - (tally.starts[index] ?? 0)
    const group = factIn(facts, ordinal, 'group')
    const known = ofGroup.get(group) ?? 0
    ofGroup.set(group, known + 1)
    if (known >= mostOfGroup) return []
    const [place, year] = [factIn(facts, ordinal, 'place'), factIn(facts, ordinal, 'year')]
    return [{ place, group, year, score, bonus: tally.bonus.get(at) ?? 0 }]
  })
}
