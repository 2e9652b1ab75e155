import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { refreshStatistics } from '../../../kernel/db.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Importer } from '../../../kernel/importing.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { findFile, keepFile, type StoredBytes } from '../../files/index.ts'
import { type ImportRun, longestLine } from '../rules.ts'
import { beginStretch, findRun, finishRun, insertRun, keepStep, openRun } from '../store.ts'
import { text } from '../text.ts'
import { takeLines } from './taking.ts'

export const importJob = 'imports.take'

export const importersOf = (kernel: Kernel, kind: string): Importer[] =>
  kernel.capabilities.flatMap((capability) => capability.imports ?? []).filter((importer) => importer.kind === kind)

/** Puts the file on the list; the background work takes it in. The same file that did not come to its end goes on. */
export async function askImport(act: Act, input: { kind: string; file: StoredBytes }): Promise<string> {
  const { kind, file } = input
  const open = await openRun(act.tx, { kind, sourceHash: file.sha256 })
  const id = open?.id ?? newId()
  if (!open) {
    const kept = await keepFile(act, file, { kind: 'import', id })
    const by = act.actor?.accountId ?? null
    const run = {
      id,
      kind,
      name: file.name,
      sourceHash: file.sha256,
      bytes: file.size,
      fileId: kept.id,
      by,
      at: act.now,
    }
    await insertRun(act.tx, run)
    await act.record('import.started', { kind: 'import', id }, { what: kind })
  }
  await goOn(act, id)
  return id
}

/** Takes it up again where it stopped. */
export async function resumeImport(act: Act, id: string): Promise<void> {
  const run = found(await findRun(act.tx, id))
  if (run.finishedAt !== null) throw new Refused('import-finished')
  if (run.fileId === null) throw new Refused('import-by-command')
  await goOn(act, id)
}

async function goOn(act: Act, id: string): Promise<void> {
  await beginStretch(act.tx, id, act.now)
  await enqueue(act.tx, { kind: importJob, payload: { id }, runAt: act.now, dedupKey: `${importJob}:${id}:${newId()}` })
}

/** The job. After a crash it is begun again, and goes on after the last batch that was written. */
export async function runAsked(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as `goOn` enqueued it
  const run = await findRun(kernel.db, id)
  const file = run?.fileId ? await findFile(kernel.db, run.fileId) : null
  if (!run || run.finishedAt !== null || !file) return
  const source = async () => (await kernel.storage.stream(file.sha256)).body
  await runThrough(kernel, run, { source, isPacked: /\.gz$/i.test(file.name) })
}

export interface FileRun {
  readonly path: string
  readonly kind: string
  readonly name: string
}

/** A command's file: begins a run, or goes on with the one of this very file that was cut short. */
export async function runFile(
  kernel: Kernel,
  { path, kind, name }: FileRun,
  progress: (run: ImportRun) => void,
): Promise<ImportRun> {
  const { size } = await stat(path)
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const sourceHash = hash.digest('hex')
  const id = await perform(kernel, { actor: null }, async (act) => {
    const open = await openRun(act.tx, { kind, sourceHash })
    if (open) await beginStretch(act.tx, open.id, act.now)
    if (open) return open.id
    const run = { id: newId(), kind, name, sourceHash, bytes: size, fileId: null, by: null, at: act.now }
    await insertRun(act.tx, run)
    await act.record('import.started', { kind: 'import', id: run.id }, { what: kind })
    return run.id
  })
  const run = found(await findRun(kernel.db, id))
  return runThrough(kernel, run, {
    source: async () => createReadStream(path),
    isPacked: /\.gz$/i.test(path),
    progress,
  })
}

interface Source {
  source(): Promise<NodeJS.ReadableStream>
  readonly isPacked: boolean
  progress?(run: ImportRun): void
}

async function runThrough(kernel: Kernel, begun: ImportRun, from: Source): Promise<ImportRun> {
  let run = begun
  const counter = { bytes: 0 }
  try {
    await takeLines(kernel, linesOf(await from.source(), from, counter), {
      importers: importersOf(kernel, run.kind),
      skip: run.linesDone,
      async keep(act, { last, created, changed, unchanged, refused }) {
        const step = { from: run.linesDone, to: last, bytes: counter.bytes, created, changed, unchanged, refused }
        if (!(await keepStep(act.tx, run.id, { ...step, at: act.now }))) throw new Stale()
      },
      progress(done) {
        run = stepped(run, { done, bytes: counter.bytes })
        from.progress?.(run)
      },
    })
    await finish(kernel, run)
  } catch (error) {
    const failure = error instanceof Refused ? error.code : text.failed
    await perform(kernel, { actor: null }, (act) => finishRun(act.tx, run.id, { at: act.now, failure }))
    throw error
  }
  return found(await findRun(kernel.db, run.id))
}

async function finish(kernel: Kernel, { id, created, changed, unchanged, refused }: ImportRun): Promise<void> {
  await perform(kernel, { actor: null }, async (act) => {
    await finishRun(act.tx, id, { at: act.now, failure: null })
    await act.record('import.finished', { kind: 'import', id }, { created, changed, unchanged, refused })
  })
  if (created + changed > 200) await refreshStatistics(kernel.db)
}

type Done = Pick<ImportRun, 'created' | 'changed' | 'unchanged'> & { last: number; refused: readonly unknown[] }

function stepped(run: ImportRun, { done, bytes }: { done: Done; bytes: number }): ImportRun {
  return {
    ...run,
    linesDone: done.last,
    bytesDone: Math.max(run.bytesDone, bytes),
    created: run.created + done.created,
    changed: run.changed + done.changed,
    unchanged: run.unchanged + done.unchanged,
    refused: run.refused + done.refused.length,
  }
}

/** Lines of the file, unpacked where it is packed; `counter` says how many bytes of the file have been read. */
function linesOf(
  source: NodeJS.ReadableStream,
  { isPacked }: Source,
  counter: { bytes: number },
): AsyncIterable<string> {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      counter.bytes += chunk.length
      done(null, chunk)
    },
  })
  let sinceEnd = 0
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const end = chunk.lastIndexOf(10)
      sinceEnd = end < 0 ? sinceEnd + chunk.length : chunk.length - end
      done(sinceEnd > longestLine ? new Refused('import-line-too-long') : null, chunk)
    },
  })
  const parts = isPacked ? [counted, createGunzip(), bounded] : [counted, bounded]
  const whole = pipeline([source, ...parts] as [NodeJS.ReadableStream, ...Transform[]])
  return untilBroken(createInterface({ input: bounded, crlfDelay: Number.POSITIVE_INFINITY }), whole)
}

/** A source that breaks must not look like its end. */
async function* untilBroken(lines: AsyncIterable<string>, whole: Promise<void>): AsyncGenerator<string> {
  whole.catch(() => {}) // told below
  for await (const line of lines) yield line
  await whole
}
