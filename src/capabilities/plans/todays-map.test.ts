import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { clockFrom } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { exampleDraft, exampleHead } from '../reorganisations/example.ts'
import { prepare, schedule } from '../reorganisations/index.ts'
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
  await jointDeed()
  const { accounts, units } = server.world
  const admin = { accountId: accounts.quantri ?? '', postId: accounts.quantri ?? '', name: '', postTitle: '' }
  const actor = { ...admin, unitId: units['T.VP'] ?? '', unitName: '', roles: ['administrator'] }
  await perform(server.kernel, { actor }, async (act) => {
    await schedule(act, await prepare(act, exampleHead, exampleDraft), 1)
  })
  Object.assign(server.kernel, { clock: clockFrom('2026-07-02T09:00:00+07:00') })
})
afterAll(() => server.close())

/** One accepted deed of Phường Một and Xã Ba together, for a content that both carry out. */
async function jointDeed(): Promise<void> {
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
  const deedId = newId()
  await db
    .insertInto('deeds')
    .values({
      id: deedId,
      kind: 'ARTICLE',
      day_from: '2026-02-10',
      day_to: '2026-02-10',
      title: 'Tin chung của phường và xã',
      words: 'tin chung cua phuong va xa',
      content_hash: 'tin-chung',
      areas: [],
      origin: 'platform',
      is_public: true,
      recorded_at: server.kernel.clock.now(),
    })
    .execute()
  for (const [unit, isFirst] of [
    ['T.P1', true],
    ['T.X1', false],
  ] as const)
    await db
      .insertInto('credited_deeds')
      .values({
        task_id: task.id,
        deed_id: deedId,
        unit_id: server.world.units[unit] ?? '',
        day_to: '2026-02-10',
        kind: 'ARTICLE',
        is_first: isFirst,
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
  it('count for the units of their day, or for those of today with a deed of two merged units once', async () => {
    const deedsOf = async (query: string) => {
      const [head = [], ...rows] = await table(query)
      const at = head.findIndex((name) => name.replace('\ufeff', '') === coverageText.deedsColumn)
      const sums: Record<string, number> = {}
      for (const row of rows.filter((cells) => Number(cells[at]) > 0))
        sums[row[0] ?? ''] = (sums[row[0] ?? ''] ?? 0) + Number(row[at])
      return sums
    }
    expect(await deedsOf('')).toEqual({ 'Phường Một': 1, 'Xã Ba': 1 })
    expect(await deedsOf('?ban-do=nay')).toEqual({ 'Phường Mới': 1 })
  })

  it('keep their sums; a divided unit keeps its own row and is said to', async () => {
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
    expect(today.body).toContain('Phường Hai')
    expect(today.body).toContain('1 đơn vị đã chia giữ dòng riêng')
  })

  it('open, on today’s map, to what they count', async () => {
    const tree = await server.anonymous.get(`${paths.plan(slug)}/tien-do?ban-do=nay`)
    const href = /href="([^"]*don-vi=phuong-moi[^"]*)"/.exec(tree.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(href).toContain('ban-do=nay')
    const page = await server.anonymous.get(href)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Phường Mới')
  })
})
