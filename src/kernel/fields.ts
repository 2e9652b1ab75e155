// Schema pieces for what people type into forms: one schema serves the form, the JSON and the types. Messages are codes;
// forms.ts turns a code and the field's label into a Vietnamese sentence.
import { z } from 'zod'
import { isPlainDate, parseVietnameseDate } from './dates.ts'

const clean = (value: string) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** Required text of at most `max` characters, NFC, trimmed. */
export const text = (max: number) =>
  z
    .string({ error: 'required' })
    .transform(clean)
    .pipe(z.string().min(1, 'required').max(max, `too-long:${max}`))

/** Text that may be left empty: null then. */
export const optionalText = (max: number) =>
  z
    .string({ error: 'text' })
    .nullish()
    .transform((value) => clean(value ?? '') || null)
    .pipe(z.string().max(max, `too-long:${max}`).nullable())

const asDate = (value: string, context: z.RefinementCtx) => {
  const found = isPlainDate(value) ? value : parseVietnameseDate(value)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'date' })
  return z.NEVER
}

/** A day written dd/MM/yyyy (or ISO, as JSON sends it) → PlainDate. */
export const date = () => text(40).transform(asDate)

export const optionalDate = () =>
  optionalText(40).transform((value, context) => (value === null ? null : asDate(value, context)))

export const id = () => z.guid('unknown')

export const optionalId = () =>
  z
    .string({ error: 'text' })
    .nullish()
    .transform((value) => value || null)
    .pipe(z.guid('unknown').nullable())

/** A whole number from `min` up; "1.200" is accepted as people write it. */
export const whole = (min: number, max = 1_000_000_000) =>
  text(20).transform((value, context) => {
    const digits = value.replace(/[.\s](?=\d{3}\b)/g, '')
    const number = Number(digits)
    if (/^\d+$/.test(digits) && number >= min && number <= max) return number
    context.addIssue({ code: 'custom', message: `whole:${min}:${max}` })
    return z.NEVER
  })

export const checkbox = () =>
  z
    .union([z.string(), z.boolean()])
    .optional()
    .transform((value) => value === true || value === 'on' || value === '1' || value === 'true')

export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, 'choose')

export const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .string({ error: 'text' })
    .nullish()
    .transform((value) => value || null)
    .pipe(z.enum(values, 'choose').nullable())

export const choices = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values, 'choose')).default([])

export const ids = () => z.array(id()).default([])
