import { createHash } from 'node:crypto'
import type { Act } from '../../kernel/act.ts'
import { found } from '../../kernel/asking.ts'
import { Invalid, Refused, Stale } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Reading, Span } from '../../reading/index.ts'
import { registerDocument } from '../documents/index.ts'
import { detachFile, filesOf, keepFile, type StoredBytes } from '../files/index.ts'
import {
  type Correction,
  type HeadFieldName,
  headCorrections,
  type ListName,
  placeOf,
  readAt,
  sameValue,
  withCorrection,
} from './rules/corrections.ts'
import { correctedReading, type DocumentReading, refuseReading } from './rules/keeping.ts'
import { findReading, insertReading, removeReading, updateReading, upsertExample } from './store.ts'

/** Keeps what was read in a file that was handed in, for its unit to look at. */
export async function keepReading(
  act: Act,
  { reading, file }: { reading: Reading; file: StoredBytes },
): Promise<string> {
  const actor = found(act.actor)
  const kept: DocumentReading = {
    id: newId(),
    unitId: actor.unitId,
    state: 'open',
    fileName: file.name,
    reading,
    corrections: [],
    documentId: null,
    readAt: act.now,
    version: 1,
  }
  refuse('correct', act, kept)
  await insertReading(act.tx, { ...kept, readBy: actor.accountId })
  await keepFile(act, file, { kind: 'reading', id: kept.id })
  await act.record('reading.made', { kind: 'reading', id: kept.id })
  return kept.id
}

interface Seen {
  readonly id: string
  readonly version: number
}

export async function correctHead(
  act: Act,
  seen: Seen,
  words: Readonly<Record<HeadFieldName, string | null>>,
): Promise<void> {
  const kept = await opened(act, seen.id, 'correct')
  const said = headCorrections(kept.reading, words)
  const changed = said.filter((one) => !sameValue(one.read, one.corrected) || isKnown(kept, one))
  await corrected(act, { kept, seen, changed })
}

/** What really stands at a place of a list; `words` null: nothing does. */
export async function correctPlace(
  act: Act,
  seen: Seen,
  place: { list: ListName; span: Readonly<Span>; words: object | null },
): Promise<void> {
  const kept = await opened(act, seen.id, 'correct')
  const { list: field, span, words } = place
  await corrected(act, {
    kept,
    seen,
    changed: [{ field, span, read: readAt(kept.reading, field, span), corrected: words }],
  })
}

async function corrected(
  act: Act,
  { kept, seen, changed }: { kept: DocumentReading; seen: Seen; changed: readonly Correction[] },
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

/** Enters the document with everything as corrected; the file goes with it. A document that is in the register already stays as it is. */
export async function registerReading(
  act: Act,
  seen: Seen,
  { isPublic }: { isPublic: boolean },
): Promise<{ documentId: string; slug: string; fresh: boolean }> {
  const kept = await opened(act, seen.id, 'register')
  const reading = correctedReading(kept)
  const { number, issuer, title } = reading
  const missing = Object.entries({ number, issuer, title }).filter(([, value]) => value === null)
  if (missing.length > 0) throw new Invalid(Object.fromEntries(missing.map(([field]) => [field, 'required'])))
  const [file] = await filesOf(act.tx, [{ kind: 'reading', id: kept.id }])
  const made = await registerDocument(act, {
    number: (number ?? '').slice(0, 60),
    type: reading.type,
    issuer: issuer ?? '',
    issued: reading.issued,
    effective: reading.effective,
    title: (title ?? '').slice(0, 500),
    signer: reading.signer?.name ?? null,
    field: reading.field,
    isPublic,
    reading,
    file: file ?? null,
  })
  const done = await updateReading(act.tx, seen, { state: 'registered', documentId: made.id })
  if (!done) throw new Stale()
  await act.record('reading.registered', { kind: 'reading', id: kept.id }, { documentId: made.id })
  return { documentId: made.id, slug: made.slug, fresh: made.fresh }
}

/** Throws the reading away with its file; what was corrected in it stays as an example. */
export async function discardReading(act: Act, seen: Seen): Promise<void> {
  const kept = await opened(act, seen.id, 'discard')
  if (kept.version !== seen.version) throw new Stale()
  for (const file of await filesOf(act.tx, [{ kind: 'reading', id: kept.id }])) await detachFile(act, file)
  await removeReading(act.tx, kept.id)
  await act.record('reading.discarded', { kind: 'reading', id: kept.id })
}

async function opened(act: Act, id: string, move: 'correct' | 'register' | 'discard'): Promise<DocumentReading> {
  const kept = found(await findReading(act.tx, id))
  refuse(move, act, kept)
  return kept
}

function refuse(move: 'correct' | 'register' | 'discard', act: Act, kept: DocumentReading): void {
  const refused = refuseReading(move, act.actor, kept)
  if (refused) throw new Refused(refused)
}
