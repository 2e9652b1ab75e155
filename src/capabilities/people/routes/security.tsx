import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { acceptKey, carryCodes, offerKey } from '../actions/enrolment.ts'
import { dutyOf } from '../actions/entering.ts'
import { presentProvider } from '../actions/foreign-provider.ts'
import { unlinkOwn } from '../actions/foreign-sign-in.ts'
import { enrolTotp, keepRecoveryCodes, newRecoveryCodes, removeTotp } from '../actions/second-factors.ts'
import { relyingParty } from '../rules/passkeys.ts'
import { enrolInput } from '../rules/second-factors.ts'
import { findAccount } from '../store/accounts.ts'
import { findFactors } from '../store/factors.ts'
import { listLinks } from '../store/foreign-identities.ts'
import { listPasskeys } from '../store/passkeys.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { EnrolPage } from '../views/enrolment.tsx'
import { SecurityPage } from '../views/security.tsx'
import { askProof } from './entering.ts'
import { ownPasskeyRoutes } from './own-passkeys.tsx'
import { recoveryRoutes } from './recovery-codes.tsx'

/** What guards one's own account. */
export function securityRoutes(site: Site): void {
  site.get(paths.security, { for: 'signed-in' }, securityPage)
  site.get(paths.totp, { for: 'signed-in' }, enrolPage)

  site.post(
    paths.totp,
    {
      for: 'signed-in',
      input: enrolInput,
      again: enrolPage,
      labels,
      perMinute: 30,
      secret: true,
      async prepare(input, ask) {
        const { accountId } = ask.signedIn()
        const key = await acceptKey(ask.kernel, accountId, input)
        const { recoveryCodes } = await findFactors(ask.db, accountId)
        return { key, recovery: recoveryCodes > 0 ? null : await newRecoveryCodes(ask.kernel, accountId) }
      },
    },
    async (act, { prepared, ask }) => {
      const { accountId } = ask.signedIn()
      const stale = await askProof(act.tx, ask, paths.totp)
      if (stale) return stale
      await enrolTotp(act, accountId, prepared.key)
      if (!prepared.recovery) return redirect(paths.security, text.enrolment.done)
      await keepRecoveryCodes(act, accountId, prepared.recovery)
      const note = await carryCodes(ask.kernel, accountId, prepared.recovery.codes)
      return { ...redirect(paths.recoveryCodes, text.enrolment.done), note }
    },
  )

  const plain = { for: 'signed-in', input: z.object({}), again: securityPage } as const
  site.post(paths.removeTotp, plain, async (act, { ask }) => {
    const stale = await askProof(act.tx, ask, paths.security)
    if (stale) return stale
    await removeTotp(act, ask.signedIn().accountId)
    return redirect(paths.security, text.security.appRemoved)
  })
  site.post(paths.unlink(':id'), { ...plain, input: z.object({}) }, async (act, { ask }) => {
    const stale = await askProof(act.tx, ask, paths.security)
    if (stale) return stale
    await unlinkOwn(act, ask.signedIn(), ask.params.id ?? '')
    return redirect(paths.security, text.security.foreignRemoved)
  })
  ownPasskeyRoutes(site, securityPage)
  recoveryRoutes(site, securityPage)
}

const securityPage: PageHandler = async (ask) => {
  const { accountId } = ask.signedIn()
  const [factors, passkeys, links, { provider }, duty] = await Promise.all([
    findFactors(ask.db, accountId),
    listPasskeys(ask.db, accountId),
    listLinks(ask.db, accountId),
    presentProvider(ask.kernel),
    dutyOf(ask.db, accountId, ask.today),
  ])
  const mayHavePasskeys = relyingParty(ask.kernel.config.publicUrl) !== null
  const label = provider && !links.some((link) => link.issuer === provider.issuer) ? provider.label : null
  const requiredFrom = duty?.requiredFrom ?? null
  return page(<SecurityPage {...{ ask, factors, passkeys, links, label, mayHavePasskeys, requiredFrom }} />)
}

const enrolPage: PageHandler = async (ask) => {
  const stale = await askProof(ask.db, ask, paths.totp)
  if (stale) return stale
  const account = found(await findAccount(ask.db, ask.signedIn().accountId))
  const [offer, factors] = await Promise.all([
    offerKey(ask.kernel, account, ask.problem?.values.pass),
    findFactors(ask.db, account.id),
  ])
  return page(<EnrolPage ask={ask} offer={offer} replaces={factors.totpSince !== null} />)
}
