import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Ending, endsOf, isEnding, type SaidStanding, type SayableStanding } from '../rules/standing.ts'
import type { Relation } from '../rules.ts'

type Reader = Db | Tx

const endings = ['replaces', 'amends', 'repeals'] as const

/** What a person said last; null where nobody did, or it was taken back. */
export async function saidStandingOf(reader: Reader, documentId: string): Promise<SaidStanding | null> {
  const [last] = await saidStandings(reader, documentId, 1)
  return last && last.standing !== 'computed' ? last : null
}

/** All that was ever said of it, the last first. */
export async function saidStandings(reader: Reader, documentId: string, limit = 50): Promise<SaidStanding[]> {
  const rows = await reader
    .selectFrom('document_standings')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    standing: row.standing as SayableStanding, // check constraint
    since: row.since,
    reason: row.reason,
    source: row.source,
    unitId: row.said_by_unit_id,
    saidAt: row.said_at,
  }))
}

export async function insertSaidStanding(tx: Tx, documentId: string, said: SaidStanding): Promise<void> {
  const { standing, since, reason, source } = said
  const row = { id: newId(), document_id: documentId, standing, since, reason, source }
  await tx
    .insertInto('document_standings')
    .values({ ...row, said_by_unit_id: said.unitId, said_at: said.saidAt })
    .execute()
}

/** Works the days out anew, of the document and of those that it ends, or was said to end; gives back the latter. */
export async function settleStandings(tx: Tx, documentId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('document_relations')
    .select('to_document_id')
    .distinct()
    .where('from_document_id', '=', documentId)
    .where('relation', 'in', endings)
    .execute()
  const touched = rows.map((row) => row.to_document_id)
  for (const id of [documentId, ...touched]) await settleDays(tx, id)
  return touched
}

async function settleDays(tx: Tx, id: string): Promise<void> {
  const [paper, said, given] = [
    await tx.selectFrom('documents').select('expires').where('id', '=', id).executeTakeFirstOrThrow(),
    await saidStandingOf(tx, id),
    await endingsOf(tx, id),
  ]
  const { partlyOn, endedOn } = endsOf({ expires: paper.expires, endings: given, said })
  await tx.updateTable('documents').set({ partly_on: partlyOn, ended_on: endedOn }).where('id', '=', id).execute()
}

async function endingsOf(tx: Tx, id: string): Promise<Ending[]> {
  const rows = await tx
    .selectFrom('document_relations')
    .innerJoin('documents', 'documents.id', 'document_relations.from_document_id')
    .select(['relation', 'clause', 'in_force_on'])
    .where('to_document_id', '=', id)
    .where('relation', 'in', endings)
    .where('removed_at', 'is', null)
    .execute()
  return rows.flatMap((row) => {
    const relation = row.relation as Relation // check constraint
    return isEnding(relation) ? [{ relation, clause: row.clause, from: row.in_force_on }] : []
  })
}
