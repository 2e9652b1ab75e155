import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listProofs } from '../src/capabilities/evidence/store/proofs.ts'
import { accountsWith, rolesToward } from '../src/capabilities/people/index.ts'
import { exampleDraft, exampleHead } from '../src/capabilities/reorganisations/example.ts'
import { prepare, schedule } from '../src/capabilities/reorganisations/index.ts'
import { queuePaths } from '../src/capabilities/reorganisations/text/queue.ts'
import { paths } from '../src/capabilities/reorganisations/text/words.ts'
import { orderExample, scheduleExample } from '../src/capabilities/tasks/example.ts'
import { dutiesOf, openOccurrences, orderTasks, taskPaths } from '../src/capabilities/tasks/index.ts'
import { readAssignment } from '../src/capabilities/tasks/store/assignments.ts'
import { isAmong, loadTree } from '../src/capabilities/units/index.ts'
import type { Act, Actor } from '../src/kernel/act.ts'
import { perform } from '../src/kernel/perform.ts'
import { passTheDay } from './reorganised.ts'
import { type Client, type TestServer, testServer } from './server.ts'

// Sở Tư pháp gives "law-dissemination" to Sở Nội vụ on 1 July 2026 and goes on.
const on = '2026-07-02'
const named = 'Tổ chức Ngày pháp luật tại các phường'
const other = 'Rà soát văn bản quy phạm'
let server: TestServer
let quantri: Client
let giver: Client
let receiver: Client
const duties = { named: '', other: '' }

const unit = (code: string) => server.world.units[code] ?? ''
const as = <T>(actor: Actor | null, work: (act: Act) => Promise<T>) => perform(server.kernel, { actor }, work)

async function dutyOf(text: string): Promise<string> {
  const due = scheduleExample({ kind: 'due', to: '2026-09-30', phrase: 'Trước ngày 30/9' })
  const order = orderExample({ text, lead: [unit('T.STP')], ownerUnitId: unit('T.VP'), schedule: due, quota: null })
  const taskIds = await as(null, (act) => orderTasks(act, [order]))
  return (await dutiesOf(server.kernel.db, { unitIds: [unit('T.STP')], taskIds }))[0]?.id ?? ''
}

beforeAll(async () => {
  server = await testServer()
  duties.named = await dutyOf(named)
  duties.other = await dutyOf(other)
  const accountId = server.world.accounts.quantri ?? ''
  const actor = {
    ...{ accountId, postId: accountId, name: '', postTitle: '', unitName: '' },
    ...{ unitId: unit('T.VP'), roles: ['administrator'] },
  }
  const lines = exampleDraft.lines.filter(({ kind }) => kind === 'TRANSFER_FUNCTION')
  await as(actor, async (act) => {
    await schedule(act, await prepare(act, exampleHead, { units: [], lines, moves: [] }), 1)
  })
  passTheDay(server, on)
  quantri = await server.as('quantri')
  giver = await server.as('canbo.stp')
  receiver = await server.as('dieuphoi')
})
afterAll(() => server.close())

const group = () => `${paths.queue}?don-vi=${unit('T.STP')}&loai=assignment`
const asked = () => ({ kind: 'assignment', fromUnitId: unit('T.STP') })
const waits = async () => [named, other].filter((words) => queue.includes(words))
let queue = ''
const look = async () => {
  queue = (await quantri.get(group())).body
  return waits()
}
const mine = async (who: Client) => {
  const { body } = await who.get(`${taskPaths.list}?view=mine`)
  return [named, other].filter((words) => body.includes(words))
}

describe('a function that went from a unit that goes on', () => {
  test('leaves every open thing with it until a person decides', async () => {
    expect(await mine(giver)).toEqual([named, other])
    expect(await mine(receiver)).toEqual([])
    expect(await look()).toEqual([named, other])
    expect(queue).toContain('Sở Tư pháp đã chuyển chức năng từ ngày 01/07/2026')
    expect((await quantri.get('/lam-viec')).body).toContain(
      '2 việc của đơn vị cũ hoặc của chức năng đã chuyển chờ quyết định',
    )
  })

  test('proposes what speaks of the function to the receiver, first; the rest to stay', () => {
    expect(queue.indexOf(named)).toBeLessThan(queue.indexOf(other))
    expect(queue).toContain('Giao cho Sở Nội vụ')
    expect(queue).toContain('việc nhắc đến chức năng đã chuyển')
    expect(queue).toContain('Để lại Sở Tư pháp')
    expect(queue).toContain('Giao 1 việc theo lời văn của việc')
  })

  test('is asked about only of what is older than the day', async () => {
    const later = await dutyOf('Việc giao sau ngày chuyển')
    expect((await quantri.get(group())).body).not.toContain('Việc giao sau ngày chuyển')
    const late = { ...asked(), heirId: unit('T.SNV'), itemIds: [later] }
    expect((await quantri.post(paths.decide, late)).statusCode).toBe(409)
  })

  test('is decided by nobody below, and for nobody else', async () => {
    const decision = { ...asked(), heirId: unit('T.SNV'), itemIds: [duties.named] }
    for (const who of [giver, receiver]) expect((await who.post(paths.decide, decision)).statusCode).toBe(403)
    const strange = { ...decision, heirId: unit('T.P1') }
    expect((await quantri.post(paths.decide, strange)).statusCode).toBe(422)
    const nothing = { ...decision, fromUnitId: unit('T.SNV') }
    expect((await quantri.post(paths.decide, nothing)).statusCode).toBe(409)
  })

  test('takes along what names it: lists, rights, notices and evidence follow', async () => {
    expect((await quantri.post(paths.decide, { ...asked(), said: '1' })).statusCode).toBe(303)
    expect(await look()).toEqual([other])
    expect([await mine(giver), await mine(receiver)]).toEqual([[other], [named]])
    const { db } = server.kernel
    const { version = 0 } = (await readAssignment(db, duties.named)) ?? {}
    const input = { version: String(version) }
    expect((await giver.get(taskPaths.assignment(duties.named))).statusCode).toBe(404)
    expect((await giver.post(taskPaths.accept(duties.named), input)).statusCode).toBe(403)
    expect((await receiver.post(taskPaths.accept(duties.named), input)).statusCode).toBe(303)
    const tree = await loadTree(db)
    const thing = { unitId: unit('T.STP'), itemId: duties.named }
    const actorIn = (unitId: string): Actor => ({
      ...{ accountId: unitId, postId: unitId, name: '', postTitle: '', unitName: '', roles: ['officer'], unitId },
    })
    expect(rolesToward(actorIn(unit('T.STP')), thing, { tree, on })).toEqual([])
    expect(rolesToward(actorIn(unit('T.SNV')), thing, { tree, on })).toEqual(['officer'])
    const heirId = tree.responsibleFor(thing.unitId, on, thing) ?? ''
    expect(await accountsWith(db, { unitIds: [heirId], roles: ['officer'], on })).toEqual([
      server.world.accounts.dieuphoi,
    ])
    const owes = async (id: string) =>
      (await openOccurrences(db, { ...tree.workOf([id], on), from: on, to: on })).map((one) => one.assignmentId)
    expect(await owes(unit('T.SNV'))).toContain(duties.named)
    expect(await owes(unit('T.STP'))).not.toContain(duties.named)
    for (const code of ['T.STP', 'T.SNV'])
      expect(await listProofs(db, { work: tree.workOf([unit(code)], on) })).toEqual([])
  })

  test('leaves the rest where it is, and the queue is empty', async () => {
    const stay = { ...asked(), heirId: unit('T.STP'), all: '1' }
    expect((await quantri.post(paths.decide, stay)).statusCode).toBe(303)
    expect(await look()).toEqual([])
    expect(await mine(giver)).toContain(other)
    const decided = (await quantri.get(queuePaths.decided)).body
    expect(decided).toContain('Ở lại Sở Tư pháp')
    expect((await quantri.get('/lam-viec')).body).not.toContain('chờ quyết định đơn vị nhận')
  })

  test('can be taken back: the thing is the giver’s and waits again', async () => {
    const thing = `${unit('T.STP')} ${duties.named} assignment`
    expect((await receiver.post(paths.undecide, { things: thing })).statusCode).toBe(403)
    expect((await quantri.post(paths.undecide, { things: thing })).statusCode).toBe(303)
    expect(await look()).toEqual([named])
    const tree = await loadTree(server.kernel.db)
    const owned = (code: string) =>
      isAmong(tree.workOf([unit(code)], on), { unitId: unit('T.STP'), itemId: duties.named })
    expect([owned('T.STP'), owned('T.SNV')]).toEqual([true, false])
  })
})
