import { createHash } from 'node:crypto'
import type { Act } from '../../kernel/act.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { Invalid, Stale } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Outcome } from '../../kernel/importing.ts'
import { type Citation, type PackedReading, readTexts } from '../../reading/index.ts'
import { bodyNamed, loadTree, type UnitTree, unitNamed } from '../units/index.ts'
import { citedIn } from './rules/endings-said.ts'
import { type KnownPaper, type Matching, matchingOf, type Named } from './rules/entering.ts'
import { isEnding } from './rules/standing.ts'
import {
  type Cited,
  clausePath,
  type DocumentRecord,
  distinctCitations,
  documentSlug,
  type PaperInput,
} from './rules.ts'
import {
  type EnteredPaper,
  insertDocuments,
  insertRelations,
  keepSources,
  knownSources,
  type NewRelation,
  papersNamed,
} from './store/entering.ts'
import { settleStandings } from './store/standings.ts'
import { citedPaper, findDocument, type NewPaper, updateDocument } from './store.ts'

/** A record with what was read from its text; 'known' where the register was last told exactly this. */
export type ReadRecord =
  | 'known'
  | {
      readonly paper: PaperInput
      readonly url: string | null
      readonly externalId: string | null
      readonly expires: PlainDate | null | undefined
      readonly reading: PackedReading | null
      readonly sourceHash: string
    }

/** Reads the texts, in threads of their own; what is missing in a record is taken from its text. */
export async function readRecords(db: Db, records: readonly DocumentRecord[]): Promise<(ReadRecord | Invalid)[]> {
  const hashes = records.map((record) => createHash('sha256').update(JSON.stringify(record)).digest('base64url'))
  const known = await knownSources(db, hashes)
  const isNew = records.map((_, at) => !known.has(hashes[at] ?? ''))
  const texts = records.flatMap(({ text }, at) => (text && isNew[at] ? [text] : []))
  const readings = (await readTexts(texts)).values()
  return records.map((record, at) => {
    if (!isNew[at]) return 'known'
    const reading = record.text ? (readings.next().value ?? null) : null
    if (record.text && !reading) return new Invalid({ text: 'reading-TOO_HEAVY' })
    return completed(record, reading, hashes[at] ?? '')
  })
}

function completed(record: DocumentRecord, reading: PackedReading | null, sourceHash: string): ReadRecord | Invalid {
  const number = record.number ?? reading?.number
  if (!number) return new Invalid({ number: 'required' })
  const paper: PaperInput = {
    number,
    type: record.type ?? reading?.type ?? null,
    issuer: record.issuer ?? reading?.issuer ?? '',
    issued: record.issued ?? reading?.issued ?? null,
    effective: record.effective ?? reading?.effective ?? null,
    title: (record.title ?? reading?.title ?? number).slice(0, 500),
    signer: record.signer ?? reading?.signer?.name ?? null,
    field: record.field ?? reading?.field ?? null,
    isPublic: true,
  }
  const { url, expires } = record
  return { paper, url, expires, externalId: record.id ?? null, reading, sourceHash }
}

/** Takes documents of an import file, natural key number + issuer + date, with all that they cite; written together. */
export async function takeDocuments(act: Act, records: readonly ReadRecord[]): Promise<Outcome[]> {
  const fresh = records.filter((record) => record !== 'known')
  const names = fresh.flatMap(({ paper, reading }): Named[] => [paper, ...(reading?.citations ?? [])])
  const tree = await loadTree(act.tx)
  const batch: Batch = {
    act,
    matching: matchingOf(await papersNamed(act.tx, names), issueReader(tree, bodyNamed)),
    unitOf: issueReader(tree, unitNamed),
    entered: [],
    completed: [],
    amended: [],
    relations: [],
    seen: [],
    settling: new Set(),
  }
  const outcomes = records.map((record) => (record === 'known' ? 'unchanged' : enter(batch, record)))
  await write(batch)
  return outcomes
}

interface Batch {
  readonly act: Act
  readonly matching: Matching
  unitOf(issue: { issuer: string | null; issued: string | null }): string | null
  readonly entered: EnteredPaper[]
  readonly completed: { known: KnownPaper; row: NewPaper }[]
  readonly amended: { known: KnownPaper; row: NewPaper }[]
  readonly relations: NewRelation[]
  /** Whose days change, or that change those of others. */
  readonly settling: Set<string>
  /** What the register has, told in other words. */
  readonly seen: { readonly id: string; readonly sourceHash: string }[]
}

/** Each issuer and day is looked up once. */
function issueReader(tree: UnitTree, find: typeof unitNamed): Batch['unitOf'] {
  const known = new Map<string, string | null>()
  return ({ issuer, issued }) => {
    if (!issuer) return null
    const key = `${issued} ${issuer}`
    const unitId = known.get(key) ?? (known.has(key) ? null : find(tree, issuer, issued))
    known.set(key, unitId)
    return unitId
  }
}

function enter(batch: Batch, record: Exclude<ReadRecord, 'known'>): Outcome {
  const { paper, reading, url, expires, externalId, sourceHash } = record
  const base = { ...paper, url, externalId, sourceHash, reading, state: 'registered', ownerUnitId: null } as const
  const row: NewPaper = { ...base, expires, issuerUnitId: batch.unitOf(paper), at: batch.act.now }
  const textHash = reading && hashOf(reading.text)
  const known = batch.matching.same(paper)
  if (known?.state === 'registered') {
    if (textHash === null || textHash === known.textHash) {
      batch.seen.push({ id: known.id, sourceHash })
      return 'unchanged'
    }
    batch.amended.push({ known, row })
  } else if (known) batch.completed.push({ known, row })
  const id = known?.id ?? enterNew(batch, row)
  batch.matching.keep({
    ...(known ?? { id, slug: '', version: 1 }),
    ...named(paper),
    state: 'registered',
    unitId: row.issuerUnitId,
    textHash,
  })
  cite(batch, id, reading ? citedIn(reading) : [])
  if (known && expires) batch.settling.add(id)
  return known?.state === 'registered' ? 'changed' : 'created'
}

const named = ({ number, issuer, issued }: Named): Named => ({ number, issuer, issued })
const hashOf = (text: string) => createHash('md5').update(text).digest('hex')

function enterNew({ entered }: Batch, row: NewPaper): string {
  const id = newId()
  entered.push({ ...row, id, wantedSlug: documentSlug(row) })
  return id
}

/** A cited document that is not in the register gets a row of its own. */
function cite(batch: Batch, from: string, citations: readonly Cited[]): void {
  for (const { citation, relation } of distinctCitations(citations)) {
    const to = batch.matching.cited(citation)?.id ?? enterCited(batch, citation)
    if (to === from) continue
    batch.relations.push({ from, to, relation, clause: clausePath(citation.clause) })
    if (isEnding(relation)) batch.settling.add(from)
  }
}

function enterCited(batch: Batch, citation: Citation): string {
  const row = citedPaper(citation, batch.unitOf(citation), batch.act.now)
  const id = enterNew(batch, row)
  const { issuerUnitId: unitId } = row
  batch.matching.keep({ ...named(citation), id, slug: '', version: 1, state: 'cited', unitId, textHash: null })
  return id
}

async function write({ act, entered, completed, amended, relations, seen, settling }: Batch): Promise<void> {
  await keepSources(act.tx, seen)
  if (entered.length + completed.length + amended.length === 0) return
  await insertDocuments(act.tx, entered)
  for (const { known, row } of completed) await replace(act, known, row)
  for (const { known, row } of amended) await amend(act, known, row)
  await insertRelations(act.tx, relations)
  const settled: string[] = []
  for (const id of settling) settled.push(...(await settleStandings(act.tx, id)))
  const about = (id: string) => ({ subject: { kind: 'document', id } })
  const own = entered.filter(({ state }) => state === 'registered')
  await act.recordEach(
    'document.imported',
    [...own, ...completed.map(({ known }) => known)].map(({ id }) => about(id)),
  )
  const changed = amended.map(({ known }) => known.id)
  await act.recordEach('document.amended', changed.map(about))
  act.touch(
    'documents',
    ...[...changed, ...settled, ...completed.map(({ known }) => known.id)].map((id) => `document:${id}`),
  )
}

async function replace(act: Act, { id, version }: KnownPaper, row: NewPaper): Promise<void> {
  if (!(await updateDocument(act.tx, id, { ...row, version }))) throw new Stale()
}

/** An import does not make public what its unit keeps to itself, nor take it from who keeps it. */
async function amend(act: Act, known: KnownPaper, row: NewPaper): Promise<void> {
  const paper = await findDocument(act.tx, known.id)
  if (!paper) throw new Stale()
  const { isPublic, ownerUnitId } = paper
  await replace(
    act,
    { ...known, version: paper.version },
    { ...row, isPublic, ownerUnitId, issuerUnitId: paper.issuerUnitId ?? row.issuerUnitId },
  )
}
