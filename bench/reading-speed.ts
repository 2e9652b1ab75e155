// npm run bench:reading-speed: megabytes of text a second on one core, outline and citations included, over the corpus of
// ../shared; the slowest documents; how the cost grows from one law to many in one text; memory of `read --jsonl-in`.
// Processor time counts, since others may work on the machine; the time on the clock is given beside it.
import { PassThrough, Readable, Writable } from 'node:stream'
import { readCommand } from '../src/reading/command.ts'
import { readText } from '../src/reading/index.ts'
import { type CorpusDocument, corpusIsThere, readDocuments } from './reading/corpus.ts'

const warmUp = 2
const rounds = 3
const listed = 5
const joinedBytes = 5_000_000
const print = (line: string) => process.stdout.write(`${line}\n`)

if (corpusIsThere()) await run(readDocuments())
else print('Skipped: ../shared/corpus is absent.')

async function run(documents: readonly CorpusDocument[]): Promise<void> {
  for (let round = 0; round < warmUp; round++) for (const { text } of documents) readText(text)
  const measured = documents.map(({ id, text }) => ({ id, bytes: Buffer.byteLength(text), ...costOf(text) }))
  const bytes = sum(measured.map((one) => one.bytes))
  print(`${documents.length} documents, ${(bytes / 1e6).toFixed(1)} MB`)
  print(`processor ${speed(bytes, sum(measured.map((one) => one.processor)))}`)
  print(`clock     ${speed(bytes, sum(measured.map((one) => one.clock)))}`)
  for (const one of [...measured].sort((left, right) => right.processor - left.processor).slice(0, listed))
    print(
      `  ${one.id} ${Math.round(one.bytes / 1000)} kB: ${one.processor.toFixed(0)} ms, ${speed(one.bytes, one.processor)}`,
    )
  printGrowth(documents)
  await printMemory(documents)
}

interface Cost {
  readonly processor: number
  readonly clock: number
}

/** The least of some rounds, in milliseconds. */
function costOf(text: string): Cost {
  let [processor, clock] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds; round++) {
    const [used, start] = [process.cpuUsage().user, performance.now()]
    readText(text)
    processor = Math.min(processor, (process.cpuUsage().user - used) / 1000)
    clock = Math.min(clock, performance.now() - start)
  }
  return { processor, clock }
}

function speed(bytes: number, milliseconds: number): string {
  return `${(bytes / 1000 / Math.max(milliseconds, 0.001)).toFixed(1)} MB/s`
}

function printGrowth(documents: readonly CorpusDocument[]): void {
  const longest = [...documents].sort((left, right) => right.text.length - left.text.length)[0]?.text ?? ''
  const all = documents.map(({ text }) => text).join('\n')
  const texts = [all.slice(0, all.length / 16), all.slice(0, all.length / 8), all.slice(0, all.length / 4)]
  const half = longest.slice(0, longest.length / 2)
  print(`half of the longest document, and all of it: ${ratio(costOf(half), costOf(longest))}`)
  const costs = texts.map((text) => costOf(text.slice(0, joinedBytes)))
  const sizes = texts.map((text) => `${(Buffer.byteLength(text.slice(0, joinedBytes)) / 1e6).toFixed(1)} MB`)
  for (const [at, cost] of costs.entries())
    print(
      `${sizes[at]} of documents as one text: ${cost.processor.toFixed(0)} ms${at === 0 ? '' : `, ${ratio(costs[at - 1] ?? cost, cost)}`}`,
    )
}

function ratio(one: Cost, two: Cost): string {
  return `${(two.processor / one.processor).toFixed(2)} times`
}

/** Memory while records go through one after the other: what is kept after many must be what is kept after some. */
async function printMemory(documents: readonly CorpusDocument[]): Promise<void> {
  const marks: number[] = []
  let written = 0
  const stdout = new Writable({
    write(_piece, _encoding, done) {
      if (++written % documents.length === 0) {
        globalThis.gc?.()
        marks.push(process.memoryUsage().heapUsed / 1e6)
      }
      done()
    },
  })
  const records = function* () {
    for (let round = 0; round < rounds; round++)
      for (const { id, text } of documents) yield `${JSON.stringify({ id, text })}\n`
  }
  await readCommand(['--jsonl-in'], { stdin: Readable.from(records()), stdout, stderr: new PassThrough() })
  print(
    `heap after each ${documents.length} records of --jsonl-in: ${marks.map((mark) => mark.toFixed(0)).join(', ')} MB`,
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
