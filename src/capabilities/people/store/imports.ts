import { sql } from 'kysely'
import { json, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type {
  AccountImport,
  ImportCounts,
  ImportHead,
  ImportLine,
  ImportPost,
  KnownPerson,
} from '../rules/account-import.ts'
import { type NewAccount, personColumns, type Reader } from './accounts.ts'

export type NewImport = Pick<AccountImport, 'id' | 'fileName' | 'lines' | 'byAccountId' | 'byPostId' | 'madeAt'>

export async function insertImport(tx: Tx, made: NewImport): Promise<void> {
  await tx
    .insertInto('account_imports')
    .values({
      id: made.id,
      file_name: made.fileName,
      rows: json(made.lines),
      state: 'rehearsed',
      by_account_id: made.byAccountId,
      by_post_id: made.byPostId,
      made_at: made.madeAt,
    })
    .execute()
}

export async function findImport(reader: Reader, id: string): Promise<AccountImport | null> {
  const row = await reader.selectFrom('account_imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    fileName: row.file_name,
    lines: row.rows as unknown as ImportLine[], // written by insertImport only
    state: row.state,
    byAccountId: row.by_account_id,
    byPostId: row.by_post_id,
    madeAt: row.made_at,
    doneAt: row.done_at,
    taken: row.taken,
    counts: row.counts as unknown as ImportCounts | null, // written by finishImport only
    sealedSecret: row.sealed_secret,
  }
}

export async function listImports(reader: Reader, limit: number): Promise<ImportHead[]> {
  const rows = await reader
    .selectFrom('account_imports')
    .select(['id', 'file_name', 'state', 'by_account_id', 'made_at'])
    .orderBy('made_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    byAccountId: row.by_account_id,
    madeAt: row.made_at,
  }))
}

/** False where it runs or has run: an import is taken once. */
export async function startImport(tx: Tx, id: string, sealedSecret: string): Promise<boolean> {
  const done = await tx
    .updateTable('account_imports')
    .set({ state: 'running', sealed_secret: sealedSecret })
    .where('id', '=', id)
    .where('state', '=', 'rehearsed')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Written beside the import's own transaction, so that its page sees it. */
export async function saveProgress(reader: Reader, id: string, taken: number): Promise<void> {
  await reader.updateTable('account_imports').set({ taken }).where('id', '=', id).execute()
}

/** The rows have served and go: they name people. */
export async function finishImport(
  reader: Reader,
  id: string,
  end: { state: 'done' | 'failed'; counts: ImportCounts | null; at: Date },
): Promise<void> {
  const rows = end.state === 'done' ? { rows: json([]) } : {}
  await reader
    .updateTable('account_imports')
    .set({ state: end.state, counts: end.counts && json(end.counts), done_at: end.at, ...rows })
    .where('id', '=', id)
    .execute()
}

export async function forgetSecret(reader: Reader, id: string): Promise<void> {
  await reader.updateTable('account_imports').set({ sealed_secret: null }).where('id', '=', id).execute()
}

/** Secrets that nobody fetched, and files on trial that nobody took. */
export async function tidyImports(reader: Reader, before: Date): Promise<void> {
  await reader.updateTable('account_imports').set({ sealed_secret: null }).where('done_at', '<', before).execute()
  await reader
    .deleteFrom('account_imports')
    .where('state', 'in', ['rehearsed', 'failed'])
    .where('made_at', '<', before)
    .execute()
}

/** The accounts that the lines may mean, by user name or address, with the posts that they hold or will hold. */
export async function knownPeople(reader: Reader, lines: readonly ImportLine[], on: string): Promise<KnownPerson[]> {
  const names = lines.map(({ username, email }) => (username || email.split('@')[0] || '').toLowerCase())
  const emails = lines.map(({ email }) => email.toLowerCase())
  const { rows } = await sql<KnownPerson>`
    select a.username, a.name, a.email, a.phone, a.state, coalesce((
      select json_agg(json_build_object('unitId', p.unit_id, 'title', p.title, 'roles', p.roles)) from posts p
      where p.account_id = a.id and (p.valid_to is null or (p.valid_to >= ${on} and p.valid_to >= p.valid_from))), '[]') as posts
    from accounts a where a.username = any(${names}) or a.email = any(${emails})`.execute(reader)
  return rows
}

export interface NewHolder extends NewAccount {
  readonly postId: string
  readonly post: ImportPost
  readonly tokenHash: string
  readonly linkEndsAt: Date
}

/** New accounts with their first posts and the links of their first passwords: three statements, however many. */
export async function insertHolders(tx: Tx, importId: string, people: readonly NewHolder[]): Promise<void> {
  if (people.length === 0) return
  await tx
    .insertInto('accounts')
    .values(
      people.map((person) => ({
        id: person.id,
        username: person.username,
        ...personColumns(person),
        state: 'active' as const,
        state_since: person.at,
        password_hash: null,
        must_change_password: false,
        created_at: person.at,
      })),
    )
    .execute()
  await tx
    .insertInto('posts')
    .values(
      people.map(({ id, postId, post, at }) => ({
        id: postId,
        account_id: id,
        unit_id: post.unitId,
        title: post.title,
        roles: [...post.roles],
        valid_from: post.validFrom,
        valid_to: null,
        created_at: at,
      })),
    )
    .execute()
  await tx
    .insertInto('password_tickets')
    .values(
      people.map(({ id, tokenHash, at, linkEndsAt }) => ({
        id: newId(),
        account_id: id,
        token_hash: tokenHash,
        made_at: at,
        ends_at: linkEndsAt,
      })),
    )
    .execute()
  await tx
    .insertInto('imported_accounts')
    .values(people.map(({ id }) => ({ import_id: importId, account_id: id })))
    .execute()
}

/** Whom the import made, by name; for their links. */
export async function importedPeople(reader: Reader, importId: string) {
  return reader
    .selectFrom('imported_accounts')
    .innerJoin('accounts', 'accounts.id', 'imported_accounts.account_id')
    .select(['accounts.id', 'accounts.username', 'accounts.name', 'accounts.email'])
    .where('import_id', '=', importId)
    .orderBy('name_sort')
    .orderBy('accounts.id')
    .execute()
}
