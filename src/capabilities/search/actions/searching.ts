import type { Db } from '../../../kernel/db.ts'
import { type Asked, everything, type Narrowing } from '../rules/asked.ts'
import type { Choosing } from '../rules/choosing.ts'
import { passageKind, shelfOf } from '../rules/entries.ts'
import type { FoundTexts } from '../rules/found.ts'
import { type Candidate, type Matches, match } from '../rules/matching.ts'
import { type Likelier, likelierIn, withLikelier } from '../rules/neighbours.ts'
import { type Read, rank } from '../rules/ranking.ts'
import { placeOfMost, snippetOf, stretchLength } from '../rules/snippet.ts'
import { wordsIn } from '../rules/words.ts'
import { hitsAt } from '../store/entries.ts'
import { correctionsOf, type Understood, understand } from './understanding.ts'

/** So many of the first look are read word by word; no list is longer. */
export const mostRead = 260

export interface Wanted {
  readonly kind: string | null
  readonly narrowing?: Narrowing
  /** 'all': also how much there is by kind, unit, field and year. */
  readonly count?: 'all' | 'total'
  /** Other names of what was typed. */
  readonly also?: readonly string[]
  readonly limit: number
  readonly offset: number
}

/** The texts that answer best, the best first (docs/search.md). */
export async function search(db: Db, typed: string, wanted: Wanted): Promise<FoundTexts> {
  const { kind, narrowing = everything, count = 'total', also = [], limit, offset } = wanted
  const understood = await understand(db, shelfOf(kind ?? ''), { typed, also })
  if (!understood) return { total: 0, items: [], counts: null, asked: [], readAs: null, unknown: [], likelier: null }
  const { asked, readAs, unknown } = understood
  const { matches, ranked, texts } = await rankedFor(understood, { narrowing, count, most: mostRead })
  const shown = ranked.slice(offset, offset + limit)
  const stretches = shown.flatMap(({ place }) => {
    const text = texts.get(place)
    return text ? [{ place, near: placeOfMost(text, asked.words) }] : []
  })
  const hits = await hitsAt(db, stretches, { passages: kind === passageKind, length: stretchLength })
  const byPlace = new Map(hits.map((hit) => [hit.place, hit]))
  const items = shown.flatMap(({ place, score }) => {
    const hit = byPlace.get(place)
    if (!hit) return []
    const { stretch, begins, ends, place: _, ...rest } = hit
    return [{ ...rest, snippet: snippetOf({ stretch, begins, ends }, asked.words), score }]
  })
  const total = Math.max(matches.total, Math.min(ranked.length, offset + items.length))
  const slip =
    offset === 0 && kind !== passageKind ? slipIn({ matches, ranked, texts, asked, typed: readAs ?? typed }) : null
  const likelier =
    slip &&
    withLikelier(
      readAs ?? typed,
      slip,
      items.map(({ title, snippet }) => `${title} ${snippet}`),
    )
  return { total, items, counts: matches.counts, asked: asked.words, readAs, unknown, likelier }
}

function slipIn({ asked, ranked, texts, typed }: Ranked & { asked: Asked; typed: string }): Likelier | null {
  const isPlain = wordsIn(typed).length === asked.words.filter(({ isExtra }) => !isExtra).length
  if (asked.number !== null || !isPlain) return null
  return likelierIn(
    asked.words,
    ranked.flatMap(({ place }) => texts.get(place)?.words ?? []),
  )
}

interface Ranked {
  readonly matches: Matches
  readonly ranked: readonly Candidate[]
  readonly texts: ReadonlyMap<number, Read>
}

async function rankedFor({ asked, open }: Understood, choosing: Choosing): Promise<Ranked> {
  const matches = match(open.shelf, asked, choosing)
  const texts = await open.readWords(matches.candidates.map(({ place }) => place))
  const there = matches.candidates.filter(({ place }) => texts.has(place))
  const { entries, averageLength } = open.shelf
  const scores = rank(
    { asked: asked.words, frequencies: matches.frequencies, entries, averageLength },
    there.flatMap(({ place }) => texts.get(place) ?? []),
  )
  const scored = there.map((one, index) => ({ ...one, score: (scores[index] ?? 0) + one.bonus }))
  const lengthOf = ({ place }: Candidate) => texts.get(place)?.words.length ?? 0
  const ranked = bestOfEach(asked.number?.isAll ? scored.sort(byNumber(lengthOf)) : scored.sort(byScore))
  return { matches, ranked, texts }
}

/** Of the parts of one thing the best. */
function bestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>()
  return candidates.filter(({ group }) => !seen.has(group) && seen.add(group))
}

/** Equals: the later year first. */
const byScore = (left: Candidate, right: Candidate) =>
  right.score - left.score || right.year - left.year || left.place - right.place

/** How the number stands there decides, then the later year; a longer text is the document, a shorter one tells of it. */
const byNumber = (lengthOf: (one: Candidate) => number) => (left: Candidate, right: Candidate) =>
  right.bonus - left.bonus ||
  (right.bonus > 0 ? right.year - left.year || lengthOf(right) - lengthOf(left) : 0) ||
  byScore(left, right)

/** What somebody may have meant who typed words that stand nowhere; null where nothing better is known. */
export async function meantInstead(db: Db, typed: string, unknown: readonly string[]): Promise<string | null> {
  if (unknown.length === 0) return null
  let best: { query: string; score: number } | null = null
  for (const query of await correctionsOf(db, shelfOf(''), { typed, unknown })) {
    const { items } = await search(db, query, { kind: null, limit: 1, offset: 0 })
    const score = items[0]?.score ?? 0
    if (score > (best?.score ?? 0)) best = { query, score }
  }
  return best?.query ?? null
}
