import type { Act } from '../../../kernel/act.ts'
import { insertEvent, recordApart } from '../../../kernel/events.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'

interface Happened {
  readonly verb: string
  readonly facts: Readonly<Record<string, string | number | boolean>>
}

/** On the way in nobody is signed in yet: the account itself is who acts. Nobody listens within these acts. */
export async function recordFor(act: Act, accountId: string, { verb, facts }: Happened): Promise<void> {
  const subject = { kind: 'account', id: accountId }
  if (act.actor) return act.record(verb, subject, facts)
  const event = { id: newId(), at: act.now, actorId: accountId, postId: null, unitId: null, verb, subject, facts }
  await insertEvent(act.tx, event)
}

/** A second proof that was wrong: it must survive the refusal. */
export function keepRefusal(kernel: Kernel, account: { id: string; address: string }): Promise<void> {
  return recordApart(kernel.db, {
    at: kernel.clock.now(),
    actorId: null,
    postId: null,
    unitId: null,
    verb: 'factor.refused',
    subject: { kind: 'account', id: account.id },
    facts: {},
    originIp: account.address,
  })
}
