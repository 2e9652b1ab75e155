// From the scores of the first look: the best few hundred, and how much there is of what.
import { type Narrowing, narrowings } from './asked.ts'
import type { Candidate, Chosen, Counts, Shelf, Tally } from './matching.ts'
import { columnOf, factIn, factWidth } from './shard.ts'

export interface Choosing {
  readonly narrowing: Narrowing
  readonly most: number
  /** Counting by value costs about as much as finding: only pages that show it want it. */
  readonly count: 'all' | 'total'
}

const mostOfGroup = 4
const enough = 5
const tiers = [0.95, 0.75, 0.5, 0.25, 0] as const

interface Best {
  readonly at: number
  readonly score: number
  readonly index: number
  readonly ordinal: number
}

/** A narrowing as the facts are asked for it: in which column, which value. */
type Wanted = readonly (readonly [column: number, value: number, by: number])[]

export function choose(shelf: Shelf, tally: Tally, { narrowing, most, count }: Choosing): Chosen {
  const wanted: Wanted = narrowings.flatMap((by, index) => {
    const value = narrowing[by]
    return value === null ? [] : [[columnOf(by), value, index] as const]
  })
  const least = leastCovered(shelf, tally, wanted)
  const maps = narrowings.map(() => new Map<number, number>())
  const best: Best[] = []
  let worst = 0
  let total = 0
  for (const [index, { facts, size }] of shelf.shards.entries()) {
    const start = tally.starts[index] ?? 0
    let before = 0
    for (let ordinal = 0; ordinal < size; ordinal += 1) {
      const score = tally.scores[start + ordinal] ?? 0
      if (score === 0) continue
      const missed = wanted.length === 0 ? none : missedBy(facts, ordinal, wanted)
      if (missed === several) continue
      if ((tally.covered[start + ordinal] ?? 0) >= least) {
        const group = facts[ordinal * factWidth + groupColumn] ?? 0
        if (group !== before) {
          if (missed === none) total += 1
          if (count === 'all') countValues(maps, facts.subarray(ordinal * factWidth, (ordinal + 1) * factWidth), missed)
        }
        before = group
      }
      if (missed !== none || score <= worst) continue
      best.push({ at: start + ordinal, score, index, ordinal })
      if (best.length >= 2 * most) worst = keepBest(best, most)
    }
  }
  keepBest(best, most)
  return { candidates: candidatesOf(shelf, tally, best), total, counts: countsFrom(maps) }
}

const none = -1
const several = -2
const groupColumn = columnOf('group')
const valueColumns = narrowings.map(columnOf)

const countsFrom = ([kind, unit, field, year]: readonly Map<number, number>[]): Counts => ({
  kind: kind ?? new Map(),
  unit: unit ?? new Map(),
  field: field ?? new Map(),
  year: year ?? new Map(),
})

/** With each value the others of the same narrowing are counted too, the other narrowings kept. */
function countValues(maps: readonly Map<number, number>[], facts: Int32Array, missed: number): void {
  for (const [index, counts] of maps.entries()) {
    if (missed !== none && missed !== index) continue
    const value = facts[valueColumns[index] ?? 0] ?? 0
    if (value !== 0) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
}

/** How much of the query's weight a thing must hold to be counted: the most that at least five hold. */
function leastCovered(shelf: Shelf, tally: Tally, wanted: Wanted): number {
  const bounds = tiers.map((share) => Math.max(share * tally.weight * 0.999, 1e-6))
  const held = new Int32Array(tiers.length)
  for (const [index, { facts, size }] of shelf.shards.entries()) {
    const start = tally.starts[index] ?? 0
    for (let ordinal = 0; ordinal < size; ordinal += 1) {
      const covered = tally.covered[start + ordinal] ?? 0
      if (covered === 0 || (wanted.length > 0 && missedBy(facts, ordinal, wanted) !== none)) continue
      let tier = 0
      while (tier < bounds.length - 1 && covered < (bounds[tier] ?? 0)) tier += 1
      held[tier] = (held[tier] ?? 0) + 1
    }
    if ((held[0] ?? 0) >= enough) break
  }
  let passing = 0
  for (const [tier, bound] of bounds.entries()) {
    passing += held[tier] ?? 0
    if (passing >= enough) return bound
  }
  return 1e-6
}

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

function keepBest(best: { score: number }[], most: number): number {
  best.sort((left, right) => right.score - left.score)
  if (best.length > most) best.length = most
  return best.length < most ? 0 : (best.at(-1)?.score ?? 0)
}

/** Of the parts of one thing no more than a few, so that a long law does not fill the page. */
function candidatesOf(shelf: Shelf, tally: Tally, best: readonly Best[]): Candidate[] {
  const ofGroup = new Map<number, number>()
  return best.flatMap(({ at, score, index, ordinal }) => {
    const facts = shelf.shards[index]?.facts ?? new Int32Array(0)
    const group = factIn(facts, ordinal, 'group')
    const known = ofGroup.get(group) ?? 0
    ofGroup.set(group, known + 1)
    if (known >= mostOfGroup) return []
    const [place, year] = [factIn(facts, ordinal, 'place'), factIn(facts, ordinal, 'year')]
    return [{ place, group, year, score, bonus: tally.bonus.get(at) ?? 0 }]
  })
}
