import { sql } from 'kysely'
import type { Subject } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { AreaCode } from '../../tasks/index.ts'
import { daysOf, keysOf, type NewDeed } from '../rules/deed.ts'
import type { Deed } from '../rules/ledger.ts'

interface RecordedBy {
  readonly at: Date
  readonly accountId: string | null
}

/** Writes the deed with its units and quantities; false when one of its units has it already (nothing may be kept then). */
export async function insertDeed(tx: Tx, deed: NewDeed, made: RecordedBy & { id: string }): Promise<boolean> {
  const { id } = made
  const { from, to } = daysOf(deed)
  await tx
    .insertInto('deeds')
    .values({
      id,
      kind: deed.kind,
      day_from: from,
      day_to: to,
      title: deed.title,
      words: fold([deed.title, deed.note, deed.address].filter(Boolean).join(' ')),
      note: deed.note ?? null,
      address: deed.address,
      content_hash: deed.contentHash,
      subject_kind: deed.subject?.kind ?? null,
      subject_id: deed.subject?.id ?? null,
      subject_version: deed.subjectVersion,
      areas: [...deed.areas],
      origin: deed.origin,
      is_public: deed.isPublic ?? deed.origin === 'platform',
      supersedes: deed.supersedes ?? null,
      recorded_at: made.at,
      recorded_by: made.accountId,
    })
    .execute()
  await tx
    .insertInto('deed_units')
    .values(deed.units.map((unit) => ({ deed_id: id, unit_id: unit.unitId, role: unit.role, day_to: to })))
    .execute()
  const quantities = deed.quantities.map(({ count, of }, index) => ({ deed_id: id, ordinal: index + 1, count, of }))
  if (quantities.length > 0) await tx.insertInto('deed_quantities').values(quantities).execute()
  return claimKeys(tx, id, deed)
}

/** Whether one of these units has the same content or address for that kind and those days. */
export async function isClaimed(tx: Tx, deed: NewDeed, unitIds: readonly string[]): Promise<boolean> {
  if (unitIds.length === 0) return false
  const { from, to } = daysOf(deed)
  const row = await tx
    .selectFrom('deed_keys')
    .select('deed_id')
    .where(inAnyOf(['unit_id', unitIds]))
    .where('kind', '=', deed.kind)
    .where('day_from', '=', from)
    .where('day_to', '=', to)
    .where('key', 'in', keysOf(deed))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The unique key decides, so that of two recordings at once only one is kept. */
async function claimKeys(tx: Tx, id: string, deed: NewDeed): Promise<boolean> {
  const { from, to } = daysOf(deed)
  const keys = deed.units.flatMap(({ unitId }) =>
    keysOf(deed).map((key) => ({ unit_id: unitId, kind: deed.kind, day_from: from, day_to: to, key, deed_id: id })),
  )
  const kept = await tx
    .insertInto('deed_keys')
    .values(keys)
    .onConflict((conflict) => conflict.constraint('deed_keys_once').doNothing())
    .executeTakeFirst()
  return Number(kept.numInsertedOrUpdatedRows ?? 0n) === keys.length
}

/** Withdraws a deed for ever and frees its keys; false when it is withdrawn already. */
export async function insertWithdrawal(
  tx: Tx,
  deedId: string,
  made: RecordedBy & { reason: string },
): Promise<boolean> {
  const kept = await tx
    .insertInto('deed_withdrawals')
    .values({ deed_id: deedId, reason: made.reason, at: made.at, by_account_id: made.accountId })
    .onConflict((conflict) => conflict.columns(['deed_id', 'tenant_id']).doNothing())
    .executeTakeFirst()
  await tx.deleteFrom('deed_keys').where('deed_id', '=', deedId).execute()
  return kept.numInsertedOrUpdatedRows === 1n
}

export async function getDeeds(db: Db, ids: readonly string[]): Promise<Deed[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('deeds')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .execute()
  const units = await db
    .selectFrom('deed_units')
    .selectAll()
    .where(sql<boolean>`deed_id = any(${ids}::uuid[])`)
    .orderBy('role', 'desc')
    .execute()
  const quantities = await db
    .selectFrom('deed_quantities')
    .selectAll()
    .where(sql<boolean>`deed_id = any(${ids}::uuid[])`)
    .orderBy('ordinal')
    .execute()
  const withdrawals = await db
    .selectFrom('deed_withdrawals')
    .selectAll()
    .where(sql<boolean>`deed_id = any(${ids}::uuid[])`)
    .execute()
  return rows.map((row) => {
    const gone = withdrawals.find((withdrawal) => withdrawal.deed_id === row.id)
    return {
      id: row.id,
      kind: row.kind,
      from: row.day_from,
      to: row.day_to,
      title: row.title,
      note: row.note,
      address: row.address,
      contentHash: row.content_hash,
      subject: row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null,
      subjectVersion: row.subject_version,
      areas: row.areas as AreaCode[], // written only from a NewDeed
      origin: row.origin,
      isPublic: row.is_public,
      supersedes: row.supersedes,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
      units: units.filter((unit) => unit.deed_id === row.id).map((unit) => ({ unitId: unit.unit_id, role: unit.role })),
      quantities: quantities
        .filter((quantity) => quantity.deed_id === row.id)
        .map(({ count, of }) => ({ count: Number(count), of })),
      withdrawal: gone ? { at: gone.at, reason: gone.reason, by: gone.by_account_id } : null,
    }
  })
}

/** The deed that stands for a thing of the platform and is not withdrawn. */
export async function findLiveDeedOf(db: Db, subject: Subject): Promise<string | null> {
  const row = await db
    .selectFrom('deeds as d')
    .select('d.id')
    .where('d.subject_id', '=', subject.id)
    .where('d.subject_kind', '=', subject.kind)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('deed_withdrawals as w').select('w.deed_id').whereRef('w.deed_id', '=', 'd.id'))),
    )
    .orderBy('d.recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Other deeds with the same content: forty communes may air one bulletin, so they are only shown. */
export async function deedsWithSameContent(
  db: Db,
  deed: Pick<Deed, 'id' | 'contentHash'>,
): Promise<{ id: string; unitId: string; on: PlainDate }[]> {
  const rows = await db
    .selectFrom('deeds as d')
    .innerJoin('deed_units as u', 'u.deed_id', 'd.id')
    .select(['d.id', 'u.unit_id', 'd.day_to'])
    .where('d.content_hash', '=', deed.contentHash)
    .where('d.id', '<>', deed.id)
    .where('u.role', '=', 'lead')
    .orderBy('d.day_to', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, on: row.day_to }))
}
