import type { Selectable } from 'kysely'
import type { Procedures, ProcedureVersions } from '../../../db/schema.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import { fold } from '../../kernel/text-folding.ts'
import type { Component, ProcedureContent, RawCells } from './rules/content.ts'
import type { OnlineLevel } from './rules/listing.ts'
import type { Abolition, FormerVersion, ListedProcedure, Procedure, ProcedureState } from './rules.ts'

type Reader = Db | Tx

export const listedColumns = [
  'procedures.id',
  'procedures.code',
  'procedures.state',
  'procedures.online_level',
  'v.name',
  'v.name_sort',
  'v.field',
  'v.levels',
  'v.audiences',
  'v.agency',
  'v.missing',
] as const

export type ListedRow = Pick<Selectable<Procedures>, 'id' | 'code' | 'state' | 'online_level'> &
  Pick<Selectable<ProcedureVersions>, 'name' | 'field' | 'levels' | 'audiences' | 'agency' | 'missing'>

export const toListed = (row: ListedRow): ListedProcedure => ({
  id: row.id,
  code: row.code,
  state: row.state as ProcedureState, // check constraint
  name: row.name,
  field: row.field,
  levels: row.levels,
  audiences: row.audiences,
  agency: row.agency,
  onlineLevel: row.online_level as OnlineLevel | null, // check constraint
  missing: row.missing as Component[], // written by insertVersions
})

/** With its present version. */
export const present = (reader: Reader) =>
  reader
    .selectFrom('procedures')
    .innerJoin('procedure_versions as v', (on) =>
      on.onRef('v.procedure_id', '=', 'procedures.id').on('v.valid_to', 'is', null),
    )

export async function findByCode(reader: Reader, code: string): Promise<Procedure | null> {
  const row = await present(reader)
    .select(listedColumns)
    .select(['version', 'keywords', 'abolished_by', 'abolished_from', 'origin', 'number', 'valid_from', 'decision'])
    .select(['kind', 'content', 'raw', 'source_keywords', 'source', 'source_url', 'v.taken_at'])
    .where('procedures.code', '=', code)
    .executeTakeFirst()
  if (!row) return null
  const { abolished_by: by, abolished_from: from } = row
  return {
    ...toListed(row),
    version: row.version,
    keywords: row.keywords,
    sourceKeywords: row.source_keywords,
    abolition: by !== null && from !== null ? { by, from } : null,
    origin: row.origin as 'national' | 'local', // check constraint
    number: row.number,
    validFrom: row.valid_from,
    decision: row.decision,
    kind: row.kind,
    content: row.content as unknown as ProcedureContent, // written by insertVersions
    raw: row.raw as unknown as RawCells, // written by insertVersions
    source: row.source,
    sourceUrl: row.source_url,
    takenAt: row.taken_at,
  }
}

export async function formerVersions(reader: Reader, procedureId: string): Promise<FormerVersion[]> {
  const rows = await reader
    .selectFrom('procedure_versions')
    .select(['number', 'name', 'decision', 'valid_from', 'valid_to'])
    .where('procedure_id', '=', procedureId)
    .where('valid_to', 'is not', null)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ number, name, decision, valid_from, valid_to }) => ({
    number,
    name,
    decision,
    validFrom: valid_from,
    validTo: valid_to ?? valid_from,
  }))
}

/** Code and name of each, for those who read the log. */
export async function namesOfProcedures(
  reader: Reader,
  ids: readonly string[],
): Promise<{ id: string; code: string; name: string }[]> {
  if (ids.length === 0) return []
  return present(reader)
    .select(['procedures.id', 'procedures.code', 'v.name'])
    .where('procedures.id', 'in', [...ids])
    .execute()
}

type Edited = Pick<Procedure, 'id' | 'version'>

/** null takes it back. False where someone else saved first. */
export async function saveAbolition(tx: Tx, { id, version }: Edited, abolition: Abolition | null): Promise<boolean> {
  const done = await tx
    .updateTable('procedures')
    .set({
      state: abolition ? 'abolished' : 'in-force',
      abolished_by: abolition?.by ?? null,
      abolished_from: abolition?.from ?? null,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function saveKeywords(tx: Tx, { id, version }: Edited, keywords: string): Promise<boolean> {
  const done = await tx
    .updateTable('procedures')
    .set({ keywords, keywords_key: fold(keywords), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
