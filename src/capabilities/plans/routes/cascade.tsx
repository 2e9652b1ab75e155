import type { VNode } from 'preact'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, LinkButton, tableRoutes } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { confirmLinks } from '../actions/cascading.ts'
import { whereOf } from '../rules/adoption.ts'
import { childStates, hasIssued, isContent, proposeLinks, rowsIn } from '../rules/cascade.ts'
import { linksInput } from '../rules/inputs.ts'
import { refusePlanRight } from '../rules/plan.ts'
import { linksOf } from '../store/cascade.ts'
import { itemsOf } from '../store/items.ts'
import { findPlan, findPlanBySlug } from '../store/plans.ts'
import { cascadePaths, cascadeText } from '../text/cascade.ts'

import { paths } from '../text.ts'
import { AboveSection } from '../views/above-section.tsx'
import { ChildrenPage, childColumns } from '../views/children-page.tsx'
import { LinksPage } from '../views/links-page.tsx'
import { type Cascade, presentTasks, readCascade } from './cascade-reading.ts'
import type { Shown } from './plan-extras.tsx'
import { planAsked } from './reading.ts'
import { idOf } from './review.tsx'

const coordinators = { for: ['coordinator'] } as const

export function cascadeRoutes(site: Site): void {
  const cached = { for: 'public', cache: true } as const
  site.get(cascadePaths.children(':slug'), cached, childrenPage)
  tableRoutes(site, cascadePaths.childrenTable(':slug'), { options: { for: 'public' }, table: childrenTable })
  site.get(cascadePaths.links(':id'), coordinators, linksPage)
  site.post(
    cascadePaths.links(':id'),
    { ...coordinators, input: linksInput, again: linksPage, lists: ['links'] },
    async (act, { input, ask }) => {
      const id = idOf(ask, 'id')
      await confirmLinks(act, id, input.links)
      const plan = found(await findPlan(act.tx, id))
      return redirect(plan.slug ? paths.plan(plan.slug) : paths.review(id), cascadeText.links.saved)
    },
  )
}

async function cascadeAsked(ask: Ask) {
  const plan = found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))
  ask.tags('plans', `plan:${plan.id}`, 'tasks')
  const tree = await loadTree(ask.db)
  const { on } = whereOf(plan, tree, ask.today)
  const state = childStates.find((one) => one === ask.query['tinh-trang']) ?? null
  const tasks = await presentTasks(ask, plan.id)
  const cascade = await readCascade(ask, plan, { tree, on, tasks })
  return { plan: { ...plan, slug: found(plan.slug) }, tree, on, state, ...cascade }
}

async function childrenPage(ask: Ask): Promise<Answer> {
  const { plan, tree, on, state, items, rows } = await cascadeAsked(ask)
  return page(
    <ChildrenPage frame={ask.frame} plan={plan} tree={tree} on={on} items={items} rows={rows} state={state} />,
  )
}

/** The table and the matrix in one: a column more for each content of the plan. */
async function childrenTable(ask: Ask) {
  const { plan, tree, on, state, items, rows } = await cascadeAsked(ask)
  const columns = [
    ...childColumns({ tree, on, items: items.length }),
    ...items.map((item) => ({
      key: item.id,
      header: `${item.marker ?? item.position}) ${item.text}`.slice(0, 120),
      cell: () => null,
      csv: (row: (typeof rows)[number]) => (row.plan ? (row.covered.has(item.id) ? 1 : 0) : null),
    })),
  ]
  const shown = rowsIn(rows, state)
  return exportOf({
    name: cascadeText.children.fileName(plan.slug),
    title: cascadeText.children.title,
    columns,
    rows: shown,
  })
}

async function linksPage(ask: Ask): Promise<Answer> {
  const { plan } = await planAsked(ask)
  if (plan.parentPlanId === null) throw new Refused('plan-without-parent')
  const parent = found(await findPlan(ask.db, plan.parentPlanId))
  const [items, above, confirmed] = await Promise.all([
    itemsOf(ask.db, plan.id),
    itemsOf(ask.db, parent.id),
    linksOf(ask.db, [plan.id]),
  ])
  return page(
    <LinksPage
      frame={ask.frame}
      problem={ask.problem}
      plan={plan}
      parent={parent}
      items={items.filter(isContent)}
      above={above.filter(isContent)}
      confirmed={confirmed}
      proposed={proposeLinks(items, above)}
    />,
  )
}

/** What the page of a plan says of the plans below it, where there are any or any is ordered. */
export function childrenAct({ plan }: Shown, cascade: Cascade): VNode | null {
  if (cascade.rows.length === 0) return null
  const issued = cascade.rows.filter(hasIssued).length
  return (
    <LinkButton key="children" href={cascadePaths.children(plan.slug)} tone="secondary" icon="list">
      {cascadeText.children.link} ({cascadeText.children.units(issued, cascade.rows.length)})
    </LinkButton>
  )
}

/** And of the plan above it. */
export async function aboveSection(ask: Ask, { plan, items, roles }: Shown): Promise<VNode | null> {
  const parent = plan.parentPlanId === null ? null : await findPlan(ask.db, plan.parentPlanId)
  if (!parent?.slug) return null
  ask.tags(`plan:${parent.id}`)
  const [above, links] = await Promise.all([itemsOf(ask.db, parent.id, 'content'), linksOf(ask.db, [plan.id])])
  return (
    <AboveSection
      key="above"
      plan={plan}
      parent={{ ...parent, slug: parent.slug }}
      items={items.filter(isContent)}
      above={above}
      links={links}
      mayLink={refusePlanRight('link', plan, roles) === null}
    />
  )
}
