import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flashOf, openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { orderTasks } from '../tasks/index.ts'
import { manuscriptFields } from './example.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

describe('publishing', () => {
  test('enters the deed and proves the unit’s task in the same act, and says so', async () => {
    const { kernel, world } = server
    const [taskId] = await perform(kernel, { actor: null }, (act) =>
      orderTasks(act, [
        {
          text: 'Đăng tin, bài về cải cách tổ chức bộ máy',
          product: null,
          groupLabel: null,
          schedule: {
            kind: 'due',
            from: null,
            to: '2026-11-30',
            inclusive: true,
            every: null,
            count: 2,
            of: 'tin, bài',
            trigger: null,
            phrase: 'trước ngày 30/11',
          },
          lead: [world.units['T.P1'] ?? ''],
          support: [],
          leadPhrase: null,
          supportPhrase: null,
          requested: false,
          period: { from: '2026-01-01', to: '2026-12-31' },
          ownerUnitId: world.units['T.SNV'] ?? '',
          source: null,
          accepts: ['ARTICLE'],
          areas: ['ORGANISATION'],
          quota: { count: 2, of: 'tin, bài' },
          signedOn: '2026-01-05',
          origin: null,
        },
      ]),
    )
    const id = await desk.submitted(desk.author, { areas: ['ORGANISATION'] })
    const answer = await desk.approver.post(path(id, '/dang'), { version: await desk.version(id) })
    expect(flashOf(answer)).toContain('minh chứng cho: “Đăng tin, bài về cải cách tổ chức bộ máy”')
    const [deed] = await desk.deedsOf(id)
    expect(deed).toMatchObject({
      kind: 'ARTICLE',
      origin: 'platform',
      day_from: '2026-05-20',
      address: `/tin-tuc/${await desk.slugOf(id)}`,
      subject_version: 1,
      areas: ['ORGANISATION'],
      is_public: true,
    })
    const proofs = await kernel.db
      .selectFrom('proofs')
      .selectAll()
      .where('deed_id', '=', deed?.id ?? '')
      .execute()
    expect(proofs).toMatchObject([{ task_id: taskId, state: 'accepted', quantity: '1' }])
    expect((await desk.author.get(path(id))).body).toContain('Đăng tin, bài về cải cách tổ chức bộ máy')

    await desk.approver.post(path(id, '/go'), {
      version: await desk.version(id),
      reason: 'Nhầm đơn vị.',
      notice: 'Bài đã gỡ.',
    })
    const after = await kernel.db
      .selectFrom('proofs')
      .select(['state', 'reason'])
      .where('deed_id', '=', deed?.id ?? '')
      .execute()
    expect(after).toEqual([{ state: 'contested', reason: 'Nhầm đơn vị.' }])
  })

  test('is seen by everyone at once, also where the page was cached', async () => {
    expect((await server.anonymous.get('/tin-tuc')).statusCode).toBe(200)
    const id = await desk.published({ title: 'Tin vừa mới đăng' })
    const slug = await desk.slugOf(id)
    expect(slug).toBe('tin-vua-moi-dang')
    expect((await server.anonymous.get('/tin-tuc')).body).toContain('Tin vừa mới đăng')
    const page = await server.anonymous.get(`/tin-tuc/${slug}`)
    expect(page.body).toMatch(/Nội dung <strong>riêng<\/strong> của bài/)
    expect((await server.anonymous.get('/')).body).toContain('Tin vừa mới đăng')
    expect((await server.anonymous.get('/don-vi/phuong-mot')).body).toContain('Tin vừa mới đăng')
    const same = await desk.published({ title: 'Tin vừa mới đăng' })
    expect(await desk.slugOf(same)).toBe('tin-vua-moi-dang-2')
  })

  test('what is not up is nobody’s to see', async () => {
    const id = await desk.submitted(desk.author, { title: 'Bài chưa duyệt' })
    expect((await server.anonymous.get('/tin-tuc')).body).not.toContain('Bài chưa duyệt')
    expect((await server.anonymous.get('/tin-tuc/bai-chua-duyet')).statusCode).toBe(404)
    for (const address of ['', '/sua', '/xem-truoc']) {
      expect((await server.anonymous.get(path(id, address))).statusCode).toBe(303)
      expect((await (await server.as('canbo.p2')).get(path(id, address))).statusCode).toBe(404)
      expect((await (await server.as('canbo.p1')).get(path(id, address))).statusCode).toBe(403)
    }
    expect((await (await server.as('lanhdao')).get(path(id))).statusCode).toBe(200)
  })

  test('a correction stays beside what is up until it is published, and is the same deed', async () => {
    const id = await desk.published({ title: 'Tin sẽ đính chính' })
    const slug = await desk.slugOf(id)
    await desk.author.post(path(id, '/dinh-chinh'), { version: await desk.version(id) })
    await desk.author.post(
      path(id, '/sua'),
      manuscriptFields({ version: await desk.version(id), title: 'Tin đã đính chính' }),
    )
    expect((await server.anonymous.get(`/tin-tuc/${slug}`)).body).toContain('Tin sẽ đính chính')
    await desk.author.post(path(id, '/gui'), { version: await desk.version(id) })
    await desk.approver.post(path(id, '/dang'), { version: await desk.version(id) })
    const page = await server.anonymous.get(`/tin-tuc/${slug}`)
    expect(page.body).toContain('Tin đã đính chính')
    expect(page.body).toContain('Cập nhật')
    expect((await desk.editionsOf(id)).map(({ state }) => state)).toEqual(['superseded', 'published'])
    expect(await desk.deedsOf(id)).toHaveLength(1)
  })

  test('what is taken down says so at its address, and nowhere else', async () => {
    const id = await desk.published({ title: 'Tin sẽ gỡ' })
    const slug = await desk.slugOf(id)
    await desk.author.post(path(id, '/dinh-chinh'), { version: await desk.version(id) })
    const [live] = await desk.editionsOf(id)
    await desk.approver.post(path(id, '/go'), {
      version: String(live?.version),
      reason: 'Thông tin nội bộ sai.',
      notice: 'Bài gỡ vì số liệu nhầm.',
    })
    const page = await server.anonymous.get(`/tin-tuc/${slug}`)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('Bài gỡ vì số liệu nhầm.')
    expect(page.body).not.toContain('Thông tin nội bộ sai.')
    expect((await desk.editionsOf(id)).map(({ state }) => state)).toEqual(['withdrawn', 'cancelled'])
    for (const address of ['/tin-tuc', '/tin-tuc/rss.xml', '/tin-tuc/atom.xml'])
      expect((await server.anonymous.get(address)).body).not.toContain('Tin sẽ gỡ')
    expect((await server.anonymous.get(`/api/v1/articles/${slug}`)).statusCode).toBe(404)
  })
})
