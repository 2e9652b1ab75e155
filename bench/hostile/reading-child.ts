// Reads hostile cases from the given number on and tells the parent what it found.
import { planText } from '../../src/reading/example.ts'
import { type Reading, readText, UnreadableError } from '../../src/reading/index.ts'
import { readFilesHere } from '../../src/reading/sniff.ts'
import { refusals } from '../../src/reading/text.ts'
import { corpusIsThere, readDocuments } from '../reading/corpus.ts'
import type { FromChild } from '../reading-fuzz.ts'
import { chanceOf } from './chance.ts'
import { wrongIn } from './checking.ts'
import { hostileFile, wholeFiles } from './files.ts'
import { hostileText } from './texts.ts'

const [first = 0, cases = 0, milliseconds = 0] = process.argv.slice(2).map(Number)
/** Processor time for a text of length n that nobody should wait for. */
const most = (length: number) => 400 + length / 200

const texts = corpusIsThere() ? readDocuments().map(({ text }) => text) : [planText]
const files = wholeFiles(planText)
const counts: Record<string, number> = {}
const tell = (message: FromChild) => process.send?.(message)

await run()

async function run(): Promise<void> {
  const until = Date.now() + milliseconds
  for (let number = first; cases > 0 ? number < first + cases : Date.now() < until; number++) {
    tell({ kind: 'begin', number })
    const what = await wrongWith(number)
    if (what !== null) tell({ kind: 'found', number, what })
  }
  tell({ kind: 'done', counts })
  process.disconnect?.()
}

async function wrongWith(number: number): Promise<string | null> {
  const chance = chanceOf(number)
  const before = process.cpuUsage().user
  const file = number % 5 === 0 ? hostileFile(files, chance) : null
  const text = file === null ? hostileText(texts, chance) : ''
  const start = process.cpuUsage().user
  const outcome = await outcomeOf(() => (file === null ? readText(text) : readFilesHere([file])))
  const spent = (process.cpuUsage().user - start) / 1000
  count(file === null ? 'texts' : file.name)
  if (typeof outcome === 'string') return outcome
  const length = text.length + (file?.bytes.length ?? 0)
  if (spent > most(length) && start >= before) return `${Math.round(spent)} ms for ${length}`
  return outcome === null ? null : wrongIn(outcome)
}

/** A reading, null for a refusal that people can read, or what was thrown. */
async function outcomeOf(read: () => Reading | Promise<Reading>): Promise<Reading | null | string> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableError && refusals[error.code].length > 10) {
      count(error.code)
      return null
    }
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)
  }
}

function count(what: string): void {
  counts[what] = (counts[what] ?? 0) + 1
}
