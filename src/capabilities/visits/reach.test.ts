import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '../../../tests/articles.ts'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { evidencePaths } from '../evidence/index.ts'
import { findPlan } from '../plans/index.ts'
import { taskPaths } from '../tasks/index.ts'
import { reachPaths, reachText } from './text/reach.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
const of = { planId: '', slug: '', article: '', other: '', taskId: '', assignmentId: '', deedId: '', titles: [''] }
beforeAll(async () => {
  server = await testServer()
  const { db } = server.kernel
  const plans = deskOf(server, await server.as('dieuphoi'))
  of.planId = await plans.drafted()
  await plans.adopt(of.planId, await plans.versionOf(of.planId))
  of.slug = (await findPlan(db, of.planId))?.slug ?? ''
  desk = await openDesk(server)
  of.article = await desk.published()
  of.other = await desk.published()
  const deeds = [...(await desk.deedsOf(of.article)), ...(await desk.deedsOf(of.other))]
  of.deedId = deeds[0]?.id ?? ''
  of.titles = deeds.map(({ title }) => title)
  const { rows } = await sql<{ task_id: string; assignment_id: string }>`
    select p.task_id, p.assignment_id from proofs p join plan_item_tasks t on t.task_id = p.task_id
    where p.deed_id = ${deeds[0]?.id} and t.plan_id = ${of.planId}`.execute(db)
  of.taskId = rows[0]?.task_id ?? ''
  of.assignmentId = rows[0]?.assignment_id ?? ''
  await sql`insert into visit_pages (day, path, kind, subject_id, views, visitors) values
    ('2026-05-18', '/tin-tuc/mot', 'article', ${of.article}, 1200, 300),
    ('2026-05-19', '/tin-tuc/mot', 'article', ${of.article}, 34, 20),
    ('2026-05-20', '/tin-tuc/mot', 'article', ${of.article}, 500, 20),
    ('2026-05-19', '/tin-tuc/hai', 'article', ${of.other}, 6, 6)`.execute(db)
})
afterAll(() => server.close())

test('the views of a plan’s deeds stand on its page, as of the day before', async () => {
  const plan = await server.anonymous.get(`/ke-hoach/${of.slug}`)
  expect(plan.body).toContain(`href="${reachPaths.plan(of.slug)}"`)
  expect(plan.body).toContain('1.240')
  const whole = await server.anonymous.get(reachPaths.plan(of.slug))
  expect(whole.body).toContain(`${reachText.whole}: 1.240`)
  expect(whole.body).toContain('tính đến hết ngày 19/05/2026')
})

test('the figure stands on its tasks’ pages too, and opens to the deeds page by page', async () => {
  const opened = await server.anonymous.get(reachPaths.task(of.slug, of.taskId))
  expect(opened.body).toContain('1.234')
  expect(of.titles).toHaveLength(2)
  for (const title of of.titles) expect(opened.body).toContain(title)
  const own = await (await server.as('canbo.p1')).get(taskPaths.assignment(of.assignmentId))
  expect(own.body).toContain(`href="${reachPaths.task(of.slug, of.taskId)}"`)
  const csv = await server.anonymous.get(`${reachPaths.csv(of.slug)}?nhiem-vu=${of.taskId}`)
  expect(csv.body.split('\r\n').filter((line) => line.includes('Tin thử'))).toHaveLength(2)
})

test('a deed’s own page tells how often it was seen', async () => {
  const page = await (await server.as('dieuphoi')).get(evidencePaths.deed(of.deedId))
  expect(page.body).toContain(reachText.ofDeed('1.234', '19/05/2026'))
})

test('a withdrawn article’s views leave the reach at once', async () => {
  const withdrawn = {
    version: await desk.version(of.article),
    reason: 'Sai số liệu',
    notice: 'Bài được gỡ để kiểm tra.',
  }
  expect((await desk.approver.post(`/lam-viec/tin-bai/${of.article}/go`, withdrawn)).statusCode).toBe(303)
  expect((await server.anonymous.get(reachPaths.plan(of.slug))).body).toContain(`${reachText.whole}: 6<`)
})
