import type { Act } from '../../../kernel/act.ts'
import { Refused } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { checkCitations, citedIn } from '../../../reading/index.ts'
import { askerOf, registeredAmong } from '../../documents/index.ts'
import { detachFile, filesOf, keepFile, type StoredBytes, type StoredFile } from '../../files/index.ts'
import { loadTree } from '../../units/index.ts'
import type { SourceFile } from '../rules/arranging.ts'
import type { DraftHead, ProposedDraft } from '../rules/draft.ts'
import { amendedAmong } from '../rules/edition.ts'
import { leaderOf } from '../rules/plan.ts'
import { proposeDraft, type ReadPlan } from '../rules/proposal.ts'
import { insertCitations, insertDoubts, insertOrders, insertSource } from '../store/drafts.ts'
import { markAmends } from '../store/editions.ts'
import { insertSourceFiles } from '../store/imports.ts'
import { insertItems, insertTargets } from '../store/items.ts'
import { adoptedPlans, insertPlan, removePlan } from '../store/plans.ts'
import { openPlan, rolesOf } from './opening.ts'

/**
 * Keeps the document with its annexes and lays out what was read in them as a draft of the lead unit, its citations compared
 * with the register. Nothing is registered or assigned yet. `annexes` are the files behind the first in the reading's `files`.
 * @returns the id of the draft
 */
export async function importPlan(
  act: Act,
  input: { reading: ReadPlan; file: StoredBytes; annexes?: readonly StoredBytes[]; leadUnitId: string },
): Promise<string> {
  const { file, annexes = [], leadUnitId } = input
  const tree = await loadTree(act.tx)
  const id = newId()
  if (!rolesOf(act, { id, leadUnitId }, tree).includes('coordinator')) throw new Refused('not-allowed')
  const reading = checkCitations(
    input.reading,
    await registeredAmong(act.tx, citedIn(input.reading), await askerOf(act.tx, act)),
  )
  const proposed = proposeDraft(reading, { tree, today: act.today })
  await insertPlan(act.tx, {
    id,
    head: proposed.head,
    leadUnitId,
    parentPlanId: await parentAmong(act, proposed),
    at: act.now,
    by: act.actor?.accountId ?? null,
  })
  const kept = await keepFile(act, file, { kind: 'plan', id })
  const further: StoredFile[] = []
  for (const annex of annexes) further.push(await keepFile(act, annex, { kind: 'plan', id }))
  await insertSource(act.tx, id, { fileId: kept.id, fileName: kept.name, reading })
  await insertSourceFiles(act.tx, id, sourceFiles([kept, ...further], reading))
  await insertParts(act, id, proposed)
  await noteAmended(act, id, {
    leadUnitId,
    title: proposed.head.title,
    number: proposed.head.number,
    citations: proposed.citations,
  })
  await act.record('plan.drafted', { kind: 'plan', id }, { fileId: kept.id, doubts: proposed.doubts.length })
  return id
}

/** A document that amends a running plan of the same unit says so itself; the person sees it and can say otherwise. */
async function noteAmended(
  act: Act,
  id: string,
  read: { leadUnitId: string } & Parameters<typeof amendedAmong>[0],
): Promise<void> {
  const at = { tree: await loadTree(act.tx), on: act.today }
  const own = (await adoptedPlans(act.tx)).filter((plan) => leaderOf(plan, at) === read.leadUnitId)
  const amends = amendedAmong(read, own)
  if (amends) await markAmends(act.tx, { id, amends })
}

function sourceFiles(kept: readonly StoredFile[], { files, text }: ReadPlan): SourceFile[] {
  return kept.map(({ id, name, sha256 }, at) => ({
    fileId: id,
    fileName: name,
    sha256,
    span: files?.[at]?.span ?? [0, text.length],
  }))
}

/** Opens a draft without a document: everything is written by hand on the review page. */
export async function draftPlan(
  act: Act,
  input: { head: DraftHead; parentPlanId: string | null; leadUnitId: string },
): Promise<string> {
  const tree = await loadTree(act.tx)
  const id = newId()
  if (!rolesOf(act, { id, ...input }, tree).includes('coordinator')) throw new Refused('not-allowed')
  await insertPlan(act.tx, { id, ...input, at: act.now, by: act.actor?.accountId ?? null })
  await act.record('plan.drafted', { kind: 'plan', id })
  return id
}

/** Throws a draft away with the document kept for it; only the events stay. */
export async function cancelDraft(act: Act, planId: string): Promise<void> {
  await openPlan(act, planId, 'cancel')
  for (const file of await filesOf(act.tx, [{ kind: 'plan', id: planId }])) await detachFile(act, file)
  await removePlan(act.tx, planId)
  await act.record('plan.cancelled', { kind: 'plan', id: planId })
}

/** The adopted plan that this one says it carries out, e.g. the plan of the five years. */
async function parentAmong(act: Act, { citations }: ProposedDraft): Promise<string | null> {
  const carried = citations.filter(({ relation }) => relation !== 'mention')
  const parent = (await adoptedPlans(act.tx)).find(({ number, issued }) =>
    carried.some((citation) => citation.number === number && citation.issued === issued),
  )
  return parent?.id ?? null
}

async function insertParts(act: Act, planId: string, proposed: ProposedDraft): Promise<void> {
  const { items, targets, orders, citations } = proposed
  const places = new Map<string, number>()
  const keyed = {
    plan: [],
    item: items.map((item) => ({ ...item, ...key(planId, count(places, item.section)) })),
    target: targets.map((target) => ({ ...target, ...key(planId, count(places, 'target')) })),
    order: orders.map((order) => ({ ...order, itemId: null, ...key(planId, count(places, 'order')) })),
    citation: citations.map((citation) => ({ ...citation, ...key(planId, count(places, 'citation')) })),
  }
  await insertItems(act.tx, keyed.item)
  await insertTargets(act.tx, keyed.target)
  await insertOrders(act.tx, keyed.order)
  await insertCitations(act.tx, keyed.citation)
  const doubts = proposed.doubts.map(({ index, ...doubt }) => ({
    ...doubt,
    id: newId(),
    planId,
    partId: index === null ? null : (keyed[doubt.part][index]?.id ?? null),
  }))
  await insertDoubts(act.tx, doubts)
}

const key = (planId: string, position: number) => ({ id: newId(), planId, position, version: 1 })

/** Numbers the rows of each list from 1. */
function count(places: Map<string, number>, list: string): number {
  const place = (places.get(list) ?? 0) + 1
  places.set(list, place)
  return place
}
