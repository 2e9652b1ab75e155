import { NotFound, Refused } from '../../kernel/errors.ts'
import type { Ask } from '../../kernel/site.ts'
import { type Role, rolesToward } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { emptyLayout, type KeptLayout, type Layout } from './rules/layout.ts'
import { keepers } from './rules/life.ts'
import { keeperOf } from './store/keeping.ts'
import { findDraft, findLive } from './store/layouts.ts'

export interface Scoped {
  /** As the address says it. */
  readonly scope: 'cong' | 'don-vi'
  /** null: the portal itself. */
  readonly unitId: string | null
  readonly roles: readonly Role[]
  readonly draft: KeptLayout | null
  readonly live: KeptLayout | null
  /** The draft, else what is up. */
  readonly content: Layout
  readonly version: number
}

/** What the address names, for somebody who may arrange it. */
export async function openScope(ask: Ask): Promise<Scoped> {
  const { scope } = ask.params
  if (scope !== 'cong' && scope !== 'don-vi') throw new NotFound()
  return mustKeep(await scopeFor(ask, scope))
}

function mustKeep(opened: Scoped): Scoped {
  if (!keepers.some((role) => opened.roles.includes(role))) throw new Refused('not-allowed')
  return opened
}

/** For what only the portal as a whole has. */
export const openPortal = async (ask: Ask): Promise<Scoped> => mustKeep(await scopeFor(ask, 'cong'))

/** The same for anybody; their roles say what they may do. */
export async function scopeFor(ask: Ask, scope: Scoped['scope']): Promise<Scoped> {
  const actor = ask.signedIn()
  const unitId = scope === 'cong' ? null : actor.unitId
  const answering = unitId ?? (await keeperOf(ask.db))
  if (answering === null) throw new Refused('portal-without-keeper')
  const roles = rolesToward(actor, { unitId: answering }, { tree: await loadTree(ask.db), on: ask.today })
  const [draft, live] = await Promise.all([findDraft(ask.db, unitId), findLive(ask.db, unitId)])
  const content = { ...emptyLayout, ...(draft ?? live)?.content }
  return { scope, unitId, roles, draft, live, content, version: draft?.version ?? 0 }
}
