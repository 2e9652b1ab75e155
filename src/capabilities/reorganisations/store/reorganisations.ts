import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, json, type Tx } from '../../../kernel/db.ts'
import { type Draft, draftSchema } from '../rules/draft.ts'
import type { HeadInput, ListedReorganisation, Reorganisation, StoredState } from '../rules/reorganisation.ts'

type Reader = Db | Tx

/** Latest day first. */
export async function listReorganisations(reader: Reader): Promise<ListedReorganisation[]> {
  const rows = await reader
    .selectFrom('reorganisations')
    .select(['id', 'title', 'legal_basis', 'effective_on', 'state', 'version', 'made_at', 'scheduled_at'])
    .select(sql<number>`jsonb_array_length(draft -> 'lines')`.as('lines'))
    .orderBy('effective_on', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...headOf(row), lines: row.lines }))
}

export async function findReorganisation(reader: Reader, id: string): Promise<Reorganisation | null> {
  const row = await reader.selectFrom('reorganisations').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...headOf(row), draft: draftSchema.parse(row.draft) } : null
}

/** Days after today for which something is scheduled, the nearest first. */
export async function scheduledDays(reader: Reader, today: PlainDate): Promise<PlainDate[]> {
  const rows = await reader
    .selectFrom('reorganisations')
    .select('effective_on')
    .distinct()
    .where('state', '=', 'scheduled')
    .where('effective_on', '>', today)
    .orderBy('effective_on')
    .execute()
  return rows.map((row) => row.effective_on)
}

/** Tells one saved state of it from every other; null where there is none. */
export async function findVersion(reader: Reader, id: string): Promise<string | null> {
  const row = await reader
    .selectFrom('reorganisations')
    .select(['version', 'state', 'scheduled_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? `${row.version} ${row.state} ${row.scheduled_at?.toISOString() ?? ''}` : null
}

interface HeadRow {
  id: string
  title: string
  legal_basis: string
  effective_on: string
  state: string
  version: number
  made_at: Date
  scheduled_at: Date | null
}

function headOf(row: HeadRow): Omit<Reorganisation, 'draft'> {
  return {
    id: row.id,
    title: row.title,
    legalBasis: row.legal_basis,
    effectiveOn: row.effective_on,
    state: row.state as StoredState, // kept to these values by a check constraint
    version: row.version,
    madeAt: row.made_at,
    scheduledAt: row.scheduled_at,
  }
}

export interface NewReorganisation extends HeadInput {
  readonly id: string
  readonly draft: Draft
  readonly madeBy: string | null
  readonly at: Date
}

export async function insertReorganisation(tx: Tx, made: NewReorganisation): Promise<void> {
  await tx
    .insertInto('reorganisations')
    .values({
      id: made.id,
      title: made.title,
      legal_basis: made.legalBasis,
      effective_on: made.effectiveOn,
      state: 'draft',
      draft: json(made.draft),
      made_by: made.madeBy,
      made_at: made.at,
    })
    .execute()
}

/** False where somebody saved it in between, or it is no draft any more. */
export async function updateDraft(
  tx: Tx,
  id: string,
  change: Partial<HeadInput> & { draft?: Draft; version: number },
): Promise<boolean> {
  const { title, legalBasis, effectiveOn, draft, version } = change
  const done = await tx
    .updateTable('reorganisations')
    .set({
      ...(title !== undefined && { title }),
      ...(legalBasis !== undefined && { legal_basis: legalBasis }),
      ...(effectiveOn !== undefined && { effective_on: effectiveOn }),
      ...(draft !== undefined && { draft: json(draft) }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function updateReorganisationState(
  tx: Tx,
  id: string,
  to: { state: StoredState; scheduledAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('reorganisations')
    .set({ state: to.state, scheduled_at: to.scheduledAt })
    .where('id', '=', id)
    .execute()
}

/** Those whose day has come since this was last asked, the earliest first; they are marked. */
export async function markTakenEffect(
  tx: Tx,
  { today, at }: { today: PlainDate; at: Date },
): Promise<{ id: string; effectiveOn: PlainDate }[]> {
  const rows = await tx
    .updateTable('reorganisations')
    .set({ took_effect_at: at })
    .where('state', '=', 'scheduled')
    .where('took_effect_at', 'is', null)
    .where('effective_on', '<=', today)
    .returning(['id', 'effective_on'])
    .execute()
  return rows
    .map((row) => ({ id: row.id, effectiveOn: row.effective_on }))
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
}

export async function deleteReorganisation(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('reorganisations').where('id', '=', id).execute()
}

/** One row that the scheduling wrote, in the order of writing. */
export interface WrittenRow {
  readonly relation: string
  readonly id: string
  readonly isNew: boolean
  readonly lastDay: PlainDate | null
}

export async function insertWritten(tx: Tx, id: string, rows: readonly WrittenRow[]): Promise<void> {
  await sql`insert into reorganisation_rows (reorganisation_id, position, relation, row_id, is_new, last_day)
    select ${id}::uuid, r.position, r.relation, r.id, r.is_new, r.last_day
    from unnest(${rows.map(({ relation }) => relation)}::text[], ${rows.map((row) => row.id)}::uuid[],
      ${rows.map(({ isNew }) => isNew)}::boolean[], ${rows.map(({ lastDay }) => lastDay)}::date[])
      with ordinality as r (relation, id, is_new, last_day, position)`.execute(tx)
}

export async function writtenBy(reader: Reader, id: string): Promise<WrittenRow[]> {
  const rows = await reader
    .selectFrom('reorganisation_rows')
    .select(['relation', 'row_id', 'is_new', 'last_day'])
    .where('reorganisation_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ relation: row.relation, id: row.row_id, isNew: row.is_new, lastDay: row.last_day }))
}

export async function forgetWritten(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('reorganisation_rows').where('reorganisation_id', '=', id).execute()
}
