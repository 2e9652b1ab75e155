import type { Act, HeardEvent } from '../../../kernel/act.ts'
import { findDocument, readingOf } from '../../documents/index.ts'
import { headFields, headValue, withCorrection } from '../rules/corrections.ts'
import { findReading, readingIdOf, updateReading } from '../store/readings.ts'
import { noteCorrections } from './correcting.ts'

/**
 * A document that is put right in the register after it was registered teaches the reader too: each word that was changed is
 * kept beside what the machine read first, and stands in the marked text as corrected.
 */
export async function noteAmended(act: Act, { subject, facts }: HeardEvent): Promise<void> {
  const amended = Array.isArray(facts.fields) ? facts.fields : []
  const fields = headFields.filter((field) => amended.includes(field))
  const paper = fields.length > 0 ? await findDocument(act.tx, subject.id) : null
  if (!paper) return
  const made = await readingIdOf(act.tx, paper.id)
  const kept = made && (await findReading(act.tx, made.id))
  const reading = kept?.reading ?? (await readingOf(act.tx, paper.id))
  if (!reading) return
  const changed = fields.map((field) => ({
    field,
    span: null,
    read: headValue(reading, field),
    corrected: paper[field],
  }))
  await noteCorrections(act, reading, changed)
  if (kept) await updateReading(act.tx, kept, { corrections: changed.reduce(withCorrection, [...kept.corrections]) })
}
