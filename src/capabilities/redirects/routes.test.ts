import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { addressKey, endOf, loopsIn, refuseFrom, refuseTo } from './rules.ts'
import { paths } from './text.ts'

let server: TestServer
let keeper: Client
beforeAll(async () => {
  server = await testServer()
  keeper = await server.as('quantri')
})
afterAll(() => server.close())

describe('addresses', () => {
  test.each([
    ['/Tin-Tuc/Bai-Cu.HTML/', '/tin-tuc/bai-cu.html'],
    ['https://cu.tinh.gov.vn/Default.aspx?TabID=21#a', '/default.aspx?tabid=21'],
    ['/tin-tức', '/tin-t%e1%bb%a9c'],
    ['/', null],
    ['//evil.example/x', null],
    ['tin-cu', null],
    ['javascript:alert(1)', null],
  ])('%s is kept as %s', (written, key) => expect(addressKey(written)).toBe(key))

  test('nothing of the house is hidden, nothing unsafe is led to', () => {
    expect(refuseFrom('/lam-viec/tin-bai')).toBe('redirect-from-taken')
    expect(refuseFrom('/tin-cu')).toBeNull()
    for (const bad of ['javascript:alert(1)', '//evil.example', 'http://a.example', '/a b', 'https://'])
      expect(refuseTo(bad), bad).toBe('redirect-to-unread')
    for (const good of ['/tin-tuc/moi', 'https://chinhphu.vn/x']) expect(refuseTo(good)).toBeNull()
  })

  test('circles are found however long', () => {
    const lines = new Map([
      ['/a', '/b'],
      ['/b', '/C'],
      ['/c', '/a'],
      ['/d', '/e'],
    ])
    expect(loopsIn(lines)).toEqual(['/a', '/b', '/c'])
    expect(endOf('/d', lines)).toBe('/e')
  })
})

describe('the table', () => {
  const add = (from: string, to: string) => keeper.post(paths.list, { from, to })

  test('an old address leads on for ever, in one step, also below an address of ours that names nothing', async () => {
    expect((await add('/Default.aspx?tabid=21', '/tin-tuc/cu')).statusCode).toBe(303)
    expect((await add('/tin-tuc/cu', '/tin-tuc')).statusCode).toBe(303)
    for (const old of ['/default.aspx?TabId=21', '/tin-tuc/cu', '/tin-tuc/cu?utm_source=x']) {
      const answer = await server.anonymous.get(old)
      expect([answer.statusCode, answer.headers.location], old).toEqual([301, '/tin-tuc'])
    }
    expect((await server.anonymous.get('/default.aspx?tabid=22')).statusCode).toBe(404)
    expect((await server.anonymous.get('/tin-tuc')).statusCode).toBe(200)
  })

  test('what is wrong, known or goes in a circle is refused with the reason', async () => {
    for (const [from, to] of [
      ['x', '/tin-tuc'],
      ['/cu', 'javascript:alert(1)'],
      ['/tin-tuc/cu', '/don-vi'],
      ['/vong', '/VONG'],
    ] as const)
      expect((await add(from, to)).statusCode, from).toBe(422)
    expect((await add('/v1', '/v2')).statusCode).toBe(303)
    const circle = await add('/v2', '/v1')
    expect([circle.statusCode, circle.body.includes('thành vòng')]).toEqual([422, true])
  })

  test('only the office keeps it; a line that was removed leads nowhere', async () => {
    for (const username of ['tacgia.p1', 'duyet.p1', 'truong.p1', 'kiemtoan'])
      expect((await (await server.as(username)).post(paths.list, { from: '/z', to: '/tin-tuc' })).statusCode).toBe(403)
    await add('/bo-di', '/tin-tuc')
    const [row] = await server.kernel.db
      .selectFrom('redirects')
      .select('id')
      .where('from_address', '=', '/bo-di')
      .execute()
    const remove = paths.remove(row?.id ?? '')
    expect([(await keeper.post(remove)).statusCode, (await keeper.post(remove)).statusCode]).toEqual([303, 404])
    expect((await server.anonymous.get('/bo-di')).statusCode).toBe(404)
  })

  test('a table comes in whole or not at all, and goes out as it came', async () => {
    const file = (lines: string) => ({ file: { name: 'cu.csv', bytes: Buffer.from(lines), type: 'text/csv' } })
    const head = 'Địa chỉ cũ,Địa chỉ mới,Ghi chú\n'
    const wrong = await keeper.post(paths.import, {}, file(`${head}/n1,/tin-tuc,\n/n2,ftp://x,\n`))
    expect([wrong.statusCode, wrong.body.includes('Dòng 3')]).toEqual([422, true])
    const circle = await keeper.post(paths.import, {}, file(`${head}/n1,/n2,\n/n2,/n1,\n`))
    expect([circle.statusCode, circle.body.includes('thành vòng')]).toEqual([422, true])
    expect((await keeper.post(paths.import, {}, file('a,b\n1,2\n'))).statusCode).toBe(422)
    expect((await server.anonymous.get('/n1')).statusCode).toBe(404)
    expect((await keeper.post(paths.import, {}, file(`${head}/n1,/tin-tuc,cũ\n/n2,/van-ban,\n`))).statusCode).toBe(303)
    expect((await server.anonymous.get('/n2')).headers.location).toBe('/van-ban')
    expect((await keeper.get(paths.csv)).body).toContain('/n1')
    expect((await keeper.get(`${paths.list}?q=n1`)).body).not.toContain('/n2')
  })
})
