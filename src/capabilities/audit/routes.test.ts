import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { recordApart } from '../../kernel/events.ts'

let server: TestServer
let auditor: Client
beforeAll(async () => {
  server = await testServer()
  auditor = await server.as('kiemtoan')
  const administrator = await server.as('quantri')
  await administrator.post(`/lam-viec/tai-khoan/${server.world.accounts['canbo.p2']}/khoa`)
})
afterAll(() => server.close())

const log = async (query = '') => (await auditor.get(`/lam-viec/nhat-ky${query}`)).body
const verbsIn = (body: string) =>
  [...body.matchAll(/data-label="Việc"><div class="table__value">([^<]+)/g)].map((found) => found[1])

describe('the audit log', () => {
  test('is open to auditor and administrator only', async () => {
    for (const [username, status] of [
      ['kiemtoan', 200],
      ['quantri', 200],
      ['dieuphoi', 403],
      ['truong.p1', 403],
      ['lanhdao', 403],
    ] as const) {
      const client = await server.as(username)
      expect((await client.get('/lam-viec/nhat-ky')).statusCode, username).toBe(status)
      expect((await client.get('/lam-viec/nhat-ky/danh-sach.csv')).statusCode, username).toBe(status)
    }
    expect((await server.anonymous.get('/lam-viec/nhat-ky')).statusCode).toBe(303)
  })

  test('filters by person, act, unit, thing and day', async () => {
    expect(verbsIn(await log('?viec=account.disabled'))).toEqual(['khóa tài khoản'])
    expect(verbsIn(await log('?nguoi=quantri&viec=session.started'))).not.toEqual([])
    expect(new Set(verbsIn(await log('?nguoi=quantri')))).toEqual(new Set(['khóa tài khoản', 'đăng nhập']))
    expect(verbsIn(await log('?nguoi=khong.co.ai'))).toEqual([])
    expect(new Set(verbsIn(await log(`?doi-tuong=${server.world.accounts['canbo.p2']}`)))).toEqual(
      new Set(['khóa tài khoản', 'giao vị trí công tác', 'lập tài khoản']),
    )
    expect(verbsIn(await log('?don-vi=van-phong-uy-ban-nhan-dan-thanh-pho&viec=account.disabled'))).toHaveLength(1)
    expect(verbsIn(await log('?don-vi=phuong-mot&viec=account.disabled'))).toEqual([])
    expect(verbsIn(await log('?viec=account.disabled&tu=20/05/2026&den=20/05/2026'))).toHaveLength(1)
    expect(verbsIn(await log('?viec=account.disabled&tu=21/05/2026'))).toEqual([])
    expect(verbsIn(await log('?viec=account.disabled&den=19/05/2026'))).toEqual([])
    expect((await auditor.get('/lam-viec/nhat-ky?cursor=x%27--&doi-tuong=x&tu=hom+qua&don-vi=khong')).statusCode).toBe(
      200,
    )
  })

  test('pages by cursor without losing or repeating a row', async () => {
    const { db, clock } = server.kernel
    const at = clock.now()
    const subject = { kind: 'account', id: server.world.accounts['canbo.p1'] ?? '' }
    // Sixty at one moment: the cursor must tell apart what the clock cannot.
    for (let count = 0; count < 60; count += 1) {
      await recordApart(db, {
        at,
        actorId: null,
        postId: null,
        unitId: null,
        verb: 'session.refused',
        subject,
        facts: {},
      })
    }
    const seen: string[] = []
    let address = '/lam-viec/nhat-ky'
    for (let turn = 0; turn < 5 && address !== ''; turn += 1) {
      const { body } = await auditor.get(address)
      seen.push(...[...body.matchAll(/data-event="([^"]+)"/g)].map((found) => found[1] ?? ''))
      address = (/href="([^"]+)" rel="next"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&')
    }
    const { rows } = await sql<{ id: string }>`select id from events order by at desc, id desc`.execute(
      server.kernel.db,
    )
    expect(rows.length).toBeGreaterThan(100)
    expect(seen).toEqual(rows.map((row) => row.id))
  })

  test('shows the state of the chain', async () => {
    expect(await log()).toContain('chờ niêm phong')
    await server.deliver()
    const { rows } = await sql<{ seq: string }>`select max(seq) as seq from event_seals`.execute(server.kernel.db)
    const body = await log()
    expect(body).toContain(`số ${rows[0]?.seq}, lúc`)
    expect(body).not.toContain('chờ niêm phong')
  })

  test('names the subject and opens it to whoever may', async () => {
    const path = `/lam-viec/tai-khoan/${server.world.accounts['canbo.p2']}`
    const administrator = await server.as('quantri')
    const query = '/lam-viec/nhat-ky?viec=account.disabled'
    expect((await administrator.get(query)).body).toContain(`href="${path}">Người canbo.p2</a>`)
    const { body } = await auditor.get(query)
    expect(body).toContain('Người canbo.p2')
    expect(body).not.toContain(`href="${path}"`)
    expect((await administrator.get('/lam-viec/nhat-ky?viec=unit.established')).body).toContain(
      'href="/don-vi/thanh-pho-thu-nghiem">',
    )
  })

  test('keeps failed sign-ins with their network address, also in the CSV', async () => {
    await server.anonymous.post('/dang-nhap', { username: 'lanhdao', password: 'sai bét rồi nhé' })
    const answer = await auditor.get(
      `/lam-viec/nhat-ky/danh-sach.csv?viec=session.refused&doi-tuong=${server.world.accounts.lanhdao}`,
    )
    const lines = answer.body.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('session.refused,đăng nhập không thành công,account')
    expect(lines[1]).toContain('127.0.0.1')
  })
})

test("an account's page tells what happened to it", async () => {
  const administrator = await server.as('quantri')
  const { body } = await administrator.get(`/lam-viec/tai-khoan/${server.world.accounts['canbo.p2']}`)
  expect(body).toContain('Diễn biến')
  expect(body).toMatch(/Khóa tài khoản[\s\S]*bởi<?[^<]*Người quantri/)
})
