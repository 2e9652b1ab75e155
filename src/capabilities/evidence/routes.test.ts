import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerStage } from '../../../tests/ledger-stage.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { newId } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { taskPaths, tasks } from '../tasks/index.ts'
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
let stage: ReturnType<typeof ledgerStage>
beforeAll(async () => {
  server = await testServer()
  stage = ledgerStage(server)
})
afterAll(() => server.close())

const unit = (code: string) => stage.unit(code)
const db = () => server.kernel.db
const monthly: (typeof stage)['monthly'] = (given) => stage.monthly(given)
const recordAs: (typeof stage)['recordAs'] = (username, given) => stage.recordAs(username, given)
const form: (typeof stage)['form'] = (given) => stage.form(given)

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

test('bàn làm việc của cơ quan đầu mối mở đúng các việc chờ mình duyệt, không lẫn việc của đầu mối khác', async () => {
  await recordAs('canbo.p1')
  const desk = await (await server.as('dieuphoi')).get('/lam-viec')
  const [, href = '', count] = /href="([^"]+state=proposed)"[^>]*>(\d+) minh chứng chờ duyệt/.exec(desk.body) ?? []
  const opened = await (await server.as('dieuphoi')).get(href.replaceAll('&amp;', '&'))
  expect(opened.body).toContain(`${count} việc đã làm`)
  const elsewhere = await (await server.as('dieuphoi')).get(
    deedsPath({ state: 'proposed', ownerUnitId: unit('T.STP') }),
  )
  expect(elsewhere.body).toContain('0 việc đã làm')
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
  expect(await wrong({ joint1: newId() })).toContain('không có trong danh mục')
  expect(await wrong({ title: '' })).toContain('value="https://truyenthanh.example')
})

test('tệp kèm theo: giữ với việc, người của đơn vị và đầu mối mở được, đơn vị khác thì không', async () => {
  const { assignmentOf, occurrenceOf } = await monthly()
  const client = await server.as('canbo.p1')
  const occurrence = (await occurrenceOf('T.P1'))?.id ?? ''
  const typed = form({ address: '', assignment: assignmentOf('T.P1'), occurrence })
  const answer = await client.post(paths.record, typed, {
    files: { name: 'bien-ban.txt', bytes: new TextEncoder().encode(`Biên bản phát thanh ${newId()}`) },
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
  await stage.doStep(await server.as('canbo.p1'), 'withdraw', made)
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

test('ghi nhận từ trang nhiệm vụ thì gắn với nhiệm vụ đó, kể cả hình thức không tự gắn; gợi ý đơn vị tính bỏ trống số thì bỏ qua', async () => {
  const { taskId, assignmentOf, occurrenceOf } = await monthly({ accepts: [] })
  const made = await recordAs('canbo.p1', { assignment: assignmentOf('T.P1'), kind: 'SURVEY', count1: '' })
  expect(made.proofs.map((proof) => proof.taskId)).toEqual([taskId])
  expect((await occurrenceOf('T.P1'))?.awaiting).toBe(1)
  const elsewhere = await recordAs('canbo.p1', { assignment: assignmentOf('T.P2'), kind: 'SURVEY' })
  expect(elsewhere.proofs).toEqual([])
})

test('trang công khai chỉ có việc công khai và nói còn bao nhiêu việc không hiện', async () => {
  const { taskId } = await monthly()
  const open = await recordAs('canbo.p1', { isPublic: 'on' })
  const closed = await recordAs('canbo.p1')
  const page = (await server.anonymous.get(publicDeedsPath({ taskIds: [taskId] }))).body
  expect(page).toContain(open.typed.title)
  expect(page).not.toContain(closed.typed.title)
  expect(page).toContain(text.notShown('1'))
  const probed = `${publicDeedsPath({ taskIds: [taskId] })}&q=${encodeURIComponent(closed.typed.title)}`
  expect((await server.anonymous.get(probed)).body).not.toContain(text.notShown('1'))
  const api = (path: string) => `/api/v1/deeds?${path.split('?')[1]}`
  const twin = (await server.anonymous.get(api(publicDeedsPath({ taskIds: [taskId] })))).json()
  expect(twin).toMatchObject({
    total: 1,
    next: null,
    items: [{ title: open.typed.title, units: [{ name: 'Phường Một' }] }],
  })
  expect((await (await server.as('canbo.p2')).get(api(deedsPath({ taskIds: [taskId] })))).json().total).toBe(2)
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
