import type { Act } from '../../../kernel/act.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { loadTree } from '../../units/index.ts'
import { type ChaseStep, chaseStepOn, chaseWindow } from '../rules/chasing.ts'
import { type ChaseCandidate, insertChases, listChaseCandidates } from '../store/chases.ts'

/** Daily: reminds before due days and escalates after them, each step once. */
export async function chaseAll(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, chase)
}

/** One event for each unit and step, however many of its tasks it concerns: one message, not a hundred. */
export async function chase(act: Act): Promise<void> {
  const candidates = await listChaseCandidates(act.tx, chaseWindow(act.today))
  const tree = await loadTree(act.tx)
  const heirOf = (unitId: string, itemId: string) => tree.responsibleFor(unitId, act.today, { itemId }) ?? unitId
  const due = candidates.flatMap((candidate) => {
    const step = chaseStepOn(candidate, act.today)
    const unitId = heirOf(candidate.unitId, candidate.assignmentId)
    const ownerUnitId = heirOf(candidate.ownerUnitId, candidate.ownerItemId)
    return step ? [{ ...candidate, unitId, ownerUnitId, step }] : []
  })
  if (due.length === 0) return
  const first = await insertChases(act.tx, due, act.today)
  for (const group of groups(due.filter((chased) => first.has(chased.occurrenceId)))) await tell(act, group)
}

type Chased = ChaseCandidate & { readonly step: ChaseStep }
interface Group {
  readonly step: ChaseStep
  /** Who is told: the unit itself, or the lead unit of its plan. */
  readonly unitId: string
  readonly chased: readonly Chased[]
}

function groups(chased: readonly Chased[]): Group[] {
  const found = new Map<string, Chased[]>()
  for (const one of chased) {
    const key = `${one.step} ${one.step === 'late-coordinator' ? one.ownerUnitId : one.unitId}`
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found].map(([key, list]) => {
    const [step = '', unitId = ''] = key.split(' ')
    return { step: step as ChaseStep, unitId, chased: list } // the key was made from a step two lines above
  })
}

async function tell(act: Act, { step, unitId, chased }: Group): Promise<void> {
  const verb = step.startsWith('late') ? 'assignment.escalated' : 'assignment.reminded'
  const assignments = [...new Set(chased.map((one) => one.assignmentId))]
  const facts = {
    step,
    count: assignments.length,
    units: new Set(chased.map((one) => one.unitId)).size,
    first: assignments[0] ?? null,
  }
  await act.record(verb, { kind: 'unit', id: unitId }, facts)
}
