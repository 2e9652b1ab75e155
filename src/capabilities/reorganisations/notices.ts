import type { HeardEvent } from '../../kernel/act.ts'
import type { Notice } from '../../kernel/capability.ts'
import { addDays, todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { formatNumber } from '../../ui/index.ts'
import { accountsWith } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { placesNow } from './actions/deciding.ts'
import { findReorganisation } from './store/reorganisations.ts'
import { queueText } from './text/queue.ts'
import { paths } from './text/words.ts'

/** Whom the coming of the day concerns: those who may decide what it left open; nobody where it left nothing. */
export const notices = { 'reorganisation.took-effect': tookEffect }

async function tookEffect(db: Db, event: HeardEvent): Promise<Notice | null> {
  const waiting = Number(event.facts.waiting)
  const one = waiting > 0 ? await findReorganisation(db, event.subject.id) : null
  if (!one) return null
  const on = todayIn(event.at)
  const tree = await loadTree(db)
  const places = [...(await placesNow(db, on)).values()].filter(({ since }) => since === event.facts.on)
  const above = new Set(places.flatMap(({ unitId, since }) => tree.pathOn(unitId, addDays(since, -1))))
  const everywhere = tree.officeId ? tree.subtreeOn(tree.officeId, on) : []
  const leaders = await accountsWith(db, { unitIds: [...above], roles: ['leader'], on })
  const administrators = await accountsWith(db, { unitIds: everywhere, roles: ['administrator'], on })
  return {
    accountIds: [...new Set([...leaders, ...administrators])],
    text: queueText.tookEffect(one.title, formatNumber(waiting)),
    href: paths.queue,
  }
}
