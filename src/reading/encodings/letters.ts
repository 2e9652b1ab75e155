import { tcvn3, viqrLetters, viqrTones, vniMarks, vniSingles } from '../words/encodings.ts'
import { isSyllable } from './syllables.ts'

/** The encodings from before Unicode; the first two put their letters where Latin-1 has signs, the third is plain ASCII. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'VIQR'

const firstCode = 0xa1
const tcvn3Letters = new Map(
  [...tcvn3].flatMap((letter, at) => (letter === '·' ? [] : [[String.fromCharCode(firstCode + at), letter] as const])),
)
const tcvn3Codes = /[\u00a1-\u00fe]/g

const tcvn3Word = /[A-Za-z\u00a1-\u00fe]+/g

/** Letters of TCVN3, each code point for its byte, as Unicode; what is no letter there stays. */
export function fromTcvn3(text: string): string {
  let inCapitals = false
  return text.replace(tcvn3Word, (word) => {
    inCapitals = isCapital(word, inCapitals)
    const modern = word.replace(tcvn3Codes, (code) => tcvn3Letters.get(code) ?? code)
    return inCapitals ? modern.toUpperCase() : modern
  })
}

// The encoding has no capitals with a tone; fonts of capitals show its small letters so. A word of one capital goes
// with the word before.
function isCapital(word: string, before: boolean): boolean {
  if (!/[A-Z]/.test(word) || /[a-z]/.test(word)) return before && !/[A-Za-z]/.test(word)
  return before || (/[A-Z][^a-z]*[A-Z]/.test(word) && /[\u00a1-\u00fe]/.test(word))
}

const vniLetters = new Map<string, string>()
for (const [letter, marks, meant] of vniMarks)
  for (const [at, mark] of [...marks].entries()) {
    const small = meant[at] ?? ''
    vniLetters.set(letter + mark, small)
    for (const capital of [mark, mark.toUpperCase()])
      vniLetters.set(letter.toUpperCase() + capital, small.toUpperCase())
  }
for (const [at, single] of [...vniSingles.from].entries()) {
  const meant = vniSingles.to[at] ?? ''
  vniLetters.set(single, meant)
  vniLetters.set(single.toUpperCase(), meant.toUpperCase())
}
const vniPairs =
  /[aeouyAEOUY\u00f4\u00f6\u00d4\u00d6][\u00e0-\u00e5\u00e8-\u00eb\u00ef\u00f5\u00f8-\u00fc\u00c0-\u00c5\u00c8-\u00cb\u00cf\u00d5\u00d8-\u00dc]|[\u00c0-\u00ff]/g

/** Letters of VNI for Windows as Unicode. */
export function fromVni(text: string): string {
  return text.replace(vniPairs, (pair) => {
    const letter = vniLetters.get(pair)
    if (letter !== undefined || pair.length === 1) return letter ?? pair
    return [...pair].map((one) => vniLetters.get(one) ?? one).join('')
  })
}

const viqrWord = /[A-Za-z][A-Za-z'`?~.^(+*\\]*/g

/** Words of VIQR as Unicode; what does not give a syllable was no VIQR and stays. */
export function fromViqr(text: string): string {
  return text.replace(viqrWord, (word, at: number) =>
    viqrSyllables(word, text.slice(at + word.length, at + word.length + 2)),
  )
}

function viqrSyllables(word: string, after: string): string {
  const { letters, rest } = viqrParts(word, after)
  const syllable = letters.normalize('NFC')
  return letters !== word && isSyllable(syllable) ? syllable + rest.replaceAll('\\', '') : word
}

function viqrParts(word: string, after: string): { letters: string; rest: string } {
  let letters = ''
  let toned = false
  let at = 0
  for (; at < word.length; at++) {
    const pair = word.slice(at, at + 2)
    const meant = viqrLetters[pair.toLowerCase()]
    const one = word[at] ?? ''
    if (meant !== undefined) {
      letters += one === one.toLowerCase() ? meant : meant.toUpperCase()
      at++
    } else if (/[A-Za-z]/.test(one)) letters += one
    else if (!toned && viqrTones[one] !== undefined && isTone(word, at, after)) {
      letters += viqrTones[one]
      toned = true
    } else break
  }
  return { letters, rest: word.slice(at) }
}

// A full stop or question mark behind a word: the end of the sentence where a line ends or a capital follows.
function isTone(word: string, at: number, after: string): boolean {
  const mark = word[at]
  if (!/[aeiouy(^+*]/i.test(word[at - 1] ?? '')) return false
  if (mark !== '.' || at < word.length - 1) return true
  const ends = after === '' || after.startsWith('\n') || after.startsWith('\r') || /^\s\p{Lu}/u.test(after)
  return !ends || /^\p{Lu}\p{Ll}/u.test(word)
}
