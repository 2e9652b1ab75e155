import type { Selectable } from 'kysely'
import type { TemplateEditions } from '../../../db/schema.ts'
import { type Db, json, type Tx } from '../../kernel/db.ts'
import type { Edition, EditionState, TemplateKind, Wording } from './rules/template.ts'

type Reader = Db | Tx
type Place = Pick<Edition, 'unitId' | 'kind'>

/** All editions of one template, the newest first. */
export async function listEditions(reader: Reader, { unitId, kind }: Place): Promise<Edition[]> {
  const rows = await reader
    .selectFrom('template_editions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toEdition)
}

/** What each kind of the unit has now: the adopted edition and the draft. */
export async function listCurrent(reader: Reader, unitId: string): Promise<Edition[]> {
  const rows = await reader
    .selectFrom('template_editions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['draft', 'adopted'])
    .execute()
  return rows.map(toEdition)
}

/** The wording in force at the moment; null: the original. */
export async function wordingAt(reader: Reader, { unitId, kind }: Place, at: Date | null): Promise<Wording | null> {
  let query = reader
    .selectFrom('template_editions')
    .select('wording')
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('adopted_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
  if (at) query = query.where('adopted_at', '<=', at)
  const row = await query.executeTakeFirst()
  return (row?.wording ?? null) as Wording | null // written by insertEdition alone
}

export async function insertEdition(tx: Tx, edition: Edition): Promise<void> {
  await tx
    .insertInto('template_editions')
    .values({
      id: edition.id,
      unit_id: edition.unitId,
      kind: edition.kind,
      number: edition.number,
      state: edition.state,
      wording: edition.wording && json(edition.wording),
      saved_by: edition.savedBy,
      saved_at: edition.savedAt,
      adopted_by: edition.adoptedBy,
      adopted_at: edition.adoptedAt,
      restores: edition.restores,
    })
    .execute()
}

/** False where someone else saved first. */
export async function updateDraft(
  tx: Tx,
  draft: Pick<Edition, 'id' | 'version' | 'wording' | 'savedBy' | 'savedAt'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('template_editions')
    .set((row) => ({
      wording: draft.wording && json(draft.wording),
      saved_by: draft.savedBy,
      saved_at: draft.savedAt,
      version: row('version', '+', 1),
    }))
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function removeDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('template_editions').where('id', '=', id).where('state', '=', 'draft').execute()
}

/** The edition in use makes room for the next. */
export async function replaceAdopted(tx: Tx, { unitId, kind }: Place, at: Date): Promise<void> {
  await tx
    .updateTable('template_editions')
    .set({ state: 'replaced', replaced_at: at })
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('state', '=', 'adopted')
    .execute()
}

/** False where the draft is no longer the one that was looked at. */
export async function adoptDraft(
  tx: Tx,
  draft: Pick<Edition, 'id' | 'version'>,
  by: { accountId: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('template_editions')
    .set((row) => ({
      state: 'adopted',
      adopted_by: by.accountId,
      adopted_at: by.at,
      version: row('version', '+', 1),
    }))
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

function toEdition(row: Selectable<TemplateEditions>): Edition {
  return {
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind as TemplateKind, // check constraint
    number: row.number,
    state: row.state as EditionState, // check constraint
    wording: row.wording as Wording | null, // written by this store alone
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    adoptedBy: row.adopted_by,
    adoptedAt: row.adopted_at,
    restores: row.restores,
    version: row.version,
  }
}
