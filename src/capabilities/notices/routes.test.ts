import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import type { HeardEvent } from '../../kernel/act.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { mail } from './actions.ts'
import { tell } from './index.ts'
import { recipients } from './rules.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const event = (id: string): HeardEvent => ({
  id,
  at: new Date('2026-05-20T02:00:00Z'),
  actorId: server.world.accounts.dieuphoi ?? null,
  unitId: null,
  verb: 'thing.done',
  subject: { kind: 'thing', id },
  facts: {},
})

/** The house with one more capability, whose verb tells two people. */
const telling = (): Kernel => ({
  ...server.kernel,
  capabilities: [
    ...server.kernel.capabilities,
    {
      name: 'thing',
      notices: {
        'thing.done': async () => ({
          accountIds: [server.world.accounts['canbo.p1'] ?? '', server.world.accounts.dieuphoi ?? ''],
          text: 'Có việc mới',
          href: '/lam-viec',
        }),
      },
    },
  ],
})

test('nobody is told of what they did, nobody twice', () => {
  expect(recipients(['a', 'b', 'a'], 'b')).toEqual(['a'])
})

test('an event heard twice tells once, in the product and by mail', async () => {
  await server.kernel.db
    .insertInto('notice_choices')
    .values({ account_id: server.world.accounts['canbo.p1'] ?? '', kind: 'other', way: 'at-once' })
    .execute()
  const id = '01890000-0000-7000-8000-000000000001'
  await tell(telling(), event(id))
  await tell(telling(), event(id))
  const jobs = await server.kernel.db.selectFrom('jobs').select('payload').where('kind', '=', 'notices.mail').execute()
  expect(jobs).toHaveLength(1)
  await mail(server.kernel, jobs[0]?.payload)
  await mail(server.kernel, jobs[0]?.payload)
  expect(await readdir(join(server.kernel.config.dataDir, 'outbox'))).toHaveLength(1)
})

test('only the person told sees it; read is read', async () => {
  const told = await server.as('canbo.p1')
  expect((await told.get('/lam-viec/thong-bao')).body).toContain('Có việc mới')
  expect((await (await server.as('dieuphoi')).get('/lam-viec/thong-bao')).body).not.toContain('Có việc mới')
  expect((await told.post('/lam-viec/thong-bao/da-doc')).statusCode).toBe(303)
  expect((await told.get('/lam-viec/thong-bao')).body).not.toContain('Đánh dấu đã đọc tất cả')
  expect((await server.anonymous.get('/lam-viec/thong-bao')).statusCode).toBe(303)
})
