import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberTyped, snippetOf, syllables, toQuery, toVector } from './rules.ts'

describe('document numbers in any spelling', () => {
  test.each([
    ['255', '255'],
    ['255/KH', '255/kh'],
    ['255/KH-UBND', '255/kh-ubnd'],
    ['Số: 255 / KH - UBND', '255/kh-ubnd'],
    ['kh 255 ubnd', '255/kh-ubnd'],
    ['55/2018/QĐ-UBND', '55/2018/qd-ubnd'],
    ['cải cách hành chính 2026', null],
    ['quý 1', null],
  ])('%s → %s', (typed, number) => {
    expect(numberTyped(typed)).toBe(number)
  })
})

test('a number stays whole and gives its parts', () => {
  expect(syllables('theo 255/KH-UBND')).toEqual(['theo', '255/KH-UBND', '255', 'KH', 'UBND'])
})

describe('tokens', () => {
  const vector = toVector({ title: 'Cải cách', body: 'hòa giải', number: null })
  test('folded syllables and pairs, accented ones behind =', () => {
    for (const token of ["'cai':1A", "'=cải':1A", "'cai_cach':2A", "'hoa':401D"]) expect(vector).toContain(token)
  })
  test('two spellings of one word give the same tokens', () => {
    expect(toVector({ title: 'hoà', body: '', number: null })).toBe(toVector({ title: 'hòa', body: '', number: null }))
  })
})

test('a query is tried from the strictest to the loosest', () => {
  expect(toQuery('cai cach hanh')?.tiers).toEqual([
    "'cai_cach' & 'cach_hanh'",
    "'cai' & 'cach' & 'hanh'",
    "'cai' & 'cach' & 'hanh':*",
    "'cai' | 'cach' | 'hanh'",
  ])
  expect(toQuery('?!')).toBeNull()
})

test('whatever is typed gives literals without a stray quote', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      for (const tier of toQuery(typed)?.tiers ?? [])
        expect(tier.replace(/'[^']*'(:\*)?/g, '').replace(/[\s&|]/g, '')).toBe('')
    }),
  )
})

test('a snippet shows the place of the words', () => {
  const body = `${'mở đầu '.repeat(60)}cải cách hành chính ở phường ${'kết thúc '.repeat(60)}`
  expect(snippetOf(body, 'cai cach hanh chinh')).toContain('cải cách hành chính')
})
