import { constants, createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { z } from 'zod'
import type { Act } from './act.ts'
import { refusalText } from './asking.ts'
import type { CommandIo } from './capability.ts'
import { refreshStatistics } from './db.ts'
import { Invalid, Refused } from './errors.ts'
import { fill } from './filling.ts'
import { fieldMessage, parseForm } from './forms.ts'
import type { Kernel } from './kernel.ts'
import { perform } from './perform.ts'
import { kernelText } from './text.ts'

export type Outcome = 'created' | 'changed' | 'unchanged'

/** How a capability takes records of an import file: idempotent by natural key. */
export interface Importer<Schema extends z.ZodType = z.ZodType> {
  readonly kind: string
  /** Where a file mixes shapes: whether this importer takes the record. */
  matches?(record: object): boolean
  readonly schema: Schema
  take(act: Act, record: z.output<Schema>): Promise<Outcome>
  /** The same for many records of a batch at once, where one by one costs too many questions; outcomes in their order. */
  takeAll?(act: Act, records: readonly z.output<Schema>[]): Promise<readonly Outcome[]>
}

export interface ImportCounts {
  created: number
  changed: number
  unchanged: number
  readonly refused: { line: number; why: string }[]
}

const batchSize = 200

/** `caicach import KIND FILE`: 0 = all taken, 1 = some lines refused (each named on stderr), 2 = wrong usage. */
export async function importFile(kernel: Kernel, args: readonly string[], io: CommandIo): Promise<number> {
  const [kind = '', path = ''] = args
  const all = kernel.capabilities.flatMap((capability) => capability.imports ?? [])
  const importers = all.filter((importer) => importer.kind === kind)
  const words = kernelText.import
  if (importers.length === 0 || path === '') {
    io.stderr.write(`${fill(words.usage, { kinds: [...new Set(all.map((importer) => importer.kind))].join('|') })}\n`)
    return 2
  }
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!readable) {
    io.stderr.write(`${fill(words.noFile, { path })}\n`)
    return 1
  }
  const counts = await importLines(kernel, { path, importers }, (lines) =>
    io.stderr.write(`\r${fill(words.progress, { lines })}`),
  )
  io.stderr.write('\n')
  if (counts.created + counts.changed > batchSize) await refreshStatistics(kernel.db)
  for (const refused of counts.refused) io.stderr.write(`${fill(words.refused, refused)}\n`)
  io.stdout.write(`${fill(words.done, { ...counts, refused: counts.refused.length })}\n`)
  return counts.refused.length > 0 ? 1 : 0
}

/**
 * Reads JSONL line by line in constant memory. Each batch is one act; a batch with a refused record is done again record
 * by record, so that one bad line costs only itself.
 */
export async function importLines(
  kernel: Kernel,
  source: { path: string; importers: readonly Importer[] },
  progress: (lines: number) => void,
): Promise<ImportCounts> {
  const counts: ImportCounts = { created: 0, changed: 0, unchanged: 0, refused: [] }
  let batch: Line[] = []
  let line = 0
  for await (const text of createInterface({
    input: createReadStream(source.path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1
    const content = text.replace(/^\uFEFF/, '').trim()
    if (content !== '') batch.push({ line, content })
    if (batch.length < batchSize) continue
    await takeBatch(kernel, { batch, importers: source.importers, counts })
    progress(line)
    batch = []
  }
  if (batch.length > 0) await takeBatch(kernel, { batch, importers: source.importers, counts })
  progress(line)
  return counts
}

interface Line {
  readonly line: number
  readonly content: string
}
interface Batch {
  readonly batch: readonly Line[]
  readonly importers: readonly Importer[]
  readonly counts: ImportCounts
}

async function takeBatch(kernel: Kernel, { batch, importers, counts }: Batch): Promise<void> {
  try {
    const outcomes = await perform(kernel, { actor: null }, async (act) => {
      const read = batch.map(({ content }) => readLine(importers, content))
      const [first] = read
      const isOneKind = read.every(({ importer }) => importer === first?.importer)
      if (first?.importer.takeAll && isOneKind) {
        return first.importer.takeAll(
          act,
          read.map(({ record }) => record),
        )
      }
      const done: Outcome[] = []
      for (const { importer, record } of read) done.push(await importer.take(act, record))
      return done
    })
    for (const outcome of outcomes) counts[outcome] += 1
  } catch (error) {
    const why = reason(kernel, error)
    if (why === null) throw error
    const [only] = batch
    if (batch.length === 1 && only) counts.refused.push({ line: only.line, why })
    else for (const line of batch) await takeBatch(kernel, { batch: [line], importers, counts })
  }
}

function readLine(importers: readonly Importer[], content: string) {
  const record = JSON.parse(content)
  if (typeof record !== 'object' || record === null) throw new Invalid({ record: 'not-an-object' })
  const importer = importers.find((one) => one.matches?.(record) ?? true)
  if (!importer) throw new Invalid({ record: 'unknown-shape' })
  return { importer, record: parseForm(importer.schema, record) }
}

/** In words, by field; null for what is a defect and not the record's fault. */
function reason(kernel: Kernel, error: unknown): string | null {
  const own = refusalText(kernel)
  if (error instanceof Invalid)
    return Object.entries(error.errors)
      .map(([field, code]) => own(code) ?? fieldMessage(code, field))
      .join(' ')
  if (error instanceof Refused) return own(error.code) ?? error.code
  return error instanceof SyntaxError ? kernelText.import.notJson : null
}
