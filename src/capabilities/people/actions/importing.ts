import { createHmac } from 'node:crypto'
import type { Act, Actor } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { constraintOf } from '../../../kernel/db.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { newId, newToken } from '../../../kernel/ids.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { readSheets, sheetRefusals, UnreadableSheet } from '../../../sheets/index.ts'
import { linesUnder, loadTree } from '../../units/index.ts'
import {
  type AccountImport,
  countOutcomes,
  findHead,
  type ImportCounts,
  type ImportLine,
  type ImportVerdict,
  type ImportWorld,
  importColumns,
  importLinkDays,
  mostImportLines,
  rehearse,
} from '../rules/account-import.ts'
import { isRole, postStateOn, roles } from '../rules/roles.ts'
import { findAccount, findAccountByUsername, type Reader } from '../store/accounts.ts'
import {
  findImport,
  finishImport,
  insertHolders,
  insertImport,
  knownPeople,
  type NewHolder,
  saveProgress,
  startImport,
} from '../store/imports.ts'
import { findPost } from '../store/posts.ts'
import { headings } from '../text/account-import.ts'
import { roleLabels } from '../text/roles.ts'
import { addPost, editPerson } from './accounts.ts'
import { seal, unseal } from './sealing.ts'
import { fingerprint } from './secrets.ts'

export const importJob = 'people.import'
const sealedFor = 'account-import'
const batchSize = 500
const day = 86_400_000

/** The lines of the first table that has the headings. Throws Invalid at the field `file`. */
export async function readAccountFile(bytes: Uint8Array, fileName: string): Promise<ImportLine[]> {
  const sheets = await readSheets(bytes, fileName).catch((error: unknown) => {
    if (error instanceof UnreadableSheet) throw new Invalid({ file: sheetRefusals[error.code] })
    throw error
  })
  const tables = sheets.flatMap(({ rows }) => {
    const found = findHead(rows, headings)
    return found ? [{ rows, ...found }] : []
  })
  const table = tables.find(({ missing }) => missing.length === 0) ?? tables[0]
  if (!table) throw new Invalid({ file: 'account-file-heads' })
  if (table.missing.length > 0) throw new Invalid({ file: 'account-file-columns' })
  const lines = linesUnder(table.rows, table.head, importColumns)
  if (lines.length === 0) throw new Invalid({ file: 'account-file-empty' })
  if (lines.length > mostImportLines) throw new Invalid({ file: 'account-file-long' })
  return lines
}

/** Keeps the lines for their page; nothing of them is done yet. */
export async function tryImport(act: Act, file: { name: string; lines: readonly ImportLine[] }): Promise<string> {
  const actor = administratorOf(act)
  const id = newId()
  const { accountId, postId } = actor
  await insertImport(act.tx, {
    id,
    fileName: file.name,
    lines: file.lines,
    byAccountId: accountId,
    byPostId: postId,
    madeAt: act.now,
  })
  return id
}

/** What each line would do today. */
export async function judgeLines(reader: Reader, lines: readonly ImportLine[], on: string): Promise<ImportVerdict[]> {
  return rehearse(lines, await worldOf(reader, lines, on))
}

/** Lets the import run in the background; `kernel` is asked for the key that seals the links' secret. */
export async function askImport(act: Act, kernel: Kernel, id: string): Promise<void> {
  administratorOf(act)
  found(await findImport(act.tx, id))
  const sealed = await seal(kernel, sealedFor, newToken())
  if (!(await startImport(act.tx, id, sealed))) throw new Refused('account-import-done')
  await enqueue(act.tx, { kind: importJob, payload: { id }, runAt: act.now, dedupKey: `${importJob}:${id}` })
}

/** Takes every good line in one act. A name or address that someone took meanwhile stops the whole: nothing is half done. */
export async function runImport(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as askImport enqueued it
  const asked = await findImport(kernel.db, id)
  if (asked?.state !== 'running') return
  try {
    const actor = await actorOf(kernel, asked)
    await perform(kernel, { actor }, (act) => takeLines(act, kernel, asked))
  } catch (error) {
    if (!(error instanceof Invalid || error instanceof Refused || constraintOf(error))) throw error
    await finishImport(kernel.db, id, { state: 'failed', counts: null, at: kernel.clock.now() })
  }
}

async function takeLines(act: Act, kernel: Kernel, asked: AccountImport): Promise<void> {
  administratorOf(act)
  const verdicts = await judgeLines(act.tx, asked.lines, act.today)
  const secret = found(asked.sealedSecret && (await unseal(kernel, sealedFor, asked.sealedSecret)))
  const fresh = verdicts.filter(({ outcome }) => outcome === 'created')
  for (let at = 0; at < fresh.length; at += batchSize) {
    const people = fresh.slice(at, at + batchSize).flatMap((verdict) => holderOf(act, verdict, secret) ?? [])
    await insertHolders(act.tx, asked.id, people)
    await act.recordEach(
      'account.created',
      people.map(({ id, postId, post }) => ({
        subject: { kind: 'account', id },
        facts: { import: asked.id, post: postId, unit: post.unitId },
      })),
    )
    await saveProgress(kernel.db, asked.id, at + people.length)
  }
  const known = verdicts.filter(({ outcome }) => outcome === 'changed')
  for (const verdict of known) await change(act, verdict)
  const counts: ImportCounts = countOutcomes(verdicts)
  await finishImport(act.tx, asked.id, { state: 'done', counts, at: act.now })
  await act.record('account.imported', { kind: 'account', id: asked.byAccountId }, { import: asked.id, ...counts })
}

/** What a known person's line changes; a person made by an earlier line of the file is known by now. */
export async function change(act: Act, verdict: ImportVerdict): Promise<void> {
  const account = found(await findAccountByUsername(act.tx, verdict.username))
  if (verdict.changes.length > 0 && verdict.person)
    await editPerson(act, account.id, { ...verdict.person, version: account.version })
  if (verdict.post) await addPost(act, account.id, { ...verdict.post, roles: [...verdict.post.roles], validTo: null })
}

function holderOf(act: Act, verdict: ImportVerdict, secret: string): NewHolder | null {
  const { person, post, username } = verdict
  if (!person || !post) return null
  const id = newId()
  return {
    id,
    username,
    ...person,
    passwordHash: null,
    mustChangePassword: false,
    at: act.now,
    postId: newId(),
    post,
    tokenHash: fingerprint(linkToken(secret, id)),
    linkEndsAt: new Date(act.now.getTime() + importLinkDays * day),
  }
}

const linkToken = (secret: string, accountId: string) =>
  createHmac('sha256', secret).update(accountId).digest('base64url')

/** Account → the token of its link; null when the secret is gone. */
export async function linkTokens(
  kernel: Kernel,
  sealedSecret: string | null,
): Promise<((id: string) => string) | null> {
  const secret = sealedSecret && (await unseal(kernel, sealedFor, sealedSecret))
  return secret ? (id) => linkToken(secret, id) : null
}

export async function worldOf(reader: Reader, lines: readonly ImportLine[], on: string): Promise<ImportWorld> {
  const [tree, known] = [await loadTree(reader), await knownPeople(reader, lines, on)]
  const byName = new Map(roles.map((role) => [fold(roleLabels[role]), role]))
  return {
    tree,
    on,
    known,
    roleCalled(words) {
      const code = words.toLowerCase().replaceAll('_', '-')
      return isRole(code) ? code : (byName.get(fold(words)) ?? null)
    },
    roleName: (role) => roleLabels[role],
  }
}

/** Who asked for it, if they still hold the post in which they did. */
async function actorOf(kernel: Kernel, asked: AccountImport): Promise<Actor> {
  const [post, account, tree] = [
    await findPost(kernel.db, asked.byPostId),
    await findAccount(kernel.db, asked.byAccountId),
    await loadTree(kernel.db),
  ]
  const today = todayIn(kernel.clock.now())
  if (!post || account?.state !== 'active' || postStateOn(post, today) !== 'held') throw new Refused('not-allowed')
  const { id: postId, accountId, title: postTitle, unitId } = post
  return {
    accountId,
    postId,
    name: account.name,
    postTitle,
    unitId,
    unitName: tree.nameOn(unitId, today),
    roles: post.roles,
  }
}

function administratorOf(act: Act): Actor {
  if (!act.actor?.roles.includes('administrator')) throw new Refused('not-allowed')
  return act.actor
}
