import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import type { Act, Actor } from '../../kernel/act.ts'
import { clockFrom } from '../../kernel/clock.ts'
import { perform } from '../../kernel/perform.ts'
import { loadTree } from '../units/index.ts'
import { exampleDraft, exampleHead } from './example.ts'
import { prepare, rehearseOf, replaceDraft, schedule, takeBack } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const actorWith = (roles: string[]): Actor => ({
  accountId: server.world.accounts.quantri ?? '',
  postId: server.world.accounts.quantri ?? '',
  name: 'Người quản trị',
  postTitle: 'Quản trị',
  unitId: server.world.units['T.VP'] ?? '',
  unitName: 'Văn phòng',
  roles,
})

const doing = <T>(work: (act: Act) => Promise<T>, roles = ['administrator']) =>
  perform(server.kernel, { actor: actorWith(roles) }, work)

const prepared = (effectiveOn = exampleHead.effectiveOn) =>
  doing((act) => prepare(act, { ...exampleHead, effectiveOn }, exampleDraft))

/** Every row of every table as text, save the log of events, the reorganisation itself and the tokens of snapshots. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(server.kernel.db)
  const apart = [
    'events',
    'unsealed_events',
    'reorganisations',
    'reorganisation_rows',
    'installation',
    'cache_purges',
    'answers',
  ]
  const lines: string[] = []
  for (const { name } of tables.filter((table) => !apart.includes(table.name))) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} as t order by 1`.execute(
      server.kernel.db,
    )
    lines.push(name, ...rows.map(({ row }) => row))
  }
  return lines.join('\n')
}

const named = (code: string) => server.world.units[code] ?? ''

describe('a scheduled reorganisation', () => {
  it('is refused to everybody but administrators, in the past, and with a draft that changed since', async () => {
    for (const role of ['coordinator', 'leader', 'officer', 'head', 'auditor'])
      await expect(doing((act) => prepare(act, exampleHead, exampleDraft), [role])).rejects.toThrow('not-allowed')
    const past = await prepared('2026-05-20')
    await expect(doing((act) => schedule(act, past, 1))).rejects.toThrow('reorganisation-past')
    const id = await prepared()
    await doing((act) => replaceDraft(act, id, { draft: exampleDraft, version: 1 }))
    await expect(doing((act) => schedule(act, id, 1))).rejects.toThrow('reorganisation-changed')
    await expect(doing((act) => schedule(act, id, 2), ['leader'])).rejects.toThrow('not-allowed')
    await expect(doing((act) => takeBack(act, id))).rejects.toThrow('wrong-state')
  })

  it('writes nothing while it is only rehearsed', async () => {
    const before = await everything()
    const one = { draft: exampleDraft, effectiveOn: exampleHead.effectiveOn, legalBasis: exampleHead.legalBasis }
    const { findings, fates } = await rehearseOf(server.kernel.db, one)
    expect(findings.map(({ code, unitName }) => [code, unitName])).toEqual([['several-heirs', 'Phường Hai']])
    expect(fates.filter(({ kind }) => kind === 'ended')).toHaveLength(3)
    expect(await everything()).toBe(before)
  })

  it('is taken back to the very bytes before its day, and can be scheduled again', async () => {
    const before = await everything()
    const id = await prepared()
    await doing((act) => schedule(act, id, 1))
    expect(await everything()).not.toBe(before)
    await doing((act) => takeBack(act, id))
    expect(await everything()).toBe(before)
    await doing((act) => schedule(act, id, 1))
    await doing((act) => takeBack(act, id))
    expect(await everything()).toBe(before)
  })

  it('is not taken back where somebody has a post in a unit to come', async () => {
    const id = await prepared()
    await doing((act) => schedule(act, id, 1))
    const tree = await loadTree(server.kernel.db)
    const fresh = tree.byCode('T.PD', '2026-07-01')
    const quantri = await server.as('quantri')
    const given = await quantri.post(`/lam-viec/tai-khoan/${server.world.accounts['canbo.p2']}/vi-tri`, {
      unitId: fresh?.id ?? '',
      title: 'Chuyên viên',
      roles: ['officer'],
      validFrom: '01/07/2026',
    })
    expect(given.statusCode).toBe(303)
    await expect(doing((act) => takeBack(act, id))).rejects.toThrow('reorganisation-in-use')
    await server.kernel.db
      .deleteFrom('posts')
      .where('unit_id', '=', fresh?.id ?? '')
      .where('title', '=', 'Chuyên viên')
      .execute()
    await doing((act) => takeBack(act, id))
  })

  it('changes tree, names, posts and rights on its day and not before, and stays from then on', async () => {
    const id = await prepared()
    await doing((act) => schedule(act, id, 1))
    const tree = await loadTree(server.kernel.db)
    expect(tree.groupOn('ALL_COMMUNES', named('T'), '2026-06-30')).toHaveLength(3)
    expect(
      tree.groupOn('ALL_COMMUNES', named('T'), '2026-07-01').map((unit) => tree.nameOn(unit, '2026-07-01')),
    ).toEqual(['Phường Đông', 'Phường Mới'])
    expect(tree.nameOn(named('T.VP'), '2026-06-30')).toBe('Văn phòng Ủy ban nhân dân thành phố')
    expect(tree.nameOn(named('T.VP'), '2026-07-01')).toContain('Hội đồng nhân dân')
    expect(tree.responsibleFor(named('T.STP'), '2026-07-01', { function: 'law-dissemination' })).toBe(named('T.SNV'))

    Object.assign(server.kernel, { clock: clockFrom('2026-06-30T23:58:00+07:00') })
    const [officer, divided] = [await server.as('canbo.p1'), await server.as('canbo.p2')]
    expect((await officer.get('/lam-viec')).body).toContain('Phường Một')
    expect((await divided.get('/lam-viec')).statusCode).toBe(200)
    Object.assign(server.kernel, { clock: clockFrom('2026-07-01T00:01:00+07:00') })
    expect((await officer.get('/lam-viec')).body).toContain('Phường Mới')
    // whose unit was divided has no post until somebody decides: the session answers nothing more
    expect((await divided.get('/lam-viec')).statusCode).not.toBe(200)
    await expect(doing((act) => takeBack(act, id))).rejects.toThrow('wrong-state')
  })

  it('leaves an event for each unit and post, sealed in the chain', async () => {
    await server.deliver()
    const { rows } = await sql<{ verb: string; count: string }>`
      select verb, count(*) from events where verb like 'unit.%' or verb like 'reorganisation.%' group by verb order by verb`.execute(
      server.kernel.db,
    )
    const counts = Object.fromEntries(rows.map(({ verb, count }) => [verb, Number(count)]))
    // scheduled four times: three units end, two begin, one is renamed each time
    expect(counts).toMatchObject({
      'unit.ended': 12,
      'unit.founded': 8,
      'unit.renamed': 4,
      'reorganisation.scheduled': 4,
      'reorganisation.taken-back': 3,
    })
    const { rows: unsealed } = await sql`select 1 from unsealed_events`.execute(server.kernel.db)
    expect(unsealed).toEqual([])
  })
})
