// Sắp xếp tổ chức: posts end with their unit and begin in its heir. Source: Luật 72/2025/QH15, Điều 54 (officers of the old unit
// serve in the new one until it is staffed).
import type { Act } from '../../../kernel/act.ts'
import { addDays, max, type PlainDate } from '../../../kernel/dates.ts'
import { newId } from '../../../kernel/ids.ts'
import { loadTree } from '../../units/index.ts'
import type { Post, Role } from '../rules/roles.ts'
import type { Reader } from '../store/accounts.ts'
import { delegatedAmong } from '../store/delegations.ts'
import { closePosts, deletePosts, holdersIn, insertPosts, postsRunningOn } from '../store/posts.ts'

/** Active accounts that hold one of the roles on that day in one of the units, or in those that carry on their work. */
export async function accountsWith(
  reader: Reader,
  wanted: { readonly unitIds: readonly string[]; readonly roles: readonly Role[]; readonly on: PlainDate },
): Promise<string[]> {
  const tree = await loadTree(reader)
  const unitIds = wanted.unitIds.flatMap((id) => tree.responsibleFor(id, wanted.on) ?? [])
  return holdersIn(reader, { ...wanted, unitIds })
}

/** What a move did, to be taken back: posts that began, and the last days that posts had before. */
export interface PostsMoved {
  readonly begun: readonly string[]
  readonly closed: readonly { readonly id: string; readonly lastDay: PlainDate | null }[]
}

/**
 * Ends the posts of the units before `on` and begins them in the heirs on that day. Where `heirs` names none the post only ends:
 * its person waits for a decision. Posts held by delegation end with what they stood in for.
 */
export async function movePosts(
  act: Act,
  { heirs, on }: { heirs: ReadonlyMap<string, string | null>; on: PlainDate },
): Promise<PostsMoved> {
  const posts = await postsRunningOn(act.tx, { unitIds: [...heirs.keys()], on })
  if (posts.length === 0) return { begun: [], closed: [] }
  const delegated = new Set(
    await delegatedAmong(
      act.tx,
      posts.map(({ id }) => id),
    ),
  )
  const closed = posts.map((post) => ({ ...post, lastDay: addDays(max(on, post.validFrom), -1) }))
  await closePosts(act.tx, closed)
  const moved = posts.filter(({ id }) => !delegated.has(id))
  const begun = joined(
    moved.flatMap((post) => {
      const unitId = heirs.get(post.unitId)
      return unitId ? [{ ...post, id: newId(), unitId, validFrom: max(on, post.validFrom) }] : []
    }),
  )
  await insertPosts(act.tx, { posts: begun, at: act.now })
  await tell(act, { closed, begun })
  return { begun: begun.map(({ id }) => id), closed: posts.map(({ id, validTo }) => ({ id, lastDay: validTo })) }
}

/** One person with the same title in two units that became one has one post there, with the roles of both. */
function joined(posts: readonly Post[]): Post[] {
  const byPlace = new Map<string, Post>()
  for (const post of posts) {
    const key = `${post.accountId} ${post.unitId} ${post.title}`
    const known = byPlace.get(key)
    const roles = [...new Set([...(known?.roles ?? []), ...post.roles])]
    const validTo = known && (known.validTo === null || post.validTo === null) ? null : post.validTo
    byPlace.set(key, { ...(known ?? post), roles, validTo })
  }
  return [...byPlace.values()]
}

async function tell(
  act: Act,
  { closed, begun }: { closed: readonly (Post & { lastDay: PlainDate })[]; begun: readonly Post[] },
): Promise<void> {
  await act.recordEach(
    'post.ended',
    closed.map(({ id, accountId, unitId, lastDay }) => ({
      subject: { kind: 'account', id: accountId },
      facts: { post: id, unit: unitId, lastDay },
    })),
  )
  await act.recordEach(
    'post.assigned',
    begun.map(({ id, accountId, unitId, roles, validFrom, validTo }) => ({
      subject: { kind: 'account', id: accountId },
      facts: { post: id, unit: unitId, roles, validFrom, validTo },
    })),
  )
}

/** Before the day came: what began is taken away, what was to end goes on. */
export async function movePostsBack(act: Act, { begun, closed }: PostsMoved): Promise<void> {
  await deletePosts(act.tx, begun)
  await closePosts(act.tx, closed)
}
