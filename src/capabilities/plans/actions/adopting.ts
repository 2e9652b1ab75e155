import type { Act } from '../../../kernel/act.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { citeDocuments, registerDocument } from '../../documents/index.ts'
import { filesOf } from '../../files/index.ts'
import { orderTasks } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { adoptionProblems, freeSlug, taskOrders, whereOf } from '../rules/adoption.ts'
import { leaderOf, type Plan } from '../rules/plan.ts'
import { correctedCitations } from '../rules/proposal.ts'
import { citationsOf, findSource, ordersOf, type PlanSource, removeDraftRows } from '../store/drafts.ts'
import { findPlan, findTwin, insertPlanTasks, lockTwins, markAdopted, markClosed, slugsLike } from '../store/plans.ts'
import { paths } from '../text.ts'
import { endCarried } from './carrying.ts'
import { proveIssuing } from './cascading.ts'
import { openPlan } from './opening.ts'

/**
 * Adopts a draft: its document enters the register, its tasks reach the units, the plan gets its public address. All of it
 * or nothing; a second adoption waits for the first and is refused.
 * @param seen the version that the person confirmed
 * @returns the public slug
 */
export async function adoptPlan(act: Act, seen: { planId: string; version: number }): Promise<string> {
  await lockTwins(act.tx, seen.planId)
  const { plan, tree } = await openPlan(act, seen.planId, 'adopt')
  if (plan.version !== seen.version) throw new Stale()
  if (plan.amendsPlanId !== null) throw new Refused('plan-is-amendment')
  const orders = await ordersOf(act.tx, plan.id)
  const where = whereOf(plan, tree, act.today)
  const [problem] = adoptionProblems(plan, orders, where)
  if (problem) throw new Refused(problem.code)
  if (await findTwin(act.tx, plan)) throw new Refused('plan-adopted-before')

  const source = await findSource(act.tx, plan.id)
  const documentId = await registerPlanDocument(act, plan, source)
  const slug = await slugFor(act, plan)
  const parent = plan.parentPlanId === null ? null : await findPlan(act.tx, plan.parentPlanId)
  const ordered = taskOrders(plan, orders, {
    where,
    documentId,
    text: source?.reading.text ?? '',
    href: paths.plan(slug),
    superiorUnitId: parent?.leadUnitId ?? null,
  })
  const taskIds = await orderTasks(act, ordered)
  await insertPlanTasks(
    act.tx,
    orders.flatMap((order, index) => {
      const taskId = taskIds[index]
      return taskId === undefined ? [] : [{ planId: plan.id, itemId: order.itemId, taskId, position: index + 1 }]
    }),
  )
  await endCarried(act, plan, new Map(orders.map(({ id }, index) => [id, taskIds[index] ?? ''])))
  await markAdopted(act.tx, { id: plan.id, slug, documentId, at: act.now, by: act.actor?.accountId ?? null })
  await removeDraftRows(act.tx, plan.id)
  await proveIssuing(act, plan, slug)
  const units = new Set(ordered.flatMap(({ lead }) => lead))
  await act.record(
    'plan.adopted',
    { kind: 'plan', id: plan.id },
    { tasks: taskIds.length, units: units.size, documentId },
  )
  act.touch('plans', `plan:${plan.id}`)
  return slug
}

/** Ends a plan whose period is over; its page and its figures stay. */
export async function closePlan(act: Act, planId: string): Promise<void> {
  const { plan } = await openPlan(act, planId, 'close')
  await markClosed(act.tx, { id: plan.id, at: act.now, by: act.actor?.accountId ?? null })
  await act.record('plan.closed', { kind: 'plan', id: plan.id })
  act.touch('plans', `plan:${plan.id}`)
}

/** A plan without a number has no document of its own: null then. */
export async function registerPlanDocument(act: Act, plan: Plan, source: PlanSource | null): Promise<string | null> {
  if (plan.number === null || plan.issued === null || plan.issuer === null) return null
  const reading = source?.reading ?? null
  const citations = correctedCitations(reading, await citationsOf(act.tx, plan.id))
  const file = (await filesOf(act.tx, [{ kind: 'plan', id: plan.id }])).find(({ id }) => id === source?.fileId)
  const { id } = await registerDocument(act, {
    number: plan.number,
    type: plan.documentType,
    issuer: plan.issuer,
    issuerUnitId: plan.scopeUnitId,
    ownerUnitId: leaderOf(plan, { tree: await loadTree(act.tx), on: act.today }),
    issued: plan.issued,
    effective: reading?.effective ?? plan.issued,
    title: plan.title,
    signer: plan.signer,
    field: reading?.field ?? null,
    isPublic: true,
    reading: reading && { ...reading, citations: citations.filter(({ span }) => span[1] > 0) },
    file: file ?? null,
  })
  await citeDocuments(act, id, citations)
  return id
}

async function slugFor(act: Act, plan: Plan): Promise<string> {
  const wanted = freeSlug(plan, [])
  return freeSlug(plan, await slugsLike(act.tx, wanted))
}
