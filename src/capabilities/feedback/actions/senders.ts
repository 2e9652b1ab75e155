import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { loadTree } from '../../units/index.ts'
import { mayUnmask, rolesTowardFeedback } from '../rules.ts'
import { clearSenders, insertUnmasking } from '../store/senders.ts'
import { findFeedback } from '../store.ts'
import { subjectOf } from './opening.ts'

/** Shows the sender to this person for a while; who looked, when and why stays on record. */
export async function unmaskSender(act: Act, id: string, { reason }: { reason: string }): Promise<void> {
  const item = found(await findFeedback(act.tx, id))
  const roles = rolesTowardFeedback(act.actor, item, { tree: await loadTree(act.tx), on: act.today })
  if (!act.actor || !mayUnmask(roles)) throw new Refused('not-allowed')
  await insertUnmasking(act.tx, { feedbackId: id, accountId: act.actor.accountId }, { reason, at: act.now })
  await act.record('feedback.unmasked', subjectOf(id))
}

/** Daily: senders are forgotten when the time for which they were needed is over. */
export async function clearOldSenders(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, async (act) => {
    for (const id of await clearSenders(act.tx, act.now)) await act.record('feedback.sender-cleared', subjectOf(id))
  })
}
