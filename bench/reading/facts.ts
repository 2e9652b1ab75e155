// npx tsx bench/reading/facts.ts [--fold dev|held|all] [--misses FILE]: figures against those that people read.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fold as folded } from '../../src/kernel/text-folding.ts'
import type { Reading } from '../../src/reading/index.ts'
import { readText } from '../../src/reading/index.ts'
import type { Fold } from './corpus.ts'
import type { GoldFact, GoldFacts } from './fact-gold.ts'
import { readFacts } from './fact-gold.ts'
import { textOf } from './plan-gold.ts'
import type { Outcome } from './tally.ts'
import { printed, shareOf, tableOf } from './tally.ts'

type Fact = Reading['facts'][number]
type TextScore = { text: GoldFacts; given: number; found: number; invented: number; outcomes: Outcome[] }

const headings = ['figures', 'F1', 'found', 'invented', 'value', 'unit', 'period', 'name']

/** What the figures of the gold were read as: a table for people and every miss. */
export function scoreFacts(fold: Fold): { table: string; outcomes: Outcome[] } {
  const scores = readFacts(fold).flatMap((gold): TextScore[] => {
    const text = textOf(gold)
    if (text === null) return []
    if (createHash('sha256').update(text).digest('hex') !== gold.sha256) throw new Error(`${gold.id} is another text`)
    return [scoreText(gold, readText(text).facts)]
  })
  return { table: tableOf(headings, rowsOf(scores)), outcomes: scores.flatMap((score) => score.outcomes) }
}

function rowsOf(scores: readonly TextScore[]): string[][] {
  const groups = [
    ['dev', scores.filter(({ text }) => !text.heldOut)],
    ['held', scores.filter(({ text }) => text.heldOut)],
  ] as const
  return groups.map(([name, group]) => {
    const total = (pick: (score: TextScore) => number) => group.reduce((sum, score) => sum + pick(score), 0)
    const expected = total(({ text }) => text.facts.length)
    const found = total((one) => one.found)
    const invented = total((one) => one.invented)
    const outcomes = group.flatMap((score) => score.outcomes)
    return [
      `${name} (${group.length})`,
      expected === 0 ? '–' : `${((200 * found) / (expected + found + invented)).toFixed(1)} %`,
      `${found} of ${expected}`,
      String(invented),
      ...(['value', 'unit', 'period', 'name'] as const).map((field) =>
        printed(shareOf(outcomes.filter((one) => one.field === field))),
      ),
    ]
  })
}

function scoreText(gold: GoldFacts, given: readonly Fact[]): TextScore {
  const left = new Set(given)
  const pairs = gold.facts.flatMap((expected): [GoldFact, Fact][] => {
    const fact = [...left].find((one) => meets(expected.span, one.span))
    if (fact === undefined) return []
    left.delete(fact)
    return [[expected, fact]]
  })
  const missed = gold.facts.filter((expected) => !pairs.some(([found]) => found === expected))
  const invented = [...left].filter((fact) => !gold.optional.some((place) => meets(place, fact.span)))
  return {
    text: gold,
    given: given.length,
    found: pairs.length,
    invented: invented.length,
    outcomes: [
      ...missed.map((expected) => outcome(gold, { field: 'figure', stated: told(expected), read: null })),
      ...invented.map((fact) => outcome(gold, { field: 'invented figure', stated: '', read: told(fact) })),
      ...pairs.flatMap((pair) => detailsOf(gold, pair)),
    ],
  }
}

function detailsOf(gold: GoldFacts, [expected, fact]: [GoldFact, Fact]): Outcome[] {
  const sides = { stated: told(expected), read: told(fact) }
  return [
    outcome(gold, { field: 'value', ...sides, right: expected.value === fact.value }),
    outcome(gold, { field: 'unit', ...sides, right: expected.unit.includes(fact.unit) }),
    outcome(gold, { field: 'period', ...sides, right: expected.period.includes(fact.period) }),
    outcome(gold, { field: 'name', ...sides, right: folded(fact.name).includes(folded(expected.name)) }),
  ]
}

function meets(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

function told({ name, value, unit, period, span }: GoldFact | Fact): string {
  return `${span[0]} ${value} ${[unit].flat().join(' or ')}, ${[period].flat().join(' or ')}, ${name}`
}

type Judged = { field: string; stated: string; read: string | null; right?: boolean }

function outcome(gold: GoldFacts, { field, stated, read, right = false }: Judged): Outcome {
  const group = gold.heldOut ? 'held' : 'dev'
  return { field, group, right, miss: right ? null : { id: gold.id, field, stated, read, cause: field } }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { fold: { type: 'string', default: 'all' }, misses: { type: 'string' } } })
  const fold = values.fold === 'dev' || values.fold === 'held' ? values.fold : 'all'
  const { table, outcomes } = scoreFacts(fold)
  process.stdout.write(`${table}\n`)
  if (values.misses) {
    writeFileSync(values.misses, outcomes.flatMap(({ miss }) => (miss ? [`${JSON.stringify(miss)}\n`] : [])).join(''))
  }
}
