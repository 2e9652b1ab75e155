import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articlePath, openDesk } from '../../../tests/articles.ts'
import { meetingDesk } from '../../../tests/meetings.ts'
import { columnsNaming } from '../../../tests/naming-columns.ts'
import { reportingPlan } from '../../../tests/reporting-plan.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { capabilities } from '../../capabilities.ts'
import { newId } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { meetingPaths } from '../meetings/index.ts'
import { notices } from '../notices/index.ts'
import { reportPaths } from '../reports/index.ts'
import { orderExample } from '../tasks/example.ts'
import { orderTasks, taskPaths } from '../tasks/index.ts'
import { peoplePaths as paths } from './index.ts'

let server: TestServer
let admin: Client
beforeAll(async () => {
  server = await testServer()
  admin = await server.as('quantri')
})
afterAll(() => server.close())

const idOf = (username: string) => server.world.accounts[username] ?? ''

const orphaned = async () => {
  const checks = capabilities.flatMap(({ orphans = [] }) => orphans)
  const all = await Promise.all(
    checks.map(async ({ name, sql: query }) => ({ name, rows: (await sql.raw(query).execute(server.kernel.db)).rows })),
  )
  return all.filter(({ rows }) => rows.length > 0).map(({ name }) => name)
}

test('the orphan checks name drafts of a disabled account until they are handed over', async () => {
  const desk = await openDesk(server)
  const draft = await desk.draft(desk.author)
  const before = await orphaned()
  await admin.post(paths.disable(idOf('tacgia.p1')))
  expect(await orphaned()).toEqual([...before, 'drafts-of-who-has-left'])
  await admin.post(paths.enable(idOf('tacgia.p1')))

  const page = (await admin.get(paths.handover(idOf('tacgia.p1')))).body
  expect(page).toContain('Tin, bài đang viết, chờ duyệt: 1 việc')
  expect(page).toContain(articlePath(draft))
  const author = await server.as('tacgia.p1')

  expect((await admin.post(paths.handover(idOf('tacgia.p1')))).body).toContain('Hãy chọn người nhận')
  const outside = await admin.post(paths.handover(idOf('tacgia.p1')), { all: idOf('canbo.p2') })
  expect([outside.statusCode, outside.body.includes('đang giữ vị trí ở đơn vị')]).toEqual([422, true])
  const self = await admin.post(paths.handover(idOf('tacgia.p1')), { all: idOf('tacgia.p1') })
  expect(self.statusCode).toBe(422)
  for (const wrong of ['truong.p1', 'canbo.p1', 'kiemtoan'])
    expect(
      (await (await server.as(wrong)).post(paths.handover(idOf('tacgia.p1')), { all: idOf('canbo.p1') })).statusCode,
    ).toBe(403)
  expect((await author.get('/lam-viec')).statusCode).toBe(200)

  const done = await admin.post(paths.handover(idOf('tacgia.p1')), { all: '', 'to-article-drafts': idOf('canbo.p1') })
  expect(done.statusCode).toBe(303)
  const { author_id } = await server.kernel.db
    .selectFrom('articles')
    .select('author_id')
    .where('id', '=', draft)
    .executeTakeFirstOrThrow()
  expect(author_id).toBe(idOf('canbo.p1'))
  expect((await author.get('/lam-viec')).statusCode).toBe(303)
  expect(await orphaned()).toEqual(before)
  const verbs = await server.kernel.db
    .selectFrom('events')
    .select('verb')
    .where('subject_id', 'in', [draft, idOf('tacgia.p1')])
    .execute()
  expect(verbs.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(['article.handed-over', 'post.ended', 'account.disabled', 'account.handed-over']),
  )
  expect((await admin.get(paths.handover(idOf('tacgia.p1')))).body).toContain('Không còn việc nào')
})

test('assignments pass to another of the unit; feed, sessions and delegations end with the account', async () => {
  const { db } = server.kernel
  const unit = server.world.units['T.P2'] ?? ''
  const order = orderExample({ lead: [unit], ownerUnitId: server.world.units['T.SNV'] ?? '' })
  const [taskId = ''] = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const { id } = await db.selectFrom('assignments').select('id').where('task_id', '=', taskId).executeTakeFirstOrThrow()
  const head = await server.as('truong.p2')
  const officer = await server.as('canbo.p2')
  expect((await head.post(taskPaths.entrust(id), { assignee: idOf('canbo.p2') })).statusCode).toBe(303)
  await officer.post(taskPaths.newFeed)
  const { post } = await db
    .selectFrom('posts')
    .select('id as post')
    .where('account_id', '=', idOf('truong.p2'))
    .executeTakeFirstOrThrow()
  const terms = { roles: ['approver'], validFrom: '20/05/2026', validTo: '30/05/2026', reason: 'Nghỉ phép' }
  expect((await head.post(paths.delegate(post), { delegate: idOf('canbo.p2'), ...terms })).statusCode).toBe(303)
  const page = (await admin.get(paths.handover(idOf('canbo.p2')))).body
  for (const words of [
    'Nhiệm vụ đang phụ trách: 1 việc',
    '2 vị trí công tác',
    '1 phiên đăng nhập',
    '1 ủy quyền',
    'Địa chỉ lịch cá nhân',
  ])
    expect(page).toContain(words)
  expect((await admin.post(paths.handover(idOf('canbo.p2')), { all: idOf('truong.p2') })).statusCode).toBe(303)
  const after = await db.selectFrom('assignments').select('assignee_id').where('id', '=', id).executeTakeFirstOrThrow()
  expect(after.assignee_id).toBe(idOf('truong.p2'))
  expect(await db.selectFrom('calendar_feeds').select('id').execute()).toEqual([])
  expect((await head.get(paths.delegations)).body).toContain('Đã thu hồi')
  expect((await officer.get('/lam-viec')).statusCode).toBe(303)
})

test('every column that names a person says what becomes of it when they leave', async () => {
  const declared = capabilities.flatMap(({ holdings = [], staying = [] }) =>
    [...holdings, ...staying].flatMap(({ columns }) => columns),
  )
  expect(declared.toSorted()).toEqual(await columnsNaming(server.kernel.db, 'person'))
  const page = (await admin.get(paths.handover(idOf('kiemtoan')))).body
  for (const { what, why } of capabilities.flatMap(({ staying = [] }) => staying)) {
    expect(page).toContain(what)
    expect(page).toContain(why)
  }
})

test('a report in work and an invitation by name pass on; the new invitee is told, the old code is worth nothing', async () => {
  const { kernel, world } = server
  const [from, to] = [idOf('dieuphoi'), idOf('truong.snv')]
  const writer = await server.as('dieuphoi')
  const { id: plan } = await reportingPlan(kernel, world.units)
  expect((await writer.post(reportPaths.open, { plan, period: 'quy-1-2026' })).statusCode).toBe(303)
  const meetings = meetingDesk(server, writer)
  const meeting = await meetings.planned({ day: '25/05/2026' })
  await writer.post(`${meetingPaths.meeting(meeting)}/thanh-phan/ca-nhan`, { person: 'dieuphoi' })
  const invite = { version: await meetings.version(meeting) }
  expect((await writer.post(`${meetingPaths.meeting(meeting)}/gui-giay-moi`, invite)).statusCode).toBe(303)
  const before = await meetings.inviteeOf(meeting, 'person')
  const page = (await admin.get(paths.handover(from))).body
  expect(page).toContain('Báo cáo đang soạn, chờ duyệt: 1 việc')
  expect(page).toContain('Giấy mời họp đích danh: 1 việc')
  expect((await admin.post(paths.handover(from), { all: to })).statusCode).toBe(303)
  const writers = await kernel.db.selectFrom('reports').select('created_by').execute()
  expect(writers).toEqual([{ created_by: to }])
  const after = await meetings.inviteeOf(meeting, 'person')
  expect(after).toMatchObject({ id: before.id, accountId: to, reply: null })
  expect(after.code).not.toBe(before.code)
  await server.deliver()
  expect((await (await server.as('truong.snv')).get('/lam-viec/thong-bao')).body).toContain('Mời dự')
})

test('who has left gets letters about their account only', async () => {
  const { kernel } = server
  const sent: string[] = []
  const quiet = { ...kernel, mail: { send: async ({ to }: { to: string }) => void sent.push(to) } }
  for (const [username, kind] of [
    ['dieuphoi', 'task'],
    ['dieuphoi', 'account'],
    ['truong.snv', 'task'],
  ] as const) {
    const [id, eventId, at] = [newId(), newId(), kernel.clock.now()]
    const words = { kind, words: 'Việc mới', href: '/lam-viec' }
    await kernel.db
      .insertInto('notices')
      .values({ id, account_id: idOf(username), event_id: eventId, at, ...words })
      .execute()
    await notices.jobs?.['notices.mail']?.(quiet, { id })
  }
  const { db } = kernel
  const addresses = await db
    .selectFrom('accounts')
    .select(['username', 'email'])
    .where('username', 'in', ['dieuphoi', 'truong.snv'])
    .orderBy('username')
    .execute()
  expect(sent).toEqual(addresses.map(({ email }) => email))
})
