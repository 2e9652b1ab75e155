import { createHash } from 'node:crypto'
import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { type Reading, type Recognise, readBytes, UnreadableError } from '../../../reading/index.ts'
import { askerOf, recogniser, registerDocument } from '../../documents/index.ts'
import { detachFile, filesOf, type StoredBytes } from '../../files/index.ts'
import { freshReading } from '../rules/keeping.ts'
import { mayHandleScan, mostAttempts, type WaitingScan } from '../rules/scans.ts'
import { insertReading } from '../store/readings.ts'
import {
  beginScan,
  failScan,
  findScan,
  knownPicture,
  removeScan,
  resetScan,
  savePicture,
  saveProgress,
} from '../store/scans.ts'
import { scanJob } from './handing.ts'

/** Milliseconds for one scan: forty pages on a small machine. */
const longest = 1_800_000
const pause = 3_000

// One scan at a time: the other hand of the background work stays free for letters and backups.
let busy = false

/** The job: makes out the scan and keeps its reading. What was made out before the server stopped is not made out again. */
export async function readScan(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as keepScan and retryScan enqueued it
  const scan = await findScan(kernel.db, id)
  if (!scan || scan.failure !== null) return
  if (busy) {
    const runAt = new Date(kernel.clock.now().getTime() + pause)
    return enqueue(kernel.db, { kind: scanJob, payload, runAt })
  }
  busy = true
  try {
    await settle(kernel, scan, await outcomeOf(kernel, scan))
  } finally {
    busy = false
  }
}

type Outcome = { readonly reading: Reading } | { readonly failure: string }

async function outcomeOf(kernel: Kernel, scan: WaitingScan): Promise<Outcome> {
  if (scan.attempts >= mostAttempts) return { failure: 'SCAN_GIVEN_UP' }
  await beginScan(kernel.db, scan.id)
  const [file] = await filesOf(kernel.db, [{ kind: 'reading', id: scan.id }])
  const bytes = await kernel.storage.read(found(file ?? null).sha256)
  try {
    return { reading: await readBytes(bytes, scan.fileName, remembering(kernel, scan.id)) }
  } catch (error) {
    if (error instanceof UnreadableError) return { failure: error.code }
    throw error
  }
}

/** Says how far it is, and keeps every picture that was made out. */
function remembering({ db }: Kernel, id: string): Recognise {
  const recognise = recogniser({ longest, begin: (at) => saveProgress(db, id, at) })
  return async (picture, at) => {
    const sha256 = createHash('sha256').update(picture).digest('hex')
    const known = await knownPicture(db, id, sha256)
    if (known) return known
    const pages = await recognise(picture, at)
    await savePicture(db, id, { sha256, pages })
    return pages
  }
}

/** By the system itself, so that the person who handed it in is told. Nothing where it was cancelled meanwhile. */
async function settle(kernel: Kernel, scan: WaitingScan, outcome: Outcome): Promise<void> {
  const { id } = scan
  await perform(kernel, { actor: null }, async (act) => {
    if (!(await findScan(act.tx, id))) return
    if ('failure' in outcome) {
      await failScan(act.tx, id, outcome.failure)
      return act.record('reading.unrecognised', { kind: 'reading', id })
    }
    await removeScan(act.tx, id)
    const { unitId, fileName, handedBy, handingId } = scan
    const { reading } = outcome
    await insertReading(
      act.tx,
      freshReading({ id, unitId, fileName, reading, readAt: act.now, readBy: handedBy, handingId }),
    )
    await act.record('reading.recognised', { kind: 'reading', id })
  })
}

/** Lets a scan that came to nothing be made out again: the machine may have got its program meanwhile. */
export async function retryScan(act: Act, id: string): Promise<void> {
  const scan = await handledScan(act, id)
  if (scan.failure === null) throw new Refused('wrong-state')
  await resetScan(act.tx, id)
  await enqueue(act.tx, { kind: scanJob, payload: { id }, runAt: act.now })
  await act.record('reading.handed', { kind: 'reading', id })
}

/** Gives the scan up with its file. */
export async function cancelScan(act: Act, id: string): Promise<void> {
  await handledScan(act, id)
  for (const file of await filesOf(act.tx, [{ kind: 'reading', id }])) await detachFile(act, file)
  await removeScan(act.tx, id)
  await act.record('reading.discarded', { kind: 'reading', id })
}

/** What no machine made out goes into the register with its file, to be described by hand. */
export async function describeScan(act: Act, id: string): Promise<string> {
  await handledScan(act, id)
  const [file] = await filesOf(act.tx, [{ kind: 'reading', id }])
  const documentId = await registerUnread(act, found(file ?? null))
  await cancelScan(act, id)
  return documentId
}

/** @returns the id of the document */
export async function registerUnread(act: Act, file: StoredBytes): Promise<string> {
  const { id } = await registerDocument(act, {
    number: file.name.slice(0, 60),
    type: null,
    issuer: act.actor?.unitName ?? '',
    issued: null,
    effective: null,
    title: file.name.slice(0, 500),
    signer: null,
    field: null,
    isPublic: false,
    reading: null,
    file,
  })
  return id
}

async function handledScan(act: Act, id: string): Promise<WaitingScan> {
  const scan = found(await findScan(act.tx, id))
  if (!mayHandleScan(await askerOf(act.tx, act), scan)) throw new Refused('not-allowed')
  return scan
}
