import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeDocument } from '../../../tests/documents.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { testPassword } from '../../../tests/world.ts'
import { todayIn } from '../../kernel/dates.ts'
import { perform } from '../../kernel/perform.ts'
import { formatDate } from '../../ui/format.ts'
import { importLines } from '../imports/index.ts'
import { addPost, createAccount, hashPassword } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { describeProcedure } from './index.ts'
import { controllingRoles } from './rules.ts'

let server: TestServer
let [folder, today] = ['', '']
beforeAll(async () => {
  server = await testServer()
  today = todayIn(server.kernel.clock.now())
  folder = await mkdtemp(path.join(tmpdir(), 'thu-tuc-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const birth = {
  id: 'tthc-1.001193',
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  url: 'https://dichvucong.gov.vn/thu-tuc/1',
  decision: '163/QĐ-BTP',
  level: 'Cấp xã',
  kind: 'TTHC được luật giao quy định chi tiết',
  field: 'Hộ tịch',
  audience: 'Công dân Việt Nam, Người Việt Nam định cư ở nước ngoài',
  agency: 'Ủy ban nhân dân cấp xã',
  steps: 'Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.',
  ways_raw:
    'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp1 Ngày làm việc8,000 Việt Nam Đồng(Đăng ký quá hạn; người thuộc hộ nghèo được miễn lệ phí.)Nhận sau 15 giờ thì trả ngày làm việc tiếp theo.Trực tuyến1 Ngày làm việcMiễn phí',
  documents:
    '--Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai đăng ký khai sinhTo khai.docx1 bản chínhGiấy chứng sinh1 bản chính,1 bản sao',
  legal_basis_raw: 'Tên văn bản pháp lýMã văn bảnLuật Hộ tịch60/2014/QH13Nghị định 123/2015/NĐ-CP123/2015/NĐ-CP',
  conditions: 'Không.',
  result: 'Giấy khai sinhMã: KQ.G15.000001',
}
const adoption = {
  ...birth,
  id: 'tthc-2.001263',
  code: '2.001263',
  name: 'Đăng ký việc nuôi con nuôi trong nước <b>',
  field: 'Nuôi con nuôi',
  agency: 'Sở Tư pháp',
  level: 'Cấp tỉnh',
  steps: '',
  ways_raw: 'Nộp tại Sở Tư pháp.',
}
const listed = { portal: 'dichvucong.thu.example', code: '1.009999', name: 'Cấp giấy phép lẻ', field: 'Hộ Tịch' }

async function take(...records: readonly object[]) {
  const file = path.join(folder, 'thu-tuc.jsonl')
  await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'))
  const importers = server.kernel.capabilities
    .flatMap((one) => one.imports ?? [])
    .filter(({ kind }) => kind === 'procedures')
  const { created, changed, unchanged, refused } = await importLines(server.kernel, { path: file, importers }, () => {})
  return [created, changed, unchanged, refused.map(({ line }) => line)]
}
const get = async (address: string) => server.anonymous.get(address)
const versionOf = async (code: string) =>
  String(
    (
      await server.kernel.db
        .selectFrom('procedures')
        .select('version')
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
    ).version,
  )

describe('an import', () => {
  test('takes records by code: new, unchanged, changed, refused with their lines', async () => {
    expect((await get('/thu-tuc')).body).toContain('Không có thủ tục nào phù hợp')
    expect(await take(birth, adoption, { ...birth, code: 'x' }, { name: 'y' })).toEqual([2, 0, 0, [3, 4]])
    expect(await take(birth, adoption)).toEqual([0, 0, 2, []])
    expect(await take({ ...birth, decision: '200/QĐ-BTP' }, adoption)).toEqual([0, 1, 1, []])
    const versions = await server.kernel.db
      .selectFrom('procedure_versions')
      .select(['number', 'decision', 'valid_to'])
      .where('name', '=', birth.name)
      .orderBy('number')
      .execute()
    expect(versions).toEqual([
      { number: 1, decision: '163/QĐ-BTP', valid_to: today },
      { number: 2, decision: '200/QĐ-BTP', valid_to: null },
    ])
  })

  test('a portal’s lines say how far a thing can be done online, and name what is not known yet', async () => {
    const online = { portal: listed.portal, code: birth.code, name: 'tên khác', level: 'Toàn trình' }
    expect(await take({ ...listed, level: 'Mức độ 2' }, online)).toEqual([1, 1, 0, []])
    expect(await take({ ...listed, level: 'Mức độ 2' }, online)).toEqual([0, 0, 2, []])
    expect((await get('/thu-tuc?truc-tuyen=toan-trinh')).body).toContain(birth.name)
    expect((await get('/thu-tuc/1.009999')).body).toContain('dichvucong.thu.example')
  })
})

describe('the catalogue', () => {
  const found = async (query: string) =>
    [...(await get(`/thu-tuc?${query}`)).body.matchAll(/href="\/thu-tuc\/(\d\.\d{6})"/g)].map(([, code]) => code)

  test('finds by name without diacritics, by code in any spelling, by every facet', async () => {
    for (const query of ['q=khai sinh', 'q=1001193', 'q=1.001193.000.00.00.H57', 'cap=Cấp xã', 'co-quan=UBND cấp xã'])
      expect([query, await found(encodeURI(query))]).toEqual([query, ['1.001193']])
    expect(await found(encodeURI('linh-vuc=Nuôi con nuôi&doi-tuong=Công dân Việt Nam'))).toEqual(['2.001263'])
    expect(await found(encodeURI('q=khai sinh&cap=Cấp tỉnh'))).toEqual([])
    expect((await found('')).length).toBe(3)
    const csv = (await get('/thu-tuc.csv')).body
    expect(csv).toContain('1.001193')
    expect(csv).toContain('Ủy ban nhân dân cấp xã')
  })

  test('a page says first how long, how much and for whom it is free, then all the rest', async () => {
    expect((await get('/thu-tuc/1.001193')).body).not.toContain('href="/van-ban/nghi-dinh-123')
    const decree = { number: '123/2015/NĐ-CP', type: 'Nghị định', issuer: 'Chính phủ', issued: '2015-11-15' }
    const more = { effective: null, signer: null, field: null, text: null, url: null }
    await perform(server.kernel, { actor: null }, (act) => takeDocument(act, { ...decree, ...more, title: 'Hộ tịch' }))
    const { body } = await get('/thu-tuc/1.001193')
    for (const words of [
      'href="/van-ban/nghi-dinh-123-2015-nd-cp-2015"',
      '1 ngày làm việc',
      '8.000 đồng',
      'người thuộc hộ nghèo được miễn lệ phí',
      '2 loại giấy tờ',
      'To khai.docx',
      'Bước 2',
      'Giấy khai sinh (mã KQ.G15.000001)',
      '123/2015/NĐ-CP',
      '200/QĐ-BTP',
      'Công dân Việt Nam',
    ])
      expect([words, body.includes(words)]).toEqual([words, true])
    const other = (await get('/thu-tuc/2.001263')).body
    expect(other).toContain('Nộp tại Sở Tư pháp.')
    expect(other).not.toContain('trong nước <b>')
  })

  test('other spellings of a code lead to its page; what is none is not there', async () => {
    const long = await get('/thu-tuc/1.001193.000.00.00.H57')
    expect([long.statusCode, long.headers.location]).toEqual([303, '/thu-tuc/1.001193'])
    for (const wrong of ['/thu-tuc/9.999999', '/thu-tuc/khai-sinh', '/thu-tuc/9.999999.000.00.00.H57'])
      expect([wrong, (await get(wrong)).statusCode]).toEqual([wrong, 404])
  })

  test('the API says the same', async () => {
    const list = (await get('/api/v1/procedures?limit=2')).json()
    expect([list.total, list.items.length]).toEqual([3, 2])
    const rest = (await get(`/api/v1/procedures?limit=2&cursor=${list.next}`)).json()
    const codes = [...list.items, ...rest.items].map(({ code }: { code: string }) => code)
    expect(new Set(codes).size).toBe(3)
    const one = (await get('/api/v1/procedures/1.001193.000.00.00.H57')).json()
    expect(one.content.ways[0]).toMatchObject({ channel: 'direct', fees: [{ amount: 8000 }] })
  })

  test('stands on the pages of the units that do it, on the home page and among what must be public', async () => {
    expect((await get('/don-vi/so-tu-phap')).body).toContain('/thu-tuc/2.001263')
    expect((await get('/don-vi/phuong-mot')).body).toContain('/thu-tuc/1.001193')
    expect((await get('/don-vi/so-noi-vu')).body).not.toContain('/thu-tuc/2.001263')
    expect((await get('/')).body).toContain('/thu-tuc/1.001193')
    expect((await get('/cong-khai/thu-tuc-hanh-chinh')).body).toContain('href="/thu-tuc"')
  })
})

describe('search', () => {
  const ids = async (q: string) =>
    (await get(`/api/v1/search?kind=procedure&q=${encodeURIComponent(q)}`))
      .json()
      .items.map(({ id }: { id: string }) => id)

  test('finds by code in any spelling, by name without diacritics, under the record’s own id', async () => {
    await server.deliver()
    expect(await ids('dang ky khai sinh')).toContain('tthc-1.001193')
    for (const typed of ['1.001193', '1001193', 'tthc 1.001193', '1.001193.000.00.00.H57'])
      expect([typed, (await ids(typed))[0]]).toEqual([typed, 'tthc-1.001193'])
  })
})

describe('the office that controls procedures', () => {
  const post = async (who: string, what: string, fields: Record<string, string>) =>
    (await (await server.as(who)).post(`/lam-viec/thu-tuc/1.001193/${what}`, fields)).statusCode
  const abolition = async (more: Record<string, string> = {}) => ({
    version: await versionOf('1.001193'),
    by: '999/QĐ-UBND',
    from: formatDate(today),
    ...more,
  })

  test('sees what is missing, and nobody else comes in', async () => {
    const own = { username: 'kiemsoat', name: 'Người kiểm soát', email: 'kiem@thu.example', mustChangePassword: false }
    const passwordHash = await hashPassword(testPassword)
    await perform(server.kernel, { actor: null }, async (act) => {
      const id = await createAccount(act, { ...own, passwordHash })
      const post = {
        title: 'Chuyên viên',
        validFrom: '2020-01-01',
        validTo: null,
        unitId: server.world.units['T.VP'] ?? '',
      }
      await addPost(act, id, { ...post, roles: ['officer'] })
    })
    const officer = await server.as('kiemsoat')
    expect((await officer.get('/lam-viec')).body).toContain('2 thủ tục đang công khai còn thiếu nội dung bắt buộc')
    expect((await officer.get('/lam-viec/thu-tuc/2.001263')).body).toContain('Ghi thủ tục bị bãi bỏ')
    expect((await (await server.as('canbo.p1')).get('/lam-viec')).body).not.toContain('còn thiếu nội dung bắt buộc')
    const admin = await server.as('quantri')
    expect((await admin.get('/lam-viec/thu-tuc?thieu=on')).body).toContain('b) Trình tự thực hiện')
    expect((await admin.get('/lam-viec/thu-tuc/2.001263')).body).toContain('b) Trình tự thực hiện')
    expect((await admin.get('/lam-viec/thu-tuc.csv')).body).toContain('b) Trình tự thực hiện')
    for (const address of ['/lam-viec/thu-tuc', '/lam-viec/thu-tuc/2.001263', '/lam-viec/thu-tuc.csv'])
      expect([address, (await (await server.as('canbo.p1')).get(address)).statusCode]).toEqual([address, 403])
  })

  test('writes keywords by which it is found', async () => {
    const words = { version: await versionOf('1.001193'), keywords: 'làm giấy cho em bé' }
    for (const who of ['canbo.p1', 'truong.snv', 'kiemtoan'])
      expect([who, await post(who, 'tu-khoa', words)]).toEqual([who, 403])
    expect(await post('quantri', 'tu-khoa', words)).toBe(303)
    expect(await post('quantri', 'tu-khoa', words)).toBe(409)
    const { id: postId } = await server.kernel.db
      .selectFrom('posts')
      .select('id')
      .where('account_id', '=', server.world.accounts.dieuphoi ?? '')
      .executeTakeFirstOrThrow()
    const officerOf = (unit: string) => ({
      ...{ accountId: server.world.accounts.dieuphoi ?? '', postId, name: '', postTitle: '', unitName: '' },
      unitId: server.world.units[unit] ?? '',
      roles: ['officer'],
    })
    const writes = async (unit: string) => {
      const input = { version: Number(await versionOf('1.001193')), keywords: words.keywords }
      await perform(server.kernel, { actor: officerOf(unit) }, (act) => describeProcedure(act, '1.001193', input))
    }
    const at = { tree: await loadTree(server.kernel.db), on: today }
    expect(controllingRoles({ ...officerOf('T.VP'), roles: ['auditor', 'author'] }, at)).toEqual([])
    await writes('T.VP')
    await expect(writes('T.SNV')).rejects.toThrow('not-allowed')
    expect((await get('/thu-tuc/1.001193')).body).toContain('làm giấy cho em bé')
    expect((await get('/thu-tuc?q=giay+cho+em')).body).toContain('/thu-tuc/1.001193')
  })

  test('marks one abolished by a decision in force: it leaves the list, its page says so, and it can be taken back', async () => {
    for (const who of ['canbo.p1', 'truong.snv', 'kiemtoan'])
      expect([who, await post(who, 'bai-bo', await abolition())]).toEqual([who, 403])
    expect(await post('quantri', 'bai-bo', await abolition({ by: '' }))).toBe(422)
    expect(await post('quantri', 'bai-bo', await abolition({ from: '01/01/2099' }))).toBe(422)
    expect(await post('quantri', 'khoi-phuc', { version: await versionOf('1.001193'), reason: 'x' })).toBe(409)
    expect(await post('quantri', 'bai-bo', await abolition())).toBe(303)
    expect(await post('quantri', 'bai-bo', await abolition())).toBe(409)
    const { body } = await get('/thu-tuc/1.001193')
    expect(body).toContain(`bãi bỏ từ ngày ${formatDate(today)} theo 999/QĐ-UBND`)
    expect((await get('/thu-tuc')).body).not.toContain('/thu-tuc/1.001193')
    expect((await get('/thu-tuc?q=1.001193')).body).toContain('Đã bãi bỏ')
    expect(await take(birth)).toEqual([0, 1, 0, []]) // news of a source does not bring it back
    expect((await get('/thu-tuc')).body).not.toContain('/thu-tuc/1.001193')
    expect(await post('canbo.p1', 'khoi-phuc', { version: await versionOf('1.001193'), reason: 'x' })).toBe(403)
    expect(await post('quantri', 'khoi-phuc', { version: await versionOf('1.001193'), reason: 'Ghi nhầm' })).toBe(303)
    expect((await get('/thu-tuc')).body).toContain('/thu-tuc/1.001193')
  })
})
