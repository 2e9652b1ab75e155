// Two forms of a list of a plan (its items, targets or tasks) compared: which row became which, what was added, changed,
// moved, removed; and the list that results when a person takes some of the changes over and leaves the others.
import { likeness, type WordBag, wordsOf } from './likeness.ts'

/** A row of such a list in words that can be compared and shown. */
export interface Part {
  readonly id: string
  /** "a", "12", or null; two rows with one marker are more likely the same. */
  readonly marker: string | null
  readonly text: string
  /** Everything else that can change, by name, as people read it. */
  readonly fields: Readonly<Record<string, string>>
}

export const changeKinds = ['added', 'changed', 'moved', 'removed', 'same'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface Change<P extends Part = Part> {
  /** Stable for the same two lists: what a form sends back. */
  readonly key: string
  readonly kind: ChangeKind
  readonly before: P | null
  readonly after: P | null
  /** Names of the fields that differ; 'text' where the words do. */
  readonly fields: readonly string[]
}

/** Pairs that a person named: id of the new row → id of the old one, or null for "this is a new one". */
export type NamedPairs = ReadonlyMap<string, string | null>

/** All rows of both lists, each once, in the order of the new one with removed rows where they stood. */
export function changesOf<P extends Part>(
  before: readonly P[],
  after: readonly P[],
  named: NamedPairs = new Map(),
): Change<P>[] {
  const pairs = matchParts(before, after, named)
  const places = after.flatMap(({ id }) => {
    const old = pairs.get(id)
    return old === undefined ? [] : [before.findIndex((part) => part.id === old)]
  })
  const steady = longestRising(places)
  const matched = new Set(pairs.values())
  const changes = after.map((part): Change<P> => {
    const old = before.find(({ id }) => id === pairs.get(part.id)) ?? null
    if (old === null) return { key: `+${part.id}`, kind: 'added', before: null, after: part, fields: [] }
    const fields = differing(old, part)
    const moved = !steady.has(before.indexOf(old))
    const kind = fields.length > 0 ? 'changed' : moved ? 'moved' : 'same'
    return { key: `${old.id}=${part.id}`, kind, before: old, after: part, fields }
  })
  const removed = before
    .filter(({ id }) => !matched.has(id))
    .map((part): Change<P> => ({ key: `-${part.id}`, kind: 'removed', before: part, after: null, fields: [] }))
  return withRemoved(before, changes, removed)
}

/** One row of the list that results: the old row as it is, the old row with new words, or a new row. */
export interface Outcome<P extends Part = Part> {
  readonly before: P | null
  /** Null: the old row stays as it is. */
  readonly after: P | null
}

/** The list after taking over the changes whose keys are given; in the order of the new list as far as it was taken over. */
export function outcomeOf<P extends Part>(
  before: readonly P[],
  changes: readonly Change<P>[],
  taken: ReadonlySet<string>,
): Outcome<P>[] {
  const byOld = new Map(changes.flatMap((change) => (change.before ? [[change.before.id, change] as const] : [])))
  const stays = (change: Change<P>) => change.kind === 'same' || !taken.has(change.key)
  const steady = steadyOf(before, changes)
  const placed = new Map<string, Outcome<P>>()
  const list: string[] = []
  for (const part of before) {
    const change = byOld.get(part.id)
    if (!change || (change.kind === 'removed' && !stays(change))) continue
    if (!stays(change) && !steady.has(part.id)) continue // put at its new place below
    placed.set(part.id, { before: part, after: stays(change) ? null : change.after })
    list.push(part.id)
  }
  let last: string | null = null
  for (const change of changes) {
    const id = change.before?.id ?? change.after?.id
    if (id === undefined || (change.kind === 'removed' && !stays(change))) continue
    if (change.before === null && stays(change)) continue
    if (!placed.has(id)) {
      placed.set(id, { before: change.before, after: change.after })
      list.splice(last === null ? 0 : list.indexOf(last) + 1, 0, id)
    }
    last = id
  }
  return list.flatMap((id) => placed.get(id) ?? [])
}

/** Old rows that keep their place among each other in the new list. */
function steadyOf<P extends Part>(before: readonly P[], changes: readonly Change<P>[]): ReadonlySet<string> {
  const places = changes.flatMap(({ before: old, after }) => (old && after ? [before.indexOf(old)] : []))
  return new Set([...longestRising(places)].flatMap((place) => before[place]?.id ?? []))
}

function differing(before: Part, after: Part): string[] {
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
  return [
    ...(before.text === after.text ? [] : ['text']),
    ...(before.marker === after.marker ? [] : ['marker']),
    ...names.filter((name) => (before.fields[name] ?? '') !== (after.fields[name] ?? '')),
  ]
}

/** Less alike than this, two rows are two rows; with the same marker in the same part of the plan less is asked. */
const alike = 0.55
const alikeWithMarker = 0.35

/** New id → old id: what a person said, then the same words, then the most alike first. */
export function matchParts(before: readonly Part[], after: readonly Part[], named: NamedPairs): Map<string, string> {
  const pairs = new Map<string, string>()
  const free = new Map(before.map((part) => [part.id, part]))
  const open = new Map(after.map((part) => [part.id, part]))
  const pair = (next: string, old: string) => {
    pairs.set(next, old)
    free.delete(old)
    open.delete(next)
  }
  for (const [next, old] of named) {
    if (old === null) open.delete(next)
    else if (free.has(old) && open.has(next)) pair(next, old)
  }
  for (const part of [...open.values()]) {
    const twin = [...free.values()].filter(({ text }) => text === part.text)
    const best = twin.find(({ marker }) => marker === part.marker) ?? twin[0]
    if (best) pair(part.id, best.id)
  }
  for (const { next, old } of likelyPairs([...free.values()], [...open.values()]))
    if (free.has(old) && open.has(next)) pair(next, old)
  return pairs
}

function likelyPairs(before: readonly Part[], after: readonly Part[]): { next: string; old: string }[] {
  const bags = new Map<Part, WordBag>([...before, ...after].map((part) => [part, wordsOf(part.text)]))
  const bagOf = (part: Part) => bags.get(part) ?? new Map<string, number>()
  return after
    .flatMap((next, nextPlace) =>
      before.flatMap((old, oldPlace) => {
        const sameMarker =
          old.marker !== null && old.marker === next.marker && old.fields.section === next.fields.section
        const score = likeness(bagOf(old), bagOf(next))
        if (score < (sameMarker ? alikeWithMarker : alike)) return []
        return [
          { next: next.id, old: old.id, score: score + (sameMarker ? 0.15 : 0), far: Math.abs(nextPlace - oldPlace) },
        ]
      }),
    )
    .sort((a, b) => b.score - a.score || a.far - b.far)
}

/** Numbers of the longest rising run among them (patience sorting): what need not be called moved. */
function longestRising(places: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous = new Map<number, number | null>()
  for (const place of places) {
    const found = tails.findIndex((tail) => tail > place)
    const at = found < 0 ? tails.length : found
    previous.set(place, tails[at - 1] ?? null)
    tails[at] = place
  }
  const rising = new Set<number>()
  for (let place: number | null = tails.at(-1) ?? null; place !== null; place = previous.get(place) ?? null)
    rising.add(place)
  return rising
}

/** Puts each removed row behind the row that stood before it. */
function withRemoved<P extends Part>(
  before: readonly P[],
  changes: readonly Change<P>[],
  removed: readonly Change<P>[],
): Change<P>[] {
  const all = [...changes]
  for (const change of removed) {
    const place = change.before === null ? -1 : before.indexOf(change.before)
    const ahead = before[place - 1]
    const at = ahead ? all.findIndex((other) => other.before?.id === ahead.id) + 1 : 0
    all.splice(at, 0, change)
  }
  return all
}
