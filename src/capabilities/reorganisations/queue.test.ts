import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { loadTree, type Owning } from '../units/index.ts'
import { exampleDraft, exampleHead } from './example.ts'
import { prepare, schedule } from './index.ts'
import { queuePaths } from './text/queue.ts'
import { paths } from './text/words.ts'

// stands for whatever units answer for: here each post of a unit is a thing with a name
const owning: Owning = {
  kind: 'thing',
  label: 'Việc thử',
  columns: [],
  open: `select id, unit_id, 'Việc ' || row_number() over (order by valid_from, id)
    || case when title = 'Chuyên viên' then '' else ' ở Phường Đông' end as text, created_at as begun_at from posts where valid_to is null or valid_to < '2027-01-01'`,
  goesWithFunction: false,
  href: (id) => `/lam-viec/viec/${id}`,
}

let server: TestServer
let quantri: Client
beforeAll(async () => {
  server = await testServer()
  const thing = { name: 'things', ownings: [owning] }
  Object.assign(server.kernel, { capabilities: [...server.kernel.capabilities.map(bare), thing] })
  quantri = await server.as('quantri')
})
afterAll(() => server.close())

const bare = <One extends object>(capability: One): One => ({ ...capability, ownings: [] })

const p2 = () => server.world.units['T.P2'] ?? ''

const waitingIds = async () =>
  [...(await opened()).matchAll(/name="itemIds" type="checkbox" value="([^"]+)"/g)].map(([, id]) => id ?? '')
const opened = async () => (await quantri.get(`${paths.queue}?don-vi=${p2()}&loai=thing`)).body
const asked = () => ({ kind: 'thing', fromUnitId: p2() })

describe('things of a divided unit', () => {
  it('are none before anything is scheduled: the page teaches', async () => {
    expect((await quantri.get(paths.queue)).body).toContain('Không có việc nào chờ quyết định')
    expect((await quantri.get(queuePaths.decided)).body).toContain('Chưa giao việc nào')
    expect((await quantri.get('/lam-viec')).body).not.toContain('chờ quyết định đơn vị nhận')
  })

  it('wait from the day that it is scheduled, at the desk too', async () => {
    const actor = {
      accountId: server.world.accounts.quantri ?? '',
      postId: '',
      name: '',
      postTitle: '',
      unitId: server.world.units['T.VP'] ?? '',
      unitName: '',
      roles: ['administrator'],
    }
    await perform(server.kernel, { actor: { ...actor, postId: actor.accountId } }, async (act) => {
      const id = await prepare(act, exampleHead, exampleDraft)
      await schedule(act, id, 1)
    })
    const { body } = await quantri.get(paths.queue)
    expect(body).toContain('Phường Hai')
    expect((await waitingIds()).length).toBe(2)
    expect((await quantri.get('/lam-viec')).body).toContain(
      '2 việc của đơn vị cũ hoặc của chức năng đã chuyển chờ quyết định đơn vị nhận',
    )
    const leader = await server.as('lanhdao')
    expect((await leader.get('/lam-viec')).body).toContain('chờ quyết định đơn vị nhận')
    expect((await quantri.get(`${paths.queue}?don-vi=${server.world.units['T.P1']}`)).body).toContain(
      'Không còn việc nào',
    )
  })

  it('propose the one whom the words name, else the largest part', async () => {
    const body = await opened()
    expect(body).toMatch(/Giao cho Phường Đông/)
    expect(body).toMatch(/việc nhắc đến tên đơn vị|nhận phần lớn nhất/)
  })

  it('are given one by one, and taken back', async () => {
    const tree = await loadTree(server.kernel.db)
    const [east, fresh] = [tree.byCode('T.PD', '2026-07-01')?.id ?? '', tree.byCode('T.PM', '2026-07-01')?.id ?? '']
    const [first = ''] = await waitingIds()
    expect((await quantri.post(paths.decide, { ...asked(), one: `${first} ${east}` })).statusCode).toBe(303)
    expect((await waitingIds()).length).toBe(1)
    // given already: nothing waits under this id
    expect((await quantri.post(paths.decide, { ...asked(), one: `${first} ${east}` })).statusCode).toBe(409)
    const [second = ''] = await waitingIds()
    expect((await quantri.post(paths.decide, { ...asked(), heirId: fresh })).statusCode).toBe(422)
    const stranger = server.world.units['T.SNV'] ?? ''
    expect((await quantri.post(paths.decide, { ...asked(), heirId: stranger, itemIds: [second] })).statusCode).toBe(422)
    expect((await quantri.post(paths.decide, { ...asked(), heirId: fresh, itemIds: [second] })).statusCode).toBe(303)
    expect((await quantri.get(paths.queue)).body).toContain('Không có việc nào chờ quyết định')
    const decided = (await quantri.get(queuePaths.decided)).body
    expect(decided).toContain('Phường Đông')
    expect(decided).toContain('Người quantri')
    const things = [first, second].map((id) => `${p2()} ${id} thing`)
    expect((await quantri.post(paths.undecide, {})).statusCode).toBe(422)
    expect((await quantri.post(paths.undecide, { things: ['khong phai'] })).statusCode).toBe(422)
    expect((await quantri.post(paths.undecide, { things })).statusCode).toBe(303)
    expect((await quantri.post(paths.undecide, { things })).statusCode).toBe(409)
    expect((await waitingIds()).length).toBe(2)
  })

  it('are given all at once by a leader', async () => {
    const tree = await loadTree(server.kernel.db)
    const leader = await server.as('lanhdao')
    const answer = await leader.post(paths.decide, {
      ...asked(),
      heirId: tree.byCode('T.PD', '2026-07-01')?.id ?? '',
      all: '1',
    })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, paths.queue])
    expect(await waitingIds()).toEqual([])
  })

  it('are nobody else’s to give', async () => {
    for (const username of ['dieuphoi', 'truong.p2', 'kiemtoan']) {
      const person = await server.as(username)
      expect((await person.get(paths.queue)).statusCode).toBe(403)
      expect((await person.post(paths.decide, { ...asked(), heirId: p2(), all: '1' })).statusCode).toBe(403)
      expect((await person.post(paths.undecide, { things: `${p2()} ${p2()} thing` })).statusCode).toBe(403)
    }
  })

  it('are not taken back in the name of another unit', async () => {
    const { rows } = { rows: await server.kernel.db.selectFrom('item_heirs').select('item_id').execute() }
    const other = server.world.units['T.X1'] ?? ''
    const things = rows.map(({ item_id }) => `${other} ${item_id} thing`)
    expect((await quantri.post(paths.undecide, { things })).statusCode).toBe(409)
    expect((await server.kernel.db.selectFrom('item_heirs').select('item_id').execute()).length).toBe(rows.length)
  })
})
