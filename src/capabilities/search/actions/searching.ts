import type { Db } from '../../../kernel/db.ts'
import { everything, type Narrowing } from '../rules/asked.ts'
import { toAsked } from '../rules/asking.ts'
import { passageKind, shelfOf } from '../rules/entries.ts'
import { type Candidate, type Matches, match } from '../rules/matching.ts'
import { formOf } from '../rules/numbers.ts'
import { rank } from '../rules/ranking.ts'
import { placeOfMost, snippetOf } from '../rules/snippet.ts'
import { termIn, termOf } from '../rules/words.ts'
import { type Hit, hitsAt } from '../store/entries.ts'
import { language } from './language.ts'
import { openShelf } from './shelves.ts'

export interface Found extends Omit<Hit, 'place' | 'body'> {
  readonly snippet: string
  readonly score: number
}

export interface FoundTexts {
  readonly total: number
  readonly items: readonly Found[]
  readonly counts: Matches['counts'] | null
}

/** So many of the first look are read word by word; no list is longer. */
export const mostRead = 300

export interface Wanted {
  readonly kind: string | null
  readonly narrowing?: Narrowing
  readonly limit: number
  readonly offset: number
}

/** The texts that answer best, the best first (docs/search.md). */
export async function search(
  db: Db,
  typed: string,
  { kind, narrowing = everything, limit, offset }: Wanted,
): Promise<FoundTexts> {
  const asked = toAsked(typed, language)
  if (!asked) return { total: 0, items: [], counts: null }
  const number = asked.number ? [termOf(formOf(asked.number.number))] : []
  const terms = [...new Set(asked.words.map(({ code }) => termIn(code))), ...number]
  const open = await openShelf(db, shelfOf(kind ?? ''), terms)
  if (!open) return { total: 0, items: [], counts: null }
  const matches = match(open.shelf, asked, { narrowing, most: mostRead })
  const texts = await open.readWords(matches.candidates.map(({ place }) => place))
  const there = matches.candidates.filter(({ place }) => texts.has(place))
  const scores = rank(
    {
      asked: asked.words,
      frequencies: matches.frequencies,
      entries: open.shelf.entries,
      averageLength: open.shelf.averageLength,
    },
    there.flatMap(({ place }) => texts.get(place) ?? []),
  )
  const ranked = bestOfEach(there.map((one, index) => ({ ...one, score: (scores[index] ?? 0) + one.bonus })))
  const shown = ranked.slice(offset, offset + limit)
  const hits = new Map(
    (
      await hitsAt(
        db,
        shown.map(({ place }) => place),
        kind === passageKind ? [kind] : null,
      )
    ).map((hit) => [hit.place, hit]),
  )
  const near = (place: number) => {
    const text = texts.get(place)
    return text ? placeOfMost(text, asked.words) : null
  }
  const items = shown.flatMap(({ place, score }) => {
    const hit = hits.get(place)
    if (!hit) return []
    const { body, place: _, ...rest } = hit
    return [{ ...rest, snippet: snippetOf(body, asked.words, near(place)), score }]
  })
  return {
    total: Math.max(matches.total, Math.min(ranked.length, offset + items.length)),
    items,
    counts: matches.counts,
  }
}

/** Of the parts of one thing the best. Equals: the later year first. */
function bestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>()
  return [...candidates]
    .sort((left, right) => right.score - left.score || right.year - left.year || left.place - right.place)
    .filter(({ group }) => !seen.has(group) && seen.add(group))
}
