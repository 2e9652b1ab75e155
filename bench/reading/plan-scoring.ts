import { fold } from '../../src/kernel/text-folding.ts'
import type { OrderedTask, PlanReading, Schedule } from '../../src/reading/index.ts'
import { scoreAims } from './aims-scoring.ts'
import type { Place } from './overlap.ts'
import { joint, liesIn, printedPlace as place, shared } from './overlap.ts'
import type { GoldPlan, GoldSchedule, GoldTask } from './plan-gold.ts'
import { sectionNames } from './plan-gold.ts'
import type { Outcome } from './tally.ts'

/** Two places are the same task where they share this much of what both cover together. */
const sameTask = 0.6

/** `found` of the gold's `expected` among `given`; `invented` are tasks where nobody is ordered anything. */
export type Count = { expected: number; given: number; found: number; invented: number }
export type PlanScore = {
  plan: GoldPlan
  tasks: Count
  sections: Count
  contents: Count
  targets: Count
  reporting: Count
  outcomes: Outcome[]
}

/** Scores the reading of one plan; null stands for a document that was not taken for a plan. */
export function scorePlan(plan: GoldPlan, read: PlanReading | null): PlanScore {
  const given = read?.tasks ?? []
  const pairs = pairsOf(plan.tasks, given)
  const matched = new Set(pairs.map(([, task]) => task))
  const others = given.filter((task) => !matched.has(task) && !liesIn(task.span, plan.optional))
  const invented = others.filter(
    ({ span }) =>
      !liesIn(
        span,
        plan.tasks.map((task) => task.span),
      ),
  )
  const aims = scoreAims(plan, read)
  const missed = plan.tasks.filter((task) => !pairs.some(([gold]) => gold === task))
  return {
    plan,
    tasks: {
      expected: plan.tasks.length,
      given: pairs.length + others.length,
      found: pairs.length,
      invented: invented.length,
    },
    sections: sectionsOf(plan, read),
    contents: itemsOf(plan.sections.contents ?? [], read?.contents ?? []),
    targets: aims.count,
    reporting: reportingOf(plan, read),
    outcomes: [
      ...aims.outcomes,
      ...missed.map((task) => outcome(plan, { field: 'task', stated: place(task.span), read: null })),
      ...others.map((task) =>
        outcome(plan, {
          field: invented.includes(task) ? 'invented task' : 'cut otherwise',
          stated: '',
          read: `${place(task.span)} ${task.text.slice(0, 80)}`,
        }),
      ),
      ...pairs.flatMap(([gold, task]) => detailsOf(plan, gold, task)),
    ],
  }
}

function detailsOf(plan: GoldPlan, gold: GoldTask, task: OrderedTask): Outcome[] {
  const at = place(gold.span)
  const right = gold.schedule.some((one) => fits(one, task.schedule))
  return [
    namesOutcome(plan, { field: 'lead', at, gold: [gold.lead, gold.orLead], read: task.lead }),
    namesOutcome(plan, { field: 'support', at, gold: [gold.support, gold.orSupport], read: task.support }),
    outcome(plan, {
      field: 'schedule',
      stated: `${at} ${gold.schedule.map((one) => JSON.stringify(one)).join(' or ')}`,
      read: JSON.stringify(task.schedule),
      right,
    }),
    outcome(plan, {
      field: 'requested',
      stated: `${at} ${gold.requested === true}`,
      read: `${task.requested}`,
      right: task.requested === (gold.requested === true),
    }),
  ]
}

type Names = { field: string; at: string; gold: [readonly string[], (readonly string[])?]; read: readonly string[] }

function namesOutcome(plan: GoldPlan, { field, at, gold, read }: Names): Outcome {
  const right = gold.some((names) => names !== undefined && areSameUnits(names, read))
  return outcome(plan, { field, stated: `${at} ${gold[0].join(' | ')}`, read: read.join(' | '), right })
}

function areSameUnits(gold: readonly string[], read: readonly string[]): boolean {
  return gold.length === read.length && gold.every((name) => read.some((other) => isSameUnit(name, other)))
}

// "Cac so, nganh lien quan" may carry its relative clause or not; the name itself must be whole.
function isSameUnit(one: string, other: string): boolean {
  const [left, right] = [plainName(one), plainName(other)]
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return long.startsWith(short) && short.length >= long.length * 0.6
}

function plainName(name: string): string {
  return fold(name)
    .replaceAll('uy ban nhan dan', 'ubnd')
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function fits(gold: GoldSchedule, read: Schedule): boolean {
  if (gold.kind !== read.kind) return false
  if (gold.every !== undefined && gold.every !== read.every) return false
  return (['from', 'to'] as const).every((end) => gold[end] === undefined || gold[end] === read[end])
}

function pairsOf(gold: readonly GoldTask[], given: readonly OrderedTask[]): [GoldTask, OrderedTask][] {
  const candidates = gold.flatMap((expected) =>
    given.flatMap((task) => {
      const share = shared(expected.span, task.span) / joint(expected.span, task.span)
      return share >= sameTask ? [{ expected, task, share }] : []
    }),
  )
  const taken = new Set<GoldTask | OrderedTask>()
  return candidates
    .sort((left, right) => right.share - left.share)
    .flatMap(({ expected, task }): [GoldTask, OrderedTask][] => {
      if (taken.has(expected) || taken.has(task)) return []
      taken.add(expected).add(task)
      return [[expected, task]]
    })
}

// Which of the kinds of sections the plan has, and which were found.
function sectionsOf(plan: GoldPlan, read: PlanReading | null): Count {
  const expected = sectionNames.filter((name) => (plan.sections[name]?.length ?? 0) > 0)
  const given = sectionNames.filter((name) => (read?.[name].length ?? 0) > 0)
  const found = expected.filter((name) => given.includes(name)).length
  return { expected: expected.length, given: given.length, found, invented: 0 }
}

function reportingOf({ reporting }: GoldPlan, read: PlanReading | null): Count {
  if (reporting === undefined) return { expected: 0, given: 0, found: 0, invented: 0 }
  const given = (read?.reporting ?? []).filter(({ span }) => !liesIn(span, reporting.optional))
  return itemsOf(reporting.items, given)
}

function itemsOf(gold: readonly Place[], given: readonly { span: Place }[]): Count {
  const taken = new Set<{ span: Place }>()
  for (const expected of gold) {
    const match = given.find(
      (item) => !taken.has(item) && shared(expected, item.span) / joint(expected, item.span) >= sameTask,
    )
    if (match) taken.add(match)
  }
  return { expected: gold.length, given: given.length, found: taken.size, invented: 0 }
}

type Judged = { field: string; stated: string; read: string | null; right?: boolean }

function outcome(plan: GoldPlan, { field, stated, read, right = false }: Judged): Outcome {
  const group = plan.heldOut ? 'held' : 'dev'
  return { field, group, right, miss: right ? null : { id: plan.id, field, stated, read, cause: field } }
}
