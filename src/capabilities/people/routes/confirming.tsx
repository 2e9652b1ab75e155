import { Invalid } from '../../../kernel/errors.ts'
import { type PageHandler, page, type Redirect, redirect, type Site } from '../../../kernel/site.ts'
import { presentProvider } from '../actions/foreign-provider.ts'
import { askPasskey, proveByPasskey } from '../actions/passkeys.ts'
import { confirmSession, isProven, proveByPassword } from '../actions/proving.ts'
import { proveByCode } from '../actions/second-factors.ts'
import { passkeySignInInput } from '../rules/passkeys.ts'
import { confirmInput, hasSecondFactor } from '../rules/second-factors.ts'
import { returnAddress } from '../rules/sessions.ts'
import { findFactors } from '../store/factors.ts'
import { listLinks } from '../store/foreign-identities.ts'
import { findHash } from '../store/passwords.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { ConfirmPage } from '../views/second-step.tsx'

/** A fresh proof before a sensitive act; the session gets a new token with it. */
export function confirmingRoutes(site: Site): void {
  site.get(paths.confirm, { for: 'signed-in' }, confirmPage)

  site.post(
    paths.confirm,
    {
      for: 'signed-in',
      input: confirmInput,
      again: confirmPage,
      labels,
      perMinute: 60,
      secret: true,
      async prepare({ password = '', code = '' }, ask) {
        const { accountId } = ask.signedIn()
        if (!hasSecondFactor(await findFactors(ask.db, accountId))) {
          if (password === '') throw new Invalid({ password: 'password-old-wrong' })
          await proveByPassword(ask.kernel, accountId, { password, field: 'password' })
          return 'password'
        }
        if (code.trim() === '') throw new Invalid({ code: 'factor-code-wrong' })
        return proveByCode(ask.kernel, { id: accountId, address: ask.address }, code)
      },
    },
    async (act, { input, prepared, ask }) => {
      const { accountId } = ask.signedIn()
      const session = await confirmSession(act, { id: ask.sessionId ?? '', accountId }, prepared)
      return confirmed(input.ve, session)
    },
  )

  site.post(
    paths.confirmPasskey,
    {
      for: 'signed-in',
      input: passkeySignInInput,
      again: confirmPage,
      labels,
      perMinute: 60,
      secret: true,
      prepare: (input, ask) =>
        proveByPasskey(ask.kernel, 'confirm', {
          ...input,
          accountId: ask.signedIn().accountId,
          address: ask.address,
        }),
    },
    async (act, { input, prepared, ask }) => {
      const session = await confirmSession(act, { id: ask.sessionId ?? '', accountId: prepared }, 'passkey')
      return confirmed(input.ve, session)
    },
  )
}

export function confirmed(back: string | null | undefined, session: NonNullable<Redirect['session']>): Redirect {
  return { ...redirect(returnAddress(back ?? undefined, paths.security), text.confirm.done), session }
}

const confirmPage: PageHandler = async (ask) => {
  const { accountId } = ask.signedIn()
  if (!ask.problem && (await isProven(ask.db, ask.sessionId, ask.now))) {
    return redirect(returnAddress(ask.query.ve, paths.security))
  }
  const [factors, hash, passkey, { provider }, links] = await Promise.all([
    findFactors(ask.db, accountId),
    findHash(ask.db, accountId),
    askPasskey(ask.kernel, 'confirm', accountId),
    presentProvider(ask.kernel),
    listLinks(ask.db, accountId),
  ])
  const isLinked = links.some((link) => link.issuer === provider?.issuer)
  const label = isLinked && provider ? provider.label : null
  return page(<ConfirmPage ask={ask} factors={factors} hasPassword={hash !== null} passkey={passkey} label={label} />)
}
