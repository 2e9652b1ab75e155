import { type Selectable, sql } from 'kysely'
import type { ContestResults } from '../../../../db/schema.ts'
import { type Db, json, type Tx, together } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ContestResult, Winner } from '../rules.ts'

type Reader = Db | Tx

const toResult = (row: Selectable<ContestResults>): ContestResult => ({
  id: row.id,
  contestId: row.contest_id,
  state: row.state,
  title: row.title,
  words: row.words,
  winners: row.winners as unknown as Winner[], // written by insertResult and saveResultWords
  complaintsUntil: row.complaints_until,
  writerIds: row.writer_ids,
  returnReason: row.return_reason,
  publishedAt: row.published_at,
  withdrawalNotice: row.withdrawal_notice,
  version: row.version,
})

const ofContests = together(async (db, contestIds) => {
  const rows = await db
    .selectFrom('contest_results')
    .selectAll()
    .where('contest_id', '=', sql<string>`any(${contestIds}::uuid[])`)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const found = new Map<string, ContestResult[]>()
  for (const row of rows) found.set(row.contest_id, [...(found.get(row.contest_id) ?? []), toResult(row)])
  return found
})

/** All of a contest, in the order in which they were begun. */
export const resultsOf = async (db: Db, contestId: string): Promise<readonly ContestResult[]> =>
  (await ofContests(db, contestId)) ?? []

export async function findResult(reader: Reader, id: string): Promise<ContestResult | null> {
  const row = await reader.selectFrom('contest_results').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toResult(row) : null
}

export type ResultWords = Pick<ContestResult, 'title' | 'words' | 'winners' | 'complaintsUntil' | 'writerIds'>

const wordColumns = (words: ResultWords) => ({
  title: words.title,
  words: words.words,
  winners: json(words.winners),
  complaints_until: words.complaintsUntil,
  writer_ids: [...words.writerIds],
})

export async function insertResult(tx: Tx, contestId: string, words: ResultWords & { at: Date }): Promise<string> {
  const id = newId()
  const row = { id, contest_id: contestId, state: 'draft' as const, created_at: words.at }
  await tx
    .insertInto('contest_results')
    .values({ ...row, ...wordColumns(words) })
    .execute()
  return id
}

interface Known {
  readonly id: string
  readonly version: number
}

async function change(
  tx: Tx,
  { id, version }: Known,
  set: Partial<Omit<Selectable<ContestResults>, 'winners'>> | ReturnType<typeof wordColumns>,
): Promise<boolean> {
  const done = await tx
    .updateTable('contest_results')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** False where someone else saved first. */
export const saveResultWords = (tx: Tx, known: Known, words: ResultWords): Promise<boolean> =>
  change(tx, known, { ...wordColumns(words), return_reason: null })

type Move =
  | { readonly state: 'draft'; readonly returnReason: string }
  | { readonly state: 'submitted' }
  | { readonly state: 'published'; readonly at: Date }
  | { readonly state: 'withdrawn'; readonly notice: string }

export function saveResultState(tx: Tx, known: Known, move: Move): Promise<boolean> {
  return change(tx, known, {
    state: move.state,
    return_reason: 'returnReason' in move ? move.returnReason : null,
    ...('at' in move && { published_at: move.at }),
    ...('notice' in move && { withdrawal_notice: move.notice }),
  })
}

/** Whether the list may say that there are results. */
export async function markResults(tx: Tx, contestId: string): Promise<void> {
  const up = sql<boolean>`exists (select from contest_results r
    where r.contest_id = contests.id and r.tenant_id = contests.tenant_id and r.state = 'published')`
  await tx.updateTable('contests').set({ has_results: up }).where('id', '=', contestId).execute()
}
