// Reads anew the texts that people have corrected, and says which corrections the reader now makes by itself:
// npx caicach read --export-corrections FILE && npx tsx bench/reading/replaying.ts FILE
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { foldKeepingMarks } from '../../src/kernel/text-folding.ts'
import type { Reading, Span } from '../../src/reading/index.ts'
import { readText } from '../../src/reading/index.ts'

interface ExportedLine {
  readonly sha256: string
  readonly text: string
  readonly corrections: readonly {
    readonly field: string
    readonly span: Span | null
    readonly read: unknown
    readonly corrected: unknown
  }[]
}

export interface Replayed {
  readonly field: string
  readonly span: Span | null
  /** The reader says what the person said. */
  readonly held: boolean
}

export function replay(line: string): Replayed[] {
  const { text, corrections } = JSON.parse(line) as ExportedLine // written by `read --export-corrections`
  const reading = readText(text)
  return corrections.map(({ field, span, corrected }) => ({
    field,
    span,
    held: holds(reading, { field, span, corrected }),
  }))
}

function holds(reading: Reading, said: { field: string; span: Span | null; corrected: unknown }): boolean {
  const { field, span, corrected } = said
  if (span === null) return agrees(headValue(reading, field), corrected)
  const here = listOf(reading, field).filter((item) => item.span[0] < span[1] && span[0] < item.span[1])
  return corrected === null ? here.length === 0 : here.some((item) => agrees(item, corrected))
}

function headValue(reading: Reading, field: string): unknown {
  if (field === 'signer') return reading.signer?.name ?? null
  if (field === 'plan.period') return reading.plan?.period ?? null
  return (reading as unknown as Record<string, unknown>)[field] ?? null // the other fields are properties
}

const sections = { purpose: 'purposes', requirement: 'requirements', content: 'contents', channel: 'channels' } as const

function listOf(reading: Reading, field: string): readonly { span: Span }[] {
  const { plan, citations, procedures, facts } = reading
  if (field === 'plan.tasks') return plan?.tasks ?? []
  if (field === 'plan.items')
    return Object.entries(sections).flatMap(([section, name]) =>
      (plan?.[name] ?? []).map((item) => ({ ...item, section })),
    )
  return { citations, procedures, facts }[field] ?? []
}

/** Everything that was said holds; what was not said does not matter. Words are compared up to case, blanks and tone placement. */
function agrees(found: unknown, said: unknown): boolean {
  if (typeof said === 'string') return typeof found === 'string' && plain(found) === plain(said)
  if (Array.isArray(said)) return Array.isArray(found) && said.every((one) => found.some((other) => agrees(other, one)))
  if (typeof said !== 'object' || said === null) return (found ?? null) === (said ?? null)
  if (typeof found !== 'object' || found === null) return false
  const own = found as Record<string, unknown> // an object by the test before
  return Object.entries(said).every(([key, value]) => key === 'raw' || agrees(own[key], value))
}

const plain = (words: string) => foldKeepingMarks(words).replace(/\s+/g, ' ').trim()

async function main(file: string): Promise<void> {
  const tally = new Map<string, { held: number; all: number }>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue
    for (const { field, held } of replay(line)) {
      const row = tally.get(field) ?? { held: 0, all: 0 }
      tally.set(field, { held: row.held + (held ? 1 : 0), all: row.all + 1 })
    }
  }
  for (const [field, { held, all }] of tally)
    process.stdout.write(`${field.padEnd(16)} ${held} of ${all} read as corrected\n`)
}

const [, script, file] = process.argv
if (script === fileURLToPath(import.meta.url) && file) await main(file)
