import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '../../../tests/articles.ts'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { findPlan } from '../plans/index.ts'
import { taskPaths } from '../tasks/index.ts'
import { reachPaths, reachText } from './text/reach.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

test('the views of a plan’s deeds stand on its page and its tasks’, and open to the deeds page by page', async () => {
  const { db } = server.kernel
  const coordinator = await server.as('dieuphoi')
  const plans = deskOf(server, coordinator)
  const planId = await plans.drafted()
  expect((await plans.adopt(planId, await plans.versionOf(planId))).statusCode).toBe(303)
  const desk = await openDesk(server)
  const [article, other] = [await desk.published(), await desk.published()]
  const [deed] = await desk.deedsOf(article)
  const [second] = await desk.deedsOf(other)
  const { rows } = await sql<{ task_id: string; assignment_id: string }>`
    select p.task_id, p.assignment_id from proofs p join plan_item_tasks t on t.task_id = p.task_id
    where p.deed_id = ${deed?.id} and t.plan_id = ${planId}`.execute(db)
  const [proof] = rows
  if (!proof) throw new Error('the article proves no task of the plan')
  await sql`insert into visit_pages (day, path, kind, subject_id, views, visitors) values
    ('2026-05-18', '/tin-tuc/mot', 'article', ${article}, 1200, 300), ('2026-05-19', '/tin-tuc/mot', 'article', ${article}, 34, 20),
    ('2026-05-20', '/tin-tuc/mot', 'article', ${article}, 500, 20), ('2026-05-19', '/tin-tuc/hai', 'article', ${other}, 6, 6)`.execute(
    db,
  )
  const slug = (await findPlan(db, planId))?.slug ?? ''
  const planPage = await server.anonymous.get(`/ke-hoach/${slug}`)
  expect(planPage.body).toContain(`href="${reachPaths.plan(slug)}"`)
  expect(planPage.body).toContain('1.240')
  const whole = await server.anonymous.get(reachPaths.plan(slug))
  expect(whole.body).toContain(`${reachText.whole}: 1.240`)
  expect(whole.body).toContain('tính đến hết ngày 19/05/2026')
  const opened = await server.anonymous.get(reachPaths.task(slug, proof.task_id))
  expect(opened.body).toContain('1.234')
  expect([deed?.title, second?.title].every((title) => opened.body.includes(title ?? '?'))).toBe(true)
  const own = await (await server.as('canbo.p1')).get(taskPaths.assignment(proof.assignment_id))
  expect(own.body).toContain(`href="${reachPaths.task(slug, proof.task_id)}"`)
  const csv = await server.anonymous.get(`${reachPaths.csv(slug)}?nhiem-vu=${proof.task_id}`)
  expect(csv.body.split('\r\n').filter((line) => line.includes('Tin thử'))).toHaveLength(2)

  const version = await desk.version(article)
  const withdrawn = { version, reason: 'Sai số liệu', notice: 'Bài được gỡ để kiểm tra.' }
  expect((await desk.approver.post(`/lam-viec/tin-bai/${article}/go`, withdrawn)).statusCode).toBe(303)
  expect((await server.anonymous.get(reachPaths.plan(slug))).body).toContain(`${reachText.whole}: 6<`)
})
