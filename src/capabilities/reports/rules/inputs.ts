import { z } from 'zod'
import { choice, date, id, optionalChoice, optionalId, optionalText, text, whole } from '../../../kernel/fields.ts'
import { capacities } from './report.ts'
import type { UnitPlace } from './unit-report.ts'
import { deadlineReaches } from './unit-standing.ts'

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

const unitWords = {
  assessment: optionalText(6000),
  difficulties: optionalText(6000),
  proposals: optionalText(6000),
  additions: optionalText(6000),
}

/** Beside the words, one field for each task that is behind, named by `whyField`. */
export const unitWriteInput = z.object({ version, ...unitWords }).catchall(z.unknown())
export const unitMoveInput = z.object({ version })
export const unitReasonInput = z.object({ version, reason: text(2000) })
export const beginInput = z.object({})
export const closingInput = z.object({ reason: text(2000) })
export const reopeningInput = z.object({})
export const remindInput = z.object({})
export const gatherInput = z.object({ version })
export const gatheredInput = z.object({ version, words: optionalText(6000) })
export const deadlineInput = z.object({
  reach: choice(deadlineReaches),
  unit: optionalId(),
  dueOn: date(),
  source: text(500),
})

export type UnitWriteInput = Record<UnitPlace, string | null> & {
  readonly explanations: Readonly<Record<string, string>>
}

const why = 'vi-sao-'
export const whyField = (taskId: string): string => `${why}${taskId}`

/** Fields that say the same of several tasks, as a form would send them. */
export const unitReportFields = (taskIds: readonly string[], words: string): Readonly<Record<string, string>> =>
  Object.fromEntries(taskIds.map((taskId) => [whyField(taskId), words]))

/** The explanations among the fields of the form; of a task that is none of the unit's nothing is kept. */
export function explanationsIn(fields: Readonly<Record<string, unknown>>, taskIds: readonly string[]) {
  const typed = taskIds.map((taskId) => [taskId, optionalText(2000).safeParse(fields[whyField(taskId)]).data] as const)
  return Object.fromEntries(typed.flatMap(([taskId, words]) => (words ? [[taskId, words]] : [])))
}
