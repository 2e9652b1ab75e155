import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { readText } from '../../../reading/index.ts'
import { recordDeed } from '../../evidence/index.ts'
import { keepFile, type StoredBytes } from '../../files/index.ts'
import { loadTree } from '../../units/index.ts'
import { draftClauses } from '../rules/draft.ts'
import { refuseWindow } from '../rules/window.ts'
import {
  type Consultation,
  type ConsultationAct,
  type ConsultationWords,
  consultationLife,
  consultationSlug,
  type DraftClause,
  refuseConsultation,
  rolesTowardConsultation,
} from '../rules.ts'
import { freeSlug, insertConsultation, lockConsultation, saveExtension, saveOpened, updateWords } from '../store.ts'
import { deedWords, paths } from '../text.ts'
import { registeredDraft } from './registered-draft.ts'

/** The draft as it was handed in: its file, and its parts where they could be read from it. */
export interface HandedDraft {
  readonly file: StoredBytes | null
  readonly clauses: readonly DraftClause[]
}

/** The consultation if this person may do that to it now. */
export async function openFor(act: Act, id: string, what: ConsultationAct): Promise<Consultation> {
  const consultation = found(await lockConsultation(act.tx, id))
  const roles = rolesTowardConsultation(act.actor, consultation, { tree: await loadTree(act.tx), on: act.today })
  const refused = refuseConsultation(what, consultation, roles)
  if (refused) throw new Refused(refused)
  return consultation
}

export function touchPages(act: Act, { id, unitId }: Pick<Consultation, 'id' | 'unitId'>): void {
  act.touch('consultations', `consultation:${id}`, `unit:${unitId}`)
}

export async function draftConsultation(act: Act, words: ConsultationWords, handed: HandedDraft): Promise<string> {
  const { actor } = act
  if (!actor || !consultationLife.edit.by.some((role) => actor.roles.includes(role))) throw new Refused('not-allowed')
  const registered = await registeredDraft(act, words.document)
  const clauses = clausesFrom(words.draft, [handed.clauses, registered?.clauses ?? []])
  refuseWrongWindow(words)
  const slug = await freeSlug(act.tx, consultationSlug(words.title))
  const id = await insertConsultation(act.tx, {
    ...words,
    clauses,
    documentId: registered?.documentId ?? null,
    slug,
    unitId: actor.unitId,
    at: act.now,
  })
  if (handed.file) await keepFile(act, handed.file, { kind: 'consultation', id })
  await act.record('consultation.drafted', { kind: 'consultation', id })
  return id
}

export async function editConsultation(
  act: Act,
  id: string,
  { words, handed }: { words: ConsultationWords & { version: number }; handed: HandedDraft },
): Promise<void> {
  const consultation = await openFor(act, id, 'edit')
  const registered = await registeredDraft(act, words.document)
  const documentId = registered?.documentId ?? null
  const isNewPaper = documentId !== null && documentId !== consultation.documentId
  const ofPaper = isNewPaper ? (registered?.clauses ?? []) : []
  const clauses = clausesFrom(words.draft, [handed.clauses, ofPaper, consultation.clauses])
  refuseWrongWindow(words)
  if (!(await updateWords(act.tx, id, { ...words, clauses, documentId }))) throw new Stale()
  if (handed.file) await keepFile(act, handed.file, { kind: 'consultation', id })
  await act.record('consultation.edited', { kind: 'consultation', id })
}

/** What was typed, else what came in the file, else what the register has, else what was there. */
function clausesFrom(draft: string | null, others: readonly (readonly DraftClause[])[]): readonly DraftClause[] {
  const typed = draft === null ? [] : draftClauses(readText(draft))
  const clauses = [typed, ...others].find((all) => all.length > 0)
  if (!clauses) throw new Invalid({ draft: 'consultation-no-draft' })
  return clauses
}

function refuseWrongWindow(words: ConsultationWords): void {
  const refused = refuseWindow(words)
  if (refused) throw new Invalid(refused)
}

/** Puts the draft up: from its first day everyone may read it and say what they think. */
export async function openConsultation(act: Act, id: string, { version }: { version: number }): Promise<Consultation> {
  const consultation = await openFor(act, id, 'open')
  if (consultation.opensOn < act.today) throw new Refused('consultation-opens-past')
  if (!(await saveOpened(act.tx, { id, version }, act.now))) throw new Stale()
  await recordDeed(act, {
    kind: 'POSTING',
    units: [{ unitId: consultation.unitId, role: 'lead' }],
    day: act.today,
    quantities: [{ count: 1, of: deedWords.draft }],
    title: deedWords.opened(consultation.title),
    address: paths.open(consultation.slug),
    contentHash: `consultation ${id} opened`,
    subject: { kind: 'consultation', id },
    subjectVersion: version,
    areas: ['INSTITUTION'],
    origin: 'platform',
  })
  await act.record('consultation.opened', { kind: 'consultation', id })
  touchPages(act, consultation)
  return consultation
}

export async function extendConsultation(
  act: Act,
  id: string,
  input: { closesOn: string; reason: string },
): Promise<void> {
  const consultation = await openFor(act, id, 'extend')
  if (input.closesOn <= consultation.closesOn || input.closesOn < act.today)
    throw new Invalid({ closesOn: 'consultation-not-longer' })
  await saveExtension(act.tx, id, { ...input, closedOn: consultation.closesOn, at: act.now })
  await act.record('consultation.extended', { kind: 'consultation', id }, { until: input.closesOn })
  touchPages(act, consultation)
}
