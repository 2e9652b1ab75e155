import type { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, type Redirect, redirect, type Site } from '../../../kernel/site.ts'
import { loadTree } from '../../units/index.ts'
import {
  addCitation,
  addItem,
  addOrders,
  addTarget,
  confirmDoubt,
  correctCitation,
  correctHead,
  correctItem,
  correctOrder,
  correctTarget,
  movePart,
  removePart,
  type Seen,
} from '../actions/correcting.ts'
import { whereOf } from '../rules/adoption.ts'
import type { Assignees, Where } from '../rules/assignees.ts'
import {
  bareInput,
  citationCorrection,
  citationInput,
  itemCorrection,
  itemInput,
  moveInput,
  type OrderInput,
  orderCorrection,
  orderInput,
  planCorrection,
  targetCorrection,
  targetInput,
} from '../rules/inputs.ts'
import { besideTables } from '../rules/proposal.ts'
import { headPlace, openPlaces, ordersPlace, placeAfter } from '../rules/review.ts'
import { assigneesOf, headOf, orderOf } from '../rules/wording.ts'
import { findSource, ordersOf } from '../store/drafts.ts'
import { sourceFilesOf } from '../store/imports.ts'
import { itemsOf } from '../store/items.ts'
import type { PlanList } from '../store/places.ts'
import { adoptedPlans, findPlan } from '../store/plans.ts'
import { reviewText } from '../text/review.ts'
import { type PartPath, paths, text } from '../text.ts'
import { ReviewPage } from '../views/review-page.tsx'
import { isId, planAsked, readDraft, refuseUnknownUnit } from './reading.ts'

export const coordinators = { for: ['coordinator'], labels: reviewText.fields } as const

export function reviewRoutes(site: Site): void {
  site.get(paths.review(':id'), { for: ['coordinator', 'leader'] }, (ask) => reviewPage(ask, openAsked(ask)))
  site.post(
    paths.head(':id'),
    { ...coordinators, input: planCorrection, again: (ask) => reviewPage(ask, headPlace) },
    async (act, { input, ask }) => {
      await refuseUnknownUnit(ask, input.scopeUnitId)
      const planId = idOf(ask, 'id')
      await correctHead(
        act,
        { planId, version: input.version },
        { head: headOf(input), parentPlanId: input.parentPlanId },
      )
      return saved(act, { planId, part: headPlace, next: input.next })
    },
  )
  hangLists(site)
  site.post(
    paths.doubt(':id', ':doubt'),
    { ...coordinators, input: bareInput, again: (ask) => reviewPage(ask, null) },
    async (act, { ask }) => {
      const planId = idOf(ask, 'id')
      const part = await confirmDoubt(act, planId, idOf(ask, 'doubt'))
      return saved(act, { planId, part, next: false })
    },
  )
}

function hangLists(site: Site): void {
  hangList(site, {
    list: 'muc',
    input: itemInput,
    correction: itemCorrection,
    lists: ['areas'],
    add: addItem,
    correct: correctItem,
    words: async ({ section, marker, text, areas }) => ({ section, marker, text, areas }),
  })
  hangList(site, {
    list: 'chi-tieu',
    input: targetInput,
    correction: targetCorrection,
    lists: [],
    add: addTarget,
    correct: correctTarget,
    words: async ({ text, measure, comparator, value, unit, by }) => ({
      text,
      measure,
      comparator,
      value: plainNumber(value),
      unit: unit ?? '',
      by,
    }),
  })
  hangList(site, {
    list: 'nhiem-vu',
    input: orderInput,
    correction: orderCorrection,
    correct: correctOrder,
    words: orderWords,
    lists: ['leadUnits', 'leadGroups', 'supportUnits', 'supportGroups', 'accepts', 'areas'],
    add: async (act, planId, words) => (await addOrders(act, planId, [words]))[0] ?? '',
  })
  hangList(site, {
    list: 'vien-dan',
    input: citationInput,
    correction: citationCorrection,
    lists: [],
    add: addCitation,
    correct: correctCitation,
    words: async ({ number, type, issuer, issued, relation }) => ({ number, type, issuer, issued, relation }),
  })
}

/** The whole review page; `open` is the row whose form is shown. */
export async function reviewPage(ask: Ask, open: string | null): Promise<Answer> {
  const { plan, where } = await planAsked(ask)
  if (plan.state !== 'draft' && plan.slug) return redirect(paths.plan(plan.slug))
  if (plan.state === 'edition') return redirect(paths.desk)
  const [draft, source, files, parents] = await Promise.all([
    readDraft(ask.db, plan),
    findSource(ask.db, plan.id),
    sourceFilesOf(ask.db, plan.id),
    adoptedPlans(ask.db),
  ])
  return page(
    <ReviewPage
      frame={ask.frame}
      draft={draft}
      where={where}
      today={ask.today}
      places={openPlaces(draft, where)}
      open={open}
      saved={ask.query.luu ?? null}
      problem={ask.problem}
      source={source && { fileId: source.fileId, fileName: source.fileName, text: source.reading.text, files }}
      twice={source ? besideTables(draft.orders, source.reading).map(({ id }) => id) : []}
      parents={parents.filter(({ id }) => id !== plan.id)}
    />,
  )
}

function openAsked(ask: Ask): string | null {
  if (ask.query.sua) return ask.query.sua
  return ask.query.them ? `them:${ask.query.them}` : null
}

interface ListRoutes<Input, Words> {
  readonly list: PartPath
  readonly input: z.ZodType<Input>
  readonly correction: z.ZodType<Input & { version: number; next: boolean }>
  readonly lists: readonly string[]
  words(input: Input, ask: Ask): Promise<Words>
  add(act: Act, planId: string, words: Words): Promise<string>
  correct(act: Act, seen: Seen, words: Words): Promise<void>
}

/** The addresses of one list of the draft: add a row, put it right, move it, take it out. */
function hangList<Input, Words>(site: Site, given: ListRoutes<Input, Words>): void {
  const { list, input, correction, lists } = given
  const row = paths.part(':id', list, ':part')
  const shown = { ...coordinators, lists }
  const again = (ask: Ask) => reviewPage(ask, ask.params.part ?? `them:${addedTo(ask, list)}`)
  const options = { ...shown, again, prepare: (values: Input, ask: Ask) => given.words(values, ask) }
  site.post(paths.part(':id', list), { ...options, input }, async (act, { prepared, ask }) => {
    const planId = idOf(ask, 'id')
    return saved(act, { planId, part: await given.add(act, planId, prepared), next: false })
  })
  site.post(row, { ...options, input: correction }, async (act, { input: { version, next }, prepared, ask }) => {
    const planId = idOf(ask, 'id')
    const id = idOf(ask, 'part')
    await given.correct(act, { planId, id, version }, prepared)
    return saved(act, { planId, part: id, next })
  })
  site.post(`${row}/xoa`, { ...shown, input: bareInput, again }, async (act, { ask }) => {
    const planId = idOf(ask, 'id')
    await removePart(act, await listOf(act, { list, planId, id: idOf(ask, 'part') }), idOf(ask, 'part'))
    return redirect(paths.review(planId), reviewText.removed)
  })
  site.post(`${row}/chuyen`, { ...shown, input: moveInput, again }, async (act, { input: { direction }, ask }) => {
    const planId = idOf(ask, 'id')
    const id = idOf(ask, 'part')
    await movePart(act, await listOf(act, { list, planId, id }), { id, direction })
    return redirect(paths.edit(planId, id))
  })
}

/** Which heading the form of a new row stands under. */
function addedTo(ask: Ask, list: PartPath): string {
  const section = ask.problem?.values.section
  return list === 'muc' && typeof section === 'string' ? section : list
}

const tables = {
  muc: 'plan_items',
  'chi-tieu': 'plan_targets',
  'nhiem-vu': 'plan_orders',
  'vien-dan': 'plan_citations',
} as const

async function listOf(act: Act, row: { list: PartPath; planId: string; id: string }): Promise<PlanList> {
  const list = { table: tables[row.list], planId: row.planId }
  if (row.list !== 'muc') return list
  return { ...list, section: found((await itemsOf(act.tx, row.planId)).find(({ id }) => id === row.id)).section }
}

/** Back to the row that was saved, or on to the next place that waits. */
async function saved(act: Act, at: { planId: string; part: string; next: boolean }): Promise<Redirect> {
  if (!at.next) return redirect(paths.saved(at.planId, at.part))
  const plan = found(await findPlan(act.tx, at.planId))
  const where = whereOf(plan, await loadTree(act.tx), act.today)
  const place = placeAfter(await readDraft(act.tx, plan), where, at.part)
  if (!place) return redirect(paths.saved(at.planId, at.part))
  return redirect(
    place.id === ordersPlace ? `${paths.review(at.planId)}#m-${ordersPlace}` : paths.edit(at.planId, place.id),
  )
}

async function orderWords(input: OrderInput, ask: Ask) {
  const { plan, where } = await planAsked(ask)
  const known = (await ordersOf(ask.db, plan.id)).find(({ id }) => id === ask.params.part)
  const lead = namedUnits(
    { units: input.leadUnits, groups: input.leadGroups, names: input.leadNames },
    { field: 'leadNames', where },
  )
  const support = namedUnits(
    { units: input.supportUnits, groups: input.supportGroups, names: input.supportNames },
    { field: 'supportNames', where },
  )
  const phrases = {
    leadPhrase: known?.leadPhrase ?? null,
    supportPhrase: known?.supportPhrase ?? null,
    schedule: known?.schedule.phrase ?? '',
  }
  return orderOf(input, { lead, support }, phrases)
}

/** Units ticked or typed; a name that means none of them comes back with the form. */
export function namedUnits(typed: Parameters<typeof assigneesOf>[0], at: { field: string; where: Where }): Assignees {
  const { unread, units, groups } = assigneesOf(typed, at.where)
  if (unread.length > 0) throw new Invalid({ [at.field]: text.refused.unitUnknown(unread.join('; ')) })
  const strangers = units.filter((id) => at.where.tree.unit(id) === null)
  if (strangers.length > 0) throw new Invalid({ [at.field]: 'unknown' })
  return { units, groups }
}

function plainNumber(typed: string): string {
  return typed.replace(/[.\s]/g, '').replace(',', '.')
}

export function idOf(ask: Ask, name: string): string {
  const id = ask.params[name] ?? ''
  return found(isId(id) ? id : null)
}
