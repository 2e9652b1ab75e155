import {
  answerFeedback,
  approveAnswer,
  assignFeedback,
  classifyFeedback,
  publishFeedback,
  sendFeedback,
} from '../src/capabilities/feedback/index.ts'
import { addPost, createAccount, hashPassword } from '../src/capabilities/people/index.ts'
import { perform } from '../src/kernel/perform.ts'
import type { Client, TestServer } from './server.ts'
import { testPassword } from './world.ts'

export const desk = '/lam-viec/phan-anh'

/** The focal point of the test city: a feedback officer in its own office, who signs in as everyone does. */
export async function feedbackDesk(server: TestServer): Promise<Client> {
  const passwordHash = await hashPassword(testPassword)
  const unitId = server.world.units['T.VP'] ?? ''
  await perform(server.kernel, { actor: null }, async (act) => {
    const person = { username: 'phananh', name: 'Người phananh', email: 'phananh@thu.example' }
    const id = await createAccount(act, { ...person, passwordHash, mustChangePassword: false })
    const post = { title: 'Chuyên viên', validFrom: '2020-01-01', validTo: null }
    await addPost(act, id, { unitId, roles: ['feedback-officer'], ...post })
  })
  return server.as('phananh')
}

let senders = 0

/** Sent from an address of its own, as people do: the limit is one for each. Its code, where it was taken. */
export async function sendFrom(server: TestServer, fields: Readonly<Record<string, string>>) {
  senders += 1
  const answer = await server.app.inject({
    method: 'POST',
    url: '/phan-anh/gui',
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    remoteAddress: `10.9.${Math.floor(senders / 250)}.${1 + (senders % 250)}`,
  })
  const note = answer.cookies.find(({ name }) => name === 'caicach_note')?.value ?? ''
  return { answer, code: note.replace(/^feedback(:|%3A)/, '') }
}

/** A question that went the whole way at once. */
export async function publishedAnswer(server: TestServer, words: { subject: string; content: string; body: string }) {
  const { kernel, world } = server
  const { subject, content, body } = words
  const unitId = world.units['T.P1'] ?? ''
  const by = async (username: string, roles: readonly string[], unit: string) => {
    const accountId = world.accounts[username] ?? (await accountOf(server, username))
    const { id: postId } = await kernel.db
      .selectFrom('posts')
      .select('id')
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow()
    return { accountId, postId, name: '', postTitle: '', unitId: world.units[unit] ?? '', unitName: '', roles }
  }
  const desk = await by('phananh', ['feedback-officer'], 'T.VP')
  const sent = { kind: 'question' as const, subject, content, about: subject, name: null, address: null, phone: null }
  const id = await perform(
    kernel,
    { actor: null },
    async (act) => (await sendFeedback(act, { ...sent, email: null }))?.id,
  )
  if (!id) throw new Error('not taken')
  const step = (actor: Awaited<ReturnType<typeof by>>, work: Parameters<typeof perform<void>>[2]) =>
    perform(kernel, { actor }, work)
  await step(desk, (act) => classifyFeedback(act, id, { version: 1, kind: 'question', field: 'other' }))
  await step(desk, (act) => assignFeedback(act, id, { version: 2, unitId }))
  await step(await by('canbo.p1', ['officer'], 'T.P1'), (act) => answerFeedback(act, id, { version: 3, body }))
  await step(await by('truong.p1', ['head'], 'T.P1'), (act) => approveAnswer(act, id, { version: 4 }))
  const open = { version: 5, publicSubject: subject, publicContent: content }
  await step(desk, (act) => publishFeedback(act, id, open))
  const row = await kernel.db.selectFrom('feedback').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
  return { id, slug: row.slug ?? '' }
}

async function accountOf({ kernel }: TestServer, username: string): Promise<string> {
  const query = kernel.db.selectFrom('accounts').select('id').where('username', '=', username)
  return (await query.executeTakeFirstOrThrow()).id
}
