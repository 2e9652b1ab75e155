// npx tsx bench/reading/plans.ts [--fold dev|held|all] [--misses FILE]: plans against those that people read.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readText } from '../../src/reading/index.ts'
import type { Fold } from './corpus.ts'
import { readGold, textOf } from './plan-gold.ts'
import type { Count, PlanScore } from './plan-scoring.ts'
import { scorePlan } from './plan-scoring.ts'
import type { Outcome } from './tally.ts'
import { printed, shareOf, tableOf } from './tally.ts'

/** What the plans of the gold were read as: a table for people and every miss. */
export function scorePlans(fold: Fold): { table: string; outcomes: Outcome[] } {
  const scores = readGold(fold).flatMap((plan): PlanScore[] => {
    const text = textOf(plan)
    if (text === null) return []
    if (createHash('sha256').update(text).digest('hex') !== plan.sha256) throw new Error(`${plan.id} is another text`)
    return [scorePlan(plan, readText(text).plan)]
  })
  const outcomes = scores.flatMap((score) => score.outcomes)
  return { table: `${perPlan(scores)}\n\n${inAll(scores)}`, outcomes }
}

function perPlan(scores: readonly PlanScore[]): string {
  const rows = scores.map(({ plan, tasks, sections, contents, reporting, outcomes }) => [
    `${plan.id}${plan.heldOut ? ' (held)' : ''}`,
    `${tasks.found} of ${tasks.expected}, ${tasks.given} given, ${tasks.invented} invented`,
    ...(['lead', 'support', 'schedule'] as const).map((field) => printed(shareOf(of(outcomes, field)))),
    harmonic(sections),
    harmonic(contents),
    harmonic(reporting),
  ])
  return tableOf(['plan', 'tasks', 'lead', 'support', 'schedule', 'sections F1', 'contents F1', 'reporting F1'], rows)
}

function inAll(scores: readonly PlanScore[]): string {
  const groups = [
    ['dev', scores.filter(({ plan }) => !plan.heldOut)],
    ['held', scores.filter(({ plan }) => plan.heldOut)],
  ] as const
  const rows = groups.map(([name, group]) => {
    const outcomes = group.flatMap((score) => score.outcomes)
    return [
      `${name} (${group.length})`,
      harmonic(sum(group.map(({ tasks }) => tasks))),
      String(sum(group.map(({ tasks }) => tasks)).invented),
      ...(['lead', 'support', 'schedule', 'requested'] as const).map((field) => printed(shareOf(of(outcomes, field)))),
      harmonic(sum(group.map(({ sections }) => sections))),
      harmonic(sum(group.map(({ contents }) => contents))),
      harmonic(sum(group.map(({ targets }) => targets))),
      harmonic(sum(group.map(({ reporting }) => reporting))),
    ]
  })
  const heading = [
    'part',
    'task F1',
    'invented',
    'lead',
    'support',
    'schedule',
    'requested',
    'sections F1',
    'contents F1',
    'targets F1',
    'reporting F1',
  ]
  return tableOf(heading, [...rows, ['aim', '90.0 %', '0', '95 %', '', '95 %']])
}

function of(outcomes: readonly Outcome[], field: string): Outcome[] {
  return outcomes.filter((one) => one.field === field)
}

function sum(counts: readonly Count[]): Count {
  const total = { expected: 0, given: 0, found: 0, invented: 0 }
  for (const count of counts) {
    total.expected += count.expected
    total.given += count.given
    total.found += count.found
    total.invented += count.invented
  }
  return total
}

function harmonic({ expected, given, found }: Count): string {
  return expected + given === 0 ? '–' : `${((200 * found) / (expected + given)).toFixed(1)} %`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { fold: { type: 'string', default: 'all' }, misses: { type: 'string' } } })
  const fold = values.fold === 'dev' || values.fold === 'held' ? values.fold : 'all'
  const { table, outcomes } = scorePlans(fold)
  process.stdout.write(`${table}\n`)
  if (values.misses) {
    writeFileSync(values.misses, outcomes.flatMap(({ miss }) => (miss ? [`${JSON.stringify(miss)}\n`] : [])).join(''))
  }
}
