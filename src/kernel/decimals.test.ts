import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compareDecimals,
  decimal,
  formatDecimal,
  multiply,
  plainDecimal,
  ratio,
  round,
  subtract,
} from './decimals.ts'

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const hundredth = (value: bigint) => multiply(decimal(value), decimal('0.01'))

describe('exact decimals', () => {
  it('adds what binary fractions cannot', () => {
    expect(plainDecimal(add(decimal('0.1'), decimal('0.2')))).toBe('0.3')
    expect(plainDecimal(add())).toBe('0')
    expect(plainDecimal(subtract(decimal('89.32'), decimal('0.32')))).toBe('89')
  })

  it.each(['', '1,5', '1e3', 'NaN', '.5', '5.', '+1', ' 1'])('refuses %j', (text) => {
    expect(() => decimal(text)).toThrow(RangeError)
  })

  it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses the number %d', (value) => {
    expect(() => decimal(value)).toThrow(RangeError)
  })

  it.each([
    [1, 3, 2, '0.33'],
    [2, 3, 4, '0.6667'],
    [1, 8, 2, '0.13'],
    [-1, 8, 2, '-0.13'],
    [157, 157, 4, '1'],
    [0, 5, 2, '0'],
  ])('%d/%d to %d places is %s, halves away from zero', (numerator, denominator, places, expected) => {
    const rate = ratio(decimal(numerator), decimal(denominator), places)
    expect(rate && plainDecimal(rate)).toBe(expected)
  })

  it('has no rate of nothing', () => {
    expect(ratio(decimal(3), decimal(0), 2)).toBeNull()
  })

  it.each([
    ['1234.5', undefined, '1.234,5'],
    ['1234567', undefined, '1.234.567'],
    ['-1234.5', undefined, '-1.234,5'],
    ['999', undefined, '999'],
    ['89.32', 1, '89,3'],
    ['95', 2, '95,00'],
    ['0.125', 2, '0,13'],
    ['123456789012345678.75', undefined, '123.456.789.012.345.678,75'],
  ])('prints %s (%s places) as %s', (value, places, printed) => {
    expect(formatDecimal(decimal(value), places)).toBe(printed)
  })

  it('rounds and compares', () => {
    expect(plainDecimal(round(decimal('2.345'), 2))).toBe('2.35')
    expect(compareDecimals(decimal('9.5'), decimal('10'))).toBeLessThan(0)
    expect(compareDecimals(decimal('1.50'), decimal('1.5'))).toBe(0)
  })

  it('sums exactly as whole hundredths do', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 50 }), (values) => {
        const sum = values.reduce((total, value) => total + value, 0n)
        expect(plainDecimal(add(...values.map(hundredth)))).toBe(plainDecimal(hundredth(sum)))
      }),
    )
  })

  it('a printed number reads back to itself', () => {
    fc.assert(
      fc.property(cents, (value) => {
        const printed = formatDecimal(hundredth(value))
        expect(plainDecimal(decimal(printed.replaceAll('.', '').replace(',', '.')))).toBe(
          plainDecimal(hundredth(value)),
        )
      }),
    )
  })
})
