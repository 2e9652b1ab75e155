import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { pause } from '../../kernel/clock.ts'
import { runWorker } from '../../kernel/jobs.ts'
import { perform } from '../../kernel/perform.ts'
import { catchUp, downJob, putUpDue, scheduleArticle, takeDownDue, upJob } from './actions/scheduling.ts'
import { readTime, refuseTime } from './rules/timing.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

/** The house at another moment. */
const on = (moment: string) => {
  const now = new Date(`${moment}+07:00`)
  return { ...server.kernel, clock: { now: () => now } }
}
const later = { upDay: '21/05/2026', upTime: '7h30' }
const scheduled = async (fields = later) => {
  const id = await desk.submitted()
  const answer = await desk.approver.post(path(id, '/hen-gio'), { version: await desk.version(id), ...fields })
  expect(answer.statusCode).toBe(303)
  return id
}
const verbsOf = async (id: string) =>
  (await server.kernel.db.selectFrom('events').select('verb').where('subject_id', '=', id).orderBy('id').execute()).map(
    ({ verb }) => verb,
  )
const stateOf = async (id: string) => (await desk.lastOf(id)).state

test.each([
  ['7:30', '07:30'],
  ['07h30', '07:30'],
  ['7 giờ', '07:00'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['sáng', null],
])('%s is the time %s', (typed, read) => expect(readTime(typed)).toBe(read))

test('only a minute of the coming year can be set', () => {
  const now = new Date('2026-05-20T02:00:00Z')
  expect(refuseTime(now, now)).toBe('article-time-past')
  expect(refuseTime(new Date('2026-05-20T02:00:01Z'), now)).toBeNull()
  expect(refuseTime(new Date('2027-06-20T02:00:00Z'), now)).toBe('article-time-far')
})

describe('a minute to go up', () => {
  test('is set by the approver, stands on the page, and until then nobody outside sees the text', async () => {
    const id = await scheduled()
    const page = await desk.approver.get(path(id))
    expect(page.body).toContain('Hẹn giờ đăng')
    expect(page.body).toMatch(/21\/05\/2026 07:30/)
    expect((await server.anonymous.get('/tin-tuc')).body).not.toContain((await desk.lastOf(id)).title)
    await putUpDue(on('2026-05-21T07:29:59'), { id })
    expect(await stateOf(id)).toBe('scheduled')
    await putUpDue(on('2026-05-21T07:30:00'), { id })
    const edition = await desk.lastOf(id)
    expect(edition).toMatchObject({ state: 'published', goes_up_at: new Date('2026-05-21T07:30:00+07:00') })
    expect((await desk.deedsOf(id)).map(({ day_from }) => day_from)).toEqual(['2026-05-21'])
    expect((await server.anonymous.get('/tin-tuc')).body).toContain(edition.title)
    expect(await verbsOf(id)).toEqual([
      'article.written',
      'article.submitted',
      'article.scheduled',
      'article.published',
    ])
    expect((await desk.author.get(path(id))).body).toContain('Hệ thống, theo giờ Người duyet.p1 đã hẹn')
  })

  test('is refused to the wrong person, in the wrong state, in the past, and where it is no time', async () => {
    const id = await desk.submitted()
    const fields = { version: await desk.version(id), ...later }
    for (const username of ['tacgia.p1', 'bientap.p1', 'truong.p1', 'truong.p2', 'quantri', 'kiemtoan'])
      expect((await (await server.as(username)).post(path(id, '/hen-gio'), fields)).statusCode, username).toBe(403)
    const refused = async (typed: Record<string, string>) =>
      (await desk.approver.post(path(id, '/hen-gio'), { ...fields, ...typed })).statusCode
    expect([await refused({ upDay: '19/05/2026' }), await refused({ upTime: '25:00' })]).toEqual([422, 422])
    expect(await refused({ version: '99' })).toBe(409)
    const draft = await desk.draft()
    const wrong = await desk.approver.post(path(draft, '/hen-gio'), { version: await desk.version(draft), ...later })
    expect(wrong.statusCode).toBe(409)
    expect(await stateOf(id)).toBe('submitted')
  })

  test('set anew it fires at the new minute only; taken back, not at all', async () => {
    const id = await scheduled()
    const fields = { version: await desk.version(id), upDay: '22/05/2026', upTime: '08:00' }
    expect((await desk.approver.post(path(id, '/hen-gio'), fields)).statusCode).toBe(303)
    expect((await desk.approver.post(path(id, '/hen-gio'), fields)).statusCode).toBe(409)
    await putUpDue(on('2026-05-21T07:30:00'), { id })
    expect(await stateOf(id)).toBe('scheduled')
    const version = await desk.version(id)
    expect((await desk.author.post(path(id, '/bo-hen'), { version })).statusCode).toBe(403)
    expect((await desk.approver.post(path(id, '/bo-hen'), { version })).statusCode).toBe(303)
    expect((await desk.approver.post(path(id, '/bo-hen'), { version: await desk.version(id) })).statusCode).toBe(409)
    await putUpDue(on('2026-05-23T00:00:00'), { id })
    expect(await desk.lastOf(id)).toMatchObject({ state: 'submitted', goes_up_at: null, scheduled_by: null })
  })

  test('after downtime it goes up once, also where several processes wake at the same moment', async () => {
    const id = await scheduled()
    const woken = Array.from({ length: 4 }, () => on('2026-05-25T09:00:00'))
    await Promise.all(woken.flatMap((kernel) => [catchUp(kernel), putUpDue(kernel, { id })]))
    const edition = await desk.lastOf(id)
    expect(edition.published_at).toEqual(new Date('2026-05-25T09:00:00+07:00'))
    expect(edition.goes_up_at).toEqual(new Date('2026-05-21T07:30:00+07:00'))
    expect((await desk.deedsOf(id)).map(({ day_from }) => day_from)).toEqual(['2026-05-25'])
    expect((await verbsOf(id)).filter((verb) => verb === 'article.published')).toHaveLength(1)
    expect((await desk.approver.get(path(id))).body).toContain('Giờ hẹn đăng')
  })

  test('what the ledger refuses at that minute waits for its approver again, who is told', async () => {
    const twin = await desk.published({ title: 'Bài trùng nội dung', bodyText: 'Nội dung trùng hệt.' })
    const id = await desk.submitted(desk.author, { title: 'Bài trùng nội dung', bodyText: 'Nội dung trùng hệt.' })
    await desk.approver.post(path(id, '/hen-gio'), {
      version: await desk.version(id),
      upDay: '20/05/2026',
      upTime: '10:00',
    })
    await putUpDue(on('2026-05-20T10:00:00'), { id })
    expect([await stateOf(twin), await stateOf(id)]).toEqual(['published', 'submitted'])
    expect((await verbsOf(id)).at(-1)).toBe('article.not-published')
    await server.deliver()
    expect((await desk.approver.get('/lam-viec/thong-bao')).body).toContain('chưa đăng được')
  })

  test('a worker puts it up within five seconds of its moment, two of them once', async () => {
    const { kernel, world } = server
    const id = await desk.submitted()
    const at = new Date(kernel.clock.now().getTime() + 1_500)
    const actor = {
      accountId: world.accounts['duyet.p1'] ?? '',
      postId: world.accounts['duyet.p1'] ?? '',
      name: '',
      postTitle: '',
      unitId: world.units['T.P1'] ?? '',
      unitName: '',
      roles: ['approver'],
    }
    const version = Number(await desk.version(id))
    await perform(kernel, { actor }, (act) => scheduleArticle(act, id, { version, at }))
    const { db, clock, log } = kernel
    const handlers = {
      [upJob]: ({ payload }: { payload: unknown }) => putUpDue(kernel, payload),
      [downJob]: ({ payload }: { payload: unknown }) => takeDownDue(kernel, payload),
    }
    const workers = await Promise.all([1, 2].map(() => runWorker({ db, clock, log, handlers, schedules: [] })))
    for (let tries = 0; tries < 100 && (await stateOf(id)) !== 'published'; tries += 1) await pause(100)
    await Promise.all(workers.map((worker) => worker.stop()))
    const late = ((await desk.lastOf(id)).published_at?.getTime() ?? 0) - at.getTime()
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThanOrEqual(5_000)
    expect(await desk.deedsOf(id)).toHaveLength(1)
  })
})

describe('coming down', () => {
  const said = { reason: 'Hết đợt tuyên truyền.', notice: 'Đợt đăng ký đã kết thúc.', kind: 'expired' }

  test('at its minute, with the notice, once; before that the minute can be changed and dropped', async () => {
    const id = await desk.published()
    const slug = await desk.slugOf(id)
    const version = await desk.version(id)
    const plan = (fields: Record<string, string>) =>
      desk.approver.post(path(id, '/go'), { version, ...said, ...fields })
    expect((await plan({ downDay: '25/05/2026', downTime: '17:00' })).statusCode).toBe(303)
    expect((await desk.approver.get(path(id))).body).toMatch(/25\/05\/2026 17:00/)
    expect((await plan({ downDay: '26/05/2026', downTime: '17:00' })).statusCode).toBe(303)
    await takeDownDue(on('2026-05-25T17:00:00'), { id })
    expect(await stateOf(id)).toBe('published')
    expect((await desk.author.post(path(id, '/bo-hen-go'), { version })).statusCode).toBe(403)
    expect((await desk.approver.post(path(id, '/bo-hen-go'), { version })).statusCode).toBe(303)
    expect((await desk.approver.post(path(id, '/bo-hen-go'), { version })).statusCode).toBe(409)
    await takeDownDue(on('2026-05-26T17:00:00'), { id })
    expect(await stateOf(id)).toBe('published')
    expect((await plan({ downDay: '27/05/2026', downTime: '17:00' })).statusCode).toBe(303)
    await Promise.all([1, 2, 3].map(() => takeDownDue(on('2026-05-27T17:00:00'), { id })))
    const page = await server.anonymous.get(`/tin-tuc/${slug}`)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('Đợt đăng ký đã kết thúc.')
    expect(page.body).toContain('Hết thời hạn thông báo')
    expect((await desk.author.get(path(id))).body).toContain('Hệ thống, theo giờ Người duyet.p1 đã hẹn')
    expect(page.body).not.toContain('Hết đợt tuyên truyền.')
    expect((await verbsOf(id)).filter((verb) => verb === 'article.withdrawn')).toHaveLength(1)
  })

  test('for a text that replaces it, its address is asked for and shown', async () => {
    const id = await desk.published()
    const version = await desk.version(id)
    const down = (fields: Record<string, string>) =>
      desk.approver.post(path(id, '/go'), { version, ...said, kind: 'replaced', ...fields })
    expect((await down({})).statusCode).toBe(422)
    expect((await down({ replacement: 'https://example.com' })).statusCode).toBe(422)
    expect((await down({ replacement: '//example.com' })).statusCode).toBe(422)
    expect((await down({ replacement: '/tin-tuc/bai-moi' })).statusCode).toBe(303)
    const page = await server.anonymous.get(`/tin-tuc/${await desk.slugOf(id)}`)
    expect(page.body).toContain('href="/tin-tuc/bai-moi"')
  })
})
