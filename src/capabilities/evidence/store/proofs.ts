import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { DeedKind } from '../../tasks/index.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { Proof } from '../rules/ledger.ts'
import type { Match } from '../rules/matching.ts'
import type { ProofAct, ProofState } from '../rules/proof.ts'
import { renewCredited } from './credited.ts'

export interface NewProof {
  readonly id: string
  readonly occurrenceId: string
  readonly taskId: string
  readonly state: ProofState
}

/** Proofs `p` of tasks whose lead unit it is. */
export const ofLead = (work: Work) =>
  work.itemIds.length + work.awayIds.length === 0
    ? inAnyOf(...ofWork(work, 'p.owner_unit_id'))
    : sql<boolean>`exists (select 1 from task_origins o
        where o.id = p.task_id and o.tenant_id = p.tenant_id and ${inAnyOf(...ofWork(work, 'p.owner_unit_id', 'o.id', 'o.origin_id'))})`

/** Puts a deed to the occurrences it matches; one that it is put to already is left as it is. */
export async function insertProofs(
  tx: Tx,
  deedId: string,
  put: { matches: readonly Match[]; state: 'proposed' | 'accepted'; at: Date; by: string | null },
): Promise<NewProof[]> {
  if (put.matches.length === 0) return []
  const kept = await tx
    .insertInto('proofs')
    .values(
      put.matches.map(({ occurrence, quantity }) => ({
        id: newId(),
        deed_id: deedId,
        occurrence_id: occurrence.id,
        assignment_id: occurrence.assignmentId,
        task_id: occurrence.taskId,
        unit_id: occurrence.unitId,
        owner_unit_id: occurrence.ownerUnitId,
        quantity,
        state: put.state,
        state_since: put.at,
        decided_by: put.state === 'accepted' ? put.by : null,
        created_at: put.at,
      })),
    )
    .onConflict((conflict) => conflict.constraint('proofs_once').doNothing())
    .returning(['id', 'occurrence_id', 'task_id', 'quantity'])
    .execute()
  const act = put.state === 'accepted' ? 'accept' : 'propose'
  const moves = kept.map(
    (row) =>
      ({
        id: newId(),
        proof_id: row.id,
        act,
        state: put.state,
        quantity: row.quantity,
        at: put.at,
        by_account_id: put.by,
      }) as const,
  )
  if (moves.length > 0) await tx.insertInto('proof_moves').values(moves).execute()
  if (put.state === 'accepted') await renewCredited(tx, [deedId])
  return kept.map((row) => ({ id: row.id, occurrenceId: row.occurrence_id, taskId: row.task_id, state: put.state }))
}

interface ProofRow {
  id: string
  deed_id: string
  occurrence_id: string
  assignment_id: string
  task_id: string
  unit_id: string
  owner_unit_id: string
  owner_item_id: string
  quantity: string
  state: ProofState
  reason: string | null
  explanation: string | null
  version: number
  kind: DeedKind
  title: string
  day_from: PlainDate
  day_to: PlainDate
  recorded_by: string | null
  withdrawn: boolean
}

export interface ProofFilter {
  readonly ids?: readonly string[]
  readonly deedIds?: readonly string[]
  readonly assignmentId?: string
  readonly occurrenceIds?: readonly string[]
  readonly work?: Work
  readonly state?: ProofState
  readonly limit?: number
}

export async function listProofs(db: Db, filter: ProofFilter): Promise<Proof[]> {
  const parts = [
    filter.ids && sql`p.id = any(${filter.ids}::uuid[])`,
    filter.deedIds && sql`p.deed_id = any(${filter.deedIds}::uuid[])`,
    filter.assignmentId && sql`p.assignment_id = ${filter.assignmentId}::uuid`,
    filter.occurrenceIds && sql`p.occurrence_id = any(${filter.occurrenceIds}::uuid[])`,
    filter.work && inAnyOf(...ofWork(filter.work, 'p.unit_id', 'p.assignment_id')),
    filter.state && sql`p.state = ${filter.state}`,
  ].filter((part) => typeof part === 'object')
  if (parts.length === 0) return []
  const { rows } =
    await sql<ProofRow>`select p.id, p.deed_id, p.occurrence_id, p.assignment_id, p.task_id, p.unit_id, p.owner_unit_id,
      case when o.origin_kind = 'plan' then o.origin_id else p.task_id end as owner_item_id,
      p.quantity, p.state, p.reason, p.explanation, p.version, d.kind, d.title, d.day_from, d.day_to, d.recorded_by,
      exists (select 1 from deed_withdrawals w where w.deed_id = p.deed_id) as withdrawn
    from proofs p join deeds d on d.id = p.deed_id and d.tenant_id = p.tenant_id
    left join task_origins o on o.id = p.task_id and o.tenant_id = p.tenant_id
    where ${sql.join(parts, sql` and `)} order by d.day_to desc, p.id desc limit ${filter.limit ?? 1000}`.execute(db)
  return rows.map(toProof)
}

function toProof(row: ProofRow): Proof {
  return {
    id: row.id,
    deedId: row.deed_id,
    occurrenceId: row.occurrence_id,
    assignmentId: row.assignment_id,
    taskId: row.task_id,
    unitId: row.unit_id,
    ownerUnitId: row.owner_unit_id,
    ownerItemId: row.owner_item_id,
    quantity: Number(row.quantity),
    state: row.state,
    reason: row.reason,
    explanation: row.explanation,
    version: row.version,
    deed: {
      kind: row.kind,
      title: row.title,
      from: row.day_from,
      to: row.day_to,
      recordedBy: row.recorded_by,
      withdrawn: row.withdrawn,
    },
  }
}

/** For acts: locked in one order, so that two decisions on the same proofs wait for each other. */
export async function lockProofs(tx: Tx, ids: readonly string[]): Promise<Proof[]> {
  await sql`select id from proofs where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
  return listProofs(tx, { ids })
}

export interface ProofMove {
  readonly act: ProofAct
  readonly state: ProofState
  /** Why it is contested or rejected, or how the unit answers. */
  readonly words: string | null
  readonly by: string | null
  readonly at: Date
}

/** The same move for proofs, each with what it is credited with from now on; as many statements however many. */
export async function saveProofMoves(
  tx: Tx,
  proofs: readonly { readonly id: string; readonly quantity: number }[],
  move: ProofMove,
): Promise<void> {
  if (proofs.length === 0) return
  const { act, state, words, by, at } = move
  const rows = sql`unnest(${proofs.map((proof) => proof.id)}::uuid[], ${proofs.map((proof) => proof.quantity)}::numeric[]) as new (id, quantity)`
  const said = act === 'answer' ? sql`explanation = ${words}` : sql`reason = ${words}, decided_by = ${by}::uuid`
  const moved = await sql<{ deed_id: string }>`
    update proofs p set state = ${state}, state_since = ${at}::timestamptz, quantity = new.quantity, version = p.version + 1, ${said}
    from ${rows} where p.id = new.id returning p.deed_id`.execute(tx)
  await renewCredited(tx, [...new Set(moved.rows.map((row) => row.deed_id))])
  const moves = proofs.map(({ id, quantity }) => ({
    id: newId(),
    proof_id: id,
    act,
    state,
    quantity,
    reason: words,
    at,
    by_account_id: by,
  }))
  await tx.insertInto('proof_moves').values(moves).execute()
}

interface CreditingProof {
  readonly state: ProofState
  readonly quantity: number
  readonly doneOn: PlainDate
}

/** What the ledger holds for each of the occurrences, for their totals. */
export async function proofsForTotals(
  db: Db,
  occurrenceIds: readonly string[],
): Promise<Map<string, CreditingProof[]>> {
  const { rows } = await sql<{ occurrence_id: string; state: ProofState; quantity: string; day_to: PlainDate }>`
    select p.occurrence_id, p.state, p.quantity, d.day_to from proofs p join deeds d on d.id = p.deed_id and d.tenant_id = p.tenant_id
    where p.occurrence_id = any(${occurrenceIds}::uuid[])`.execute(db)
  const found = new Map<string, CreditingProof[]>()
  for (const { occurrence_id, state, quantity, day_to } of rows) {
    const proof = { state, quantity: Number(quantity), doneOn: day_to }
    found.set(occurrence_id, [...(found.get(occurrence_id) ?? []), proof])
  }
  return found
}
