import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locationOf, openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { manuscriptFields } from './example.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
let editor: Client
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
  editor = await server.as('bientap.p1')
})
afterAll(() => server.close())

const textOf = async (id: string) => (await desk.lastOf(id)).body_text

describe('two people edit one draft', () => {
  const before = 'Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba.'
  const opened = async () => {
    const id = await desk.draft(desk.author, { title: 'Tiêu đề chung', bodyText: before })
    return { id, version: await desk.version(id) }
  }

  test('the second to save sees both and a text that holds both, without scripts, and can finish', async () => {
    const { id, version } = await opened()
    const base = manuscriptFields({ version, title: 'Tiêu đề chung' })
    await editor.post(path(id, '/sua'), {
      ...base,
      bodyText: before.replace('Đoạn một.', 'Đoạn một, biên tập viên sửa.'),
    })
    const mine = {
      ...base,
      summary: 'Tóm tắt của tác giả.',
      bodyText: before.replace('Đoạn ba.', 'Đoạn ba, tác giả sửa.'),
    }
    const met = await desk.author.post(path(id, '/sua'), mine)
    expect(met.statusCode).toBe(409)
    for (const words of [
      'Hai người cùng sửa bài này',
      'Người bientap.p1',
      '<ins>một, biên tập viên sửa.</ins>',
      'Bản gộp đề xuất',
    ])
      expect(met.body).toContain(words)
    const merged = /<textarea[^>]*name="bodyText"[^>]*>([^<]*)<\/textarea>/.exec(met.body)?.[1] ?? ''
    expect(merged).toBe('Đoạn một, biên tập viên sửa.\n\nĐoạn hai.\n\nĐoạn ba, tác giả sửa.')
    expect(met.body).toContain('Tóm tắt của tác giả.')
    expect(await textOf(id)).not.toContain('tác giả sửa')

    const next = /name="version" value="(\d+)"/.exec(met.body)?.[1] ?? ''
    const done = await desk.author.post(path(id, '/sua'), { ...mine, version: next, bodyText: merged })
    expect(done.statusCode).toBe(303)
    expect(await textOf(id)).toBe('Đoạn một, biên tập viên sửa.\nĐoạn hai.\nĐoạn ba, tác giả sửa.')
  })

  test('where both rewrote one place both stand in the proposal, and it says so', async () => {
    const { id, version } = await opened()
    const base = manuscriptFields({ version, title: 'Tiêu đề chung' })
    await editor.post(path(id, '/sua'), { ...base, bodyText: before.replace('hai', 'hai của biên tập') })
    const met = await desk.author.post(path(id, '/sua'), {
      ...base,
      bodyText: before.replace('hai', 'hai của tác giả'),
    })
    expect(met.body).toContain('1 chỗ hai người cùng sửa')
    expect(met.body).toContain('Đoạn hai của biên tập.\n\nĐoạn hai của tác giả.')
  })

  test('a long sitting of the other, saving by itself, still leaves the text that was opened', async () => {
    const { id, version } = await opened()
    const base = manuscriptFields({ version, title: 'Tiêu đề chung' })
    for (let n = 0; n < 60; n += 1)
      await editor.post(path(id, '/sua'), {
        ...base,
        version: await desk.version(id),
        bodyText: `${before}\n\nThêm ${n}.`,
      })
    const met = await desk.author.post(path(id, '/sua'), { ...base, bodyText: before.replace('một', 'một sửa') })
    expect(met.body).toContain('Hai người sửa ở những chỗ khác nhau')
    const kept = await server.kernel.db.selectFrom('article_saves').select('version').execute()
    expect(kept.length).toBeLessThan(50)
  })

  test('handed in meanwhile, what was typed is given back', async () => {
    const { id, version } = await opened()
    await editor.post(path(id, '/gui'), { version })
    const mine = manuscriptFields({ version, title: 'Tiêu đề chung', bodyText: 'Chữ không được mất.' })
    const answer = await desk.author.post(path(id, '/sua'), mine)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Chữ không được mất.')
  })
})

describe('editions', () => {
  test('are listed, compared word by word, and an earlier one is restored as a new draft', async () => {
    const id = await desk.published({ title: 'Lịch làm việc', bodyText: 'Làm việc sáng thứ Bảy.' })
    await desk.author.post(path(id, '/dinh-chinh'), { version: await desk.version(id) })
    const changed = { version: await desk.version(id), title: 'Lịch làm việc', bodyText: 'Làm việc sáng Chủ Nhật.' }
    await desk.author.post(path(id, '/sua'), manuscriptFields({ ...changed, areas: ['E_GOV'] }))
    const open = path(id, '/ban/1/khoi-phuc')
    const [first] = await desk.editionsOf(id)
    const early = await desk.author.post(open, { version: String(first?.version) })
    expect([early.statusCode, early.body.includes('Đã có một bản đính chính')]).toEqual([409, true])
    await desk.author.post(path(id, '/gui'), { version: await desk.version(id) })
    await desk.approver.post(path(id, '/dang'), { version: await desk.version(id) })

    const list = await desk.author.get(path(id, '/ban'))
    expect(list.body).toContain('Bản 2')
    expect((await desk.author.get(path(id, '/ban.csv'))).body).toContain('Lịch làm việc')
    const compared = await desk.author.get(path(id, '/so-sanh?tu=1&den=2'))
    expect(compared.body).toMatch(/<del>thứ Bảy\.<\/del>/)
    expect(compared.body).toMatch(/<ins>Chủ Nhật\.<\/ins>/)
    expect(compared.body).toContain('Lĩnh vực cải cách hành chính')
    for (const query of ['tu=1&den=9', 'tu=x&den=1', ''])
      expect((await desk.author.get(path(id, `/so-sanh?${query}`))).statusCode).toBe(404)
    expect((await (await server.as('canbo.p2')).get(path(id, '/ban'))).statusCode).toBe(404)

    const version = await desk.version(id)
    for (const username of ['duyet.p1', 'truong.p1', 'truong.p2', 'canbo.p2'])
      expect((await (await server.as(username)).post(open, { version })).statusCode, username).toBe(403)
    const restored = await desk.author.post(open, { version })
    expect([restored.statusCode, locationOf(restored)]).toEqual([303, path(id, '/sua')])
    expect(await desk.lastOf(id)).toMatchObject({ number: 3, state: 'draft', body_text: 'Làm việc sáng thứ Bảy.' })
    expect((await desk.author.post(open, { version })).statusCode).toBe(409)
  })
})

describe('words that a browser kept', () => {
  const fields = (version: string, bodyText: string) =>
    manuscriptFields({ version, title: 'Tiêu đề giữ', bodyText, send: 'compare', draft: 'khoa-cua-trang' })
  const before = 'Đoạn một.\n\nĐoạn hai.'
  const begun = () => desk.draft(desk.author, { title: 'Tiêu đề giữ', bodyText: before })

  test('are shown beside the draft and proposed, and nothing is saved', async () => {
    const id = await begun()
    const version = await desk.version(id)
    const shown = await desk.author.post(path(id, '/sua'), fields(version, `${before}\n\nĐoạn ba.`))
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain('Khôi phục chữ giữ trên máy này')
    expect(shown.body).toContain('<ins>Đoạn ba.</ins>')
    expect(shown.body).toMatch(/data-autosave-on="leave"[^>]*data-kept-as="khoa-cua-trang"/)
    expect([await desk.version(id), await textOf(id)]).toEqual([version, 'Đoạn một.\nĐoạn hai.'])
    const other = await server.as('canbo.p2')
    expect((await other.post(path(id, '/sua'), fields(version, before))).statusCode).toBe(404)
  })

  test('meet what somebody saved since, and are given back where it is no draft any more', async () => {
    const id = await begun()
    const version = await desk.version(id)
    const theirs = { ...fields(version, before.replace('một', 'một của biên tập')), send: 'save' }
    await editor.post(path(id, '/sua'), theirs)
    const met = await desk.author.post(path(id, '/sua'), fields(version, before.replace('hai', 'hai của tác giả')))
    expect(met.statusCode).toBe(409)
    expect(met.body).toContain('Đoạn một của biên tập.\n\nĐoạn hai của tác giả.')
    await desk.author.post(path(id, '/gui'), { version: await desk.version(id) })
    const late = await desk.author.post(path(id, '/sua'), fields(version, 'Chữ không được mất.'))
    expect([late.statusCode, late.body.includes('Chữ không được mất.')]).toEqual([409, true])
  })

  test('of an earlier edition never pass for those of a later one', async () => {
    const id = await desk.published({ title: 'Tiêu đề giữ', bodyText: before })
    const [first] = await desk.editionsOf(id)
    for (let correction = 0; correction < 2; correction += 1) {
      await desk.author.post(path(id, '/dinh-chinh'), { version: await desk.version(id) })
      const opened = await desk.version(id)
      expect(Number(opened)).toBeGreaterThan(first?.version ?? 0)
      await desk.author.post(path(id, '/sua'), { ...fields(opened, `Sửa ${correction}.`), send: 'save' })
      const late = await desk.author.post(path(id, '/sua'), { ...fields(opened, 'Chữ cũ.'), send: 'save' })
      expect(late.statusCode).toBe(409)
      if (correction === 0) await desk.author.post(path(id, '/bo'), { version: await desk.version(id) })
      else expect(Number(opened)).toBeGreaterThan((await desk.editionsOf(id)).at(-2)?.version ?? 0)
    }
  })
})
