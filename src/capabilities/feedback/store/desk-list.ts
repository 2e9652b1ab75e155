import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Feedback } from '../../../../db/schema.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import { type Marks, readMarks } from '../../../kernel/paging.ts'
import { ofWork } from '../../units/index.ts'
import type { FeedbackStep } from '../rules/limit.ts'
import { type DeskFilter, type DeskLine, type DeskPlace, type DeskScope, markStep } from '../rules/listing.ts'
import { toItem } from '../store.ts'

type Reader = Db | Tx
type Sql = RawBuilder<unknown>

export interface DeskAsked {
  readonly scope: DeskScope
  readonly filter: DeskFilter
  readonly today: PlainDate
}

const from = sql`feedback f left join feedback_deadlines d
  on d.feedback_id = f.id and d.tenant_id = f.tenant_id and d.met_on is null`

const ofProgress = (today: PlainDate): Readonly<Record<DeskFilter['progress'], Sql | null>> => ({
  all: null,
  open: sql`f.state not in ('PUBLISHED', 'REJECTED')`,
  done: sql`f.state in ('PUBLISHED', 'REJECTED')`,
  late: sql`d.due_on < ${today}::date`,
})

function conditions({ scope, filter, today }: DeskAsked): Sql {
  const { work, withBehaviour } = scope
  const parts = [
    sql`true`,
    work === 'all' ? null : inAnyOf(...ofWork(work, 'f.unit_id', 'f.id')),
    withBehaviour ? null : sql`f.kind <> 'behaviour'`,
    ofProgress(today)[filter.progress],
    filter.state && sql`f.state = ${filter.state}`,
    filter.kind && sql`f.kind = ${filter.kind}`,
    filter.field && sql`f.field = ${filter.field}`,
    filter.codeHash && sql`f.code_hash = ${filter.codeHash}`,
  ].filter((part) => part !== null)
  return sql.join(parts, sql` and `)
}

export function deskMarks(reader: Reader, asked: DeskAsked): Promise<Marks<DeskPlace>> {
  const rows = sql`(select f.received_at, f.id from ${from} where ${conditions(asked)}) as found`
  return readMarks(reader, { key: ['received_at', 'id'], rows, order: sql`received_at desc, id desc` }, markStep)
}

interface DueColumns {
  readonly due_step: FeedbackStep | null
  readonly due_on: PlainDate | null
  readonly due_settled: boolean | null
}

/** The latest first: those after a place in the list, less the first `skip`. `soonest`: by what is due first. */
export async function listDesk(
  reader: Reader,
  asked: DeskAsked,
  span: { after: DeskPlace | null; skip?: number; limit: number; soonest?: true },
): Promise<DeskLine[]> {
  const { after } = span
  const beyond = after ? sql`and (f.received_at, f.id) < (${after.received_at}::timestamptz, ${after.id}::uuid)` : sql``
  const order = span.soonest ? sql`d.due_on nulls last, f.received_at, f.id` : sql`f.received_at desc, f.id desc`
  const { rows } = await sql<Selectable<Feedback> & DueColumns>`
    select f.*, d.step as due_step, d.due_on, d.is_settled as due_settled
    from ${from} where ${conditions(asked)} ${beyond}
    order by ${order} limit ${span.limit} offset ${span.skip ?? 0}`.execute(reader)
  return rows.map((row) => ({ ...toItem(row), due: dueOf(row) }))
}

const dueOf = ({ due_step, due_on, due_settled }: DueColumns): DeskLine['due'] =>
  due_step && due_on ? { step: due_step, dueOn: due_on, isSettled: due_settled ?? false } : null
