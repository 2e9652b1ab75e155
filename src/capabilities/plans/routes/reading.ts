import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound } from '../../../kernel/errors.ts'
import type { Ask } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'
import { readBytes, UnreadableError } from '../../../reading/index.ts'
import { recogniser } from '../../documents/index.ts'
import { type StoredBytes, storeUpload } from '../../files/index.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { whereOf } from '../rules/adoption.ts'
import type { Where } from '../rules/assignees.ts'
import { maySee, type Plan } from '../rules/plan.ts'
import { isPlanReading, type ReadPlan } from '../rules/proposal.ts'
import type { Draft } from '../rules/review.ts'
import { refuseUpload, unreadable } from '../rules/upload.ts'
import { citationsOf, doubtsOf, ordersOf } from '../store/drafts.ts'
import { itemsOf, targetsOf } from '../store/items.ts'
import { findPlan, type Reader } from '../store/plans.ts'
import { notAPlan } from '../text/import.ts'

export interface Found {
  readonly plan: Plan
  readonly tree: UnitTree
  readonly roles: readonly Role[]
  readonly where: Where
}

/** The plan that the address names, if this person may see it. */
export async function planAsked(ask: Ask): Promise<Found> {
  const id = ask.params.id ?? ''
  const plan = found(isId(id) ? await findPlan(ask.db, id) : null)
  const tree = await loadTree(ask.db)
  const roles = rolesToward(ask.actor, { unitId: plan.leadUnitId }, { tree, on: ask.today })
  if (!maySee(plan, roles)) throw new NotFound()
  return { plan, tree, roles, where: whereOf(plan, tree, ask.today) }
}

export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export async function readDraft(reader: Reader, plan: Plan): Promise<Draft> {
  return {
    plan,
    items: await itemsOf(reader, plan.id),
    targets: await targetsOf(reader, plan.id),
    orders: await ordersOf(reader, plan.id),
    citations: await citationsOf(reader, plan.id),
    doubts: await doubtsOf(reader, plan.id),
  }
}

/** Reads the uploaded document outside any transaction; bytes are stored only when it proved to be a plan. Throws Invalid. */
export async function readUpload(
  ask: Ask,
  uploads: readonly Upload[],
): Promise<{ reading: ReadPlan; file: StoredBytes }> {
  const [upload] = uploads
  if (!upload) throw new Invalid({ file: 'file-required' })
  const refused = refuseUpload({ type: upload.type, name: upload.name, size: upload.bytes.byteLength })
  if (refused) throw new Invalid({ file: refused })
  const reading = await readOrRefuse(upload)
  if (!isPlanReading(reading)) {
    const mentioned = reading.citations.find(({ number }) => /\/KH-/.test(number))?.number ?? null
    throw new Invalid({ file: notAPlan({ type: reading.type, number: reading.number, mentioned }) })
  }
  return { reading, file: await storeUpload(ask.kernel.storage, upload) }
}

async function readOrRefuse(upload: Upload) {
  try {
    return await readBytes(upload.bytes, upload.name, recogniser())
  } catch (error) {
    if (error instanceof UnreadableError) throw new Invalid({ file: unreadable[error.code] })
    throw error
  }
}

export async function refuseUnknownUnit(ask: Ask, unitId: string): Promise<void> {
  const tree = await loadTree(ask.db)
  if (tree.unit(unitId) === null) throw new Invalid({ scopeUnitId: 'unknown' })
}
