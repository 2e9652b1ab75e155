// Every name that a unit bears or bore, looked up whole, by a part, by its beginning or with one slip of the hand.
import { unaccented } from '../../../kernel/text-folding.ts'
import { coreOf, markedRun, type NameWord, plainRun, rememberingWords, writtenWords } from './name-folding.ts'
import type { Unit, UnitName } from './unit.ts'

export interface Bearer {
  readonly unit: Unit
  readonly name: UnitName
  /** The letters of the name proper with their marks, and without. */
  readonly marked: string
  readonly letters: string
  /** Its words as they are written, in lower case. */
  readonly written: string
}

/** One name proper without marks and spaces, and all that bear it, whatever their kind. */
export interface NameCore {
  readonly run: string
  readonly bearers: readonly Bearer[]
  /** Some bearer is a province or a district: what people name to say where a commune lies. */
  readonly isPlace: boolean
}

export interface NameIndex {
  whole(run: string): NameCore | undefined
  /** Names that one insertion, deletion, replacement or swap of neighbours makes of the letters. */
  near(run: string): NameCore[]
  /** Longer names that have the letters as whole words. */
  holding(run: string): ReadonlySet<NameCore>
  beginning(run: string): NameCore[]
  /** The latest bearer of an official code first. */
  coded(code: string): Bearer[]
}

const nothing: ReadonlySet<NameCore> = new Set()

export const longestRun = 60
const mostBegun = 500

export function indexNames(units: readonly Unit[]): NameIndex {
  const cores = new Map<string, { run: string; bearers: Bearer[]; isPlace: boolean }>()
  const parts = new Map<string, Set<NameCore>>()
  const read = rememberingWords()
  for (const unit of units)
    for (const name of unit.names)
      for (const words of wordings(name, read)) {
        const run = plainRun(words)
        const known = cores.get(run)
        const core = known ?? { run, bearers: [], isPlace: false }
        core.isPlace ||= unit.level === 'PROVINCE' || unit.level === 'DISTRICT'
        const marked = markedRun(words)
        core.bearers.push({ unit, name, marked, letters: unaccented(marked), written: writtenWords(words) })
        if (known) continue
        cores.set(run, core)
        for (const part of partsOf(words)) addTo(parts, part, core)
      }
  const all = [...cores.values()]
  const sorted = [...all].sort((a, b) => (a.run < b.run ? -1 : 1))
  const shortened = indexShortened(all)
  return {
    whole: (run) => cores.get(run),
    near: (run) => nearTo(run, shortened),
    holding: (run) => parts.get(run) ?? nothing,
    beginning: (run) => beginningWith(run, sorted),
    coded: indexCodes(units),
  }
}

function wordings(name: UnitName, read: ReturnType<typeof rememberingWords>): NameWord[][] {
  const own = coreOf(name.name, name.kind, read)
  const others = [name.shortName, name.abbreviation].flatMap((other) => (other ? [coreOf(other, name.kind, read)] : []))
  const distinct = new Map([own, ...others].map((words) => [plainRun(words), words]))
  return [...distinct.values()].filter((words) => words.length > 0)
}

/** Runs of neighbouring words, shorter than the whole. */
function partsOf(words: readonly NameWord[]): string[] {
  return words.flatMap((_, from) =>
    words
      .slice(from)
      .map((_, index) => words.slice(from, from + index + 1))
      .filter((part) => part.length < words.length)
      .map(plainRun),
  )
}

function addTo<Value>(groups: Map<string, Set<Value>>, key: string, value: Value): void {
  const group = groups.get(key)
  if (group) group.add(value)
  else groups.set(key, new Set([value]))
}

/** Every name under itself and under what is left of it without one letter: two names one slip apart share an entry. */
function indexShortened(cores: readonly NameCore[]): Map<string, NameCore[]> {
  const index = new Map<string, NameCore[]>()
  for (const core of cores)
    for (const key of new Set([core.run, ...shortened(core.run)])) {
      const group = index.get(key)
      if (group) group.push(core)
      else index.set(key, [core])
    }
  return index
}

function shortened(run: string): string[] {
  return Array.from(run, (_, at) => run.slice(0, at) + run.slice(at + 1))
}

function nearTo(run: string, index: ReadonlyMap<string, readonly NameCore[]>): NameCore[] {
  const found = new Set<NameCore>()
  for (const key of [run, ...shortened(run)])
    for (const core of index.get(key) ?? []) if (isOneSlip(run, core.run)) found.add(core)
  return [...found]
}

/** Insertions, deletions, replacements and swaps of neighbours that make one of the other; for short words. */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1]
      const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      const steps = Math.min((row[to - 1] ?? 0) + (same ? 0 : 1), (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1)
      next.push(swapped ? Math.min(steps, (before[to - 2] ?? 0) + 1) : steps)
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

/** Exactly one insertion, deletion, replacement or swap of neighbours lies between the two. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head += 1
  let tail = 0
  const most = Math.min(one.length, other.length) - head
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  const [a, b] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)]
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a[0] === b[1] && a[1] === b[0])
}

/** Of the slips of a hand, a letter left out or two swapped are any one of a few; one put in or replaced is one of hundreds. */
export function slipCost(typed: string, meant: string): number {
  if (typed.length !== meant.length) return typed.length < meant.length ? slipCosts.likely : slipCosts.other
  return [...typed].sort().join('') === [...meant].sort().join('') ? slipCosts.likely : slipCosts.other
}
export const slipCosts = { likely: 1.15, other: 1.2 } as const

function beginningWith(run: string, sorted: readonly NameCore[]): NameCore[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.run ?? '') < run) low = middle + 1
    else high = middle
  }
  const begun = sorted.slice(low, low + mostBegun)
  return begun.filter((core) => core.run.startsWith(run) && core.run !== run)
}

function indexCodes(units: readonly Unit[]): (code: string) => Bearer[] {
  const byCode = new Map<string, Bearer[]>()
  for (const unit of units) {
    const name = unit.names.at(-1)
    if (name)
      byCode.set(unit.code, [...(byCode.get(unit.code) ?? []), { unit, name, marked: '', letters: '', written: '' }])
  }
  return (code) => byCode.get(code) ?? []
}
