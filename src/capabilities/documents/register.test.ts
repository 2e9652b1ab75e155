import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { addDays } from '../../kernel/dates.ts'
import { perform } from '../../kernel/perform.ts'
import { registerDocument } from './actions.ts'
import { everyPaper } from './rules/register.ts'
import { standingOn, standings } from './rules/standing.ts'
import { countsOf } from './store/counts.ts'
import { documentMarks, listDocuments } from './store/listing.ts'
import { standingLabels, standingWords } from './text/register.ts'

let server: TestServer
let today = ''
beforeAll(async () => {
  server = await testServer()
  today = new Date(server.kernel.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  await add({
    number: '10/2020/QĐ-UBND',
    type: 'Quyết định',
    field: 'Đất đai',
    issued: '2020-01-10',
    effective: '2020-02-01',
  })
  await add({
    number: '20/2025/QĐ-UBND',
    type: 'Quyết định',
    field: 'Đất đai',
    issued: '2025-01-10',
    effective: '2025-02-01',
  })
  await add({ number: '21/2025/QĐ-UBND', type: 'Quyết định', field: 'Y tế', issued: '2025-03-10' })
  await add({ number: '5/KH-UBND', type: 'Kế hoạch', field: 'Cải cách hành chính', issued: '2025-04-01' })
  await add({
    number: '6/KH-UBND',
    type: 'Kế hoạch',
    field: 'Y tế',
    issued: '2025-05-01',
    effective: addDays(today, 5),
  })
})
afterAll(() => server.close())

const paper = { issuer: 'Bộ Thử nghiệm', effective: null, signer: null, isPublic: true, reading: null }
const add = (of: {
  number: string
  type: string
  field: string
  issued: string
  effective?: string
  isPublic?: boolean
}) =>
  perform(server.kernel, { actor: null }, (act) =>
    registerDocument(act, { ...paper, title: `Về ${of.field.toLowerCase()} số ${of.number}`, ...of }),
  )
const idOf = async (number: string) =>
  (await server.kernel.db.selectFrom('documents').select('id').where('number', '=', number).executeTakeFirstOrThrow())
    .id
const listed = async (query: string) => {
  const { body } = await server.anonymous.get(`/van-ban?${query}`)
  return [...body.matchAll(/table__name[^>]*><a class="govuk-link" href="\/van-ban\/([^"]+)"/g)].map(([, slug]) => slug)
}

describe('narrowing the register', () => {
  test.each([
    ['loai=Kế hoạch', 2],
    ['linh-vuc=Y tế', 2],
    ['nam=2020', 1],
    ['loai=Kế hoạch&linh-vuc=Y tế', 1],
    ['co-quan=bo thu nghiem', 5],
    ['tinh-trang=chua-co', 1],
    ['tinh-trang=chua-ro', 1],
    ['tinh-trang=con', 3],
    ['q=21/2025', 1],
    ['q=ke hoach', 0],
    ['q=dat dai', 2],
    ['q=cải cách', 1],
    ['q=%25', 0],
  ])('%s leaves %i', async (query, count) => {
    expect(await listed(query)).toHaveLength(count)
  })

  test('each value says how many it leaves, and the values of the other filters count what is left', async () => {
    const { body } = await server.anonymous.get('/van-ban?loai=Kế hoạch')
    expect(body).toContain('Y tế (1)')
    expect(body).toContain('Quyết định (3)')
    expect(body).not.toContain('Đất đai (')
    expect(body).toContain('2 văn bản')
  })

  test('in the order that is asked for', async () => {
    expect((await listed('sap-xep=cu'))[0]).toContain('10-2020')
    expect((await listed(''))[0]).toContain('6-kh')
    expect((await listed('sap-xep=hieu-luc'))[0]).toContain('6-kh')
  })

  test('the same in JSON', async () => {
    const { body } = await server.anonymous.get('/api/v1/documents?standing=pending&field=Y tế')
    expect(JSON.parse(body)).toMatchObject({ total: 1, items: [{ number: '6/KH-UBND', standing: 'pending' }] })
  })
})

describe('the standing', () => {
  test('ends with the document that replaces it, on the day of that one', async () => {
    const [old, young] = [await idOf('10/2020/QĐ-UBND'), await idOf('20/2025/QĐ-UBND')]
    const keeper = await server.as('dieuphoi')
    await keeper.post(`/lam-viec/van-ban/${young}/lien-quan`, { to: '10/2020/QĐ-UBND', relation: 'replaces' })
    const { body } = await server.anonymous.get('/van-ban/quyet-dinh-10-2020-qd-ubnd-2020')
    expect(body).toContain('Hết hiệu lực')
    expect(body).toContain('Bị thay thế bởi')
    expect(body).toContain('20/2025/QĐ-UBND')
    expect(await listed(`tinh-trang=${standingWords.ended}`)).toHaveLength(1)
    const row = await server.kernel.db
      .selectFrom('documents')
      .select('ended_on')
      .where('id', '=', old)
      .executeTakeFirstOrThrow()
    expect(row.ended_on).toBe('2025-02-01')
  })

  test('stands in the picture of relations, and one step further', async () => {
    const { body } = await server.anonymous.get('/van-ban/quyet-dinh-10-2020-qd-ubnd-2020')
    expect(body).toContain('class="graph"')
    expect(body).toContain('Được thay thế bởi')
    expect(body).toContain('?quan-he=2#quan-he')
    const further = await server.anonymous.get('/van-ban/quyet-dinh-10-2020-qd-ubnd-2020?quan-he=2')
    expect(further.body).toContain('Thu lại một bước')
  })

  test('no longer counts a relation that was taken out with a reason, until it is put back', async () => {
    const young = await idOf('20/2025/QĐ-UBND')
    const keeper = await server.as('dieuphoi')
    const { id: relationId } = await server.kernel.db
      .selectFrom('document_relations')
      .select('id')
      .where('from_document_id', '=', young)
      .executeTakeFirstOrThrow()
    const [out, back] = [`/lam-viec/van-ban/${young}/bo-lien-quan`, `/lam-viec/van-ban/${young}/lien-quan-lai`]
    const remove = { relationId, removal: 'Đọc nhầm số' }
    expect((await (await server.as('canbo.p1')).post(out, remove)).statusCode).toBe(403)
    expect((await (await server.as('canbo.p1')).post(back, { relationId })).statusCode).toBe(403)
    const unsaid = await keeper.post(out, { relationId, removal: '' })
    expect(unsaid.statusCode).toBe(422)
    expect(unsaid.body).toContain('href="#removal"')
    expect(unsaid.body.match(/id="removal"/g)).toHaveLength(1)
    expect((await keeper.post(back, { relationId })).statusCode).toBe(409)
    const other = await idOf('10/2020/QĐ-UBND')
    expect((await keeper.post(`/lam-viec/van-ban/${other}/bo-lien-quan`, remove)).statusCode).toBe(404)
    expect((await keeper.post(out, remove)).statusCode).toBe(303)
    expect((await keeper.post(out, remove)).statusCode).toBe(409)
    const old = '/van-ban/quyet-dinh-10-2020-qd-ubnd-2020'
    const shown = async () => (await server.anonymous.get(old)).body
    expect(await shown()).not.toContain('Bị thay thế bởi')
    expect(await shown()).not.toContain('class="graph"')
    expect(await listed(`tinh-trang=${standingWords.ended}`)).toHaveLength(0)
    const entry = (await keeper.get(`/lam-viec/van-ban/${young}`)).body
    expect(entry).toContain('Đọc nhầm số')
    expect((await keeper.post(back, { relationId })).statusCode).toBe(303)
    expect(await shown()).toContain('Bị thay thế bởi')
    await keeper.post(out, remove)
    await keeper.post(`/lam-viec/van-ban/${young}/lien-quan`, { to: '10/2020/QĐ-UBND', relation: 'replaces' })
    expect(await shown()).toContain('Bị thay thế bởi')
    const verbs = await server.kernel.db.selectFrom('events').select('verb').where('subject_id', '=', young).execute()
    expect(verbs.filter(({ verb }) => verb === 'document.relation-removed')).toHaveLength(2)
    expect(verbs.filter(({ verb }) => verb === 'document.relation-restored')).toHaveLength(1)
  })

  test('beside it stand the newer and older ones of its issuer in its field', async () => {
    const { body } = await server.anonymous.get('/van-ban/quyet-dinh-10-2020-qd-ubnd-2020')
    const [, others = ''] = body.split('id="van-ban-khac"')
    expect(others).toContain('Mới hơn')
    expect(others).not.toContain('Cũ hơn')
    expect([...others.matchAll(/item-list__meta">([^<]+)/g)].map(([, meta]) => meta)).toEqual([
      'Quyết định 20/2025/QĐ-UBND, 10/01/2025',
    ])
  })

  test('moves with the day of effect of the other document', async () => {
    const young = await idOf('20/2025/QĐ-UBND')
    const keeper = await server.as('dieuphoi')
    const fields = {
      number: '20/2025/QĐ-UBND',
      type: 'Quyết định',
      issuer: 'Bộ Thử nghiệm',
      issued: '10/01/2025',
      title: 'Về đất đai',
      field: 'Đất đai',
    }
    await keeper.post(`/lam-viec/van-ban/${young}`, {
      ...fields,
      effective: '01/09/2099',
      isPublic: 'on',
      version: '1',
    })
    expect(await listed('tinh-trang=het')).toHaveLength(0)
    await keeper.post(`/lam-viec/van-ban/${young}`, {
      ...fields,
      effective: '01/02/2025',
      isPublic: 'on',
      version: '2',
    })
    expect(await listed('tinh-trang=het')).toHaveLength(1)
  })

  test('is said by a person with a reason and a source, and taken back', async () => {
    const id = await idOf('21/2025/QĐ-UBND')
    const say = async (who: string, standing: string) =>
      (
        await (
          await server.as(who)
        ).post(`/lam-viec/van-ban/${id}/hieu-luc`, {
          ...{ standing, since: '01/06/2025', reason: 'Danh mục công bố năm 2025', source: '99/QĐ-UBND' },
        })
      ).statusCode
    expect(await say('canbo.p1', 'ended')).toBe(403)
    expect(await say('dieuphoi', 'ended')).toBe(303)
    const { body } = await server.anonymous.get('/van-ban/quyet-dinh-21-2025-qd-ubnd-2025')
    expect(body).toContain('Danh mục công bố năm 2025')
    expect(body).toContain('99/QĐ-UBND')
    expect(await listed('tinh-trang=het')).toHaveLength(2)
    expect(await say('dieuphoi', 'computed')).toBe(303)
    expect(await listed('tinh-trang=chua-ro')).toHaveLength(1)
    const missing = await (await server.as('dieuphoi')).post(`/lam-viec/van-ban/${id}/hieu-luc`, {
      standing: 'ended',
      since: '01/06/2025',
    })
    expect(missing.statusCode).toBe(422)
  })

  test('is the same to the database and to the rule, on every day', async () => {
    const rows = await listDocuments(server.kernel.db, { filter: everyPaper, today }, { after: null, limit: 100 })
    for (const day of ['2020-01-31', '2025-02-01', today, addDays(today, 6), '2100-01-01']) {
      const counts = (await countsOf(server.kernel.db, { filter: everyPaper, today: day })).filter(
        ({ facet }) => facet === 'standing',
      )
      for (const standing of standings) {
        const own = rows.filter((row) => standingOn(row.days, day) === standing)
        expect(counts.find(({ value }) => value === standing)?.count ?? 0, `${standing} ${day}`).toBe(own.length)
        const { total } = await documentMarks(server.kernel.db, { filter: { ...everyPaper, standing }, today: day })
        expect(total).toBe(own.length)
      }
    }
  })

  test('stands in the exported table', async () => {
    expect((await server.anonymous.get('/van-ban.csv?tinh-trang=het')).body).toContain(standingLabels.ended)
  })
})
