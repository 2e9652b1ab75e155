import type { HeardEvent } from '../../../kernel/act.ts'
import type { Capability } from '../../../kernel/capability.ts'
import { text as delegations } from '../text/delegations.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { text as security } from '../text/security.ts'

/** Each event here is about an account, and its owner is told. */
const told = (words: string) => async (_db: unknown, event: HeardEvent) => ({
  accountIds: [event.subject.id],
  text: words,
  href: paths.own,
})

const toldOf = (words: string, isNews: (event: HeardEvent) => boolean) => {
  const tell = told(words)
  return async (db: unknown, event: HeardEvent) => (isNews(event) ? tell(db, event) : null)
}

/** The one who is away, and whoever stands in. */
const toldBoth = (words: string) => async (_db: unknown, event: HeardEvent) => ({
  accountIds: [event.facts.account, event.facts.delegate].flatMap((id) => (typeof id === 'string' ? [id] : [])),
  text: words,
  href: paths.delegations,
})

const { notices: words } = security

export const notices = {
  'account.password-changed': told(text.notices.passwordChanged),
  'account.password-reset': told(text.notices.passwordReset),
  'post.assigned': told(text.notices.postAssigned),
  'factor.enrolled': told(words.enrolled),
  'factor.removed': told(words.removed),
  'factor.renewed': told(words.renewed),
  'factor.used': told(words.recoveryUsed),
  'session.started': toldOf(words.newDevice, (event) => event.facts.newDevice === true),
  'session.revoked': toldOf(words.sessionsEnded, (event) => event.facts.by === 'administrator'),
  'account.linked': told(words.linked),
  'account.unlinked': told(words.unlinked),
  'account.reset-ordered': told(words.resetOrdered),
  'account.suspended': told(words.suspended),
  'account.released': told(words.released),
  'post.ended': told(text.notices.postEnded),
  'delegation.given': toldBoth(delegations.given),
  'delegation.revoked': toldBoth(delegations.takenBack),
  'delegation.ended': toldBoth(delegations.runOut),
  'absence.stated': toldBoth(delegations.away),
} satisfies Capability['notices']
