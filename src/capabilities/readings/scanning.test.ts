import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { canRecognise } from '../documents/index.ts'
import { discardDismissed } from './actions/closing.ts'
import { readScan } from './actions/scanning.ts'
import { mostAttempts, mostWaiting } from './rules/scans.ts'
import { beginScan, findScan, knownPicture } from './store/scans.ts'

const present = await canRecognise()
if (!present) console.warn('tesseract with Vietnamese is absent: no scan is read')

let server: TestServer
let officer: Client
let picture: Buffer
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('canbo.p1')
  picture = await readFile(new URL('../../reading/fixtures/ke-hoach-271-trang-1.png', import.meta.url))
})
afterAll(() => server.close())

const start = '/lam-viec/van-ban/moi'
const idOf = (page: string) => page.split('/').at(-1) ?? ''
/** The same picture under other bytes: what follows the end of a PNG is not looked at. */
const copy = (n: number) => Buffer.concat([picture, Buffer.from(`${n}`)])

async function hand(client: Client, bytes: Uint8Array, name = 'quet.png'): Promise<string> {
  const answer = await client.post(start, {}, { file: { name, bytes } })
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(303)
  return String(answer.headers.location)
}
const jobs = () =>
  server.kernel.db.selectFrom('jobs').select(['kind', 'payload']).where('kind', '=', 'readings.scan').execute()
const noticesOf = async (client: Client) => (await client.get('/lam-viec/thong-bao')).body

describe.skipIf(!present)('a scan is made out in the background', () => {
  let page = ''

  test('the person is told at once where it stands, and the page renews itself without scripts', async () => {
    page = await hand(officer, picture)
    expect(await jobs()).toHaveLength(1)
    const { body } = await officer.get(page)
    expect(body).toContain('Đang chờ đến lượt')
    expect(body).toContain('http-equiv="refresh"')
    expect((await officer.get(start)).body).toContain(page)
    expect((await (await server.as('canbo.p2')).get(page)).statusCode).toBe(404)
  })

  test('the job keeps the reading at the same address and tells who handed it in', async () => {
    await readScan(server.kernel, { id: idOf(page) })
    await server.deliver()
    const { body } = await officer.get(page)
    expect(body).toContain('271/KH-UBND')
    expect(body).toContain('chỗ cần xem lại')
    expect(await noticesOf(officer)).toContain('Đã nhận dạng xong bản quét quet.png')
    expect((await officer.get('/lam-viec')).body).toContain('1 văn bản đã đọc, chờ soát')
    await readScan(server.kernel, { id: idOf(page) })
    await server.deliver()
    expect((await noticesOf(officer)).match(/Đã nhận dạng xong bản quét/g)).toHaveLength(1)
  }, 120_000)

  test('what was made out before a restart is not made out again', async () => {
    const id = idOf(await hand(officer, copy(1)))
    const known = [{ width: 800, height: 1000, lines: linesOf(['SỞ NỘI VỤ', 'Số: 12/KH-SNV', 'KẾ HOẠCH', 'Thử']) }]
    const file = await server.kernel.db
      .selectFrom('files')
      .select('sha256')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow()
    await server.kernel.db
      .insertInto('reading_scan_pictures')
      .values({ scan_id: id, sha256: file.sha256, pages: JSON.stringify(known) })
      .execute()
    await readScan(server.kernel, { id })
    expect((await officer.get(`${start}/${id}`)).body).toContain('12/KH-SNV')
    expect(await knownPicture(server.kernel.db, id, file.sha256)).toBeNull()
  })

  test('two at once: the second waits for its turn', async () => {
    const pages = [await hand(officer, copy(2)), await hand(officer, copy(3))]
    const before = (await jobs()).length
    await Promise.all(pages.map((one) => readScan(server.kernel, { id: idOf(one) })))
    const left = await Promise.all(pages.map((one) => findScan(server.kernel.db, idOf(one))))
    expect(left.filter((one) => one !== null)).toHaveLength(1)
    expect(await jobs()).toHaveLength(before + 1)
    await readScan(server.kernel, { id: left.find((one) => one !== null)?.id })
  }, 120_000)

  test('a person has only so many on the list', async () => {
    const head = await server.as('truong.p1')
    for (let n = 0; n < mostWaiting; n++) await hand(head, copy(10 + n))
    const more = await head.post(start, {}, { file: { name: 'them.png', bytes: copy(30) } })
    expect(more.statusCode).toBe(422)
    expect(more.body).toContain('nhiều bản quét chờ nhận dạng')
    const several = [31, 32].map((n) => ({ name: `${n}.png`, bytes: copy(n) }))
    const handing = await head.post(start, {}, { file: several })
    expect((await head.get(String(handing.headers.location))).body).toContain('nhiều bản quét chờ nhận dạng')
  })

  test('one that stops the server is given up; it can be tried again, described by hand, or thrown away', async () => {
    const page = await hand(officer, copy(40))
    const id = idOf(page)
    for (let n = 0; n < mostAttempts; n++) await beginScan(server.kernel.db, id)
    await readScan(server.kernel, { id })
    await server.deliver()
    expect((await officer.get(page)).body).toContain('bị ngắt giữa chừng')
    expect(await noticesOf(officer)).toContain('Chưa nhận dạng được chữ trong bản quét quet.png')
    expect((await officer.get('/lam-viec')).body).toContain('1 bản quét chưa nhận dạng được')
    const other = await server.as('canbo.p2')
    for (const step of ['nhan-dang-lai', 'nhap-tay', 'bo-ban-quet'])
      expect((await other.post(`${page}/${step}`)).statusCode, step).toBe(403)
    expect((await officer.post(`${page}/nhan-dang-lai`)).statusCode).toBe(303)
    expect((await officer.post(`${page}/nhan-dang-lai`)).statusCode).toBe(409)
    expect((await findScan(server.kernel.db, id))?.attempts).toBe(0)
    const edit = await officer.post(`${page}/nhap-tay`)
    expect((await officer.get(String(edit.headers.location))).body).toContain('quet.png')
    expect((await officer.get(page)).statusCode).toBe(404)
    const gone = await hand(officer, copy(41))
    expect((await officer.post(`${gone}/bo-ban-quet`)).statusCode).toBe(303)
    expect((await officer.get(gone)).statusCode).toBe(404)
    await readScan(server.kernel, { id: idOf(gone) })
  })
})

test('what was put aside is thrown away with its file after a month, not before', async () => {
  const words = new TextEncoder().encode('Số: 9/BC-UBND\nBÁO CÁO\nKết quả thử')
  const page = await hand(officer, words, 'bao-cao.txt')
  await officer.post(`${page}/huy`, { version: '1' })
  await discardDismissed(server.kernel)
  expect((await officer.get(page)).statusCode).toBe(200)
  const days = (n: number) => new Date(server.kernel.clock.now().getTime() + n * 86_400_000)
  await discardDismissed({ ...server.kernel, clock: { ...server.kernel.clock, now: () => days(31) } })
  expect((await officer.get(page)).statusCode).toBe(404)
  const left = server.kernel.db.selectFrom('files').select('id').where('subject_id', '=', idOf(page))
  expect(await left.execute()).toEqual([])
})

const linesOf = (lines: readonly string[]) =>
  lines.map((words, at) =>
    words.split(' ').map((text, place) => ({ text, left: 40 + place * 90, top: 40 + at * 60, width: 80, height: 16 })),
  )
