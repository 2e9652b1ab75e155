import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { carryCodes } from '../actions/enrolment.ts'
import { askNewPasskey, enrolPasskey, prepareNewPasskey, removePasskey, renamePasskey } from '../actions/passkeys.ts'
import { keepRecoveryCodes, newRecoveryCodes } from '../actions/second-factors.ts'
import { newPasskeyInput, passkeyName } from '../rules/passkeys.ts'
import { findAccount } from '../store/accounts.ts'
import { findFactors } from '../store/factors.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { NewPasskeyPage } from '../views/enrolment.tsx'
import { askProof } from './entering.ts'

export function ownPasskeyRoutes(site: Site, securityPage: PageHandler): void {
  site.get(paths.newPasskey, { for: 'signed-in' }, newPasskeyPage)

  site.post(
    paths.newPasskey,
    {
      for: 'signed-in',
      input: newPasskeyInput,
      again: newPasskeyPage,
      labels,
      perMinute: 30,
      secret: true,
      async prepare(input, ask) {
        const { accountId } = ask.signedIn()
        const key = await prepareNewPasskey(ask.kernel, accountId, input)
        const { recoveryCodes } = await findFactors(ask.db, accountId)
        return { key, recovery: recoveryCodes > 0 ? null : await newRecoveryCodes(ask.kernel, accountId) }
      },
    },
    async (act, { input, prepared, ask }) => {
      const { accountId } = ask.signedIn()
      const stale = await askProof(act.tx, ask, paths.newPasskey)
      if (stale) return stale
      await enrolPasskey(act, accountId, { ...prepared.key, name: input.name })
      if (!prepared.recovery) return redirect(paths.security, text.security.passkeyAdded)
      await keepRecoveryCodes(act, accountId, prepared.recovery)
      const note = await carryCodes(ask.kernel, accountId, prepared.recovery.codes)
      return { ...redirect(paths.recoveryCodes, text.security.passkeyAdded), note }
    },
  )

  site.post(
    paths.renamePasskey(':id'),
    { for: 'signed-in', input: passkeyName, again: securityPage, labels },
    async (act, { input, ask }) => {
      await renamePasskey(act, { id: ask.params.id ?? '', accountId: ask.signedIn().accountId }, input.name)
      return redirect(paths.security, text.security.passkeyRenamed)
    },
  )

  site.post(
    paths.removePasskey(':id'),
    { for: 'signed-in', input: z.object({}), again: securityPage },
    async (act, { ask }) => {
      const stale = await askProof(act.tx, ask, paths.security)
      if (stale) return stale
      await removePasskey(act, { id: ask.params.id ?? '', accountId: ask.signedIn().accountId })
      return redirect(paths.security, text.security.passkeyRemoved)
    },
  )
}

const newPasskeyPage: PageHandler = async (ask) => {
  const stale = await askProof(ask.db, ask, paths.newPasskey)
  if (stale) return stale
  const account = found(await findAccount(ask.db, ask.signedIn().accountId))
  const asking = await askNewPasskey(ask.kernel, account)
  if (!asking) throw new Refused('passkey-address')
  return page(<NewPasskeyPage ask={ask} asking={asking} />)
}
