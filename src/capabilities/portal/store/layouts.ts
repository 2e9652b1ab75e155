import { sql } from 'kysely'
import { type Db, json, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { emptyLayout, type KeptLayout, type Layout } from '../rules/layout.ts'
import type { PageEdition, PortalText } from '../rules/page.ts'

type Reader = Db | Tx

const rows = (reader: Reader, unitId: string | null) =>
  reader.selectFrom('portal_layouts').selectAll().where(sql<boolean>`unit_id is not distinct from ${unitId}::uuid`)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function toLayout(row: Row): KeptLayout {
  return {
    id: row.id,
    unitId: row.unit_id,
    number: row.number,
    state: row.state as KeptLayout['state'], // checked by the table
    // written from a Layout, perhaps by a version that knew fewer parts
    content: { ...emptyLayout, ...(row.content as unknown as Layout) },
    version: row.version,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    writerIds: row.writer_ids,
    putUpAt: row.put_up_at,
    putUpBy: row.put_up_by,
  }
}

export async function findLive(reader: Reader, unitId: string | null): Promise<KeptLayout | null> {
  const row = await rows(reader, unitId).where('state', '=', 'live').executeTakeFirst()
  return row ? toLayout(row) : null
}

/** Of the portal and of all units. */
export async function listLive(db: Db): Promise<KeptLayout[]> {
  return (await db.selectFrom('portal_layouts').selectAll().where('state', '=', 'live').execute()).map(toLayout)
}

export async function findDraft(reader: Reader, unitId: string | null): Promise<KeptLayout | null> {
  const row = await rows(reader, unitId).where('state', '=', 'draft').executeTakeFirst()
  return row ? toLayout(row) : null
}

export async function findLayout(reader: Reader, unitId: string | null, number: number): Promise<KeptLayout | null> {
  const row = await rows(reader, unitId).where('number', '=', number).executeTakeFirst()
  return row ? toLayout(row) : null
}

/** Newest first. */
export async function listLayouts(reader: Reader, unitId: string | null): Promise<KeptLayout[]> {
  const found = await rows(reader, unitId)
    .where('state', '!=', 'dropped')
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
  return found.map(toLayout)
}

export async function insertLayout(
  tx: Tx,
  layout: { unitId: string | null; content: Layout; by: string | null; at: Date; live?: boolean },
): Promise<KeptLayout> {
  const { unitId, content, by, at, live } = layout
  // Two people who open a draft at once meet here, not at an index.
  await sql`select pg_advisory_xact_lock(hashtext('portal_layouts'))`.execute(tx)
  const last = await rows(tx, unitId).orderBy('number', 'desc').limit(1).executeTakeFirst()
  const row = await tx
    .insertInto('portal_layouts')
    .values({
      id: newId(),
      unit_id: unitId,
      number: (last?.number ?? 0) + 1,
      state: live ? 'live' : 'draft',
      content: json(content),
      saved_at: at,
      saved_by: by,
      put_up_at: live ? at : null,
      put_up_by: live ? by : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toLayout(row)
}

interface Saving {
  readonly version: number
  readonly content?: Layout
  readonly state?: KeptLayout['state']
  readonly by: string | null
  readonly at: Date
}

const withWriter = (by: string | null) =>
  sql<
    string[]
  >`case when ${by}::uuid is null or ${by}::uuid = any(writer_ids) then writer_ids else writer_ids || ${by}::uuid end`

/** False where somebody else was quicker. */
export async function saveLayout(tx: Tx, id: string, { version, content, state, by, at }: Saving): Promise<boolean> {
  const up = state === 'live' ? { put_up_at: at, put_up_by: by } : {}
  const done = await tx
    .updateTable('portal_layouts')
    .set({
      version: version + 1,
      ...(content ? { content: json(content), saved_at: at, saved_by: by, writer_ids: withWriter(by) } : {}),
      ...(state ? { state } : {}),
      ...up,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function keepStep(tx: Tx, layout: KeptLayout): Promise<void> {
  await tx
    .insertInto('portal_layout_steps')
    .values({ layout_id: layout.id, version: layout.version, content: json(layout.content) })
    .execute()
}

/** What the draft was before its last change that was not taken back; it is taken out. */
export async function takeStep(tx: Tx, layoutId: string): Promise<Layout | null> {
  const { rows: steps } = await sql<{ content: unknown }>`
    delete from portal_layout_steps where layout_id = ${layoutId}::uuid
      and version = (select max(version) from portal_layout_steps where layout_id = ${layoutId}::uuid)
    returning content`.execute(tx)
  return (steps[0]?.content as Layout | undefined) ?? null // written from a Layout
}

export async function countSteps(reader: Reader, layoutId: string): Promise<number> {
  const row = await reader
    .selectFrom('portal_layout_steps')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('layout_id', '=', layoutId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export async function dropSteps(tx: Tx, layoutId: string): Promise<void> {
  await tx.deleteFrom('portal_layout_steps').where('layout_id', '=', layoutId).execute()
}

/** Whether a page ever stood at the address. */
export async function onceUp(reader: Reader, address: string): Promise<boolean> {
  const { rows: found } = await sql<{ up: boolean }>`
    select exists (select from portal_layouts where unit_id is null and state in ('live', 'past')
      and content->'pages' @> ${JSON.stringify([{ address }])}::jsonb) as up`.execute(reader)
  return found[0]?.up === true
}

/** What stood at the address of a page, newest first: each arrangement that changed it, the draft among them. */
export async function editionsOf(reader: Reader, address: string): Promise<PageEdition[]> {
  const { rows: found } = await sql<Omit<PageEdition, keyof PortalText> & { page: PortalText }>`
    select number, state = 'draft' as "isDraft", put_up_at as "putUpAt", put_up_by as "putUpBy", page
    from (select l.number, l.state, l.put_up_at, l.put_up_by, p.page, lag(p.page) over (order by l.number) as before
      from portal_layouts l cross join jsonb_array_elements(l.content -> 'pages') as p(page)
      where l.unit_id is null and l.state in ('live', 'past', 'draft') and p.page ->> 'address' = ${address}) as stood
    where before is distinct from page order by number desc limit 200`.execute(reader)
  return found.map(({ page, ...edition }) => ({ ...page, ...edition }))
}
