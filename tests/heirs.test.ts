import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rolesTowardArticle } from '../src/capabilities/articles/rules/article.ts'
import { registerDocument } from '../src/capabilities/documents/index.ts'
import { meetingPaths } from '../src/capabilities/meetings/index.ts'
import { rolesToward } from '../src/capabilities/people/index.ts'
import { draftPlan } from '../src/capabilities/plans/index.ts'
import { listDrafts } from '../src/capabilities/plans/store/plans.ts'
import { decide, undecide } from '../src/capabilities/reorganisations/index.ts'
import { unitPaths } from '../src/capabilities/reports/text/units.ts'
import { orderExample, scheduleExample } from '../src/capabilities/tasks/example.ts'
import { dutiesOf, orderTasks, raiseObstacle, taskPaths } from '../src/capabilities/tasks/index.ts'
import { rolesTowardObstacle } from '../src/capabilities/tasks/rules/obstacle.ts'
import { readAssignment } from '../src/capabilities/tasks/store/assignments.ts'
import { listObstacles } from '../src/capabilities/tasks/store/obstacles.ts'
import { listWaiting } from '../src/capabilities/tasks/store/waiting.ts'
import { isAmong, loadTree, saveItemHeirs } from '../src/capabilities/units/index.ts'
import { capabilities } from '../src/capabilities.ts'
import type { Act, Actor } from '../src/kernel/act.ts'
import { perform } from '../src/kernel/perform.ts'
import { articlePath, openDesk } from './articles.ts'
import { meetingDesk } from './meetings.ts'
import { passTheDay, type Reorganised, reorganise } from './reorganised.ts'
import { reportingPlan } from './reporting-plan.ts'
import { type Client, type TestServer, testServer } from './server.ts'

const on = '2026-07-02'
let server: TestServer
let after: Reorganised
let draft: string
let meeting: string
let reported: string
const things = {
  p1: { duty: '', task: '', obstacle: '', plan: '', paper: '' },
  p2: { duty: '', task: '', obstacle: '', plan: '', paper: '' },
}
let of: Record<string, Client>

const unit = (code: string) => server.world.units[code] ?? ''
const account = (username: string) => server.world.accounts[username] ?? ''
const actorIn = (unitId: string, roles: string[]): Actor => ({
  ...{ accountId: account('canbo.p1'), postId: account('canbo.p1'), name: 'A', postTitle: 'B', unitName: '' },
  ...{ unitId, roles },
})
const as = <T>(actor: Actor | null, work: (act: Act) => Promise<T>) => perform(server.kernel, { actor }, work)

/** One open thing of every kind that a ward answers for. */
async function fill(ward: 'p1' | 'p2', unitId: string): Promise<void> {
  const db = server.kernel.db
  const due = scheduleExample({ kind: 'due', to: '2026-09-30', phrase: 'Trước ngày 30/9' })
  const text = `Việc của ${ward}`
  const origin = { kind: 'plan', id: account('quantri'), title: 'KH', href: '/ke-hoach/x' }
  const [mine = '', given = ''] = await as(null, (act) =>
    orderTasks(act, [
      orderExample({ text, lead: [unitId], ownerUnitId: unit('T.SNV'), schedule: due, quota: null, origin }),
      orderExample({ text: `${ward} giao`, lead: [unit('T.STP')], ownerUnitId: unitId, schedule: due, quota: null }),
    ]),
  )
  const dutyOf = async (taskId: string, leadId: string) =>
    (await dutiesOf(db, { unitIds: [leadId], taskIds: [taskId] }))[0]?.id ?? ''
  const own = await dutyOf(given, unit('T.STP'))
  const stp = actorIn(unit('T.STP'), ['officer'])
  const obstacle = await as(stp, (act) => raiseObstacle(act, own, { obstacle: `Vướng ở ${ward}`, proposal: null }))
  const head = {
    title: `Kế hoạch ${ward}`,
    number: null,
    issued: null,
    issuer: null,
    documentType: 'Kế hoạch',
    signer: null,
  }
  const plan = await as(actorIn(unitId, ['coordinator']), (act) =>
    draftPlan(act, {
      head: { ...head, period: null, scopeUnitId: unitId },
      parentPlanId: null,
      leadUnitId: unitId,
    }),
  )
  const paper = await as(actorIn(unitId, ['officer']), (act) =>
    registerDocument(act, {
      ...{ number: `${ward === 'p1' ? 1 : 2}/BC-UBND`, type: 'Báo cáo', issuer: 'UBND phường', issued: '2026-05-04' },
      ...{
        effective: null,
        title: `Báo cáo nội bộ ${ward}`,
        signer: null,
        field: null,
        isPublic: false,
        reading: null,
      },
    }),
  )
  things[ward] = { duty: await dutyOf(mine, unitId), task: given, obstacle, plan, paper: paper.slug }
}

beforeAll(async () => {
  server = await testServer()
  await fill('p1', unit('T.P1'))
  await fill('p2', unit('T.P2'))
  draft = await (await openDesk(server)).submitted()
  meeting = await meetingDesk(server, await server.as('truong.p1')).planned({ day: '20/07/2026' })
  await meetingDesk(server, await server.as('dieuphoi')).invited({ day: '20/07/2026', title: 'Giao ban tháng Bảy' })
  reported = (await reportingPlan(server.kernel, server.world.units)).slug
  after = await reorganise(server)
})
afterAll(() => server.close())

test('until the day nothing has moved', async () => {
  const list = (await (await server.as('canbo.p1')).get(taskPaths.list)).body
  expect(list).toContain('Việc của p1')
  expect(list).not.toContain('data-former-unit')
  expect((await (await server.as('canbo.p2')).get(taskPaths.list)).body).toContain('Việc của p2')
})

describe('on the day', () => {
  beforeAll(async () => {
    passTheDay(server, on)
    await expect(server.as('canbo.p2')).rejects.toThrow('could not sign in')
    const leader = actorIn(unit('T'), ['leader'])
    const placed = { kind: 'post', fromUnitId: unit('T.P2'), heirId: after.other }
    expect(await as(leader, (act) => decide(act, server.kernel, placed))).toBe(2)
    const names = ['canbo.p1', 'truong.p1', 'tacgia.p1', 'duyet.p1', 'canbo.p2', 'canbo.stp', 'lanhdao', 'dieuphoi']
    of = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await server.as(name)] as const)))
  })
  const who = (name: string): Client => of[name] ?? expect.fail(name)

  test('an officer of the heir finds the work of the former ward, with the same rights, under a banner', async () => {
    const officer = who('canbo.p1')
    const list = (await officer.get(taskPaths.list)).body
    expect(list).toContain('Việc của p1')
    expect(list).not.toContain('Việc của p2')
    const page = (await officer.get(taskPaths.assignment(things.p1.duty))).body
    expect(page).toContain('Đơn vị Phường Một đã kết thúc ngày 30/06/2026; nhiệm vụ nay do')
    expect(page).toContain('href="/don-vi/t-pm"')
    expect((await officer.get('/lam-viec')).body).toContain('2 nhiệm vụ mới giao')
    const { version = 0 } = (await readAssignment(server.kernel.db, things.p1.duty)) ?? {}
    expect((await officer.post(taskPaths.accept(things.p1.duty), { version: String(version) })).statusCode).toBe(303)
    expect((await officer.get(`/van-ban/${things.p1.paper}`)).statusCode).toBe(200)
  })

  test('a stranger may not', async () => {
    for (const name of ['canbo.stp', 'canbo.p2']) {
      expect((await who(name).get(taskPaths.assignment(things.p1.duty))).statusCode).toBe(404)
      expect((await who(name).post(taskPaths.accept(things.p1.duty), { version: '1' })).statusCode).not.toBe(303)
      expect((await who(name).get(`/van-ban/${things.p1.paper}`)).statusCode).toBe(404)
    }
  })

  test('drafts, meetings and what waits for approval go on', async () => {
    expect((await who('tacgia.p1').get('/lam-viec/tin-bai')).body).toContain('Tin thử số')
    expect((await who('duyet.p1').get(articlePath(draft))).body).toContain('Phường Một đã kết thúc')
    const { version } = await (await openDesk(server)).lastOf(draft)
    const done = await who('duyet.p1').post(articlePath(draft, '/dang'), { version: String(version) })
    expect(done.statusCode).toBe(303)
    const deed = await server.kernel.db
      .selectFrom('deed_units')
      .innerJoin('deeds', 'deeds.id', 'deed_units.deed_id')
      .select('deed_units.unit_id')
      .where('subject_id', '=', draft)
      .execute()
    expect(deed).toEqual([{ unit_id: after.merged }])
    expect((await who('truong.p1').get(meetingPaths.meeting(meeting))).statusCode).toBe(200)
    expect((await who('canbo.p2').get(meetingPaths.meeting(meeting))).statusCode).toBe(404)
  })

  test('invitations are answered and reports written in the name of the former ward', async () => {
    expect((await who('truong.p1').get('/lam-viec')).body).toContain('Giao ban tháng Bảy')
    expect((await who('canbo.p2').get('/lam-viec')).body).not.toContain('Giao ban tháng Bảy')
    const own = (await who('canbo.p1').get(unitPaths.own)).body
    for (const words of ['Thay đơn vị cũ', 'Phường Một']) expect(own).toContain(words)
    const report = unitPaths.unit(reported, 'quy-1-2026', 'phuong-mot')
    expect((await who('canbo.p1').get(report)).body).toContain('Phường Một đã kết thúc')
    expect((await who('canbo.p2').post(`${report}/lap`)).statusCode).toBe(403)
    expect((await who('canbo.p1').post(`${report}/lap`)).statusCode).toBe(303)
    expect((await who('canbo.p2').get(report)).statusCode).toBe(404)
  })

  test('every open thing has one owner, or stands in the queue', async () => {
    const { db } = server.kernel
    const tree = await loadTree(db)
    const kinds = new Set<string>()
    for (const { kind, open } of capabilities.flatMap(({ ownings = [] }) => ownings)) {
      const { rows } = await sql<{ id: string; unit_id: string }>`select id, unit_id from (${sql.raw(open)}) o`.execute(
        db,
      )
      for (const row of rows) {
        const heirId = tree.responsibleFor(row.unit_id, on, { itemId: row.id })
        const owners = [after.merged, after.other].filter((id) => {
          const work = tree.workOf([id], on)
          return isAmong(work, { unitId: row.unit_id, itemId: row.id })
        })
        if (row.unit_id === unit('T.P1')) kinds.add(kind)
        if (row.unit_id === unit('T.P1') || row.unit_id === unit('T.P2')) {
          expect(owners).toEqual(heirId === null ? [] : [heirId])
          expect(heirId !== null || tree.undecidedOn(on).some(({ id }) => id === row.unit_id)).toBe(true)
        }
      }
    }
    const all = ['assignment', 'document', 'invitation', 'meeting', 'obstacle', 'plan', 'published-article', 'task']
    expect([...kinds].filter((kind) => kind !== 'post' && kind !== 'article' && kind !== 'unit-report').sort()).toEqual(
      all,
    )
  })

  test('what only the lead unit decides passes to the heir', async () => {
    const { db } = server.kernel
    const tree = await loadTree(db)
    const work = tree.workOf([after.merged], on)
    expect((await listDrafts(db, work)).map(({ id }) => id)).toEqual([things.p1.plan])
    expect((await listObstacles(db, { held: work })).map(({ id }) => id)).toEqual([things.p1.obstacle])
    const coordinator = actorIn(after.merged, ['coordinator'])
    const [obstacle] = await listObstacles(db, { held: work })
    expect(obstacle && rolesTowardObstacle(coordinator, obstacle, { tree, on })).toEqual(['coordinator'])
    const plan = { unitId: unit('T.P1'), itemId: things.p1.plan }
    expect(rolesToward(coordinator, plan, { tree, on })).toEqual(['coordinator'])
    expect(rolesToward(actorIn(after.other, ['coordinator']), plan, { tree, on })).toEqual([])
    const article = { id: draft, unitId: unit('T.P1'), authorId: null }
    expect(rolesTowardArticle(actorIn(after.merged, ['approver']), article, { tree, on })).toEqual(['approver'])
    expect(await listWaiting(db, { owned: work, limit: 10 })).toEqual([])
  })

  test('the work of the divided ward is nobody’s until it is decided, but in sight of the leader', async () => {
    for (const name of ['canbo.p1', 'canbo.p2'])
      expect((await who(name).get(taskPaths.assignment(things.p2.duty))).statusCode).toBe(404)
    const leader = (await who('lanhdao').get(`${taskPaths.list}?view=below`)).body
    for (const words of ['Việc của p1', 'Việc của p2']) expect(leader).toContain(words)
    const page = (await who('lanhdao').get(taskPaths.assignment(things.p2.duty))).body
    expect(page).toContain('đảm nhận, theo từng việc')
    for (const name of ['Phường Mới', 'Phường Khác']) expect(page).toContain(name)
    expect((await who('dieuphoi').get(taskPaths.assignment(things.p2.duty))).statusCode).toBe(200)
  })

  test('then it is exactly one’s', async () => {
    const { db, clock } = server.kernel
    const given = { countsFrom: '2026-07-01', by: account('quantri'), at: clock.now() }
    const of = (id: string) => [{ id, unitId: unit('T.P2') }]
    await as(null, async (act) => {
      await saveItemHeirs(act.tx, { ...given, kind: 'assignment', items: of(things.p2.duty), heirId: after.other })
      await saveItemHeirs(act.tx, { ...given, kind: 'plan', items: of(things.p2.plan), heirId: after.merged })
      await saveItemHeirs(act.tx, { ...given, kind: 'obstacle', items: of(things.p2.obstacle), heirId: after.other })
      await saveItemHeirs(act.tx, { ...given, kind: 'task', items: of(things.p2.task), heirId: after.other })
    })
    expect((await who('canbo.p2').get(taskPaths.list)).body).toContain('Việc của p2')
    expect((await who('canbo.p1').get(taskPaths.list)).body).not.toContain('Việc của p2')
    const { version = 0 } = (await readAssignment(db, things.p2.duty)) ?? {}
    const asked = { version: String(version) }
    expect((await who('canbo.p1').post(taskPaths.accept(things.p2.duty), asked)).statusCode).toBe(403)
    expect((await who('canbo.p2').post(taskPaths.accept(things.p2.duty), asked)).statusCode).toBe(303)
    const tree = await loadTree(db)
    const [merged, other] = [tree.workOf([after.merged], on), tree.workOf([after.other], on)]
    expect((await listDrafts(db, merged)).map(({ id }) => id).sort()).toEqual([things.p1.plan, things.p2.plan].sort())
    expect(await listDrafts(db, other)).toEqual([])
    expect((await listObstacles(db, { held: other })).map(({ id }) => id)).toEqual([things.p2.obstacle])
    expect((await listObstacles(db, { held: merged })).map(({ id }) => id)).toEqual([things.p1.obstacle])
    expect((await who('canbo.p2').get(`/van-ban/${things.p2.paper}`)).statusCode).toBe(404)
  })

  test('rows keep the unit of their day', async () => {
    const { db } = server.kernel
    const ids = [things.p1.duty, things.p2.duty]
    const rows = await db.selectFrom('assignments').select('unit_id').where('id', 'in', ids).orderBy('id').execute()
    expect(rows.map((row) => row.unit_id)).toEqual([unit('T.P1'), unit('T.P2')])
  })

  test('a decision about a person that is taken back ends the post that it began, and the right to act there', async () => {
    const { db } = server.kernel
    const held = await db.selectFrom('posts').selectAll().where('account_id', '=', account('canbo.p2')).execute()
    const [former, present] = [unit('T.P2'), after.other].map(
      (id) => held.find((post) => post.unit_id === id)?.id ?? '',
    )
    expect((await who('canbo.p2').get(taskPaths.list)).statusCode).toBe(200)
    const back = { kind: 'post', fromUnitId: unit('T.P2'), itemIds: [former ?? ''] }
    const stranger = actorIn(unit('T.STP'), ['leader'])
    await expect(as(stranger, (act) => undecide(act, back))).rejects.toThrow('not-allowed')
    await as(actorIn(unit('T'), ['leader']), (act) => undecide(act, back))
    const ended = await db
      .selectFrom('posts')
      .select('valid_to')
      .where('id', '=', present ?? '')
      .executeTakeFirst()
    expect(ended?.valid_to).toBe('2026-07-01')
    expect((await who('canbo.p2').get(taskPaths.list)).statusCode).not.toBe(200)
    const waiting = { kind: 'post', fromUnitId: unit('T.P2'), heirId: after.merged, itemIds: [former ?? ''] }
    await as(actorIn(unit('T'), ['leader']), (act) => decide(act, server.kernel, waiting))
    expect((await (await server.as('canbo.p2')).get(taskPaths.list)).statusCode).toBe(200)
  })

  test('new work goes to the heir, though the former ward was named', async () => {
    const { db } = server.kernel
    const order = orderExample({ lead: [unit('T.P1')], ownerUnitId: unit('T.SNV'), signedOn: on })
    const taskIds = await as(null, (act) => orderTasks(act, [order]))
    expect(await dutiesOf(db, { unitIds: [unit('T.P1')], taskIds })).toEqual([])
    expect(await dutiesOf(db, { unitIds: [after.merged], taskIds })).toHaveLength(1)
  })
})
