import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { constraintOf } from '../../../kernel/db.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { loadTree } from '../../units/index.ts'
import {
  type Account,
  accountLife,
  type PersonInput,
  type PostInput,
  postLife,
  refuseDisable,
  refuseEndPost,
} from '../rules/accounts.ts'
import { isRole, postStateOn, type Role } from '../rules/roles.ts'
import { findAccount, insertAccount, updatePerson, updateState } from '../store/accounts.ts'
import { rememberPassword, savePassword } from '../store/passwords.ts'
import { findPost, insertPost, updateLastDay } from '../store/posts.ts'
import { endSessions } from '../store/sessions.ts'
import { closeTickets } from '../store/tickets.ts'
import { endDelegationsOf, shortenDelegations } from './delegating.ts'

export interface NewPerson {
  readonly username: string
  readonly name: string
  readonly email?: string | null
  readonly phone?: string | null
  /** As `hashPassword` made it, outside the act; null: the person sets one through a link sent by mail. */
  readonly passwordHash: string | null
  /** The password was made by someone else and must be replaced at the first sign-in. */
  readonly mustChangePassword: boolean
}

/** Returns the account's id. An administrator's act, or the system's own. */
export async function createAccount(act: Act, person: NewPerson): Promise<string> {
  if (!rolesOf(act).includes('administrator')) throw new Refused('not-allowed')
  const id = newId()
  const { email = null, phone = null } = person
  await insertAccount(act.tx, { ...person, id, email, phone, at: act.now }).catch(refuseTaken)
  if (person.passwordHash) await rememberPassword(act.tx, id, { hash: person.passwordHash, at: act.now })
  await act.record('account.created', { kind: 'account', id })
  return id
}

export async function editPerson(act: Act, id: string, person: PersonInput): Promise<void> {
  const account = await movable(act, id, 'edit')
  const saved = await updatePerson(act.tx, id, { ...person, username: account.username }).catch(refuseTaken)
  if (!saved) throw new Stale()
  await act.record('account.edited', { kind: 'account', id })
}

/** Returns the post's id. Nothing is checked about the person's other posts: kiêm nhiệm is usual. */
export async function addPost(act: Act, accountId: string, post: PostInput): Promise<string> {
  await movable(act, accountId, 'assignPost')
  const unit = (await loadTree(act.tx)).unit(post.unitId)
  if (!unit || (unit.validTo !== null && unit.validTo < post.validFrom)) throw new Invalid({ unitId: 'unknown' })
  const id = newId()
  await insertPost(act.tx, { ...post, id, accountId, at: act.now }).catch(refuseTaken)
  const { unitId, roles, validFrom, validTo } = post
  await act.record(
    'post.assigned',
    { kind: 'account', id: accountId },
    { post: id, unit: unitId, roles, validFrom, validTo },
  )
  return id
}

export async function endPost(act: Act, postId: string, lastDay: PlainDate): Promise<void> {
  const post = found(await findPost(act.tx, postId))
  refuse(refuseMove(postLife, 'end', { state: postStateOn(post, act.today), roles: rolesOf(act) }))
  const early = refuseEndPost(post, { actorPostId: act.actor?.postId ?? null, lastDay, today: act.today })
  if (early === 'post-end-early') throw new Invalid({ lastDay: early })
  refuse(early)
  await updateLastDay(act.tx, postId, lastDay)
  await shortenDelegations(act, postId, lastDay)
  await act.record('post.ended', { kind: 'account', id: post.accountId }, { post: postId, unit: post.unitId, lastDay })
}

export async function disableAccount(act: Act, id: string): Promise<void> {
  await movable(act, id, 'disable')
  refuse(refuseDisable(id, act.actor?.accountId ?? null))
  await updateState(act.tx, id, { state: 'disabled', at: act.now })
  await endDelegationsOf(act, id)
  await endSessions(act.tx, { accountId: id, at: act.now })
  await closeTickets(act.tx, id, act.now)
  await act.record('account.disabled', { kind: 'account', id })
}

export async function enableAccount(act: Act, id: string): Promise<void> {
  await movable(act, id, 'enable')
  await updateState(act.tx, id, { state: 'active', at: act.now })
  await act.record('account.enabled', { kind: 'account', id })
}

/** An administrator gives a password for one sign-in; every session and open link of the account ends. */
export async function resetPassword(act: Act, id: string, passwordHash: string): Promise<void> {
  await movable(act, id, 'resetPassword')
  await setPassword(act, id, { hash: passwordHash, mustChange: true })
  await endSessions(act.tx, { accountId: id, at: act.now })
  await closeTickets(act.tx, id, act.now)
  await act.record('account.password-reset', { kind: 'account', id })
}

/** Saves the hash made by `hashPassword`, remembers it among the last ten; records no event of its own. */
export async function setPassword(
  act: Act,
  id: string,
  password: { hash: string; mustChange: boolean },
): Promise<void> {
  await savePassword(act.tx, id, { ...password, at: act.now })
}

async function movable(act: Act, id: string, move: keyof typeof accountLife): Promise<Account> {
  const account = await findAccount(act.tx, id)
  const roles = rolesOf(act)
  // Whoever may not touch accounts is told so before whether this one exists.
  if (!roles.includes('administrator')) throw new Refused('not-allowed')
  const { state } = found(account)
  refuse(refuseMove(accountLife, move, { state, roles }))
  return found(account)
}

/** The system itself (first run, command line, demo) administers. Administrators hold the role toward every unit. */
function rolesOf(act: Act): readonly Role[] {
  return act.actor ? act.actor.roles.filter(isRole) : ['administrator']
}

function refuse(code: string | null): void {
  if (code) throw new Refused(code)
}

function refuseTaken(error: unknown): never {
  const taken = constraintOf(error)
  if (taken === 'accounts_username_taken') throw new Invalid({ username: 'account-username-taken' })
  if (taken === 'accounts_email_taken') throw new Invalid({ email: 'account-email-taken' })
  if (taken === 'posts_held_once') throw new Invalid({ title: 'post-held-already' })
  throw error
}
