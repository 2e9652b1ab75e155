import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlePath, openDesk } from '../../../tests/articles.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { clockFrom } from '../../kernel/clock.ts'
import { accountsWith, peoplePaths as paths, standInsOf } from './index.ts'

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
    const { held_post_id: post } = await latest()
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
  const { held_post_id: post } = await latest()
  await author.post('/lam-viec/vi-tri', { post })
  expect((await author.get('/lam-viec')).body).toContain('account__post">Ủy quyền')
  const moving = server.kernel as { clock: typeof server.kernel.clock }
  const { clock } = server.kernel
  moving.clock = clockFrom('2026-05-23T00:01:00+07:00')
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
  const { held_post_id: post } = await latest()
  await delegate.post('/lam-viec/vi-tri', { post })
  await delegate.post('/lam-viec/vi-tri', { post: await postOf('dieuphoi') })
  const admin = await server.as('quantri')
  const account = server.world.accounts.dieuphoi ?? ''
  expect((await admin.get(paths.account(account))).body).toContain('Người dieuphoi (ủy quyền của Người truong.snv)')
  await admin.post(paths.disable(server.world.accounts['truong.snv'] ?? ''))
  expect((await latest()).revoked_at).not.toBeNull()
})
