import { type Selectable, sql } from 'kysely'
import type { Plans } from '../../../../db/schema.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { constraintOf, type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { DraftHead } from '../rules/draft.ts'
import type { EditionTask, Plan, PlanKind, PlanState, PlanTask } from '../rules/plan.ts'

export type Reader = Db | Tx

export async function insertPlan(
  tx: Tx,
  plan: { id: string; head: DraftHead; leadUnitId: string; parentPlanId: string | null; at: Date; by: string | null },
): Promise<void> {
  const { id, head, leadUnitId, parentPlanId, at, by } = plan
  await tx
    .insertInto('plans')
    .values({
      id,
      lead_unit_id: leadUnitId,
      parent_plan_id: parentPlanId,
      created_at: at,
      created_by: by,
      ...headColumns(head),
    })
    .execute()
}

/** False where someone else saved first. */
export async function updateHead(
  tx: Tx,
  plan: { id: string; version: number; head: DraftHead; parentPlanId: string | null },
): Promise<boolean> {
  const done = await tx
    .updateTable('plans')
    .set((row) => ({ ...headColumns(plan.head), parent_plan_id: plan.parentPlanId, version: row('version', '+', 1) }))
    .where('id', '=', plan.id)
    .where('version', '=', plan.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** A part of the draft changed: whoever is about to adopt it saw an older one. */
export async function touchPlan(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('plans')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function markAdopted(
  tx: Tx,
  plan: { id: string; slug: string; documentId: string | null; at: Date; by: string | null },
): Promise<void> {
  const adopted = tx
    .updateTable('plans')
    .set((row) => ({
      state: 'adopted',
      slug: plan.slug,
      document_id: plan.documentId,
      adopted_at: plan.at,
      adopted_by: plan.by,
      version: row('version', '+', 1),
    }))
    .where('id', '=', plan.id)
    .execute()
  await adopted.catch((error: unknown) => {
    // Another draft of the same document was adopted at the same moment, or one that took the same address.
    if (constraintOf(error) === 'plans_document_once') throw new Refused('plan-adopted-before')
    if (constraintOf(error) === 'plans_slug_taken') throw new Stale()
    throw error
  })
}

export async function markClosed(tx: Tx, plan: { id: string; at: Date; by: string | null }): Promise<void> {
  await tx
    .updateTable('plans')
    .set((row) => ({ state: 'closed', closed_at: plan.at, closed_by: plan.by, version: row('version', '+', 1) }))
    .where('id', '=', plan.id)
    .execute()
}

export async function removePlan(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan_orders').where('plan_id', '=', id).execute() // before the items that they point to
  await tx.deleteFrom('plans').where('id', '=', id).execute()
}

export async function findPlan(reader: Reader, id: string): Promise<Plan | null> {
  const row = await reader.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPlan(row) : null
}

/** Keeps others from changing the plan until this transaction ends: a second adoption waits here and finds it adopted. */
export async function lockPlan(tx: Tx, id: string): Promise<Plan | null> {
  const row = await tx.selectFrom('plans').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toPlan(row) : null
}

/** The same for every draft of the same document, always in the same order: of two adopted at once one waits for the other. */
export async function lockTwins(tx: Tx, id: string): Promise<void> {
  await sql`select id from plans where (number, issued) = (select number, issued from plans where id = ${id}::uuid)
    order by id for update`.execute(tx)
}

export async function findPlanBySlug(reader: Reader, slug: string): Promise<Plan | null> {
  const row = await reader.selectFrom('plans').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? toPlan(row) : null
}

/** Adopted and closed plans, the one that runs longest first. */
export async function adoptedPlans(reader: Reader): Promise<Plan[]> {
  const rows = await reader
    .selectFrom('plans')
    .selectAll()
    .where('state', 'in', ['adopted', 'closed'])
    .orderBy('period_to', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toPlan)
}

/** One page of public plans after the place that `after` names. */
export async function listPlans(
  reader: Reader,
  page: { limit: number; after: { to: PlainDate; id: string } | null; year: number | null },
): Promise<Plan[]> {
  let query = reader
    .selectFrom('plans')
    .selectAll()
    .where('state', 'in', ['adopted', 'closed'])
    .orderBy('period_to', 'desc')
    .orderBy('id')
    .limit(page.limit)
  const { after, year } = page
  if (after) {
    query = query.where((row) =>
      row.or([row('period_to', '<', after.to), row.and([row('period_to', '=', after.to), row('id', '>', after.id)])]),
    )
  }
  if (year !== null) query = query.where('period_from', '<=', `${year}-12-31`).where('period_to', '>=', `${year}-01-01`)
  return (await query.execute()).map(toPlan)
}

/** Drafts on the desks of lead units, the newest first. */
export async function listDrafts(reader: Reader, work: Work): Promise<(Plan & { doubts: number })[]> {
  const rows = await reader
    .selectFrom('plans')
    .selectAll()
    .select((row) =>
      row
        .selectFrom('plan_doubts')
        .whereRef('plan_doubts.plan_id', '=', 'plans.id')
        // Places, not doubts: the head and a row count once each, the list of tasks is a place of its own.
        .select(
          sql<string>`count(distinct coalesce(part_id::text, case when code like 'TASKS%' then 'tasks' else part end))`.as(
            'n',
          ),
        )
        .as('doubts'),
    )
    .where('state', '=', 'draft')
    .where(inAnyOf(...ofWork(work, 'lead_unit_id', 'id')))
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...toPlan(row), doubts: Number(row.doubts ?? 0) }))
}

/** An adopted plan made of the same document: its tasks would be given out twice. */
export async function findTwin(
  reader: Reader,
  plan: Pick<Plan, 'id' | 'number' | 'issued' | 'issuer'>,
): Promise<Plan | null> {
  if (plan.number === null || plan.issued === null) return null
  const row = await reader
    .selectFrom('plans')
    .selectAll()
    .where('state', 'in', ['adopted', 'closed'])
    .where('number', '=', plan.number)
    .where('issued', '=', plan.issued)
    .where('issuer', 'is not distinct from', plan.issuer)
    .where('id', '<>', plan.id)
    .executeTakeFirst()
  return row ? toPlan(row) : null
}

export async function slugsLike(reader: Reader, wanted: string): Promise<string[]> {
  const rows = await reader.selectFrom('plans').select('slug').where('slug', 'like', `${wanted}%`).execute()
  return rows.flatMap(({ slug }) => slug ?? [])
}

export async function insertPlanTasks(tx: Tx, tasks: readonly (PlanTask & { fromEdition?: number })[]): Promise<void> {
  if (tasks.length === 0) return
  await tx
    .insertInto('plan_item_tasks')
    .values(
      tasks.map((task) => ({
        task_id: task.taskId,
        plan_id: task.planId,
        item_id: task.itemId,
        position: task.position,
        from_edition: task.fromEdition ?? 1,
      })),
    )
    .execute()
}

/** The tasks of a plan in its order, those that a later edition took out among them: figures of earlier days count them. */
export async function tasksOfPlan(reader: Reader, planId: string): Promise<EditionTask[]> {
  const rows = await reader
    .selectFrom('plan_item_tasks')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    itemId: row.item_id,
    taskId: row.task_id,
    position: row.position,
    fromEdition: row.from_edition,
    untilEdition: row.until_edition,
  }))
}

/** By task: the plan that ordered it and the content item that it carries out. */
export async function planOfTask(
  reader: Reader,
  taskIds: readonly string[],
): Promise<Map<string, { planId: string; itemId: string | null }>> {
  if (taskIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('plan_item_tasks')
    .select(['task_id', 'plan_id', 'item_id'])
    .where('task_id', 'in', taskIds)
    .execute()
  return new Map(rows.map((row) => [row.task_id, { planId: row.plan_id, itemId: row.item_id }]))
}

function headColumns(head: DraftHead) {
  return {
    title: head.title,
    number: head.number,
    document_type: head.documentType,
    issuer: head.issuer,
    issued: head.issued,
    signer: head.signer,
    period_from: head.period?.from ?? null,
    period_to: head.period?.to ?? null,
    scope_unit_id: head.scopeUnitId,
  }
}

function toPlan(row: Selectable<Plans>): Plan {
  return {
    id: row.id,
    kind: row.kind as PlanKind, // kept to these values by a check constraint
    state: row.state as PlanState, // likewise
    slug: row.slug,
    title: row.title,
    number: row.number,
    documentType: row.document_type,
    issuer: row.issuer,
    issued: row.issued,
    signer: row.signer,
    period: row.period_from !== null && row.period_to !== null ? { from: row.period_from, to: row.period_to } : null,
    scopeUnitId: row.scope_unit_id,
    leadUnitId: row.lead_unit_id,
    parentPlanId: row.parent_plan_id,
    amendsPlanId: row.amends_plan_id,
    amendsWhole: row.amends_whole,
    documentId: row.document_id,
    version: row.version,
    createdAt: new Date(row.created_at),
    adoptedAt: row.adopted_at === null ? null : new Date(row.adopted_at),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at),
  }
}
