import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Act } from '../../../kernel/act.ts'
import { refusalText } from '../../../kernel/asking.ts'
import { constraintOf } from '../../../kernel/db.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { fieldMessage, parseForm } from '../../../kernel/forms.ts'
import type { Importer, Outcome } from '../../../kernel/importing.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { columnOfError } from '../rules/json-place.ts'
import { columnOfField, type RefusedLine } from '../rules.ts'
import { text as words } from '../text.ts'

export interface ImportCounts {
  created: number
  changed: number
  unchanged: number
  readonly refused: RefusedLine[]
}

/** What one act takes: at most so many records, and about so many characters of them. */
const batchSize = 200
const batchLength = 4_000_000

interface Line {
  readonly line: number
  readonly content: string
}
interface Record {
  readonly line: Line
  readonly importer: Importer
  readonly record: unknown
}
type Results = Pick<ImportCounts, 'created' | 'changed' | 'unchanged'> & { refused: RefusedLine[] }

/** A batch as far as it can be made ready without an act. */
interface ReadBatch {
  readonly last: number
  readonly records: readonly Record[]
  readonly refused: readonly RefusedLine[]
}

export interface Taking {
  readonly importers: readonly Importer[]
  /** Lines that were taken before. */
  readonly skip?: number
  /** In the act that takes the batch: what is done so far is kept with it, or not at all. */
  keep?(act: Act, done: BatchDone): Promise<void>
  /** After the batch's act. */
  progress?(done: BatchDone): void
}
export interface BatchDone extends Results {
  /** The last line that is done. */
  readonly last: number
}

/**
 * Reads JSONL line by line in constant memory. Each batch is one act, and while it is written the next is read. A batch with
 * a record that its importer refuses only when it comes to it is done again record by record.
 */
export async function takeLines(kernel: Kernel, lines: AsyncIterable<string>, taking: Taking): Promise<void> {
  let ahead: Promise<ReadBatch> | null = null
  const finish = async () => {
    if (ahead) await takeBatch(kernel, await ahead, taking)
  }
  for await (const batch of batchesOf(lines, taking.skip ?? 0)) {
    const next = readBatch(kernel, batch, taking.importers)
    next.catch(() => {}) // told where it is awaited
    await finish()
    ahead = next
  }
  await finish()
}

/** The same of a file, counted. */
export async function importLines(
  kernel: Kernel,
  source: { path: string; importers: readonly Importer[] },
  progress: (lines: number) => void,
): Promise<ImportCounts> {
  const counts: ImportCounts = { created: 0, changed: 0, unchanged: 0, refused: [] }
  await takeLines(kernel, linesOfFile(source.path), {
    importers: source.importers,
    progress(done) {
      for (const outcome of ['created', 'changed', 'unchanged'] as const) counts[outcome] += done[outcome]
      counts.refused.push(...done.refused)
      progress(done.last)
    },
  })
  return counts
}

const linesOfFile = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })

async function* batchesOf(lines: AsyncIterable<string>, skip: number): AsyncGenerator<Line[]> {
  let [batch, length, line]: [Line[], number, number] = [[], 0, 0]
  for await (const text of lines) {
    line += 1
    if (line <= skip) continue
    const content = text.replace(/^\uFEFF/, '')
    if (content.trim() !== '') batch.push({ line, content })
    length += content.length
    if (batch.length < batchSize && length < batchLength) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}

async function readBatch(kernel: Kernel, lines: readonly Line[], importers: readonly Importer[]): Promise<ReadBatch> {
  const refused: RefusedLine[] = []
  const refuse = (line: Line, error: unknown) => refused.push(refusedLine(kernel, line, error))
  const records: Record[] = []
  for (const line of lines) {
    try {
      records.push({ line, ...readLine(importers, line.content) })
    } catch (error) {
      refuse(line, error)
    }
  }
  const read: Record[] = []
  for (const group of groupsOf(records)) {
    const { importer } = group[0] ?? {}
    const given = group.map(({ record }) => record)
    const taken = importer?.read ? await importer.read(kernel.db, given) : given
    for (const [at, one] of group.entries()) {
      if (taken[at] instanceof Invalid) refuse(one.line, taken[at])
      else read.push({ ...one, record: taken[at] })
    }
  }
  return { last: lines.at(-1)?.line ?? 0, records: read, refused }
}

/** Neighbours of one importer, in their order: the next may need what stands before it. */
function groupsOf(records: readonly Record[]): Record[][] {
  const groups: Record[][] = []
  for (const one of records) {
    const last = groups.at(-1)
    if (last && last[0]?.importer === one.importer) last.push(one)
    else groups.push([one])
  }
  return groups
}

async function takeBatch(kernel: Kernel, batch: ReadBatch, taking: Taking): Promise<void> {
  const done = await takeTogether(kernel, batch, taking).catch((error: unknown) => {
    if (!isOfRecord(error)) throw error
    return takeSingly(kernel, batch, taking)
  })
  taking.progress?.(done)
}

async function takeTogether(kernel: Kernel, batch: ReadBatch, taking: Taking): Promise<BatchDone> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await perform(kernel, { actor: null }, async (act) => {
        const done: BatchDone = { created: 0, changed: 0, unchanged: 0, refused: [...batch.refused], last: batch.last }
        for (const group of groupsOf(batch.records)) {
          for (const [at, outcome] of (await outcomesOf(act, group)).entries()) {
            if (typeof outcome === 'string') done[outcome] += 1
            else done.refused.push(refusedLine(kernel, group[at]?.line ?? { line: 0, content: '' }, outcome))
          }
        }
        done.refused.sort((one, other) => one.line - other.line)
        await taking.keep?.(act, done)
        return done
      })
    } catch (error) {
      // another import entered the same meanwhile: now it is known
      if (constraintOf(error) === null || attempt === 3) throw error
    }
  }
}

async function outcomesOf(act: Act, group: readonly Record[]): Promise<readonly (Outcome | Invalid | Refused)[]> {
  const [first] = group
  if (first?.importer.takeAll)
    return first.importer.takeAll(
      act,
      group.map(({ record }) => record),
    )
  const outcomes: Outcome[] = []
  for (const { importer, record } of group) outcomes.push((await importer.take?.(act, record)) ?? 'unchanged')
  return outcomes
}

async function takeSingly(kernel: Kernel, batch: ReadBatch, taking: Taking): Promise<BatchDone> {
  const done: BatchDone = { created: 0, changed: 0, unchanged: 0, refused: [...batch.refused], last: batch.last }
  for (const record of batch.records) {
    try {
      const one = await takeTogether(kernel, { last: 0, records: [record], refused: [] }, { importers: [] })
      for (const outcome of ['created', 'changed', 'unchanged'] as const) done[outcome] += one[outcome]
      done.refused.push(...one.refused)
    } catch (error) {
      if (!isOfRecord(error)) throw error
      done.refused.push(refusedLine(kernel, record.line, error))
    }
  }
  if (taking.keep) await perform(kernel, { actor: null }, (act) => taking.keep?.(act, done) ?? Promise.resolve())
  return done
}

function readLine(importers: readonly Importer[], content: string): Pick<Record, 'importer' | 'record'> {
  const record = JSON.parse(content)
  if (typeof record !== 'object' || record === null) throw new Invalid({ record: 'not-an-object' })
  const importer = importers.find((one) => one.matches?.(record) ?? true)
  if (!importer) throw new Invalid({ record: 'unknown-shape' })
  return { importer, record: parseForm(importer.schema, record) }
}

/** What is the record's own fault, and no defect. */
const isOfRecord = (error: unknown): error is Invalid | Refused | SyntaxError =>
  error instanceof Invalid || error instanceof Refused || error instanceof SyntaxError

/** In words, by field, with the place in the line; throws what is a defect. */
function refusedLine(kernel: Kernel, { line, content }: Line, error: unknown): RefusedLine {
  const own = refusalText(kernel)
  if (error instanceof Invalid) {
    const why = Object.entries(error.errors).map(([field, code]) => own(code) ?? fieldMessage(code, field))
    return { line, column: columnOfField(content, Object.keys(error.errors)[0] ?? ''), why: why.join(' ') }
  }
  if (error instanceof Refused) return { line, column: null, why: own(error.code) ?? error.code }
  if (!(error instanceof SyntaxError)) throw error
  return { line, column: columnOfError(content), why: words.notJson }
}
