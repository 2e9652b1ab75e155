import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { KnownPaper, Named } from '../rules/entering.ts'
import { type DocumentState, numberKey, type Relation } from '../rules.ts'
import { type NewPaper, newValues } from '../store.ts'
import { freeSlugs } from './slugs.ts'

/** Those of the records that a document was last taken from. */
export async function knownSources(reader: Db | Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.selectFrom('documents').select('source_hash').where('source_hash', 'in', hashes).execute()
  return new Set(rows.flatMap(({ source_hash }) => source_hash ?? []))
}

export async function keepSources(tx: Tx, seen: readonly { id: string; sourceHash: string }[]): Promise<void> {
  if (seen.length === 0) return
  const [ids, hashes] = [seen.map(({ id }) => id), seen.map(({ sourceHash }) => sourceHash)]
  await sql`update documents set source_hash = s.hash from unnest(${ids}::uuid[], ${hashes}::text[]) as s (id, hash)
    where documents.id = s.id`.execute(tx)
}

/** Whatever one of the names may mean: bearers of the number on its day; without a day those without one, and two of any day. */
export async function papersNamed(tx: Tx, names: readonly Named[]): Promise<KnownPaper[]> {
  const dated = names.filter(({ issued }) => issued !== null)
  const undated = [...new Set(names.filter(({ issued }) => issued === null).map(({ number }) => numberKey(number)))]
  const [numbers, days] = [dated.map(({ number }) => numberKey(number)), dated.map(({ issued }) => issued)]
  const columns = sql`d.id, d.slug, d.number, d.issuer, d.issued, d.version, d.state,
    d.issuer_unit_id as "unitId", md5(d.body_text) as "textHash"`
  const parts = [
    dated.length > 0 &&
      sql`select ${columns} from (select distinct * from unnest(${numbers}::text[], ${days}::date[])) as n (number_key, issued)
        join documents d on d.number_key = n.number_key and d.issued = n.issued`,
    undated.length > 0 &&
      sql`select ${columns} from unnest(${undated}::text[]) as n (number_key)
        join documents d on d.number_key = n.number_key and d.issued is null`,
    undated.length > 0 &&
      sql`select d.* from unnest(${undated}::text[]) as n (number_key) cross join lateral
        (select ${columns} from documents d where d.number_key = n.number_key limit 2) d`,
  ].filter((part): part is RawBuilder<unknown> => part !== false)
  if (parts.length === 0) return []
  const { rows } = await sql<KnownPaper & { state: DocumentState }>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return rows
}

export interface EnteredPaper extends NewPaper {
  readonly id: string
  readonly wantedSlug: string
}

const rowsAtOnce = 100

/** Enters all of them under the slugs wanted, or the next free ones. */
export async function insertDocuments(tx: Tx, papers: readonly EnteredPaper[]): Promise<void> {
  const slugs = await freeSlugs(
    tx,
    papers.map(({ wantedSlug }) => wantedSlug),
  )
  const rows = papers.map((paper, at) => ({
    id: paper.id,
    slug: slugs[at] ?? paper.id,
    external_id: null,
    source_hash: null,
    ...newValues(paper),
  }))
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto('documents')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
}

export interface NewRelation {
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly clause: string | null
}

/** Those that stand already stay as they are. */
export async function insertRelations(tx: Tx, relations: readonly NewRelation[]): Promise<void> {
  if (relations.length === 0) return
  const [froms, tos] = [relations.map(({ from }) => from), relations.map(({ to }) => to)]
  const [kinds, clauses] = [relations.map(({ relation }) => relation), relations.map(({ clause }) => clause)]
  await sql`insert into document_relations (id, from_document_id, to_document_id, relation, clause)
    select gen_random_uuid(), * from unnest(${froms}::uuid[], ${tos}::uuid[], ${kinds}::text[], ${clauses}::text[])
    on conflict on constraint document_relations_once do nothing`.execute(tx)
}
