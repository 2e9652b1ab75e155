// Two editions of a text: what went, what came, part by part.

import { alignmentOf, stretchesOf } from '../../plans/index.ts'
import type { Manuscript } from './article.ts'
import type { Block, Body } from './body.ts'
import { writeText } from './write-text.ts'

/** A part of the text before and after; null where it was not yet or is no longer. The same on both sides: it stayed. */
export interface ChangedPart {
  readonly before: string | null
  readonly after: string | null
}

export const keyOf = (block: Block) => JSON.stringify(block, inOrder)

/** The database keeps the keys of JSON in an order of its own. */
export function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const wordsOf = (block: Block) => writeText({ type: 'doc', content: [block] })

/** Block by block; a block that was rewritten stands opposite what it became. */
export function changedParts(before: Body, after: Body): ChangedPart[] {
  const [a, b] = [before.content, after.content]
  const pairs = alignmentOf(a.map(keyOf), b.map(keyOf))
  return stretchesOf(pairs, [a.length, b.length]).flatMap((stretch): ChangedPart[] => {
    if (stretch.same) {
      const block = a[stretch.same[0] ?? -1]
      return block ? [{ before: wordsOf(block), after: wordsOf(block) }] : []
    }
    const gone = a.slice(stretch.from[0], stretch.to[0]).map(wordsOf)
    const come = b.slice(stretch.from[1], stretch.to[1]).map(wordsOf)
    return opposite(gone, come)
  })
}

/** Pairs, in order, what shares words; the rest stands alone. */
function opposite(gone: readonly string[], come: readonly string[]): ChangedPart[] {
  const parts: ChangedPart[] = []
  let next = 0
  for (const before of gone) {
    const found = come.findIndex((after, at) => at >= next && isLike(before, after))
    if (found < 0) {
      parts.push({ before, after: null })
      continue
    }
    for (const after of come.slice(next, found)) parts.push({ before: null, after })
    parts.push({ before, after: come[found] ?? null })
    next = found + 1
  }
  for (const after of come.slice(next)) parts.push({ before: null, after })
  return parts
}

function isLike(one: string, other: string): boolean {
  const [a, b] = [new Set(one.split(/\s+/)), new Set(other.split(/\s+/))]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, Math.min(a.size, b.size)) >= 0.4
}

export const marginNames = ['areas', 'topics', 'tags', 'coverFileId', 'source', 'authorName'] as const
export type MarginName = (typeof marginNames)[number]

/** What differs besides title, summary and text. */
export function changedMargins(before: Manuscript, after: Manuscript): MarginName[] {
  const said = (value: Manuscript[MarginName]) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value)
  return marginNames.filter((name) => said(before[name]) !== said(after[name]))
}
