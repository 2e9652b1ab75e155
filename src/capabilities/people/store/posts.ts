import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Tx } from '../../../kernel/db.ts'
import { isRole, type Post, type Role } from '../rules/roles.ts'
import type { Reader } from './accounts.ts'

const columns = ['id', 'account_id', 'unit_id', 'title', 'roles', 'valid_from', 'valid_to'] as const

/** Longest held first. */
export async function listPosts(reader: Reader, accountIds: readonly string[]): Promise<Post[]> {
  if (accountIds.length === 0) return []
  const rows = await reader
    .selectFrom('posts')
    .select(columns)
    .where('account_id', '=', sql<string>`any(${accountIds}::uuid[])`)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map(shaped)
}

export async function findPost(reader: Reader, id: string): Promise<Post | null> {
  const row = await reader.selectFrom('posts').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? shaped(row) : null
}

/** Active accounts that hold one of the roles in one of the units on that day. */
export async function holdersIn(
  reader: Reader,
  wanted: { readonly unitIds: readonly string[]; readonly roles: readonly Role[]; readonly on: PlainDate },
): Promise<string[]> {
  const rows = await reader
    .selectFrom('posts')
    .innerJoin('accounts', 'accounts.id', 'posts.account_id')
    .select('posts.account_id')
    .distinct()
    .where('posts.unit_id', '=', sql<string>`any(${wanted.unitIds}::uuid[])`)
    .where(sql<boolean>`posts.roles && ${wanted.roles}::text[]`)
    .where('posts.valid_from', '<=', wanted.on)
    .where((where) => where.or([where('posts.valid_to', 'is', null), where('posts.valid_to', '>=', wanted.on)]))
    .where('accounts.state', '=', 'active')
    .execute()
  return rows.map((row) => row.account_id)
}

/** Active accounts that hold one of the roles on that day, anywhere. */
export async function listHoldersOf(
  reader: Reader,
  held: { roles: readonly string[]; on: PlainDate },
): Promise<string[]> {
  const rows = await reader
    .selectFrom('posts')
    .innerJoin('accounts', 'accounts.id', 'posts.account_id')
    .select('accounts.id')
    .distinct()
    .where('accounts.state', '=', 'active')
    .where('valid_from', '<=', held.on)
    .where((post) => post.or([post('valid_to', 'is', null), post('valid_to', '>=', held.on)]))
    .where(sql<boolean>`posts.roles && ${held.roles}::text[]`)
    .execute()
  return rows.map((row) => row.id)
}

export async function insertPost(tx: Tx, post: Post & { readonly at: Date }): Promise<void> {
  await tx
    .insertInto('posts')
    .values({
      id: post.id,
      account_id: post.accountId,
      unit_id: post.unitId,
      title: post.title,
      roles: [...post.roles],
      valid_from: post.validFrom,
      valid_to: post.validTo,
      created_at: post.at,
    })
    .execute()
}

/** A post in which a person goes on with one in a unit that ended. */
export async function insertFollowing(
  tx: Tx,
  post: Post,
  { followsId, at }: { followsId: string; at: Date },
): Promise<void> {
  await insertPost(tx, { ...post, at })
  await tx.updateTable('posts').set({ follows_id: followsId }).where('id', '=', post.id).execute()
}

/** Those that go on with that post and run on the day or later. */
export async function postsFollowing(reader: Reader, id: string, on: PlainDate): Promise<Post[]> {
  const rows = await reader
    .selectFrom('posts')
    .select(columns)
    .where('follows_id', '=', id)
    .where((post) => post.or([post('valid_to', 'is', null), post('valid_to', '>=', on)]))
    .execute()
  return rows.map(shaped)
}

/** Posts of the units that would run on that day or begin after it. */
export async function postsRunningOn(
  reader: Reader,
  { unitIds, on }: { unitIds: readonly string[]; on: PlainDate },
): Promise<Post[]> {
  const rows = await reader
    .selectFrom('posts')
    .select(columns)
    .where('unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .where((post) => post.or([post('valid_to', 'is', null), post('valid_to', '>=', on)]))
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map(shaped)
}

export async function insertPosts(tx: Tx, { posts, at }: { posts: readonly Post[]; at: Date }): Promise<void> {
  const rows = posts.map((post) => ({
    id: post.id,
    account_id: post.accountId,
    unit_id: post.unitId,
    title: post.title,
    roles: post.roles,
    valid_from: post.validFrom,
    valid_to: post.validTo,
  }))
  await sql`insert into posts (id, account_id, unit_id, title, roles, valid_from, valid_to, created_at)
    select p.*, ${at}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p (id uuid, account_id uuid, unit_id uuid, title text, roles text[], valid_from date, valid_to date)`.execute(
    tx,
  )
}

export async function closePosts(
  tx: Tx,
  posts: readonly { readonly id: string; readonly lastDay: PlainDate | null }[],
): Promise<void> {
  const [ids, days] = [posts.map(({ id }) => id), posts.map(({ lastDay }) => lastDay)]
  await sql`update posts set valid_to = p.day from unnest(${ids}::uuid[], ${days}::date[]) as p (id, day)
    where posts.id = p.id`.execute(tx)
}

export async function deletePosts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('posts').where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}

export async function updateLastDay(tx: Tx, id: string, lastDay: PlainDate): Promise<void> {
  await tx.updateTable('posts').set({ valid_to: lastDay }).where('id', '=', id).execute()
}

export interface PostRow {
  id: string
  account_id: string
  unit_id: string
  title: string
  roles: readonly string[]
  valid_from: string
  valid_to: string | null
}

export function shaped(row: PostRow): Post {
  return {
    id: row.id,
    accountId: row.account_id,
    unitId: row.unit_id,
    title: row.title,
    roles: row.roles.filter(isRole),
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}
