import type { Act } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { toVietnamese } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { idFor } from '../../../kernel/ids.ts'
import { accountsWith, listPosts, postStateOn } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { directOrigin, mayOrder, type OrderInput, orderOf, refuseOrder } from '../rules/ordering.ts'
import { saveBasis } from '../store/ordering.ts'
import { orderingText } from '../text/ordering.ts'
import { paths } from '../text.ts'
import { signedIn } from './batches.ts'
import { orderTasks } from './ordering.ts'

/** Orders one task outside a plan; returns its id. */
export async function orderDirectly(act: Act, input: OrderInput): Promise<string> {
  const actor = signedIn(act)
  if (!mayOrder(actor)) throw new Refused('not-allowed')
  const tree = await loadTree(act.tx)
  const within = tree.subtreeOn(tree.officeId ?? actor.unitId, act.today)
  const owners = await unitsWithCoordinator(act.tx, within, act.today)
  const problems = refuseOrder(input, { actor, tree, today: act.today, owners })
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const origin = idFor(directOrigin)
  const order = orderOf(input, {
    today: act.today,
    origin: { id: origin, title: orderingText.origin, href: `${paths.list}?plan=${origin}` },
    phrase: orderingText.phrase(toVietnamese(input.dueOn)),
  })
  const [id = ''] = await orderTasks(act, [order])
  await saveBasis(act.tx, id, { basis: input.basis, by: actor.accountId })
  return id
}

/** Where results can be approved at all. */
export async function unitsWithCoordinator(reader: Db, unitIds: readonly string[], on: PlainDate): Promise<string[]> {
  const accounts = await accountsWith(reader, { unitIds, roles: ['coordinator'], on })
  const posts = await listPosts(reader, accounts)
  const held = posts.filter((post) => post.roles.includes('coordinator') && postStateOn(post, on) === 'held')
  return [...new Set(held.map((post) => post.unitId))].filter((id) => unitIds.includes(id))
}
