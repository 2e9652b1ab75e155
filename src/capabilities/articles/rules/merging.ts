// Two people changed one text: what each of them did to it, brought together without losing a word of either.
import { alignmentOf, stretchesOf } from '../../plans/index.ts'
import type { Manuscript } from './article.ts'
import type { Block, Body } from './body.ts'
import { keyOf } from './comparing.ts'

/** Where both wrote at the same place. */
export interface Clash {
  readonly mine: readonly Block[]
  readonly theirs: readonly Block[]
}

const scalars = ['title', 'summary', 'coverFileId', 'source', 'authorName'] as const
export type ScalarName = (typeof scalars)[number]

export interface Merged {
  readonly manuscript: Manuscript
  /** In the order of the text; both sides stand in it, theirs first. */
  readonly clashes: readonly Clash[]
  /** Fields that both changed: mine stands, theirs is told. */
  readonly fields: readonly ScalarName[]
}

/** `base`: what both began with; null where it is no longer known, and then everything that differs is a clash. */
export function mergeManuscripts(base: Manuscript | null, mine: Manuscript, theirs: Manuscript): Merged {
  const { body, clashes } = mergeBodies(base?.body ?? null, mine.body, theirs.body)
  const fields = scalars.filter(
    (name) =>
      mine[name] !== theirs[name] && (base === null || (mine[name] !== base[name] && theirs[name] !== base[name])),
  )
  const chosen = <Name extends ScalarName>(name: Name): Manuscript[Name] =>
    base !== null && mine[name] === base[name] ? theirs[name] : mine[name]
  const manuscript: Manuscript = {
    title: chosen('title'),
    summary: chosen('summary'),
    coverFileId: chosen('coverFileId'),
    source: chosen('source'),
    authorName: chosen('authorName'),
    areas: mergeLists(base?.areas ?? [], mine.areas, theirs.areas),
    topics: mergeLists(base?.topics ?? [], mine.topics, theirs.topics),
    tags: mergeLists(base?.tags ?? [], mine.tags, theirs.tags),
    body,
  }
  return { manuscript, clashes, fields }
}

/** What either added is in; what either took out is not. */
function mergeLists<Item>(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Item[] {
  const all = [...new Set([...base, ...theirs, ...mine])]
  return all.filter((item) => (base.includes(item) ? mine.includes(item) && theirs.includes(item) : true))
}

export function mergeBodies(base: Body | null, mine: Body, theirs: Body): { body: Body; clashes: Clash[] } {
  const [b, c] = [mine.content.map(keyOf), theirs.content.map(keyOf)]
  const shared = alignmentOf(b, c)
  // Without a common beginning, what both texts have now is taken for it.
  const began = base?.content ?? shared.flatMap(([at]) => mine.content[at] ?? [])
  const a = began.map(keyOf)
  const inMine = new Map(alignmentOf(a, b))
  const inTheirs = new Map(alignmentOf(a, c))
  const anchors = a.flatMap((_, at) => {
    const [i, j] = [inMine.get(at), inTheirs.get(at)]
    return i === undefined || j === undefined ? [] : [[at, i, j]]
  })
  const clashes: Clash[] = []
  const brought = (old: readonly Block[], own: readonly Block[], other: readonly Block[]): readonly Block[] => {
    if (isSame(own, old) || isSame(own, other)) return other
    if (isSame(other, old)) return own
    clashes.push({ mine: own, theirs: other })
    const told = new Set(other.map(keyOf))
    return [...other, ...own.filter((block) => !told.has(keyOf(block)))]
  }
  const content = stretchesOf(anchors, [a.length, b.length, c.length]).flatMap((stretch): readonly Block[] => {
    if (stretch.same) return began.slice(stretch.same[0], (stretch.same[0] ?? 0) + 1)
    const part = (blocks: readonly Block[], side: number) => blocks.slice(stretch.from[side], stretch.to[side])
    const [old, own, other] = [part(began, 0), part(mine.content, 1), part(theirs.content, 2)]
    // As many as before on both sides: neighbours that were each rewritten once are told apart.
    if (old.length === own.length && old.length === other.length)
      return old.flatMap((block, at) => brought([block], own.slice(at, at + 1), other.slice(at, at + 1)))
    return brought(old, own, other)
  })
  return { body: { type: 'doc', content: [...content] }, clashes }
}

const isSame = (one: readonly Block[], other: readonly Block[]) =>
  one.length === other.length &&
  one.every((block, at) => keyOf(block) === keyOf(other[at] ?? block) && other[at] !== undefined)
