import { unaccented } from '../kernel/text-folding.ts'
import { abbreviationSlips } from './words/numbers.ts'
import { romanAfter, syllable } from './words/spelling.ts'

const learnedFrom = 20_000
const placesTried = 400
const longestName = 100
const word = /[\p{L}\p{M}\d][\p{L}\p{M}\d&./-]*[\p{L}\p{M}\d]|[\p{L}\p{M}\d]/gu

/** One word of the document's prose; whoever begins a sentence says nothing about its case. */
type Seen = { printed: string; small: string; begins: boolean }

/**
 * Spells words in capitals as the document itself spells the longest run of them elsewhere ("trong lĩnh vực giáo dục và
 * đào tạo" beside "Sở Giáo dục và Đào tạo"); what it never says is put in small letters but for abbreviations.
 */
export function spellingIn(body: string): (capitals: string) => string {
  let prose: Seen[] = []
  let places: Map<string, number[]> | null = null
  return (capitals) => {
    if (places === null) {
      prose = wordsOfProse(body.slice(0, learnedFrom))
      places = placesOf(prose)
    }
    const printed = capitals.match(word) ?? []
    const spelled = spelledLike(printed, places, prose)
    let next = 0
    return capitals.replace(word, () => spelled[next++] ?? '')
  }
}

function wordsOfProse(text: string): Seen[] {
  const seen: Seen[] = []
  const lower = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (!/[a-z]/.test(line) && line === line.toUpperCase()) continue
    for (const { 0: printed, index } of line.matchAll(word)) {
      const small = lower.get(printed) ?? printed.toLowerCase()
      lower.set(printed, small)
      seen.push({ printed, small, begins: beginsSentence(line, index) })
    }
  }
  return seen
}

function beginsSentence(line: string, at: number): boolean {
  if (at === 0) return true
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const letter = line[before] ?? ''
    if (letter.trim() !== '') return '.:;!?“"(-–+•|)'.includes(letter)
  }
  return false
}

function placesOf(prose: readonly Seen[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { small }] of prose.entries()) {
    const known = places.get(small)
    if (known === undefined) places.set(small, [at])
    else if (known.length < placesTried) known.push(at)
  }
  return places
}

function spelledLike(
  printed: readonly string[],
  places: ReadonlyMap<string, number[]>,
  prose: readonly Seen[],
): string[] {
  const spelled: string[] = []
  while (spelled.length < printed.length) {
    const next = printed[spelled.length] ?? ''
    // No name is longer, and a copy without line ends may have no end of capitals.
    const rest = printed.slice(spelled.length, spelled.length + longestName)
    const run = longestRun(rest, places.get(next.toLowerCase()) ?? [], prose)
    if (run.length < 2) spelled.push(unseen(next, spelled.at(-1) ?? ''))
    else spelled.push(...run)
  }
  return spelled.map((one, at) => (one.includes('/') ? symbolCase(printed[at] ?? one) : one))
}

/** The commonest spelling of the longest run of the words that the prose has. */
function longestRun(words: readonly string[], places: readonly number[], prose: readonly Seen[]): string[] {
  let longest = 1
  const spellings = new Map<string, { run: string[]; times: number }>()
  for (const from of places) {
    let length = 1
    while (length < words.length && prose[from + length]?.small === words[length]?.toLowerCase()) length++
    if (length < longest) continue
    if (length > longest) spellings.clear()
    longest = length
    const run = prose.slice(from, from + length).map((seen, at) => caseOf(seen, words[at - 1] ?? ''))
    if (prose[from]?.begins) run[0] = insideSentence(run[0] ?? '', { places, prose, after: words[1] ?? '' })
    const known = spellings.get(run.join(' ')) ?? { run, times: 0 }
    spellings.set(run.join(' '), { run, times: known.times + 1 })
  }
  const [best] = [...spellings.values()].sort((left, right) => right.times - left.times)
  return best?.run ?? []
}

// What begins a sentence takes its case from where the same pair of words stands inside one.
function insideSentence(
  word: string,
  { places, prose, after }: { places: readonly number[]; prose: readonly Seen[]; after: string },
): string {
  const next = after.toLowerCase()
  const inside = places.filter((at) => !prose[at]?.begins && prose[at + 1]?.small === next)
  const raised = inside.filter((at) => prose[at]?.printed !== prose[at]?.small)
  return raised.length * 2 > inside.length ? (prose[raised[0] ?? -1]?.printed ?? word) : word
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
