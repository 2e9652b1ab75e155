import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { newId } from '../../../kernel/ids.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import type { Reading } from '../../../reading/index.ts'
import { keepFile, type StoredBytes } from '../../files/index.ts'
import type { RefusedFile } from '../rules/handing.ts'
import { freshReading } from '../rules/keeping.ts'
import { mostWaiting } from '../rules/scans.ts'
import { insertHanding } from '../store/handings.ts'
import { insertReading } from '../store/readings.ts'
import { countWaitingOf, insertScan } from '../store/scans.ts'

export const scanJob = 'readings.scan'

/** A file after it was looked at, before anything is kept of it. `unread`: nothing here can make out its letters. */
export type HandedDocument =
  | { readonly kind: 'read'; readonly file: StoredBytes; readonly reading: Reading }
  | { readonly kind: 'scan' | 'unread'; readonly file: StoredBytes }
  | { readonly kind: 'refused'; readonly file: Pick<StoredBytes, 'name'>; readonly code: string }

/** Keeps what was read in a file that was handed in, for its unit to look at. */
export async function keepReading(
  act: Act,
  { reading, file, handingId = null }: { reading: Reading; file: StoredBytes; handingId?: string | null },
): Promise<string> {
  const actor = found(act.actor)
  const id = newId()
  const made = { unitId: actor.unitId, fileName: file.name, reading, readAt: act.now, readBy: actor.accountId }
  await insertReading(act.tx, freshReading({ ...made, id, handingId }))
  await keepFile(act, file, { kind: 'reading', id })
  await act.record('reading.made', { kind: 'reading', id })
  return id
}

/** Puts a scan on the list of what is made out in the background; null where this person has too many there. */
export async function keepScan(
  act: Act,
  { file, handingId = null }: { file: StoredBytes; handingId?: string | null },
): Promise<string | null> {
  const actor = found(act.actor)
  const waiting = await countWaitingOf(act.tx, actor.accountId)
  if (waiting >= mostWaiting) return null
  const id = newId()
  await insertScan(act.tx, {
    id,
    unitId: actor.unitId,
    handingId,
    fileName: file.name,
    handedAt: act.now,
    handedBy: actor.accountId,
    page: 0,
    pages: null,
    attempts: 0,
    failure: null,
  })
  await keepFile(act, file, { kind: 'reading', id })
  await enqueue(act.tx, { kind: scanJob, payload: { id }, runAt: act.now })
  await act.record('reading.handed', { kind: 'reading', id })
  return id
}

/**
 * Keeps several documents that were handed in together: each its own reading, or its place on the list of scans.
 * @returns the handing-in, and the id of each document in its order, null where it was refused
 */
export async function keepHanding(
  act: Act,
  handed: readonly HandedDocument[],
): Promise<{ id: string; made: (string | null)[] }> {
  const actor = found(act.actor)
  const id = newId()
  const refused: RefusedFile[] = handed.flatMap((one) =>
    one.kind === 'refused' ? [{ fileName: one.file.name, code: one.code }] : [],
  )
  const scans = handed.filter(({ kind }) => kind === 'scan')
  const waiting = await countWaitingOf(act.tx, actor.accountId)
  const late = scans.slice(Math.max(0, mostWaiting - waiting))
  await insertHanding(act.tx, {
    id,
    unitId: actor.unitId,
    handedAt: act.now,
    by: actor.accountId,
    refused: [...refused, ...late.map(({ file }) => ({ fileName: file.name, code: 'reading-scans-many' }))],
  })
  const made: (string | null)[] = []
  for (const one of handed) {
    if (one.kind === 'read') made.push(await keepReading(act, { ...one, handingId: id }))
    else if (one.kind === 'scan') made.push(await keepScan(act, { file: one.file, handingId: id }))
    else made.push(null)
  }
  return { id, made }
}
