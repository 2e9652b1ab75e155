import { z } from 'zod'
import { Refused } from '../../../kernel/errors.ts'
import { type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { weighEntry } from '../actions/entering.ts'
import { presentProvider } from '../actions/foreign-provider.ts'
import { askPasskey } from '../actions/passkeys.ts'
import { askNewPassword, prepareByTicket, replaceByTicket } from '../actions/replacing-passwords.ts'
import { fingerprint } from '../actions/secrets.ts'
import { signOut } from '../actions/sessions.ts'
import { admit } from '../actions/signing-in.ts'
import { forgottenInput, newPasswordInput, signInInput } from '../rules/passwords.ts'
import { returnAddress } from '../rules/sessions.ts'
import { hasAccounts } from '../store/accounts.ts'
import { findMeans } from '../store/sessions.ts'
import { findOpenTicket } from '../store/tickets.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { ForgottenPage, NewPasswordPage, SignInPage } from '../views/signing-in.tsx'
import { enter } from './entering.ts'

export function signingInRoutes(site: Site): void {
  site.get(paths.signIn, { for: 'public' }, signInPage)

  site.post(
    paths.signIn,
    {
      for: 'public',
      input: signInInput,
      again: signInPage,
      labels,
      perMinute: 120,
      secret: true,
      prepare: async (input, ask) =>
        weighEntry(ask.kernel, await admit(ask.kernel, { ...input, address: ask.address })),
    },
    (act, { input, prepared, ask }) => enter(act, ask, { ...prepared, ve: input.ve ?? null }),
  )

  site.post(paths.signOut, { for: 'public', input: z.object({}), again: signInPage }, async (act, { ask }) => {
    const means = ask.sessionId && ask.actor ? await findMeans(act.tx, ask.sessionId) : null
    if (ask.sessionId && ask.actor) await signOut(act, { id: ask.sessionId, accountId: ask.actor.accountId })
    if (means === 'foreign') return { kind: 'redirect', to: paths.signedOut, session: 'end' }
    return { ...redirect('/', text.signIn.signedOut), session: 'end' }
  })

  forgottenRoutes(site)
}

function forgottenRoutes(site: Site): void {
  site.get(paths.forgotten, { for: 'public' }, forgottenPage)

  site.post(
    paths.forgotten,
    { for: 'public', input: forgottenInput, again: forgottenPage, labels, perMinute: 10 },
    async (act, { input }) => {
      await askNewPassword(act, input.account)
      return redirect(paths.signIn, text.forgotten.sent)
    },
  )

  site.get(paths.newPassword(':token'), { for: 'public' }, newPasswordPage)

  site.post(
    paths.newPassword(':token'),
    {
      for: 'public',
      input: newPasswordInput,
      again: newPasswordPage,
      labels,
      perMinute: 20,
      prepare: (input, ask) => prepareByTicket(ask.kernel, ask.params.token ?? '', input.newPassword),
    },
    async (act, { prepared, ask }) => {
      await replaceByTicket(act, ask.params.token ?? '', prepared)
      return { ...redirect(paths.signIn, text.newPassword.done), session: 'end' }
    },
  )
}

export const signInPage: PageHandler = async (ask) => {
  if (ask.actor && !ask.problem) return redirect(returnAddress(ask.query.ve, paths.desk))
  const [{ provider }, passkey, isSetUp] = await Promise.all([
    presentProvider(ask.kernel),
    askPasskey(ask.kernel, 'sign-in', null),
    hasAccounts(ask.db),
  ])
  return page(<SignInPage ask={ask} label={provider?.label ?? null} passkey={passkey} isSetUp={isSetUp} />)
}

const forgottenPage: PageHandler = async (ask) => page(<ForgottenPage ask={ask} />)

/** Looking does not use the link up: mail scanners open every link they see. */
const newPasswordPage: PageHandler = async (ask) => {
  const ticket = await findOpenTicket(ask.db, fingerprint(ask.params.token ?? ''), ask.now)
  if (!ticket) throw new Refused('ticket-closed')
  return page(<NewPasswordPage ask={ask} />)
}
