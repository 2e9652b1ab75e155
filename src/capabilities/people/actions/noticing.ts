import type { HeardEvent } from '../../../kernel/act.ts'
import type { Capability } from '../../../kernel/capability.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'

/** Each event here is about an account, and its owner is told. */
const told = (words: string) => async (_db: unknown, event: HeardEvent) => ({
  accountIds: [event.subject.id],
  text: words,
  href: paths.own,
})

export const notices = {
  'account.password-changed': told(text.notices.passwordChanged),
  'account.password-reset': told(text.notices.passwordReset),
  'post.assigned': told(text.notices.postAssigned),
  'post.ended': told(text.notices.postEnded),
} satisfies Capability['notices']
