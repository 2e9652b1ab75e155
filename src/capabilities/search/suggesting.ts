import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { findUnitsNamed } from '../units/index.ts'
import { language } from './actions/language.ts'
import { shortIn } from './rules/asking.ts'
import { unitKind } from './rules/entries.ts'
import { wordsIn } from './rules/words.ts'
import { titlesLike } from './store/entries.ts'
import { paths } from './text.ts'

/** One line under the box: what it says, of which kind it is, where it leads. */
export interface Suggestion {
  readonly text: string
  readonly kind: string
  readonly url: string
}

const most = 8
const mostOfUnits = 3
const mostWords = 8

/** While somebody types: abbreviations spelled out, units by name, titles that begin so or hold the words. */
export async function suggestionsFor(db: Db, typed: string, on: PlainDate): Promise<Suggestion[]> {
  const words = wordsIn(typed, mostWords)
    .map(({ folded }) => folded)
    .filter((word) => /^[a-z0-9]+$/.test(word))
  if (words.length === 0 || words.join('').length < 2) return []
  const [titles, { units }] = await Promise.all([
    titlesLike(db, words),
    findUnitsNamed(db, typed, { on, limit: mostOfUnits }),
  ])
  const short = shortIn(typed, language).map(({ full }) => ({ text: full, kind: '', url: paths.searchFor(full) }))
  const named = units.filter(({ isNamed }) => isNamed).map(({ title, url }) => ({ text: title, kind: unitKind, url }))
  const begun = words.join(' ')
  const sorted = titles.sort(
    (left, right) =>
      Number(right.title_key.startsWith(begun)) - Number(left.title_key.startsWith(begun)) ||
      left.title.length - right.title.length,
  )
  const seen = new Set<string>()
  return [...short, ...named, ...sorted.map(({ title, kind, url }) => ({ text: title, kind, url }))]
    .filter(({ url }) => !seen.has(url) && seen.add(url))
    .slice(0, most)
}
