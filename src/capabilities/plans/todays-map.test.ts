import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { clockFrom } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { exampleDraft, exampleHead } from '../reorganisations/example.ts'
import { prepare, schedule } from '../reorganisations/index.ts'
import { renewTree } from '../units/store.ts'
import { examplePlanText } from './example.ts'
import { coveragePaths, coverageText } from './text/coverage.ts'
import { paths } from './text.ts'

let server: TestServer
let slug: string

beforeAll(async () => {
  server = await testServer()
  const coordinator = await server.as('dieuphoi')
  const desk = deskOf(server, coordinator)
  const id = await desk.drafted(examplePlanText)
  const answer = await desk.adopt(id, await desk.versionOf(id))
  slug = String(answer.headers.location).split('/').at(-1) ?? ''
  await deeds()
  const { accounts, units } = server.world
  const admin = { accountId: accounts.quantri ?? '', postId: accounts.quantri ?? '', name: '', postTitle: '' }
  const actor = { ...admin, unitId: units['T.VP'] ?? '', unitName: '', roles: ['administrator'] }
  await perform(server.kernel, { actor }, async (act) => {
    await schedule(act, await prepare(act, exampleHead, exampleDraft), 1)
  })
  Object.assign(server.kernel, { clock: clockFrom('2026-07-02T09:00:00+07:00') })
})
afterAll(() => server.close())

const wards = ['T.P1', 'T.X1', 'T.P2'] as const

/** Accepted deeds for one content: one of Phường Một and Xã Ba together, five of Phường Hai, of which one with Phường Một. */
async function deeds(): Promise<void> {
  const db = server.kernel.db
  const task = await db
    .selectFrom('tasks as t')
    .innerJoin('plan_item_tasks as l', 'l.task_id', 't.id')
    .innerJoin('assignments as a', 'a.task_id', 't.id')
    .select('t.id')
    .where('a.unit_id', '=', server.world.units['T.P1'] ?? '')
    .executeTakeFirstOrThrow()
  const item = await db
    .selectFrom('plan_items')
    .select('id')
    .where('section', '=', 'content')
    .orderBy('position')
    .executeTakeFirstOrThrow()
  await db.updateTable('plan_item_tasks').set({ item_id: item.id }).where('task_id', '=', task.id).execute()
  await accepted(task.id, 'Tin chung', ['T.P1', 'T.X1'])
  for (const title of ['Một', 'Hai', 'Ba', 'Bốn']) await accepted(task.id, `Tin ${title}`, ['T.P2'])
  await accepted(task.id, 'Tin chung của hai phường', ['T.P1', 'T.P2'])
}

async function accepted(taskId: string, title: string, units: readonly (typeof wards)[number][]): Promise<void> {
  const db = server.kernel.db
  const deedId = newId()
  await db
    .insertInto('deeds')
    .values({
      id: deedId,
      kind: 'ARTICLE',
      day_from: '2026-02-10',
      day_to: '2026-02-10',
      title,
      words: title.toLowerCase(),
      content_hash: title,
      areas: [],
      origin: 'platform',
      is_public: true,
      recorded_at: server.kernel.clock.now(),
    })
    .execute()
  for (const [at, unit] of units.entries())
    await db
      .insertInto('credited_deeds')
      .values({
        task_id: taskId,
        deed_id: deedId,
        unit_id: server.world.units[unit] ?? '',
        day_to: '2026-02-10',
        kind: 'ARTICLE',
        is_first: at === 0,
        is_shared: false,
      })
      .execute()
}

/** Of a line of CSV: contents hold commas. */
const cellsOf = (line: string) =>
  [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=,|^)(?=,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

const table = async (query: string) =>
  (await server.anonymous.get(`${coveragePaths.table(slug)}${query}`)).body.split('\r\n').map(cellsOf)

describe('the figures of a plan after its units were reorganised', () => {
  const deedsOf = async (query: string) => {
    const [head = [], ...rows] = await table(query)
    const at = head.findIndex((name) => name.replace('\ufeff', '') === coverageText.deedsColumn)
    const sums: Record<string, number> = {}
    for (const row of rows.filter((cells) => Number(cells[at]) > 0))
      sums[row[0] ?? ''] = (sums[row[0] ?? ''] ?? 0) + Number(row[at])
    return sums
  }
  const lastRow = (html: string) => / lần\)<\/th>([\s\S]*?)<\/tr>/.exec(html)?.[1]?.replace(/<[^>]+>/g, ' ')

  it('count for the units of their day, or for those of today, a deed of two merged units once', async () => {
    expect(await deedsOf('')).toEqual({ 'Phường Một': 2, 'Xã Ba': 1, 'Phường Hai': 5 })
    // four of Phường Hai's by 0.4 and 0.6; the fifth already counts at Phường Mới, with Phường Một's
    expect(await deedsOf('?ban-do=nay')).toEqual({ 'Phường Mới': 2 + 2, 'Phường Đông': 2 })
  })

  it('have the same total in both readings, each deed once', async () => {
    const path = `${coveragePaths.map(slug)}?theo=don-vi&ky=quy-1-2026`
    const then = lastRow((await server.anonymous.get(path)).body)
    const today = lastRow((await server.anonymous.get(`${path}&ban-do=nay`)).body)
    expect(then?.match(/\d+/g)?.reduce((sum, value) => sum + Number(value), 0)).toBe(6)
    expect(today).toBe(then)
  })

  it('hold both names of every row in the file, and how its figures came to be', async () => {
    const [head = [], ...rows] = await table('?ban-do=nay')
    const words = head.map((name) => name.replace('\ufeff', ''))
    expect([words[0], ...words.slice(-2)]).toEqual(['Đơn vị hiện nay', 'Đơn vị lúc ghi nhận', 'Cách tính'])
    const row = rows.find((cells) => cells[0] === 'Phường Đông')
    expect(row?.at(-2)).toBe('Phường Đông; Phường Hai')
    expect(rows.some((cells) => cells[0] === 'Phường Đông' && cells.at(-1) === 'Ước tính theo tỷ lệ chia')).toBe(true)
    const before = await table('')
    expect(before.find((cells) => cells[0] === 'Phường Hai')?.at(-1)).toBe('Phường Đông; Phường Mới')
  })

  it('open, where they are estimates, to the deeds of the unit and the former ones', async () => {
    const page = await server.anonymous.get(`${coveragePaths.map(slug)}?theo=don-vi&ky=quy-1-2026&ban-do=nay`)
    const href = /href="([^"]*phuong-dong\/quy-1-2026[^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const cell = await server.anonymous.get(href)
    expect(cell.body).toContain('≈ ước tính')
    expect(cell.body).toContain('Phường Hai: 60,0 % số việc tính cho đơn vị này.')
    const overTime = await server.anonymous.get(`${coveragePaths.map(slug)}?ban-do=nay`)
    expect(overTime.body).toContain('Sắp xếp đơn vị 01/07/2026')
  })

  it('keep their sums; the figures of a divided unit go to its heirs by their shares, marked as estimates', async () => {
    const foot = (html: string) =>
      /<tfoot[\s\S]*?<\/tfoot>/
        .exec(html)?.[0]
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
    const then = await server.anonymous.get(`${paths.plan(slug)}/tien-do`)
    const today = await server.anonymous.get(`${paths.plan(slug)}/tien-do?ban-do=nay`)
    expect(foot(today.body)).toBe(foot(then.body))
    expect(then.body).toContain('Phường Một')
    expect(today.body).not.toContain('>Phường Một<')
    expect(today.body).toContain('Phường Mới')
    expect(today.body).toContain('Phường Đông')
    expect(today.body).not.toContain('>Phường Hai<')
    expect(today.body).toContain('2 đơn vị nhận một phần địa bàn của đơn vị đã chia')
  })

  it('open, on today’s map, to what they count', async () => {
    const tree = await server.anonymous.get(`${paths.plan(slug)}/tien-do?ban-do=nay`)
    const href = /href="([^"]*don-vi=phuong-moi[^"]*)"/.exec(tree.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(href).toContain('ban-do=nay')
    const page = await server.anonymous.get(href)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Phường Mới')
  })

  it('of a unit divided by unknown shares stay in a row of its own', async () => {
    const { db } = server.kernel
    await db.updateTable('unit_successions').set({ share: null }).where('share', 'is not', null).execute()
    await db.transaction().execute((tx) => renewTree(tx))
    // figures are kept for a day
    Object.assign(server.kernel, { clock: clockFrom('2026-07-03T09:00:00+07:00') })
    expect(await deedsOf('?ban-do=nay')).toEqual({ 'Phường Mới': 2, 'Chưa phân chia được': 5 })
    const today = await server.anonymous.get(`${paths.plan(slug)}/tien-do?ban-do=nay`)
    expect(today.body).toContain('Chưa phân chia được: Phường Hai (đến 30/06/2026)')
    expect(today.body).toContain('1 đơn vị đã chia giữ dòng riêng')
  })
})
