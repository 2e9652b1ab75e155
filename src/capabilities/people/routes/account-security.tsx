import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { type PageHandler, page, type Redirect, redirect, type Site } from '../../../kernel/site.ts'
import {
  endAllSessions,
  orderReset,
  releaseAccount,
  removeFactors,
  suspendAccount,
} from '../actions/ordering-resets.ts'
import { fingerprint } from '../actions/secrets.ts'
import { administrators } from '../rules/accounts.ts'
import { resetInput, suspendInput } from '../rules/resets.ts'
import { findAccount } from '../store/accounts.ts'
import { findFactors } from '../store/factors.ts'
import { listLinks } from '../store/foreign-identities.ts'
import { lockedUntil } from '../store/passwords.ts'
import { listOwnSessions } from '../store/sessions.ts'
import { findSuspension } from '../store/suspensions.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { AccountSecurityPage } from '../views/account-security.tsx'
import { askProof } from './entering.ts'

/** How an account is guarded, and what an administrator does where it may be in other hands. Each act asks for a fresh proof. */
export function accountSecurityRoutes(site: Site): void {
  site.get(paths.accountSecurity(':id'), { for: administrators }, accountSecurityPage)
  resetRoutes(site)
  const plain = { for: administrators, input: z.object({}), again: accountSecurityPage } as const

  site.post(paths.release(':id'), plain, async (act, { ask }) => {
    const id = ask.params.id ?? ''
    const stale = await askProof(act.tx, ask, paths.accountSecurity(id))
    if (stale) return stale
    await releaseAccount(act, id)
    return redirect(paths.accountSecurity(id), text.account.released)
  })

  site.post(paths.endSessions(':id'), plain, async (act, { ask }) => {
    const id = ask.params.id ?? ''
    const stale = await askProof(act.tx, ask, paths.accountSecurity(id))
    if (stale) return stale
    const count = await endAllSessions(act, id, ask.sessionId)
    return redirect(paths.accountSecurity(id), text.account.endedCount(count))
  })

  site.post(paths.removeFactors(':id'), plain, async (act, { ask }) => {
    const id = ask.params.id ?? ''
    const stale = await askProof(act.tx, ask, paths.accountSecurity(id))
    if (stale) return stale
    await removeFactors(act, id)
    return redirect(paths.accountSecurity(id), text.account.factorsRemoved)
  })
}

function resetRoutes(site: Site): void {
  const options = { for: administrators, again: accountSecurityPage, labels } as const

  site.post(paths.orderReset(':id'), { ...options, input: resetInput, secret: true }, async (act, { input, ask }) => {
    const id = ask.params.id ?? ''
    const stale = await askProof(act.tx, ask, paths.accountSecurity(id))
    if (stale) return stale
    const token = await orderReset(act, id, input)
    const to = paths.accountSecurity(id)
    if (token === null) return redirect(to, input.way === 'mail' ? text.account.resetMailed : text.account.resetOrdered)
    const link = `${ask.kernel.config.publicUrl}${paths.newPassword(token)}`
    return { kind: 'redirect', to, flash: { kind: 'important', text: text.account.resetLink(link) } } satisfies Redirect
  })

  site.post(paths.suspend(':id'), { ...options, input: suspendInput }, async (act, { input, ask }) => {
    const id = ask.params.id ?? ''
    const stale = await askProof(act.tx, ask, paths.accountSecurity(id))
    if (stale) return stale
    await suspendAccount(act, id, input.lastDay)
    return redirect(paths.accountSecurity(id), text.account.suspendDone)
  })
}

const accountSecurityPage: PageHandler = async (ask) => {
  const account = found(await findAccount(ask.db, ask.params.id ?? ''))
  const { id, username } = account
  const [factors, links, sessions, suspended, lockedName, lockedStep] = await Promise.all([
    findFactors(ask.db, id),
    listLinks(ask.db, id),
    listOwnSessions(ask.db, id, ask.now),
    findSuspension(ask.db, id),
    lockedUntil(ask.db, fingerprint(username), ask.now),
    lockedUntil(ask.db, fingerprint(`second-step:${id}`), ask.now),
  ])
  const locked = lockedName ?? lockedStep
  return page(<AccountSecurityPage {...{ ask, account, factors, links, sessions, suspended, locked }} />)
}
