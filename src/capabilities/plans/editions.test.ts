import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { acceptAssignment, dutiesOf, progressOf } from '../tasks/index.ts'
import { examplePlanText } from './example.ts'
import { editionPaths } from './text/editions.ts'

let server: TestServer
let coordinator: Client
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  server = await testServer()
  coordinator = await server.as('dieuphoi')
  desk = deskOf(server, coordinator)
})
afterAll(() => server.close())

/** The corrected plan: point a has new words, b is gone, d is new; the broadcast is due later, the second task goes, one comes. */
const corrected = (number: string) =>
  examplePlanText
    .replace('12/KH-UBND', number)
    .replace('ngày 08 tháng 01', 'ngày 15 tháng 5')
    .replace('thủ tục hành chính, cơ chế một cửa.', 'thủ tục hành chính, cơ chế một cửa, một cửa liên thông.')
    .replace('b) Tuyên truyền về chính quyền điện tử, dịch vụ công trực tuyến.\n', '')
    .replace('c) Các mô hình', 'b) Các mô hình')
    .replace('III. TỔ CHỨC', 'c) Tổ chức cuộc thi trực tuyến tìm hiểu về Đề án 06.\nIII. TỔ CHỨC')
    .replace('trước ngày 30/6/2026', 'trước ngày 31/8/2026')
    .replace(
      'Đăng tin, bài trên trang thông tin điện tử thường xuyên trong năm 2026.',
      'Tổ chức hội nghị đối thoại với người dân, hoàn thành trước ngày 30/9/2026.',
    )

async function adopted(number: string): Promise<{ id: string; slug: string }> {
  const id = await desk.drafted(examplePlanText.replace('12/KH-UBND', number))
  const answer = await desk.adopt(id, await desk.versionOf(id))
  return { id, slug: String(answer.headers.location).split('/').at(-1) ?? '' }
}

const valuesIn = (html: string) => ({
  version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '',
  planVersion: /name="planVersion" value="(\d+)"/.exec(html)?.[1] ?? '',
  taken: [...html.matchAll(/name="taken"[^>]*value="([^"]+)"/g)].map(([, key]) => key ?? ''),
})

const taskRows = (planId: string) =>
  server.kernel.db
    .selectFrom('plan_item_tasks as l')
    .innerJoin('tasks as t', 't.id', 'l.task_id')
    .select(['t.id', 't.text', 't.schedule_phrase', 'l.until_edition', 'l.from_edition'])
    .where('l.plan_id', '=', planId)
    .orderBy('l.position')
    .execute()

describe('an amendment', () => {
  it('is recognised by its number, shows every difference, and becomes the next edition in one act', async () => {
    const plan = await adopted('21/KH-UBND')
    const before = await taskRows(plan.id)
    const [broadcast, articles] = [before[0]?.id ?? '', before[1]?.id ?? '']
    const [duty] = await dutiesOf(server.kernel.db, {
      unitIds: [server.world.units['T.SNV'] ?? ''],
      taskIds: [broadcast],
    })
    if (!duty) throw new Error('no duty')
    const officer = { ...(await actor('dieuphoi')), roles: ['officer'] }
    await perform(server.kernel, { actor: officer }, (act) => acceptAssignment(act, duty))
    const figuresBefore = await progressOf(server.kernel.db, [broadcast, articles], at(null))
    const asOf = server.kernel.clock.now()
    await new Promise((resolve) => setTimeout(resolve, 5))

    const draft = await desk.drafted(corrected('21/KH-UBND'))
    expect(await desk.review(draft)).toContain('Văn bản này sửa đổi Kế hoạch 21/KH-UBND')
    const page = await coordinator.get(editionPaths.compare(draft))
    expect(page.body).toContain('<ins>cửa, một cửa liên thông.</ins>')
    expect(page.body).toContain('Đề án 06')
    const form = valuesIn(page.body)
    expect(form.taken.length).toBeGreaterThanOrEqual(5)
    expect((await coordinator.post(editionPaths.apply(draft), { ...form, taken: [] })).statusCode).toBe(409)
    const answer = await coordinator.post(editionPaths.apply(draft), form)
    expect(answer.statusCode, answer.body.slice(0, 1500)).toBe(303)
    expect(answer.headers.location).toBe(`/ke-hoach/${plan.slug}`)

    const after = await taskRows(plan.id)
    const kept = after.find(({ id }) => id === broadcast)
    expect(kept).toMatchObject({ until_edition: null })
    expect(kept?.schedule_phrase).toContain('31/8/2026')
    const [still] = await dutiesOf(server.kernel.db, { unitIds: [duty.unitId], taskIds: [broadcast] })
    expect(still).toMatchObject({ id: duty.id, state: 'accepted' })
    const due = await server.kernel.db
      .selectFrom('occurrences')
      .select('due_on')
      .where('task_id', '=', broadcast)
      .execute()
    expect(due).toEqual([{ due_on: '2026-08-31' }])
    expect(after.find(({ id }) => id === articles)).toMatchObject({ until_edition: 2 })
    expect(after.some(({ text, from_edition }) => text.includes('hội nghị đối thoại') && from_edition === 2)).toBe(true)
    const cancelled = await server.kernel.db
      .selectFrom('assignments')
      .select('state')
      .distinct()
      .where('task_id', '=', articles)
      .execute()
    expect(cancelled).toEqual([{ state: 'cancelled' }])
    expect(await progressOf(server.kernel.db, [broadcast, articles], at(asOf))).toEqual(figuresBefore)

    const now = await server.anonymous.get(`/ke-hoach/${plan.slug}`)
    expect(now.body).toContain('một cửa liên thông')
    expect(now.body).not.toContain('b) Tuyên truyền về chính quyền điện tử')
    expect(now.body).toContain('1 nhiệm vụ đã bỏ theo bản sửa đổi')
    const old = await server.anonymous.get(editionPaths.edition(plan.slug, 1))
    expect(old.statusCode).toBe(200)
    expect(old.body).toContain('Tuyên truyền về chính quyền điện tử, dịch vụ công trực tuyến')
    expect(old.body).toContain('Chậm nhất 30/06/2026')
    const changes = await server.anonymous.get(editionPaths.changes(plan.slug, 2))
    expect(changes.body).toContain('Đã áp dụng')
    expect((await coordinator.post(editionPaths.apply(draft), form)).statusCode).toBe(409)
  })

  it('that names only what changes leaves the rest alone', async () => {
    const plan = await adopted('22/KH-UBND')
    const text = corrected('90/KH-UBND').replace(
      'Tuyên truyền cải cách hành chính năm 2026\n',
      'Sửa đổi, bổ sung Kế hoạch số 22/KH-UBND về tuyên truyền cải cách hành chính năm 2026\n',
    )
    const draft = await desk.drafted(text)
    const page = await coordinator.get(editionPaths.compare(draft))
    const checked = [...page.body.matchAll(/name="taken"[^>]*value="([^"]+)"[^>]*checked/g)].map(([, key]) => key ?? '')
    expect(checked.some((key) => key.startsWith('+'))).toBe(true)
    expect(checked.filter((key) => key.startsWith('-'))).toEqual([])
    await coordinator.post(editionPaths.apply(draft), { ...valuesIn(page.body), taken: checked })
    const after = await taskRows(plan.id)
    expect(after.every(({ until_edition }) => until_edition === null)).toBe(true)
    expect((await server.anonymous.get(`/ke-hoach/${plan.slug}`)).body).toContain('Tuyên truyền về chính quyền điện tử')
  })

  it('is chosen and paired by hand, and only by the coordinator of both', async () => {
    const plan = await adopted('23/KH-UBND')
    const draft = await desk.drafted(examplePlanText.replace('12/KH-UBND', '91/KH-UBND'))
    expect((await coordinator.get(editionPaths.compare(draft))).statusCode).toBe(409)
    const chosen = await coordinator.post(editionPaths.amends(draft), { amendsPlanId: plan.id, whole: 'parts' })
    expect(chosen.headers.location).toBe(editionPaths.compare(draft))
    const items = await server.kernel.db
      .selectFrom('plan_items')
      .select(['id', 'plan_id'])
      .where('plan_id', 'in', [plan.id, draft])
      .where('section', '=', 'content')
      .orderBy('position')
      .execute()
    const ids = (planId: string) => items.filter((item) => item.plan_id === planId).map(({ id }) => id)
    const [first = ''] = ids(draft)
    const last = ids(plan.id).at(-1) ?? ''
    const paired = await coordinator.post(editionPaths.pair(draft), { part: `item:${first}`, replaces: last })
    expect(paired.statusCode).toBe(303)
    expect((await coordinator.get(editionPaths.compare(draft))).body).toContain(`${last}=${first}`)
    for (const who of ['canbo.p1', 'truong.snv', 'quantri', 'lanhdao', 'kiemtoan']) {
      const form = valuesIn((await coordinator.get(editionPaths.compare(draft))).body)
      const answer = await (await server.as(who)).post(editionPaths.apply(draft), form)
      expect(answer.statusCode, who).toBe(403)
    }
    await coordinator.post(editionPaths.amends(draft), { amendsPlanId: '', whole: '' })
    expect((await coordinator.get(editionPaths.compare(draft))).statusCode).toBe(409)
  })
})

it('two drafts of one document adopted at once: one is adopted, the other refused', async () => {
  const text = examplePlanText.replace('12/KH-UBND', '24/KH-UBND')
  const [one, two] = [await desk.drafted(text), await desk.drafted(text)]
  for (const id of [one, two]) await coordinator.post(editionPaths.amends(id), { amendsPlanId: '', whole: '' })
  const versions = [await desk.versionOf(one), await desk.versionOf(two)]
  const other = deskOf(server, await server.as('dieuphoi'))
  const answers = await Promise.all([desk.adopt(one, versions[0] ?? ''), other.adopt(two, versions[1] ?? '')])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
})

const at = (asOf: Date | null) => ({ asOf, today: '2026-05-20' })

async function actor(username: string) {
  const row = await server.kernel.db
    .selectFrom('posts')
    .selectAll()
    .where('account_id', '=', server.world.accounts[username] ?? '')
    .executeTakeFirstOrThrow()
  return {
    accountId: row.account_id,
    postId: row.id,
    name: username,
    postTitle: row.title,
    unitId: row.unit_id,
    unitName: '',
    roles: row.roles,
  }
}

it('contents handed out by two people at once become tasks once', async () => {
  const id = await desk.drafted(examplePlanText.replace('12/KH-UBND', '25/KH-UBND'))
  const itemIds = desk.contentsIn(await desk.review(id))
  expect(itemIds.length).toBeGreaterThan(1)
  const fields = { itemIds, groups: ['ALL_COMMUNES'] }
  const path = `/lam-viec/ke-hoach/${id}/giao-noi-dung`
  const other = await server.as('dieuphoi')
  const answers = await Promise.all([coordinator.post(path, fields), other.post(path, fields)])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
  const orders = await server.kernel.db.selectFrom('plan_orders').select('item_id').where('plan_id', '=', id).execute()
  const handed = orders.flatMap(({ item_id }) => item_id ?? [])
  expect(handed).toHaveLength(itemIds.length)
  expect(new Set(handed).size).toBe(itemIds.length)
})
