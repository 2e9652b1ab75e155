import { createHash } from 'node:crypto'
import type { Act } from '../../../kernel/act.ts'
import { Stale } from '../../../kernel/errors.ts'
import type { Reading, Span } from '../../../reading/index.ts'
import {
  type Correction,
  type HeadFieldName,
  headCorrections,
  type ListName,
  placeOf,
  readAt,
  sameValue,
  withCorrection,
} from '../rules/corrections.ts'
import type { DocumentReading } from '../rules/keeping.ts'
import { upsertExample } from '../store/examples.ts'
import { updateReading } from '../store/readings.ts'
import { openReading, type SeenReading } from './opening.ts'

export async function correctHead(
  act: Act,
  seen: SeenReading,
  words: Readonly<Record<HeadFieldName, string | null>>,
): Promise<void> {
  const kept = await openReading(act, seen.id, 'correct')
  const said = headCorrections(kept.reading, words)
  const changed = said.filter((one) => !sameValue(one.read, one.corrected) || isKnown(kept, one))
  await corrected(act, { kept, seen, changed })
}

/** A place of a list and what really stands there; `words` null: nothing does. */
export interface PlaceWords {
  readonly span: Readonly<Span>
  readonly words: object | null
}

export async function correctPlaces(
  act: Act,
  seen: SeenReading,
  { list: field, places }: { list: ListName; places: readonly PlaceWords[] },
): Promise<void> {
  const kept = await openReading(act, seen.id, 'correct')
  const changed = places.map(({ span, words }) => ({
    field,
    span,
    read: readAt(kept.reading, field, span),
    corrected: words,
  }))
  await corrected(act, { kept, seen, changed })
}

async function corrected(
  act: Act,
  { kept, seen, changed }: { kept: DocumentReading; seen: SeenReading; changed: readonly Correction[] },
): Promise<void> {
  const corrections = changed.reduce(withCorrection, [...kept.corrections])
  if (!(await updateReading(act.tx, seen, { corrections }))) throw new Stale()
  await noteCorrections(act, kept.reading, changed)
  await act.record('reading.corrected', { kind: 'reading', id: seen.id }, { places: changed.map(placeOf) })
}

const isKnown = (kept: DocumentReading, correction: Correction) =>
  kept.corrections.some((one) => placeOf(one) === placeOf(correction))

/** Keeps corrections as examples for whoever improves the reader. Nothing of a text that is marked secret. */
export async function noteCorrections(
  act: Act,
  reading: Pick<Reading, 'text' | 'secrecy'>,
  corrections: readonly Correction[],
): Promise<void> {
  const { actor } = act
  if (!actor || reading.secrecy !== null || corrections.length === 0) return
  const sha256 = createHash('sha256').update(reading.text).digest('hex')
  const example = { sha256, text: reading.text, corrections, unitId: actor.unitId, by: actor.accountId, at: act.now }
  await upsertExample(act.tx, example)
}
