import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../tests/server.ts'
import { mayReadMetrics } from './metrics.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

test('counts what was answered and kept, in the format that a monitor reads', async () => {
  await server.anonymous.get('/tin-tuc')
  await server.anonymous.get('/tin-tuc')
  await server.anonymous.get('/khong-co')
  const answer = await server.app.inject('/metrics')
  expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4')
  for (const line of answer.body.trim().split('\n'))
    expect(line).toMatch(/^(# TYPE [a-z_]+ (counter|gauge|summary)|[a-z_]+(\{[a-z]+="[^"]+"\})? \d[\d.e+-]*)$/)
  const counted = (name: string) =>
    Number(
      answer.body
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    )
  expect(counted('caicach_page_cache_hits_total')).toBeGreaterThanOrEqual(1)
  expect(counted('caicach_unsealed_events')).toBeGreaterThan(0)
  expect(answer.body).toMatch(/caicach_http_responses_total\{status="4xx"\} [1-9]/)
})

test('is not public: through a proxy or from elsewhere it is not there, unless with the token', async () => {
  const forwarded = await server.app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect(forwarded.statusCode).toBe(404)
  const from = (remoteAddress: string, authorization?: string) =>
    mayReadMetrics({ remoteAddress, forwardedFor: undefined, authorization }, 'mat-khau')
  expect([from('::1'), from('127.0.0.1'), from('::ffff:127.0.0.1')]).toEqual([true, true, true])
  expect([from('203.0.113.9'), from('203.0.113.9', 'Bearer sai'), from('203.0.113.9', 'Bearer mat-khau')]).toEqual([
    false,
    false,
    true,
  ])
  const asking = { remoteAddress: '203.0.113.9', forwardedFor: undefined, authorization: 'Bearer ' }
  expect(mayReadMetrics(asking, undefined)).toBe(false)
  expect(mayReadMetrics(asking, '')).toBe(false)
})
