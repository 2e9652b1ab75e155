import { addDays } from '../../kernel/dates.ts'
import type { Ask } from '../../kernel/site.ts'
import { lowerFirst } from '../../ui/format.ts'
import { countDeedsBy, deedsPath } from '../evidence/index.ts'
import { adoptedPlans, leaderOf } from '../plans/index.ts'
import { listTasks, obstaclePaths, obstaclesIn, occurrencePageOf, taskPaths } from '../tasks/index.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { ahead, back, type Summary, type SummaryFacts, type SummaryLine, summarise } from './rules/summary.ts'
import { dayWords, summaryText } from './text/summary.ts'

export type SummaryPart = keyof Summary

/** One line as it is read: words, where it leads, and the units it is about. */
export interface SaidLine {
  readonly words: string
  readonly href: string
  readonly units: string | null
}

export interface ReadSummary {
  readonly rootId: string
  readonly scope: string
  readonly parts: readonly { readonly part: SummaryPart; readonly lines: readonly SaidLine[] }[]
  readonly tree: UnitTree
}

/** More rows than a page ranks: beyond them those due first decide. */
const mostRows = 3_000

/** The summary of what lies below the leader's unit, or below what the coordinator's plan covers; a fixed number of queries. */
export async function readSummary(ask: Ask): Promise<ReadSummary> {
  const tree = await loadTree(ask.db)
  const rootId = await rootOf(ask, tree)
  const facts = await readFacts(ask, tree.workOf(tree.subtreeOn(rootId, ask.today), ask.today).unitIds)
  const summary = summarise(facts)
  const lines = [...summary.late, ...summary.risks, ...summary.wins]
  const taskIds = lines.flatMap((line) => ('taskId' in line ? [line.taskId] : []))
  const tasks = new Map((await listTasks(ask.db, taskIds)).map(({ id, text }) => [id, text]))
  const say = (line: SummaryLine) => said(line, { ask, tree, tasks })
  return {
    rootId,
    scope: lowerFirst(tree.nameOn(rootId, ask.today)),
    parts: (['late', 'risks', 'wins'] as const).map((part) => ({ part, lines: summary[part].map(say) })),
    tree,
  }
}

async function rootOf(ask: Ask, tree: UnitTree): Promise<string> {
  const actor = ask.signedIn()
  if (actor.roles.includes('leader')) return actor.unitId
  const led = (await adoptedPlans(ask.db)).filter((plan) => leaderOf(plan, { tree, on: ask.today }) === actor.unitId)
  return led.at(-1)?.scopeUnitId ?? actor.unitId
}

async function readFacts(ask: Ask, unitIds: readonly string[]): Promise<SummaryFacts> {
  const { db, today } = ask
  const at = { asOf: null, today, page: 1, size: mostRows }
  const since = addDays(today, -back)
  const [overdue, coming, past, obstacles, deeds] = await Promise.all([
    occurrencePageOf(db, { unitIds, overdueOnly: true }, at),
    occurrencePageOf(db, { unitIds, from: today, to: addDays(today, ahead) }, at),
    occurrencePageOf(db, { unitIds, from: since, to: addDays(today, -1) }, at),
    obstaclesIn(db, { unitIds, from: since, to: today, asOf: null }),
    countDeedsBy(db, { unitIds, from: since, to: today, state: 'accepted' }, 'unit'),
  ])
  const charged = new Set([...overdue.rows, ...past.rows, ...coming.rows].map(({ unitId }) => unitId))
  return { today, overdue: overdue.rows, coming: coming.rows, past: past.rows, obstacles, deeds, charged: [...charged] }
}

interface Known {
  readonly ask: Ask
  readonly tree: UnitTree
  readonly tasks: ReadonlyMap<string, string>
}

const mostNames = 1
const two = (count: number) => String(count).padStart(2, '0')

function said(line: SummaryLine, known: Known): SaidLine {
  const { ask, tree, tasks } = known
  const name = (id: string) => tree.nameOn(id, ask.today)
  const task = (id: string) => quoted(tasks.get(id) ?? '')
  const since = addDays(ask.today, -back)
  switch (line.rule) {
    case 'late':
      return {
        words: summaryText.late(task(line.taskId), dayWords(line.dueOn), String(line.days)),
        href: `${taskPaths.list}?task=${line.taskId}&timing=overdue`,
        units: unitNames(line.units, name),
      }
    case 'nothing-done':
      return {
        words:
          line.days === 0
            ? summaryText.dueToday(task(line.taskId))
            : summaryText.nothingDone(task(line.taskId), dayWords(line.dueOn), String(line.days)),
        href: `${taskPaths.list}?task=${line.taskId}`,
        units: unitNames(line.units, name),
      }
    case 'obstacle-open':
      return {
        words: summaryText.obstacle(quoted(line.obstacle.text), name(line.obstacle.unitId), String(line.days)),
        href: obstaclePaths.one(line.obstacle.id),
        units: null,
      }
    case 'silent-units':
      return {
        words: summaryText.silent(two(line.units.length)),
        href: deedsPath({ unitIds: line.units.slice(0, 100), from: since, to: ask.today }),
        units: unitNames(line.units, name),
      }
    case 'done-in-time':
      return {
        words: summaryText.inTime(task(line.taskId), dayWords(line.dueOn)),
        href: `${taskPaths.list}?task=${line.taskId}`,
        units: unitNames(line.units, name),
      }
    case 'most-deeds':
      return {
        words: summaryText.mostDeeds(name(line.unitId), two(line.deeds)),
        href: deedsPath({ unitIds: [line.unitId], from: since, to: ask.today, state: 'accepted' }),
        units: null,
      }
    case 'obstacles-decided':
      return {
        words: summaryText.decided(two(line.obstacles.length)),
        href: `${obstaclePaths.list}?state=decided`,
        units: null,
      }
  }
}

function unitNames(ids: readonly string[], name: (id: string) => string): string {
  const shown = ids.slice(0, mostNames).map(name).join('; ')
  const more = ids.length - mostNames
  return summaryText.units(more > 0 ? summaryText.andMore(shown, two(more)) : shown)
}

/** Cut after a word, in quotes; those inside become single ones. */
function quoted(words: string, most = 80): string {
  const cut =
    words.length <= most ? words.replace(/[.;,\s]+$/, '') : `${words.slice(0, words.lastIndexOf(' ', most))} …`
  return `\u201c${cut.replace(/[\u201c"]/g, '\u2018').replace(/\u201d/g, '\u2019')}\u201d`
}
