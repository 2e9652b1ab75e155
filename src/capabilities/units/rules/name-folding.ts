// How a unit's name is compared with what somebody typed: words without marks, kinds ("xã", "P.", "TP.") told apart from the
// name proper, numbers in one form. ../domain/02-units.md §2.4.7.
import { fold, foldKeepingMarks, unaccented } from '../../../kernel/text-folding.ts'
import { abbreviations } from './naming.ts'
import type { UnitKind } from './unit.ts'

/**
 * One word: without marks and with one letter for i and y; with its marks, the tone in one place (letter for letter the same
 * length); and as it was written, in lower case.
 */
export interface NameWord {
  readonly plain: string
  readonly marked: string
  readonly written: string
}

/** The kinds that a word before a name may mean, with i for y, the longest wording first. */
const kindWords: readonly { readonly words: string; readonly kinds: readonly UnitKind[] }[] = [
  { words: 'thanh pho', kinds: ['CENTRAL_CITY', 'TP_THUOC_TINH', 'TP_THUOC_TP'] },
  { words: 'thi tran', kinds: ['THI_TRAN'] },
  { words: 'dac khu', kinds: ['DAC_KHU'] },
  { words: 'thi xa', kinds: ['THI_XA'] },
  { words: 'phuong', kinds: ['PHUONG'] },
  { words: 'huien', kinds: ['HUYEN'] },
  { words: 'tinh', kinds: ['PROVINCE'] },
  { words: 'quan', kinds: ['QUAN'] },
  { words: 'xa', kinds: ['XA'] },
  { words: 'tp', kinds: ['CENTRAL_CITY', 'TP_THUOC_TINH', 'TP_THUOC_TP'] },
  { words: 'tx', kinds: ['THI_XA'] },
  { words: 'tt', kinds: ['THI_TRAN'] },
  { words: 'dk', kinds: ['DAC_KHU'] },
  { words: 'p', kinds: ['PHUONG'] },
  { words: 'f', kinds: ['PHUONG'] },
  { words: 'q', kinds: ['QUAN'] },
  { words: 'h', kinds: ['HUYEN'] },
  { words: 'x', kinds: ['XA'] },
  { words: 't', kinds: ['PROVINCE'] },
]

/** Each wording of a kind as one run of letters, the longest first. */
export const kindRuns = kindWords.map(({ words, kinds }) => ({
  run: words.replace(' ', ''),
  kinds,
  words: words.includes(' ') ? 2 : 1,
}))

const bodies = /^(?:(?:chu tich )?(?:ui ban nhan dan|ubnd|hoi dong nhan dan|hdnd) )+(?=.)/
const places: Readonly<Record<string, string>> = {
  tphcm: 'tp ho chi minh',
  hcm: 'ho chi minh',
  brvt: 'ba ria vung tau',
  tthue: 'thua thien hue',
}
// Kinds that are written together with a number: P1, Q.10, F5.
const gluedNumber = /^(p|f|q|phuong|quan)(\d+)$/

/** What is said before a name ("UBND", "HĐND", "Chủ tịch UBND") goes, in each part between commas. */
export function wordsOf(text: string): NameWord[] {
  return text
    .normalize('NFC')
    .split(/[,;()\n]/)
    .flatMap((part) => withoutBodies(splitWords(part, readWord)))
}

type ReadWord = (raw: string) => readonly NameWord[]

function splitWords(part: string, read: ReadWord): NameWord[] {
  const words = (part.match(/[\p{L}\p{M}\p{N}&]+/gu) ?? []).flatMap(read)
  // "phường số 1" is "phường 1"
  return words.filter((word, index) => !(word.plain === 'so' && /^\d+$/.test(words[index + 1]?.plain ?? '')))
}

function readWord(raw: string): readonly NameWord[] {
  const folded = fold(raw).replace(/[^a-z0-9&]/g, '')
  if (folded === '') return []
  const spelled = places[folded] ?? abbreviations[folded]
  if (spelled) return spelled.split(' ').map(unmarked)
  const [, kind, number] = gluedNumber.exec(folded) ?? []
  if (kind && number) return [kind, withoutZeros(number)].map(unmarked)
  const marked = foldKeepingMarks(raw)
  const isWord = marked.length === folded.length && /\D/.test(folded)
  return [isWord ? { plain: equalVowels(folded), marked, written: raw.toLowerCase() } : unmarked(withoutZeros(folded))]
}

const unmarked = (word: string): NameWord => ({ plain: equalVowels(word), marked: word, written: word })

/** More than the orthography leaves free (Mỹ, Mĩ): a slip beside the y must not make it another letter. */
const equalVowels = (word: string) => word.replace(/y/g, 'i')

/** The whole country's names are made of some thousand syllables: each is folded once. */
export function rememberingWords(): ReadWord {
  const known = new Map<string, readonly NameWord[]>()
  return (raw) => {
    const words = known.get(raw) ?? readWord(raw)
    known.set(raw, words)
    return words
  }
}

const withoutZeros = (word: string) => word.replace(/^0+(?=\d)/, '')

function withoutBodies(words: NameWord[]): NameWord[] {
  const said = bodies.exec(words.map(({ plain }) => plain).join(' '))?.[0]
  return said ? words.slice(said.trim().split(' ').length) : words
}

/** The name without its kind, where it begins with the words of the kind that the unit is: "Xã Phú Vang" → phú vang. */
export function coreOf(name: string, kind: UnitKind, read: ReadWord): NameWord[] {
  const words = splitWords(name.normalize('NFC'), read)
  const plain = words.map((word) => word.plain).join(' ')
  const own = kindWords.find((one) => one.kinds.includes(kind) && plain.startsWith(`${one.words} `))
  return own ? words.slice(own.words.split(' ').length) : words
}

export const plainRun = (words: readonly NameWord[]) => words.map(({ plain }) => plain).join('')
export const markedRun = (words: readonly NameWord[]) => words.map(({ marked }) => marked).join('')
export const writtenWords = (words: readonly NameWord[]) => words.map(({ written }) => written).join(' ')

/** Signs of the Telex way of typing that were left as letters: "Huees" → hue, "phuwowngf" → phuong. */
export function withoutTelex(text: string): string {
  return unaccented(text).replace(/[a-z]+/g, (word) =>
    word
      .replace(/dd/g, 'd')
      .replace(/([aeo])\1/g, '$1')
      .replace(/w/g, '')
      .replace(/(?<=[aeiouy][a-z]*)[sfrxj](?=[a-z]{0,2}$)/g, ''),
  )
}

const telexLetters: readonly (readonly [RegExp, string])[] = [
  [/dd/g, '\u0111'],
  [/aa/g, '\u00e2'],
  [/ee/g, '\u00ea'],
  [/oo/g, '\u00f4'],
  [/uw?ow/g, '\u01b0\u01a1'],
  [/aw/g, '\u0103'],
  [/ow/g, '\u01a1'],
  [/uw/g, '\u01b0'],
]
const telexTones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }
const vowel = 'aeiouy\u0103\u00e2\u00ea\u00f4\u01a1\u01b0'
const toned = new RegExp(`^(.*[${vowel}][^sfrxj]*)([sfrxj])([a-z]{0,2})$`)

/** The letters that these keys stand for: "Thanhf Sơn" → "thành Sơn"; words with marks stay as they are. */
export function fromTelex(text: string): string {
  return text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (raw) => {
    if (!/^[a-z]+$/i.test(raw)) return raw
    const spelled = telexLetters.reduce((word, [keys, letter]) => word.replace(keys, letter), raw.toLowerCase())
    const [, start, sign = '', end = ''] = toned.exec(spelled) ?? []
    return start === undefined ? spelled : withTone(start + end, telexTones[sign] ?? '')
  })
}

/** On the vowel with a mark of its own, else on the last before a consonant, else on the last but one. */
function withTone(word: string, tone: string): string {
  const begin = /^(?:qu|gi)(?=[aeiouy\u0103\u00e2\u00ea\u00f4\u01a1\u01b0])/.exec(word)?.[0].length ?? 0
  const [, before = '', run = '', after = ''] =
    new RegExp(`^(.*?)([${vowel}]+)([^${vowel}]*)$`).exec(word.slice(begin)) ?? []
  if (run === '') return word
  const own = Math.max(...Array.from(run, (letter, at) => (/[a-z]/.test(letter) ? -1 : at)))
  const bare = after === '' && run.length > 1 ? run.length - 2 : run.length - 1
  const at = own >= 0 ? own : bare
  const marked = `${run.slice(0, at + 1)}${tone}${run.slice(at + 1)}`
  return `${word.slice(0, begin)}${before}${marked}${after}`.normalize('NFC')
}
