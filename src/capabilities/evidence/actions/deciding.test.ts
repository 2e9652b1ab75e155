import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../../tests/database.ts'
import { type LedgerStep, ledgerStage } from '../../../../tests/ledger-stage.ts'
import { type TestServer, testServer } from '../../../../tests/server.ts'
import { filePaths, filesOf } from '../../files/index.ts'
import { countDeeds, listProofs } from '../index.ts'
import { paths, refusals } from '../text.ts'

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
const decide: (typeof stage)['decide'] = (client, fields) => stage.decide(client, fields)
const doStep: (typeof stage)['doStep'] = (client, step, made) => stage.doStep(client, step, made)

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

const wrongPersons: Record<LedgerStep, readonly string[]> = {
  accept: ['canbo.p1', 'truong.p1', 'truong.snv', 'lanhdao', 'kiemtoan'],
  contest: ['canbo.p1', 'canbo.p2', 'lanhdao', 'quantri'],
  reject: ['canbo.p1', 'truong.p1', 'lanhdao'],
  answer: ['canbo.p2', 'dieuphoi', 'lanhdao', 'kiemtoan'],
  withdraw: ['canbo.p2', 'dieuphoi', 'lanhdao', 'quantri'],
}

test.each(Object.keys(wrongPersons) as LedgerStep[])('%s: sai người thì 403', async (step) => {
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

test('giải trình kèm tệp và đường dẫn: đơn vị và đầu mối xem được, người khác thì không, kể cả khi việc công khai', async () => {
  await monthly()
  const made = await recordAs('canbo.p1', { isPublic: '1' })
  const coordinator = await server.as('dieuphoi')
  const officer = await server.as('canbo.p1')
  const proof = made.proofs[0]?.id ?? ''
  const bytes = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
  const files = { answerFiles: { name: 'tai-lieu-bo-sung.pdf', bytes } }
  const answer = { proof, explanation: 'Xem https://vi-du.example/phat-song, kèm nhật ký.' }
  // Nothing is kept where the answer itself is refused.
  expect((await officer.post(paths.answer(made.deedId), answer, files)).statusCode).toBe(409)
  await doStep(coordinator, 'contest', made)
  expect((await officer.post(paths.answer(made.deedId), answer, files)).statusCode).toBe(303)
  const page = (await coordinator.get(paths.deed(made.deedId))).body
  expect(page).toContain('Tài liệu bổ sung khi giải trình')
  expect(page.match(/tai-lieu-bo-sung\.pdf<\/a>/g) ?? []).toHaveLength(1)
  expect(page).toContain('href="https://vi-du.example/phat-song"')
  const kept = await filesOf(db(), [{ kind: 'deed-answer', id: made.deedId }])
  expect(kept.map(({ name }) => name)).toEqual(['tai-lieu-bo-sung.pdf'])
  const file = filePaths.file(kept[0]?.id ?? '')
  expect((await coordinator.get(file)).statusCode).toBe(200)
  expect((await officer.get(file)).statusCode).toBe(200)
  for (const client of [server.anonymous, await server.as('canbo.p2')])
    expect((await client.get(file)).statusCode).toBe(404)
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

test('rút đúng lúc đang được chấp nhận lại: minh chứng vẫn thôi tính', async () => {
  await monthly()
  const made = await recordAs('canbo.p1')
  const id = made.proofs[0]?.id ?? ''
  await doStep(await server.as('dieuphoi'), 'contest', made)
  const officer = await server.as('canbo.p1')
  const withdrawn = await db()
    .transaction()
    .execute(async (tx) => {
      await tx.updateTable('proofs').set({ state: 'accepted' }).where('id', '=', id).execute()
      const started = doStep(officer, 'withdraw', made)
      await new Promise((resolve) => setTimeout(resolve, 500))
      return { started } // in an object, or the transaction would wait for it
    })
  expect((await withdrawn.started).statusCode).toBe(303)
  const proofs = await listProofs(db(), { deedIds: [made.deedId] })
  expect(proofs.find((proof) => proof.id === id)?.state).toBe('contested')
})

test('sổ không sửa, không xóa được, kể cả bằng lệnh của ứng dụng', async () => {
  const { deedId } = await recordAs('canbo.p1')
  await expect(db().updateTable('deeds').set({ title: 'sửa' }).where('id', '=', deedId).execute()).rejects.toThrow()
  await expect(db().deleteFrom('deed_units').where('deed_id', '=', deedId).execute()).rejects.toThrow()
  await expect(asOwner(server.ownerUrl, 'delete from proof_moves')).rejects.toThrow(/append-only/)
})
