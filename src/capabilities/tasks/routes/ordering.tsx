import { Refused } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/format.ts'
import { loadTree } from '../../units/index.ts'
import { orderDirectly, unitsWithCoordinator } from '../actions/ordering-directly.ts'
import { mayOrder, needsBasis, orderableUnits, orderInput, orderRights } from '../rules/ordering.ts'
import { orderingFields, orderingText } from '../text/ordering.ts'
import { paths } from '../text.ts'
import { OrderPage } from '../views/order-page.tsx'

export function orderingRoutes(site: Site): void {
  site.get(paths.order, { for: orderRights.roles }, orderPage)
  site.post(
    paths.order,
    {
      for: orderRights.roles,
      input: orderInput,
      again: orderPage,
      labels: orderingFields,
      lists: ['lead', 'support', 'accepts'],
    },
    async (act, { input, ask }) => {
      const id = await orderDirectly(act, input)
      const { unitId, roles } = ask.signedIn()
      const own = input.lead.every((lead) => lead === unitId)
      const view = roles.includes('coordinator') && input.owner === unitId ? 'led' : own ? 'mine' : 'below'
      return redirect(
        `${paths.list}?view=${view}&task=${id}`,
        orderingText.ordered(formatNumber(new Set(input.lead).size)),
      )
    },
  )
}

async function orderPage(ask: Ask): Promise<Answer> {
  const actor = ask.signedIn()
  if (!mayOrder(actor)) throw new Refused('not-allowed')
  const tree = await loadTree(ask.db)
  const all = tree.subtreeOn(tree.officeId ?? actor.unitId, ask.today)
  const owners = await unitsWithCoordinator(ask.db, all, ask.today)
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: tree.nameOn(id, ask.today) }))
  return page(
    <OrderPage
      frame={ask.frame}
      problem={ask.problem}
      units={named(orderableUnits(actor, tree, ask.today))}
      allUnits={named(all)}
      owners={named(all.filter((id) => owners.includes(id)))}
      ownUnitId={actor.unitId}
      basisNeeded={needsBasis(actor)}
    />,
  )
}
