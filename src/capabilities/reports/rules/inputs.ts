import { z } from 'zod'
import { date, id, optionalChoice, optionalText, text, whole } from '../../../kernel/fields.ts'
import { capacities } from './report.ts'

/** The row as it was when the page was shown. */
const version = whole(1)

/** `signerCapacity` empty: the head signs in their own name. */
const optionalSigner = {
  signerCapacity: optionalChoice(capacities),
  signerPost: optionalText(200),
  signerName: optionalText(200),
}

export const openInput = z.object({ plan: id(), period: text(40) })
export const writeInput = z.object({
  version,
  general: optionalText(8000),
  highlights: optionalText(8000),
  shortcomings: optionalText(8000),
  causes: optionalText(8000),
  directions: optionalText(8000),
  proposals: optionalText(8000),
  recipients: text(4000),
  ...optionalSigner,
})
export const submitInput = z.object({ version })
export const returnInput = z.object({ version, reason: text(2000) })
export const approveInput = z.object({ version })
export const issueInput = z.object({
  version,
  number: text(60),
  issuedOn: date(),
  signerCapacity: optionalChoice(capacities),
  signerPost: text(200),
  signerName: text(200),
})
export const amendInput = z.object({ reason: text(2000) })

export type WriteInput = z.output<typeof writeInput>
export type IssueInput = z.output<typeof issueInput>
