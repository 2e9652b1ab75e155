// npm run bench:units -- names [--every N]: how often name and province find the right commune first, in every way of typing.
import type { Unit, UnitTree } from '../../src/capabilities/units/index.ts'
import { finderOf, type UnitFinder } from '../../src/capabilities/units/rules/finding.ts'
import { addDays, type PlainDate } from '../../src/kernel/dates.ts'
import { quantile, rounded } from '../figures.ts'
import { type Chance, chanceOf } from '../hostile/chance.ts'
import { type Asked, type Pool, poolsOf, type Uniqueness } from './communes.ts'
import { officialTree } from './official.ts'
import {
  abbreviated,
  otherTones,
  otherVowels,
  slipped,
  telex,
  telexWord,
  unmarked,
  withoutKind,
  withoutStrokes,
} from './typing.ts'

interface Way {
  readonly name: string
  readonly by: Uniqueness
  type(asked: Asked, chance: Chance): string
}

const full = ({ name, province }: Asked) => `${name}, ${province}`
const before = ({ name, province }: Asked) => `${province} ${name}`
const short = ({ name, province }: Asked) => `${abbreviated(name)}, ${abbreviated(province)}`
const bare = ({ name, province }: Asked) => `${withoutKind(name)}, ${withoutKind(province)}`

const ways: readonly Way[] = [
  { name: 'as printed, province after', by: 'name', type: full },
  { name: 'province before, no comma', by: 'name', type: before },
  { name: 'other tone placement', by: 'name', type: (one) => otherTones(full(one)) },
  { name: 'i for y, y for i', by: 'name', type: (one) => otherVowels(full(one)) },
  { name: 'd for đ', by: 'plain name', type: (one) => withoutStrokes(full(one)) },
  { name: 'kinds abbreviated', by: 'name', type: short },
  { name: 'kinds left out', by: 'core', type: bare },
  { name: 'Telex signs left everywhere', by: 'name', type: (one) => telex(full(one)) },
  { name: 'Telex signs left in one word', by: 'name', type: (one, chance) => telexWord(full(one), chance) },
  { name: 'abbreviated, tones, i for y', by: 'name', type: (one) => otherVowels(otherTones(short(one))) },
  { name: 'without marks', by: 'plain name', type: (one) => unmarked(full(one)) },
  { name: 'kinds abbreviated, no marks', by: 'plain name', type: (one) => unmarked(short(one)).toLowerCase() },
  { name: 'kinds and marks left out', by: 'plain core', type: (one) => unmarked(bare(one).replace(',', '')) },
  { name: 'one error', by: 'name', type: (one, chance) => slipped(full(one), chance) },
  { name: 'one error, province before', by: 'name', type: (one, chance) => slipped(before(one), chance) },
  { name: 'abbreviated, one error', by: 'name', type: (one, chance) => slipped(short(one), chance) },
  { name: 'without marks, one error', by: 'plain name', type: (one, chance) => slipped(unmarked(full(one)), chance) },
  {
    name: 'abbreviated, no marks, error',
    by: 'plain name',
    type: (one, chance) => slipped(unmarked(short(one)), chance),
  },
]

export interface NameScores {
  readonly pool: string
  readonly way: string
  readonly asked: number
  readonly first: number
  readonly misses: readonly string[]
  /** Of the misses, those that may as well be what was found: its name is at most one error from what was typed, too. */
  readonly twins: number
}

/** Asks for every `every`th commune in every way. */
export function scoreNames(tree: UnitTree, every: number, pools = poolsOf(tree, days)): NameScores[] {
  const finder = finderOf(tree)
  return pools.flatMap((pool) => {
    const taken = pool.asked.filter((_, index) => index % every === 0)
    return ways.map((way) => {
      const chance = chanceOf(7)
      const fair = taken.filter((one) => pool.bearers(one, way.by) === 1)
      const misses = fair.flatMap((one) => {
        const typed = way.type(one, chance)
        const [found] = finder.find(typed, { on: one.on, limit: 1 }).hits
        return found?.unit === one.unit ? [] : [{ typed, isTwin: found?.by === 'name' || found?.by === 'slip' }]
      })
      return {
        ...{ pool: pool.name, way: way.name, asked: fair.length, first: fair.length - misses.length },
        misses: misses.map(({ typed }) => typed),
        twins: misses.filter(({ isTwin }) => isTwin).length,
      }
    })
  })
}

/** Names that are unique as they are spelled, but not once their marks are left out: nobody can tell which of them is meant. */
export function scoreAlike(tree: UnitTree, every: number, pools = poolsOf(tree, days)) {
  const finder = finderOf(tree)
  return pools.map((pool) => {
    const alike = pool.asked.filter(
      (one, index) => index % every === 0 && pool.bearers(one, 'name') === 1 && pool.bearers(one, 'plain name') > 1,
    )
    const places = alike.map((one) => {
      const limit = pool.bearers(one, 'plain name')
      return finder.find(unmarked(full(one)), { on: one.on, limit }).hits.findIndex(({ unit }) => unit === one.unit)
    })
    return {
      pool: pool.name,
      asked: alike.length,
      first: places.filter((place) => place === 0).length,
      /** Among as many hits as there are units of that name. */
      listed: places.filter((place) => place >= 0).length,
    }
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
  const keys = hits.map(({ unit, name: version }) => [
    version.to ?? addDays(on, 36_500),
    version.from,
    String(unit.population ?? 0).padStart(9, '0'),
  ])
  const orders = keys.map((key) => key.join(' '))
  return {
    all: hits.every(({ unit }) => units.has(unit)) && new Set(hits.map(({ unit }) => unit)).size === units.size,
    ordered: orders.every((order, index) => index === 0 || order <= (orders[index - 1] ?? order)),
    living: hits.filter(({ unit }) => unit.validTo === null).length,
  }
}

/** Prints the tables. */
export function measureNames(args: readonly string[]): void {
  const every = Number(args[args.indexOf('--every') + 1] ?? 1) || 1
  const tree = officialTree()
  const built = process.cpuUsage()
  finderOf(tree)
  const { user, system } = process.cpuUsage(built)
  console.log(`${tree.all().length} units; index built in ${rounded((user + system) / 1000)} ms of processor time`)
  const pools = poolsOf(tree, days)
  printFirst(scoreNames(tree, every, pools), args.includes('--misses'))
  printAlike(scoreAlike(tree, every, pools))
  printBare(tree)
  printTimes(finderOf(tree), pools)
}

const share = (part: number, of: number) => `${((100 * part) / of).toFixed(2).padStart(6)} %  ${part}/${of}`

function printFirst(scores: readonly NameScores[], withMisses: boolean): void {
  console.log(
    '\nName and province found first, where no other commune of the province has the name typed so (aim 99 %)',
  )
  for (const { pool, way, asked, first, misses, twins } of scores) {
    console.log(
      `${pool.padEnd(36)} ${way.padEnd(30)} ${share(first, asked)}${twins > 0 ? `; ${twins} may as well be the one found` : ''}`,
    )
    if (withMisses) for (const typed of misses.slice(0, 12)) console.log(`      ${typed}`)
  }
  const least = scores.reduce((worst, one) => (one.first / one.asked < worst.first / worst.asked ? one : worst))
  console.log(`least: ${least.pool}, ${least.way}: ${share(least.first, least.asked)}`)
}

function printAlike(rows: ReturnType<typeof scoreAlike>): void {
  console.log(
    '\nApart: unique as spelled, but another commune of the province has the same name without marks; typed without',
  )
  for (const { pool, asked, first, listed } of rows)
    console.log(
      `${pool.padEnd(36)} first ${share(first, asked)}; listed beside those it cannot be told from ${share(listed, asked)}`,
    )
}

function printBare(tree: UnitTree): void {
  const bare = scoreBareNames(tree, { on: days.today, most: 15 })
  console.log(`\nBare names that several bear: all listed, by date and population: ${bare.whole} of ${bare.names}`)
  for (const row of bare.rows)
    console.log(`${row.name.padEnd(20)} ${String(row.bearers).padStart(3)} bearers, ${row.living} living`)
}

function printTimes(finder: UnitFinder, pools: readonly Pool[]): void {
  const asked = pools.flatMap((pool) => pool.asked.filter((_, index) => index % 40 === 0))
  const timesOf = (type: (one: Asked, index: number) => string) =>
    asked.map((one, index) => {
      const typed = type(one, index)
      const start = performance.now()
      finder.find(typed, { on: one.on })
      return performance.now() - start
    })
  const say = (what: string, times: readonly number[]) =>
    console.log(`${what}: median ${rounded(quantile(times, 0.5))} ms, 95 % within ${rounded(quantile(times, 0.95))} ms`)
  console.log(`\nOne question, ${asked.length} of each`)
  say('as printed', timesOf(full))
  say(
    'without marks, one error',
    timesOf((one, index) => slipped(unmarked(full(one)), chanceOf(index))),
  )
  say(
    'the bare name',
    timesOf(({ name }) => name),
  )
}
