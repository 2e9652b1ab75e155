import { Refused } from '../../../kernel/errors.ts'
import { fill } from '../../../kernel/filling.ts'
import { perform } from '../../../kernel/perform.ts'
import { type Answer, type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { entrantFor, weighEntry } from '../actions/entering.ts'
import { presentProvider } from '../actions/foreign-provider.ts'
import {
  type Arrival,
  beginForeign,
  endAddress,
  type ForeignPurpose,
  findOwner,
  finishForeign,
} from '../actions/foreign-sign-in.ts'
import { confirmSession } from '../actions/proving.ts'
import { issuePass } from '../actions/sealing.ts'
import type { Provider } from '../rules/foreign-sign-in.ts'
import { factorLimits } from '../rules/second-factors.ts'
import { findLinkedAccount } from '../store/foreign-identities.ts'
import { paths } from '../text/paths.ts'
import { refusals } from '../text/refusals.ts'
import { text } from '../text/security.ts'
import { ForeignSignedOutPage, WaitingIdentityPage } from '../views/foreign-sign-in.tsx'
import { confirmed } from './confirming.tsx'
import { askProof, enter } from './entering.ts'

/** The way to the provider and back. Every start is a link: no form may end at a foreign address. */
export function foreignRoutes(site: Site): void {
  site.get(paths.foreign, { for: 'public' }, (ask) => sendAway(ask, 'sign-in'))
  site.get(paths.confirmForeign, { for: 'signed-in' }, (ask) => sendAway(ask, 'confirm'))
  site.get(paths.linkForeign, { for: 'signed-in' }, async (ask) => {
    return (await askProof(ask.db, ask, paths.linkForeign)) ?? sendAway(ask, 'link')
  })
  site.get(paths.foreignReturn, { for: 'public' }, comeBack)
  site.get(paths.signedOut, { for: 'public' }, signedOutPage)
  site.get(paths.foreignEnd, { for: 'public' }, async (ask) => {
    const { provider } = await presentProvider(ask.kernel)
    const address = provider && (await endAddress(ask.kernel, provider))
    return address ? { kind: 'redirect', to: address, away: true } : redirect('/')
  })
}

async function sendAway(ask: Ask, purpose: ForeignPurpose): Promise<Answer> {
  const accountId = ask.actor?.accountId ?? null
  return orSaid(ask, async () => {
    const provider = await providerOf(ask)
    const journey = { purpose, accountId, ve: ask.query.ve ?? null }
    const { address, note } = await beginForeign(ask.kernel, provider, journey)
    return { kind: 'redirect', to: address, away: true, note }
  })
}

const comeBack: PageHandler = (ask) =>
  orSaid(ask, async () => {
    const provider = await providerOf(ask)
    const arrival = await finishForeign(ask.kernel, provider, { note: ask.note, query: ask.query })
    if (arrival.purpose === 'sign-in') return signIn(ask, provider, arrival)
    if (arrival.accountId !== ask.signedIn().accountId) throw new Refused('foreign-state')
    if (arrival.purpose === 'confirm') return confirm(ask, arrival)
    const note = await issuePass(ask.kernel, 'linking', {
      minutes: factorLimits.step,
      words: { ...arrival.claims, accountId: arrival.accountId },
    })
    return { kind: 'redirect', to: paths.linkConfirm, note }
  })

async function signIn(ask: Ask, provider: Provider, { claims, ve }: Arrival): Promise<Answer> {
  const accountId = await perform(ask.kernel, { actor: null }, (act) => findOwner(act, provider, claims))
  if (!accountId) {
    const who = claims.email ?? claims.username ?? claims.name ?? claims.subject
    return page(<WaitingIdentityPage ask={ask} who={who} label={provider.label} />, 403)
  }
  const shown = { means: 'foreign', isStrong: claims.hasSecondFactor } as const
  const entry = await weighEntry(ask.kernel, await entrantFor(ask.kernel, accountId, shown))
  const answer = await perform(ask.kernel, { actor: null }, (act) => enter(act, ask, { ...entry, ve }))
  return { note: 'end', ...answer }
}

async function confirm(ask: Ask, { claims, ve }: Arrival): Promise<Answer> {
  const { accountId } = ask.signedIn()
  if ((await findLinkedAccount(ask.db, claims.issuer, claims.subject)) !== accountId) throw new Refused('foreign-other')
  const session = { id: ask.sessionId ?? '', accountId }
  const renewed = await perform(ask.kernel, { actor: ask.actor }, (act) => confirmSession(act, session, 'foreign'))
  return { ...confirmed(ve, renewed), note: 'end' }
}

async function providerOf(ask: Ask): Promise<Provider> {
  const { provider } = await presentProvider(ask.kernel)
  if (!provider) throw new Refused('foreign-off')
  return provider
}

/** What goes wrong on this way is said on the sign-in page, where the other doors are. */
async function orSaid(ask: Ask, go: () => Promise<Answer>): Promise<Answer> {
  try {
    return await go()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const words: Readonly<Record<string, string>> = refusals
    const reason = fill(words[error.code] ?? error.code, error.facts)
    const to = ask.actor ? paths.security : paths.signIn
    const said = ask.actor ? reason : `${reason} ${text.foreign.stillLocal}`
    return { kind: 'redirect', to, note: 'end', flash: { kind: 'important', text: said } }
  }
}

const signedOutPage: PageHandler = async (ask) => {
  const { provider } = await presentProvider(ask.kernel)
  return page(<ForeignSignedOutPage ask={ask} label={provider?.label ?? null} />)
}
