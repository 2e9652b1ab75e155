import { unaccented } from '../kernel/text-folding.ts'
import { abbreviationSlips } from './words/numbers.ts'
import { romanAfter, syllable } from './words/spelling.ts'

const learnedFrom = 20_000
const placesTried = 400
const longestName = 100
const word = /[\p{L}\p{M}\d][\p{L}\p{M}\d&./-]*[\p{L}\p{M}\d]|[\p{L}\p{M}\d]/gu
const nextWord = new RegExp(word)
/** A word where it begins. */
const wholeWord = new RegExp(`(?<![\\p{L}\\p{M}\\d][&./-]*)(?:${word.source})`, 'uy')

/** One word of the document's prose; whoever begins a sentence says nothing about its case. */
type Seen = { printed: string; small: string; begins: boolean; end: number }

/** Prose of which only the words that are asked for are looked at. */
type Prose = {
  /** Where a word in small letters stands, as often as places are tried. */
  placesOf: (small: string) => readonly number[]
  /** The word that begins there. */
  wordAt: (place: number) => Seen
  /** Where the next word begins. */
  placeAfter: (seen: Seen) => number | null
}

/**
 * Spells words in capitals as the document itself spells the longest run of them elsewhere ("trong lĩnh vực giáo dục và
 * đào tạo" beside "Sở Giáo dục và Đào tạo"); what it never says is put in small letters but for abbreviations.
 */
export function spellingIn(body: string): (capitals: string) => string {
  let prose: Prose | null = null
  return (capitals) => {
    prose ??= proseOf(body.slice(0, learnedFrom))
    const spelled = spelledLike(capitals.match(word) ?? [], prose)
    let next = 0
    return capitals.replace(word, () => spelled[next++] ?? '')
  }
}

function proseOf(text: string): Prose {
  const lines = text.split('\n').filter((line) => /[a-z]/.test(line) || line !== line.toUpperCase())
  // The one letter that is longer when it is small; places in both must be the same.
  const printed = lines.join('\n').replaceAll('İ', 'I')
  const small = printed.toLowerCase()
  const words = new Map<number, Seen>()
  const nexts = new Map<number, number | null>()
  const places = new Map<string, number[]>()
  const wordAt = (place: number) =>
    kept(words, place, () => {
      const end = place + lengthAt(printed, place)
      const begins = beginsSentence(printed, place)
      return { printed: printed.slice(place, end), small: small.slice(place, end), begins, end }
    })
  const placeAfter = ({ end }: Seen) => kept(nexts, end, () => nextFrom(printed, end))
  return { wordAt, placeAfter, placesOf: (one) => kept(places, one, () => placesIn(printed, small, one)) }
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key)
  if (value !== undefined) return value
  const made = make()
  known.set(key, made)
  return made
}

function placesIn(printed: string, small: string, wanted: string): number[] {
  const places: number[] = []
  for (let at = small.indexOf(wanted); at >= 0 && places.length < placesTried; ) {
    if (lengthAt(printed, at) === wanted.length) places.push(at)
    at = small.indexOf(wanted, at + wanted.length)
  }
  return places
}

function lengthAt(text: string, place: number): number {
  wholeWord.lastIndex = place
  return wholeWord.exec(text)?.[0].length ?? 0
}

function nextFrom(text: string, from: number): number | null {
  nextWord.lastIndex = from
  return nextWord.exec(text)?.index ?? null
}

function beginsSentence(text: string, at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) {
    const letter = text[before] ?? '\n'
    if (letter === '\n') return before === at - 1
    if (letter.trim() !== '') return '.:;!?“"(-–+•|)'.includes(letter)
  }
  return false
}

function spelledLike(printed: readonly string[], prose: Prose): string[] {
  const spelled: string[] = []
  while (spelled.length < printed.length) {
    const next = printed[spelled.length] ?? ''
    // No name is longer, and a copy without line ends may have no end of capitals.
    const rest = printed.slice(spelled.length, spelled.length + longestName)
    const run = longestRun(rest, prose)
    if (run.length === 0) spelled.push(unseen(next, spelled.at(-1) ?? ''))
    else spelled.push(...run)
  }
  return spelled.map((one, at) => (one.includes('/') ? symbolCase(printed[at] ?? one) : one))
}

/** The commonest spelling of the longest run of the words that the prose has; one word alone is no run. */
function longestRun(words: readonly string[], prose: Prose): string[] {
  const small = words.map((one) => one.toLowerCase())
  const places = prose.placesOf(small[0] ?? '')
  let longest = 2
  const spellings = new Map<string, { run: string[]; times: number }>()
  for (const from of places) {
    const seen = seenFrom(from, small, prose)
    if (seen.length < longest) continue
    if (seen.length > longest) spellings.clear()
    longest = seen.length
    const run = seen.map((one, at) => caseOf(one, words[at - 1] ?? ''))
    if (seen[0]?.begins) run[0] = insideSentence(run[0] ?? '', { places, prose, after: small[1] ?? '' })
    const known = spellings.get(run.join(' ')) ?? { run, times: 0 }
    spellings.set(run.join(' '), { run, times: known.times + 1 })
  }
  const [best] = [...spellings.values()].sort((left, right) => right.times - left.times)
  return best?.run ?? []
}

/** The words from that place on, as far as they are the same. */
function seenFrom(from: number, small: readonly string[], prose: Prose): Seen[] {
  const seen = [prose.wordAt(from)]
  for (let last = seen[0]; last !== undefined && seen.length < small.length; ) {
    const next = wordAfter(last, prose)
    last = next?.small === small[seen.length] ? next : undefined
    if (last) seen.push(last)
  }
  return seen
}

function wordAfter(seen: Seen, prose: Prose): Seen | undefined {
  const place = prose.placeAfter(seen)
  return place === null ? undefined : prose.wordAt(place)
}

// What begins a sentence takes its case from where the same pair of words stands inside one.
function insideSentence(
  word: string,
  { places, prose, after }: { places: readonly number[]; prose: Prose; after: string },
): string {
  const inside = places
    .map((at) => prose.wordAt(at))
    .filter((seen) => !seen.begins && wordAfter(seen, prose)?.small === after)
  const raised = inside.filter(({ printed, small }) => printed !== small)
  return raised.length * 2 > inside.length ? (raised[0]?.printed ?? word) : word
}

// A syllable with marks in capitals is shouting, not an abbreviation.
function caseOf({ printed, small, begins }: Seen, before: string): string {
  const shouted = printed.length > 1 && printed === printed.toUpperCase()
  if (shouted) return unaccented(printed) === small ? printed : unseen(printed, before)
  return begins && printed.slice(1) === small.slice(1) ? small : printed
}

function unseen(capitals: string, before: string): string {
  const small = capitals.toLowerCase()
  if (/\d/.test(capitals) && /\p{L}/u.test(capitals)) return capitals
  if (/^[IVX]+$/.test(capitals) && (romanAfter.test(before) || !syllable.test(small))) return capitals
  const letters = unaccented(capitals)
  const abbreviation = /^[a-z&./-]{2,}$/.test(letters) && !letters.split(/[-&./]/).every((part) => syllable.test(part))
  return abbreviation ? capitals : small
}

// "QĐ-TTG" in a title shouted as a whole is QĐ-TTg.
function symbolCase(symbol: string): string {
  return symbol.replace(/[\p{L}]+/gu, (part) => abbreviationSlips[part] ?? part)
}
