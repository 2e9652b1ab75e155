import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { acceptKey, carriedCodes, carryCodes, offerKey } from '../actions/enrolment.ts'
import { continueEntry, passSecondStep } from '../actions/entering.ts'
import { enrolTotp, keepRecoveryCodes, newRecoveryCodes } from '../actions/second-factors.ts'
import { enrolInput, hasSecondFactor } from '../rules/second-factors.ts'
import { findAccount } from '../store/accounts.ts'
import { findFactors } from '../store/factors.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { ForcedEnrolPage, RecoveryCodesPage } from '../views/enrolment.tsx'
import { askProof, enter } from './entering.ts'

export function recoveryRoutes(site: Site, securityPage: PageHandler): void {
  site.get(paths.recoveryCodes, { for: 'signed-in' }, async (ask) => {
    const codes = await carriedCodes(ask.kernel, ask.signedIn().accountId, ask.note)
    return codes ? page(<RecoveryCodesPage ask={ask} codes={codes} />) : redirect(paths.security)
  })

  site.get(paths.recoveryFile, { for: 'signed-in' }, async (ask) => {
    const { accountId } = ask.signedIn()
    const codes = await carriedCodes(ask.kernel, accountId, ask.note)
    if (!codes) throw new Refused('recovery-codes-gone')
    const account = found(await findAccount(ask.db, accountId))
    const body = `${text.recovery.fileHead(account.username)}\r\n\r\n${codes.join('\r\n')}\r\n`
    return { kind: 'text', type: 'text/plain; charset=utf-8', body, fileName: text.recovery.fileName }
  })

  const plain = { for: 'signed-in', again: securityPage } as const
  site.post(
    paths.recoveryCodes,
    {
      ...plain,
      input: z.object({}),
      secret: true,
      async prepare(_input, ask) {
        const { accountId } = ask.signedIn()
        if (!hasSecondFactor(await findFactors(ask.db, accountId))) throw new Refused('factor-none')
        return newRecoveryCodes(ask.kernel, accountId)
      },
    },
    async (act, { prepared, ask }) => {
      const stale = await askProof(act.tx, ask, paths.security)
      if (stale) return stale
      const { accountId } = ask.signedIn()
      await keepRecoveryCodes(act, accountId, prepared)
      const note = await carryCodes(ask.kernel, accountId, prepared.codes)
      return { ...redirect(paths.recoveryCodes), note }
    },
  )

  site.post(paths.recoverySaved, { ...plain, input: z.object({}) }, async () => {
    return { ...redirect(paths.security, text.recovery.savedDone), note: 'end' }
  })
}

/** Who must have a second factor and has none gets one here, between the password and the session. */
export function forcedEnrolmentRoutes(site: Site): void {
  site.get(paths.enrolNow, { for: 'public' }, forcedPage)

  site.post(
    paths.enrolNow,
    {
      for: 'public',
      input: enrolInput,
      again: forcedPage,
      labels,
      perMinute: 30,
      secret: true,
      async prepare(input, ask) {
        const entrant = await continueEntry(ask.kernel, 'enrolment', ask.note)
        // Enrolled in another window meanwhile: the second step asks for that one.
        if (hasSecondFactor(await findFactors(ask.db, entrant.accountId))) throw new Refused('sign-in-step-old')
        const key = await acceptKey(ask.kernel, entrant.accountId, input)
        return { entrant, key, recovery: await newRecoveryCodes(ask.kernel, entrant.accountId) }
      },
    },
    async (act, { prepared, ask }) => {
      const { ve, ...entrant } = { ...prepared.entrant, means: 'second-factor' as const }
      await passSecondStep(act, ask.note, entrant)
      await enrolTotp(act, entrant.accountId, prepared.key)
      await keepRecoveryCodes(act, entrant.accountId, prepared.recovery)
      const answer = await enter(act, ask, { entrant, gate: 'open', factorFrom: null, ve })
      if (!answer.session) return answer
      const note = await carryCodes(ask.kernel, entrant.accountId, prepared.recovery.codes)
      return { ...answer, ...redirect(paths.recoveryCodes, text.enrolment.done), note }
    },
  )
}

const forcedPage: PageHandler = async (ask) => {
  const entrant = await continueEntry(ask.kernel, 'enrolment', ask.note).catch(() => null)
  const account = entrant && (await findAccount(ask.db, entrant.accountId))
  if (!account) return redirect(paths.signIn)
  const offer = await offerKey(ask.kernel, account, ask.problem?.values.pass)
  return page(<ForcedEnrolPage ask={ask} offer={offer} />)
}
