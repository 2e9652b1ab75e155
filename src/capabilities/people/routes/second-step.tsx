import { Invalid, Refused } from '../../../kernel/errors.ts'
import { type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { continueEntry, entrantFor, passSecondStep, weighEntry } from '../actions/entering.ts'
import { askPasskey, proveByPasskey } from '../actions/passkeys.ts'
import { proveByCode } from '../actions/second-factors.ts'
import { passkeySignInInput } from '../rules/passkeys.ts'
import { secondStepInput } from '../rules/second-factors.ts'
import { findFactors } from '../store/factors.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { SecondStepPage } from '../views/second-step.tsx'
import { enter } from './entering.ts'
import { signInPage } from './signing-in.tsx'

/** Between the right password and the session. */
export function secondStepRoutes(site: Site): void {
  site.get(paths.secondStep, { for: 'public' }, secondStepPage)

  site.post(
    paths.secondStep,
    {
      for: 'public',
      input: secondStepInput,
      again: secondStepPage,
      labels,
      perMinute: 60,
      secret: true,
      async prepare({ code }, ask) {
        const entrant = await continueEntry(ask.kernel, 'second-step', ask.note)
        const account = { id: entrant.accountId, address: ask.address }
        return { ...entrant, means: await proveByCode(ask.kernel, account, code) }
      },
    },
    async (act, { prepared, ask }) => {
      const left = await passSecondStep(act, ask.note, prepared)
      const { ve, ...entrant } = prepared
      const to = await enter(act, ask, { entrant, gate: 'open', factorFrom: null, ve })
      if (left === null || !to.session) return to
      return { ...to, to: paths.security, flash: { kind: 'important', text: text.secondStep.codeUsed(left) } }
    },
  )

  site.post(
    paths.secondStepPasskey,
    {
      for: 'public',
      input: passkeySignInInput,
      again: secondStepPage,
      labels,
      perMinute: 60,
      secret: true,
      async prepare(input, ask) {
        const entrant = await continueEntry(ask.kernel, 'second-step', ask.note)
        const { accountId } = entrant
        await proveByPasskey(ask.kernel, 'second-step', { ...input, accountId, address: ask.address })
        return { ...entrant, means: 'second-factor' as const }
      },
    },
    async (act, { prepared, ask }) => {
      await passSecondStep(act, ask.note, prepared)
      const { ve, ...entrant } = prepared
      return enter(act, ask, { entrant, gate: 'open', factorFrom: null, ve })
    },
  )

  passkeySignIn(site)
}

/** A passkey that its owner unlocked is both proofs in one. */
function passkeySignIn(site: Site): void {
  site.post(
    paths.passkeySignIn,
    {
      for: 'public',
      input: passkeySignInInput,
      again: signInPage,
      labels,
      perMinute: 60,
      secret: true,
      async prepare(input, ask) {
        const proof = { ...input, accountId: null, address: ask.address }
        const accountId = await proveByPasskey(ask.kernel, 'sign-in', proof)
        const entrant = await entrantFor(ask.kernel, accountId, { means: 'passkey', isStrong: true }).catch(onTheForm)
        return weighEntry(ask.kernel, entrant)
      },
    },
    (act, { input, prepared, ask }) => enter(act, ask, { ...prepared, ve: input.ve ?? null }),
  )
}

/** The sign-in page says it beside the passkey, not on a page of its own. */
function onTheForm(error: unknown): never {
  throw error instanceof Refused ? new Invalid({ answer: error.code }) : error
}

const secondStepPage: PageHandler = async (ask) => {
  const entrant = await continueEntry(ask.kernel, 'second-step', ask.note).catch(() => null)
  if (!entrant) return redirect(paths.signIn)
  const [factors, passkey] = await Promise.all([
    findFactors(ask.db, entrant.accountId),
    askPasskey(ask.kernel, 'second-step', entrant.accountId),
  ])
  return page(<SecondStepPage ask={ask} factors={factors} passkey={passkey} />)
}
