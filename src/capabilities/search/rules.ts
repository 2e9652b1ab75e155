// Tìm kiếm: how text becomes tokens and what people type becomes a query. The same folding on both sides makes case, marks,
// tone places and i/y alike; pairs of syllables stand for words (docs/search.md explains the ranking).
import { z } from 'zod'
import { optionalText, text } from '../../kernel/fields.ts'
import { fold, foldKeepingMarks } from '../../kernel/text-folding.ts'

/** A passage of a collection by which search is judged: found only where its kind is asked for, and without a page. */
export const passageRecord = z.object({ _id: text(200), title: optionalText(1000), text: text(200_000) })
export type PassageRecord = z.output<typeof passageRecord>
export const passageKind = 'passage'
export const unitKind = 'unit'

export interface SearchText {
  readonly title: string
  readonly body: string
  readonly number: string | null
}

const mostTokens = 6000 // PostgreSQL positions end at 16383; a longer text is found by its beginning
// PostgreSQL refuses the whole vector for one word beyond 2,046 bytes, and beyond 1 MiB of words in all.
const longestToken = 60
const mostLetters = 300_000
const word = /[\p{L}\p{M}\p{N}]+(?:[./-][\p{L}\p{M}\p{N}]+)*/gu

/** The syllables of a text; a document number ("255/KH-UBND") stays one token and gives its parts as well. */
export function syllables(text: string): string[] {
  return wordsOf(text).flatMap((found) =>
    (/[./-]/.test(found) ? [found, ...found.split(/[./-]/)] : [found]).filter(isWord),
  )
}

const wordsOf = (text: string) => (text.match(word) ?? []).filter(isWord)

/** The mark that follows many a picture sign stands alone: nothing is left of it when it is folded. */
const isWord = (found: string) => found.length <= longestToken && fold(found) !== ''

/**
 * A `tsvector` literal: folded syllables and pairs under weights (title A, body D), accented ones behind '='.
 * Positions are kept, because nearness of syllables is word identity in Vietnamese.
 */
export function toVector(text: SearchText): string {
  const entries = [...tokens(`${text.number ?? ''} ${text.title}`, 'A', 0), ...tokens(text.body, 'D', 400)]
  const positions = new Map<string, string[]>()
  let letters = 0
  for (const { token, place } of entries) {
    const places = positions.get(token)
    if (!places) {
      letters += token.length
      if (letters > mostLetters) break
      positions.set(token, [place])
    } else if (places.length < 200) places.push(place)
  }
  return [...positions].map(([token, places]) => `${quote(token)}:${places.join(',')}`).join(' ')
}

function* tokens(text: string, weight: 'A' | 'D', offset: number): Generator<{ token: string; place: string }> {
  const found = syllables(text).slice(0, mostTokens)
  let before = ''
  for (const [index, syllable] of found.entries()) {
    const place = `${Math.min(offset + index + 1, 16_383)}${weight}`
    const folded = fold(syllable)
    const accented = foldKeepingMarks(syllable)
    yield { token: folded, place }
    if (accented !== folded) yield { token: `=${accented}`, place }
    if (before) yield { token: `${before}_${folded}`, place }
    before = folded
  }
}

export interface SearchQuery {
  /** tsquery literals from the strictest to the loosest; each is tried until there are enough results. */
  readonly tiers: readonly string[]
  /** For ranking: the folded syllables, and the accented ones where the query has marks. */
  readonly rank: string
  readonly accented: string | null
  /** The folded beginning of a document number, where the query looks like one. */
  readonly number: string | null
  readonly folded: string
}

const mostSyllables = 24

/** null where nothing searchable was typed. */
export function toQuery(typed: string): SearchQuery | null {
  const found = wordsOf(typed.slice(0, 300)).slice(0, mostSyllables)
  if (found.length === 0) return null
  const folded = found.map(fold)
  const marked = found.map(foldKeepingMarks).filter((syllable, index) => syllable !== folded[index])
  const all = [...new Set(folded)].map(quote)
  const last = folded.at(-1) ?? ''
  const prefixed = [...all.slice(0, -1), `${quote(last)}:*`] // the last word may be half typed
  const pairs = folded.slice(1).map((syllable, index) => quote(`${folded[index]}_${syllable}`))
  const tiers = [
    ...(pairs.length > 0 ? [pairs.join(' & ')] : []),
    all.join(' & '),
    prefixed.join(' & '),
    ...(all.length > 1 ? [all.join(' | ')] : []),
  ]
  return {
    tiers,
    rank: all.join(' | '),
    accented: marked.length > 0 ? marked.map((syllable) => quote(`=${syllable}`)).join(' | ') : null,
    number: numberTyped(typed),
    folded: folded.join(' '),
  }
}

/** "255", "255/KH", "kh 255 ubnd", "so 255 kh ubnd" → the key prefix "255" or "255/kh-ubnd"; null where it is no number. */
export function numberTyped(typed: string): string | null {
  const folded = fold(typed)
    .trim()
    .replace(/^(so|van ban so|ke hoach so|quyet dinh so)\s*:?\s*/, '')
  const direct = /^\d{1,6}[a-z]?(?:[/-][a-z0-9&/-]*)?$/.exec(folded.replace(/\s*([/-])\s*/g, '$1'))
  if (direct) return direct[0]
  const words = folded.split(/[\s/-]+/)
  const number = words.find((one) => /^\d{1,6}[a-z]?$/.test(one))
  const signs = words.filter((one) => one !== number)
  const areSigns = signs.length > 0 && signs.length <= 3 && signs.every((one) => /^([a-z]{2,6}|\d{4})$/.test(one))
  return number && areSigns && signs.some((one) => knownSigns.has(one)) ? `${number}/${signs.join('-')}` : null
}

const knownSigns = new Set([
  'kh',
  'qd',
  'nq',
  'ct',
  'cv',
  'bc',
  'tb',
  'ttr',
  'tt',
  'nd',
  'hd',
  'ctr',
  'ubnd',
  'hdnd',
  'ttg',
  'cp',
])

const quote = (token: string) => `'${token.replace(/['\\]/g, '')}'`

export interface Hit {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly body: string
  readonly url: string
  readonly published_on: string | null
  readonly score: number
}

export interface Found extends Hit {
  readonly snippet: string
}

/** The sentence around the first place where the query's words stand close together, cut to about `width` characters. */
export function snippetOf(body: string, folded: string, width = 180): string {
  const text = body.replace(/\s+/g, ' ').trim()
  if (text.length <= width) return text
  const at = firstPlace(fold(text), folded)
  const start = Math.max(0, at - 60)
  const cut = text.slice(start, start + width)
  return `${start > 0 ? '…' : ''}${cut.replace(/^\S*\s|\s\S*$/g, '')}…`
}

/** fold() keeps the length of composed text nearly always; a place is approximate and only chooses what to show. */
function firstPlace(text: string, words: string): number {
  const whole = text.indexOf(words)
  if (whole >= 0) return whole
  const places = words
    .split(' ')
    .map((one) => text.indexOf(one))
    .filter((place) => place >= 0)
  return places.length > 0 ? Math.min(...places) : 0
}
