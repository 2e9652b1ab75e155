// Attacks written into every field of what people ask and report, of the desk and of the units that answer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attacks } from './attacks.ts'
import { feedbackDesk, desk as feedbackPath, sendFrom } from './feedback.ts'
import { harmIn } from './harm.ts'
import { type Client, type TestServer, testServer } from './server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const some = attacks.filter((_, at) => at % 6 === 0)

async function expectClean(client: Client, pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const answer = await client.get(page)
    expect([page, answer.statusCode < 500, harmIn(answer.body)]).toEqual([page, true, []])
  }
}

test('in what people ask and report, and in every answer to it', { timeout: 300_000 }, async () => {
  const [officer, writer, head] = [
    await feedbackDesk(server),
    await server.as('canbo.p1'),
    await server.as('truong.p1'),
  ]
  const { db } = server.kernel
  const publicPaths: string[] = []
  for (const [at, words] of some.entries()) {
    const [short, long] = [words.slice(0, 190), `${words} đủ dài để người gửi đọc`]
    const who = {
      name: `${words.slice(0, 80)} Ký Tên`,
      address: short,
      phone: words.slice(0, 30),
      email: 'a@thu.example',
    }
    const sent = await sendFrom(server, { kind: 'rule', subject: short, content: words, about: short, ...who })
    expect([words, sent.answer.statusCode]).toEqual([words, 303])
    const { id } = await db
      .selectFrom('feedback')
      .select('id')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const path = `${feedbackPath}/${id}`
    const press = async (client: Client, step: string, fields: Record<string, string>) => {
      const { version } = await db
        .selectFrom('feedback')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const answer = await client.post(`${path}/${step}`, { version: String(version), ...fields })
      expect([step, harmIn(answer.body)]).toEqual([step, []])
      return answer.statusCode
    }
    expect(await press(officer, 'nguoi-gui', { reason: words })).toBe(303)
    expect(await press(officer, 'phan-loai', { kind: 'rule', field: 'other' })).toBe(303)
    if (at % 3 === 0) expect(await press(officer, 'tu-choi', { reason: 'improper', rejection: long })).toBe(303)
    else {
      await press(officer, 'chuyen', { unitId: server.world.units['T.P1'] ?? '' })
      expect(await press(writer, 'tra-loi', { body: long })).toBe(303)
      expect(await press(head, 'tra-lai', { reason: words })).toBe(303)
      await press(writer, 'tra-loi', { body: long })
      expect(await press(head, 'duyet', {})).toBe(303)
      expect(await press(officer, 'cong-khai', { publicSubject: short, publicContent: `${words} a@thu.example` })).toBe(
        422,
      )
      await press(officer, 'cong-khai', { publicSubject: short, publicContent: words })
      const { slug } = await db.selectFrom('feedback').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
      if (slug) publicPaths.push(`/phan-anh/tra-loi/${slug}`)
    }
    await expectClean(server.anonymous, [`/phan-anh/${sent.code}`, `/phan-anh/tra-cuu?ma=${encodeURIComponent(words)}`])
    await expectClean(officer, [
      path,
      `${feedbackPath}?ma=${encodeURIComponent(words)}&loai=${encodeURIComponent(words)}`,
    ])
  }
  expect(publicPaths.length).toBeGreaterThan(some.length / 3)
  await server.deliver()
  await expectClean(officer, [feedbackPath, '/lam-viec', '/lam-viec/thong-bao'])
  const asked = encodeURIComponent(some[1] ?? '')
  const lists = ['/phan-anh', `/phan-anh?loai=${asked}&linh-vuc=${asked}&don-vi=${asked}&nam=${asked}`]
  await expectClean(server.anonymous, [...publicPaths, ...lists, '/phan-anh/da-gui', '/tim-kiem?q=hoi'])
})
