import type { WaitingItem } from '../../kernel/capability.ts'
import type { Ask } from '../../kernel/site.ts'
import { formatNumber } from '../../ui/format.ts'
import { loadTree } from '../units/index.ts'
import { menders } from './rules.ts'
import { listBroken } from './store.ts'
import { paths, text } from './text.ts'

const most = 1_000

/** One line for all of a unit's broken links: on the desk and in the digest. */
export async function waiting({ actor, db, today }: Ask): Promise<readonly WaitingItem[]> {
  if (!actor || !menders.some((role) => actor.roles.includes(role))) return []
  const work = (await loadTree(db)).workOf([actor.unitId], today)
  const { length } = await listBroken(db, work, most)
  if (length === 0) return []
  const line = { kind: 'broken-links', text: text.waiting(formatNumber(length)), href: paths.list }
  return [{ ...line, unitName: actor.unitName, dueOn: null }]
}
