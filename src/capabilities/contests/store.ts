import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Contests } from '../../../db/schema.ts'
import { type Db, inAnyOf, json, type Tx, together } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { AreaCode } from '../tasks/index.ts'
import { ofWork, type Work } from '../units/index.ts'
import type { Contest, ContestChange, ContestPrize, ContestRound, ContestState, ContestWords } from './rules.ts'

type Reader = Db | Tx
export type ContestRow = Selectable<Contests> & { joint_unit_ids: string[] }

/** A contest with its joint units, in one query. */
export const withUnits = sql`c.*, array(select j.unit_id from contest_joint_units j
  where j.contest_id = c.id and j.tenant_id = c.tenant_id order by j.position) as joint_unit_ids`

export function toContest(row: ContestRow): Contest {
  return {
    id: row.id,
    slug: row.slug,
    unitId: row.unit_id,
    state: row.state,
    title: row.title,
    summary: row.summary,
    areas: row.areas as AreaCode[], // written from the closed list
    jointUnitIds: row.joint_unit_ids,
    decisionNumber: row.decision_number,
    decisionOn: row.decision_on,
    participants: row.participants,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    rounds: row.rounds as unknown as ContestRound[], // written by wordColumns and saveDays
    place: row.place,
    entryUrl: row.entry_url,
    rules: row.rules,
    prizes: row.prizes as unknown as ContestPrize[], // written by wordColumns
    contact: row.contact,
    writerIds: row.writer_ids,
    returnReason: row.return_reason,
    publishedAt: row.published_at,
    withdrawal: row.withdrawn_at && { at: row.withdrawn_at, notice: row.withdrawal_notice ?? '' },
    hasResults: row.has_results,
    version: row.version,
  }
}

export const findContest = together(async (db, ids) => {
  const { rows } = await sql<ContestRow>`select ${withUnits} from contests c where c.id = any(${ids}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, toContest(row)]))
})

/** Published, or published once and withdrawn, by its address. */
export const findBySlug = together(async (db, slugs) => {
  const { rows } =
    await sql<ContestRow>`select ${withUnits} from contests c where c.slug = any(${slugs}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.slug ?? '', toContest(row)]))
})

/** Locked until the end of the act: two people press at once, one of them is told. */
export async function lockContest(tx: Tx, id: string): Promise<Contest | null> {
  const { rows } =
    await sql<ContestRow>`select ${withUnits} from contests c where c.id = ${id}::uuid for update`.execute(tx)
  return rows[0] ? toContest(rows[0]) : null
}

const wordColumns = (words: ContestWords) => ({
  title: words.title,
  summary: words.summary,
  areas: [...words.areas],
  decision_number: words.decisionNumber,
  decision_on: words.decisionOn,
  participants: words.participants,
  opens_on: words.opensOn,
  closes_on: words.closesOn,
  rounds: json(words.rounds),
  place: words.place,
  entry_url: words.entryUrl,
  rules: words.rules,
  prizes: json(words.prizes),
  contact: words.contact,
})

export async function insertContest(
  tx: Tx,
  words: ContestWords,
  own: { unitId: string; writerIds: readonly string[]; at: Date },
): Promise<string> {
  const id = newId()
  const row = { id, unit_id: own.unitId, state: 'draft' as const, writer_ids: [...own.writerIds], created_at: own.at }
  await tx
    .insertInto('contests')
    .values({ ...row, ...wordColumns(words) })
    .execute()
  await saveJointUnits(tx, id, words.jointUnitIds)
  return id
}

async function saveJointUnits(tx: Tx, id: string, unitIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('contest_joint_units').where('contest_id', '=', id).execute()
  if (unitIds.length === 0) return
  await tx
    .insertInto('contest_joint_units')
    .values(unitIds.map((unitId, position) => ({ contest_id: id, unit_id: unitId, position })))
    .execute()
}

type Changed = Partial<Omit<Selectable<Contests>, 'rounds' | 'prizes'>>
interface Known {
  readonly id: string
  readonly version: number
}

/** False where someone else saved first. */
async function change(tx: Tx, { id, version }: Known, set: Changed | ReturnType<typeof wordColumns>): Promise<boolean> {
  const done = await tx
    .updateTable('contests')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function saveWords(
  tx: Tx,
  known: Known,
  words: ContestWords & { readonly writerIds: readonly string[] },
): Promise<boolean> {
  const set = { ...wordColumns(words), writer_ids: [...words.writerIds], return_reason: null }
  if (!(await change(tx, known, set))) return false
  await saveJointUnits(tx, known.id, words.jointUnitIds)
  return true
}

export const saveState = (
  tx: Tx,
  known: Known,
  { state, returnReason }: { state: ContestState; returnReason: string | null },
): Promise<boolean> => change(tx, known, { state, return_reason: returnReason })

export const savePublished = (tx: Tx, known: Known, { slug, at }: { slug: string; at: Date }): Promise<boolean> =>
  change(tx, known, { state: 'published', slug, published_at: at })

export const saveWithdrawn = (tx: Tx, known: Known, { notice, at }: { notice: string; at: Date }): Promise<boolean> =>
  change(tx, known, { state: 'withdrawn', withdrawn_at: at, withdrawal_notice: notice })

/** Other days, and a row with those that stood before. */
export async function saveDays(
  tx: Tx,
  contest: Pick<Contest, 'id' | 'version' | 'opensOn' | 'closesOn'>,
  days: Pick<Contest, 'opensOn' | 'closesOn' | 'rounds'> & { reason: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('contests')
    .set({ opens_on: days.opensOn, closes_on: days.closesOn, rounds: json(days.rounds), version: contest.version + 1 })
    .where('id', '=', contest.id)
    .where('version', '=', contest.version)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) return false
  const before = { contest_id: contest.id, opens_on: contest.opensOn, closes_on: contest.closesOn }
  await tx
    .insertInto('contest_changes')
    .values({ id: newId(), ...before, reason: days.reason, changed_at: days.at })
    .execute()
  return true
}

export async function changesOf(reader: Reader, id: string): Promise<ContestChange[]> {
  const rows = await reader
    .selectFrom('contest_changes')
    .select(['opens_on', 'closes_on', 'reason', 'changed_at'])
    .where('contest_id', '=', id)
    .orderBy('changed_at')
    .execute()
  return rows.map((row) => ({
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    reason: row.reason,
    at: row.changed_at,
  }))
}

export async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx.selectFrom('contests').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const taken = new Set(rows.map(({ slug }) => slug))
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(slug)) return slug
  }
}

/** Those of the unit's own work, the latest first. */
export async function listOwn(db: Db, work: Work, limit = 500): Promise<Contest[]> {
  const { rows } = await sql<ContestRow>`select ${withUnits} from contests c
    where ${inAnyOf(...ofWork(work, 'c.unit_id', 'c.id'))} order by c.created_at desc, c.id desc limit ${limit}`.execute(
    db,
  )
  return rows.map(toContest)
}
