import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldKeepingMarks, nfc, pointLetters, slug, sortKey, unaccented } from './text-folding.ts'

describe('fold', () => {
  it.each([
    ['Đường', 'duong'],
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['Úy', 'uý'],
    ['kỹ', 'kĩ'],
    ['tỷ lệ', 'tỉ lệ'],
    ['Quý', 'quí'],
    ['quýt', 'quít'],
    ['Mỹ Lý', 'mĩ lí'],
    ['Ủy ban Nhân dân', 'uy ban nhan dan'],
    ['Thừa Thiên Huế', 'THỪA THIÊN HUẾ'.normalize('NFD')],
  ])('makes %s and %s equal', (left, right) => {
    expect(fold(left)).toBe(fold(right))
  })

  it.each([
    ['ủy', 'ủi'],
    ['tay', 'tai'],
    ['thúy', 'thúi'],
    ['quyên', 'quiên'],
    ['hay', 'hai'],
    ['y tế', 'i tế'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(fold(left)).not.toBe(fold(right))
  })

  it('is stable under itself and under the unmarked spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(unaccented(text))).toBe(fold(text))
      }),
    )
  })
})

describe('foldKeepingMarks', () => {
  it.each([
    ['Hoà', 'hòa'],
    ['THUỶ', 'thủy'],
    ['uý', 'úy'],
    ['khoẻ', 'khỏe'],
    ['kỹ thuật', 'kĩ thuật'],
    ['quý', 'quí'],
    ['quà', 'quà'],
    ['hoàn toàn', 'hoàn toàn'],
    ['hoặc', 'hoặc'],
    ['Huế', 'huế'],
    ['khuỷu', 'khuỷu'],
  ])('writes %s as %s', (text, expected) => {
    expect(foldKeepingMarks(text)).toBe(nfc(expected))
  })
})

describe('slug', () => {
  it.each([
    ['Kế hoạch 255/KH-UBND năm 2019', 80, 'ke-hoach-255-kh-ubnd-nam-2019'],
    ['Đẩy mạnh cải cách', 9, 'day-manh'],
    ['Đẩy mạnh cải cách', 8, 'day-manh'],
    ['nghiêng', 5, 'nghie'],
    ['…', 80, ''],
    ['Kỹ năng', 80, 'ky-nang'],
  ])('makes %s (%i) to %s', (text, length, expected) => {
    expect(slug(text, length)).toBe(expected)
  })
})

describe('sortKey', () => {
  it.each([
    ['letters', ['a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'g', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']],
    ['tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['letters before tones', ['bá', 'ba con', 'bà cụ', 'ba mẹ']],
    ['case last', ['an', 'An', 'AN', 'Án']],
    ['words before longer words', ['Hà Nam', 'Hà Nội', 'Hà Tĩnh', 'Hạnh', 'Hậu']],
    ['digits before letters', ['Quận 1', 'Quận 3', 'Quận Ba Đình']],
  ])('orders %s', (_name, sorted) => {
    expect(byKey([...sorted].reverse())).toEqual(sorted)
  })

  it('sorts old and new tone placement together', () => {
    expect(sortKey('Hoà')).toBe(sortKey('Hòa'))
  })

  it('agrees with the Vietnamese collation of Unicode on lower-case syllables', () => {
    const collator = new Intl.Collator('vi')
    const syllable = fc.stringMatching(/^[bcdđgm][aăâeêioôơuưáàảãạắằẳẵặếềểễệốồổỗộướờởỡợ][nm]?$/)
    const phrase = fc.array(syllable, { minLength: 1, maxLength: 3 }).map((parts) => nfc(parts.join(' ')))
    fc.assert(
      fc.property(phrase, phrase, (left, right) => {
        expect(Math.sign(compare(sortKey(left), sortKey(right)))).toBe(Math.sign(collator.compare(left, right)))
      }),
    )
  })
})

it('lists point letters in the official order', () => {
  expect(pointLetters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y')
})

function byKey(texts: string[]): string[] {
  return texts.sort((left, right) => compare(sortKey(left), sortKey(right)))
}

function compare(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}
