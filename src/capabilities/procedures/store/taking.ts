import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { json, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { fold, sortKey } from '../../../kernel/text-folding.ts'
import { agencyKeys } from '../rules/agencies.ts'
import type { Component, ProcedureContent, RawCells } from '../rules/content.ts'
import type { OnlineLevel } from '../rules/listing.ts'

/** What an import finds of a code. */
export interface KnownProcedure {
  readonly id: string
  readonly code: string
  readonly localHashes: readonly string[]
  readonly onlineLevel: OnlineLevel | null
  readonly versionId: string
  readonly number: number
  readonly origin: 'national' | 'local'
  readonly name: string
  readonly sourceHash: string
}

export interface NewVersion {
  readonly procedureId: string
  readonly number: number
  readonly origin: 'national' | 'local'
  readonly code: string
  readonly name: string
  readonly decision: string | null
  readonly kind: string | null
  readonly field: string | null
  readonly levels: readonly string[]
  readonly audiences: readonly string[]
  readonly agency: string | null
  readonly content: ProcedureContent
  readonly raw: RawCells
  readonly sourceKeywords: string | null
  readonly source: string | null
  readonly sourceUrl: string | null
  readonly missing: readonly Component[]
  readonly words: string
  readonly sourceHash: string
}

export async function knownProcedures(tx: Tx, codes: readonly string[]): Promise<Map<string, KnownProcedure>> {
  const rows = await tx
    .selectFrom('procedures')
    .innerJoin('procedure_versions as v', (on) =>
      on.onRef('v.procedure_id', '=', 'procedures.id').on('v.valid_to', 'is', null),
    )
    .select(['procedures.id', 'code', 'local_hashes', 'online_level', 'v.id as version_id', 'number', 'origin'])
    .select(['name', 'source_hash'])
    .where('code', 'in', [...codes])
    .forUpdate('procedures')
    .execute()
  return new Map(
    rows.map((row) => [
      row.code,
      {
        id: row.id,
        code: row.code,
        localHashes: row.local_hashes,
        onlineLevel: row.online_level as OnlineLevel | null, // check constraint
        versionId: row.version_id,
        number: row.number,
        origin: row.origin as 'national' | 'local', // check constraint
        name: row.name,
        sourceHash: row.source_hash,
      },
    ]),
  )
}

export interface NewProcedure {
  readonly id: string
  readonly code: string
  readonly externalId: string | null
  readonly localHashes: readonly string[]
  readonly onlineLevel: OnlineLevel | null
}

export async function insertProcedures(tx: Tx, rows: readonly NewProcedure[], at: Date): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(({ id, code, externalId, localHashes, onlineLevel }) => ({
    id,
    code,
    external_id: externalId,
    local_hashes: [...localHashes],
    online_level: onlineLevel,
    taken_at: at,
  }))
  await tx.insertInto('procedures').values(values).execute()
}

/** From today on these are what the procedures say; those before them were until yesterday. */
export async function insertVersions(
  tx: Tx,
  versions: readonly NewVersion[],
  { today, at }: { today: PlainDate; at: Date },
): Promise<void> {
  if (versions.length === 0) return
  await tx
    .updateTable('procedure_versions')
    .set({ valid_to: today })
    .where('valid_to', 'is', null)
    .where(
      'procedure_id',
      'in',
      versions.map(({ procedureId }) => procedureId),
    )
    .execute()
  await tx
    .insertInto('procedure_versions')
    .values(
      versions.map((one) => ({
        id: newId(),
        procedure_id: one.procedureId,
        number: one.number,
        valid_from: today,
        origin: one.origin,
        name: one.name,
        name_sort: sortKey(one.name.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, longestSorted)),
        search_key: fold([one.name, one.code, one.sourceKeywords].filter(Boolean).join(' ')),
        decision: one.decision,
        kind: one.kind,
        field: one.field,
        levels: [...one.levels],
        audiences: [...one.audiences],
        agency: one.agency,
        agency_keys: agencyKeys(one.agency),
        content: json(one.content),
        raw: json(one.raw),
        source_keywords: one.sourceKeywords,
        source: one.source,
        source_url: one.sourceUrl,
        missing: [...one.missing],
        words: one.words,
        source_hash: one.sourceHash,
        taken_at: at,
      })),
    )
    .execute()
}
const longestSorted = 120

/** The record's own id, when a fuller record of the same code comes in. */
export async function keepExternalIds(tx: Tx, ids: readonly { id: string; externalId: string }[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update procedures set external_id = given.external_id
    from unnest(${ids.map(({ id }) => id)}::uuid[], ${ids.map(({ externalId }) => externalId)}::text[]) as given(id, external_id)
    where procedures.id = given.id and procedures.external_id is distinct from given.external_id`.execute(tx)
}

export async function keepLocalLine(
  tx: Tx,
  id: string,
  { hash, onlineLevel }: { hash: string; onlineLevel: OnlineLevel | null },
): Promise<void> {
  await tx
    .updateTable('procedures')
    .set({ online_level: onlineLevel, local_hashes: sql`array_append(local_hashes, ${hash})` })
    .where('id', '=', id)
    .execute()
}
