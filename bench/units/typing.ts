import { unaccented } from '../../src/kernel/text-folding.ts'
import type { Chance } from '../hostile/chance.ts'

// How people type a name other than it is printed.

export const unmarked = unaccented

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^Thành phố /, 'TP. '],
  [/^Tỉnh /, ''],
  [/^Phường /, 'P. '],
  [/^Xã /, 'X. '],
  [/^Thị trấn /, 'TT. '],
  [/^Đặc khu /, 'ĐK. '],
]

export const abbreviated = (name: string) => kinds.reduce((text, [kind, short]) => text.replace(kind, short), name)

export const withoutKind = (name: string) => kinds.reduce((text, [kind]) => text.replace(kind, ''), name)

/** hòa → hoà, hoà → hòa; the same for oe and uy. */
export function otherTones(text: string): string {
  const early = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L})/iu
  const late = /([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/iu
  const parts = text.normalize('NFD').split(/(?<=\s)/)
  return parts
    .map((word) => (early.test(word) ? word.replace(early, '$1$3$2') : word.replace(late, '$1$3$2')))
    .join('')
    .normalize('NFC')
}

/** Mỹ → Mĩ, Quý → Quí, Mĩ → Mỹ: only where the spelling is free. */
export function otherVowels(text: string): string {
  return text
    .normalize('NFD')
    .replace(
      /(?<![\p{L}\p{M}])(qu|[hklmstv])([iy])(?=\p{M}*(?![\p{L}\p{M}]))/giu,
      (_, before: string, vowel: string) => {
        const other = { i: 'y', y: 'i', I: 'Y', Y: 'I' }[vowel] ?? vowel
        return before + other
      },
    )
    .normalize('NFC')
}

export const withoutStrokes = (text: string) => text.replace(/đ/g, 'd').replace(/Đ/g, 'D')

const tones: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
}
const horns: Readonly<Record<string, string>> = { '\u0306': 'w', '\u031b': 'w' }

/** What the keys say where nothing turns them into letters with marks: the tone's sign at the end of its word. */
export function telex(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    let tone = ''
    const typed = Array.from(word.normalize('NFC'), (letter) => {
      if (/đ/i.test(letter)) return letter === 'đ' ? 'dd' : 'Dd'
      const [base = '', ...marks] = letter.normalize('NFD')
      tone = marks.map((mark) => tones[mark] ?? '').join('') || tone
      return base + marks.map((mark) => (mark === '\u0302' ? base.toLowerCase() : (horns[mark] ?? ''))).join('')
    }).join('')
    return typed + tone
  })
}

/** One word with marks left as its keys. */
export function telexWord(text: string, chance: Chance): string {
  const parts = text.split(/(\s+)/)
  const marked = parts.flatMap((part, at) => (unaccented(part) === part.toLowerCase() ? [] : [at]))
  if (marked.length === 0) return text
  const chosen = chance.oneOf(marked)
  return parts.map((part, at) => (at === chosen ? telex(part) : part)).join('')
}

const letters = [...'abcdeghiklmnopqrstuvxy']

/** One letter too many, too few, another, or two neighbours swapped, at any place. */
export function slipped(text: string, chance: Chance): string {
  const signs = [...text.normalize('NFC')]
  const at = chance.below(signs.length)
  const letter = chance.oneOf(letters)
  const swapped = Math.min(at, signs.length - 2)
  const slips = [
    () => signs.splice(at, 0, letter),
    () => signs.splice(at, 1),
    () => signs.splice(at, 1, letter),
    () => signs.splice(swapped, 2, signs[swapped + 1] ?? '', signs[swapped] ?? ''),
  ]
  chance.oneOf(slips)()
  return signs.join('')
}
