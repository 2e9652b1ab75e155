// Which words stand in a shard, and about in how many entries: what a slip of the keyboard may have meant is looked up here.
import { frequencyIn, type Indexed } from './postings.ts'

/** Terms and how many entries hold them by turns, in the order of the terms. */
export type Lexicon = Int32Array

const mostWords = 60_000

/** Numbers of documents are no words. */
export function lexiconOf(entries: readonly Indexed[], lists: ReadonlyMap<number, Uint8Array>): Lexicon {
  const numbers = new Set(entries.flatMap(({ marks }) => marks.map(({ term }) => term)))
  const words = [...lists].flatMap(([term, list]): Holders[] =>
    numbers.has(term) ? [] : [[term, frequencyIn(list).all]],
  )
  return lexiconFrom(words)
}

type Holders = readonly [term: number, holders: number]

/** Of too many words those that stand in one entry only are given up. */
function lexiconFrom(words: readonly Holders[]): Lexicon {
  const kept = words.length > mostWords ? words.filter(([, holders]) => holders > 1) : words
  return Int32Array.from([...kept].sort(([left], [right]) => left - right).flat())
}

export function joinLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const holders = new Map<number, number>()
  for (const one of lexicons)
    for (let at = 0; at < one.length; at += 2)
      holders.set(one[at] ?? 0, (holders.get(one[at] ?? 0) ?? 0) + (one[at + 1] ?? 0))
  return lexiconFrom([...holders])
}

export function holdersIn(lexicon: Lexicon, term: number): number {
  let [low, high] = [0, lexicon.length / 2]
  while (low < high) {
    const middle = (low + high) >>> 1
    const here = lexicon[2 * middle] ?? 0
    if (here === term) return lexicon[2 * middle + 1] ?? 0
    if (here < term) low = middle + 1
    else high = middle
  }
  return 0
}
