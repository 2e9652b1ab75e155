import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { creditOccurrence } from './actions/crediting.ts'
import { orderExample, scheduleExample } from './example.ts'
import { dutiesOf, occurrencesOfAssignment, orderTasks, progressOf, type TaskOrder } from './index.ts'
import { paths, refusals, text } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const due = scheduleExample({ kind: 'due', to: '2026-06-30', phrase: 'Quý II' })
const unit = (code: string) => server.world.units[code] ?? ''

/** Orders one task to phường Một; Sở Nội vụ leads the plan. */
async function ordered(given: Partial<TaskOrder> = {}): Promise<{ id: string; taskId: string }> {
  const order = orderExample({
    schedule: due,
    lead: [unit('T.P1')],
    support: [unit('T.STP')],
    ownerUnitId: unit('T.SNV'),
    ...given,
  })
  const taskIds = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const [duty] = await dutiesOf(server.kernel.db, { unitIds: order.lead.slice(0, 1), taskIds })
  return { id: duty?.id ?? '', taskId: taskIds[0] ?? '' }
}

async function versionOf(id: string): Promise<string> {
  const row = await server.kernel.db
    .selectFrom('assignments')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return String(row.version)
}

async function stateOf(id: string): Promise<string> {
  const row = await server.kernel.db
    .selectFrom('assignments')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.state
}

/** As if the ledger had enough accepted deeds. */
async function prove(id: string): Promise<void> {
  for (const occurrence of await occurrencesOfAssignment(server.kernel.db, id))
    await perform(server.kernel, { actor: null }, (act) =>
      creditOccurrence(act, occurrence.id, { quantity: occurrence.quota.count, reachedOn: '2026-05-18' }),
    )
}

type Step = 'accept' | 'submit' | 'return' | 'approve' | 'reopen' | 'cancel'
const fields: Record<Step, Record<string, string>> = {
  accept: {},
  submit: { result: 'Đã ban hành kế hoạch và đăng tải công khai.' },
  return: { returnReason: 'Thiếu danh mục sản phẩm của từng nhiệm vụ.' },
  approve: {},
  reopen: { reopenReason: 'Minh chứng không mở được.' },
  cancel: { cancelReason: 'Nhiệm vụ đã chuyển cho đơn vị khác.' },
}

async function doStep(client: Client, id: string, step: Step) {
  return client.post(paths[step](id), { version: await versionOf(id), ...fields[step] })
}

/** Brings an assignment to a state by the acts that lead there. */
async function inState(steps: readonly Step[]): Promise<string> {
  const { id } = await ordered()
  await prove(id)
  for (const step of steps) {
    const by = step === 'accept' || step === 'submit' ? 'truong.p1' : 'dieuphoi'
    expect((await doStep(await server.as(by), id, step)).statusCode).toBe(303)
  }
  return id
}

const before: Record<Step, readonly Step[]> = {
  accept: [],
  submit: ['accept'],
  return: ['accept', 'submit'],
  approve: ['accept', 'submit'],
  reopen: ['accept', 'submit', 'approve'],
  cancel: ['accept'],
}
const after: Record<Step, string> = {
  accept: 'accepted',
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  reopen: 'returned',
  cancel: 'cancelled',
}
const rightPerson: Record<Step, string> = {
  accept: 'canbo.p1',
  submit: 'truong.p1',
  return: 'dieuphoi',
  approve: 'dieuphoi',
  reopen: 'dieuphoi',
  cancel: 'dieuphoi',
}
const wrongPersons: Record<Step, readonly string[]> = {
  accept: ['canbo.p2', 'dieuphoi', 'lanhdao', 'duyet.p1'],
  submit: ['canbo.p1', 'truong.p2', 'dieuphoi'],
  return: ['truong.p1', 'truong.snv', 'lanhdao'],
  approve: ['truong.p1', 'truong.snv', 'canbo.p2'],
  reopen: ['truong.p1', 'lanhdao'],
  cancel: ['truong.p1', 'canbo.stp', 'lanhdao'],
}
const wrongState: Record<Step, readonly Step[]> = {
  accept: ['accept'],
  submit: [],
  return: ['accept'],
  approve: ['accept'],
  reopen: ['accept'],
  cancel: ['accept', 'submit', 'approve'],
}

test.each(Object.keys(after) as Step[])(
  '%s: làm được, sai người thì 403, sai trạng thái thì 409, hiện trong diễn biến',
  async (step) => {
    const id = await inState(before[step])
    for (const username of wrongPersons[step]) {
      expect([username, (await doStep(await server.as(username), id, step)).statusCode]).toEqual([username, 403])
    }
    const right = await server.as(rightPerson[step])
    expect((await doStep(right, id, step)).statusCode).toBe(303)
    expect(await stateOf(id)).toBe(after[step])
    const events = await server.kernel.db.selectFrom('events').select('verb').where('subject_id', '=', id).execute()
    expect(events.map((event) => event.verb)).toContain(`assignment.${after[step]}`)
    const reader = await server.as('dieuphoi')
    expect((await reader.get(paths.assignment(id))).statusCode).toBe(200)
    const elsewhere = await inState(wrongState[step])
    expect((await doStep(right, elsewhere, step)).statusCode).toBe(409)
  },
)

test('người quản trị và kiểm toán không vào được nhiệm vụ', async () => {
  const { id } = await ordered()
  for (const username of ['quantri', 'kiemtoan']) {
    const client = await server.as(username)
    expect((await client.get(paths.list)).statusCode).toBe(403)
    expect((await client.get(paths.assignment(id))).statusCode).toBe(403)
    expect((await doStep(client, id, 'accept')).statusCode).toBe(403)
  }
})

test('đơn vị khác không thấy nhiệm vụ (404); đơn vị phối hợp, đầu mối và lãnh đạo thì thấy', async () => {
  const { id } = await ordered()
  expect((await (await server.as('canbo.p2')).get(paths.assignment(id))).statusCode).toBe(404)
  for (const username of ['canbo.stp', 'dieuphoi', 'lanhdao', 'canbo.p1']) {
    expect((await (await server.as(username)).get(paths.assignment(id))).statusCode).toBe(200)
  }
})

test('không có minh chứng thì chưa gửi được; người gửi không tự phê duyệt; chưa đủ thì chưa phê duyệt được', async () => {
  const { id } = await ordered({ lead: [unit('T.SNV')] })
  const head = await server.as('truong.snv')
  await doStep(head, id, 'accept')
  const refused = await doStep(head, id, 'submit')
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain(refusals['assignment-without-evidence'])
  const [occurrence] = await occurrencesOfAssignment(server.kernel.db, id)
  await perform(server.kernel, { actor: null }, (act) =>
    creditOccurrence(act, occurrence?.id ?? '', { quantity: 0, awaiting: 1 }),
  )
  expect((await doStep(head, id, 'submit')).statusCode).toBe(303)
  const early = await doStep(await server.as('dieuphoi'), id, 'approve')
  expect(early.body).toContain(refusals['assignment-not-proven'])
})

test('hai người cùng xử lý: người sau được báo nội dung đã đổi', async () => {
  const { id } = await ordered()
  const client = await server.as('canbo.p1')
  const stale = await client.post(paths.accept(id), { version: '7' })
  expect(stale.statusCode).toBe(409)
  expect(await stateOf(id)).toBe('assigned')
})

test('gia hạn: giữ hạn cũ, cần lý do, chỉ đầu mối', async () => {
  const { id } = await ordered()
  const [occurrence] = await occurrencesOfAssignment(server.kernel.db, id)
  const typed = { occurrence: occurrence?.id ?? '', dueOn: '15/07/2026', extendReason: 'Chờ hướng dẫn của Bộ Nội vụ.' }
  expect((await (await server.as('truong.p1')).post(paths.extend(id), typed)).statusCode).toBe(403)
  const coordinator = await server.as('dieuphoi')
  const missing = await coordinator.post(paths.extend(id), { ...typed, extendReason: '' })
  expect(missing.statusCode).toBe(422)
  expect(missing.body).toContain('15/07/2026')
  const earlier = await coordinator.post(paths.extend(id), { ...typed, dueOn: '01/06/2026' })
  expect(earlier.body).toContain(refusals['assignment-due-not-later'])
  expect((await coordinator.post(paths.extend(id), typed)).statusCode).toBe(303)
  const kept = await server.kernel.db
    .selectFrom('extensions')
    .selectAll()
    .where('occurrence_id', '=', occurrence?.id ?? '')
    .execute()
  expect(kept).toMatchObject([{ old_due_on: '2026-06-30', new_due_on: '2026-07-15' }])
  expect((await coordinator.get(paths.assignment(id))).body).toContain('Chờ hướng dẫn của Bộ Nội vụ.')
})

test('vướng mắc: đơn vị nêu, đầu mối hoặc lãnh đạo giải quyết, một lần', async () => {
  const { id } = await ordered()
  expect((await (await server.as('canbo.p2')).post(paths.raise(id), { obstacle: 'x' })).statusCode).toBe(403)
  const officer = await server.as('canbo.p1')
  expect((await officer.post(paths.raise(id), { obstacle: '' })).statusCode).toBe(422)
  expect(
    (await officer.post(paths.raise(id), { obstacle: 'Loa truyền thanh hỏng.', proposal: 'Bố trí kinh phí sửa.' }))
      .statusCode,
  ).toBe(303)
  const row = await server.kernel.db
    .selectFrom('obstacles')
    .select('id')
    .where('assignment_id', '=', id)
    .executeTakeFirstOrThrow()
  const decision = { decision: 'Đồng ý bố trí từ nguồn dự phòng.' }
  expect((await officer.post(paths.decide(id, row.id), decision)).statusCode).toBe(403)
  expect((await (await server.as('truong.p1')).post(paths.decide(id, row.id), decision)).statusCode).toBe(403)
  const leader = await server.as('lanhdao')
  expect((await leader.post(paths.decide(id, row.id), { decision: '' })).statusCode).toBe(422)
  expect((await leader.post(paths.decide(id, row.id), decision)).statusCode).toBe(303)
  expect((await (await server.as('dieuphoi')).post(paths.decide(id, row.id), decision)).statusCode).toBe(409)
  const page = (await officer.get(paths.assignment(id))).body
  expect(page).toContain('Loa truyền thanh hỏng.')
  expect(page).toContain('Đồng ý bố trí từ nguồn dự phòng.')
})

test('việc theo sự kiện: chưa phát sinh thì chưa có kỳ; ghi nhận phát sinh thì có kỳ và hạn', async () => {
  const { id } = await ordered({
    schedule: scheduleExample({ kind: 'event', trigger: 'khi phát sinh', phrase: 'khi phát sinh' }),
  })
  const officer = await server.as('canbo.p1')
  expect((await officer.get(paths.assignment(id))).body).toContain(text.periods.none)
  const typed = { happenedOn: '19/05/2026', cause: 'Báo nêu chậm trả kết quả hộ tịch', eventDueOn: '29/05/2026' }
  expect((await (await server.as('canbo.p2')).post(paths.occur(id), typed)).statusCode).toBe(403)
  const future = await officer.post(paths.occur(id), { ...typed, happenedOn: '21/05/2026' })
  expect(future.body).toContain(refusals['assignment-event-in-future'])
  expect((await officer.post(paths.occur(id), typed)).statusCode).toBe(303)
  expect(await occurrencesOfAssignment(server.kernel.db, id)).toMatchObject([
    { dueOn: '2026-05-29', period: { from: '2026-05-19' } },
  ])
})

test('danh sách: của đơn vị mình theo hạn, bộ lọc trong địa chỉ, bảng tính', async () => {
  await ordered({
    text: 'Treo pano tuyên truyền dịch vụ công',
    schedule: scheduleExample({ kind: 'due', to: '2026-05-01', phrase: 'trước ngày 01/5' }),
  })
  const officer = await server.as('canbo.p1')
  const late = (await officer.get(`${paths.list}?timing=overdue&q=pano`)).body
  expect(late).toContain('Treo pano tuyên truyền dịch vụ công')
  expect((await officer.get(`${paths.list}?timing=soon&q=pano`)).body).not.toContain('Treo pano')
  expect((await officer.get(`${paths.list}?q=PANO+TUYEN`)).body).toContain('Treo pano')
  expect((await officer.get(`${paths.csv}?q=pano`)).body).toContain('01/05/2026')
  const twin = (await officer.get('/api/v1/assignments?q=pano&timing=overdue')).json()
  expect(twin).toMatchObject({
    total: 1,
    items: [{ text: 'Treo pano tuyên truyền dịch vụ công', state: 'assigned', nextDueOn: '2026-05-01' }],
  })
  expect((await server.anonymous.get('/api/v1/assignments')).statusCode).toBe(403)
  expect((await (await server.as('canbo.p2')).get(`${paths.list}?q=pano`)).body).not.toContain('Treo pano')
  const led = (await (await server.as('dieuphoi')).get(`${paths.list}?view=led&q=pano`)).body
  expect(led).toContain('Phường Một')
  expect((await officer.get(`${paths.list}?state=lung-tung&page=-1&unit=%00`)).statusCode).toBe(200)
})

test('tiến độ: x/y đơn vị, kỳ đạt trên kỳ đến hạn; ở một thời điểm cũ thì như đã biết lúc đó', async () => {
  const { db } = server.kernel
  const { taskId } = await ordered({
    lead: [unit('T.P1'), unit('T.P2')],
    schedule: scheduleExample({ kind: 'due', to: '2026-05-15', phrase: 'trước ngày 15/5' }),
  })
  const today = '2026-05-20'
  expect(await progressOf(db, [taskId], { asOf: null, today })).toMatchObject([
    { units: 2, unitsDone: 0, due: 2, done: 0, overdue: 2 },
  ])
  const asOf = server.kernel.clock.now()
  const [duty] = await dutiesOf(db, { unitIds: [unit('T.P1')], taskIds: [taskId] })
  await new Promise((resolve) => setTimeout(resolve, 5))
  await prove(duty?.id ?? '')
  expect(await progressOf(db, [taskId], { asOf: null, today })).toMatchObject([
    { unitsDone: 1, due: 2, done: 1, doneLate: 1, overdue: 1 },
  ])
  expect(await progressOf(db, [taskId], { asOf, today })).toMatchObject([{ unitsDone: 0, done: 0, overdue: 2 }])
})
