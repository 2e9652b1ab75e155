import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformDeed } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { readText } from '../../reading/index.ts'
import { registerDocument } from '../documents/index.ts'
import { takeUnit } from '../units/index.ts'
import { exampleReportText } from './example.ts'

let server: TestServer
let documentId: string
let slug: string
const page = () => `/lam-viec/so-lieu-khai/van-ban/${documentId}`

beforeAll(async () => {
  server = await testServer()
  const { units } = server.world
  const reading = readText(exampleReportText)
  const registered = await perform(server.kernel, { actor: null }, (act) =>
    registerDocument(act, {
      number: 'Tin ngày 30/6/2020',
      type: null,
      issuer: 'UBND thành phố Thử Nghiệm',
      issued: '2020-06-30',
      effective: null,
      title: 'Hội nghị tổng kết công tác cải cách hành chính 10 năm',
      signer: null,
      field: null,
      isPublic: true,
      ownerUnitId: units['T.SNV'] ?? null,
      reading,
      file: null,
    }),
  )
  documentId = registered.id
  slug = registered.slug
  const p1 = { unitId: units['T.P1'] ?? '', role: 'lead' as const }
  await platformDeed(server.kernel, { kind: 'ARTICLE', title: 'Một', day: '2026-02-03', units: [p1] })
})
afterAll(() => server.close())

const declared = async () =>
  server.kernel.db
    .selectFrom('declared_figures')
    .select(['value', 'day_from', 'day_to', 'indicator', 'quote', 'withdrawn_at'])
    .execute()

test('strangers and people of other units may not declare what a document says', async () => {
  expect((await server.anonymous.get(page())).statusCode).toBe(303)
  const officer = await server.as('canbo.p1')
  expect((await officer.get(page())).statusCode).toBe(403)
  expect((await officer.post(`${page()}/xac-nhan-nhieu`)).statusCode).toBe(403)
  expect(await declared()).toEqual([])
})

test('all complete figures of the document are confirmed at once, and once only', async () => {
  const coordinator = await server.as('dieuphoi')
  const form = await coordinator.get(page())
  expect(form.body.includes('95, 56%')).toBe(true)
  const answer = await coordinator.post(`${page()}/xac-nhan-nhieu`)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, page()])
  const first = await declared()
  expect(first.map(({ value, day_from }) => [Number(value), day_from])).toEqual(
    expect.arrayContaining([
      [95.56, '2017-01-01'],
      [97.24, '2019-01-01'],
      [99.16, '2020-01-01'],
      [320, '2019-01-01'],
      [157, '2011-01-01'],
    ]),
  )
  await coordinator.post(`${page()}/xac-nhan-nhieu`)
  expect(await declared()).toHaveLength(first.length)
})

test('a declared figure opens to its very words, for everyone', async () => {
  const review = await server.anonymous.get('/tong-ket?chi-tieu=satisfaction&tu=2015&den=2024')
  expect(review.body.includes('97,24')).toBe(true)
  const href = new RegExp(`href="(/van-ban/${slug}\\?doan=[0-9-]+#doan)"`).exec(review.body)?.[1] ?? ''
  const paper = await server.anonymous.get(href.split('#')[0] ?? '')
  expect(/<mark id="doan">[^<]*95, 56%/.test(paper.body)).toBe(true)
})

test('declared and counted figures stand on one line with the seam between them', async () => {
  const { body } = await server.anonymous.get('/tong-ket?chi-tieu=articles&tu=2017&den=2026')
  expect(body.includes('320 tin, bài')).toBe(true)
  expect(body.includes('Bắt đầu đếm')).toBe(true)
  expect(body.includes('/minh-chung?')).toBe(true)
  const csv = await server.anonymous.get('/tong-ket/so-lieu.csv?chi-tieu=articles&tu=2017&den=2026')
  expect(csv.body).toContain('2019,320,')
  expect(csv.body.trim().split('\r\n').at(-1)).toBe('2026,,,1')
})

test('a figure typed wrongly comes back with what is wrong', async () => {
  const coordinator = await server.as('dieuphoi')
  const fields = {
    span: '0-5',
    indicator: 'other',
    name: 'Số phường',
    value: 'nhiều',
    measure: 'phường',
    from: '01/01/2020',
    to: '01/01/2019',
  }
  const answer = await coordinator.post(page(), { ...fields, unitId: server.world.units.T ?? '' })
  expect([answer.statusCode, answer.body.includes('Giá trị phải là số')]).toEqual([422, true])
  const beyond = await coordinator.post(page(), {
    ...fields,
    value: '5',
    to: '31/12/2020',
    span: '0-9999999',
    unitId: server.world.units.T ?? '',
  })
  expect(beyond.statusCode).toBe(409)
})

test('a withdrawn figure leaves the line and can be declared anew', async () => {
  const coordinator = await server.as('dieuphoi')
  const row = await server.kernel.db
    .selectFrom('declared_figures')
    .select('id')
    .where('value', '=', '97.24')
    .executeTakeFirstOrThrow()
  const officer = await server.as('canbo.p1')
  expect((await officer.post(`/lam-viec/so-lieu-khai/${row.id}/rut`, { reason: 'Sai' })).statusCode).toBe(403)
  expect(
    (await coordinator.post(`/lam-viec/so-lieu-khai/${row.id}/rut`, { reason: 'Báo cáo đã đính chính' })).statusCode,
  ).toBe(303)
  const review = await server.anonymous.get('/tong-ket?chi-tieu=satisfaction&tu=2015&den=2024')
  expect(review.body.includes('97,24')).toBe(false)
  expect((await coordinator.post(`/lam-viec/so-lieu-khai/${row.id}/rut`, { reason: 'Lại' })).statusCode).toBe(409)
  await coordinator.post(`${page()}/xac-nhan-nhieu`)
  expect((await declared()).filter(({ value }) => Number(value) === 97.24)).toHaveLength(2)
})

test('whose name several units bear, a person says which of them a document comes from', async () => {
  const { units } = server.world
  const paper = { type: null, effective: null, signer: null, field: null, isPublic: false, file: null, issued: null }
  const twin = { short_name: null, abbreviation: null, legal_basis: null, valid_from: '2019-01-01', valid_to: null }
  const { id } = await perform(server.kernel, { actor: null }, async (act) => {
    await takeUnit(act, {
      ...{ ...twin, code: 'T.PN', name: 'Phòng Nội vụ', kind: 'DIVISION', level: 'PART', parent_code: 'T.P1' },
    })
    await takeUnit(act, {
      ...{ ...twin, code: 'T.PN2', name: 'Phòng Nội vụ', kind: 'DIVISION', level: 'PART', parent_code: 'T.P2' },
      valid_to: '2026-01-31',
    })
    const reading = readText(exampleReportText)
    const of = { number: '9/BC', issuer: 'Phòng Nội vụ', title: 'Báo cáo', ownerUnitId: units['T.SNV'] ?? null }
    return registerDocument(act, { ...paper, ...of, issued: '2020-06-30', reading })
  })
  const coordinator = await server.as('dieuphoi')
  const address = `/lam-viec/so-lieu-khai/van-ban/${id}`
  const { body } = await coordinator.get(address)
  expect(body).toContain('Nhiều đơn vị cùng mang tên “Phòng Nội vụ”. Chọn đúng đơn vị.')
  expect(body).not.toContain('Xác nhận cả')
  const choices = [
    ...(/<select[^>]*name="unitId"[\s\S]*?<\/select>/.exec(body)?.[0]?.matchAll(/<option[^>]*>[^<]*/g) ?? []),
  ]
  const labels = choices.map(([option]) => option.replace(/.*>/, ''))
  expect(labels.slice(0, 3)).toEqual([
    'Chọn đơn vị',
    expect.stringMatching(/^Phòng Nội vụ \(.*Phường Một/),
    expect.stringMatching(/^Phòng Nội vụ \(.*Phường Hai.*đến 31\/01\/2026/),
  ])
  expect(choices.some(([option]) => option.includes('selected'))).toBe(false)
  const before = (await declared()).length
  await coordinator.post(`${address}/xac-nhan-nhieu`)
  expect(await declared()).toHaveLength(before)
  const said = {
    ...{ span: '0-5', indicator: 'other', name: 'Số việc', value: '5', measure: 'việc' },
    ...{ from: '01/01/2020', to: '30/06/2020' },
  }
  expect((await coordinator.post(address, { ...said, unitId: '' })).statusCode).toBe(422)
  const row = await server.kernel.db.selectFrom('units').select('id').where('code', '=', 'T.PN2').executeTakeFirst()
  expect((await coordinator.post(address, { ...said, unitId: row?.id ?? '' })).statusCode).toBe(303)
})
