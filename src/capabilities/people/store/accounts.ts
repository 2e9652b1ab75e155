import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../../../../db/schema.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { fold, sortKey } from '../../../kernel/text-folding.ts'
import type { Account, AccountState, PersonInput } from '../rules/accounts.ts'
import type { Role } from '../rules/roles.ts'

export type Reader = Db | Tx

const columns = [
  'id',
  'username',
  'name',
  'email',
  'phone',
  'state',
  'state_since',
  'must_change_password',
  'password_set_at',
  'last_signed_in_at',
  'created_at',
  'version',
] as const

export interface AccountFilter {
  readonly words: string | null
  readonly unitIds: readonly string[] | null
  readonly role: Role | null
  readonly state: AccountState | null
  readonly on: PlainDate
}

export async function findAccount(reader: Reader, id: string): Promise<Account | null> {
  const row = await reader.selectFrom('accounts').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? shaped(row) : null
}

export async function findAccountByUsername(reader: Reader, username: string): Promise<Account | null> {
  const row = await reader.selectFrom('accounts').select(columns).where('username', '=', username).executeTakeFirst()
  return row ? shaped(row) : null
}

/** By user name or mail address, both kept in lower case. */
export async function findAccountCalled(reader: Reader, name: string): Promise<Account | null> {
  const row = await reader
    .selectFrom('accounts')
    .select(columns)
    .where((where) => where.or([where('username', '=', name), where('email', '=', name)]))
    .orderBy(sql`username = ${name}`, 'desc')
    .executeTakeFirst()
  return row ? shaped(row) : null
}

export async function hasAccounts(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** The installation has nobody but the administrator who set it up. */
export async function hasOneAccount(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('accounts').select('id').limit(2).execute()).length === 1
}

export async function listAccounts(
  reader: Reader,
  filter: AccountFilter,
  span: { limit: number; offset: number },
): Promise<Account[]> {
  const rows = await reader
    .selectFrom('accounts')
    .select(columns)
    .where((where) => matches(where, filter))
    .orderBy('name_sort')
    .orderBy('id')
    .limit(span.limit)
    .offset(span.offset)
    .execute()
  return rows.map(shaped)
}

export async function countAccounts(reader: Reader, filter: AccountFilter): Promise<number> {
  const row = await reader
    .selectFrom('accounts')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where((where) => matches(where, filter))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function namesOf(reader: Reader, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${[...new Set(accountIds)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Accounts whose name, user name or mail address has words that begin as typed; at most a hundred. */
export async function searchPeople(reader: Reader, words: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('accounts')
    .select('id')
    .where(sql<boolean>`words @@ to_tsquery('simple', ${prefixQuery(words)})`)
    .orderBy('name_sort')
    .limit(100)
    .execute()
  return rows.map((row) => row.id)
}

export interface NewAccount {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly passwordHash: string | null
  readonly mustChangePassword: boolean
  readonly at: Date
}

export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  await tx
    .insertInto('accounts')
    .values({
      id: account.id,
      username: account.username,
      ...personColumns(account),
      state: 'active',
      state_since: account.at,
      password_hash: account.passwordHash,
      password_set_at: account.passwordHash && account.at,
      must_change_password: account.mustChangePassword,
      created_at: account.at,
    })
    .execute()
}

/** False where someone else saved first. */
export async function updatePerson(tx: Tx, id: string, person: PersonInput & { username: string }): Promise<boolean> {
  const done = await tx
    .updateTable('accounts')
    .set({ ...personColumns(person), version: person.version + 1 })
    .where('id', '=', id)
    .where('version', '=', person.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function updateState(tx: Tx, id: string, change: { state: AccountState; at: Date }): Promise<void> {
  await tx.updateTable('accounts').set({ state: change.state, state_since: change.at }).where('id', '=', id).execute()
}

/** Active accounts that nobody has signed in to (nor enabled, nor made) since that moment; administrators are left out. */
export async function listUnusedSince(reader: Reader, since: Date): Promise<Account[]> {
  const rows = await reader
    .selectFrom('accounts')
    .select(columns)
    .where('state', '=', 'active')
    .where(sql<boolean>`greatest(last_signed_in_at, state_since, created_at) < ${since}`)
    .where(sql<boolean>`not exists (select from posts where account_id = accounts.id and 'administrator' = any(roles))`)
    .execute()
  return rows.map(shaped)
}

function matches(where: ExpressionBuilder<DB, 'accounts'>, filter: AccountFilter) {
  const conditions = []
  if (filter.words) conditions.push(sql<boolean>`words @@ to_tsquery('simple', ${prefixQuery(filter.words)})`)
  if (filter.state) conditions.push(where('state', '=', filter.state))
  if (filter.unitIds || filter.role) {
    let held = where
      .selectFrom('posts')
      .select('posts.id')
      .whereRef('posts.account_id', '=', 'accounts.id')
      .where('valid_from', '<=', filter.on)
      .where((post) => post.or([post('valid_to', 'is', null), post('valid_to', '>=', filter.on)]))
    if (filter.unitIds) held = held.where('unit_id', '=', sql<string>`any(${filter.unitIds}::uuid[])`)
    if (filter.role) held = held.where(sql<boolean>`${filter.role} = any(roles)`)
    conditions.push(where.exists(held))
  }
  return where.and(conditions)
}

/** Every typed word must begin a word of the name, user name or mail address. */
function prefixQuery(words: string): string {
  const folded = fold(words).match(/[\p{L}\p{N}]+/gu) ?? []
  return folded.map((word) => `${word}:*`).join(' & ')
}

export function personColumns(person: { username: string; name: string; email: string | null; phone: string | null }) {
  const { username, name, email, phone } = person
  const words = fold([name, username, email ?? ''].join(' ')).match(/[\p{L}\p{N}]+/gu) ?? []
  return {
    name,
    email,
    phone,
    name_sort: nameSort(name),
    words: sql<string>`array_to_tsvector(${[...new Set(words)]}::text[])`,
  }
}

/** Vietnamese lists of people go by the given name, which stands last. */
function nameSort(name: string): string {
  return `${sortKey(name.split(/\s+/).at(-1) ?? '')} ${sortKey(name)}`
}

interface AccountRow {
  id: string
  username: string
  name: string
  email: string | null
  phone: string | null
  state: AccountState
  state_since: Date
  must_change_password: boolean
  password_set_at: Date | null
  last_signed_in_at: Date | null
  created_at: Date
  version: number
}

function shaped(row: AccountRow): Account {
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    email: row.email,
    phone: row.phone,
    state: row.state,
    stateSince: row.state_since,
    mustChangePassword: row.must_change_password,
    passwordSetAt: row.password_set_at,
    lastSignedInAt: row.last_signed_in_at,
    createdAt: row.created_at,
    version: row.version,
  }
}
