import type { Act } from '../../../kernel/act.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import type { ImportVerdict } from '../rules/account-import.ts'
import { addPost, createAccount } from './accounts.ts'
import { change } from './importing.ts'
import { oneTimePassword } from './secrets.ts'

type Password = Awaited<ReturnType<typeof oneTimePassword>>

/** Hashing is slow, so this many are hashed at once. */
const atOnce = 8

/**
 * What good lines do, in one act, for whoever stands at the machine. Returns user name → one-time password of each new
 * person; `hashed` is told how many of them are ready.
 */
export async function takeAtOnce(
  kernel: Kernel,
  verdicts: readonly ImportVerdict[],
  hashed: (count: number) => void = () => {},
): Promise<ReadonlyMap<string, string>> {
  const fresh = verdicts.filter(({ outcome }) => outcome === 'created')
  const passwords = new Map<string, Password>()
  for (let at = 0; at < fresh.length; at += atOnce) {
    const batch = fresh.slice(at, at + atOnce)
    const made = await Promise.all(batch.map(async ({ username }) => [username, await oneTimePassword()] as const))
    for (const [username, password] of made) passwords.set(username, password)
    hashed(at + batch.length)
  }
  await perform(kernel, { actor: null }, async (act) => {
    for (const verdict of verdicts) await take(act, verdict, passwords.get(verdict.username))
  })
  return new Map([...passwords].map(([username, { code }]) => [username, code]))
}

/** A line of a person whom an earlier line made is a change: it adds a post. */
async function take(act: Act, verdict: ImportVerdict, password: Password | undefined): Promise<void> {
  const { outcome, username, person, post } = verdict
  if (outcome === 'changed') return change(act, verdict)
  if (outcome !== 'created' || !person || !post || !password) return
  const id = await createAccount(act, { username, ...person, passwordHash: password.hash, mustChangePassword: true })
  await addPost(act, id, { ...post, roles: [...post.roles], validTo: null })
}
