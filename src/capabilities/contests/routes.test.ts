import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contestFields } from '../../../tests/contests.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { addDays, todayIn } from '../../kernel/dates.ts'
import { formatDate } from '../../ui/format.ts'

let server: TestServer
let [id, slug, today] = ['', '', '']
beforeAll(async () => {
  server = await testServer()
  today = todayIn(server.kernel.clock.now())
})
afterAll(() => server.close())

const work = '/lam-viec/cuoc-thi'
const day = (days: number) => formatDate(addDays(today, days))
const words = (more: Record<string, string> = {}) => contestFields(server, more)
const row = () => server.kernel.db.selectFrom('contests').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const resultRow = () =>
  server.kernel.db.selectFrom('contest_results').selectAll().where('contest_id', '=', id).executeTakeFirstOrThrow()
const post = async (who: string, path: string, fields: Record<string, string> = {}) =>
  (await (await server.as(who)).post(path, fields)).statusCode
/** An act of the contest, in the state in which it is. */
const act = async (who: string, what: string, fields: Record<string, string> = {}) =>
  post(who, `${work}/${id}/${what}`, { version: String((await row()).version), ...fields })
const publicPage = async (path = `/cuoc-thi/${slug}`) => (await server.anonymous.get(path)).body

describe('an announcement', () => {
  test('is refused with the line that cannot be read, an unknown unit, an unsafe address, no rules', async () => {
    const officer = await server.as('canbo.p1')
    for (const [wrong, said] of [
      [{ prizes: 'Giải Nhất | cá nhân | 2\nGiải Nhì' }, 'Dòng 2 chưa đúng mẫu'],
      [{ jointUnits: 'Sở Không Có' }, 'Không rõ đơn vị “Sở Không Có”'],
      [{ entryUrl: 'javascript:alert(1)' }, 'phải bắt đầu bằng https://'],
      [{ bodyText: '' }, 'Chưa có thể lệ'],
      [{ closesOn: day(-3) }, 'Ngày kết thúc phải từ ngày bắt đầu'],
      [{ rounds: `Tuần 1 | ${day(1)} | ${day(40)}` }, 'Mỗi đợt thi phải nằm trong'],
      [{ areas: '' }, 'Lĩnh vực cải cách'],
    ] as const) {
      const answer = await officer.post(`${work}/moi`, words(wrong))
      expect([said, answer.statusCode, answer.body.includes(said)]).toEqual([said, 422, true])
    }
    expect(await post('kiemtoan', `${work}/moi`, words())).toBe(403)
    expect(await post('canbo.p1', `${work}/moi`, words({ jointUnits: 'Sở Nội vụ' }))).toBe(303)
    const [saved] = await server.kernel.db.selectFrom('contests').selectAll().execute()
    id = saved?.id ?? ''
    const joint = await server.kernel.db.selectFrom('contest_joint_units').select('unit_id').execute()
    expect(joint).toEqual([{ unit_id: server.world.units['T.SNV'] }])
  })

  test('is its unit’s alone until it is public', async () => {
    expect((await (await server.as('canbo.p2')).get(`${work}/${id}`)).statusCode).toBe(404)
    expect((await (await server.as('canbo.p1')).get(`${work}/${id}/sua`)).body).toContain(
      'Giải Nhất | cá nhân | 2 | 800000',
    )
    expect(await publicPage('/cuoc-thi')).not.toContain('Tìm hiểu cải cách hành chính')
    expect(await act('canbo.p2', 'sua', words())).toBe(403)
    expect(await act('canbo.p1', 'sua', words({ title: 'Hội thi tìm hiểu cải cách', jointUnits: 'Sở Nội vụ' }))).toBe(
      303,
    )
    expect(await act('canbo.p1', 'sua', { ...words(), version: '1' })).toBe(409)
  })

  test('goes up through somebody who did not write it, once, and counts in the ledger for all who organise it', async () => {
    expect(await act('canbo.p1', 'cong-bo')).toBe(403)
    expect(await act('truong.p1', 'cong-bo')).toBe(409)
    expect(await act('canbo.p1', 'trinh')).toBe(303)
    expect((await (await server.as('truong.p1')).get('/lam-viec')).body).toContain('Cuộc thi chờ duyệt')
    expect(await act('truong.p2', 'tra-lai', { reason: 'x' })).toBe(403)
    expect(await act('truong.p1', 'tra-lai', { reason: 'Thiếu đầu mối' })).toBe(303)
    expect((await (await server.as('canbo.p1')).get(`${work}/${id}`)).body).toContain('Thiếu đầu mối')
    expect(await act('canbo.p1', 'trinh')).toBe(303)
    expect(await act('truong.p2', 'cong-bo')).toBe(403)
    expect(await act('truong.p1', 'cong-bo')).toBe(303)
    expect(await act('truong.p1', 'cong-bo')).toBe(409)
    slug = (await row()).slug ?? ''
    expect(slug).toBe('hoi-thi-tim-hieu-cai-cach')
    const deeds = await server.kernel.db
      .selectFrom('deeds')
      .innerJoin('deed_units', 'deed_units.deed_id', 'deeds.id')
      .select(['kind', 'role'])
      .where('subject_id', '=', id)
      .orderBy('role', 'desc')
      .execute()
    expect(deeds).toEqual([
      { kind: 'CONTEST', role: 'lead' },
      { kind: 'CONTEST', role: 'joint' },
    ])
  })

  test('says everything on its page, and stands first among what runs', async () => {
    const body = await publicPage()
    for (const said of [
      'Đang diễn ra',
      'còn 14 ngày',
      'Tuần 1 (đang diễn ra)',
      'Mỗi người thi một lần mỗi tuần.',
      '800.000 đồng',
      'Tổng: 3 giải, 1.600.000 đồng tiền thưởng.',
      'href="https://thi.thu.example"',
      '148/QĐ-BTCHT ngày',
      'Sở Nội vụ',
      'qr.svg',
    ])
      expect([said, body.includes(said)]).toEqual([said, true])
    const listed = async (query: string) => (await publicPage(`/cuoc-thi?${query}`)).includes('Hội thi tìm hiểu')
    const year = today.slice(0, 4)
    expect([
      await listed('tinh-trang=dang-dien-ra'),
      await listed('tinh-trang=da-ket-thuc'),
      await listed(`nam=${addDays(today, -1).slice(0, 4)}`),
      await listed(`nam=${Number(year) - 3}`),
      await listed('page=9'),
      await listed('don-vi=so-noi-vu'),
    ]).toEqual([true, false, true, false, false, true])
    expect((await server.anonymous.get('/cuoc-thi.csv')).body).toContain('Hội thi tìm hiểu cải cách')
    expect(await publicPage('/don-vi/so-noi-vu')).toContain(`/cuoc-thi/${slug}`)
    await server.deliver()
    expect(await publicPage('/tim-kiem?q=148%2FQ%C4%90-BTCHT')).toContain(`/cuoc-thi/${slug}`)
    const { rows } = await sql<{ body: string }>`select body from contests_searchable where id = ${id}`.execute(
      server.kernel.db,
    )
    expect(rows[0]?.body).toContain('Mỗi người thi một lần mỗi tuần.')
    expect(rows[0]?.body).not.toMatch(/^\s*(#+|[-*]|\d+\.) /m)
  })

  test('is moved with a reason that everyone reads', async () => {
    const moved = { opensOn: day(-1), closesOn: day(20), rounds: '', reason: 'Mưa lũ' }
    expect(await act('canbo.p1', 'doi-ngay', moved)).toBe(403)
    expect(await act('truong.p1', 'doi-ngay', { ...moved, closesOn: day(-5) })).toBe(422)
    expect(await act('truong.p1', 'doi-ngay', moved)).toBe(303)
    expect(await publicPage()).toContain('Lý do điều chỉnh: Mưa lũ')
  })
})

describe('results', () => {
  const winners =
    'Giải Nhất | Trần Thị Hồng Mẫu | Phường Một | 0912345678 | 15/15 câu\nTập thể dẫn đầu | Sở Nội vụ | | |'
  const result = async (who: string, what: string, fields: Record<string, string> = {}) => {
    const { id: resultId, version } = await resultRow()
    return post(who, `${work}/ket-qua/${resultId}${what}`, { version: String(version), ...fields })
  }

  test('keep of a winner only what everyone may read', async () => {
    const fields = { title: 'Kết quả tuần 1', winners, complaintsUntil: day(5), words: '' }
    expect(await act('canbo.p2', 'ket-qua', fields)).toBe(403)
    expect(await act('canbo.p1', 'ket-qua', { ...fields, winners: 'Giải Tám | Ai đó' })).toBe(422)
    expect(await act('canbo.p1', 'ket-qua', fields)).toBe(303)
    const kept = JSON.stringify(await resultRow())
    expect(kept).toContain('Trần T. H. Mẫu')
    for (const hidden of ['Hồng', '0912345678']) expect(kept).not.toContain(hidden)
    expect(await publicPage()).not.toContain('Kết quả tuần 1')
  })

  test('go up through somebody who did not write them', async () => {
    expect(await result('truong.p1', '/cong-bo')).toBe(409)
    expect(await result('canbo.p2', '', { title: 'Khác', winners })).toBe(403)
    expect(await result('canbo.p1', '', { title: 'Kết quả tuần thứ nhất', winners, complaintsUntil: day(5) })).toBe(303)
    expect(await result('canbo.p2', '/trinh')).toBe(403)
    expect(await result('canbo.p1', '/trinh')).toBe(303)
    expect(await result('truong.p1', '/tra-lai', { reason: 'Sai tên' })).toBe(303)
    expect(await result('canbo.p1', '/trinh')).toBe(303)
    expect(await result('canbo.p1', '/cong-bo')).toBe(403)
    expect(await result('truong.p2', '/cong-bo')).toBe(403)
    expect(await result('truong.p1', '/cong-bo')).toBe(303)
    const body = await publicPage()
    for (const said of ['Kết quả tuần thứ nhất', 'Trần T. H. Mẫu', '09•••••678', 'nhận khiếu nại'])
      expect([said, body.includes(said)]).toEqual([said, true])
    const csv = (await server.anonymous.get(`/cuoc-thi/${slug}/ket-qua.csv`)).body
    expect([csv.includes('Trần T. H. Mẫu'), csv.includes('0912345678')]).toEqual([true, false])
    expect(await publicPage('/cuoc-thi')).toContain('Đã có kết quả')
  })

  test('come down with a notice', async () => {
    expect(await result('canbo.p1', '/go', { reason: 'Sai', notice: 'Chấm lại' })).toBe(403)
    expect(await result('truong.p1', '/go', { reason: 'Sai', notice: 'Chấm lại bài thi' })).toBe(303)
    const body = await publicPage()
    expect([body.includes('Chấm lại bài thi'), body.includes('Trần T. H. Mẫu')]).toEqual([true, false])
    expect(await publicPage('/cuoc-thi')).not.toContain('Đã có kết quả')
  })
})

test('a contest that is taken down leaves its notice, and no deed', async () => {
  const fields = { reason: 'Nhầm', notice: 'Cuộc thi bị hủy' }
  expect(await act('canbo.p1', 'go', fields)).toBe(403)
  expect(await act('truong.p1', 'go', fields)).toBe(303)
  const answer = await server.anonymous.get(`/cuoc-thi/${slug}`)
  expect([answer.statusCode, answer.body.includes('Cuộc thi bị hủy')]).toEqual([410, true])
  expect(await publicPage('/cuoc-thi')).not.toContain(`/cuoc-thi/${slug}`)
  const standing = await server.kernel.db.selectFrom('deed_subjects').select('deed_id').execute()
  expect(standing).toEqual([])
  await server.deliver()
  expect(await publicPage('/tim-kiem?q=148%2FQ%C4%90-BTCHT')).not.toContain(`/cuoc-thi/${slug}`)
})
