import type { Act } from '../../../kernel/act.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Reading } from '../../../reading/index.ts'
import { registerDocument } from '../../documents/index.ts'
import type { StoredBytes } from '../../files/index.ts'
import type { Arrangement, ImportOutcome, PlanImport } from '../rules/arranging.ts'
import type { ReadPlan } from '../rules/proposal.ts'
import { insertImport, plansOfBytes } from '../store/imports.ts'
import { importPlan } from './drafting.ts'

/** A file read and laid away before the act; `stored` is null where nothing is kept of it. */
export interface PreparedFile {
  readonly name: string
  readonly sha256: string
  readonly reading: Reading | null
  readonly stored: StoredBytes | null
  /** Why nothing came of it, as a sentence. */
  readonly refusal: string | null
}

export interface PreparedImport {
  readonly arrangement: Arrangement
  readonly files: readonly PreparedFile[]
  /** By the place of the document itself, its annexes read with it. */
  readonly plans: ReadonlyMap<number, ReadPlan>
}

/** Makes every file what it was arranged to be, all in one act: drafts, annexes of drafts, documents of the register. */
export async function importHanded(act: Act, prepared: PreparedImport, unitId: string): Promise<PlanImport> {
  const { arrangement, files, plans } = prepared
  const contents = files.map(({ sha256 }) => sha256)
  const before = await plansOfBytes(act.tx, unitId, contents)
  const outcomes = new Map<number, ImportOutcome>()
  const note = (place: number, outcome: Partial<ImportOutcome> & Pick<ImportOutcome, 'kind'>) =>
    outcomes.set(place, { ...nothing, fileName: files[place]?.name ?? '', ...outcome })
  for (const { main, annexes } of arrangement.plans) {
    const [reading, file] = [plans.get(main), files[main]?.stored]
    if (!reading || !file) continue
    const kept = annexes.flatMap((place) => files[place]?.stored ?? [])
    const planId = await importPlan(act, { reading, file, annexes: kept, leadUnitId: unitId })
    note(main, { kind: 'draft', planId, beforePlanId: before.get(file.sha256) ?? null })
    for (const place of annexes) note(place, { kind: 'annex', planId })
  }
  for (const place of arrangement.documents) {
    const documentId = await registerHanded(act, files[place])
    if (documentId) note(place, { kind: 'document', documentId })
  }
  for (const { place, of } of arrangement.same) note(place, { kind: 'same', sameAs: files[of]?.name ?? null })
  for (const { place } of arrangement.refused) note(place, { kind: 'refused', refusal: files[place]?.refusal ?? null })
  const made: PlanImport = {
    id: newId(),
    unitId,
    importedAt: act.now,
    outcomes: files.flatMap((_, place) => outcomes.get(place) ?? []),
  }
  await insertImport(act.tx, { ...made, by: act.actor?.accountId ?? null })
  return made
}

const nothing = { planId: null, documentId: null, refusal: null, sameAs: null, beforePlanId: null } as const

/** Not public until someone has looked at it. */
async function registerHanded(act: Act, file: PreparedFile | undefined): Promise<string | null> {
  const reading = file?.reading
  if (!file || !reading || reading.number === null) return null
  const { id } = await registerDocument(act, {
    number: reading.number,
    type: reading.type,
    issuer: reading.issuer ?? act.actor?.unitName ?? '',
    issued: reading.issued,
    effective: reading.effective,
    title: (reading.title ?? file.name).slice(0, 500),
    signer: reading.signer?.name ?? null,
    field: reading.field,
    isPublic: false,
    reading,
    file: file.stored,
  })
  return id
}
