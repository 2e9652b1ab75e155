import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locationOf, openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { manuscriptFields } from './example.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

describe('acts', () => {
  type Fields = Record<string, string | readonly string[]>
  const acts: [string, () => Promise<string>, string, Fields, string, string][] = [
    ['edit', () => desk.draft(), '/sua', manuscriptFields(), 'tacgia.p1', 'draft'],
    ['submit', () => desk.draft(), '/gui', {}, 'tacgia.p1', 'submitted'],
    ['cancel', () => desk.draft(), '/bo', {}, 'tacgia.p1', 'cancelled'],
    ['return', () => desk.submitted(), '/tra-lai', { reason: 'Thiếu số liệu.' }, 'duyet.p1', 'returned'],
    ['publish', () => desk.submitted(), '/dang', {}, 'duyet.p1', 'published'],
    ['correct', () => desk.published(), '/dinh-chinh', {}, 'bientap.p1', 'draft'],
    [
      'withdraw',
      () => desk.published(),
      '/go',
      { reason: 'Sai.', notice: 'Bài đã gỡ vì nhầm.' },
      'duyet.p1',
      'withdrawn',
    ],
  ]
  const strangers = [
    'quantri',
    'dieuphoi',
    'canbo.p1',
    'truong.p1',
    'canbo.p2',
    'truong.p2',
    'canbo.stp',
    'lanhdao',
    'kiemtoan',
  ]

  test.each(acts)(
    '%s: works, once, for the right person only',
    async (_name, prepare, address, fields, username, state) => {
      const id = await prepare()
      const read = await desk.version(id)
      const before = await desk.editionsOf(id)
      const own = ['tacgia.p1', 'bientap.p1', 'duyet.p1'].filter((one) => one !== username)
      for (const stranger of [
        ...strangers,
        ...(['/sua', '/gui', '/bo', '/dinh-chinh'].includes(address) ? ['duyet.p1'] : own),
      ]) {
        const answer = await (await server.as(stranger)).post(path(id, address), { ...fields, version: read })
        expect(answer.statusCode, stranger).toBe(403)
      }
      expect((await server.anonymous.post(path(id, address), { ...fields, version: read })).statusCode).toBe(403)
      expect(await desk.editionsOf(id)).toEqual(before)

      const client = await server.as(username)
      const stale = await client.post(path(id, address), { ...fields, version: '99' })
      expect(stale.statusCode).toBe(409)
      expect((await client.post(path(id, address), { ...fields, version: read })).statusCode).toBe(303)
      expect((await desk.lastOf(id)).state).toBe(state)
      const again = await client.post(path(id, address), { ...fields, version: await desk.version(id) })
      expect(again.statusCode, 'in the state after it').toBe(address === '/sua' ? 303 : 409)
      if (state !== 'cancelled') {
        const page = await client.get(path(id))
        expect(page.statusCode).toBe(200)
        expect(page.body).toContain('class="timeline"')
      }
    },
  )

  test('an author edits only their own text, an editor also others’', async () => {
    const id = await desk.draft()
    const other = await server.as('bientap.p1')
    expect(
      (await other.post(path(id, '/sua'), manuscriptFields({ version: await desk.version(id), title: 'Biên tập lại' })))
        .statusCode,
    ).toBe(303)
    expect((await desk.lastOf(id)).title).toBe('Biên tập lại')
    const byEditor = await desk.draft(other)
    expect(
      (await desk.author.post(path(byEditor, '/sua'), manuscriptFields({ version: await desk.version(byEditor) })))
        .statusCode,
    ).toBe(403)
    expect((await desk.author.get(path(byEditor))).statusCode).toBe(200)
  })

  test('one’s own text is not published, also by one who holds every post', async () => {
    const { kernel, world } = server
    await kernel.db
      .updateTable('posts')
      .set({ roles: ['author', 'editor', 'approver'] })
      .where('account_id', '=', world.accounts['tacgia.p1'] ?? '')
      .execute()
    const both = await server.as('tacgia.p1')
    const id = await desk.submitted(both)
    const refused = await both.post(path(id, '/dang'), { version: await desk.version(id) })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('không tự duyệt đăng')
    expect((await both.get(path(id))).body).toContain('không tự duyệt đăng')
    expect(await desk.deedsOf(id)).toEqual([])
    await kernel.db
      .updateTable('posts')
      .set({ roles: ['author', 'officer'] })
      .where('account_id', '=', world.accounts['tacgia.p1'] ?? '')
      .execute()
  })

  test('a reason and a notice are asked for, with the form open again', async () => {
    const id = await desk.submitted()
    const returned = await desk.approver.post(path(id, '/tra-lai'), { version: await desk.version(id), reason: ' ' })
    expect(returned.statusCode).toBe(422)
    expect(returned.body).toMatch(/<details class="confirm"[^>]* open/)
    expect((await desk.lastOf(id)).state).toBe('submitted')
  })

  test('an unfinished text is not submitted, and is told why', async () => {
    const id = await desk.draft(desk.author, { areas: [] })
    const answer = await desk.author.post(path(id, '/gui'), { version: await desk.version(id) })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Chưa chọn lĩnh vực')
  })

  test('handing in an unfinished text opens the form again with all that lacks, and what was typed', async () => {
    const id = await desk.draft(desk.author, { areas: [] })
    const typed = manuscriptFields({ version: await desk.version(id), summary: '', bodyText: 'Chữ vừa gõ.', areas: [] })
    const answer = await desk.author.post(path(id, '/sua'), { ...typed, send: 'submit' })
    expect(answer.statusCode).toBe(422)
    for (const words of ['Chưa chọn lĩnh vực', 'Chưa có tóm tắt', 'Chữ vừa gõ.']) expect(answer.body).toContain(words)
    expect((await desk.lastOf(id)).state).toBe('draft')
  })

  test('saving and submitting in one go; a form sent twice is one act', async () => {
    const id = await desk.draft()
    const fields = {
      ...manuscriptFields({ version: await desk.version(id) }),
      send: 'submit',
      _request: 'one-and-the-same',
    }
    const first = await desk.author.post(path(id, '/sua'), fields)
    const second = await desk.author.post(path(id, '/sua'), fields)
    expect([locationOf(first), locationOf(second)]).toEqual([path(id), path(id)])
    expect((await desk.lastOf(id)).state).toBe('submitted')
  })

  test('saves in one sitting are one event in the log', async () => {
    const id = await desk.draft()
    for (let n = 0; n < 3; n += 1)
      await desk.author.post(path(id, '/sua'), manuscriptFields({ version: await desk.version(id) }))
    const rows = await server.kernel.db.selectFrom('events').select('verb').where('subject_id', '=', id).execute()
    expect(rows.map(({ verb }) => verb)).toEqual(['article.written'])
  })
})

describe('a hostile body', () => {
  const sent = async (id: string, body: unknown) =>
    desk.author.post(
      path(id, '/sua'),
      manuscriptFields({ version: await desk.version(id), bodyJson: JSON.stringify(body) }),
    )
  const doc = (...content: unknown[]) => ({ type: 'doc', content })
  const text = (marks: unknown[]) => ({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] })

  test.each([
    ['a script', doc({ type: 'script', content: [] })],
    ['a javascript: address', doc(text([{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]))],
    ['an event attribute', doc({ type: 'paragraph', onclick: 'alert(1)', content: [] })],
    [
      'another article’s picture',
      doc({ type: 'image', attrs: { fileId: '01930000-0000-7000-8000-00000000cc01', alt: 'x' } }),
    ],
  ])('%s is refused and changes nothing', async (_name, body) => {
    const id = await desk.draft()
    const before = await desk.lastOf(id)
    expect((await sent(id, body)).statusCode).toBe(422)
    expect(await desk.lastOf(id)).toEqual(before)
  })

  test('markup typed as text is shown as text', async () => {
    const id = await desk.published({
      title: '<script>alert(1)</script>',
      bodyText: '<img src=x onerror=alert(1)> [x](javascript:alert(1)) <b>',
    })
    const page = await server.anonymous.get(`/tin-tuc/${await desk.slugOf(id)}`)
    expect(page.body).not.toMatch(/<script>alert|<img src=x|href="javascript/)
    expect(page.body).toContain('&lt;img src=x onerror=alert(1)>')
  })

  test('what was typed without scripts comes back with the reason', async () => {
    const id = await desk.draft()
    const answer = await desk.author.post(
      path(id, '/sua'),
      manuscriptFields({ version: await desk.version(id), title: '', bodyText: 'Đã gõ **dở**' }),
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Đã gõ **dở**</textarea>')
    expect(answer.body).toContain('Đã gõ')
  })
})
