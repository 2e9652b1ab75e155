import type { Act, HeardEvent } from '../../../kernel/act.ts'
import { addDays, max } from '../../../kernel/dates.ts'
import { newId } from '../../../kernel/ids.ts'
import { closePosts, findPost, insertFollowing, postsFollowing } from '../store/posts.ts'

/** A person of a divided unit was given to one of its heirs: the post ends there and goes on here, not before the unit ends. */
export async function placePost(act: Act, { subject, facts }: HeardEvent): Promise<void> {
  const post = subject.kind === 'post' ? await findPost(act.tx, subject.id) : null
  if (!post || typeof facts.to !== 'string') return
  await endFollowing(act, post.id)
  const on = max(act.today, typeof facts.on === 'string' ? facts.on : act.today)
  const isRunning = post.validTo === null || post.validTo >= on
  if (isRunning) await closePosts(act.tx, [{ id: post.id, lastDay: addDays(max(on, post.validFrom), -1) }])
  const validFrom = max(on, isRunning ? post.validFrom : addDays(post.validTo ?? on, 1))
  const begun = { ...post, id: newId(), unitId: facts.to, validFrom, validTo: null }
  await insertFollowing(act.tx, begun, { followsId: post.id, at: act.now })
  const { id, accountId, unitId, roles } = begun
  const placed = { post: id, unit: unitId, roles, validFrom, validTo: null }
  await act.record('post.assigned', { kind: 'account', id: accountId }, placed)
}

/** The decision was taken back: what it began ends at once, and with it the right to act there. */
export async function unplacePost(act: Act, { subject }: HeardEvent): Promise<void> {
  if (subject.kind === 'post') await endFollowing(act, subject.id)
}

async function endFollowing(act: Act, followsId: string): Promise<void> {
  const posts = await postsFollowing(act.tx, followsId, act.today)
  const closed = posts.map((post) => ({ ...post, lastDay: addDays(max(act.today, post.validFrom), -1) }))
  await closePosts(act.tx, closed)
  for (const { id, accountId, unitId, lastDay } of closed)
    await act.record('post.ended', { kind: 'account', id: accountId }, { post: id, unit: unitId, lastDay })
}
