// The text of a document cut for the page: into leaves that a browser can show, and each leaf where parts begin and end.
import type { Span } from '../../../reading/index.ts'
import type { ReadPart } from './parts.ts'

/** Letters of a leaf: some fifteen printed pages. */
export const leafLength = 40_000

/** Leaves end with a line, unless one line is longer than a leaf. */
export function leavesOf(text: string, length = leafLength): Span[] {
  const leaves: Span[] = []
  for (let from = 0; from < text.length || leaves.length === 0; ) {
    const wanted = from + length
    const line = wanted >= text.length ? text.length : text.lastIndexOf('\n', wanted) + 1
    const to = line > from ? line : Math.min(wanted, text.length)
    leaves.push([from, to])
    if (to >= text.length) break
    from = to
  }
  return leaves
}

export const leafAt = (leaves: readonly Span[], at: number) =>
  Math.max(
    0,
    leaves.findIndex(([, to]) => at < to),
  )

/** A piece of a leaf within which the same parts lie. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Parts whose place begins here. */
  readonly begins: readonly ReadPart[]
  /** The narrowest part it belongs to. */
  readonly part: ReadPart | null
  readonly doubtful: boolean
}

/** Together the stretches are the whole leaf. Cost grows with the leaf and its parts, not with their product. */
export function stretchesOf([from, to]: Readonly<Span>, parts: readonly ReadPart[]): Stretch[] {
  const own = parts.filter(({ span }) => span[0] < to && (span[1] > from || span[0] >= from))
  const opening = new Map<number, ReadPart[]>()
  const closing = new Map<number, ReadPart[]>()
  for (const part of own) {
    push(opening, Math.max(from, part.span[0]), part)
    push(closing, Math.min(to, Math.max(part.span[1], part.span[0])), part)
  }
  const cuts = [...new Set([from, to, ...opening.keys(), ...closing.keys()])].sort((a, b) => a - b)
  const open = new Set<ReadPart>()
  return cuts.flatMap((at, index) => {
    for (const part of closing.get(at) ?? []) open.delete(part)
    const begun = opening.get(at) ?? []
    for (const part of begun) if (part.span[1] > at) open.add(part)
    const end = cuts[index + 1]
    if (end === undefined) return []
    const begins = begun.filter(({ span }) => span[0] >= from)
    return [
      { from: at, to: end, begins, part: narrowest(open), doubtful: [...open].some(({ kind }) => kind === 'doubt') },
    ]
  })
}

function push(map: Map<number, ReadPart[]>, at: number, part: ReadPart): void {
  const known = map.get(at)
  if (known) known.push(part)
  else map.set(at, [part])
}

const width = ({ span }: ReadPart) => span[1] - span[0]

function narrowest(open: ReadonlySet<ReadPart>): ReadPart | null {
  let found: ReadPart | null = null
  for (const part of open) if (part.kind !== 'doubt' && (found === null || width(part) <= width(found))) found = part
  return found
}
