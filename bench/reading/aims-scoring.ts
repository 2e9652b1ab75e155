import { fold } from '../../src/kernel/text-folding.ts'
import type { PlanReading, Target } from '../../src/reading/index.ts'
import { liesIn, printedPlace } from './overlap.ts'
import type { GoldPlan, GoldTarget } from './plan-gold.ts'
import type { Count } from './plan-scoring.ts'
import type { Outcome } from './tally.ts'

const none: Count = { expected: 0, given: 0, found: 0, invented: 0 }

/** Scores measured aims, where the gold of this plan tells them. */
export function scoreAims(plan: GoldPlan, read: PlanReading | null): { count: Count; outcomes: Outcome[] } {
  return plan.targets ? targetsOf(plan, plan.targets, read?.targets ?? []) : { count: none, outcomes: [] }
}

function targetsOf(plan: GoldPlan, gold: readonly GoldTarget[], given: readonly Target[]) {
  const taken = new Set<Target>()
  const pairs = gold.flatMap((expected): [GoldTarget, Target][] => {
    const match = given.find((target) => !taken.has(target) && isSameAim(expected, target))
    if (!match) return []
    taken.add(match)
    return [[expected, match]]
  })
  // A figure that the plan repeats, in a table say, is no second aim, and no invention either.
  const others = given.filter((target) => !taken.has(target) && !gold.some((aim) => isSameFigure(aim, target)))
  const missed = gold.filter((aim) => !pairs.some(([expected]) => expected === aim))
  const outcomes = [
    ...missed.map((aim) =>
      outcome(plan, 'target', [`${printedPlace(aim.span)} ${aim.value} ${aim.unit}`, null, false]),
    ),
    ...others.map(({ span, text }) =>
      outcome(plan, 'invented target', ['', `${printedPlace(span)} ${text.slice(0, 120)}`, false]),
    ),
    ...pairs.flatMap(([aim, target]) => [
      ...(aim.by === undefined ? [] : [outcome(plan, 'target by', [aim.by, target.by, aim.by === target.by])]),
      ...(aim.comparator === undefined
        ? []
        : [outcome(plan, 'comparator', [aim.comparator, target.comparator, aim.comparator === target.comparator])]),
    ]),
  ]
  const count = {
    expected: gold.length,
    given: pairs.length + others.length,
    found: pairs.length,
    invented: others.length,
  }
  return { count, outcomes }
}

function isSameAim(aim: GoldTarget, target: Target): boolean {
  return isSameFigure(aim, target) && liesIn(target.span, [aim.span])
}

function isSameFigure(aim: GoldTarget, target: Target): boolean {
  return aim.value === target.value && fold(aim.unit) === fold(target.unit)
}

type Judged = [stated: string, read: string | null, right: boolean]

function outcome(plan: GoldPlan, field: string, [stated, read, right]: Judged): Outcome {
  const group = plan.heldOut ? 'held' : 'dev'
  return { field, group, right, miss: right ? null : { id: plan.id, field, stated, read, cause: field } }
}
