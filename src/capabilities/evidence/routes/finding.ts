import type { Ask } from '../../../kernel/site.ts'
import { loadTree } from '../../units/index.ts'
import { type DeedFilter, type DeedQuery, filterOf, queryOf, withHeirs } from '../rules/filter.ts'
import type { DeedList, DeedScope } from '../rules/ledger.ts'
import { countListed, listDeeds } from '../store/counting.ts'

/** One page of the list that the query names, with how many there are in all. */
export async function findDeeds(
  ask: Ask,
  query: DeedQuery,
  { scope, size }: { scope: DeedScope; size: number },
): Promise<DeedList> {
  const filter = withHeirs(filterOf(query), await loadTree(ask.db), ask.today)
  const [rows, total] = await Promise.all([
    listDeeds(ask.db, filter, { scope, page: query.page, size }),
    countFound(ask, filter, scope),
  ])
  return { rows, total }
}

/** Words are typed once; what figures and menus open is asked again and again. */
export function countFound(ask: Ask, filter: DeedFilter, scope: DeedScope): Promise<number> {
  const count = () => countListed(ask.db, filter, scope)
  // what fell to a unit item by item changes with every decision
  return filter.q || filter.led ? count() : ask.recall(`deeds:${scope}:${queryOf(filter)}`, ['evidence'], count)
}
