// What somebody typed, as one run of letters with the edges of its words, and the names that stand in it.
import { unaccented } from '../../../kernel/text-folding.ts'
import { kindRuns, markedRun, type NameWord, plainRun } from './name-folding.ts'
import { isOneSlip, longestRun, type NameCore, type NameIndex, slipCost } from './name-index.ts'
import type { UnitKind } from './unit.ts'

export interface Typed {
  readonly run: string
  readonly words: readonly NameWord[]
  readonly marked: string
  readonly hasMarks: boolean
  /** Where words begin and end, in order, both ends of the run included. */
  readonly edges: readonly number[]
}

export interface Mention {
  /** Where the kind before the name begins; `from` where none is said. */
  readonly start: number
  readonly from: number
  readonly to: number
  readonly core: NameCore
  readonly kinds: readonly UnitKind[] | null
  readonly slips: number
  /** How far the slips are from what is meant. */
  readonly slipFar: number
  /** Those in the name itself, not in the kind before it. */
  readonly nameSlips: number
  /** The letters are only some words or the beginning of the name. */
  readonly partial: 'part' | 'begun' | null
}

const mostLetters = 120

export function typedFrom(words: readonly NameWord[]): Typed {
  const kept: NameWord[] = []
  const edges = [0]
  for (const word of words) {
    const end = (edges.at(-1) ?? 0) + word.plain.length
    if (end > mostLetters) break
    kept.push(word)
    edges.push(end)
  }
  const [run, marked] = [plainRun(kept), markedRun(kept)]
  return { run, words: kept, marked, hasMarks: marked !== unaccented(marked), edges }
}

/** Names written without a slip; one of their ends may lie inside a word, for a space may have been lost. */
export function wholeMentions(typed: Typed, index: NameIndex): Mention[] {
  const { run, edges } = typed
  const found: Mention[] = []
  const isEdge = new Set(edges)
  const take = (from: number, to: number) => {
    const core = index.whole(run.slice(from, to))
    if (core) found.push(...mentionsOf(typed, { from, to, core, slips: 0, slipFar: 0 }))
  }
  for (const edge of edges) {
    for (let to = edge + 1; to <= Math.min(run.length, edge + longestRun); to += 1)
      if (isEdge.has(to) || to - edge >= shortestTorn) take(edge, to)
    for (let from = Math.max(0, edge - longestRun); from <= edge - shortestTorn; from += 1)
      if (!isEdge.has(from)) take(from, edge)
  }
  return found
}
const shortestTorn = 3

/**
 * Names written with one slip. Slips are rare, so all the other letters must be read already: as places around it or, where
 * the name with the slip may itself be such a place, as any name.
 */
export function nearMentions(typed: Typed, index: NameIndex, whole: readonly Mention[]): Mention[] {
  const besidePlaces = unreadOutside(
    typed,
    whole.filter(({ core }) => core.isPlace),
  )
  const besideAll = unreadOutside(typed, whole)
  return spans(typed).flatMap(([from, to]) => {
    if (to - from < shortestNear || besideAll(from, to) > mostUnread) return []
    const said = typed.run.slice(from, to)
    const near = index.near(said)
    const fitting = besidePlaces(from, to) > mostUnread ? near.filter(({ isPlace }) => isPlace) : near
    return fitting.flatMap((core) => mentionsOf(typed, { from, to, core, slips: 1, slipFar: slipCost(said, core.run) }))
  })
}
const shortestNear = 2
const mostUnread = 3

/** How many letters outside of a span no name and no kind has. */
function unreadOutside(typed: Typed, whole: readonly Mention[]): (from: number, to: number) => number {
  const read = new Array<boolean>(typed.run.length).fill(false)
  for (const { start, to } of whole) read.fill(true, start, to)
  for (const edge of typed.edges) {
    for (const { start } of kindsBefore(typed, edge)) read.fill(true, start, edge)
  }
  const unread = [0]
  for (const [at, isRead] of read.entries()) unread.push((unread[at] ?? 0) + (isRead ? 0 : 1))
  return (from, to) => (unread.at(-1) ?? 0) - ((unread[to] ?? 0) - (unread[from] ?? 0))
}

/** Longer names that hold the letters, where everything else that was typed is a kind and units around it. */
export function partialMentions(typed: Typed, index: NameIndex, whole: readonly Mention[]): Mention[] {
  const length = typed.run.length
  const around = whole.filter(({ core, slips }) => core.isPlace && slips === 0)
  const rests = [
    [0, length],
    ...around.filter(({ to }) => to === length).map(({ start }) => [0, start]),
    ...around.filter(({ start }) => start === 0).map(({ to }) => [to, length]),
  ]
  const distinct = new Map(rests.map(([from = 0, to = 0]) => [`${from}-${to}`, { from, to }]))
  return [...distinct.values()].flatMap(({ from, to }) => {
    const begin = from + (kindAt(typed, from)?.length ?? 0)
    const letters = typed.run.slice(begin, to)
    if (letters.length < shortestPart) return []
    const held = index.holding(letters)
    const begun = to === length ? index.beginning(letters).filter((core) => !held.has(core)) : []
    const mentions = (core: NameCore, partial: Mention['partial']) =>
      mentionsOf(typed, { from: begin, to, core, slips: 0, slipFar: 0 }).map((mention) => ({ ...mention, partial }))
    return [...[...held].flatMap((core) => mentions(core, 'part')), ...begun.flatMap((core) => mentions(core, 'begun'))]
  })
}
const shortestPart = 2

/** From word to word; a name may also begin inside a word, where a kind was written together with it. */
function spans({ run, edges }: Typed): [number, number][] {
  const glued = edges.flatMap((edge) => {
    const kind = kindRuns.find(({ run: word }) => word.length > 1 && run.startsWith(word, edge))
    return kind && !edges.includes(edge + kind.run.length) ? [edge + kind.run.length] : []
  })
  return [...edges, ...glued].flatMap((from) =>
    edges.filter((to) => to > from && to - from <= longestRun).map((to): [number, number] => [from, to]),
  )
}

/** The name alone and, where a kind stands before it, together with the kind: the word may belong to the name before. */
function mentionsOf(typed: Typed, found: Pick<Mention, 'from' | 'to' | 'core' | 'slips' | 'slipFar'>): Mention[] {
  const alone = { ...found, nameSlips: found.slips, start: found.from, kinds: null, partial: null }
  const withKind = kindsBefore(typed, found.from).map(({ start, kinds, slips, slipFar }) => ({
    ...alone,
    start,
    kinds,
    slips: found.slips + slips,
    slipFar: found.slipFar + slipFar,
  }))
  return [alone, ...withKind]
}

interface Kind {
  readonly start: number
  readonly kinds: readonly UnitKind[]
  readonly slips: number
  readonly slipFar: number
}

/** "xã", "P." or "TP." right before the place (both "thị xã" and "xã" where both stand); else one written with a slip. */
function kindsBefore({ run, edges }: Typed, at: number): Kind[] {
  const said = kindRuns.filter(({ run: word }) => {
    const begin = at - word.length
    if (begin < 0 || !run.startsWith(word, begin)) return false
    const edged = [begin, at].filter((place) => edges.includes(place)).length
    return edged >= (word.length > 1 ? 1 : 2) // a space may be lost
  })
  if (said.length > 0)
    return said.map((kind) => ({ start: at - kind.run.length, kinds: kind.kinds, slips: 0, slipFar: 0 }))
  const place = edges.indexOf(at)
  const near = [2, 1].flatMap((count) => {
    const begin = place < 0 ? undefined : edges[place - count]
    if (begin === undefined) return []
    const kind = kindRuns.find(
      ({ run: word, words }) =>
        words >= count && word.length >= shortestKind(word) && isOneSlip(word, run.slice(begin, at)),
    )
    return kind
      ? [{ start: begin, kinds: kind.kinds, slips: 1, slipFar: slipCost(run.slice(begin, at), kind.run) }]
      : []
  })
  return near.slice(0, 1)
}

/** An abbreviation with a slip is any two letters; "xã" is the only kind so short that is not one. */
const shortestKind = (word: string) => (word === 'xa' ? 2 : 4)

function kindAt({ run, edges }: Typed, at: number): string | undefined {
  return kindRuns.find(({ run: word }) => run.startsWith(word, at) && edges.includes(at + word.length))?.run
}
