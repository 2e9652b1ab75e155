// npx tsx bench/reading/procedures.ts [--fold dev|held|all] [--misses FILE]: lists of procedures against those that people read.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fold as folded } from '../../src/kernel/text-folding.ts'
import type { Reading } from '../../src/reading/index.ts'
import { readText } from '../../src/reading/index.ts'
import type { Fold } from './corpus.ts'
import { textOf } from './plan-gold.ts'
import type { GoldList, GoldRow } from './procedure-gold.ts'
import { readLists } from './procedure-gold.ts'
import type { Outcome } from './tally.ts'
import { printed, shareOf, tableOf } from './tally.ts'

/** `right` rows are found with what is done to them; `invented` ones are no row of the gold at all. */
type ProcedureMention = Reading['procedures'][number]

type ListScore = {
  list: GoldList
  expected: number
  given: number
  right: number
  invented: number
  outcomes: Outcome[]
}

/** What the lists of the gold were read as: a table for people and every miss. */
export function scoreProcedures(fold: Fold): { table: string; outcomes: Outcome[] } {
  const scores = readLists(fold).flatMap((list): ListScore[] => {
    const text = textOf(list)
    if (text === null) return []
    if (createHash('sha256').update(text).digest('hex') !== list.sha256) throw new Error(`${list.id} is another text`)
    return [scoreList(list, readText(text).procedures)]
  })
  return { table: tableOf(headings, rowsOf(scores)), outcomes: scores.flatMap((score) => score.outcomes) }
}

const headings = [
  'lists of procedures',
  'rows F1',
  'rows',
  'invented',
  'action of found',
  'name of found',
  'place of found',
]

function rowsOf(scores: readonly ListScore[]): string[][] {
  const groups = [
    ['dev', scores.filter(({ list }) => !list.heldOut)],
    ['held', scores.filter(({ list }) => list.heldOut)],
  ] as const
  return groups.map(([name, group]) => {
    const total = (pick: (score: ListScore) => number) => group.reduce((sum, score) => sum + pick(score), 0)
    const [expected, given, right] = [
      total((one) => one.expected),
      total((one) => one.given),
      total((one) => one.right),
    ]
    const outcomes = group.flatMap((score) => score.outcomes)
    return [
      `${name} (${group.length})`,
      expected + given === 0 ? '–' : `${((200 * right) / (expected + given)).toFixed(1)} %`,
      `${right} right of ${expected}, ${given} given`,
      String(total((one) => one.invented)),
      ...(['action', 'name', 'place'] as const).map((field) =>
        printed(shareOf(outcomes.filter((one) => one.field === field))),
      ),
    ]
  })
}

function scoreList(list: GoldList, given: readonly ProcedureMention[]): ListScore {
  const expected = unique(list.rows)
  const left = new Set(given)
  const pairs = expected.flatMap((row): [GoldRow, ProcedureMention][] => {
    const same = [...left].filter((mention) => isSame(row, mention))
    const mention = same.find(({ action }) => action === row.action) ?? same[0]
    if (mention === undefined) return []
    left.delete(mention)
    return [[row, mention]]
  })
  const missed = expected.filter((row) => !pairs.some(([found]) => found === row))
  const again = [...left].filter((mention) => expected.some((row) => isSame(row, mention)))
  return {
    list,
    expected: expected.length,
    given: given.length,
    right: pairs.filter(([row, mention]) => row.action === mention.action).length,
    invented: left.size - again.length,
    outcomes: [
      ...missed.map((row) => outcome(list, { field: 'procedure', stated: told(row), read: null })),
      ...[...left].map((mention) =>
        outcome(list, { field: again.includes(mention) ? 'read twice' : 'invented', stated: '', read: told(mention) }),
      ),
      ...pairs.flatMap((pair) => detailsOf(list, pair)),
    ],
  }
}

function detailsOf(list: GoldList, [row, mention]: [GoldRow, ProcedureMention]): Outcome[] {
  const sides = { stated: told(row), read: told(mention) }
  const inside = mention.span[0] < row.span[1] && mention.span[1] > row.span[0]
  return [
    outcome(list, { field: 'action', ...sides, right: row.action === mention.action }),
    outcome(list, { field: 'name', ...sides, right: hasName(row, mention) }),
    outcome(list, { field: 'place', ...sides, right: inside }),
  ]
}

// One procedure may be listed for two levels of government; it is one row.
function unique(rows: readonly GoldRow[]): GoldRow[] {
  const keys = rows.map(({ action, code, name }) => `${action} ${code ?? folded(name)}`)
  return rows.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
}

function isSame(row: GoldRow, mention: ProcedureMention): boolean {
  return row.code === null ? mention.code === null && hasName(row, mention) : mention.code === row.code
}

function hasName({ name }: GoldRow, mention: ProcedureMention): boolean {
  const [gold, read] = [plain(name), plain(mention.name)]
  return read.startsWith(gold) || (gold.startsWith(read) && read.length >= 0.9 * gold.length)
}

function plain(name: string): string {
  return folded(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function told({ action, code, name }: Pick<GoldRow, 'action' | 'code' | 'name'>): string {
  return `${action} ${code ?? '–'} ${name.slice(0, 80)}`
}

type Judged = { field: string; stated: string; read: string | null; right?: boolean }

function outcome(list: GoldList, { field, stated, read, right = false }: Judged): Outcome {
  const group = list.heldOut ? 'held' : 'dev'
  return { field, group, right, miss: right ? null : { id: list.id, field, stated, read, cause: field } }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { fold: { type: 'string', default: 'all' }, misses: { type: 'string' } } })
  const fold = values.fold === 'dev' || values.fold === 'held' ? values.fold : 'all'
  const { table, outcomes } = scoreProcedures(fold)
  process.stdout.write(`${table}\n`)
  if (values.misses) {
    writeFileSync(values.misses, outcomes.flatMap(({ miss }) => (miss ? [`${JSON.stringify(miss)}\n`] : [])).join(''))
  }
}
