import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import { Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { Obstacle, ObstaclePass } from '../rules/assignment.ts'
import type { ObstacleState } from '../rules/life.ts'

export interface ObstacleFilter {
  readonly assignmentId?: string
  readonly taskIds?: readonly string[]
  readonly unitIds?: readonly string[]
  /** Undecided ones that lie there now. */
  readonly held?: Work
  readonly state?: ObstacleState
  /** Raised within these days. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** As known then: what was decided later is still open. */
  readonly asOf?: Date
}

export async function listObstacles(db: Db, filter: ObstacleFilter): Promise<Obstacle[]> {
  let query = db.selectFrom('obstacles').selectAll().orderBy('raised_at').orderBy('id')
  if (filter.assignmentId) query = query.where('assignment_id', '=', filter.assignmentId)
  if (filter.taskIds) query = query.where(sql<boolean>`task_id = any(${filter.taskIds}::uuid[])`)
  if (filter.unitIds) query = query.where(sql<boolean>`unit_id = any(${filter.unitIds}::uuid[])`)
  if (filter.held)
    query = query.where(inAnyOf(...ofWork(filter.held, 'held_by_unit_id', 'id'))).where('state', '<>', 'decided')
  if (filter.state) query = query.where('state', '=', filter.state)
  if (filter.from)
    query = query.where(sql<boolean>`raised_at >= (${filter.from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`)
  if (filter.to)
    query = query.where(sql<boolean>`raised_at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`)
  if (filter.asOf) query = query.where('raised_at', '<=', filter.asOf)
  const rows = await query.execute()
  return rows.map((row) => asKnown(toObstacle(row), filter.asOf))
}

export async function lockObstacle(tx: Tx, id: string): Promise<Obstacle | null> {
  const row = await tx.selectFrom('obstacles').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toObstacle(row) : null
}

export async function insertObstacle(
  tx: Tx,
  obstacle: Pick<Obstacle, 'assignmentId' | 'taskId' | 'unitId' | 'ownerUnitId' | 'text' | 'proposal' | 'raisedBy'>,
  at: Date,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('obstacles')
    .values({
      id,
      assignment_id: obstacle.assignmentId,
      task_id: obstacle.taskId,
      unit_id: obstacle.unitId,
      owner_unit_id: obstacle.ownerUnitId,
      text: obstacle.text,
      proposal: obstacle.proposal,
      state: 'raised',
      held_by_unit_id: obstacle.ownerUnitId,
      raised_at: at,
      raised_by: obstacle.raisedBy,
    })
    .execute()
  return id
}

export async function saveDecision(
  tx: Tx,
  obstacle: Pick<Obstacle, 'id' | 'version'>,
  decision: { text: string; by: string; at: Date },
): Promise<void> {
  const saved = await tx
    .updateTable('obstacles')
    .set({
      state: 'decided',
      decision: decision.text,
      decided_by: decision.by,
      decided_at: decision.at,
      version: obstacle.version + 1,
    })
    .where('id', '=', obstacle.id)
    .where('version', '=', obstacle.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Stale()
}

/** Moves it up one step; the opinion is kept with the step. */
export async function savePass(
  tx: Tx,
  obstacle: Pick<Obstacle, 'id' | 'version' | 'heldByUnitId'>,
  pass: { toUnitId: string; opinion: string; by: string; at: Date },
): Promise<void> {
  const saved = await tx
    .updateTable('obstacles')
    .set({ state: 'passed', held_by_unit_id: pass.toUnitId, version: obstacle.version + 1 })
    .where('id', '=', obstacle.id)
    .where('version', '=', obstacle.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Stale()
  await tx
    .insertInto('obstacle_passes')
    .values({
      id: newId(),
      obstacle_id: obstacle.id,
      from_unit_id: obstacle.heldByUnitId,
      to_unit_id: pass.toUnitId,
      opinion: pass.opinion,
      at: pass.at,
      by_account_id: pass.by,
    })
    .execute()
}

export async function passesOf(db: Db, obstacleIds: readonly string[]): Promise<ObstaclePass[]> {
  if (obstacleIds.length === 0) return []
  const rows = await db
    .selectFrom('obstacle_passes')
    .selectAll()
    .where(sql<boolean>`obstacle_id = any(${obstacleIds}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    obstacleId: row.obstacle_id,
    fromUnitId: row.from_unit_id,
    toUnitId: row.to_unit_id,
    opinion: row.opinion,
    at: row.at,
    by: row.by_account_id,
  }))
}

/** The lead unit of the plan above, as the task was ordered. */
export async function superiorOfTask(db: Db, taskId: string): Promise<string | null> {
  const row = await db.selectFrom('tasks').select('superior_unit_id').where('id', '=', taskId).executeTakeFirst()
  return row?.superior_unit_id ?? null
}

function asKnown(obstacle: Obstacle, asOf: Date | undefined): Obstacle {
  if (!asOf || obstacle.decidedAt === null || obstacle.decidedAt <= asOf) return obstacle
  const state = obstacle.heldByUnitId === obstacle.ownerUnitId ? 'raised' : 'passed'
  return { ...obstacle, state, decision: null, decidedAt: null, decidedBy: null }
}

export interface ObstacleRow {
  id: string
  assignment_id: string
  task_id: string
  unit_id: string
  owner_unit_id: string
  text: string
  proposal: string | null
  state: ObstacleState
  held_by_unit_id: string
  raised_at: Date
  raised_by: string
  decision: string | null
  decided_at: Date | null
  decided_by: string | null
  version: number
}

export const toObstacle = (row: ObstacleRow): Obstacle => ({
  id: row.id,
  assignmentId: row.assignment_id,
  taskId: row.task_id,
  unitId: row.unit_id,
  ownerUnitId: row.owner_unit_id,
  text: row.text,
  proposal: row.proposal,
  state: row.state,
  heldByUnitId: row.held_by_unit_id,
  raisedAt: row.raised_at,
  raisedBy: row.raised_by,
  decision: row.decision,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  version: row.version,
})
