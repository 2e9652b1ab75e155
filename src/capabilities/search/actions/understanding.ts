import type { Db } from '../../../kernel/db.ts'
import { fromTelex } from '../../units/index.ts'
import type { Asked } from '../rules/asked.ts'
import { toAsked } from '../rules/asking.ts'
import { holdersOf } from '../rules/matching.ts'
import { slipsOf, splitsOf } from '../rules/slips.ts'
import { waysToRead } from '../rules/typed-number.ts'
import { spellingIn, termIn, termOf, wordFrom } from '../rules/words.ts'
import { language } from './language.ts'
import { type OpenShelf, openShelf } from './shelves.ts'

export interface Understood {
  readonly asked: Asked
  readonly open: OpenShelf
  /** Where signs of Telex were read as the letters they stand for. */
  readonly readAs: string | null
  /** Words that stand nowhere, as typed. */
  readonly unknown: readonly string[]
}

const syllable = /[\p{L}\p{M}\p{N}]+/gu

/** null where nothing was typed, or nothing was ever put on the shelf. */
export async function understand(
  db: Db,
  shelf: string,
  { typed, also }: { typed: string; also: readonly string[] },
): Promise<Understood | null> {
  const plain = await opened(db, shelf, { typed, also })
  if (!plain || plain.unknown.length === 0) return plain
  const decoded = typed.replace(syllable, (raw) => (plain.unknown.includes(raw) ? fromTelex(raw) : raw))
  if (decoded === typed) return plain
  const telex = await opened(db, shelf, { typed: decoded, also })
  if (!telex || telex.unknown.length >= plain.unknown.length) return plain
  const readAs = decoded.replace(syllable, (raw) => (typed.includes(raw) ? raw : asSpelled(telex.open, raw)))
  return { ...telex, readAs }
}

async function opened(
  db: Db,
  shelf: string,
  { typed, also }: { typed: string; also: readonly string[] },
): Promise<Understood | null> {
  const asked = toAsked(typed, language, also)
  if (!asked) return null
  const number = asked.number ? waysToRead(asked.number).flatMap((way) => way.map(({ form }) => termOf(form))) : []
  const open = await openShelf(db, shelf, [...new Set(asked.words.map(({ code }) => termIn(code))), ...number])
  if (!open) return null
  const unknown = (typed.match(syllable) ?? []).filter((raw) => {
    const word = wordFrom(raw)
    return word !== null && /^[a-z]+$/.test(word.folded) && isNowhere(open, word.folded)
  })
  return { asked, open, readAs: null, unknown }
}

const isNowhere = (open: OpenShelf, folded: string) =>
  !language.spelt.has(folded) && holdersOf(open.shelf, termOf(folded)) === 0

/** In the spelling that was typed, if it stands anywhere, else without marks: a key too many makes strange ones. */
function asSpelled({ shelf }: OpenShelf, raw: string): string {
  const word = wordFrom(raw)
  return word && holdersOf(shelf, termIn(word.code), spellingIn(word.code)) === 0 ? word.folded : raw
}

const mostChoices = 4
const mostUnknown = 2

/** Queries in which the words that stand nowhere are words one slip away; the more common first. */
export async function correctionsOf(
  db: Db,
  shelf: string,
  { typed, unknown }: { typed: string; unknown: readonly string[] },
): Promise<string[]> {
  let queries = [typed]
  for (const raw of unknown.slice(0, mostUnknown)) {
    const words = await nearWords(db, shelf, wordFrom(raw)?.folded ?? '')
    queries = queries.flatMap((query) => words.map((word) => query.replace(raw, word))).slice(0, 2 * mostChoices)
  }
  return queries.filter((query) => query !== typed)
}

async function nearWords(db: Db, shelf: string, folded: string): Promise<string[]> {
  const slips = slipsOf(folded)
  const splits = splitsOf(folded)
  const open = await openShelf(db, shelf, [])
  const holders = (word: string) => open?.holders(termOf(word)) ?? 0
  // Swapped letters are the commonest slip, and they stand first.
  const single = slips.map((word, index) => ({ word, worth: holders(word) / (1 + index / 50) }))
  const double = splits.map(([left, right]) => ({
    word: `${left} ${right}`,
    worth: Math.min(holders(left), holders(right)),
  }))
  return [...single, ...double]
    .filter(({ worth }) => worth > 0)
    .sort((left, right) => right.worth - left.worth)
    .slice(0, mostChoices)
    .map(({ word }) => word)
}
