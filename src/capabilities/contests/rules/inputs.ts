// What people send: one schema a form.
import { z } from 'zod'
import { choices, date, id, optionalDate, optionalText, text } from '../../../kernel/fields.ts'
import { areaCodes } from '../../tasks/index.ts'

const version = z.coerce.number().int()
const isSecure = (address: string | null) =>
  address === null || (/^https:\/\/[^\s\\]+$/.test(address) && URL.canParse(address))

const days = { opensOn: date(), closesOn: date(), rounds: optionalText(20_000) }
const words = {
  title: text(300),
  summary: optionalText(1000),
  areas: choices(areaCodes).refine((areas) => areas.length > 0, 'choose'),
  jointUnits: optionalText(5000),
  decisionNumber: text(100),
  decisionOn: date(),
  participants: text(3000),
  ...days,
  place: text(500),
  entryUrl: optionalText(500).refine(isSecure, 'contest-entry-unsafe'),
  bodyText: z.string().max(200_000, 'too-long:200000').default(''),
  bodyJson: z.string().default(''),
  prizes: optionalText(20_000),
  contact: text(1000),
}
export const newInput = z.object(words)
export const editInput = z.object({ ...words, version })
export type TypedContest = z.output<typeof newInput>
export const versionInput = z.object({ version })
export const dropFileInput = z.object({ version, fileId: id() })
export const returnInput = z.object({ version, reason: text(2000) })
export const rescheduleInput = z.object({ version, ...days, reason: text(1000) })
export type TypedDays = z.output<typeof rescheduleInput>
export const withdrawInput = z.object({ version, reason: text(2000), notice: text(1000) })
const result = {
  title: text(300),
  words: optionalText(5000),
  winners: text(200_000),
  complaintsUntil: optionalDate(),
}
export const newResultInput = z.object(result)
export const editResultInput = z.object({ ...result, version })
export type TypedResult = z.output<typeof newResultInput>
