import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlePath, openDesk } from '../../../tests/articles.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { clockFrom } from '../../kernel/clock.ts'
import { perform } from '../../kernel/perform.ts'
import { orderExample } from '../tasks/example.ts'
import { orderTasks, taskPaths } from '../tasks/index.ts'
import { recordRunOut } from './actions/delegating.ts'
import { accountsWith, awayOn, peoplePaths as paths, standInsOf } from './index.ts'

let server: TestServer
let head: Client
let author: Client
beforeAll(async () => {
  server = await testServer()
  head = await server.as('truong.p1')
  author = await server.as('tacgia.p1')
})
afterAll(() => server.close())

const postOf = async (username: string) => {
  const row = await server.kernel.db
    .selectFrom('posts')
    .select('id')
    .where('account_id', '=', server.world.accounts[username] ?? '')
    .orderBy('valid_from')
    .executeTakeFirstOrThrow()
  return row.id
}
const fields = (username: string, change: Record<string, string | readonly string[]> = {}) => ({
  delegate: server.world.accounts[username] ?? '',
  roles: ['approver'],
  validFrom: '20/05/2026',
  validTo: '27/05/2026',
  reason: 'Đi học bồi dưỡng',
  basis: 'Giấy ủy quyền số 01/GUQ-UBND',
  ...change,
})
const give = async (by: Client, of: string, change: Parameters<typeof fields>[1] & { to?: string } = {}) => {
  const { to = 'tacgia.p1', ...rest } = change
  return by.post(paths.delegate(await postOf(of)), fields(to, rest))
}
const latest = () =>
  server.kernel.db
    .selectFrom('delegations')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()

const lentPost = async () => String((await latest()).held_post_id)
const verbsOf = async (id: string) => {
  const rows = await server.kernel.db
    .selectFrom('events')
    .select('verb')
    .where('subject_id', '=', id)
    .orderBy('at')
    .execute()
  return rows.map(({ verb }) => verb)
}

describe('whoever may not lend a post', () => {
  test.each(['canbo.p2', 'truong.p2', 'canbo.p1', 'kiemtoan'])(
    '%s does not see the form and is refused',
    async (username) => {
      const client = await server.as(username)
      expect((await client.get(paths.delegate(await postOf('duyet.p1')))).statusCode).toBe(404)
      expect((await give(client, 'duyet.p1')).statusCode).toBeGreaterThanOrEqual(403)
      expect(await server.kernel.db.selectFrom('delegations').select('id').execute()).toEqual([])
    },
  )
})

test.each([
  [{ to: 'canbo.p2' }, 'không thuộc đơn vị'],
  [{ to: 'duyet.p1' }, 'không ai ủy quyền cho chính mình'],
  [{ roles: ['head'] }, 'không thuộc vị trí này'],
  [{ roles: [] }, 'Phạm vi'],
  [{ delegate: '', validFrom: '19/05/2026' }, 'sớm nhất là hôm nay'],
  [{ delegate: 'khong-phai-ma' }, 'Người được ủy quyền'],
  [{ validFrom: '19/05/2026' }, 'sớm nhất là hôm nay'],
  [{ validTo: '01/05/2026' }, 'phải bằng hoặc sau'],
  [{ validTo: '' }, 'Đến hết ngày'],
  [{ reason: '' }, 'Lý do vắng mặt'],
])('%j comes back with the reason', async (change, words) => {
  const answer = await give(head, 'duyet.p1', change)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(words)
})

describe('a head lends the approver post of the unit to an author', () => {
  test('both are told, the author can act in it, and mail for the approver reaches the author', async () => {
    expect((await give(head, 'duyet.p1')).statusCode).toBe(303)
    expect((await give(head, 'duyet.p1')).statusCode).toBe(422)
    await server.deliver()
    const { accounts, units } = server.world
    for (const username of ['tacgia.p1', 'duyet.p1'])
      expect((await (await server.as(username)).get('/lam-viec/thong-bao')).body).toContain('Có ủy quyền mới')
    expect(await standInsOf(server.kernel.db, [accounts['duyet.p1'] ?? ''], '2026-05-27')).toEqual([
      accounts['tacgia.p1'],
    ])
    expect(await standInsOf(server.kernel.db, [accounts['duyet.p1'] ?? ''], '2026-05-28')).toEqual([])
    const approvers = { unitIds: [units['T.P1'] ?? ''], roles: ['approver' as const], on: '2026-05-20' }
    expect(await accountsWith(server.kernel.db, approvers)).toContain(accounts['tacgia.p1'])
    expect((await author.get('/lam-viec')).body).toContain('Ủy quyền của Người duyet.p1 (Chuyên viên)')
  })

  test('acting in it, the author may not approve their own words, nor lend it on', async () => {
    const desk = await openDesk(server)
    const [own, others] = [await desk.submitted(author), await desk.submitted(await server.as('canbo.p2'))]
    const post = await lentPost()
    await author.post('/lam-viec/vi-tri', { post })
    expect((await author.get('/lam-viec')).body).toContain('account__post">Ủy quyền của Người duyet.p1')
    const refused = await author.post(articlePath(own, '/dang'), { version: await desk.version(own) })
    expect([refused.statusCode, (await desk.lastOf(own)).state]).toEqual([409, 'submitted'])
    const foreign = await author.post(articlePath(others, '/dang'), { version: await desk.version(others) })
    expect([foreign.statusCode, (await desk.lastOf(others)).state]).toEqual([403, 'submitted'])
    const again = await author.post(paths.delegate(post), fields('canbo.p1'))
    expect(again.statusCode).toBe(409)
    const lentOn = await author.post(
      paths.delegate(await postOf('tacgia.p1')),
      fields('canbo.p1', { roles: ['officer'] }),
    )
    expect(lentOn.statusCode).toBe(409)
  })

  test('the session loses the roles at the next request once it is revoked, and once only', async () => {
    const { id } = await latest()
    expect((await (await server.as('canbo.p2')).post(paths.revokeDelegation(id))).statusCode).toBe(403)
    expect((await (await server.as('duyet.p1')).post(paths.revokeDelegation(id))).statusCode).toBe(303)
    expect((await author.get('/lam-viec')).body).not.toContain('account__post">Ủy quyền')
    expect((await head.post(paths.revokeDelegation(id))).statusCode).toBe(409)
    expect((await head.get(paths.delegations)).body).toContain('Đã thu hồi')
    expect((await head.get(paths.delegationsCsv)).body).toContain('Đi học bồi dưỡng')
  })
})

test('it ends by itself after its last day, and with the post that was lent', async () => {
  await give(await server.as('duyet.p1'), 'duyet.p1', { validTo: '22/05/2026' })
  const post = await lentPost()
  await author.post('/lam-viec/vi-tri', { post })
  expect((await author.get('/lam-viec')).body).toContain('account__post">Ủy quyền')
  const moving = server.kernel as { clock: typeof server.kernel.clock }
  const { clock } = server.kernel
  await recordRunOut(server.kernel)
  expect(await verbsOf((await latest()).id)).toEqual(['delegation.given'])
  moving.clock = clockFrom('2026-05-23T00:01:00+07:00')
  await recordRunOut(server.kernel)
  await recordRunOut(server.kernel)
  expect(await verbsOf((await latest()).id)).toEqual(['delegation.given', 'delegation.ended'])
  const fresh = await server.as('tacgia.p1')
  expect((await fresh.get('/lam-viec')).body).not.toContain('account__post">Ủy quyền')
  moving.clock = clock
  const admin = await server.as('quantri')
  await admin.post(paths.endPost(server.world.accounts['duyet.p1'] ?? '', await postOf('duyet.p1')), {
    lastDay: '20/05/2026',
  })
  const { valid_to } = await server.kernel.db
    .selectFrom('posts')
    .select('valid_to')
    .where('id', '=', post)
    .executeTakeFirstOrThrow()
  expect(valid_to).toBe('2026-05-20')
})

test('what a delegate does says for whom in the timeline; disabling the account ends it', async () => {
  await give(await server.as('truong.snv'), 'truong.snv', { to: 'dieuphoi', roles: ['head'] })
  const delegate = await server.as('dieuphoi')
  const post = await lentPost()
  await delegate.post('/lam-viec/vi-tri', { post })
  await delegate.post('/lam-viec/vi-tri', { post: await postOf('dieuphoi') })
  const admin = await server.as('quantri')
  const account = server.world.accounts.dieuphoi ?? ''
  expect((await admin.get(paths.account(account))).body).toContain('Người dieuphoi (ủy quyền của Người truong.snv)')
  await admin.post(paths.disable(server.world.accounts['truong.snv'] ?? ''))
  expect((await latest()).revoked_at).not.toBeNull()
})

test('an absence needs no stand-in: it is listed, colleagues see it where they entrust work, and it can be withdrawn', async () => {
  const officer = await server.as('canbo.p1')
  const { db } = server.kernel
  const away = { delegate: '', roles: [], validTo: '25/05/2026', reason: 'Nghỉ phép năm', basis: '' }
  const posts = async () => (await db.selectFrom('posts').select('id').execute()).length
  const before = await posts()
  const [post, id] = [await postOf('canbo.p1'), server.world.accounts['canbo.p1'] ?? '']
  expect((await (await server.as('canbo.p2')).post(paths.delegate(post), fields('', away))).statusCode).toBe(403)
  expect((await officer.post(paths.delegate(post), fields('', away))).statusCode).toBe(303)
  expect((await officer.post(paths.delegate(post), fields('', away))).statusCode).toBe(422)
  expect(await posts()).toBe(before)
  expect((await officer.get(paths.delegations)).body).toContain('Không có người làm thay')
  expect(await awayOn(db, [id], '2026-05-25')).toEqual(new Map([[id, '2026-05-25']]))
  expect(await awayOn(db, [id], '2026-05-26')).toEqual(new Map())
  const unit = server.world.units['T.P1'] ?? ''
  const order = orderExample({ lead: [unit], ownerUnitId: server.world.units['T.SNV'] ?? '' })
  const [taskId = ''] = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const work = await db.selectFrom('assignments').select('id').where('task_id', '=', taskId).executeTakeFirstOrThrow()
  expect((await head.get(taskPaths.assignment(work.id))).body).toContain('Người canbo.p1 (vắng đến hết 25/05/2026)')
  const { id: absence } = await latest()
  expect((await (await server.as('canbo.p2')).post(paths.revokeDelegation(absence))).statusCode).toBe(403)
  expect((await officer.post(paths.revokeDelegation(absence))).statusCode).toBe(303)
  expect((await officer.post(paths.revokeDelegation(absence))).statusCode).toBe(409)
  expect(await awayOn(db, [id], '2026-05-25')).toEqual(new Map())
  expect(await verbsOf(absence)).toEqual(['absence.stated', 'absence.withdrawn'])
})

test('whose roles are never lent can still be away', async () => {
  const auditor = await server.as('kiemtoan')
  const form = (await auditor.get(paths.delegate(await postOf('kiemtoan')))).body
  expect([form.includes('chỉ ghi được là vắng mặt'), form.includes('name="delegate"')]).toEqual([true, false])
  const away = { validFrom: '20/05/2026', validTo: '21/05/2026', reason: 'Họp' }
  expect((await auditor.post(paths.delegate(await postOf('kiemtoan')), away)).statusCode).toBe(303)
})
