import type { Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { AgendaItem } from '../rules/listing.ts'
import type { Reader } from './meetings.ts'

type Words = Pick<AgendaItem, 'starts' | 'title' | 'presenter'>

/** In the order of the day; items without a time follow in the order in which they were written. */
export async function itemsOf(reader: Reader, meetingId: string): Promise<AgendaItem[]> {
  return await reader
    .selectFrom('meeting_items')
    .select(['id', 'position', 'starts', 'title', 'presenter', 'version'])
    .where('meeting_id', '=', meetingId)
    .orderBy('starts', (order) => order.asc().nullsLast())
    .orderBy('position')
    .limit(200)
    .execute()
}

export async function insertItem(tx: Tx, meetingId: string, words: Words): Promise<string> {
  const last = await tx
    .selectFrom('meeting_items')
    .select((from) => from.fn.max('position').as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  const row = { id: newId(), meeting_id: meetingId, position: (last?.position ?? 0) + 1, ...words }
  await tx.insertInto('meeting_items').values(row).execute()
  return row.id
}

/** False where someone else saved first, or where the item is another meeting's. */
export async function updateItem(
  tx: Tx,
  item: Words & { id: string; meetingId: string; version: number },
): Promise<boolean> {
  const { id, meetingId, version, starts, title, presenter } = item
  const done = await tx
    .updateTable('meeting_items')
    .set({ starts, title, presenter, version: version + 1 })
    .where('id', '=', id)
    .where('meeting_id', '=', meetingId)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function removeItem(tx: Tx, item: { id: string; meetingId: string }): Promise<void> {
  await tx.deleteFrom('meeting_items').where('id', '=', item.id).where('meeting_id', '=', item.meetingId).execute()
}

export async function meetingOfItem(reader: Reader, id: string): Promise<string | null> {
  const row = await reader.selectFrom('meeting_items').select('meeting_id').where('id', '=', id).executeTakeFirst()
  return row?.meeting_id ?? null
}
