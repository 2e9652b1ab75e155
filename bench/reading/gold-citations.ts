import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkCitations, type Reading } from '../../src/reading/index.ts'
import type { CitationCheck, RegisteredDocument } from './corpus.ts'

/**
 * All that a document cites, listed by a person who read it wholly, twice: (number, date or null) and the places cited as
 * [number, article, clause, point]. Dates are as printed; a date told at one mention holds for all.
 */
interface GoldCitations {
  readonly id: string
  readonly cited: readonly (readonly [number: string, issued: string | null])[]
  readonly places: readonly (readonly (string | null)[])[]
}

type Measure = { right: number; read: number; listed: number }

/** F1 of whole documents by number, by number and date, and by place cited. */
export function scoreGold(readings: ReadonlyMap<string, Reading>): string {
  const found = readGold().flatMap((gold) => {
    const reading = readings.get(gold.id)
    return reading === undefined ? [] : [{ gold, reading }]
  })
  const lines = [
    line(
      'number',
      found.map(({ gold, reading }) =>
        compared(
          gold.cited.map(([number]) => number),
          reading.citations.map(({ number }) => number),
        ),
      ),
    ),
    line(
      'number and date',
      found.map(({ gold, reading }) =>
        compared(
          gold.cited.map(String),
          reading.citations.map(({ number, issued }) => String([number, issued])),
        ),
      ),
    ),
    line(
      'place cited',
      found.map(({ gold, reading }) => compared(gold.places.map(String), placesOf(reading))),
    ),
  ]
  return `Citations of ${found.length} documents read by hand\n${lines.join('\n')}\n`
}

/** How many wrong dates of the documents the register check finds, and how many right ones it doubts. */
export function scoreRegisterCheck(
  checks: readonly CitationCheck[],
  register: readonly RegisteredDocument[],
  readings: ReadonlyMap<string, Reading>,
): string {
  const known = checks.filter(({ doc_id }) => readings.has(doc_id))
  const wanted = new Set(known.map(({ number }) => number))
  const papers = register.filter(({ number, doubtful }) => wanted.has(number) && !doubtful)
  const isDoubted = ({ doc_id, number, cited_date }: CitationCheck) => {
    const reading = readings.get(doc_id)
    if (reading === undefined) return false
    const { citations, doubts } = checkCitations(reading, papers)
    const own = citations.filter((one) => one.number === number && one.issued === cited_date)
    return doubts.some(
      ({ code, span }) => code === 'DIFFERS_FROM_REGISTER' && own.some((one) => one.span[0] === span[0]),
    )
  }
  const wrong = known.filter(({ verdict }) => verdict !== 'match')
  const right = known.filter(({ verdict }) => verdict === 'match')
  return `Register check: ${wrong.filter(isDoubted).length} of ${wrong.length} differing dates doubted, ${right.filter(isDoubted).length} of ${right.length} agreeing ones\n`
}

function readGold(): GoldCitations[] {
  const path = fileURLToPath(new URL('../gold/citations.jsonl', import.meta.url))
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((content) => JSON.parse(content))
}

function placesOf(reading: Reading): string[] {
  return reading.citations.flatMap(({ number, clause, clauses = [clause] }) =>
    clauses
      .filter((place) => place.article !== null || place.clause !== null || place.point !== null)
      .map(({ article, clause: within, point }) => String([number, article, within, point])),
  )
}

function compared(listed: readonly string[], read: readonly string[]): Measure {
  const [all, got] = [new Set(listed), new Set(read)]
  return { right: [...got].filter((one) => all.has(one)).length, read: got.size, listed: all.size }
}

function line(name: string, measures: readonly Measure[]): string {
  const sum = (pick: (measure: Measure) => number) => measures.reduce((total, measure) => total + pick(measure), 0)
  const [right, read, listed] = [sum((one) => one.right), sum((one) => one.read), sum((one) => one.listed)]
  const f1 = (2 * right) / Math.max(1, read + listed)
  return `  ${name}: F1 ${f1.toFixed(3)} (${right} right, ${read - right} invented, ${listed - right} missed)`
}
