import { z } from 'zod'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { connect, presentProvider } from '../actions/foreign-provider.ts'
import { callback, dismissWaiting, linkWaiting } from '../actions/foreign-sign-in.ts'
import { connectProvider, decideFactorPolicy, disconnectProvider, prepareProvider } from '../actions/policies.ts'
import { administrators } from '../rules/accounts.ts'
import { linkWaitingInput, providerInput } from '../rules/foreign-sign-in.ts'
import { hasSecondFactor, policyInput } from '../rules/second-factors.ts'
import { listFactors } from '../store/factors.ts'
import { listWaiting } from '../store/foreign-identities.ts'
import { findFactorPolicy } from '../store/policies.ts'
import { listHoldersOf } from '../store/posts.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { SignInPolicyPage } from '../views/sign-in-policy.tsx'
import { askProof } from './entering.ts'

const waitingShown = 50

export function signInPolicyRoutes(site: Site): void {
  site.get(paths.policy, { for: administrators }, policyPage)
  const options = { for: administrators, again: policyPage, labels } as const

  site.post(paths.policy, { ...options, input: policyInput, lists: ['roles'] }, async (act, { input, ask }) => {
    const stale = await askProof(act.tx, ask, paths.policy)
    if (stale) return stale
    await decideFactorPolicy(act, input)
    return redirect(paths.policy, text.policy.saved)
  })

  site.post(
    paths.provider,
    {
      ...options,
      input: providerInput,
      secret: true,
      perMinute: 60,
      prepare: (input, ask) => prepareProvider(ask.kernel, input),
    },
    async (act, { prepared, ask }) => {
      const stale = await askProof(act.tx, ask, paths.policy)
      if (stale) return stale
      await connectProvider(act, prepared)
      return redirect(paths.policy, text.policy.connected)
    },
  )

  site.post(paths.disconnect, { ...options, input: z.object({}) }, async (act, { ask }) => {
    const stale = await askProof(act.tx, ask, paths.policy)
    if (stale) return stale
    await disconnectProvider(act)
    return redirect(paths.policy, text.policy.disconnected)
  })

  site.post(paths.linkWaiting, { ...options, input: linkWaitingInput }, async (act, { input, ask }) => {
    const stale = await askProof(act.tx, ask, paths.policy)
    if (stale) return stale
    await linkWaiting(act, input)
    return redirect(paths.policy, text.policy.waitingLinked)
  })

  site.post(paths.dismissWaiting(':id'), { ...options, input: z.object({}) }, async (act, { ask }) => {
    await dismissWaiting(act, ask.params.id ?? '')
    return redirect(paths.policy, text.policy.waitingDismissed)
  })
}

const policyPage: PageHandler = async (ask) => {
  const [policy, present, waiting] = await Promise.all([
    findFactorPolicy(ask.db),
    presentProvider(ask.kernel),
    listWaiting(ask.db, waitingShown),
  ])
  const isReached = present.provider
    ? await connect(ask.kernel, present.provider).then(
        () => true,
        () => false,
      )
    : null
  const covered = await coverageOf(ask, policy.requiredRoles)
  return page(
    <SignInPolicyPage {...{ ask, policy, covered, present, isReached, waiting, redirectUri: callback(ask.kernel) }} />,
  )
}

/** How many of those who must have a second factor have one. */
async function coverageOf(ask: Ask, roles: readonly string[]): Promise<{ have: number; all: number }> {
  const holders = await listHoldersOf(ask.db, { roles, on: ask.today })
  const factors = await listFactors(ask.db, holders)
  return { all: holders.length, have: [...factors.values()].filter(hasSecondFactor).length }
}
