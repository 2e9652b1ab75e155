import type { LightMyRequestResponse } from 'fastify'
import { manuscriptFields } from '../src/capabilities/articles/example.ts'
import type { Client, TestServer } from './server.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

export const articlePath = (id: string, rest = '') => `/lam-viec/tin-bai/${id}${rest}`
export const locationOf = (answer: LightMyRequestResponse) => String(answer.headers.location)

export const flashOf = (answer: LightMyRequestResponse) => {
  const cookie = answer.cookies.find(({ name }) => name === 'caicach_flash')?.value ?? ''
  return cookie ? JSON.parse(Buffer.from(cookie, 'base64url').toString()).text : ''
}

let serial = 0

/** The section of ward P1 at work: texts brought to a state through the pages, and what the tables then hold. */
export async function openDesk(server: TestServer) {
  const { db } = server.kernel
  const author = await server.as('tacgia.p1')
  const approver = await server.as('duyet.p1')
  const editionsOf = (id: string) =>
    db.selectFrom('article_editions').selectAll().where('article_id', '=', id).orderBy('number').execute()
  const lastOf = async (id: string) => {
    const last = (await editionsOf(id)).at(-1)
    if (!last) throw new Error('no edition')
    return last
  }
  const version = async (id: string) => String((await lastOf(id)).version)
  const slugOf = async (id: string) =>
    (await db.selectFrom('articles').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug ?? ''
  const deedsOf = (id: string) => db.selectFrom('deeds').selectAll().where('subject_id', '=', id).execute()

  async function draft(client: Client = author, changes: Fields = {}): Promise<string> {
    serial += 1
    const title = `Tin thử số ${serial}`
    const begun = await client.post('/lam-viec/tin-bai/moi', { title })
    const id = /tin-bai\/([^/]+)\/sua/.exec(locationOf(begun))?.[1] ?? ''
    const bodyText = `Nội dung **riêng** của bài ${serial}.`
    settled(await client.post(articlePath(id, '/sua'), manuscriptFields({ title, bodyText, ...changes })))
    return id
  }
  async function submitted(client: Client = author, changes: Fields = {}): Promise<string> {
    const id = await draft(client, changes)
    settled(await client.post(articlePath(id, '/gui'), { version: await version(id) }))
    return id
  }
  async function published(changes: Fields = {}): Promise<string> {
    const id = await submitted(author, changes)
    settled(await approver.post(articlePath(id, '/dang'), { version: await version(id) }))
    return id
  }
  return { author, approver, editionsOf, lastOf, version, slugOf, deedsOf, draft, submitted, published }
}

function settled(answer: LightMyRequestResponse): void {
  if (answer.statusCode !== 303) throw new Error(`${answer.statusCode}: ${answer.body.slice(0, 2000)}`)
}
