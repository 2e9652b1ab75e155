import type { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { wholeProgressOf } from '../../tasks/index.ts'
import { adoptEdition, pairParts, setAmended } from '../actions/amending.ts'
import { compareEdition } from '../actions/comparing.ts'
import { amendsInput, applyInput, pairInput } from '../rules/inputs.ts'
import type { Plan } from '../rules/plan.ts'
import { progressOfPlan } from '../rules/progress.ts'
import { editionsOf } from '../store/editions.ts'
import { findPlan, findPlanBySlug, tasksOfPlan } from '../store/plans.ts'
import { editionFields, editionPaths, editionText } from '../text/editions.ts'
import { paths } from '../text.ts'
import { ComparePage } from '../views/compare-page.tsx'
import { ChangesPage, EditionPage } from '../views/edition-page.tsx'
import { planAsked } from './reading.ts'
import { idOf, reviewPage } from './review.tsx'

const coordinators = { for: ['coordinator'], labels: editionFields } as const
const cached = { for: 'public', cache: true } as const

export function editionRoutes(site: Site): void {
  site.get(editionPaths.edition(':slug', ':ordinal'), cached, editionPage)
  site.get(editionPaths.changes(':slug', ':ordinal'), cached, changesPage)
  site.get(editionPaths.compare(':id'), coordinators, comparePage)
  site.post(
    editionPaths.amends(':id'),
    { ...coordinators, input: amendsInput, again: (ask) => reviewPage(ask, null) },
    async (act, { input, ask }) => {
      const id = idOf(ask, 'id')
      const { amendsPlanId } = input
      await setAmended(act, id, amendsPlanId === null ? null : { planId: amendsPlanId, whole: input.whole === 'whole' })
      return redirect(amendsPlanId === null ? paths.review(id) : editionPaths.compare(id), editionText.amends.saved)
    },
  )
  site.post(
    editionPaths.pair(':id'),
    { ...coordinators, input: pairInput, again: comparePage },
    async (act, { input, ask }) => {
      const id = idOf(ask, 'id')
      await pairParts(act, id, pairOf(input))
      return redirect(editionPaths.compare(id), editionText.compare.paired)
    },
  )
  site.post(
    editionPaths.apply(':id'),
    { ...coordinators, input: applyInput, again: comparePage, lists: ['taken'] },
    async (act, { input, ask }) => {
      const { version, planVersion } = input
      const draftId = idOf(ask, 'id')
      const { slug, ordinal } = await adoptEdition(act, {
        draftId,
        version,
        planVersion,
        taken: new Set(input.taken),
      })
      return redirect(paths.plan(slug), editionText.compare.adopted(ordinal))
    },
  )
}

function pairOf({ part, replaces }: z.output<typeof pairInput>) {
  const [list = '', id = ''] = part.split(':')
  return {
    table: list === 'item' ? ('plan_items' as const) : ('plan_orders' as const),
    id,
    replaces: replaces === 'new' ? null : replaces,
  }
}

async function comparePage(ask: Ask): Promise<Answer> {
  const { plan: draft, tree } = await planAsked(ask)
  if (draft.state !== 'draft') return redirect(paths.desk)
  if (draft.amendsPlanId === null) throw new Refused('plan-not-amendment')
  const plan = found(await findPlan(ask.db, draft.amendsPlanId))
  const { comparison } = await compareEdition(ask.db, { plan, draft, tree, today: ask.today })
  return page(<ComparePage frame={ask.frame} problem={ask.problem} plan={plan} draft={draft} comparison={comparison} />)
}

async function editionAsked(ask: Ask) {
  const plan = found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))
  ask.tags(`plan:${plan.id}`)
  const editions = await editionsOf(ask.db, plan.id)
  const edition = found(editions.find(({ ordinal }) => String(ordinal) === ask.params.ordinal) ?? null)
  return { plan: withSlug(plan), editions, edition }
}

const withSlug = (plan: Plan) => ({ ...plan, slug: found(plan.slug) })

async function editionPage(ask: Ask): Promise<Answer> {
  const { plan, editions, edition } = await editionAsked(ask)
  if (edition.supersededAt === null) return redirect(paths.plan(plan.slug))
  const ids = (await tasksOfPlan(ask.db, plan.id)).map(({ taskId }) => taskId)
  const before = new Date(edition.supersededAt.getTime() - 1)
  const { tasks, units } = await wholeProgressOf(ask.db, ids, { asOf: before, today: ask.today })
  return page(
    <EditionPage
      frame={ask.frame}
      plan={plan}
      edition={edition}
      editions={editions}
      progress={progressOfPlan(tasks, units)}
    />,
  )
}

async function changesPage(ask: Ask): Promise<Answer> {
  const { plan, edition } = await editionAsked(ask)
  return page(<ChangesPage frame={ask.frame} plan={plan} edition={edition} />)
}
