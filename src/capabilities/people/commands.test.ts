import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { tidy } from './actions/tidying.ts'
import { userCommand } from './commands.ts'
import { readCsv } from './rules/account-files.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

async function run(args: readonly string[], input = '') {
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
    [[...add.slice(0, 5), '--unit', 'KHÔNG', '--roles', 'officer'], 1, 'không có đơn vị mã'],
    [[...add.slice(0, 5), '--unit', 'T', '--roles', 'vua'], 1, 'không có vai trò'],
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

  test('takes good lines, names the refused by number, and can be given again', async () => {
    const first = await run(['import', '-'], `\uFEFF${file}`)
    expect(first.code).toBe(1)
    expect(first.err).toContain('Mới 2, thay đổi 1, không đổi 1, từ chối 2.')
    expect(first.err).toContain('Dòng 6: không có đơn vị mã “KHÔNG”')
    expect(first.err).toContain('Dòng 7: Địa chỉ thư này đã gắn')
    expect(
      first.out
        .trim()
        .split('\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['username', 'mot.nguoi', 'hai.nguoi'])
    const again = await run(['import', '-'], file)
    expect(again.err).toContain('Mới 0, thay đổi 0, không đổi 4, từ chối 2.')
    const posts = await server.kernel.db
      .selectFrom('posts')
      .innerJoin('accounts', 'accounts.id', 'posts.account_id')
      .select(['title', 'posts.roles'])
      .where('username', '=', 'hai.nguoi')
      .execute()
    expect(posts).toEqual([{ title: 'Phó Chủ tịch\nphường', roles: ['author', 'approver'] }])
  })

  test('without its columns nothing is taken', async () => {
    expect((await run(['import', '-'], 'ten,don vi\nA,B')).err).toContain('thiếu cột username, name, unit, roles')
    expect((await run(['import', '-'], '')).err).toContain('không có dòng nào')
  })

  test('an open quotation mark is refused at its line', async () => {
    const result = await run(
      ['import', '-'],
      'username,name,unit,roles\nba.nguoi,"Ba,T.P1,officer\nbon.nguoi,Bốn,T.P1,officer',
    )
    expect(result.code).toBe(1)
    expect(result.err).toContain('Dòng 2: Dấu ngoặc kép')
  })

  test.each([
    [
      'a,b\n1,2\n',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'a\t"x ""y"""\r\n\r\nc\t\n',
      [
        [1, ['a', 'x "y"']],
        [3, ['c', '']],
      ],
    ],
    [
      'a;b\n"1\n2";3\n4;5',
      [
        [1, ['a', 'b']],
        [2, ['1\n2', '3']],
        [4, ['4', '5']],
      ],
    ],
    ['', []],
  ])('%j', (content, lines) => {
    expect(readCsv(content).map(({ line, cells }) => [line, cells])).toEqual(lines)
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
