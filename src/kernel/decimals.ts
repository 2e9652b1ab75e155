import { Decimal as Arbitrary } from 'decimal.js'

// Scores and amounts stay far below 40 digits; halves go up, as Vietnamese tables are rounded.
const Exact = Arbitrary.clone({ precision: 40, rounding: Arbitrary.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 })

/** An exact decimal number. Made by `decimal` only, so no binary fraction can enter. */
export type Decimal = Arbitrary

/** Reads '1234.5' or a whole number. Throws RangeError for a fraction given as a number: it would already be inexact. */
export function decimal(value: string | number | bigint | Decimal): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not an exact number: ${value}`)
  if (typeof value === 'string' && !/^-?\d+(\.\d+)?$/.test(value)) throw new RangeError(`not a decimal: ${value}`)
  return new Exact(typeof value === 'bigint' ? value.toString() : value)
}

export function add(...values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Exact(0))
}

export function subtract(from: Decimal, value: Decimal): Decimal {
  return from.minus(value)
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return a.times(b)
}

/** Numerator over denominator rounded half up to `places`; null when the denominator is zero, for there is no rate of nothing. */
export function ratio(numerator: Decimal, denominator: Decimal, places: number): Decimal | null {
  if (denominator.isZero()) return null
  return numerator.dividedBy(denominator).toDecimalPlaces(places)
}

export function round(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places)
}

/** Negative, zero or positive: for `sort`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return a.comparedTo(b)
}

/** '1234.5': the form that goes into the database and into JSON. */
export function plainDecimal(value: Decimal): string {
  return value.toFixed()
}

/** '1.234,5' as Vietnamese documents print it; rounded and filled to `places` where given, else as exact as it is. */
export function formatDecimal(value: Decimal, places?: number): string {
  const [whole = '0', fraction] = (places === undefined ? value.toFixed() : value.toFixed(places)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}
