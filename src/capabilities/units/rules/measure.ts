// Dân số, diện tích: each number stands for a day and has a source; what a file or form leaves out says nothing.
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { decimal, plainDecimal } from '../../../kernel/decimals.ts'
import { date, optionalText, text } from '../../../kernel/fields.ts'
import type { Unit } from './unit.ts'

export const shareBases = ['population', 'area'] as const
/** People or ground: what the parts of a divided unit were compared by. */
export type ShareBasis = (typeof shareBases)[number]

export interface Measure {
  readonly asOf: PlainDate
  readonly population: number | null
  /** Square kilometres, a plain decimal. */
  readonly areaKm2: string | null
  readonly source: string | null
}

/** A number of people as offices write it: "12.345", "12 345", "12,345"; null = nothing written, undefined = not such a number. */
export function populationOf(words: string): number | null | undefined {
  const plain = words.trim()
  if (plain === '') return null
  const number = /^\d{1,3}([.,\s]\d{3})+$|^\d+$/.test(plain) ? Number(plain.replace(/\D/g, '')) : 0
  return number > 0 && number <= 2_000_000_000 ? number : undefined
}

/** Square kilometres: "12,5", "1.234,56", "12.5"; a single point or comma parts the fraction. */
export function areaOf(words: string): string | null | undefined {
  const plain = words.replace(/\s|km2|km²/gi, '')
  if (plain === '') return null
  const isGrouped = /^\d{1,3}(\.\d{3})+,\d+$/.test(plain)
  const written = (isGrouped ? plain.replaceAll('.', '') : plain).replace(',', '.')
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(written) || Number(written) === 0) return undefined
  return plainDecimal(decimal(written))
}

const read = <Value>(parse: (words: string) => Value | undefined, code: string) =>
  optionalText(20).transform((words, context) => {
    const value = parse(words ?? '')
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: code })
    return z.NEVER
  })

export const populationField = () => read(populationOf, 'unit-population')
export const areaField = () => read(areaOf, 'unit-area')

export const measureInput = z.object({
  asOf: date(),
  population: populationField(),
  areaKm2: areaField(),
  source: text(300),
})

/** Nothing counted lies ahead, and a row says something. */
export function refuseMeasure(measure: Measure, today: PlainDate): Record<string, string> | null {
  if (measure.asOf > today) return { asOf: 'unit-measure-ahead' }
  return measure.population === null && measure.areaKm2 === null ? { population: 'unit-measure-empty' } : null
}

/** The measure that holds on the day: the latest until then, else the first that is known. */
export function measureOn(unit: Unit, of: 'population' | 'areaKm2', on: PlainDate): Measure | null {
  const known = (unit.measures ?? []).filter((one) => one[of] !== null)
  return known.findLast(({ asOf }) => asOf <= on) ?? known[0] ?? null
}

export const isSameMeasure = (one: Measure, other: Measure): boolean =>
  one.asOf === other.asOf &&
  one.population === other.population &&
  one.areaKm2 === other.areaKm2 &&
  one.source === other.source

/** A measure as a file states it: without a day it stands for the day of the import. */
export type StatedMeasure = Omit<Measure, 'asOf'> & { readonly asOf: PlainDate | null }

/** Whether it tells more than what is known; without a day it is compared with the latest. */
export function saysMore(said: StatedMeasure, known: readonly Measure[]): boolean {
  if (said.population === null && said.areaKm2 === null) return false
  const base = said.asOf === null ? known.at(-1) : known.find(({ asOf }) => asOf === said.asOf)
  return (
    (said.population !== null && said.population !== base?.population) ||
    (said.areaKm2 !== null && Number(said.areaKm2) !== Number(base?.areaKm2 ?? 0)) ||
    (said.source !== null && said.source !== base?.source)
  )
}
