import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asOwner, freshDatabase, type TestDatabase } from '../../tests/database.ts'
import type { HeardEvent } from './act.ts'
import { findOrphans, verifyChain } from './chain-check.ts'
import { signHead } from './chain-heads.ts'
import { clockFrom } from './clock.ts'
import { inTransaction } from './db.ts'
import { deliverEvents, type EventListener, registerListeners } from './event-delivery.ts'
import { runEvents } from './event-running.ts'
import { sealEvents } from './event-sealing.ts'
import { canonicalJson, insertEvent, type NewEvent, recordApart } from './events.ts'
import { newId } from './ids.ts'
import { silentLog } from './log.ts'

const now = new Date('2026-11-20T08:00:00.123Z')
let world: TestDatabase
let dataDir: string

beforeEach(async () => {
  world = await freshDatabase()
  dataDir = await mkdtemp(path.join(tmpdir(), 'caicach-events-'))
})
afterEach(async () => {
  await world.drop()
  await rm(dataDir, { recursive: true, force: true })
})

function event(verb: string, facts: HeardEvent['facts'] = {}): NewEvent {
  const subject = { kind: 'plan', id: newId() }
  return { id: newId(), at: now, actorId: newId(), postId: newId(), unitId: newId(), verb, subject, facts }
}

async function record(count: number, verb = 'plan.adopted'): Promise<NewEvent[]> {
  const made = Array.from({ length: count }, (_, index) => event(verb, { index, tên: 'Kế hoạch', ids: ['a', 'b'] }))
  for (const each of made) await insertEvent(world.db, each)
  return made
}

/** As someone with full rights over the database would. */
function tamper(statements: string): Promise<void> {
  return asOwner(
    world.ownerUrl,
    `set caicach.tenant = '01930000-0000-7000-8000-00000000cc00';
    alter table events disable trigger all; alter table event_seals disable trigger all;
    alter table unsealed_events disable trigger all; ${statements}`,
  )
}

const codes = async () => (await verifyChain(world.db, dataDir)).map(({ code, where }) => `${code} ${where}`)

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ổ' }], a: 1.5 })).toBe('{"a":1.5,"b":[1,{"c":"ổ","d":null}]}')
})

test('committed events are sealed in one chain that verifies', async () => {
  await record(520)
  await recordApart(world.db, { ...event('session.refused'), originIp: '10.0.0.7' })
  expect([await sealEvents(world.db, now), await sealEvents(world.db, now)]).toEqual([500, 21])
  expect([await sealEvents(world.db, now), await sealEvents(world.db, now)]).toEqual([0, 0])
  expect(await codes()).toEqual([])
})

test('an event of a refused act leaves nothing', async () => {
  const refused = inTransaction(world.db, async (tx) => {
    await insertEvent(tx, event('plan.adopted'))
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  expect(await sealEvents(world.db, now)).toBe(0)
})

test('an event made earlier and committed later is sealed later, not passed over', async () => {
  const early = event('plan.adopted')
  let commit = () => {}
  const held = new Promise<void>((resolve) => {
    commit = resolve
  })
  const slow = inTransaction(world.db, async (tx) => {
    await insertEvent(tx, early)
    await held
  })
  await record(1)
  expect(await sealEvents(world.db, now)).toBe(1)
  commit()
  await slow
  expect(await sealEvents(world.db, now)).toBe(1)
  const last = await world.db.selectFrom('event_seals').select('event_id').where('seq', '=', '2').executeTakeFirst()
  expect(last?.event_id).toBe(early.id)
  expect(await codes()).toEqual([])
})

test('two sealers at once make one chain', async () => {
  await record(60)
  const rounds = await Promise.all(Array.from({ length: 6 }, () => sealEvents(world.db, now)))
  expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(60)
  expect(await codes()).toEqual([])
})

test.each([
  [
    `update events set facts = '{"index": 99}' where id = (select event_id from event_seals where seq = 3)`,
    ['event-edited 3'],
  ],
  [
    `update events set at = at + interval '1 microsecond' where id = (select event_id from event_seals where seq = 2)`,
    ['event-edited 2'],
  ],
  [`delete from events where id = (select event_id from event_seals where seq = 4)`, ['event-missing 4']],
  [
    `with gone as (delete from event_seals where seq = 4 returning event_id)
    delete from events where id in (select event_id from gone)`,
    ['event-missing 4'],
  ],
  [
    `update event_seals set seq = -seq where seq in (2, 3); update event_seals set seq = 5 + seq where seq in (-2, -3)`,
    ['order-broken 2', 'order-broken 3', 'order-broken 4'],
  ],
  [
    `insert into events (id, at, verb, subject_kind, subject_id)
    values ('00000000-0000-7000-8000-000000000001', now(), 'plan.adopted', 'plan', gen_random_uuid())`,
    ['event-unsealed 00000000-0000-7000-8000-000000000001'],
  ],
])('a planted change is found: %s', async (statement, found) => {
  await record(5)
  await sealEvents(world.db, now)
  expect(await codes()).toEqual([])
  await tamper(statement)
  expect(await codes()).toEqual(found)
})

test('a chain cut off behind a signed head is found, and so is a head that nobody signed', async () => {
  await record(4)
  await sealEvents(world.db, now)
  const head = await signHead(world.db, dataDir, now)
  expect(head?.seq).toBe('4')
  expect(await signHead(world.db, dataDir, now)).toBeNull()
  expect((await stat(path.join(dataDir, 'keys', 'chain-ed25519.pem'))).mode & 0o777).toBe(0o600)
  expect(await codes()).toEqual([])
  await tamper(
    'delete from events where id = (select event_id from event_seals where seq = 4); delete from event_seals where seq = 4',
  )
  expect(await codes()).toEqual(['head-unknown 4'])
  const file = path.join(dataDir, 'chain-heads.jsonl')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"seq":"4"', '"seq":"3"'))
  expect(await codes()).toEqual(['head-forged 3', 'head-unknown 4'])
})

test('things that hang in the air are named', async () => {
  const checks = [{ name: 'planted', sql: `select 'x' as id where 1 = 1` }]
  expect(await findOrphans(world.db, checks)).toEqual([{ code: 'orphan', where: 'x', detail: 'planted' }])
})

function listening(hear: (event: HeardEvent) => void) {
  const listener: EventListener = { name: 'test', verbs: ['plan.adopted'], hear: async (heard) => hear(heard) }
  return { db: world.db, clock: { now: () => time }, log: silentLog, listeners: [listener] }
}
let time = now

test('a listener hears its verbs once, in the order of the seals', async () => {
  const heard: string[] = []
  const delivering = listening((each) => heard.push(each.id))
  await registerListeners(delivering)
  const wanted = await record(70)
  await record(3, 'plan.amended')
  await sealEvents(world.db, now)
  while ((await deliverEvents(delivering)) > 0);
  expect(heard).toEqual(wanted.map(({ id }) => id))
  expect(await deliverEvents(delivering)).toBe(0)
})

test('a failing listener tries again later, holds the order, and after eight times lets a dead letter pass', async () => {
  time = now
  const heard: string[] = []
  const [bad, good] = [event('plan.adopted'), event('plan.adopted')]
  let attempts = 0
  const delivering = listening((each) => {
    if (each.id === good.id) heard.push(each.id)
    else if (++attempts) throw new Error('mail server away')
  })
  await registerListeners(delivering)
  for (const each of [bad, good]) await insertEvent(world.db, each)
  await sealEvents(world.db, now)
  await deliverEvents(delivering)
  await deliverEvents(delivering)
  expect([attempts, heard]).toEqual([1, []])
  for (let hour = 1; hour <= 8; hour++) {
    time = new Date(now.getTime() + hour * 3_600_000)
    await deliverEvents(delivering)
  }
  expect([attempts, heard]).toEqual([8, [good.id]])
  const letters = await world.db.selectFrom('dead_letters').select(['listener', 'error']).execute()
  expect(letters).toEqual([{ listener: 'test', error: 'Error: mail server away' }])
})

test('a running sealer seals and delivers soon, without being asked, and stops', async () => {
  const heard = new Map<string, number>()
  const delivering = listening((each) => heard.set(each.id, Date.now()))
  const running = await runEvents({ ...delivering, clock: clockFrom('2026-11-20T08:00:00Z'), dataDir })
  const [made] = await record(1)
  const start = Date.now()
  while (!heard.has(made?.id ?? '') && Date.now() - start < 3_000)
    await new Promise((resolve) => setTimeout(resolve, 10))
  await running.stop()
  expect((heard.get(made?.id ?? '') ?? Number.POSITIVE_INFINITY) - start).toBeLessThan(2_500)
})
