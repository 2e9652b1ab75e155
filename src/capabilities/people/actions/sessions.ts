import type { Act, Actor } from '../../../kernel/act.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { loadTree } from '../../units/index.ts'
import { presentPost } from '../rules/roles.ts'
import { listPosts } from '../store/posts.ts'
import { endSession, endSessions, updateSessionPost } from '../store/sessions.ts'

export async function signOut(act: Act, session: { id: string; accountId: string }): Promise<void> {
  await endSession(act.tx, session.id, act.now)
  await act.record('session.ended', { kind: 'account', id: session.accountId }, { session: session.id })
}

/** One of one's own sessions; somebody else's is not found. */
export async function revokeSession(act: Act, actor: Actor, sessionId: string): Promise<void> {
  const ended = await endSessions(act.tx, { accountId: actor.accountId, at: act.now, only: sessionId })
  if (ended === 0) throw new NotFound()
  await act.record('session.revoked', { kind: 'account', id: actor.accountId }, { session: sessionId })
}

/** Every session of the person but this one. Returns how many. */
export async function revokeOthers(act: Act, actor: Actor, sessionId: string): Promise<number> {
  const ended = await endSessions(act.tx, { accountId: actor.accountId, at: act.now, except: sessionId })
  if (ended > 0) await act.record('session.revoked', { kind: 'account', id: actor.accountId }, { count: ended })
  return ended
}

/** Kiêm nhiệm: from now on this session acts in another of the person's posts. */
export async function switchPost(act: Act, actor: Actor, to: { sessionId: string; postId: string }): Promise<void> {
  const posts = await listPosts(act.tx, [actor.accountId])
  const at = { tree: await loadTree(act.tx), on: act.today }
  if (presentPost(posts, to.postId, at)?.id !== to.postId) throw new Refused('post-not-held')
  await updateSessionPost(act.tx, to.sessionId, to.postId)
  await act.record('session.switched', { kind: 'account', id: actor.accountId }, { from: actor.postId, to: to.postId })
}
