import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { exampleDraft, exampleHead } from './example.ts'
import { pagePaths } from './text/pages.ts'
import { paths } from './text/words.ts'

let server: TestServer
let quantri: Client
beforeAll(async () => {
  server = await testServer()
  quantri = await server.as('quantri')
})
afterAll(() => server.close())

const head = { ...exampleHead, effectiveOn: '01/07/2026' }

async function made(): Promise<string> {
  const answer = await quantri.post(paths.make, head)
  expect(answer.statusCode).toBe(303)
  return /sap-xep\/([^/]+)\/dong/.exec(String(answer.headers.location))?.[1] ?? ''
}

const version = async (id: string) =>
  /name="version" value="(\d+)"/.exec((await quantri.get(pagePaths.lines(id))).body)?.[1] ?? '1'

const add = async (id: string, fields: Record<string, string>) =>
  quantri.post(paths.line(id), { version: await version(id), way: 'MERGE', ...fields })

const asFile = (name: string, words: string) => ({ file: { name, bytes: new TextEncoder().encode(words) } })

const importInto = async (id: string, file: ReturnType<typeof asFile>) =>
  quantri.post(paths.importInto(id), { version: await version(id) }, file)

const table = `Mã đơn vị cũ,Đơn vị cũ,Hình thức,Mã đơn vị mới,Đơn vị mới,Loại đơn vị mới,Trực thuộc (mã),Tỷ lệ,Kế thừa chính
T.P1,,Nhập,T.PM,Phường Mới,Phường,,,
T.X1,,Nhập,T.PM,,,,,
T.P2,,Chia,T.PM,,,,40 %,
,Phường Hai,Chia,T.PD,Phường Đông,Phường,,60 %,
`

describe('the list', () => {
  it('teaches where there is nothing', async () => {
    const { body } = await quantri.get(paths.list)
    expect(body).toContain('Chưa có phương án sắp xếp')
    expect(body).toContain(paths.make)
  })

  it('names what a new one lacks', async () => {
    const answer = await quantri.post(paths.make, { ...head, effectiveOn: '31/02/2026' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Ngày có hiệu lực')
  })

  it('shows each with its day, state and lines', async () => {
    await made()
    const { body } = await quantri.get(paths.list)
    expect(body).toContain(exampleHead.title)
    expect(body).toContain('01/07/2026')
    expect(body).toContain('Dự thảo')
  })
})

describe('a plan from a file', () => {
  it('is read, rehearsed, mended and scheduled, and taken back', async () => {
    const id = await made()
    expect((await importInto(id, asFile('phuong-an.csv', table))).statusCode).toBe(303)
    const rehearsed = (await quantri.get(paths.one(id))).body
    expect(rehearsed).toContain('Phường Hai (T.P2)')
    expect(rehearsed).toContain('mà chưa nêu đơn vị kế thừa chính')
    const chosen = await quantri.post(paths.main(id), { version: await version(id), from: 'T.P2', to: 'T.PD' })
    expect(chosen.statusCode).toBe(303)
    expect((await quantri.get(paths.one(id))).body).not.toContain('mà chưa nêu đơn vị kế thừa chính')
    expect((await quantri.post(paths.schedule(id), { version: '2' })).statusCode).toBe(409)
    expect((await quantri.post(paths.schedule(id), { version: await version(id) })).statusCode).toBe(303)
    const written = (await quantri.get(paths.one(id))).body
    expect(written).toContain('Đã lên lịch')
    expect(written).toContain('Phường Đông')
    expect((await quantri.post(paths.schedule(id), { version: '3' })).statusCode).toBe(409)
    expect((await add(id, { from: 'T.STP', to: 'T.SNV' })).statusCode).toBe(409)
    expect((await quantri.get(pagePaths.history(id))).body).toContain('Lên lịch sắp xếp đơn vị')
    expect((await quantri.post(paths.takeBack(id))).statusCode).toBe(303)
    expect((await quantri.post(paths.takeBack(id))).statusCode).toBe(409)
    expect((await quantri.post(paths.remove(id))).statusCode).toBe(303)
    expect((await quantri.get(paths.one(id))).statusCode).toBe(404)
  })

  it('works shares out from the people or the ground of the parts, and says so until after the day', async () => {
    const id = await made()
    const parts = `Mã đơn vị cũ,Hình thức,Mã đơn vị mới,Đơn vị mới,Loại đơn vị mới,Dân số phần chuyển,Diện tích phần chuyển
T.P1,Nhập,T.PM,Phường Mới,Phường,,
T.P2,Chia,T.PM,,,"2.000",
T.P2,Chia,T.PD,Phường Đông,Phường,"6.000","3,5"
`
    expect((await importInto(id, asFile('phuong-an.csv', parts))).statusCode).toBe(303)
    const lines = (await quantri.get(pagePaths.lines(id))).body
    expect(lines).toContain('25%, tính theo dân số')
    expect(lines).toContain('75%, tính theo dân số')
    expect((await quantri.get(paths.one(id))).body).not.toContain('Không rõ tỷ lệ')
    const csv = (await quantri.get(pagePaths.linesCsv(id))).body
    const other = await made()
    await importInto(other, asFile('lai.csv', csv))
    expect((await quantri.get(pagePaths.linesCsv(other))).body).toBe(csv)
    await quantri.post(paths.schedule(id), { version: await version(id) })
    expect((await quantri.get('/don-vi/phuong-hai/lich-su')).body).toContain('(75%, tính theo dân số)')
    await quantri.post(paths.takeBack(id))
    expect((await importInto(id, asFile('phuong-an.csv', parts.replace('6.000', 'sáu nghìn')))).body).toContain(
      'Cột “Dân số phần chuyển”: “sáu nghìn”',
    )
    const byHand = { from: 'T.X1', way: 'SPLIT', to: 'T.P1', population: '0' }
    expect((await add(id, byHand)).body).toContain('phải là một số nguyên lớn hơn 0')
    for (const one of [id, other]) await quantri.post(paths.remove(one))
  })

  it('is drawn before it is scheduled: what flows where, and the tree before and after', async () => {
    const id = await made()
    expect((await quantri.get(pagePaths.picture(id))).body).toContain('Thêm dòng nhập, chia hoặc kết thúc')
    await importInto(id, asFile('phuong-an.csv', table))
    const { body } = await quantri.get(pagePaths.picture(id))
    expect(body).toContain('3 đơn vị trước, 2 đơn vị sau')
    expect(body).toContain('flows__ribbon--part')
    expect(body).toContain('Trước: ngày 30/06/2026')
    const [before = '', ...rest] = body.slice(body.indexOf('unit-sides')).split('Sau: ngày 01/07/2026')
    const after = rest.join()
    expect([before.includes('Phường Đông'), after.includes('Phường Đông')]).toEqual([false, true])
    expect([before.includes('Phường Hai'), after.includes('Phường Hai')]).toEqual([true, false])
    // a unit that is only drafted has no page
    expect(body).not.toContain('/don-vi/phuong-dong')
    expect((await quantri.get(paths.one(id))).body).toContain('flows__picture')
    const csv = (await quantri.get(pagePaths.pictureCsv(id))).body
    expect(csv).toContain('Phường Hai,Chia,Phường Đông,60%')
    expect((await quantri.get('/don-vi/phuong-hai')).body).not.toContain('Phường Đông')
    await quantri.post(paths.main(id), { version: await version(id), from: 'T.P2', to: 'T.PD' })
    await quantri.post(paths.schedule(id), { version: await version(id) })
    expect((await quantri.get(pagePaths.picture(id))).body).toContain('3 đơn vị trước, 2 đơn vị sau')
    await quantri.post(paths.takeBack(id))
    await quantri.post(paths.remove(id))
  })

  it('is drawn for an administrator alone', async () => {
    const id = await made()
    const officer = await server.as('canbo.p1')
    for (const path of [pagePaths.picture(id), pagePaths.pictureCsv(id)])
      expect([(await officer.get(path)).statusCode, (await server.anonymous.get(path)).statusCode]).toEqual([403, 303])
  })

  it('says of each line what to mend, and changes nothing', async () => {
    const id = await made()
    const broken = table.replace('T.X1,,Nhập', 'T.X9,,Nhập').replace('60 %', '160 %')
    const answer = await importInto(id, asFile('phuong-an.csv', broken))
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Tệp còn 2 dòng phải sửa')
    expect(answer.body).toMatch(/Dòng 3: Cột “Mã đơn vị cũ”, “Đơn vị cũ”: không tìm được đúng một đơn vị “T\.X9”/)
    expect(answer.body).toMatch(/Dòng 5: Cột “Tỷ lệ”: “160 %”/)
    expect((await quantri.get(pagePaths.lines(id))).body).toContain('Chưa có dòng nào')
    expect((await importInto(id, asFile('phuong-an.jsonl', '{"a":'))).body).toContain('không đúng cú pháp')
    expect((await quantri.post(paths.importInto(id), { version: '1' }, {})).body).toContain('Hãy chọn tệp')
  })

  it('comes out as the file that can be read in again', async () => {
    const id = await made()
    await importInto(id, asFile('phuong-an.csv', table))
    const csv = (await quantri.get(pagePaths.linesCsv(id))).body
    expect(csv.split('\r\n')[0]).toContain('Mã đơn vị cũ,Đơn vị cũ,Hình thức')
    const other = await made()
    expect((await importInto(other, asFile('lai.csv', csv))).statusCode).toBe(303)
    expect((await quantri.get(pagePaths.linesCsv(other))).body).toBe(csv)
    const fates = (await quantri.get(pagePaths.fatesCsv(id))).body
    expect(fates).toContain('T.P2,Phường Hai,Kết thúc,Phường Mới; Phường Đông,2')
    for (const path of [paths.template, pagePaths.templateCsv]) expect((await quantri.get(path)).statusCode).toBe(200)
  })
})

describe('a line by hand', () => {
  it('founds a unit once, names it from then on, and is removed with it', async () => {
    const id = await made()
    const fresh = { newCode: 'T.PM', newName: 'Phường Mới', newKind: 'PHUONG' }
    expect((await add(id, { from: 'Phường Một (T.P1)', ...fresh })).statusCode).toBe(303)
    expect((await add(id, { from: 'T.X1', to: 'Phường Mới (T.PM)' })).statusCode).toBe(303)
    expect(
      (await add(id, { from: 'Sở Tư pháp', way: 'TRANSFER_FUNCTION', to: 'T.SNV', function: 'pbgdpl' })).statusCode,
    ).toBe(303)
    expect((await add(id, { from: 'T.VP', way: 'RENAME', newName: 'Văn phòng' })).statusCode).toBe(303)
    const { body } = await quantri.get(paths.one(id))
    expect(body).not.toContain('Phải sửa trước khi lên lịch (')
    for (const at of ['3', '2', '1', '0'])
      expect((await quantri.post(paths.removeLine(id), { version: await version(id), at })).statusCode).toBe(303)
    expect((await quantri.get(paths.one(id))).body).toContain('Phương án chưa có dòng nào')
    expect((await quantri.post(paths.removeLine(id), { version: await version(id), at: '0' })).statusCode).toBe(409)
  })

  it('gives a unit another superior, and takes that back', async () => {
    const id = await made()
    expect((await add(id, { from: 'T.STP', way: 'MOVE', to: 'T.VP' })).statusCode).toBe(303)
    expect((await quantri.get(paths.one(id))).body).toContain('Chuyển cấp trên')
    expect((await quantri.post(paths.removeLine(id), { version: await version(id), code: 'T.STP' })).statusCode).toBe(
      303,
    )
  })

  const wrong: [string, Record<string, string>, string][] = [
    ['an unknown unit', { from: 'Phường Không Có', to: 'T.P1' }, 'Không tìm được đúng một đơn vị đang hoạt động'],
    ['an unknown heir', { from: 'T.P1', to: 'T.ZZ' }, 'Không tìm được đơn vị nhận'],
    ['no heir', { from: 'T.P1' }, 'Chọn đơn vị nhận hoặc điền phần'],
    ['two heirs', { from: 'T.P1', to: 'T.P2', newCode: 'X' }, 'Chỉ điền một'],
    ['a new unit without a code', { from: 'T.P1', newName: 'Phường Mới' }, 'Đơn vị mới phải có mã'],
    ['a new unit without a name', { from: 'T.P1', newCode: 'T.PM' }, 'Ghi tên mới'],
    ['a new unit of no kind', { from: 'T.P1', newCode: 'T.PM', newName: 'Phường Mới' }, 'Chọn loại'],
    ['a share beyond all', { from: 'T.P1', to: 'T.P2', share: '140 %' }, 'Tỷ lệ lớn hơn 0'],
    ['a new name without a name', { from: 'T.P1', way: 'RENAME' }, 'Ghi tên mới'],
  ]
  it.each(wrong)('is refused with %s', async (_, fields, words) => {
    const id = await made()
    const answer = await add(id, fields)
    expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true])
  })

  it('is refused where somebody saved the draft in between', async () => {
    const id = await made()
    await importInto(id, asFile('phuong-an.csv', table))
    const stale = await quantri.post(paths.line(id), { version: '1', way: 'MERGE', from: 'T.STP', to: 'T.SNV' })
    expect(stale.statusCode).toBe(409)
  })
})

it('is for administrators alone', async () => {
  const id = await made()
  for (const username of ['lanhdao', 'dieuphoi', 'truong.p1', 'kiemtoan']) {
    const person = await server.as(username)
    for (const path of [paths.list, paths.make, paths.one(id), pagePaths.lines(id), pagePaths.fatesCsv(id)])
      expect([username, path, (await person.get(path)).statusCode]).toEqual([username, path, 403])
    expect((await person.post(paths.make, head)).statusCode).toBe(403)
    for (const path of [paths.schedule(id), paths.takeBack(id), paths.remove(id), paths.line(id), paths.main(id)])
      expect(
        (await person.post(path, { version: '1', ...exampleDraft.lines[0], way: 'MERGE' } as never)).statusCode,
      ).toBe(403)
  }
})
