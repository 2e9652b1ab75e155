import { createHash } from 'node:crypto'
import type { Actor } from '../../kernel/act.ts'
import type { WaitingItem } from '../../kernel/capability.ts'
import { addDays, type PlainDate, todayIn } from '../../kernel/dates.ts'
import { newToken } from '../../kernel/ids.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import type { Ask } from '../../kernel/site.ts'
import { workCalendar } from '../calendar/index.ts'
import { accountsWith, findAccount, isHeld, listPosts, roles } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { type Digest, digestHtml, digestSubject, digestWords } from './digest-letter.tsx'
import { isDigestDue, type NoticeKind, wayOf } from './rules.ts'
import { claimDigest, planDigests, saveDigest, undecided } from './store/digests.ts'
import { type Digested, takeForDigest } from './store/notices.ts'
import { settingsOf } from './store/settings.ts'
import { paths } from './text.ts'

export const digestJob = 'notices.digest'
const together = 500
const soonDays = 7

/** Every quarter of an hour: a job for everyone whose time has come and whose day is not decided yet. */
export async function planDueDigests(kernel: Kernel): Promise<void> {
  const { db } = kernel
  const now = kernel.clock.now()
  const day = todayIn(now)
  const tree = await loadTree(db)
  if (tree.officeId === null) return
  const everyone = await accountsWith(db, { unitIds: tree.subtreeOn(tree.officeId, day), roles, on: day })
  const open = await undecided(db, everyone, day)
  const [settings, calendar] = await Promise.all([settingsOf(db, open), workCalendar(db)])
  const due = open.filter((id) => isDigestDue(now, settings(id).rhythm, calendar))
  for (let at = 0; at < due.length; at += together) {
    await perform(kernel, { actor: null }, async (act) => {
      for (const id of await planDigests(act.tx, due.slice(at, at + together), { day, at: act.now }))
        await enqueue(act.tx, { kind: digestJob, payload: { id }, runAt: act.now, dedupKey: `${digestJob}:${id}` })
    })
  }
}

/**
 * Writes and sends one person's digest; nothing to say, no letter. It is claimed first, so that two processes never send it both;
 * a process that dies amid the talk with the mail server leaves it unknown, and then it goes again under the same Message-ID.
 */
export async function sendDigest(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as `planDueDigests` enqueued it
  const token = newToken()
  const taken = await perform(kernel, { actor: null }, async (act) => {
    const claimed = await claimDigest(act.tx, id, { at: act.now, unsubscribeHash: hashOf(token) })
    if (claimed === null || claimed === 'busy') return claimed
    return { ...claimed, news: await takeForDigest(act.tx, { id, accountId: claimed.accountId }) }
  })
  if (taken === 'busy') throw new Error('another process is sending this digest')
  if (taken === null) return
  const settle = (state: 'planned' | 'sent' | 'empty') => saveDigest(kernel.db, id, { state, at: kernel.clock.now() })
  try {
    const digest = await composeDigest(kernel, { ...taken, token })
    if (!digest) return await settle('empty')
    await kernel.mail.send({
      key: `digest-${id}`,
      to: digest.to,
      subject: digestSubject(digest),
      text: digestWords(digest),
      html: digestHtml(digest),
      headers: {
        'List-Unsubscribe': `<${digest.unsubscribeHref}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    })
    await settle('sent')
  } catch (error) {
    await settle('planned')
    throw error
  }
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest()

interface Taken {
  readonly accountId: string
  readonly day: PlainDate
  readonly news: readonly Digested[]
  readonly token: string
}

async function composeDigest(kernel: Kernel, taken: Taken): Promise<(Digest & { to: string }) | null> {
  const account = await findAccount(kernel.db, taken.accountId)
  if (!account?.email || account.state !== 'active') return null
  const { chosen, rhythm } = (await settingsOf(kernel.db, [account.id]))(account.id)
  const wants = (kind: NoticeKind) => wayOf(kind, chosen, rhythm) !== 'none'
  if (!rhythm.letters) return null
  const items = await waitingFor(kernel, { accountId: account.id, name: account.name, day: taken.day })
  const soon = addDays(taken.day, soonDays)
  const late = items.filter((item) => item.dueOn !== null && item.dueOn < taken.day)
  const near = items.filter((item) => item.dueOn !== null && item.dueOn >= taken.day && item.dueOn <= soon)
  const rest = items.filter((item) => item.dueOn === null || item.dueOn > soon)
  const digest = {
    to: account.email,
    name: account.name,
    day: taken.day,
    late: wants('late') ? late : [],
    soon: wants('due') ? near : [],
    waiting: wants('waiting') ? rest : [],
    news: taken.news.filter((one) => wants(one.kind)),
    publicUrl: kernel.config.publicUrl,
    unsubscribeHref: `${kernel.config.publicUrl}${paths.stop(taken.token)}`,
  }
  const count = digest.late.length + digest.soon.length + digest.waiting.length + digest.news.length
  return count > 0 ? digest : null
}

/** What the desk would show in each of the person's posts; what two posts share is said once. */
async function waitingFor(
  kernel: Kernel,
  person: { accountId: string; name: string; day: PlainDate },
): Promise<WaitingItem[]> {
  const tree = await loadTree(kernel.db)
  const posts = (await listPosts(kernel.db, [person.accountId])).filter((post) =>
    isHeld(post, { tree, on: person.day }),
  )
  const found = new Map<string, WaitingItem>()
  for (const post of posts) {
    const actor: Actor = {
      accountId: person.accountId,
      postId: post.id,
      name: person.name,
      postTitle: post.title,
      unitId: post.unitId,
      unitName: tree.nameOn(post.unitId, person.day),
      roles: post.roles,
    }
    const ask = askOf(kernel, actor)
    for (const capability of kernel.capabilities)
      for (const item of (await capability.waiting?.(ask)) ?? []) found.set(`${item.href} ${item.text}`, item)
  }
  return [...found.values()].sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))
}

/** The desk read without a browser: nobody's page, so no frame, form or session. */
function askOf(kernel: Kernel, actor: Actor): Ask {
  const now = kernel.clock.now()
  return {
    kernel,
    db: kernel.db,
    actor,
    sessionId: null,
    now,
    today: todayIn(now),
    address: '',
    userAgent: '',
    range: '',
    path: paths.desk,
    params: {},
    query: {},
    note: null,
    frame: {
      path: paths.desk,
      query: {},
      csrf: '',
      requestKey: '',
      actor: null,
      menu: [],
      banner: null,
      flash: null,
      assets: { css: '', js: '', island: () => '' },
    },
    problem: null,
    tags() {},
    recall: (_key, _names, work) => work(),
    slot: async () => [],
    signedIn: () => actor,
  }
}
