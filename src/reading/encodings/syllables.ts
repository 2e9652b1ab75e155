import { closedSyllable, openSyllable, stoppedSyllable } from '../words/encodings.ts'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Words closed by a stop have the acute or the dot tone only. */
const tonesOfStops = /[\u0301\u0323]/

const known = new Map<string, boolean>()
const mostKnown = 20_000

/** Whether a word has the shape of a Vietnamese syllable: a beginning, a rhyme and a tone that go together. */
export function isSyllable(word: string): boolean {
  if (word.length > 16) return false
  const found = known.get(word)
  if (found !== undefined) return found
  // Texts of any length come through here, so what is remembered must have an end.
  if (known.size >= mostKnown) known.clear()
  const shaped = hasShape(word.toLowerCase().normalize('NFD'))
  known.set(word, shaped)
  return shaped
}

function hasShape(decomposed: string): boolean {
  const marks = decomposed.match(tones) ?? []
  if (marks.length > 1) return false
  const bare = decomposed.replace(tones, '').normalize('NFC')
  if (openSyllable.test(bare) || closedSyllable.test(bare)) return true
  return stoppedSyllable.test(bare) && tonesOfStops.test(marks[0] ?? '')
}
