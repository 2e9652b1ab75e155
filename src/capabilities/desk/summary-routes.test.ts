import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportingDeeds, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { newId } from '../../kernel/ids.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
  await reportingPlan(server.kernel, server.world.units)
  await reportingDeeds(server.kernel, server.world.units, { kind: 'article', id: newId() })
})
afterAll(() => server.close())

test('the leader reads what is late, and every line opens', async () => {
  const leader = await server.as('lanhdao')
  const page = await leader.get('/lam-viec/tom-tat')
  expect(page.statusCode).toBe(200)
  const lines = [...page.body.matchAll(/<li><a class="govuk-link" href="([^"]+)">([^<]+)/g)]
  expect(lines.some(([, , words]) => words?.includes('quá hạn'))).toBe(true)
  for (const [, href = ''] of lines)
    expect((await leader.get(href.replaceAll('&amp;', '&'))).statusCode, href).toBe(200)
})

test('it fits one page on paper', async () => {
  const leader = await server.as('lanhdao')
  const answer = await leader.get('/lam-viec/tom-tat/ban-in.pdf')
  const file = await getDocumentProxy(new Uint8Array(answer.rawPayload))
  expect(file.numPages).toBe(1)
  expect((await extractText(file, { mergePages: true })).text).toContain('BA VIỆC CHẬM')
})

test('it is for leaders and coordinators', async () => {
  expect((await (await server.as('dieuphoi')).get('/lam-viec/tom-tat')).statusCode).toBe(200)
  for (const username of ['canbo.p1', 'quantri', 'kiemtoan'])
    expect((await (await server.as(username)).get('/lam-viec/tom-tat')).statusCode, username).toBe(403)
})
