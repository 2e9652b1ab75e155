import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../tests/database.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { newId } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { dutiesOf, occurrencesOfAssignment, orderTasks, type TaskOrder, taskPaths, tasks } from '../tasks/index.ts'
import { matchOpenedPeriods } from './actions/matching.ts'
import { deedExample } from './example.ts'
import {
  countDeeds,
  countDeedsBy,
  deedsPath,
  listProofs,
  publicDeedsPath,
  recordDeed,
  withdrawDeedOf,
} from './index.ts'
import { orphans } from './store/orphans.ts'
import { paths, refusals, text } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const unit = (code: string) => server.world.units[code] ?? ''
const db = () => server.kernel.db

/** "Hang thang it nhat 02 ban tin truyen thanh" for phường Một and phường Hai, led by Sở Nội vụ. */
async function monthly(given: Partial<TaskOrder> = {}) {
  const order: TaskOrder = {
    text: 'Phát bản tin cải cách hành chính trên đài truyền thanh',
    product: null,
    groupLabel: null,
    schedule: {
      kind: 'recurring',
      from: null,
      to: null,
      inclusive: true,
      every: 'month',
      count: 2,
      of: 'bản tin',
      trigger: null,
      phrase: 'hằng tháng',
    },
    lead: [unit('T.P1'), unit('T.P2')],
    support: [],
    leadPhrase: null,
    supportPhrase: null,
    requested: false,
    period: { from: '2026-01-01', to: '2026-12-31' },
    ownerUnitId: unit('T.SNV'),
    source: null,
    accepts: ['LOUDSPEAKER'],
    areas: [],
    quota: null,
    signedOn: '2026-05-01',
    ...given,
  }
  const [taskId = ''] = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const duties = await dutiesOf(db(), { unitIds: [...order.lead], taskIds: [taskId] })
  const assignmentOf = (code: string) => duties.find((duty) => duty.unitId === unit(code))?.id ?? ''
  const occurrenceOf = async (code: string) => (await occurrencesOfAssignment(db(), assignmentOf(code)))[0]
  return { taskId, assignmentOf, occurrenceOf }
}

let serial = 0
const form = (given: Record<string, string> = {}) => {
  serial += 1
  return {
    kind: 'LOUDSPEAKER',
    title: `Bản tin truyền thanh số ${serial}`,
    from: '12/05/2026',
    count1: '1',
    of1: 'bản tin',
    address: `https://truyenthanh.example/ban-tin-${serial}`,
    ...given,
  }
}

async function recordAs(username: string, given: Record<string, string> = {}) {
  const typed = form(given)
  const answer = await (await server.as(username)).post(paths.record, typed)
  expect(answer.statusCode).toBe(303)
  const deed = await db().selectFrom('deeds').select('id').where('title', '=', typed.title).executeTakeFirstOrThrow()
  return { deedId: deed.id, typed, proofs: await listProofs(db(), { deedIds: [deed.id] }) }
}

const decide = (client: Client, fields: Record<string, string | readonly string[]>) => client.post(paths.decide, fields)

test('ghi nhận việc làm ngoài hệ thống: vào sổ, gắn với kỳ đang mở, chờ duyệt, hiện ở trang nhiệm vụ', async () => {
  const { taskId, assignmentOf, occurrenceOf } = await monthly()
  const { deedId, proofs, typed } = await recordAs('canbo.p1', { count1: '3' })
  const own = proofs.filter((proof) => proof.taskId === taskId)
  expect(own).toMatchObject([{ state: 'proposed', quantity: 3, unitId: unit('T.P1') }])
  expect(await occurrenceOf('T.P1')).toMatchObject({ credited: 0, awaiting: 3, doneOn: null })
  const officer = await server.as('canbo.p1')
  expect((await officer.get(taskPaths.assignment(assignmentOf('T.P1')))).body).toContain(typed.title)
  expect((await officer.get(paths.deed(deedId))).body).toContain('Phát bản tin cải cách hành chính')
  expect((await officer.get(`${paths.list}?q=${encodeURIComponent(typed.title)}`)).body).toContain(typed.title)
})

test('cùng đơn vị, loại, kỳ và địa chỉ thì bị từ chối; đơn vị khác thì chỉ đánh dấu trùng', async () => {
  const { typed, deedId } = await recordAs('canbo.p1')
  const twice = await (await server.as('truong.p1')).post(paths.record, { ...typed, title: 'Tên khác, cùng địa chỉ' })
  expect(twice.statusCode).toBe(409)
  expect(twice.body).toContain(refusals['deed-recorded-already'])
  expect(
    (await (await server.as('canbo.p2')).post(paths.record, { ...typed, title: 'Phát lại bản tin' })).statusCode,
  ).toBe(303)
  expect((await (await server.as('canbo.p1')).get(paths.deed(deedId))).body).toContain('Phường Hai')
})

test('ba người của đơn vị ghi cùng một việc cùng lúc: chỉ một việc vào sổ', async () => {
  const typed = form()
  const clients = await Promise.all(['canbo.p1', 'tacgia.p1', 'truong.p1'].map((username) => server.as(username)))
  const answers = await Promise.all(clients.map((client) => client.post(paths.record, typed)))
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([303, 409, 409])
})

test('biểu mẫu: thiếu tài liệu, ngày ở tương lai, số lượng thiếu đơn vị tính, địa chỉ nguy hiểm', async () => {
  const client = await server.as('canbo.p1')
  const wrong = async (given: Record<string, string>) => {
    const answer = await client.post(paths.record, form(given))
    expect(answer.statusCode).toBe(422)
    return answer.body
  }
  expect(await wrong({ address: '' })).toContain(refusals['deed-without-document'])
  expect(await wrong({ from: '21/05/2026' })).toContain(refusals['deed-in-future'])
  expect(await wrong({ to: '01/05/2026' })).toContain(refusals['deed-days-reversed'])
  expect(await wrong({ of1: '' })).toContain('Đơn vị tính')
  expect(await wrong({ count1: 'ba' })).toContain(refusals['deed-quantity'])
  expect(await wrong({ address: 'javascript:alert(1)' })).toContain(refusals['deed-address'])
  expect(await wrong({ title: '' })).toContain('value="https://truyenthanh.example')
})

test('tệp kèm theo: giữ với việc, người của đơn vị và đầu mối mở được, đơn vị khác thì không', async () => {
  const { assignmentOf, occurrenceOf } = await monthly()
  const client = await server.as('canbo.p1')
  const occurrence = (await occurrenceOf('T.P1'))?.id ?? ''
  const typed = form({ address: '', assignment: assignmentOf('T.P1'), occurrence })
  const answer = await client.post(paths.record, typed, {
    files: { name: 'bien-ban.txt', bytes: new TextEncoder().encode(`Biên bản phát thanh ${serial}`) },
  })
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe(taskPaths.assignment(assignmentOf('T.P1')))
  const deed = await db().selectFrom('deeds').select('id').where('title', '=', typed.title).executeTakeFirstOrThrow()
  const href = /href="(\/tep\/[^"]+)"/.exec((await client.get(paths.deed(deed.id))).body)?.[1] ?? ''
  expect((await client.get(href)).statusCode).toBe(200)
  expect((await (await server.as('dieuphoi')).get(href)).statusCode).toBe(200)
  for (const other of [await server.as('canbo.p2'), server.anonymous])
    expect((await other.get(href)).statusCode).toBe(404)
})

test('chấp nhận đủ số lượng thì kỳ đạt, tính theo ngày làm; không chấp nhận nữa thì kỳ lại chưa đạt', async () => {
  const { taskId, occurrenceOf } = await monthly()
  const first = await recordAs('canbo.p1', { from: '05/05/2026' })
  const second = await recordAs('canbo.p1', { from: '10/05/2026' })
  const proof = (made: typeof first) => made.proofs.find((one) => one.taskId === taskId)?.id ?? ''
  const coordinator = await server.as('dieuphoi')
  expect((await decide(coordinator, { decision: 'accept', proof: proof(first) })).statusCode).toBe(303)
  expect(await occurrenceOf('T.P1')).toMatchObject({ credited: 1, awaiting: 1, doneOn: null })
  await decide(coordinator, { decision: 'accept', proof: proof(second) })
  expect(await occurrenceOf('T.P1')).toMatchObject({ credited: 2, awaiting: 0, doneOn: '2026-05-10' })
  const withoutReason = await decide(coordinator, { decision: 'contest', proof: proof(first) })
  expect(withoutReason.statusCode).toBe(422)
  expect(withoutReason.body).toContain(proof(first))
  await decide(coordinator, { decision: 'contest', proof: proof(first), reason: 'Địa chỉ không mở được.' })
  expect(await occurrenceOf('T.P1')).toMatchObject({ credited: 1, doneOn: null })
})

test('đầu mối sửa số được tính khi chấp nhận', async () => {
  const { taskId, occurrenceOf } = await monthly()
  const made = await recordAs('canbo.p1', { count1: '5' })
  const proof = made.proofs.find((one) => one.taskId === taskId)?.id ?? ''
  await decide(await server.as('dieuphoi'), { decision: 'accept', proof, quantity: '2' })
  expect(await occurrenceOf('T.P1')).toMatchObject({ credited: 2 })
})

test('duyệt hàng loạt theo dòng đã chọn: chỉ minh chứng của kế hoạch mình làm đầu mối', async () => {
  await monthly()
  const made = [await recordAs('canbo.p1'), await recordAs('canbo.p2')]
  const coordinator = await server.as('dieuphoi')
  const list = await coordinator.get(`${paths.list}?state=proposed`)
  expect(list.body).toContain(`value="${made[0]?.deedId}"`)
  const done = await decide(coordinator, {
    decision: 'accept',
    deed: made.map(({ deedId }) => deedId),
    back: '/lam-viec/minh-chung?state=proposed',
  })
  expect(done.headers.location).toBe('/lam-viec/minh-chung?state=proposed')
  for (const { deedId } of made) {
    for (const proof of await listProofs(db(), { deedIds: [deedId] })) expect(proof.state).toBe('accepted')
  }
  expect((await decide(coordinator, { decision: 'accept', deed: [], proof: [] })).body).toContain(
    refusals['proof-none-chosen'],
  )
  const outside = await decide(coordinator, {
    decision: 'contest',
    deed: made[0]?.deedId ?? '',
    reason: 'Sai kỳ.',
    back: 'https://la.example/',
  })
  expect(outside.headers.location).toBe(paths.list)
})

test('không tự chấp nhận việc mình ghi nhận', async () => {
  await monthly({ lead: [unit('T.SNV')] })
  const { proofs } = await recordAs('dieuphoi')
  const answer = await decide(await server.as('dieuphoi'), {
    decision: 'accept',
    proof: proofs.map((proof) => proof.id),
  })
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain(refusals['proof-own-deed'])
})

type Step = 'accept' | 'contest' | 'answer' | 'reject' | 'withdraw'
const wrongPersons: Record<Step, readonly string[]> = {
  accept: ['canbo.p1', 'truong.p1', 'truong.snv', 'lanhdao', 'kiemtoan'],
  contest: ['canbo.p1', 'canbo.p2', 'lanhdao', 'quantri'],
  reject: ['canbo.p1', 'truong.p1', 'lanhdao'],
  answer: ['canbo.p2', 'dieuphoi', 'lanhdao', 'kiemtoan'],
  withdraw: ['canbo.p2', 'dieuphoi', 'lanhdao', 'quantri'],
}

async function doStep(client: Client, step: Step, made: Awaited<ReturnType<typeof recordAs>>) {
  const proof = made.proofs[0]?.id ?? ''
  if (step === 'answer') return client.post(paths.answer(made.deedId), { proof, explanation: 'Đã bổ sung đường dẫn.' })
  if (step === 'withdraw') return client.post(paths.withdraw(made.deedId), { withdrawReason: 'Ghi nhầm kỳ.' })
  return decide(client, { decision: step, proof, reason: 'Địa chỉ không mở được.' })
}

test.each(Object.keys(wrongPersons) as Step[])('%s: sai người thì 403', async (step) => {
  await monthly()
  const made = await recordAs('canbo.p1')
  if (step === 'answer' || step === 'reject') await doStep(await server.as('dieuphoi'), 'contest', made)
  for (const username of wrongPersons[step]) {
    expect([username, (await doStep(await server.as(username), step, made)).statusCode]).toEqual([username, 403])
  }
})

test('chưa chấp nhận, giải trình, chấp nhận; hoặc không tính: đủ vòng đời và đủ diễn biến', async () => {
  await monthly()
  const made = await recordAs('canbo.p1')
  const coordinator = await server.as('dieuphoi')
  const officer = await server.as('canbo.p1')
  const state = async () => (await listProofs(db(), { deedIds: [made.deedId] }))[0]?.state
  expect((await doStep(officer, 'answer', made)).statusCode).toBe(409)
  await doStep(coordinator, 'contest', made)
  expect(await state()).toBe('contested')
  expect(
    (await officer.post(paths.answer(made.deedId), { proof: made.proofs[0]?.id ?? '', explanation: '' })).statusCode,
  ).toBe(422)
  expect((await doStep(officer, 'answer', made)).statusCode).toBe(303)
  expect(await state()).toBe('proposed')
  expect((await doStep(coordinator, 'accept', made)).statusCode).toBe(303)
  await doStep(coordinator, 'contest', made)
  await doStep(coordinator, 'reject', made)
  expect(await state()).toBe('void')
  expect((await doStep(coordinator, 'accept', made)).statusCode).toBe(409)
  const page = (await officer.get(paths.deed(made.deedId))).body
  for (const words of ['Ghi nhận việc đã làm', 'Giải trình minh chứng', 'Không tính minh chứng'])
    expect(page).toContain(words)
})

test('rút: việc còn trong sổ kèm lý do, minh chứng không còn tính, địa chỉ ghi lại được', async () => {
  const { taskId, occurrenceOf } = await monthly()
  const made = await recordAs('canbo.p1', { count1: '2' })
  await decide(await server.as('dieuphoi'), { decision: 'accept', proof: made.proofs.map((proof) => proof.id) })
  expect((await occurrenceOf('T.P1'))?.doneOn).toBe('2026-05-12')
  const counted = await countDeeds(db(), { taskIds: [taskId], state: 'accepted' })
  const officer = await server.as('canbo.p1')
  expect((await doStep(officer, 'withdraw', made)).statusCode).toBe(303)
  expect((await occurrenceOf('T.P1'))?.doneOn).toBeNull()
  expect(await countDeeds(db(), { taskIds: [taskId], state: 'accepted' })).toBe(counted - 1)
  expect((await officer.get(paths.deed(made.deedId))).body).toContain('Ghi nhầm kỳ.')
  expect((await doStep(officer, 'withdraw', made)).statusCode).toBe(409)
  expect((await officer.post(paths.record, { ...made.typed, title: 'Ghi lại cho đúng' })).statusCode).toBe(303)
})

test('sổ không sửa, không xóa được, kể cả bằng lệnh của ứng dụng', async () => {
  const { deedId } = await recordAs('canbo.p1')
  await expect(db().updateTable('deeds').set({ title: 'sửa' }).where('id', '=', deedId).execute()).rejects.toThrow()
  await expect(db().deleteFrom('deed_units').where('deed_id', '=', deedId).execute()).rejects.toThrow()
  await expect(asOwner(server.ownerUrl, 'delete from proof_moves')).rejects.toThrow(/append-only/)
})

test('việc làm chung: một việc ở tổng số, một ở dòng của mỗi đơn vị', async () => {
  const { taskId } = await monthly()
  const filter = { taskIds: [taskId] }
  await recordAs('canbo.p1', { joint1: unit('T.P2') })
  expect(await countDeeds(db(), filter)).toBe(1)
  expect(await countDeedsBy(db(), filter, 'unit')).toEqual(
    new Map([
      [unit('T.P1'), 1],
      [unit('T.P2'), 1],
    ]),
  )
})

test('con số nào cũng mở ra đúng danh sách của nó, ở cả thời điểm đã chốt', async () => {
  const { taskId } = await monthly()
  const made = await recordAs('canbo.p1')
  const asOf = server.kernel.clock.now()
  await new Promise((resolve) => setTimeout(resolve, 5))
  const later = await recordAs('canbo.p1')
  await doStep(await server.as('canbo.p1'), 'withdraw', made)
  const then = { taskIds: [taskId], asOf }
  expect(await countDeeds(db(), then)).toBe(1)
  expect(await countDeeds(db(), { taskIds: [taskId] })).toBe(1)
  const leader = await server.as('lanhdao')
  const opened = (await leader.get(deedsPath(then))).body
  expect(opened).toContain(made.typed.title)
  expect(opened).not.toContain(later.typed.title)
  expect((await leader.get(deedsPath({ taskIds: [taskId] }))).body).toContain(later.typed.title)
  expect((await leader.get(`${paths.csv}?task=${taskId}`)).body).toContain(later.typed.title)
})

test('trang công khai chỉ có việc công khai và nói còn bao nhiêu việc không hiện', async () => {
  const { taskId } = await monthly()
  const open = await recordAs('canbo.p1', { isPublic: 'on' })
  const closed = await recordAs('canbo.p1')
  const page = (await server.anonymous.get(publicDeedsPath({ taskIds: [taskId] }))).body
  expect(page).toContain(open.typed.title)
  expect(page).not.toContain(closed.typed.title)
  expect(page).toContain(text.notShown('1'))
  expect((await server.anonymous.get(paths.list)).statusCode).not.toBe(200)
  expect((await server.anonymous.get(paths.deed(closed.deedId))).statusCode).not.toBe(200)
})

test('việc hệ thống đăng tải: được tính ngay, gỡ thì minh chứng bị xem lại', async () => {
  const { taskId, occurrenceOf } = await monthly({ accepts: ['ARTICLE'] })
  const subject = { kind: 'article', id: newId() }
  const deed = deedExample({
    units: [{ unitId: unit('T.P1'), role: 'lead' }],
    contentHash: subject.id,
    address: `/tin-tuc/${subject.id}`,
    subject,
    origin: 'platform',
  })
  const { proofs } = await perform(server.kernel, { actor: null }, (act) => recordDeed(act, deed))
  expect(proofs.find((proof) => proof.taskId === taskId)?.state).toBe('accepted')
  expect((await occurrenceOf('T.P1'))?.credited).toBe(1)
  await perform(server.kernel, { actor: null }, (act) => withdrawDeedOf(act, subject, 'Gỡ để đính chính'))
  expect((await occurrenceOf('T.P1'))?.credited).toBe(0)
  expect(
    (
      await listProofs(db(), {
        deedIds: [proofs[0] ? ((await listProofs(db(), { ids: [proofs[0].id] }))[0]?.deedId ?? '') : ''],
      })
    )[0]?.state,
  ).toBe('contested')
})

test('kế hoạch giao sau nhận cả việc đã làm trước trong kỳ; làm lại không gắn hai lần', async () => {
  const { typed, deedId } = await recordAs('canbo.p1', { kind: 'VIDEO' })
  expect(await listProofs(db(), { deedIds: [deedId] })).toEqual([])
  const { occurrenceOf } = await monthly({ accepts: ['VIDEO'] })
  await server.deliver()
  await matchOpenedPeriods(server.kernel)
  expect((await occurrenceOf('T.P1'))?.awaiting).toBe(1)
  expect(await listProofs(db(), { deedIds: [deedId] })).toHaveLength(1)
  expect((await (await server.as('canbo.p1')).get(paths.deed(deedId))).body).toContain(typed.title)
})

test('mỗi phép kiểm mồ côi đều chạy được và không thấy gì sau mọi việc ở trên', async () => {
  for (const check of [...orphans, ...(tasks.orphans ?? [])]) {
    const { rows } = await sql.raw<{ id: string }>(check.sql).execute(db())
    expect([check.name, rows]).toEqual([check.name, []])
  }
})
