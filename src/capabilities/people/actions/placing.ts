import type { Act, HeardEvent } from '../../../kernel/act.ts'
import { addDays, max } from '../../../kernel/dates.ts'
import { newId } from '../../../kernel/ids.ts'
import { findPost, insertPosts, updateLastDay } from '../store/posts.ts'

/** A person of a divided unit was given to one of its heirs: the post ends there and goes on here. */
export async function placePost(act: Act, { subject, facts }: HeardEvent): Promise<void> {
  const post = subject.kind === 'post' ? await findPost(act.tx, subject.id) : null
  if (!post || typeof facts.to !== 'string') return
  const isRunning = post.validTo === null || post.validTo >= act.today
  if (isRunning) await updateLastDay(act.tx, post.id, max(addDays(act.today, -1), addDays(post.validFrom, -1)))
  const validFrom = max(act.today, isRunning ? post.validFrom : addDays(post.validTo ?? act.today, 1))
  const begun = { ...post, id: newId(), unitId: facts.to, validFrom, validTo: null }
  await insertPosts(act.tx, { posts: [begun], at: act.now })
  const { id, accountId, unitId, roles } = begun
  const placed = { post: id, unit: unitId, roles, validFrom, validTo: null }
  await act.record('post.assigned', { kind: 'account', id: accountId }, placed)
}
