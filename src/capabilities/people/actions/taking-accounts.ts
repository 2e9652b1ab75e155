import type { Act } from '../../../kernel/act.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { loadTree } from '../../units/index.ts'
import type { FileRow } from '../rules/account-files.ts'
import { isRole, postStateOn, type Role, roles } from '../rules/roles.ts'
import { findAccountByUsername } from '../store/accounts.ts'
import { listPosts } from '../store/posts.ts'
import { text } from '../text/pages.ts'
import { roleLabels } from '../text/roles.ts'
import { addPost, createAccount, editPerson } from './accounts.ts'

export type Outcome = 'created' | 'changed' | 'unchanged'

/**
 * Takes one line: a new account with its first post, or a change to a known one (details, a further post). Nothing is
 * ever taken away by a file. `passwordHash` is that of a one-time password and used only for a new account.
 */
export async function takeAccount(act: Act, row: FileRow, passwordHash: string): Promise<Outcome> {
  const { username, name, email, phone } = row
  const post = await postOf(act, row)
  const known = await findAccountByUsername(act.tx, username)
  if (!known) {
    const id = await createAccount(act, { username, name, email, phone, passwordHash, mustChangePassword: true })
    await addPost(act, id, post)
    return 'created'
  }
  const person = { name, email: email ?? known.email, phone: phone ?? known.phone, version: known.version }
  const edited = person.name !== known.name || person.email !== known.email || person.phone !== known.phone
  if (edited) await editPerson(act, known.id, person)
  const held = (await listPosts(act.tx, [known.id])).filter((one) => postStateOn(one, act.today) !== 'ended')
  const there = held.some((one) => one.unitId === post.unitId && one.title === post.title)
  if (!there) await addPost(act, known.id, post)
  return edited || !there ? 'changed' : 'unchanged'
}

async function postOf(act: Act, row: FileRow) {
  const tree = await loadTree(act.tx)
  const unit = tree.byCode(row.unit, act.today)
  if (!unit || (unit.validTo !== null && unit.validTo < act.today))
    throw new Invalid({ unit: text.command.unknownUnit(row.unit) })
  const held = row.roles.map(roleCalled)
  const title = row.title ?? held.map((role) => roleLabels[role]).join(', ')
  return { unitId: unit.id, title: title.slice(0, 120), roles: held, validFrom: act.today, validTo: null }
}

function roleCalled(words: string): Role {
  const code = words.toLowerCase().replaceAll('_', '-')
  const found = isRole(code) ? code : roles.find((role) => fold(roleLabels[role]) === fold(words))
  if (!found) throw new Invalid({ roles: text.command.unknownRole(words) })
  return found
}
