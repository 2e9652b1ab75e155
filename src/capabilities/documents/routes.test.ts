import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeDocument } from '../../../tests/documents.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { newId } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { importLines } from '../imports/index.ts'

const plan = `ỦY BAN NHÂN DÂN
THÀNH PHỐ THỬ NGHIỆM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Thử Nghiệm, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể;
I. MỤC ĐÍCH
1. Nâng cao nhận thức của cán bộ, công chức.
`
const file = (text: string, name = 'ke-hoach.txt') => ({ file: { name, bytes: new TextEncoder().encode(text) } })

let server: TestServer
let id = ''
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

describe('registering a document', () => {
  test('the file is read, the entry waits for a look', async () => {
    const officer = await server.as('canbo.p1')
    const answer = await officer.post('/lam-viec/van-ban/moi', {}, file(plan))
    expect(answer.statusCode).toBe(303)
    const registered = await officer.post(`${answer.headers.location}/dang-ky`, { version: '1' })
    expect(registered.statusCode).toBe(303)
    id =
      (await server.kernel.db.selectFrom('document_readings').select('document_id').executeTakeFirst())?.document_id ??
      ''
    const form = await officer.get(`/lam-viec/van-ban/${id}`)
    expect(form.body).toContain('12/KH-UBND')
    expect(form.body).toContain('05/01/2026')
  })

  test('it is nobody else’s until it is public: 404, and the file too', async () => {
    const other = await server.as('canbo.p2')
    expect((await other.get('/van-ban/ke-hoach-12-kh-ubnd-2026')).statusCode).toBe(404)
    expect((await other.get('/van-ban/ke-hoach-12-kh-ubnd-2026/akn.xml')).statusCode).toBe(404)
    const [row] = await server.kernel.db.selectFrom('files').select('id').execute()
    expect((await server.anonymous.get(`/tep/${row?.id}`)).statusCode).toBe(404)
    const own = await (await server.as('canbo.p1')).get(`/tep/${row?.id}`)
    expect(own.statusCode).toBe(200)
    expect(own.headers['content-security-policy']).toContain('sandbox')
  })

  test('nor is it named beside what it cites, on the page or in JSON', async () => {
    const cited = '/van-ban/nghi-quyet-76-nq-cp-2021'
    const [at] = await server.kernel.db.selectFrom('documents').select('id').where('number', '=', '76/NQ-CP').execute()
    await server.kernel.db
      .insertInto('document_relations')
      .values({ id: newId(), from_document_id: at?.id ?? '', to_document_id: id, relation: 'mention', clause: null })
      .execute()
    expect((await (await server.as('canbo.p1')).get(cited)).body).toContain('12/KH-UBND')
    for (const client of [server.anonymous, await server.as('canbo.p2')])
      expect((await client.get(cited)).body).not.toContain('12/KH-UBND')
    expect((await server.anonymous.get(`/api/v1/documents/${cited.split('/').at(-1)}`)).body).not.toContain(
      '12/KH-UBND',
    )
  })

  test('refused to the wrong person: another unit’s officer, a leader, anyone signed out', async () => {
    const fields = { number: 'x', issuer: 'y', title: 'z', version: '1' }
    expect((await (await server.as('canbo.p2')).post(`/lam-viec/van-ban/${id}`, fields)).statusCode).toBe(403)
    expect((await (await server.as('lanhdao')).post(`/lam-viec/van-ban/${id}`, fields)).statusCode).toBe(403)
    expect((await server.anonymous.post(`/lam-viec/van-ban/${id}`, fields)).statusCode).toBe(403)
    expect(
      (
        await (
          await server.as('canbo.p2')
        ).post(`/lam-viec/van-ban/${id}/lien-quan`, { to: '76/NQ-CP', relation: 'basis' })
      ).statusCode,
    ).toBe(403)
  })

  test('made public, everyone reads it; what it cites is a document too', async () => {
    const officer = await server.as('canbo.p1')
    const fields = {
      number: '12/KH-UBND',
      type: 'Kế hoạch',
      issuer: 'Ủy ban nhân dân thành phố Thử Nghiệm',
      issued: '05/01/2026',
      title: 'Tuyên truyền cải cách hành chính năm 2026',
      isPublic: 'on',
      version: '1',
    }
    expect((await officer.post(`/lam-viec/van-ban/${id}`, fields)).statusCode).toBe(303)
    const page = await server.anonymous.get('/van-ban/ke-hoach-12-kh-ubnd-2026')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('/van-ban/nghi-quyet-76-nq-cp-2021')
    expect((await server.anonymous.get('/van-ban/nghi-quyet-76-nq-cp-2021')).body).toContain('12/KH-UBND')
  })

  test('made public, programs have its outline; what is only cited has none', async () => {
    const page = await server.anonymous.get('/van-ban/ke-hoach-12-kh-ubnd-2026')
    expect(page.body).toContain('/van-ban/ke-hoach-12-kh-ubnd-2026/akn.xml')
    const xml = await server.anonymous.get('/van-ban/ke-hoach-12-kh-ubnd-2026/akn.xml')
    expect(xml.headers['content-type']).toContain('application/akn+xml')
    expect(xml.body).toContain('value="/akn/vn/doc/ke-hoach/2026-01-05/12-kh-ubnd"')
    expect((await server.anonymous.get('/van-ban/nghi-quyet-76-nq-cp-2021/akn.xml')).statusCode).toBe(404)
  })

  test('saving an old version is refused as stale', async () => {
    const officer = await server.as('canbo.p1')
    const fields = { number: '12/KH-UBND', issuer: 'UBND', title: 'Khác', version: '1' }
    expect((await officer.post(`/lam-viec/van-ban/${id}`, fields)).statusCode).toBe(409)
  })

  test('the JSON twin gives the same', async () => {
    const answer = await server.anonymous.get('/api/v1/documents/ke-hoach-12-kh-ubnd-2026')
    expect(answer.json()).toMatchObject({
      number: '12/KH-UBND',
      issued: '2026-01-05',
      related: [{ relation: 'basis', document: { number: '76/NQ-CP' } }],
    })
  })

  test('found by number in any spelling and by words without marks', async () => {
    await server.deliver()
    for (const typed of ['12/KH-UBND', '12/kh', 'kh 12 ubnd', 'tuyen truyen cai cach hanh chinh', 'Tuyên truyền']) {
      const answer = await server.anonymous.get(`/api/v1/search?q=${encodeURIComponent(typed)}&kind=document`)
      expect(answer.json().items[0]?.title, typed).toContain('12/KH-UBND')
    }
  })
})

test.each([
  ['an empty file', new Uint8Array(), 'a.txt', 'rỗng'],
  ['a program renamed', new TextEncoder().encode('MZ\u0000\u0000program'), 'a.docx', 'Word'],
])('%s is refused with its own message and leaves nothing', async (_what, bytes, name, words) => {
  const before = await server.kernel.db.selectFrom('files').select('id').execute()
  const officer = await server.as('canbo.p1')
  const answer = await officer.post('/lam-viec/van-ban/moi', {}, { file: { name, bytes } })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(words)
  expect(await server.kernel.db.selectFrom('files').select('id').execute()).toHaveLength(before.length)
})

test('the pages of the list in JSON follow each other, whatever their size', async () => {
  const record = { issuer: 'Sở Nội vụ', effective: null, signer: null, field: null, text: null, url: null }
  await perform(server.kernel, { actor: null }, async (act) => {
    for (const day of ['01', '02', '03'])
      await takeDocument(act, {
        ...record,
        number: `${day}/QĐ-SNV`,
        type: 'Quyết định',
        issued: `2026-02-${day}`,
        title: day,
      })
  })
  const numbers: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await server.anonymous.get(`/api/v1/documents?type=Quyết định&limit=2&cursor=${cursor}`)
    numbers.push(...answer.json().items.map((item: { number: string }) => item.number))
    cursor = answer.json().next
  }
  expect(numbers).toEqual(['03/QĐ-SNV', '02/QĐ-SNV', '01/QĐ-SNV'])
})

test('an imported record is found under the id of its file', async () => {
  const importers = server.kernel.capabilities
    .flatMap((one) => one.imports ?? [])
    .filter((one) => one.kind === 'documents')
  const path = join(server.kernel.config.dataDir, 'documents.jsonl')
  await writeFile(
    path,
    '{"id":"lib-7","number":"901/QĐ-UBND","type":"Quyết định","issuer":"Tỉnh Thử","issued":"2024-02-03","title":"Ban hành quy chế thử"}\n',
  )
  expect(await importLines(server.kernel, { path, importers }, () => {})).toMatchObject({ created: 1 })
  await server.deliver()
  expect((await server.anonymous.get('/api/v1/search?q=901%2FQD-UBND')).json().items[0]).toMatchObject({
    id: 'lib-7',
    kind: 'document',
  })
  expect(await importLines(server.kernel, { path, importers }, () => {})).toMatchObject({ unchanged: 1 })
})
