// One line of an import file (`caicach import procedures`): a record of the national database, or a provincial portal's line.
import { z } from 'zod'
import { optionalText } from '../../../kernel/fields.ts'
import { procedureCode } from './code.ts'

const cell = () =>
  z
    .string()
    .max(400_000, 'too-long:400000')
    .nullish()
    .transform((value) => (value ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim())

const code = z
  .string({ error: 'required' })
  .max(60, 'too-long:60')
  .transform((value, context) => {
    const found = procedureCode(value)
    if (found) return found
    context.addIssue({ code: 'custom', message: 'procedure-code' })
    return z.NEVER
  })

const name = z
  .string({ error: 'required' })
  .transform((value) =>
    value
      .normalize('NFC')
      .replace(/&#\d{1,6};|\s+/g, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'required').max(2000, 'too-long:2000'))

const id = z.union([z.string().max(200), z.number().transform(String)]).nullish()

export const nationalRecord = z.object({
  id,
  code,
  name,
  url: optionalText(1000),
  decision: optionalText(200),
  level: optionalText(300),
  kind: optionalText(200),
  field: optionalText(300),
  audience: optionalText(1000),
  agency: optionalText(2000),
  coordinating: optionalText(4000),
  steps: cell(),
  ways: z.array(z.object({ way: z.string().max(100), rest: z.string().max(100_000) })).nullish(),
  ways_raw: cell(),
  documents: cell(),
  legal_basis_raw: cell(),
  conditions: cell(),
  result: cell(),
  /** Where the record was taken from, if not from the national database. */
  source: optionalText(500),
})
export type NationalRecord = z.output<typeof nationalRecord>

/** As `procedures-local` lists it; `level` is how far it can be done online. */
export const localRecord = z.object({
  portal: z.string().min(1).max(200),
  code,
  name,
  field: optionalText(300),
  agency: optionalText(2000),
  level: optionalText(60),
})
export type LocalRecord = z.output<typeof localRecord>

export const isLocal = (record: object): boolean => 'portal' in record
