import type { Identity } from '../../../kernel/capability.ts'
import { todayIn } from '../../../kernel/dates.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { loadTree } from '../../units/index.ts'
import { isSuspended } from '../rules/resets.ts'
import { isHeld, presentPost } from '../rules/roles.ts'
import { isSessionAlive, sessionLimits } from '../rules/sessions.ts'
import { findSession, updateSeen } from '../store/sessions.ts'
import { fingerprint } from './secrets.ts'

/** Who holds the token now, in which post. Nothing is kept in memory, so a revoked session is out at the next request. */
export async function identify(kernel: Kernel, token: string): Promise<Identity | null> {
  const now = kernel.clock.now()
  const today = todayIn(now)
  const [session, tree] = await Promise.all([findSession(kernel.db, fingerprint(token)), loadTree(kernel.db)])
  if (!session || !isSessionAlive(session, now) || isSuspended(session.suspendedUntil, now)) return null
  const post = presentPost(session.posts, session.postId, { tree, on: today })
  if (!post) return null
  if (now.getTime() - session.seenAt.getTime() > sessionLimits.seen) await updateSeen(kernel.db, session.id, now)
  const held = session.posts.filter((one) => isHeld(one, { tree, on: today }))
  return {
    sessionId: session.id,
    csrf: session.csrf,
    actor: {
      accountId: session.accountId,
      postId: post.id,
      name: session.name,
      postTitle: post.title,
      unitId: post.unitId,
      unitName: tree.nameOn(post.unitId, today),
      roles: post.roles,
    },
    posts: held.map((one) => ({
      id: one.id,
      label: `${one.title}, ${tree.shortNameOn(one.unitId, today)}`,
      current: one.id === post.id,
    })),
  }
}
