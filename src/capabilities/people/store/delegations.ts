import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Tx } from '../../../kernel/db.ts'
import type { Delegation } from '../rules/delegations.ts'
import { isRole } from '../rules/roles.ts'
import type { Reader } from './accounts.ts'

export type NewDelegation = Pick<
  Delegation,
  'id' | 'postId' | 'accountId' | 'delegateId' | 'heldPostId' | 'reason' | 'basis' | 'madeAt' | 'byAccountId'
>

export async function insertDelegation(tx: Tx, one: NewDelegation): Promise<void> {
  await tx
    .insertInto('delegations')
    .values({
      id: one.id,
      post_id: one.postId,
      account_id: one.accountId,
      delegate_id: one.delegateId,
      held_post_id: one.heldPostId,
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
    roles: row.roles.filter(isRole),
    validFrom: row.valid_from,
    validTo: row.valid_to ?? row.valid_from, // a lent post always has a last day
    reason: row.reason,
    basis: row.basis,
    madeAt: row.made_at,
    byAccountId: row.by_account_id,
    revokedAt: row.revoked_at,
  }))
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
    .innerJoin('posts as lent', 'lent.id', 'delegations.held_post_id')
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
    .select('delegate_id')
    .distinct()
    .where('delegations.account_id', '=', sql<string>`any(${accountIds}::uuid[])`)
    .where('posts.valid_from', '<=', on)
    .where('posts.valid_to', '>=', on)
    .where('accounts.state', '=', 'active')
    .execute()
  return rows.map((row) => row.delegate_id)
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
  return new Map(rows.map((row) => [row.held_post_id, row.name]))
}
