import { sql } from 'kysely'
import type { Json } from '../../../db/schema.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { type Db, json, type Tx } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text-folding.ts'
import type { Citation, PackedReading, Reading } from '../../reading/index.ts'
import {
  type Asker,
  type DocumentState,
  issuerKey,
  mayRead,
  numberKey,
  type OfficialPaper,
  type Related,
  type Relation,
} from './rules.ts'
import { freeSlugs } from './store/slugs.ts'

type Reader = Db | Tx

export const columns = [
  'documents.id',
  'slug',
  'state',
  'number',
  'type',
  'issuer',
  'issued',
  'effective',
  'title',
  'signer',
  'field',
  'url',
  'is_public',
  'issuer_unit_id',
  'owner_unit_id',
  'version',
  'expires',
  'in_force_on',
  'partly_on',
  'ended_on',
] as const

interface Row {
  id: string
  slug: string
  state: string
  number: string
  type: string | null
  issuer: string | null
  issued: string | null
  effective: string | null
  title: string
  signer: string | null
  field: string | null
  url: string | null
  is_public: boolean
  issuer_unit_id: string | null
  owner_unit_id: string | null
  version: number
  expires: string | null
  in_force_on: string | null
  partly_on: string | null
  ended_on: string | null
}

export function toPaper(row: Row): OfficialPaper {
  const state = row.state as DocumentState // kept to these values by a check constraint
  return {
    id: row.id,
    slug: row.slug,
    state,
    number: row.number,
    type: row.type,
    issuer: row.issuer,
    issued: row.issued,
    effective: row.effective,
    title: row.title,
    signer: row.signer,
    field: row.field,
    url: row.url,
    isPublic: row.is_public,
    issuerUnitId: row.issuer_unit_id,
    ownerUnitId: row.owner_unit_id,
    version: row.version,
    expires: row.expires,
    days: { inForceOn: row.in_force_on, partlyOn: row.partly_on, endedOn: row.ended_on },
  }
}

export async function findDocument(reader: Reader, id: string): Promise<OfficialPaper | null> {
  const row = await reader.selectFrom('documents').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? toPaper(row) : null
}

export async function findBySlug(reader: Reader, slug: string): Promise<OfficialPaper | null> {
  const row = await reader.selectFrom('documents').select(columns).where('slug', '=', slug).executeTakeFirst()
  return row ? toPaper(row) : null
}

/** Those that carry the number, the exact issuer and date first. */
export async function findByNumber(
  reader: Reader,
  known: { number: string; issuer: string | null; issued: string | null },
): Promise<OfficialPaper[]> {
  const rows = await reader
    .selectFrom('documents')
    .select(columns)
    .select((from) => from.ref('issuer_key').as('issuer_key'))
    .where('number_key', '=', numberKey(known.number))
    .execute()
  const rank = (row: { issued: string | null; issuer_key: string }) =>
    (row.issued === known.issued ? 2 : 0) + (row.issuer_key === issuerKey(known.issuer) ? 1 : 0)
  return [...rows].sort((a, b) => rank(b) - rank(a)).map(toPaper)
}

/** The registered papers that bear one of the numbers or titles and that the actor may know of, in one query. */
export async function registeredAmong(
  reader: Reader,
  wanted: { numbers: readonly string[]; titles: readonly string[] },
  asker: Asker,
): Promise<OfficialPaper[]> {
  const [numbers, titles] = [wanted.numbers.map(numberKey), wanted.titles.map(fold)]
  const rows = await reader
    .selectFrom('documents')
    .select(columns)
    .where('state', '=', 'registered')
    .where(({ eb, fn, or, val }) =>
      or([eb('number_key', '=', fn.any(val(numbers))), eb('title_key', '=', fn.any(val(titles)))]),
    )
    .execute()
  return rows.map(toPaper).filter((paper) => mayRead(asker, paper))
}

export async function readingOf(reader: Reader, id: string): Promise<Reading | null> {
  const row = await reader
    .selectFrom('documents')
    .select(['reading', 'body_text'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.reading) return null
  return { text: row.body_text, ...(row.reading as object) } as Reading // written by `values` from a Reading without its text
}

export interface NewPaper extends Omit<OfficialPaper, 'id' | 'slug' | 'version' | 'days' | 'expires'> {
  /** Left out: as it was. */
  readonly expires?: PlainDate | null
  readonly reading: Reading | PackedReading | null
  readonly at: Date
  readonly externalId?: string | null
  /** Of the record of an import. */
  readonly sourceHash?: string | null
}

/** What the register says of a document of which only a citation is known. */
export function citedPaper(citation: Citation, issuerUnitId: string | null, at: Date): NewPaper {
  const { number, type, issuer, issued } = citation
  const title = [type, number].filter(Boolean).join(' ')
  const unknown = { effective: null, signer: null, field: null, url: null, ownerUnitId: null, reading: null }
  return { ...unknown, state: 'cited', number, type, issuer, issued, title, isPublic: true, issuerUnitId, at }
}

/** Inserts under the wanted slug, or the next free one. */
export async function insertDocument(
  tx: Tx,
  paper: NewPaper,
  wantedSlug: string,
): Promise<{ id: string; slug: string }> {
  const [slug = wantedSlug] = await freeSlugs(tx, [wantedSlug])
  const row = { id: newId(), slug, ...newValues(paper) }
  await tx.insertInto('documents').values(row).execute()
  return { id: row.id, slug: row.slug }
}

/** Replaces everything the entry says; false where the version is no longer the one that was read. */
export async function updateDocument(
  tx: Tx,
  id: string,
  paper: Omit<NewPaper, 'reading'> & { reading?: NewPaper['reading']; version: number },
): Promise<boolean> {
  const { reading, ...rest } = values({ ...paper, reading: paper.reading ?? null })
  const kept = paper.reading === undefined ? {} : { reading }
  const { body_text, ...own } = rest
  const done = await tx
    .updateTable('documents')
    .set((row) => ({
      ...own,
      ...kept,
      ...(paper.reading === undefined ? {} : { body_text }),
      ...(isPosted(paper) && { posted_at: row.fn.coalesce('posted_at', row.val(paper.at)) }),
      version: paper.version + 1,
    }))
    .where('id', '=', id)
    .where('version', '=', paper.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** What a new row says besides its address. */
export const newValues = (paper: NewPaper) => ({
  registered_at: paper.at,
  posted_at: isPosted(paper) ? paper.at : null,
  ended_on: paper.expires ?? null,
  ...values(paper),
})

const isPosted = ({ state, isPublic }: Pick<NewPaper, 'state' | 'isPublic'>) => state === 'registered' && isPublic

function values(paper: NewPaper) {
  return {
    state: paper.state,
    number: paper.number,
    number_key: numberKey(paper.number),
    type: paper.type,
    issuer: paper.issuer,
    issuer_key: issuerKey(paper.issuer),
    issuer_unit_id: paper.issuerUnitId,
    issued: paper.issued,
    effective: paper.effective,
    ...(paper.expires !== undefined && { expires: paper.expires }),
    title: paper.title,
    title_key: fold(paper.title),
    signer: paper.signer,
    field: paper.field,
    url: paper.url,
    body_text: paper.reading?.text ?? null,
    reading: paper.reading && jsonOf(paper.reading),
    is_public: paper.isPublic,
    owner_unit_id: paper.ownerUnitId,
    ...(paper.externalId && { external_id: paper.externalId }),
    ...(paper.sourceHash && { source_hash: paper.sourceHash }),
  }
}

const jsonOf = (reading: Reading | PackedReading) =>
  'json' in reading ? sql<Json>`${reading.json}::jsonb` : json({ ...reading, text: undefined })

export async function insertRelation(
  tx: Tx,
  row: { from: string; to: string; relation: Relation; clause: string | null },
): Promise<void> {
  await tx
    .insertInto('document_relations')
    .values({
      id: newId(),
      from_document_id: row.from,
      to_document_id: row.to,
      relation: row.relation,
      clause: row.clause,
    })
    .onConflict((conflict) => conflict.constraint('document_relations_once').doNothing())
    .execute()
}

/** What the document points at (`from`) or what points at it (`to`), as far as the person may read it. */
export async function relatedTo(
  reader: Reader,
  id: string,
  { end, asker }: { end: 'from' | 'to'; asker: Asker },
): Promise<Related[]> {
  const [own, other] =
    end === 'from'
      ? (['from_document_id', 'to_document_id'] as const)
      : (['to_document_id', 'from_document_id'] as const)
  const rows = await reader
    .selectFrom('document_relations')
    .innerJoin('documents', 'documents.id', `document_relations.${other}`)
    .select(columns)
    .select(['relation', 'clause'])
    .where(`document_relations.${own}`, '=', id)
    .where('removed_at', 'is', null)
    .orderBy('issued')
    .limit(200)
    .execute()
  return rows
    .map((row) => ({ relation: row.relation as Relation, clause: row.clause, document: toPaper(row) })) // check constraint
    .filter(({ document }) => mayRead(asker, document))
}
