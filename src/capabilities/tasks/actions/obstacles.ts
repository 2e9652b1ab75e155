import type { Act, Actor } from '../../../kernel/act.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import type { Obstacle } from '../rules/assignment.ts'
import type { RaiseInput } from '../rules/inputs.ts'
import { obstacleLife, refuseUnitAct } from '../rules/life.ts'
import { rolesTowardObstacle, unitAbove } from '../rules/obstacle.ts'
import { insertObstacle, lockObstacle, saveDecision, savePass, superiorOfTask } from '../store/obstacles.ts'
import { standingOf, touch } from './carrying-out.ts'

/** Tells the plan's lead unit what stands in the way; returns the obstacle's id. */
export async function raiseObstacle(act: Act, assignmentId: string, input: RaiseInput): Promise<string> {
  const { assignment, actor, standing } = await standingOf(act, assignmentId)
  const refusal = refuseUnitAct('raise', standing)
  if (refusal) throw new Refused(refusal)
  const { taskId, unitId, ownerUnitId } = assignment
  const words = { text: input.obstacle, proposal: input.proposal }
  const id = await insertObstacle(
    act.tx,
    { assignmentId, taskId, unitId, ownerUnitId, ...words, raisedBy: actor.accountId },
    act.now,
  )
  await act.record(
    'obstacle.raised',
    { kind: 'assignment', id: assignmentId },
    { obstacleId: id, taskId, reason: input.obstacle },
  )
  touch(act, assignment)
  return id
}

/**
 * Whoever cannot decide passes it up one step with an opinion. Throws Refused('obstacle-nobody-above') at the top.
 * @returns the unit that has it now
 */
export async function passObstacle(act: Act, obstacleId: string, opinion: string): Promise<string> {
  const { obstacle, actor, tree } = await heldBy(act, obstacleId, 'pass')
  const superior = await superiorOfTask(act.tx, obstacle.taskId)
  const toUnitId = unitAbove(obstacle, superior, { tree, on: act.today })
  if (toUnitId === null) throw new Refused('obstacle-nobody-above')
  await savePass(act.tx, obstacle, { toUnitId, opinion, by: actor.accountId, at: act.now })
  await recordOf(act, obstacle, { verb: 'obstacle.passed', reason: opinion, unitId: toUnitId })
  return toUnitId
}

/** @returns the assignment that it stood in the way of */
export async function decideObstacle(act: Act, obstacleId: string, decision: string): Promise<string> {
  const { obstacle, actor } = await heldBy(act, obstacleId, 'decide')
  await saveDecision(act.tx, obstacle, { text: decision, by: actor.accountId, at: act.now })
  await recordOf(act, obstacle, { verb: 'obstacle.decided', reason: decision, unitId: obstacle.heldByUnitId })
  return obstacle.assignmentId
}

/** Locks the obstacle and refuses whoever has no say where it lies now. */
async function heldBy(
  act: Act,
  obstacleId: string,
  wanted: keyof typeof obstacleLife,
): Promise<{ obstacle: Obstacle; actor: Actor; tree: UnitTree }> {
  const { actor } = act
  if (!actor) throw new Refused('signed-out')
  const obstacle = await lockObstacle(act.tx, obstacleId)
  if (!obstacle) throw new NotFound()
  const tree = await loadTree(act.tx)
  const roles = rolesTowardObstacle(actor, obstacle, { tree, on: act.today })
  const refusal = refuseMove(obstacleLife, wanted, { state: obstacle.state, roles })
  if (refusal) throw new Refused(refusal)
  return { obstacle, actor, tree }
}

async function recordOf(
  act: Act,
  { id, assignmentId, taskId }: Obstacle,
  { verb, reason, unitId }: { verb: string; reason: string; unitId: string },
): Promise<void> {
  await act.record(verb, { kind: 'assignment', id: assignmentId }, { obstacleId: id, taskId, unitId, reason })
  touch(act, { id: assignmentId, taskId })
}
