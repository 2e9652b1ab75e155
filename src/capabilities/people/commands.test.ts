import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { writeWorkbook } from '../../sheets/index.ts'
import { tidy } from './actions/tidying.ts'
import { userCommand } from './commands.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

async function run(args: readonly string[], input: string | Uint8Array = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await userCommand.run(server.kernel, args, { stdin: Readable.from([input]), stdout, stderr })
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
}

describe('user add', () => {
  const add = [
    'add',
    '--username',
    'le.van.lenh',
    '--name',
    'Lê Văn Lệnh',
    '--unit',
    'T.STP',
    '--roles',
    'officer,author',
  ]

  test('prints a password that opens the way to a new one', async () => {
    const { code, out } = await run([...add, '--email', 'lenh@thu.example'])
    expect(code).toBe(0)
    const password = /: ([\w-]{19})\n$/.exec(out)?.[1] ?? ''
    const answer = await server.anonymous.post('/dang-nhap', { username: 'le.van.lenh', password })
    expect(answer.headers.location).toMatch(/^\/dat-mat-khau\//)
  })

  test('a second time changes nothing and gives no password', async () => {
    const { code, out } = await run(add)
    expect(code).toBe(0)
    expect(out).toContain('đã có')
    expect(out).not.toMatch(/[\w]{4}-[\w]{4}/)
  })

  test.each([
    [[...add.slice(0, 5), '--unit', 'KHÔNG', '--roles', 'officer'], 1, 'Không có đơn vị “KHÔNG”'],
    [[...add.slice(0, 5), '--unit', 'T', '--roles', 'vua'], 1, 'Không có vai trò “vua”'],
    [['add', '--username', 'có dấu', '--name', 'A', '--unit', 'T', '--roles', 'officer'], 1, 'Tên đăng nhập gồm'],
    [['add', '--username', 'thieu'], 2, 'Cách dùng'],
    [['add', '--la', 'x'], 2, 'Cách dùng'],
    [[], 2, 'Cách dùng'],
    [['import', '/khong/co.csv'], 1, 'Không mở được'],
  ])('%j ends with %i', async (args, code, words) => {
    const result = await run(args)
    expect(result.code).toBe(code)
    expect(result.err).toContain(words)
  })
})

test('user reset opens the way back for who has lost password and second factor', async () => {
  const { db } = server.kernel
  const id = server.world.accounts['duyet.p1'] ?? ''
  const key = { account_id: id, sealed_key: 'khóa của máy khác', last_step: 0, made_at: server.kernel.clock.now() }
  await db.insertInto('totp_keys').values(key).execute()
  const { code, out } = await run(['reset', '--username', 'Duyet.P1'])
  expect(code).toBe(0)
  const password = /: ([\w-]{19})\n$/.exec(out)?.[1] ?? ''
  const answer = await server.anonymous.post('/dang-nhap', { username: 'duyet.p1', password })
  expect(answer.headers.location).toMatch(/^\/dat-mat-khau\//)
  expect((await run(['reset', '--username', 'duyet.p1'])).code).toBe(0)
  const verbs = await db.selectFrom('events').select('verb').where('subject_id', '=', id).execute()
  expect(verbs.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['account.password-reset', 'factor.removed']))
  expect(await run(['reset', '--username', 'khong.ai'])).toMatchObject({ code: 1 })
  expect(await run(['reset'])).toMatchObject({ code: 2 })
})

describe('user import', () => {
  const file = [
    'username;name;unit;roles;title;email',
    'mot.nguoi;Một Người;T.P1;officer;Chuyên viên;mot@thu.example',
    '',
    'hai.nguoi;"Hai; Người";T.P2;Tác giả, Người duyệt đăng;"Phó Chủ tịch\nphường";',
    'sai.don.vi;Sai;KHÔNG;officer;;',
    'trung.thu;Trùng Thư;T.P1;officer;;canbo-p1@thu.example',
    'canbo.p1;Người canbo.p1;T.P1;officer;Chuyên viên;',
    'canbo.p2;Người canbo.p2;T.P1;officer;Biệt phái;',
  ].join('\r\n')
  const count = async () => (await server.kernel.db.selectFrom('accounts').select('id').execute()).length

  test('a rehearsal says of each line what it would do and writes nothing', async () => {
    const before = await count()
    const { code, out, err } = await run(['import', '--rehearse', '-'], file)
    expect(code).toBe(1)
    expect(out).toContain('2,Một Người,mot.nguoi,Mới,')
    expect(out).toContain('canbo.p1,Không đổi')
    expect(err).toContain('Mới 2, thay đổi 1, không đổi 1, từ chối 2. Đọc thử, chưa ghi gì.')
    expect(await count()).toBe(before)
  })

  test('takes good lines, names the refused by number, and can be given again', async () => {
    const first = await run(['import', '-'], `\uFEFF${file}`)
    expect(first.code).toBe(1)
    expect(first.err).toContain('Mới 2, thay đổi 1, không đổi 1, từ chối 2.')
    expect(first.err).toContain('Dòng 5: Đơn vị: Không có đơn vị “KHÔNG” đang hoạt động')
    expect(first.err).toContain('Dòng 6: Thư điện tử: Địa chỉ thư này đã gắn')
    const [head, ...made] = first.out.trim().split('\n')
    expect([head, ...made.map((line) => line.split(',')[0])]).toEqual(['username,password', 'mot.nguoi', 'hai.nguoi'])
    const [username = '', password = ''] = made[0]?.split(',') ?? []
    const answer = await server.anonymous.post('/dang-nhap', { username, password })
    expect(answer.headers.location).toMatch(/^\/dat-mat-khau\//)
    const again = await run(['import', '-'], file)
    expect(again.err).toContain('Mới 0, thay đổi 0, không đổi 4, từ chối 2.')
    expect(again.out).toBe('username,password\n')
    const posts = await server.kernel.db
      .selectFrom('posts')
      .innerJoin('accounts', 'accounts.id', 'posts.account_id')
      .select('posts.roles')
      .where('username', '=', 'hai.nguoi')
      .execute()
    expect(posts).toEqual([{ roles: ['author', 'approver'] }])
  })

  test('a workbook with Vietnamese headings does the same as on the page', async () => {
    const columns = ['Họ và tên', 'Hộp thư công vụ', 'Đơn vị công tác', 'Quyền'].map((header) => ({ header }))
    const rows = [
      ['Ba Người', 'ba.nguoi@thu.example', 'Phường Một', 'Cán bộ thực hiện'],
      ['Ba Người', 'ba.nguoi@thu.example', 'T.P2', 'Tác giả'],
    ]
    const { code, out, err } = await run(['import', '-'], await writeWorkbook([{ name: 'A', columns, rows }]))
    expect([code, err]).toEqual([0, expect.stringContaining('Mới 1, thay đổi 1, không đổi 0, từ chối 0.')])
    expect(out).toMatch(/\nba\.nguoi,[\w-]{19}\n$/)
  })

  test.each([
    ['ten,don vi\nA,B', 'Không thấy dòng tên cột'],
    ['name,unit\nA,B', 'Thiếu cột bắt buộc'],
    ['username,name,unit,roles\n', 'không có dòng nào'],
    ['username,name,unit,roles\nba,"Ba,T.P1,officer\nbon,Bốn,T.P1,officer', 'ngoặc kép'],
  ])('%j is refused whole', async (content, words) => {
    const { code, err } = await run(['import', '-'], content)
    expect([code, err]).toEqual([1, expect.stringContaining(words)])
  })
})

test('the night disables who has not signed in for 45 days, but no administrator', async () => {
  const { db } = server.kernel
  const long = new Date('2026-03-01T00:00:00Z')
  await db
    .updateTable('accounts')
    .set({ created_at: long, state_since: long, last_signed_in_at: long })
    .where('username', 'in', ['truong.p1', 'quantri'])
    .execute()
  await tidy(server.kernel)
  const rows = await db
    .selectFrom('accounts')
    .select(['username', 'state'])
    .where('username', 'in', ['truong.p1', 'quantri', 'canbo.p1'])
    .execute()
  expect(Object.fromEntries(rows.map((row) => [row.username, row.state]))).toEqual({
    'truong.p1': 'disabled',
    quantri: 'active',
    'canbo.p1': 'active',
  })
})
