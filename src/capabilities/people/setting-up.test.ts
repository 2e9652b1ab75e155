import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../tests/database.ts'
import { patient, testKernel, testNow } from '../../../tests/server.ts'
import { createApp } from '../../kernel/app.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { loadTree } from '../units/index.ts'
import { issueSetupCode } from './index.ts'
import { canonicalCode, typedDepartments, typedOffice } from './rules/setting-up.ts'

const password = 'một hệ thống mới tinh'
const fields = {
  office: '',
  officeName: 'Phường Thử Nghiệm',
  departments: 'Văn phòng Ủy ban nhân dân\nPhòng Văn hóa - Xã hội\n\nTrung tâm Phục vụ hành chính công',
  username: 'quantri',
  name: 'Trần Thị Đầu',
  email: 'dau@thu.example',
  title: 'Quản trị hệ thống',
  newPassword: password,
  repeatPassword: password,
}

interface Empty {
  readonly app: FastifyInstance
  readonly kernel: Kernel
  post(fields: Record<string, string>): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

async function emptyInstallation(): Promise<Empty> {
  const database: TestDatabase = await freshDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'caicach-test-'))
  const kernel = await testKernel({ db: database.db, dataDir, now: testNow })
  const app = await createApp(kernel, patient)
  return {
    app,
    kernel,
    post: (sent) =>
      app.inject({
        method: 'POST',
        url: '/khoi-tao',
        payload: new URLSearchParams(sent).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    async close() {
      await app.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

describe('the first run', () => {
  let empty: Empty
  beforeAll(async () => {
    empty = await emptyInstallation()
  })
  afterAll(() => empty.close())

  test('needs the code of the console, the latest one, and a password by the rules', async () => {
    const earlier = (await issueSetupCode(empty.kernel)) ?? ''
    const code = (await issueSetupCode(empty.kernel)) ?? ''
    expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
    expect((await empty.app.inject({ url: '/khoi-tao' })).statusCode).toBe(200)
    const wrong = await empty.post({ ...fields, code: earlier })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Mã thiết lập chưa đúng')
    expect(wrong.body).not.toContain(password)
    expect((await empty.post({ ...fields, code, newPassword: 'ngắn', repeatPassword: 'ngắn' })).body).toContain(
      '14 ký tự',
    )
    expect((await empty.post({ ...fields, code, officeName: '' })).statusCode).toBe(422)
    expect((await empty.post({ ...fields, code, departments: 'Phòng A\nphong a' })).body).toContain('bị trùng')
    expect((await empty.post({ ...fields, code, testMail: 'on', email: '' })).body).toContain('phải nhập địa chỉ thư')
    expect(await issueSetupCode(empty.kernel)).not.toBeNull()
  })

  test('makes units and administrator, signs in, and closes the page for ever', async () => {
    const code = (await issueSetupCode(empty.kernel)) ?? ''
    const answer = await empty.post({ ...fields, code: code.toLowerCase().replace('-', ' '), testMail: 'on' })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/lam-viec/tai-khoan')
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const page = await empty.app.inject({ url: '/lam-viec/tai-khoan', headers: { cookie } })
    expect(page.body).toContain('Trần Thị Đầu')
    const tree = await loadTree(empty.kernel.db)
    const on = '2026-05-20'
    const office = tree.officeId ?? ''
    expect(tree.nameOn(office, on)).toBe('Phường Thử Nghiệm')
    expect(tree.kindOn(office, on)).toBe('PHUONG')
    expect(tree.childrenOn(office, on).map((unit) => [tree.nameOn(unit.id, on), tree.kindOn(unit.id, on)])).toEqual([
      ['Văn phòng Ủy ban nhân dân', 'OFFICE'],
      ['Trung tâm Phục vụ hành chính công', 'PUBLIC_SERVICE_UNIT'],
      ['Phòng Văn hóa - Xã hội', 'DIVISION'],
    ])
    const letters = await readdir(join(empty.kernel.config.dataDir, 'outbox'))
    expect(letters.filter((name) => name.startsWith('setup-'))).toHaveLength(1)
    expect((await empty.app.inject({ url: '/khoi-tao' })).statusCode).toBe(404)
    expect((await empty.post({ ...fields, code, username: 'ke.gian' })).statusCode).not.toBe(303)
    expect(await issueSetupCode(empty.kernel)).toBeNull()
  })
})

test('a province brings its communes, and two at once set up only once', async () => {
  const empty = await emptyInstallation()
  try {
    const code = (await issueSetupCode(empty.kernel)) ?? ''
    const sent = { ...fields, code, office: '46', departments: 'Sở Nội vụ\nSở Tư pháp' }
    const answers = await Promise.all([empty.post(sent), empty.post({ ...sent, username: 'thu.hai' })])
    expect(answers.map(({ statusCode }) => statusCode === 303).sort()).toEqual([false, true])
    const tree = await loadTree(empty.kernel.db)
    expect(tree.nameOn(tree.officeId ?? '', '2026-05-20')).toBe('Thành phố Huế')
    expect(tree.groupOn('ALL_COMMUNES', tree.officeId ?? '', '2026-05-20')).toHaveLength(40)
    expect(tree.groupOn('ALL_DEPARTMENTS', tree.officeId ?? '', '2026-05-20')).toHaveLength(2)
    const { rows } = await (await import('kysely')).sql<{
      count: string
    }>`select count(*) as count from accounts`.execute(empty.kernel.db)
    expect(rows[0]?.count).toBe('1')
  } finally {
    await empty.close()
  }
})

test.each([
  ['abcde-fgh1j', 'ABCDEFGH1J'],
  ['o1i l0', '01110'],
])('the code %s is read as %s', (typed, read) => {
  expect(canonicalCode(typed)).toBe(read)
})

test('kinds follow from names', () => {
  expect(typedOffice('Tỉnh Thử').kind).toBe('PROVINCE')
  expect(typedOffice('Sở Nội vụ').kind).toBe('DEPARTMENT')
  expect(
    typedDepartments('Thanh tra tỉnh\nBan Quản lý Khu kinh tế\nBảo tàng\nXã An\nĐặc khu Cồn Cỏ', 'T')?.map(
      (unit) => unit.kind,
    ),
  ).toEqual(['DEPARTMENT', 'DEPARTMENT', 'PUBLIC_SERVICE_UNIT', 'XA', 'DAC_KHU'])
})
