import type { Act } from '../../../kernel/act.ts'
import type { Ask, Redirect } from '../../../kernel/site.ts'
import { formatDate } from '../../../ui/format.ts'
import type { Entry } from '../actions/entering.ts'
import { isProven } from '../actions/proving.ts'
import { issuePass } from '../actions/sealing.ts'
import { openFirstUse, startSession } from '../actions/signing-in.ts'
import { factorLimits } from '../rules/second-factors.ts'
import { returnAddress } from '../rules/sessions.ts'
import type { Reader } from '../store/accounts.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { text as security } from '../text/security.ts'
import { withReturn } from '../views/passkey-form.tsx'

/** The answer to a first proof: the session, or the way to what is still missing. */
export async function enter(act: Act, ask: Ask, entry: Entry & { ve: string | null }): Promise<Redirect> {
  const { entrant, gate, factorFrom, ve } = entry
  if (gate !== 'open') {
    const note = await issuePass(ask.kernel, gate, { minutes: factorLimits.step, words: { ...entrant, ve } })
    return { kind: 'redirect', to: gate === 'enrolment' ? paths.enrolNow : paths.secondStep, note }
  }
  if (entrant.mustChange) {
    const to = paths.newPassword(await openFirstUse(act, entrant.accountId))
    return { kind: 'redirect', to, note: 'end', flash: { kind: 'important', text: text.signIn.mustChange } }
  }
  const from = { address: ask.address, device: ask.userAgent, earlier: ask.sessionId }
  const session = await startSession(act, entrant, from)
  const to = returnAddress(ve ?? undefined, paths.desk)
  const soon = factorFrom && security.signIn.factorSoon(formatDate(factorFrom))
  return {
    kind: 'redirect',
    to,
    session,
    ...(ask.note !== null && { note: 'end' }),
    ...(soon && { flash: { kind: 'important', text: soon } }),
  }
}

/** For acts that ask for a fresh proof: the way to give one and come back, or null where it was given. */
export async function askProof(reader: Reader, ask: Ask, back: string): Promise<Redirect | null> {
  if (await isProven(reader, ask.sessionId, ask.now)) return null
  return { kind: 'redirect', to: withReturn(paths.confirm, back) }
}
