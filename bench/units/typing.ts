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
