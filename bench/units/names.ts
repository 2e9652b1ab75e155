// npm run bench:units -- names [--every N]: how often name and province find the right commune first, in every way of typing.
import type { Unit, UnitTree } from '../../src/capabilities/units/index.ts'
import { finderOf, type UnitFinder } from '../../src/capabilities/units/rules/finding.ts'
import { addDays, type PlainDate } from '../../src/kernel/dates.ts'
import { quantile, rounded } from '../figures.ts'
import { type Chance, chanceOf } from '../hostile/chance.ts'
import { type Asked, poolsOf, type Uniqueness } from './communes.ts'
import { officialTree } from './official.ts'
import { abbreviated, otherTones, slipped, unmarked, withoutKind } from './typing.ts'

interface Way {
  readonly name: string
  readonly by: Uniqueness
  type(asked: Asked, chance: Chance): string
}

const ways: readonly Way[] = [
  { name: 'as printed, province after', by: 'name', type: ({ name, province }) => `${name}, ${province}` },
  { name: 'province before, no comma', by: 'name', type: ({ name, province }) => `${province} ${name}` },
  { name: 'without marks', by: 'plain name', type: ({ name, province }) => unmarked(`${name}, ${province}`) },
  { name: 'the same, unique as spelled', by: 'name', type: ({ name, province }) => unmarked(`${name}, ${province}`) },
  { name: 'other tone placement', by: 'name', type: ({ name, province }) => otherTones(`${name}, ${province}`) },
  {
    name: 'kinds abbreviated',
    by: 'name',
    type: ({ name, province }) => `${abbreviated(name)}, ${abbreviated(province)}`,
  },
  {
    name: 'kinds left out',
    by: 'core',
    type: ({ name, province }) => `${withoutKind(name)}, ${withoutKind(province)}`,
  },
  {
    name: 'kinds and marks left out',
    by: 'plain core',
    type: ({ name, province }) => unmarked(`${withoutKind(name)} ${withoutKind(province)}`),
  },
  { name: 'one error', by: 'name', type: ({ name, province }, chance) => slipped(`${name}, ${province}`, chance) },
  {
    name: 'one error, province before',
    by: 'name',
    type: ({ name, province }, chance) => slipped(`${province} ${name}`, chance),
  },
  {
    name: 'without marks, one error',
    by: 'plain name',
    type: ({ name, province }, chance) => slipped(unmarked(`${name}, ${province}`), chance),
  },
  {
    name: 'the same, unique as spelled',
    by: 'name',
    type: ({ name, province }, chance) => slipped(unmarked(`${name}, ${province}`), chance),
  },
]

export interface NameScores {
  readonly pool: string
  readonly way: string
  readonly asked: number
  readonly first: number
  readonly misses: readonly string[]
}

/** Asks for every `every`th commune in every way. */
export function scoreNames(tree: UnitTree, every: number): NameScores[] {
  const finder = finderOf(tree)
  return poolsOf(tree, days).flatMap((pool) => {
    const taken = pool.asked.filter((_, index) => index % every === 0)
    return ways.map((way) => {
      const chance = chanceOf(7)
      const fair = taken.filter((one) => pool.isUnique(one, way.by))
      const misses = fair.flatMap((one) => {
        const typed = way.type(one, chance)
        return finder.find(typed, { on: one.on, limit: 1 }).hits[0]?.unit === one.unit ? [] : [typed]
      })
      return { pool: pool.name, way: way.name, asked: fair.length, first: fair.length - misses.length, misses }
    })
  })
}

/** The last day of the three-tier tree, and a day of the two-tier one. */
export const days = { before: '2025-06-30', today: '2026-10-01' } as const

/** Names that many bear: all must be listed, the living first and then the latest. */
export function scoreBareNames(tree: UnitTree, { on, most }: { on: PlainDate; most: number }) {
  const bearers = new Map<string, Set<Unit>>()
  for (const unit of tree.all())
    for (const { name } of unit.names) bearers.set(name, (bearers.get(name) ?? new Set()).add(unit))
  const shared = [...bearers].filter(([, units]) => units.size > 1).sort((a, b) => b[1].size - a[1].size)
  const rows = shared.map(([name, units]) => ({
    name,
    bearers: units.size,
    ...listed(finderOf(tree), { name, units, on }),
  }))
  return {
    names: rows.length,
    whole: rows.filter(({ all, ordered }) => all && ordered).length,
    rows: rows.slice(0, most),
  }
}

function listed(finder: UnitFinder, { name, units, on }: { name: string; units: ReadonlySet<Unit>; on: PlainDate }) {
  const { hits } = finder.find(name, { on, limit: units.size })
  const ends = hits.map(({ unit }) => unit.validTo ?? addDays(on, 36_500))
  return {
    all: hits.every(({ unit }) => units.has(unit)) && new Set(hits.map(({ unit }) => unit)).size === units.size,
    ordered: ends.every((end, index) => index === 0 || end <= (ends[index - 1] ?? end)),
    living: hits.filter(({ unit }) => unit.validTo === null).length,
  }
}

/** Prints both tables. */
export function measureNames(args: readonly string[]): void {
  const every = Number(args[args.indexOf('--every') + 1] ?? 1) || 1
  const on = days.today
  const tree = officialTree()
  const built = process.cpuUsage()
  const finder = finderOf(tree)
  const { user, system } = process.cpuUsage(built)
  console.log(`${tree.all().length} units; index built in ${rounded((user + system) / 1000)} ms of processor time`)
  console.log('\nName and province, unique inside the province: found first')
  for (const { pool, way, asked, first, misses } of scoreNames(tree, every)) {
    console.log(
      `${pool.padEnd(36)} ${way.padEnd(28)} ${((100 * first) / asked).toFixed(2).padStart(6)} %  ${first}/${asked}`,
    )
    if (args.includes('--misses'))
      console.log(
        misses
          .slice(0, 12)
          .map((typed) => `      ${typed}`)
          .join('\n'),
      )
  }
  const bare = scoreBareNames(tree, { on, most: 15 })
  console.log(
    `\nBare names that several bear: all listed, the living first, then the latest: ${bare.whole} of ${bare.names}`,
  )
  for (const row of bare.rows)
    console.log(`${row.name.padEnd(20)} ${String(row.bearers).padStart(3)} bearers, ${row.living} living`)
  const times = poolsOf(tree, days).flatMap(({ asked }) =>
    asked
      .filter((_, index) => index % 40 === 0)
      .map(({ name, province }, index) => {
        const typed =
          index % 2 === 0 ? `${name}, ${province}` : slipped(unmarked(`${name} ${province}`), chanceOf(index))
        const start = performance.now()
        finder.find(typed, { on })
        return performance.now() - start
      }),
  )
  console.log(
    `\nOne question: median ${rounded(quantile(times, 0.5))} ms, 95 % within ${rounded(quantile(times, 0.95))} ms`,
  )
}
