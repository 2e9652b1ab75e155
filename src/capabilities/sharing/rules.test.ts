import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, numberOf, readSitemapName } from './rules.ts'

test('every number has one code, read however people type it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 2n ** 59n }), (number) => {
      expect(numberOf(codeOf(number))).toBe(number)
      expect(numberOf(codeOf(number).toUpperCase())).toBe(number)
    }),
  )
  expect(codeOf(1n)).toBe('001')
  expect(numberOf('OOI')).toBe(1n)
  for (const wrong of ['', '1', 'ab', 'u00', '001/..', 'một', '0000000000000']) expect(numberOf(wrong)).toBeNull()
})

test('the name of a list says its kind and page', () => {
  expect(readSitemapName('document-2.xml')).toEqual({ kind: 'document', page: 2 })
  for (const wrong of ['document.xml', 'document-0.xml', '../etc-1.xml', 'a-999999.xml'])
    expect(readSitemapName(wrong)).toBeNull()
})
