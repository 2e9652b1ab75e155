import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Tx } from '../../../kernel/db.ts'
import type { Delegation } from '../rules/delegations.ts'
import { isRole } from '../rules/roles.ts'
import type { Reader } from './accounts.ts'

export type NewDelegation = Pick<
  Delegation,
  'id' | 'postId' | 'accountId' | 'delegateId' | 'heldPostId' | 'reason' | 'basis' | 'madeAt' | 'byAccountId'
> & { readonly absent: { readonly from: PlainDate; readonly to: PlainDate } | null }

export async function insertDelegation(tx: Tx, one: NewDelegation): Promise<void> {
  await tx
    .insertInto('delegations')
    .values({
      id: one.id,
      post_id: one.postId,
      account_id: one.accountId,
      delegate_id: one.delegateId,
      held_post_id: one.heldPostId,
      absent_from: one.absent?.from ?? null,
      absent_to: one.absent?.to ?? null,
      reason: one.reason,
      basis: one.basis,
      made_at: one.madeAt,
      by_account_id: one.byAccountId,
    })
    .execute()
}

/** False where it was revoked before. */
export async function saveRevoked(tx: Tx, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('delegations')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export interface DelegationFilter {
  readonly id?: string
  readonly postId?: string
  readonly heldPostId?: string
  /** Given or held by one of them. */
  readonly accountId?: string
  /** Or of a post in one of these units. */
  readonly unitIds?: readonly string[]
  readonly limit?: number
  readonly offset?: number
}

/** Newest first. */
export async function listDelegations(reader: Reader, filter: DelegationFilter): Promise<Delegation[]> {
  const rows = await matching(reader, filter)
    .select([
      'delegations.id',
      'delegations.post_id',
      'delegations.account_id',
      'delegations.delegate_id',
      'delegations.held_post_id',
      'delegations.reason',
      'delegations.basis',
      'delegations.made_at',
      'delegations.by_account_id',
      'delegations.revoked_at',
      'own.title as post_title',
      'own.unit_id',
      'lent.roles',
      'lent.valid_from',
      'lent.valid_to',
      'delegations.absent_from',
      'delegations.absent_to',
    ])
    .orderBy('delegations.made_at', 'desc')
    .orderBy('delegations.id')
    .limit(filter.limit ?? 200)
    .offset(filter.offset ?? 0)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    accountId: row.account_id,
    postTitle: row.post_title,
    unitId: row.unit_id,
    delegateId: row.delegate_id,
    heldPostId: row.held_post_id,
    roles: row.roles?.filter(isRole) ?? [],
    ...daysOf(row),
    reason: row.reason,
    basis: row.basis,
    madeAt: row.made_at,
    byAccountId: row.by_account_id,
    revokedAt: row.revoked_at,
  }))
}

/** Of the lent post, which may have been shortened; else of the absence. */
function daysOf(row: {
  valid_from: string | null
  valid_to: string | null
  absent_from: string | null
  absent_to: string | null
}): { validFrom: PlainDate; validTo: PlainDate } {
  const validFrom = row.valid_from ?? row.absent_from ?? ''
  return { validFrom, validTo: row.valid_to ?? row.absent_to ?? validFrom }
}

export async function countDelegations(reader: Reader, filter: DelegationFilter): Promise<number> {
  const row = await matching(reader, filter)
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function matching(reader: Reader, filter: DelegationFilter) {
  const { id, postId, heldPostId, accountId, unitIds } = filter
  return reader
    .selectFrom('delegations')
    .innerJoin('posts as own', 'own.id', 'delegations.post_id')
    .leftJoin('posts as lent', 'lent.id', 'delegations.held_post_id')
    .$if(id !== undefined, (query) => query.where('delegations.id', '=', id ?? ''))
    .$if(postId !== undefined, (query) => query.where('delegations.post_id', '=', postId ?? ''))
    .$if(heldPostId !== undefined, (query) => query.where('delegations.held_post_id', '=', heldPostId ?? ''))
    .$if(accountId !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('delegations.account_id', '=', accountId ?? ''),
          where('delegations.delegate_id', '=', accountId ?? ''),
          where('own.unit_id', '=', sql<string>`any(${unitIds ?? []}::uuid[])`),
        ]),
      ),
    )
}

/** Who stands in today for any of these people. */
export async function standInsOf(reader: Reader, accountIds: readonly string[], on: PlainDate): Promise<string[]> {
  if (accountIds.length === 0) return []
  const rows = await reader
    .selectFrom('delegations')
    .innerJoin('posts', 'posts.id', 'delegations.held_post_id')
    .innerJoin('accounts', 'accounts.id', 'delegations.delegate_id')
    .select('accounts.id')
    .distinct()
    .where('delegations.account_id', '=', sql<string>`any(${accountIds}::uuid[])`)
    .where('posts.valid_from', '<=', on)
    .where('posts.valid_to', '>=', on)
    .where('accounts.state', '=', 'active')
    .execute()
  return rows.map((row) => row.id)
}

/** Who of these people is away today, whether or not somebody stands in, and until when. */
export async function awayOn(
  reader: Reader,
  accountIds: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, PlainDate>> {
  if (accountIds.length === 0) return new Map()
  const { rows } = await sql<{ account_id: string; until: PlainDate }>`
    select d.account_id, max(coalesce(d.absent_to, lent.valid_to)) as until
    from delegations d left join posts lent on lent.id = d.held_post_id
    where d.account_id = any(${accountIds}::uuid[]) and d.revoked_at is null
      and coalesce(d.absent_from, lent.valid_from) <= ${on} and coalesce(d.absent_to, lent.valid_to) >= ${on}
    group by d.account_id`.execute(reader)
  return new Map(rows.map(({ account_id, until }) => [account_id, until]))
}

/** Lent posts whose last day has passed and whose end is not on record. */
export async function listRunOut(reader: Reader, today: PlainDate) {
  const rows = await reader
    .selectFrom('delegations')
    .innerJoin('posts', 'posts.id', 'delegations.held_post_id')
    .select(['delegations.id', 'delegations.account_id', 'delegate_id', 'held_post_id', 'posts.unit_id', 'valid_to'])
    .where('revoked_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('posts.valid_to', '<', today)
    .orderBy('posts.valid_to')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    delegateId: row.delegate_id,
    heldPostId: row.held_post_id,
    unitId: row.unit_id,
    validTo: row.valid_to,
  }))
}

/** False where that was done before. */
export async function saveEnded(tx: Tx, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('delegations')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Lent post → the name of the person whom its holder stands in for. */
export async function standingFor(reader: Reader, postIds: readonly string[]): Promise<Map<string, string>> {
  if (postIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('delegations')
    .innerJoin('accounts', 'accounts.id', 'delegations.account_id')
    .select(['held_post_id', 'accounts.name'])
    .where('held_post_id', '=', sql<string>`any(${[...new Set(postIds)]}::uuid[])`)
    .execute()
  return new Map(rows.flatMap((row) => (row.held_post_id ? [[row.held_post_id, row.name] as const] : [])))
}

/** Which of the posts are held by delegation only. */
export async function delegatedAmong(reader: Reader, postIds: readonly string[]): Promise<string[]> {
  const rows = await reader
    .selectFrom('delegations')
    .select('held_post_id')
    .where('held_post_id', '=', sql<string>`any(${postIds}::uuid[])`)
    .execute()
  return rows.flatMap((row) => row.held_post_id ?? [])
}
