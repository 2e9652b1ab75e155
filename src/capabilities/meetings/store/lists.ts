import { type RawBuilder, sql } from 'kysely'
import { inAnyOf } from '../../../kernel/db.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { Reply } from '../rules/invitation.ts'
import { type MeetingFilter, type MeetingLine, pageSize, publicPageSize } from '../rules/listing.ts'
import type { MeetingKind, MeetingState, Scope } from '../rules/meeting.ts'
import type { Reader } from './meetings.ts'

interface Row {
  id: string
  unit_id: string
  kind: MeetingKind
  state: MeetingState
  title: string
  starts_at: Date
  ends_at: Date
  place: string
  is_public: boolean
  slug: string | null
  present: string
  invited: string
  total: string
}

const line = sql`select m.id, m.unit_id, m.kind, m.state, m.title, m.starts_at, m.ends_at, m.place, m.is_public, m.slug,
    (select count(*) from meeting_attendances a where a.meeting_id = m.id and a.tenant_id = m.tenant_id) as present,
    (select count(*) from meeting_invitees i where i.meeting_id = m.id and i.tenant_id = m.tenant_id) as invited
  from meetings m`

/** Those of the person's units, and those to which they or their unit are invited; 'public' = what everyone may read. */
export async function listMeetings(
  reader: Reader,
  filter: MeetingFilter,
  at: { scope: Scope | 'public'; now: Date; size?: number },
): Promise<{ rows: MeetingLine[]; total: number }> {
  const size = at.size ?? pageSize
  const where = whereOf(filter, at)
  const counted = await sql<{ total: string }>`select count(*) as total from meetings m where ${where}`.execute(reader)
  const order = filter.view === 'coming' ? sql`m.starts_at, m.id` : sql`m.starts_at desc, m.id`
  const { rows } = await sql<Row>`${line} where ${where} order by ${order}
    limit ${size} offset ${(filter.page - 1) * size}`.execute(reader)
  return { rows: rows.map(toLine), total: Number(counted.rows[0]?.total ?? 0) }
}

function whereOf(filter: MeetingFilter, { scope, now }: { scope: Scope | 'public'; now: Date }): RawBuilder<unknown> {
  const parts = [
    scope === 'public' ? forEveryone : filter.view === 'invited' ? invitedTo(scope) : visibleTo(scope),
    filter.view === 'coming' && sql`m.ends_at >= ${now}::timestamptz and m.state <> 'cancelled'`,
    filter.view === 'past' && sql`m.ends_at < ${now}::timestamptz`,
    filter.words !== null && sql`m.title ilike ${`%${filter.words.replace(/[%_\\]/g, '\\$&')}%`}`,
    filter.kind !== null && sql`m.kind = ${filter.kind}`,
    filter.state !== null && sql`m.state = ${filter.state}`,
    filter.unitId !== null && sql`m.unit_id = ${filter.unitId}::uuid`,
    filter.from !== null && sql`m.starts_at >= (${filter.from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    filter.to !== null && sql`m.starts_at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
  ].filter((part) => part !== false)
  return sql.join(parts, sql` and `)
}

const forEveryone = sql`m.slug is not null and m.is_public and m.state in ('invited', 'held', 'concluded')`

const ofUnits = (work: Work) => inAnyOf(...ofWork(work, 'm.unit_id', 'm.id'))
const invited = (work: Work) => inAnyOf(...ofWork(work, 'i.unit_id', 'i.id'))

const invitedTo = (scope: Scope) => sql`m.state <> 'planned' and exists (select 1 from meeting_invitees i
  where i.meeting_id = m.id and i.tenant_id = m.tenant_id
    and (${invited(scope.home)} or i.account_id = ${scope.accountId}::uuid))`

const visibleTo = (scope: Scope) => sql`(${ofUnits(scope.work)} or (${invitedTo(scope)}))`

/** May this person open it: by unit, by invitation, or because they were there. */
export async function isVisible(reader: Reader, id: string, scope: Scope): Promise<boolean> {
  const { rows } = await sql`select 1 from meetings m where m.id = ${id}::uuid and (${visibleTo(scope)}
    or exists (select 1 from meeting_attendances a where a.meeting_id = m.id and a.account_id = ${scope.accountId}::uuid))`.execute(
    reader,
  )
  return rows.length > 0
}

/** What everyone may read: what is to come first, soonest first; then what has been, latest first. */
export async function listPublic(
  reader: Reader,
  filter: { unitId?: string; planId?: string; comingOnly?: true; page: number; limit?: number },
  now: Date,
): Promise<{ rows: MeetingLine[]; total: number }> {
  const limit = filter.limit ?? publicPageSize
  const parts = [
    forEveryone,
    filter.unitId !== undefined && sql`m.unit_id = ${filter.unitId}::uuid`,
    filter.planId !== undefined && sql`m.plan_id = ${filter.planId}::uuid`,
    filter.comingOnly && sql`m.ends_at >= ${now}::timestamptz`,
  ].filter((part) => part !== false && part !== undefined)
  const where = sql.join(parts, sql` and `)
  const { rows } = await sql<Row>`with found as (${line} where ${where})
    select f.*, count(*) over () as total from found f
    order by (f.ends_at < ${now}::timestamptz), case when f.ends_at >= ${now}::timestamptz then f.starts_at end, f.starts_at desc, f.id
    limit ${limit} offset ${(filter.page - 1) * limit}`.execute(reader)
  return { rows: rows.map(toLine), total: Number(rows[0]?.total ?? 0) }
}

/** Meetings that serve a plan or were entered from a document. */
export async function listOf(
  reader: Reader,
  of: { planId: string } | { documentId: string },
  limit = 50,
): Promise<MeetingLine[]> {
  const where =
    'planId' in of
      ? sql`m.plan_id = ${of.planId}::uuid`
      : sql`(m.source_document_id = ${of.documentId}::uuid or m.minutes_document_id = ${of.documentId}::uuid)`
  const { rows } =
    await sql<Row>`${line} where ${where} and m.state <> 'cancelled' order by m.starts_at desc limit ${limit}`.execute(
      reader,
    )
  return rows.map(toLine)
}

export interface OpenInvitation {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
}

/** Invitations to the person or their unit that nobody has answered, soonest first. */
export async function unanswered(
  reader: Reader,
  to: { home: Work; accountId: string },
  now: Date,
): Promise<OpenInvitation[]> {
  const { rows } = await sql<{ id: string; title: string; starts_at: Date; reply: Reply | null }>`
    select m.id, m.title, m.starts_at from meeting_invitees i join meetings m on m.id = i.meeting_id and m.tenant_id = i.tenant_id
    where (i.account_id = ${to.accountId}::uuid or ${invited(to.home)}) and i.reply is null and m.state = 'invited'
      and m.starts_at > ${now}::timestamptz order by m.starts_at limit 20`.execute(reader)
  return rows.map(({ id, title, starts_at }) => ({ id, title, startsAt: starts_at }))
}

/** Meetings of the unit that are over without minutes signed, or that begin soon without letters sent. */
export async function unfinished(
  reader: Reader,
  work: Work,
  at: { now: Date; soon: Date },
): Promise<(OpenInvitation & { state: MeetingState })[]> {
  const { rows } = await sql<{ id: string; title: string; starts_at: Date; state: MeetingState }>`
    select m.id, m.title, m.starts_at, m.state from meetings m
    where ${ofUnits(work)} and ((m.state in ('invited', 'held', 'planned') and m.ends_at < ${at.now}::timestamptz)
      or (m.state = 'planned' and m.starts_at < ${at.soon}::timestamptz))
    order by m.starts_at limit 20`.execute(reader)
  return rows.map(({ starts_at, ...row }) => ({ ...row, startsAt: starts_at }))
}

const toLine = (row: Row): MeetingLine => ({
  id: row.id,
  unitId: row.unit_id,
  kind: row.kind,
  state: row.state,
  title: row.title,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  isPublic: row.is_public,
  slug: row.slug,
  present: Number(row.present),
  invited: Number(row.invited),
})
