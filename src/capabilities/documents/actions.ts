import type { Act } from '../../kernel/act.ts'
import { found } from '../../kernel/asking.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { constraintOf } from '../../kernel/db.ts'
import { Invalid, Refused, Stale } from '../../kernel/errors.ts'
import type { Citation, Reading } from '../../reading/index.ts'
import { keepFile, type StoredBytes } from '../files/index.ts'
import { askerOf } from './asker.ts'
import { issuerBodyOf, issuerUnitOf, sameIssue } from './issuers.ts'
import { citedIn } from './rules/endings-said.ts'
import { alike } from './rules/entering.ts'
import { isEnding, type SaidStandingInput } from './rules/standing.ts'
import {
  type AmendedInput,
  amendedFields,
  type Cited,
  clausePath,
  distinctCitations,
  documentSlug,
  issuerKey,
  type OfficialPaper,
  type PaperInput,
  type Relation,
  refuseKeeping,
} from './rules.ts'
import { putBack } from './store/relations.ts'
import { insertSaidStanding, settleStandings } from './store/standings.ts'
import {
  citedPaper,
  findByNumber,
  findDocument,
  insertDocument,
  insertRelation,
  type NewPaper,
  updateDocument,
} from './store.ts'

export interface Registration extends PaperInput {
  readonly url?: string | null
  readonly issuerUnitId?: string | null
  readonly ownerUnitId?: string | null
  readonly reading: Reading | null
  readonly file?: StoredBytes | null
  readonly externalId?: string | null
  readonly expires?: PlainDate | null
}

/**
 * Enters the document, or completes the row of one that was only cited so far. The same number, issuer and date twice
 * gives the row that is there, unchanged.
 */
export async function registerDocument(
  act: Act,
  paper: Registration,
): Promise<{ id: string; slug: string; fresh: boolean }> {
  const ownerUnitId = paper.ownerUnitId ?? act.actor?.unitId ?? null
  const refused = refuseKeeping('register', await askerOf(act.tx, act), { ownerUnitId, state: 'cited' })
  if (refused) throw new Refused(refused)
  const known = await sameDocument(act, paper)
  if (known?.state === 'registered') return { ...known, fresh: false }
  const row: NewPaper = {
    ...paper,
    state: 'registered',
    url: paper.url ?? null,
    ownerUnitId,
    issuerUnitId: paper.issuerUnitId ?? (await issuerUnitOf(act, paper)),
    at: act.now,
  }
  const saved = known ? await complete(act, known, row) : await insertDocument(act.tx, row, documentSlug(paper))
  if (paper.file) await keepFile(act, paper.file, { kind: 'document', id: saved.id })
  await act.record('document.registered', { kind: 'document', id: saved.id })
  if (paper.reading) await citeDocuments(act, saved.id, citedIn(paper.reading))
  act.touch('documents', `document:${saved.id}`)
  return { ...saved, fresh: true }
}

/**
 * The row of this very document: the exact key, else what a citation knew of it (its date decides, its issuer may be missing), else
 * that of the same body under an earlier or later name.
 */
async function sameDocument(
  act: Act,
  paper: { number: string; issuer: string | null; issued: string | null },
): Promise<OfficialPaper | null> {
  const all = (await findByNumber(act.tx, paper)).filter((one) => one.issued === paper.issued)
  const exact = all.find((one) => issuerKey(one.issuer) === issuerKey(paper.issuer))
  if (exact || paper.issued === null || all.length === 0) return exact ?? null
  const body = await issuerBodyOf(act, paper)
  const isOfBody = (one: OfficialPaper) => body !== null && one.issuerUnitId === body
  return all.find((one) => alike(one.issuer, paper.issuer)) ?? all.find(isOfBody) ?? null
}

async function complete(act: Act, known: OfficialPaper, row: NewPaper): Promise<{ id: string; slug: string }> {
  if (!(await updateDocument(act.tx, known.id, { ...row, version: known.version }))) throw new Stale()
  await settle(act, known.id)
  return { id: known.id, slug: known.slug }
}

/** After its days or relations changed. */
async function settle(act: Act, id: string): Promise<void> {
  act.touch(...(await settleStandings(act.tx, id)).map((one) => `document:${one}`))
}

/** Links the document to everything it cites; a cited document that is not in the register gets a row of its own. */
export async function citeDocuments(act: Act, documentId: string, citations: readonly Cited[]): Promise<void> {
  const cited = distinctCitations(citations)
  for (const { citation, relation } of cited) {
    const to = await citedDocument(act, citation)
    const clause = clausePath(citation.clause)
    if (to !== documentId) await insertRelation(act.tx, { from: documentId, to, relation, clause })
  }
  if (cited.some(({ relation }) => isEnding(relation))) await settle(act, documentId)
}

async function citedDocument(act: Act, citation: Citation): Promise<string> {
  const same = await sameDocument(act, citation)
  if (same) return same.id
  const [only, ...others] = await findByNumber(act.tx, citation)
  // without a date the number alone decides, where only one document bears it
  if (citation.issued === null && only && others.length === 0 && alike(only.issuer, citation.issuer)) return only.id
  const stub = citedPaper(citation, await issuerUnitOf(act, citation), act.now)
  return (await insertDocument(act.tx, stub, documentSlug(stub))).id
}

export async function amendEntry(
  act: Act,
  id: string,
  input: AmendedInput & { version: number },
): Promise<OfficialPaper> {
  const paper = found(await findDocument(act.tx, id))
  const refused = refuseKeeping('amend', await askerOf(act.tx, act), paper)
  if (refused) throw new Refused(refused)
  const row = {
    ...input,
    state: paper.state,
    url: paper.url,
    ownerUnitId: paper.ownerUnitId,
    issuerUnitId: sameIssue(paper, input) ? paper.issuerUnitId : await issuerUnitOf(act, input),
    at: act.now,
  }
  const saved = await updateDocument(act.tx, id, row).catch((error: unknown) => {
    if (constraintOf(error) === 'documents_same') throw new Invalid({ number: 'document-duplicate' })
    throw error
  })
  if (!saved) throw new Stale()
  await settle(act, id)
  await act.record('document.amended', { kind: 'document', id }, { fields: amendedFields(paper, input) })
  act.touch('documents', `document:${id}`)
  return paper
}

export async function relateDocument(
  act: Act,
  id: string,
  input: { to: string; relation: Relation; clause: string | null },
): Promise<OfficialPaper> {
  const paper = found(await findDocument(act.tx, id))
  const refused = refuseKeeping('amend', await askerOf(act.tx, act), paper)
  if (refused) throw new Refused(refused)
  const [other] = await findByNumber(act.tx, { number: input.to, issuer: null, issued: null })
  if (!other) throw new Invalid({ to: 'document-unknown' })
  if (other.id === id) throw new Invalid({ to: 'document-itself' })
  await insertRelation(act.tx, { from: id, to: other.id, relation: input.relation, clause: input.clause })
  await putBack(act.tx, { from: id, to: other.id, relation: input.relation })
  if (isEnding(input.relation)) await settle(act, id)
  await act.record('document.related', { kind: 'document', id }, { to: other.id, relation: input.relation })
  act.touch('documents', `document:${id}`, `document:${other.id}`)
  return paper
}

/** Says of a document, on an authority, whether it is in force, where what the register knows does not give it. */
export async function sayStanding(act: Act, id: string, input: SaidStandingInput): Promise<OfficialPaper> {
  const paper = found(await findDocument(act.tx, id))
  const refused = refuseKeeping('amend', await askerOf(act.tx, act), paper)
  if (refused) throw new Refused(refused)
  const { actor } = act
  if (!actor) throw new Refused('not-allowed') // only a person can answer for it
  await insertSaidStanding(act.tx, id, { ...input, unitId: actor.unitId, saidAt: act.now })
  await settle(act, id)
  await act.record('document.standing-said', { kind: 'document', id }, { standing: input.standing, since: input.since })
  act.touch('documents', `document:${id}`)
  return paper
}
