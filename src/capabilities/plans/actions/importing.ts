import type { Act } from '../../../kernel/act.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Reading } from '../../../reading/index.ts'
import type { StoredBytes } from '../../files/index.ts'
import { keepHanding } from '../../readings/index.ts'
import { loadTree } from '../../units/index.ts'
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

/** Makes every file what it was arranged to be, all in one act: drafts, annexes of drafts, readings of other documents. */
export async function importHanded(act: Act, prepared: PreparedImport, unitId: string): Promise<PlanImport> {
  const { arrangement, files, plans } = prepared
  const contents = files.map(({ sha256 }) => sha256)
  const { unitIds } = (await loadTree(act.tx)).workOf([unitId], act.today)
  const before = await plansOfBytes(act.tx, unitIds, contents)
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
  const { handingId, readings } = await keepDocuments(act, arrangement.documents, files)
  for (const [place, readingId] of readings) note(place, { kind: 'reading', readingId })
  for (const { place, of } of arrangement.same) note(place, { kind: 'same', sameAs: files[of]?.name ?? null })
  for (const { place } of arrangement.refused) note(place, { kind: 'refused', refusal: files[place]?.refusal ?? null })
  const made: PlanImport = {
    id: newId(),
    unitId,
    importedAt: act.now,
    handingId,
    outcomes: files.flatMap((_, place) => outcomes.get(place) ?? []),
  }
  await insertImport(act.tx, { ...made, by: act.actor?.accountId ?? null })
  return made
}

const nothing = { planId: null, documentId: null, refusal: null, sameAs: null, beforePlanId: null } as const

/** Each document that is no plan gets its reading, to be looked at before it stands in the register. */
async function keepDocuments(
  act: Act,
  places: readonly number[],
  files: readonly PreparedFile[],
): Promise<{ handingId: string | null; readings: Map<number, string> }> {
  const handed = places.flatMap((place) => {
    const { stored: file = null, reading = null } = files[place] ?? {}
    return file && reading ? [{ place, document: { kind: 'read' as const, file, reading } }] : []
  })
  if (handed.length === 0) return { handingId: null, readings: new Map() }
  const { id, made } = await keepHanding(
    act,
    handed.map(({ document }) => document),
  )
  const readings = handed.flatMap(({ place }, at) => {
    const readingId = made[at]
    return readingId ? [[place, readingId] as const] : []
  })
  return { handingId: id, readings: new Map(readings) }
}
