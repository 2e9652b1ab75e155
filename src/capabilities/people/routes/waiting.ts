import type { WaitingItem } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { dutyOf } from '../actions/entering.ts'
import { hasSecondFactor } from '../rules/second-factors.ts'
import { findFactors } from '../store/factors.ts'
import { listWaiting } from '../store/foreign-identities.ts'
import { paths } from '../text/paths.ts'
import { text } from '../text/security.ts'

const counted = 100

/** A second factor that one must have soon; for administrators, identities that nobody has placed. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const actor = ask.signedIn()
  const isAdministrator = actor.roles.includes('administrator')
  const [duty, identities] = await Promise.all([
    dutyOf(ask.db, actor.accountId, ask.today),
    isAdministrator ? listWaiting(ask.db, counted) : [],
  ])
  const isMissing = duty !== null && !hasSecondFactor(await findFactors(ask.db, actor.accountId))
  return [
    ...(isMissing ? [item('factor', paths.security, { words: text.waiting.factor, dueOn: duty.requiredFrom })] : []),
    ...(identities.length > 0
      ? [item('identities', paths.policy, { words: text.waiting.identities(identities.length), dueOn: null })]
      : []),
  ]
}

function item(kind: string, href: string, said: { words: string; dueOn: string | null }): WaitingItem {
  return { kind, href, text: said.words, unitName: null, dueOn: said.dueOn }
}
