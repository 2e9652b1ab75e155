import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { creditOccurrence } from './actions/crediting.ts'
import { orderExample, scheduleExample } from './example.ts'
import { dutiesOf, occurrencesOfAssignment, orderTasks } from './index.ts'
import { batchRefusals, batchText } from './text/batches.ts'
import { paths, refusals } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const unit = (code: string) => server.world.units[code] ?? ''

/** Orders so many tasks to phường Một; Sở Nội vụ leads. Returns the assignments. */
async function ordered(count: number, lead = ['T.P1']): Promise<string[]> {
  const orders = Array.from({ length: count }, (_, index) =>
    orderExample({
      text: `Nhiệm vụ số ${index + 1}`,
      schedule: scheduleExample({ kind: 'due', to: '2026-06-30', phrase: 'Quý II' }),
      lead: lead.map(unit),
      ownerUnitId: unit('T.SNV'),
    }),
  )
  const taskIds = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, orders))
  return (await dutiesOf(server.kernel.db, { unitIds: lead.map(unit), taskIds })).map(({ id }) => id)
}

async function states(ids: readonly string[]): Promise<string[]> {
  const rows = await server.kernel.db.selectFrom('assignments').select(['id', 'state']).where('id', 'in', ids).execute()
  return ids.map((id) => rows.find((row) => row.id === id)?.state ?? '')
}

async function prove(id: string): Promise<void> {
  for (const occurrence of await occurrencesOfAssignment(server.kernel.db, id))
    await perform(server.kernel, { actor: null }, (act) =>
      creditOccurrence(act, occurrence.id, { quantity: occurrence.quota.count, reachedOn: '2026-05-18' }),
    )
}

/** Ticks the assignments on the list and presses the button; returns the page of confirmation. */
async function choose(username: string, act: string, ids: readonly string[]): Promise<string> {
  const answer = await (await server.as(username)).post(paths.batches, { act, assignment: ids })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location)
}

const outcomes = async (page: string) => {
  const rows = await server.kernel.db
    .selectFrom('assignment_batch_items')
    .select(['assignment_id', 'outcome', 'refusal'])
    .where('batch_id', '=', page.split('/').at(-1) ?? '')
    .execute()
  return new Map(rows.map((row) => [row.assignment_id, row.refusal ?? row.outcome]))
}

test('nhận nhiều việc: xác nhận nói trước cái gì được, cái gì không và vì sao; hoàn tác được; làm lại không đổi gì', async () => {
  const [a = '', b = '', c = ''] = await ordered(3)
  const officer = await server.as('canbo.p1')
  await officer.post(paths.accept(c), { version: '1' })
  const page = await choose('canbo.p1', 'accept', [a, b, c])
  const before = (await officer.get(page)).body
  expect(before).toContain(batchText.will('2'))
  expect(before).toContain(batchText.willNot('1'))
  expect(await states([a, b, c])).toEqual(['assigned', 'assigned', 'accepted'])
  expect((await officer.post(page)).statusCode).toBe(303)
  expect((await officer.post(page)).statusCode).toBe(303)
  expect(await states([a, b, c])).toEqual(['accepted', 'accepted', 'accepted'])
  expect(await outcomes(page)).toEqual(
    new Map([
      [a, 'done'],
      [b, 'done'],
      [c, 'wrong-state'],
    ]),
  )
  const moves = await server.kernel.db
    .selectFrom('assignment_moves')
    .select('id')
    .where('assignment_id', '=', a)
    .execute()
  expect(moves).toHaveLength(1)
  expect((await officer.get(paths.assignment(a))).body).toContain('Nhận nhiệm vụ')

  // Somebody acts on one of them: that one stays.
  await prove(b)
  await (await server.as('truong.p1')).post(paths.submit(b), { version: '2', result: 'Đã làm.' })
  expect((await officer.post(`${page}/hoan-tac`)).statusCode).toBe(303)
  expect((await officer.post(`${page}/hoan-tac`)).statusCode).toBe(303)
  expect(await states([a, b, c])).toEqual(['assigned', 'submitted', 'accepted'])
  const after = (await officer.get(page)).body
  expect(after).toContain(batchText.undid('1'))
  expect(after).toContain(batchText.kept('1'))
})

test('gửi, trả lại, gửi, phê duyệt cả loạt; một lý do; chưa đủ minh chứng thì không được phê duyệt', async () => {
  const ids = await ordered(3)
  const [a = '', b = '', c = ''] = ids
  const head = await server.as('truong.p1')
  const coordinator = await server.as('dieuphoi')
  await head.post(await choose('truong.p1', 'accept', ids))
  await prove(a)
  await prove(b)
  const submit = await choose('truong.p1', 'submit', ids)
  expect((await head.post(submit)).statusCode).toBe(422)
  await head.post(submit, { words: 'Đã hoàn thành, minh chứng kèm theo.' })
  expect(await states(ids)).toEqual(['submitted', 'submitted', 'accepted'])
  expect((await outcomes(submit)).get(c)).toBe('assignment-without-evidence')

  const back = await choose('dieuphoi', 'return', [a, b])
  await coordinator.post(back, { words: 'Thiếu danh sách người dự.' })
  expect(await states([a, b])).toEqual(['returned', 'returned'])
  expect((await head.get(paths.assignment(a))).body).toContain('Thiếu danh sách người dự.')
  await coordinator.post(`${back}/hoan-tac`)
  expect(await states([a, b])).toEqual(['submitted', 'submitted'])
  const row = await server.kernel.db
    .selectFrom('assignments')
    .select('result_note')
    .where('id', '=', a)
    .executeTakeFirst()
  expect(row?.result_note).toBe('Đã hoàn thành, minh chứng kèm theo.')

  await coordinator.post(await choose('dieuphoi', 'approve', [a, b, c]))
  expect(await states(ids)).toEqual(['approved', 'approved', 'accepted'])
  await server.deliver()
  const told = await server.kernel.db
    .selectFrom('notices')
    .select('words')
    .where('account_id', '=', server.world.accounts['canbo.p1'] ?? '')
    .where('words', 'like', '%đã được phê duyệt%')
    .execute()
  expect(told.map((notice) => notice.words)).toEqual(['Kết quả 2 nhiệm vụ của đơn vị đã được phê duyệt.'])
})

test('gia hạn cả loạt và hoàn tác: hạn cũ trở lại, lịch sử còn', async () => {
  const [a = '', b = ''] = await ordered(2)
  const coordinator = await server.as('dieuphoi')
  const page = await choose('dieuphoi', 'extend', [a, b])
  const earlier = await coordinator.post(page, { dueOn: '01/05/2026', words: 'Chờ hướng dẫn.' })
  expect(earlier.body).toContain(refusals['assignment-due-not-later'])
  await coordinator.post(page, { dueOn: '15/07/2026', words: 'Chờ hướng dẫn của Bộ Nội vụ.' })
  const due = async () =>
    (await server.kernel.db.selectFrom('assignments').select('next_due_on').where('id', 'in', [a, b]).execute()).map(
      (row) => row.next_due_on,
    )
  expect(await due()).toEqual(['2026-07-15', '2026-07-15'])
  await coordinator.post(`${page}/hoan-tac`)
  expect(await due()).toEqual(['2026-06-30', '2026-06-30'])
  const kept = await server.kernel.db
    .selectFrom('extensions')
    .innerJoin('occurrences', 'occurrences.id', 'extensions.occurrence_id')
    .select('new_due_on')
    .where('occurrences.assignment_id', '=', a)
    .orderBy('extensions.id')
    .execute()
  expect(kept.map((row) => row.new_due_on)).toEqual(['2026-07-15', '2026-06-30'])
})

test('đôn đốc: một thông báo cho cả loạt, mỗi ngày một lần, không hoàn tác', async () => {
  const [a = '', b = ''] = await ordered(2)
  const coordinator = await server.as('dieuphoi')
  const page = await choose('dieuphoi', 'remind', [a, b])
  expect((await coordinator.post(page, { words: 'Đề nghị hoàn thành trước 30/6.' })).statusCode).toBe(303)
  const undo = await coordinator.post(`${page}/hoan-tac`)
  expect(undo.statusCode).toBe(409)
  expect(undo.body).toContain(batchRefusals['batch-not-reversible'])
  expect((await coordinator.post(paths.remind(a))).statusCode).toBe(409)
  const again = await choose('dieuphoi', 'remind', [a, b])
  expect((await coordinator.get(again)).body).toContain(batchText.nothing)
  expect((await coordinator.post(again)).statusCode).toBe(409)
  expect((await (await server.as('truong.p1')).get(paths.assignment(a))).body).toContain(
    'Đề nghị hoàn thành trước 30/6.',
  )
  expect((await (await server.as('canbo.p1')).post(paths.remind(b))).statusCode).toBe(403)
})

test('phân công người phụ trách: người đứng đầu chọn người của đơn vị, cán bộ chỉ tự nhận; lọc “Giao cho tôi”', async () => {
  const [a = '', b = ''] = await ordered(2)
  const { accounts } = server.world
  const head = await server.as('truong.p1')
  const officer = await server.as('canbo.p1')
  const page = await choose('truong.p1', 'entrust', [a, b])
  expect((await head.post(page)).statusCode).toBe(422)
  expect((await head.post(page, { assignee: accounts['canbo.p2'] ?? '' })).statusCode).toBe(409)
  await head.post(page, { assignee: accounts['canbo.p1'] ?? '' })
  expect((await officer.get(`${paths.list}?mine=1`)).body).toContain('Phụ trách: Người canbo.p1')
  expect((await officer.post(paths.entrust(a), { assignee: accounts['tacgia.p1'] ?? '' })).statusCode).toBe(409)
  expect((await (await server.as('dieuphoi')).post(paths.entrust(a), { assignee: '' })).statusCode).toBe(403)
  expect((await head.post(paths.entrust(a), { assignee: accounts['tacgia.p1'] ?? '' })).statusCode).toBe(303)
  await head.post(`${page}/hoan-tac`)
  expect(await outcomes(page)).toEqual(
    new Map([
      [a, 'batch-changed-since'],
      [b, 'undone'],
    ]),
  )
})

test('không ai xử lý được loạt của người khác; việc không xem được thì không chọn được', async () => {
  const [a = ''] = await ordered(1)
  const page = await choose('truong.p1', 'accept', [a])
  for (const username of ['canbo.p1', 'truong.p2', 'dieuphoi']) {
    const client = await server.as(username)
    expect((await client.get(page)).statusCode).toBe(403)
    expect((await client.post(page)).statusCode).toBe(403)
    expect((await client.post(`${page}/hoan-tac`)).statusCode).toBe(403)
  }
  const stranger = await (await server.as('truong.p2')).post(paths.batches, { act: 'accept', assignment: a })
  expect(stranger.statusCode).toBe(409)
  expect(stranger.body).toContain(batchRefusals['batch-nothing-chosen'])
  expect((await (await server.as('kiemtoan')).post(paths.batches, { act: 'accept', assignment: a })).statusCode).toBe(
    403,
  )
  const undone = await (await server.as('truong.p1')).post(`${page}/hoan-tac`)
  expect(undone.statusCode).toBe(409)
})

test('chọn cả danh sách tìm được, 500 nhiệm vụ một lần, thẻ trên bảng chuyển bằng một nút', async () => {
  const ids = await ordered(500, ['T.X1'])
  const coordinator = await server.as('dieuphoi')
  const found = new URLSearchParams({ view: 'led', q: 'Nhiệm vụ số', unit: 'xa-ba' })
  const answer = await coordinator.post(paths.batches, { act: 'extend', all: 'on', found: found.toString() })
  const page = String(answer.headers.location)
  expect((await coordinator.get(page)).body).toContain(batchText.will('500'))
  expect((await coordinator.post(page, { dueOn: '31/07/2026', words: 'Lùi theo kế hoạch chung.' })).statusCode).toBe(
    303,
  )
  expect((await outcomes(page)).size).toBe(ids.length)
})

test('bảng: cột theo trạng thái có số đếm, nút chuyển thẻ; sai phiên bản, sai người thì từ chối', async () => {
  const [a = ''] = await ordered(1, ['T.P2'])
  const officer = await server.as('canbo.p2')
  const board = (await officer.get(`${paths.list}?layout=board`)).body
  expect(board).toContain('cot-assigned')
  expect(board).toContain(`value="accept ${a} 1"`)
  expect((await officer.post(paths.move, { move: `accept ${a} 7`, back: 'layout=board' })).statusCode).toBe(409)
  expect((await (await server.as('canbo.p1')).post(paths.move, { move: `accept ${a} 1` })).statusCode).toBe(403)
  const moved = await officer.post(paths.move, { move: `accept ${a} 1`, back: 'layout=board' })
  expect(moved.headers.location).toBe(`${paths.list}?layout=board`)
  expect(await states([a])).toEqual(['accepted'])
  expect((await officer.get(`${paths.list}?layout=board&q=khong-co-gi`)).body).toContain(
    'Không có nhiệm vụ nào khớp bộ lọc',
  )
})

test('lịch tháng: hạn, ngày nghỉ có tên, lật tháng, một ngày, cùng bộ lọc', async () => {
  await ordered(1, ['T.P2'])
  const officer = await server.as('canbo.p2')
  const june = (await officer.get(`${paths.list}?layout=calendar&month=2026-06`)).body
  expect(june).toContain('Tháng 6 năm 2026')
  expect(june).toContain('Nhiệm vụ số 1')
  expect(june).toContain('month=2026-07')
  expect((await officer.get(`${paths.list}?layout=calendar&month=2026-05`)).body).toContain('Tháng này không có')
  expect((await officer.get(`${paths.list}?layout=calendar&month=2026-04`)).body).toContain('month__name')
  expect((await officer.get(`${paths.list}?layout=calendar&day=2026-06-30`)).body).toContain(
    'Đến hạn hoặc bắt đầu ngày 30/06/2026',
  )
  expect((await officer.get(`${paths.list}?layout=calendar&month=2026-06&q=khac`)).body).not.toContain('Nhiệm vụ số 1')
  expect((await officer.get(`${paths.list}?layout=calendar&month=lung-tung`)).statusCode).toBe(200)
})
