import type { Act } from '../../../kernel/act.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { refuseMove } from '../../../kernel/life.ts'
import type { RaiseInput } from '../rules/inputs.ts'
import { obstacleLife, refuseUnitAct } from '../rules/life.ts'
import { insertObstacle, lockObstacle, saveDecision } from '../store/obstacles.ts'
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

export async function decideObstacle(act: Act, obstacleId: string, decision: string): Promise<string> {
  const obstacle = await lockObstacle(act.tx, obstacleId)
  if (!obstacle) throw new NotFound()
  const { assignment, actor, standing } = await standingOf(act, obstacle.assignmentId)
  const refusal = refuseMove(obstacleLife, 'decide', { state: obstacle.state, roles: standing.roles })
  if (refusal) throw new Refused(refusal)
  await saveDecision(act.tx, obstacle, { text: decision, by: actor.accountId, at: act.now })
  await act.record(
    'obstacle.decided',
    { kind: 'assignment', id: assignment.id },
    { obstacleId, taskId: assignment.taskId, reason: decision },
  )
  touch(act, assignment)
  return assignment.id
}
