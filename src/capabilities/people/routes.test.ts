import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { testPassword } from '../../../tests/world.ts'
import { accountFields, personFields } from './example.ts'

let server: TestServer
let administrator: Client
beforeAll(async () => {
  server = await testServer()
  administrator = await server.as('quantri')
})
afterAll(() => server.close())

const accountId = (username: string) => server.world.accounts[username] ?? ''

async function newAccount(username: string): Promise<string> {
  const fields = accountFields({ username, unitId: server.world.units['T.SNV'] ?? '' })
  const answer = await administrator.post('/lam-viec/tai-khoan/moi', fields)
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location).split('/').at(-1) ?? ''
}

const postOf = async (id: string) =>
  server.kernel.db
    .selectFrom('posts')
    .selectAll()
    .where('account_id', '=', id)
    .orderBy('created_at')
    .executeTakeFirstOrThrow()

const flashOf = (answer: Awaited<ReturnType<Client['post']>>) => {
  const cookie = answer.cookies.find(({ name }) => name === 'caicach_flash')?.value ?? ''
  return cookie ? JSON.parse(Buffer.from(cookie, 'base64url').toString()).text : ''
}

const verbsOf = async (id: string) => {
  const rows = await server.kernel.db
    .selectFrom('events')
    .select('verb')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.verb)
}

describe('acts on accounts', () => {
  const acts: [string, (id: string) => Promise<[string, Record<string, string | string[]>]>][] = [
    [
      'create',
      async () => [
        '/lam-viec/tai-khoan/moi',
        accountFields({ username: 'an.trom', unitId: server.world.units.T ?? '' }),
      ],
    ],
    ['edit', async (id) => [`/lam-viec/tai-khoan/${id}/sua`, personFields({ version: 1 })]],
    [
      'assign a post',
      async (id) => [
        `/lam-viec/tai-khoan/${id}/vi-tri`,
        accountFields({ username: '', unitId: server.world.units.T ?? '' }),
      ],
    ],
    [
      'end a post',
      async (id) => [`/lam-viec/tai-khoan/${id}/vi-tri/${(await postOf(id)).id}/ket-thuc`, { lastDay: '19/05/2026' }],
    ],
    ['give a password', async (id) => [`/lam-viec/tai-khoan/${id}/cap-mat-khau`, {}]],
    ['disable', async (id) => [`/lam-viec/tai-khoan/${id}/khoa`, {}]],
    ['enable', async (id) => [`/lam-viec/tai-khoan/${id}/mo`, {}]],
  ]
  const others = ['dieuphoi', 'truong.p1', 'duyet.p1', 'lanhdao', 'kiemtoan']

  test.each(acts)('%s: refused to everyone but an administrator, and to strangers', async (_, request) => {
    const [path, fields] = await request(accountId('canbo.p1'))
    for (const username of others) {
      const client = await server.as(username)
      expect((await client.post(path, fields)).statusCode, username).toBe(403)
    }
    expect((await server.anonymous.post(path, fields)).statusCode).toBe(403)
    const row = await server.kernel.db
      .selectFrom('accounts')
      .selectAll()
      .where('username', '=', 'canbo.p1')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'active', version: 1, must_change_password: false })
    expect((await postOf(row.id)).valid_to).toBeNull()
  })

  test('the pages are closed to them too', async () => {
    const client = await server.as('truong.p1')
    for (const path of ['', '/moi', '/danh-sach.csv', `/${accountId('canbo.p1')}`, `/${accountId('canbo.p1')}/sua`]) {
      expect((await client.get(`/lam-viec/tai-khoan${path}`)).statusCode, path).toBe(403)
    }
  })

  test('a form without its token is refused, whoever is signed in', async () => {
    const signedIn = await server.app.inject({
      method: 'POST',
      url: '/dang-nhap',
      payload: new URLSearchParams({ username: 'quantri', password: testPassword }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const url = `/lam-viec/tai-khoan/${accountId('canbo.p1')}/khoa`
    for (const payload of ['', '_csrf=', '_csrf=abc']) {
      expect((await server.app.inject({ method: 'POST', url, payload, headers })).statusCode).toBe(403)
    }
    expect((await server.app.inject({ method: 'POST', url: '/dang-xuat', payload: '', headers })).statusCode).toBe(403)
  })

  test('a new account gets a password that is shown once and must be replaced', async () => {
    const fields = accountFields({ username: 'nguyen.thi.moi', unitId: server.world.units['T.SNV'] ?? '' })
    const answer = await administrator.post('/lam-viec/tai-khoan/moi', fields)
    const code = /dùng một lần: ([\w-]{19})/.exec(flashOf(answer))?.[1] ?? ''
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
    const requests = await server.kernel.db.selectFrom('requests').select('response').execute()
    expect(JSON.stringify(requests)).not.toContain(code)
    const first = await server.anonymous.post('/dang-nhap', { username: 'nguyen.thi.moi', password: code })
    expect(first.headers.location).toMatch(/^\/dat-mat-khau\//)
    const id = String(answer.headers.location).split('/').at(-1) ?? ''
    expect(await verbsOf(id)).toEqual(['account.created', 'post.assigned'])
  })

  test('a name or mail address is given only once', async () => {
    await newAccount('trung.ten')
    const unitId = server.world.units.T ?? ''
    const again = await administrator.post('/lam-viec/tai-khoan/moi', accountFields({ username: 'trung.ten', unitId }))
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('Tên đăng nhập này đã có người dùng')
    const mail = { ...accountFields({ username: 'ten.khac', unitId }), email: 'canbo-p1@thu.example' }
    expect((await administrator.post('/lam-viec/tai-khoan/moi', mail)).body).toContain('đã gắn với một tài khoản khác')
  })

  test('an edit that comes second is told so', async () => {
    const id = await newAccount('sua.hai.lan')
    const path = `/lam-viec/tai-khoan/${id}/sua`
    expect((await administrator.post(path, personFields({ version: 1 }))).statusCode).toBe(303)
    expect((await administrator.post(path, personFields({ version: 1 }))).statusCode).toBe(409)
    expect((await administrator.post(path, { ...personFields({ version: 2 }), email: 'sai' })).statusCode).toBe(422)
  })

  test('disabling ends every session at the next request, enabling lets in again', async () => {
    const client = await server.as('bientap.p1')
    const id = accountId('bientap.p1')
    expect((await client.get('/lam-viec/ca-nhan')).statusCode).toBe(200)
    expect((await administrator.post(`/lam-viec/tai-khoan/${id}/khoa`)).statusCode).toBe(303)
    expect((await client.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
    expect((await administrator.post(`/lam-viec/tai-khoan/${id}/khoa`)).statusCode).toBe(409)
    await expect(server.as('bientap.p1')).rejects.toThrow()
    expect((await administrator.post(`/lam-viec/tai-khoan/${id}/mo`)).statusCode).toBe(303)
    expect((await administrator.post(`/lam-viec/tai-khoan/${id}/mo`)).statusCode).toBe(409)
    expect((await (await server.as('bientap.p1')).get('/lam-viec/ca-nhan')).statusCode).toBe(200)
    expect((await client.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
  })

  test('a disabled account gets no post, no password, no edit', async () => {
    const id = await newAccount('da.khoa')
    await administrator.post(`/lam-viec/tai-khoan/${id}/khoa`)
    const fields = accountFields({ username: '', unitId: server.world.units.T ?? '' })
    expect((await administrator.post(`/lam-viec/tai-khoan/${id}/vi-tri`, fields)).statusCode).toBe(409)
    expect((await administrator.post(`/lam-viec/tai-khoan/${id}/cap-mat-khau`)).statusCode).toBe(409)
    expect((await administrator.post(`/lam-viec/tai-khoan/${id}/sua`, personFields({ version: 1 }))).statusCode).toBe(
      409,
    )
  })

  test('an administrator neither disables their account nor ends the post they act in', async () => {
    const id = accountId('quantri')
    const refused = await administrator.post(`/lam-viec/tai-khoan/${id}/khoa`)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Không thể khóa tài khoản đang dùng')
    const post = await postOf(id)
    const end = await administrator.post(`/lam-viec/tai-khoan/${id}/vi-tri/${post.id}/ket-thuc`, {
      lastDay: '19/05/2026',
    })
    expect(end.statusCode).toBe(409)
    const page = await administrator.get(`/lam-viec/tai-khoan/${id}`)
    expect(page.body).not.toContain(`/lam-viec/tai-khoan/${id}/khoa`)
    expect(page.body).not.toContain('/ket-thuc')
  })

  test('a given password throws out every session', async () => {
    const client = await server.as('tacgia.p1')
    const answer = await administrator.post(`/lam-viec/tai-khoan/${accountId('tacgia.p1')}/cap-mat-khau`)
    expect(flashOf(answer)).toMatch(/dùng một lần: [\w-]{19}/)
    expect((await client.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
    await expect(server.as('tacgia.p1')).rejects.toThrow()
  })
})

describe('posts', () => {
  test('an ended post takes its rights away at the next request', async () => {
    const client = await server.as('duyet.p1')
    const id = accountId('duyet.p1')
    const post = await postOf(id)
    const path = `/lam-viec/tai-khoan/${id}/vi-tri/${post.id}/ket-thuc`
    const early = await administrator.post(path, { lastDay: '01/05/2026' })
    expect(early.statusCode).toBe(422)
    expect(early.body).toContain('sớm nhất là hôm qua')
    expect((await administrator.post(path, { lastDay: '19/05/2026' })).statusCode).toBe(303)
    expect((await client.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
    expect((await administrator.post(path, { lastDay: '20/05/2026' })).statusCode).toBe(409)
    expect(await verbsOf(id)).toContain('post.ended')
  })

  test('several posts: acting in one at a time, changed by the person', async () => {
    const id = accountId('truong.snv')
    const fields = {
      ...accountFields({ username: '', unitId: server.world.units['T.VP'] ?? '' }),
      roles: ['administrator'],
    }
    expect((await administrator.post(`/lam-viec/tai-khoan/${id}/vi-tri`, fields)).statusCode).toBe(303)
    const client = await server.as('truong.snv')
    expect((await client.get('/lam-viec/tai-khoan')).statusCode).toBe(403)
    const second = await server.kernel.db
      .selectFrom('posts')
      .select('id')
      .where('account_id', '=', id)
      .where('unit_id', '=', server.world.units['T.VP'] ?? '')
      .executeTakeFirstOrThrow()
    expect((await client.get('/lam-viec/ca-nhan')).body).toContain(second.id)
    expect((await client.post('/lam-viec/vi-tri', { post: second.id })).headers.location).toBe('/lam-viec')
    expect((await client.get('/lam-viec/tai-khoan')).statusCode).toBe(200)
    expect(await verbsOf(id)).toContain('session.switched')
  })

  test("nobody acts in another person's post", async () => {
    const client = await server.as('canbo.p2')
    const foreign = await postOf(accountId('quantri'))
    expect((await client.post('/lam-viec/vi-tri', { post: foreign.id })).statusCode).toBe(409)
    expect((await client.get('/lam-viec/tai-khoan')).statusCode).toBe(403)
  })

  test('the same title at the same unit is held once', async () => {
    const id = await newAccount('hai.vi.tri')
    const fields = accountFields({ username: '', unitId: server.world.units['T.SNV'] ?? '' })
    const answer = await administrator.post(`/lam-viec/tai-khoan/${id}/vi-tri`, fields)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('đang giữ đúng chức danh')
  })
})

describe('the list of accounts', () => {
  test('is searched with or without marks and filtered by unit, role and state', async () => {
    const rows = async (query: string) => {
      const { body } = await administrator.get(`/lam-viec/tai-khoan?${query}`)
      return [...body.matchAll(/data-label="Tên đăng nhập"><div class="table__value">([^<]+)/g)].map(
        (found) => found[1],
      )
    }
    expect(await rows('q=nguoi+canbo')).toEqual(['canbo.p1', 'canbo.p2', 'canbo.stp'])
    expect(await rows('q=Người+canbo.p1')).toEqual(['canbo.p1'])
    expect(await rows('vai-tro=auditor')).toEqual(['kiemtoan'])
    expect(await rows('don-vi=phuong-hai')).toEqual(['canbo.p2', 'truong.p2'])
    expect(await rows('vai-tro=officer&don-vi=phuong-hai')).toEqual(['canbo.p2'])
    expect(await rows('q=%25%27%3B--')).toEqual([])
  })

  test('comes as CSV with every column that the yearly review needs', async () => {
    const answer = await administrator.get('/lam-viec/tai-khoan/danh-sach.csv?vai-tro=auditor')
    const [header, row] = answer.body.replace('\uFEFF', '').split('\r\n')
    expect(header).toBe(
      'Họ và tên,Tên đăng nhập,Vị trí công tác,Vai trò,Trạng thái,Đăng nhập gần nhất,Từ lúc,Ngày lập,Thư điện tử,Số điện thoại',
    )
    expect(row).toContain('Người kiemtoan,kiemtoan,"Chuyên viên, Thành phố Thử Nghiệm",Giám sát nhật ký,Đang hoạt động')
  })
})
