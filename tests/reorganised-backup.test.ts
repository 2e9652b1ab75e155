import { chmod } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restore } from '../src/backup/restoring.ts'
import { exampleDraft, exampleHead } from '../src/capabilities/reorganisations/example.ts'
import { prepare, schedule, takeBack } from '../src/capabilities/reorganisations/index.ts'
import { paths } from '../src/capabilities/reorganisations/text/words.ts'
import { orderExample, scheduleExample } from '../src/capabilities/tasks/example.ts'
import { orderTasks, taskPaths } from '../src/capabilities/tasks/index.ts'
import { loadTree } from '../src/capabilities/units/index.ts'
import { checkChain } from '../src/checking.ts'
import type { Act, Actor } from '../src/kernel/act.ts'
import { createApp } from '../src/kernel/app.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { silentLog } from '../src/kernel/log.ts'
import { perform } from '../src/kernel/perform.ts'
import { backUp, emptyHouse, openOn, scratch, wordsInto } from './backup-stage.ts'
import { patient, signIn, type TestServer, testServer } from './server.ts'

// Phường Một goes into Phường Mới and Phường Hai is divided on 1 July 2026; the backup is of May.
let server: TestServer
let home: Awaited<ReturnType<typeof scratch>>
let config: Kernel['config']
let unscheduled: string
let id: string

const administrator = (): Actor => {
  const accountId = server.world.accounts.quantri ?? ''
  const of = { postId: accountId, name: '', postTitle: '', unitName: '', unitId: server.world.units['T.VP'] ?? '' }
  return { ...of, accountId, roles: ['administrator'] }
}
const doing = <T>(kernel: Kernel, work: (act: Act) => Promise<T>) => perform(kernel, { actor: administrator() }, work)

/** All rows that a reorganisation may write, as text. */
async function rowsOf({ db }: Kernel): Promise<string> {
  const texts = ['units', 'unit_names', 'unit_parents', 'unit_successions', 'posts', 'assignments'].map(
    (table) => sql<{ row: string }>`select t::text as row from ${sql.table(table)} as t order by 1`,
  )
  const read = await Promise.all(texts.map((text) => text.execute(db)))
  return read.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n')
}

beforeAll(async () => {
  home = await scratch()
  // As root, the database server's own account must get in.
  await chmod(home.folder, 0o711)
  server = await testServer()
  const { kernel, world } = server
  const due = scheduleExample({ kind: 'due', to: '2026-09-30', phrase: 'Trước ngày 30/9' })
  await perform(kernel, { actor: null }, async (act) => {
    for (const ward of ['P1', 'P2']) {
      const lead = [world.units[`T.${ward}`] ?? '']
      const rest = { ownerUnitId: world.units['T.SNV'] ?? '', schedule: due, quota: null }
      await orderTasks(act, [orderExample({ text: `Việc của ${ward}`, lead, ...rest })])
    }
  })
  unscheduled = await rowsOf(kernel)
  id = await doing(kernel, (act) => prepare(act, exampleHead, exampleDraft))
  await doing(kernel, (act) => schedule(act, id, 1))
  const made = await backUp(kernel, { place: `${home.folder}/archives/` })
  config = await emptyHouse(server, { folder: home.folder, name: 'restored' })
  await restore({ file: made.path, key: null, config, log: silentLog, progress: () => {}, sound: () => {} })
})
afterAll(async () => {
  await server.close()
  await home.remove()
})

async function openedAt<T>(moment: string, look: (kernel: Kernel) => Promise<T>): Promise<T> {
  const opened = await openOn({ ...config, startAt: `${moment}+07:00` })
  try {
    return await look(opened.kernel)
  } finally {
    await opened.close()
  }
}

test('restored after its day it is in force: tree, work, rights and the queue are those of the new units', async () => {
  await openedAt('2026-07-02T09:00:00', async (kernel) => {
    const said: string[] = []
    expect([await checkChain(kernel, wordsInto(said)), said.join('')]).toEqual([0, expect.stringMatching(/nguyên vẹn/)])
    const tree = await loadTree(kernel.db)
    const heirId = tree.responsibleFor(server.world.units['T.P1'] ?? '', '2026-07-02') ?? ''
    expect(tree.nameOn(heirId, '2026-07-02')).toBe('Phường Mới')
    const app = await createApp(kernel, patient)
    const list = (await (await signIn(app, 'canbo.p1')).get(taskPaths.list)).body
    expect([list.includes('Việc của P1'), list.includes('Việc của P2')]).toEqual([true, false])
    await expect(signIn(app, 'canbo.p2')).rejects.toThrow('could not sign in')
    const stranger = (await (await signIn(app, 'canbo.stp')).get(taskPaths.list)).body
    expect(stranger).not.toContain('Việc của P')
    const quantri = await signIn(app, 'quantri')
    expect((await quantri.get(paths.queue)).body).toContain('Phường Hai')
    expect((await quantri.post(paths.takeBack(id))).statusCode).toBe(409)
    await app.close()
    // only here does the clock run back: what was opened after the day names posts that began with it
    await kernel.db.deleteFrom('sessions').execute()
  })
})

test('restored before its day it is still to come, and is taken back to the very rows before it was scheduled', async () => {
  await openedAt('2026-06-30T09:00:00', async (kernel) => {
    const app = await createApp(kernel, patient)
    const list = (await (await signIn(app, 'canbo.p2')).get(taskPaths.list)).body
    expect([list.includes('Việc của P2'), list.includes('Việc của P1')]).toEqual([true, false])
    expect((await (await signIn(app, 'canbo.p1')).post(paths.takeBack(id))).statusCode).toBe(403)
    await app.close()
    expect(await rowsOf(kernel)).toBe(await rowsOf(server.kernel))
    await doing(kernel, (act) => takeBack(act, id))
    expect(await rowsOf(kernel)).toBe(unscheduled)
  })
})
