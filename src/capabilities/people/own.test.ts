import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { testPassword } from '../../../tests/world.ts'

let server: TestServer
let administrator: Client
beforeAll(async () => {
  server = await testServer()
  administrator = await server.as('quantri')
})
afterAll(() => server.close())

const accountId = (username: string) => server.world.accounts[username] ?? ''

describe("one's own sessions and password", () => {
  test('are listed, and a revoked one is signed out at the next request', async () => {
    const here = await server.as('canbo.stp')
    const there = await server.as('canbo.stp')
    const page = await here.get('/lam-viec/ca-nhan/phien')
    const [revoke] = /\/lam-viec\/ca-nhan\/phien\/[\w-]+\/thu-hoi/.exec(page.body) ?? ['']
    expect(page.body).toContain('Phiên này')
    expect((await here.post(revoke)).statusCode).toBe(303)
    expect((await there.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
    expect((await here.get('/lam-viec/ca-nhan')).statusCode).toBe(200)
  })

  test("another person's session is not found", async () => {
    const client = await server.as('canbo.p2')
    const foreign = await server.kernel.db
      .selectFrom('sessions')
      .select('id')
      .where('account_id', '=', accountId('quantri'))
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    expect((await client.post(`/lam-viec/ca-nhan/phien/${foreign.id}/thu-hoi`)).statusCode).toBe(404)
    expect((await administrator.get('/lam-viec/tai-khoan')).statusCode).toBe(200)
  })

  test('all the others are revoked at once; signing out ends this one', async () => {
    const here = await server.as('canbo.stp')
    const there = await server.as('canbo.stp')
    await here.post('/lam-viec/ca-nhan/phien/thu-hoi')
    expect((await there.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
    expect((await here.post('/dang-xuat')).headers.location).toBe('/')
    expect((await here.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
  })

  test('a change of password asks for the old one and ends the other sessions', async () => {
    const here = await server.as('lanhdao')
    const there = await server.as('lanhdao')
    const change = (oldPassword: string, newPassword: string, repeatPassword = newPassword) =>
      here.post('/lam-viec/ca-nhan/mat-khau', { oldPassword, newPassword, repeatPassword })
    const next = 'trăm hay không bằng tay quen'
    expect((await change('sai bét rồi nhé', next)).body).toContain('Mật khẩu hiện tại chưa đúng')
    expect((await change(testPassword, next, 'khác')).body).toContain('chưa giống nhau')
    expect((await change(testPassword, testPassword)).body).toContain('10 lần gần đây')
    expect((await there.get('/lam-viec/ca-nhan')).statusCode).toBe(200)
    expect((await change(testPassword.normalize('NFD'), next)).statusCode).toBe(303)
    expect((await there.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
    expect((await here.get('/lam-viec/ca-nhan')).statusCode).toBe(200)
  })
})
