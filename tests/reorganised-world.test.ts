import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putUpDue } from '../src/capabilities/articles/actions/scheduling.ts'
import { documentPaths } from '../src/capabilities/documents/index.ts'
import { evidencePaths } from '../src/capabilities/evidence/index.ts'
import { meetingPaths } from '../src/capabilities/meetings/index.ts'
import { paths as readingPaths } from '../src/capabilities/readings/text.ts'
import { decide } from '../src/capabilities/reorganisations/index.ts'
import { paths as figurePaths } from '../src/capabilities/statistics/text.ts'
import { taskPaths } from '../src/capabilities/tasks/index.ts'
import { isAmong, loadTree } from '../src/capabilities/units/index.ts'
import type { Actor } from '../src/kernel/act.ts'
import { clockFrom } from '../src/kernel/clock.ts'
import { newId } from '../src/kernel/ids.ts'
import { perform } from '../src/kernel/perform.ts'
import { articlePath } from './articles.ts'
import { meetingDesk, minutesWords } from './meetings.ts'
import { passTheDay, type Reorganised, reorganise } from './reorganised.ts'
import { digests, entriesOf, type OpenThings, openThings, unitsOfDeed } from './reorganised-stage.ts'
import { type Client, type TestServer, testServer } from './server.ts'

// On 1 July 2026 ward P1 becomes a part of the new ward; P2 is divided: what it leaves is nobody's until a person decides.
const on = '2026-07-02'
let server: TestServer
let after: Reorganised
let open: OpenThings
let of: Record<string, Client> = {}

const unit = (code: string) => server.world.units[code] ?? ''
const who = (name: string): Client => of[name] ?? expect.fail(name)
const leader = (): Actor => ({
  ...{ accountId: server.world.accounts.lanhdao ?? '', postId: newId(), name: 'A', postTitle: 'B', unitName: '' },
  ...{ unitId: unit('T'), roles: ['leader'] },
})
/** A person says whose a thing of the divided ward is. */
const give = (kind: string, id: string, heirId: string) =>
  perform(server.kernel, { actor: leader() }, (act) =>
    decide(act, server.kernel, { kind, fromUnitId: unit('T.P2'), heirId, itemIds: [id] }),
  )
const calendarOf = (name: string) => entriesOf(server, open.feeds[name] ?? '')
const names = 'canbo.p1 truong.p1 tacgia.p1 duyet.p1 canbo.p2 truong.p2 canbo.stp dieuphoi lanhdao'.split(' ')
async function signIn(): Promise<void> {
  of = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await server.as(name)] as const)))
}
const clockAt = (moment: string) => Object.assign(server.kernel, { clock: clockFrom(`${moment}+07:00`) })

beforeAll(async () => {
  server = await testServer()
  await signIn()
  open = await openThings(server, who)
  after = await reorganise(server)
})
afterAll(() => server.close())

test('until the day everything is where it was, though the reorganisation is scheduled', async () => {
  for (const [own, other] of [
    ['p1', 'p2'],
    ['p2', 'p1'],
  ] as const) {
    expect((await who(`canbo.${own}`).get(readingPaths.reading(open.things[own].reading))).statusCode).toBe(200)
    expect((await who(`canbo.${other}`).get(readingPaths.reading(open.things[own].reading))).statusCode).toBe(404)
    expect((await who(`canbo.${own}`).get('/lam-viec')).body).toContain(`Minh chứng chưa được chấp nhận`)
  }
  expect([...(await calendarOf('canbo.p2')).keys()]).toContain(taskPaths.assignment(open.duties.assignmentOf('T.P2')))
})

describe('on the day', () => {
  let before: Map<string, string>
  beforeAll(async () => {
    before = await calendarOf('canbo.p1')
    clockAt('2026-06-30T23:50:00')
    await signIn()
    clockAt('2026-07-01T00:10:00')
  })

  test('whose unit was divided has no right left in any open browser, and an empty calendar', async () => {
    const reply = { proof: open.things.p2.deed.proofs[0]?.id ?? '', explanation: 'x' }
    for (const name of ['canbo.p2', 'truong.p2']) {
      expect((await who(name).get('/lam-viec')).statusCode).not.toBe(200)
      expect((await who(name).get(readingPaths.reading(open.things.p2.reading))).statusCode).not.toBe(200)
      expect((await who(name).get('/api/v1/tasks')).body).not.toContain('Phát bản tin')
      expect((await who(name).post(evidencePaths.answer(open.things.p2.deed.deedId), reply)).statusCode).toBe(403)
      await expect(server.as(name)).rejects.toThrow('could not sign in')
    }
    expect([...(await calendarOf('canbo.p2')).keys()]).toEqual([])
  })

  test('once placed, the same browser goes on in the new unit', async () => {
    await perform(server.kernel, { actor: leader() }, (act) =>
      decide(act, server.kernel, { kind: 'post', fromUnitId: unit('T.P2'), heirId: after.other }),
    )
    for (const name of ['canbo.p2', 'truong.p2']) {
      const { statusCode, body } = await who(name).get('/lam-viec')
      expect([statusCode, body.includes('Phường Khác')]).toEqual([200, true])
    }
  })

  test('in the morning everybody signs in as before', async () => {
    passTheDay(server, on)
    await signIn()
    expect((await who('canbo.p1').get('/lam-viec')).body).toContain('Phường Mới')
  })

  test('a calendar subscribed to before goes on under its address, every entry the same one', async () => {
    const own = taskPaths.assignment(open.duties.assignmentOf('T.P1'))
    const now = await calendarOf('canbo.p1')
    expect([before.has(own), now.get(own)]).toEqual([true, before.get(own)])
    expect(now.has(taskPaths.assignment(open.duties.assignmentOf('T.P2')))).toBe(false)
    for (const name of ['canbo.p2', 'canbo.stp']) expect([...(await calendarOf(name)).keys()]).not.toContain(own)
  })

  test('what was read for the register is put right and registered by the heir, by nobody else', async () => {
    const page = readingPaths.reading(open.things.p1.reading)
    const { body, statusCode } = await who('truong.p1').get(page)
    expect(statusCode).toBe(200)
    expect((await who('truong.p1').get(readingPaths.read)).body).toContain(page)
    const fields = { version: /name="version" value="(\d+)"/.exec(body)?.[1] ?? '' }
    for (const name of ['canbo.p2', 'canbo.stp']) {
      expect((await who(name).get(page)).statusCode).toBe(404)
      expect([403, 404]).toContain(
        (await who(name).post(readingPaths.register(open.things.p1.reading), fields)).statusCode,
      )
    }
    expect((await who('truong.p1').post(readingPaths.register(open.things.p1.reading), fields)).statusCode).toBe(303)
    const { db } = server.kernel
    const row = await db
      .selectFrom('document_readings')
      .innerJoin('documents', 'documents.id', 'document_readings.document_id')
      .select(['document_readings.unit_id', 'documents.owner_unit_id'])
      .where('document_readings.id', '=', open.things.p1.reading)
      .executeTakeFirst()
    expect(row).toEqual({ unit_id: unit('T.P1'), owner_unit_id: after.merged })
  })

  test('a scan that came to nothing is taken up by the heir', async () => {
    const page = readingPaths.reading(open.things.p1.scan)
    expect((await who('canbo.p1').get('/lam-viec')).body).toContain('1 bản quét chưa nhận dạng được chữ')
    expect((await who('canbo.p2').get(page)).statusCode).toBe(404)
    expect([403, 404]).toContain((await who('canbo.p2').post(readingPaths.retryScan(open.things.p1.scan))).statusCode)
    expect((await who('truong.p1').get(page)).statusCode).toBe(200)
    expect((await who('truong.p1').post(readingPaths.retryScan(open.things.p1.scan))).statusCode).toBe(303)
    expect((await who('truong.p1').post(readingPaths.cancelScan(open.things.p1.scan))).statusCode).toBe(303)
  })

  test('readings and scans of the divided ward are nobody’s, not of who handed them in either, until it is decided', async () => {
    const [reading, scan] = [readingPaths.reading(open.things.p2.reading), readingPaths.reading(open.things.p2.scan)]
    for (const name of ['canbo.p1', 'canbo.p2'])
      for (const page of [reading, scan]) expect((await who(name).get(page)).statusCode).toBe(404)
    const desk = (await who('canbo.p2').get('/lam-viec')).body
    for (const words of ['chờ soát và đăng ký', 'bản quét chưa nhận dạng']) expect(desk).not.toContain(words)
    await give('reading', open.things.p2.reading, after.other)
    await give('scan', open.things.p2.scan, after.merged)
    expect((await who('canbo.p2').get(reading)).statusCode).toBe(200)
    expect((await who('canbo.p1').get(reading)).statusCode).toBe(404)
    expect((await who('canbo.p1').get(scan)).statusCode).toBe(200)
    expect((await who('canbo.p2').get(scan)).statusCode).toBe(404)
    const then = (await who('canbo.p2').get('/lam-viec')).body
    expect(then).toContain('1 văn bản đã đọc, chờ soát và đăng ký')
    expect(then).not.toContain('bản quét chưa nhận dạng')
  })

  test('a contested proof is answered by the heir; that of the divided ward by whom its task was given', async () => {
    const [first, second] = [open.things.p1.deed, open.things.p2.deed]
    expect((await who('truong.p1').get('/lam-viec')).body).toContain(first.typed.title)
    for (const name of ['canbo.p2', 'canbo.stp'])
      expect((await open.ledger.doStep(who(name), 'answer', first)).statusCode).toBe(403)
    expect((await open.ledger.doStep(who('canbo.p1'), 'answer', first)).statusCode).toBe(303)
    for (const name of ['canbo.p1', 'canbo.p2'])
      expect((await open.ledger.doStep(who(name), 'answer', second)).statusCode).toBe(403)
    await give('assignment', open.duties.assignmentOf('T.P2'), after.other)
    expect((await open.ledger.doStep(who('canbo.p1'), 'answer', second)).statusCode).toBe(403)
    expect((await who('canbo.p2').get('/lam-viec')).body).toContain(second.typed.title)
    expect((await open.ledger.doStep(who('canbo.p2'), 'answer', second)).statusCode).toBe(303)
    expect([...(await calendarOf('canbo.p2')).keys()]).toEqual([taskPaths.assignment(open.duties.assignmentOf('T.P2'))])
    expect((await open.ledger.doStep(who('dieuphoi'), 'accept', second)).statusCode).toBe(303)
  })

  test('notices and the morning’s letter go to those who carry on the work', async () => {
    expect((await open.ledger.doStep(who('dieuphoi'), 'contest', open.things.p1.deed)).statusCode).toBe(303)
    await server.deliver()
    const words = `Minh chứng “${open.things.p1.deed.typed.title}” chưa được chấp nhận`
    const told = async (name: string) => (await who(name).get('/lam-viec/thong-bao')).body.split(words).length - 1
    // the first time before the day: to those of the old ward, who read it now in the new one
    expect([await told('canbo.p1'), await told('truong.p1')]).toEqual([2, 2])
    expect([await told('canbo.p2'), await told('canbo.stp')]).toEqual([0, 0])
    const letters = await digests(server)
    expect(letters.get('canbo-p1@thu.example')).toContain(
      `Minh chứng chưa được chấp nhận: ${open.things.p1.deed.typed.title}`,
    )
    for (const address of ['canbo-p2@thu.example', 'canbo-stp@thu.example'])
      expect(letters.get(address) ?? '').not.toContain(open.things.p1.deed.typed.title)
  })

  test('a meeting whose minutes are still to be signed is ended by the heir, in the ledger too', async () => {
    const { meeting } = open.things.p1
    const version = async () => (await meetingDesk(server, who('canbo.p1')).version(meeting)) ?? ''
    const tick = { name: 'Phạm Thị Dung', unitId: unit('T.STP') }
    for (const name of ['canbo.p2', 'canbo.stp']) {
      expect((await who(name).post(meetingPaths.tick(meeting), tick)).statusCode).not.toBe(303)
      expect((await who(name).post(meetingPaths.minutes(meeting), minutesWords)).statusCode).not.toBe(303)
    }
    expect((await who('canbo.p1').get('/lam-viec')).body).toContain(meetingPaths.meeting(meeting))
    expect((await who('canbo.p1').post(meetingPaths.tick(meeting), tick)).statusCode).toBe(303)
    expect((await who('canbo.p1').post(meetingPaths.minutes(meeting), minutesWords)).statusCode).toBe(303)
    const scan = { scan: { name: 'bien-ban.txt', bytes: new TextEncoder().encode('Biên bản đã ký') } }
    const signed = { version: await version(), number: '12/BB-UBND' }
    expect((await who('truong.p2').post(meetingPaths.conclude(meeting), signed, scan)).statusCode).not.toBe(303)
    expect((await who('truong.p1').post(meetingPaths.conclude(meeting), signed, scan)).statusCode).toBe(303)
    const deed = await server.kernel.db
      .selectFrom('deed_units')
      .innerJoin('deeds', 'deeds.id', 'deed_units.deed_id')
      .select(['unit_id', 'day_from'])
      .where('subject_id', '=', meeting)
      .execute()
    // it was held while the old ward was
    expect(deed).toEqual([{ unit_id: unit('T.P1'), day_from: '2026-05-20' }])
  })

  test('that of the divided ward waits for a decision, in sight of the leader', async () => {
    const { meeting } = open.things.p2
    for (const name of ['canbo.p1', 'canbo.p2'])
      expect((await who(name).post(meetingPaths.minutes(meeting), minutesWords)).statusCode).not.toBe(303)
    expect((await who('lanhdao').get(meetingPaths.meeting(meeting))).statusCode).toBe(200)
    await give('meeting', meeting, after.other)
    expect((await who('canbo.p1').post(meetingPaths.minutes(meeting), minutesWords)).statusCode).not.toBe(303)
    expect((await who('canbo.p2').post(meetingPaths.minutes(meeting), minutesWords)).statusCode).toBe(303)
  })

  test('entries of the register are amended by the heir; those of the divided ward by whom they were given', async () => {
    const amended = async (name: string, ward: 'p1' | 'p2') => {
      const form = await who(name).get(documentPaths.edit(open.things[ward].paper))
      const version = /name="version" value="(\d+)"/.exec(form.body)?.[1] ?? '1'
      const fields = { number: `${ward}/BC-UBND`, type: 'Báo cáo', issuer: 'Ủy ban nhân dân Phường Một' }
      const said = { ...fields, issued: '30/06/2020', title: `Tổng kết ${ward}, đã sửa`, version }
      return (await who(name).post(documentPaths.edit(open.things[ward].paper), said)).statusCode
    }
    expect([await amended('canbo.p2', 'p1'), await amended('canbo.stp', 'p1')]).toEqual([403, 403])
    expect(await amended('canbo.p1', 'p1')).toBe(303)
    const page = documentPaths.document(open.things.p1.slug)
    expect((await who('truong.p1').get(page)).body).toContain('Tổng kết p1, đã sửa')
    expect((await who('canbo.p2').get(page)).statusCode).toBe(404)
    expect([await amended('canbo.p1', 'p2'), await amended('canbo.p2', 'p2')]).toEqual([403, 403])
    await give('document', open.things.p2.paper, after.merged)
    expect([await amended('canbo.p1', 'p2'), await amended('canbo.p2', 'p2')]).toEqual([303, 403])
  })

  test('its figures are declared by the heir in the name of the ward of its day', async () => {
    const page = figurePaths.document(open.things.p1.paper)
    for (const name of ['canbo.p2', 'canbo.stp']) {
      expect((await who(name).get(page)).statusCode).toBe(403)
      expect((await who(name).post(figurePaths.declareAll(open.things.p1.paper))).statusCode).toBe(403)
    }
    expect((await who('canbo.p1').get(page)).body).toMatch(/selected[^>]*>Phường Một \(.*đến 30\/06\/2026/)
    expect((await who('canbo.p1').post(figurePaths.declareAll(open.things.p1.paper))).statusCode).toBe(303)
    const rows = await server.kernel.db.selectFrom('declared_figures').select(['id', 'unit_id']).execute()
    expect(new Set(rows.map((row) => row.unit_id))).toEqual(new Set([unit('T.P1')]))
    const withdraw = figurePaths.withdraw(rows[0]?.id ?? '')
    expect((await who('truong.p2').post(withdraw, { reason: 'Sai' })).statusCode).toBe(403)
    expect((await who('truong.p1').post(withdraw, { reason: 'Sai' })).statusCode).toBe(303)
  })

  test('a text approved for a minute after the day goes up as the heir’s, whose approver may also take it back', async () => {
    await putUpDue(server.kernel, { id: open.texts.p1 })
    expect((await open.articles.lastOf(open.texts.p1)).state).toBe('published')
    expect(await unitsOfDeed(server, open.texts.p1)).toEqual([after.merged])
    const fields = { version: await open.articles.version(open.texts.later) }
    expect((await who('truong.p2').post(articlePath(open.texts.later, '/bo-hen'), fields)).statusCode).toBe(403)
    expect((await who('duyet.p1').post(articlePath(open.texts.later, '/bo-hen'), fields)).statusCode).toBe(303)
  })

  test('that of the divided ward does not go up in nobody’s name: it waits for its heir, and its writers are told', async () => {
    await putUpDue(server.kernel, { id: open.texts.p2 })
    expect((await open.articles.lastOf(open.texts.p2)).state).toBe('submitted')
    expect(await unitsOfDeed(server, open.texts.p2)).toEqual([])
    await server.deliver()
    expect((await who('canbo.p2').get('/lam-viec/thong-bao')).body).toContain('chưa đăng được')
    const publish = async (name: string) =>
      (
        await who(name).post(articlePath(open.texts.p2, '/dang'), {
          version: await open.articles.version(open.texts.p2),
        })
      ).statusCode
    expect([await publish('duyet.p1'), await publish('truong.p2')]).toEqual([403, 403])
    await give('article', open.texts.p2, after.other)
    expect([await publish('duyet.p1'), await publish('truong.p2')]).toEqual([403, 303])
    expect(await unitsOfDeed(server, open.texts.p2)).toEqual([after.other])
  })

  test('rows keep the unit of their day, and each has one owner', async () => {
    const tree = await loadTree(server.kernel.db)
    const [merged, other] = [tree.workOf([after.merged], on), tree.workOf([after.other], on)]
    const { meeting, reading } = open.things.p2
    for (const itemId of [meeting, reading]) {
      const thing = { unitId: unit('T.P2'), itemId }
      expect([isAmong(merged, thing), isAmong(other, thing)]).toEqual([false, true])
    }
    const rows = await server.kernel.db.selectFrom('meetings').select(['id', 'unit_id']).execute()
    expect(new Map(rows.map((row) => [row.id, row.unit_id])).get(meeting)).toBe(unit('T.P2'))
  })
})
