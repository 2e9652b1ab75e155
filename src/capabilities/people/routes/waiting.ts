import type { WaitingItem } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { dutyOf } from '../actions/entering.ts'
import { hasSecondFactor } from '../rules/second-factors.ts'
import { hasOneAccount } from '../store/accounts.ts'
import { findFactors } from '../store/factors.ts'
import { listWaiting } from '../store/foreign-identities.ts'
import { findFactorPolicy } from '../store/policies.ts'
import { paths } from '../text/paths.ts'
import { text } from '../text/security.ts'

const counted = 100

/**
 * A second factor that one must have soon; for administrators, identities that nobody has placed and what a new installation
 * still lacks: people, and a word on who must have a second factor.
 */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const actor = ask.signedIn()
  const isAdministrator = actor.roles.includes('administrator')
  const [duty, identities, lacking] = await Promise.all([
    dutyOf(ask.db, actor.accountId, ask.today),
    isAdministrator ? listWaiting(ask.db, counted) : [],
    isAdministrator ? lackingSettings(ask) : [],
  ])
  const isMissing = duty !== null && !hasSecondFactor(await findFactors(ask.db, actor.accountId))
  return [
    ...(isMissing ? [item('factor', paths.security, { words: text.waiting.factor, dueOn: duty.requiredFrom })] : []),
    ...(identities.length > 0
      ? [item('identities', paths.policy, { words: text.waiting.identities(identities.length), dueOn: null })]
      : []),
    ...lacking,
  ]
}

async function lackingSettings(ask: Ask): Promise<WaitingItem[]> {
  const [isAlone, policy] = await Promise.all([hasOneAccount(ask.db), findFactorPolicy(ask.db)])
  const unsaid = policy.requiredRoles.length === 0
  return [
    ...(isAlone ? [item('people', paths.import, { words: text.waiting.people, dueOn: null })] : []),
    ...(unsaid ? [item('policy', paths.policy, { words: text.waiting.policy, dueOn: null })] : []),
  ]
}

function item(kind: string, href: string, said: { words: string; dueOn: string | null }): WaitingItem {
  return { kind, href, text: said.words, unitName: null, dueOn: said.dueOn }
}
