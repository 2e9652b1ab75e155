import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { refusalText } from '../../../kernel/asking.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { fieldMessage, parseForm } from '../../../kernel/forms.ts'
import type { Importer, Outcome } from '../../../kernel/importing.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { text as words } from '../text.ts'

export interface ImportCounts {
  created: number
  changed: number
  unchanged: number
  readonly refused: { line: number; why: string }[]
}

export const batchSize = 200

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
  return error instanceof SyntaxError ? words.notJson : null
}
