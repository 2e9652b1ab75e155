import { isSyllable, mendSyllable } from './syllable.ts'
import { slips, strayed } from './text/slips.ts'
import { foreign, functionWords, letters, telexLetters } from './text/syllables.ts'

/** A place in a text that is almost surely wrong, with what was meant. */
export interface Misspelling {
  readonly from: number
  readonly to: number
  readonly kind: 'tone' | 'word' | 'typing' | 'encoding' | 'doubled' | 'space'
  readonly suggestion: string
}

interface Word {
  readonly from: number
  readonly text: string
  readonly small: string
}

const words = /[\p{L}\p{M}\d]+(?:['’][\p{L}\p{M}]+)?/gu
const addresses = /\S*(?:[@\\/_]|\.\w{2,})\S*/g
const longestSlip = 4

/** Precision before completeness: foreign words, names, abbreviations, numbers, codes and addresses are left alone. */
export function findMisspellings(text: string): Misspelling[] {
  const read = wordsOf(text)
  const found = [
    ...read.flatMap((word) => checkWord(word)),
    ...slipsIn(read, text),
    ...doubled(read, text),
    ...spaces(text),
  ]
  const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to)
  return sorted.filter((one, at) => sorted.slice(Math.max(0, at - 5), at).every((before) => before.to <= one.from))
}

function wordsOf(text: string): Word[] {
  const skipped = [...text.matchAll(addresses)].map(({ index, 0: whole }) => [index, index + whole.length] as const)
  let next = 0
  return [...text.matchAll(words)].flatMap(({ index, 0: word }) => {
    while ((skipped[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next += 1
    const skip = skipped[next]
    return skip && skip[0] <= index ? [] : [{ from: index, text: word, small: word.toLowerCase() }]
  })
}

function checkWord({ from, text, small }: Word): Misspelling[] {
  const at = { from, to: from + text.length }
  const composed = text.normalize('NFC')
  if (composed !== text) return [{ ...at, kind: 'encoding', suggestion: composed }]
  const meant = strayed.get(small)
  if (meant) return [{ ...at, kind: 'word', suggestion: casedLike(text, meant) }]
  if (/^[a-z]+$/.test(text)) {
    const typed = fromTelex(text)
    return typed ? [{ ...at, kind: 'typing', suggestion: typed }] : []
  }
  if (/\d/.test(text) || /^[a-z]+$/i.test(text) || isSyllable(small)) return []
  const mended = mendSyllable(small)
  // Names of places and people keep the first letters of their own tongue.
  const isName = text !== small && mended?.charAt(0) !== small.charAt(0)
  return mended && !isName ? [{ ...at, kind: 'tone', suggestion: casedLike(text, mended) }] : []
}

const toneOf: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }

/** Letters that the keyboard left as they were typed: "thuwcj". Both a changed letter and a tone must be there. */
function fromTelex(word: string): string | null {
  if (word.length < 4 || foreign.has(word) || !/aw|ow|uw|aa|ee|oo|dd/.test(word)) return null
  const tone = /[sfrxj]$/.exec(word)?.[0] ?? ''
  if (tone === '') return null
  let base = word.slice(0, -1)
  for (const [typed, letter] of telexLetters) base = base.replaceAll(typed, letter)
  if (/^[a-z]+$/.test(base)) return null
  // The tone is put on any vowel first; mending moves it to its own.
  for (const [place, letter] of [...base].entries()) {
    if (!letters.vowel.test(letter)) continue
    const toned = `${base.slice(0, place)}${letter}${toneOf[tone]}${base.slice(place + 1)}`.normalize('NFC')
    if (isSyllable(toned)) return toned
  }
  return null
}

function slipsIn(read: readonly Word[], text: string): Misspelling[] {
  return read.flatMap((word, at) => {
    for (let count = longestSlip; count >= 2; count -= 1) {
      const run = read.slice(at, at + count)
      const last = run.at(-1)
      if (run.length < count || !last || !isRun(run, text)) continue
      const right = slips.get(run.map(({ small }) => small).join(' '))
      if (!right) continue
      const to = last.from + last.text.length
      return [{ from: word.from, to, kind: 'word' as const, suggestion: casedLike(text.slice(word.from, to), right) }]
    }
    return []
  })
}

const isRun = (run: readonly Word[], text: string) =>
  run.every((word, index) => {
    const next = run[index + 1]
    return !next || text.slice(word.from + word.text.length, next.from) === ' '
  })

function doubled(read: readonly Word[], text: string): Misspelling[] {
  return read.flatMap((word, at) => {
    const next = read[at + 1]
    if (!next || next.small !== word.small || !functionWords.has(word.small) || !isRun([word, next], text)) return []
    return [{ from: word.from, to: next.from + next.text.length, kind: 'doubled' as const, suggestion: word.text }]
  })
}

function spaces(text: string): Misspelling[] {
  return [...text.matchAll(/(?<=[\p{L}\p{M}]) +([,;:!?]|\.(?![.\d\p{L}]))(?=\s|$)/gu)].map(
    ({ index, 0: whole, 1: sign = '' }) => ({
      from: index,
      to: index + whole.length,
      kind: 'space' as const,
      suggestion: sign,
    }),
  )
}

function casedLike(model: string, words: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return words.toUpperCase()
  const isCapital = /^\p{Lu}/u.test(model)
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words
}
