import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MeetingDesk, meetingDesk, minutesWords } from '../../../tests/meetings.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { paths } from './text.ts'

let server: TestServer
let desk: MeetingDesk
let officer: Client
let inside: string
let open: string
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('dieuphoi')
  desk = meetingDesk(server, officer)
  inside = await desk.held()
  open = await desk.invited({ title: 'Đối thoại với người dân', isPublic: '1' })
  await desk.planned({ title: 'Họp chưa mời', isPublic: '1' })
})
afterAll(() => server.close())

const address = '/api/v1/meetings'
const read = async (client: Client, path: string) => {
  const answer = await client.get(path)
  expect(answer.statusCode).toBe(200)
  return JSON.parse(answer.body)
}
const titles = async (client: Client, query = '') =>
  (await read(client, `${address}?${query}`)).items.map(({ title }: { title: string }) => title).sort()

test('everyone reads the public meetings that were announced, staff those of their unit and invitations', async () => {
  expect(await titles(server.anonymous)).toEqual(['Đối thoại với người dân'])
  expect(await titles(officer)).toEqual([
    'Họp chưa mời',
    'Hội nghị đối thoại về thủ tục hành chính',
    'Đối thoại với người dân',
  ])
  expect(await titles(await server.as('canbo.p1'))).toHaveLength(2)
  expect(await titles(await server.as('canbo.p2'))).toEqual([])
  expect(await titles(officer, 'state=planned')).toEqual(['Họp chưa mời'])
  expect(await titles(officer, 'q=người dân')).toEqual(['Đối thoại với người dân'])
  expect(await titles(officer, 'from=2026-05-21')).toEqual([])
  const [first] = (await read(server.anonymous, address)).items
  expect(first).toMatchObject({ key: (await desk.meetingOf(open)).slug, public: true, invited: null, present: null })
  const [own] = (await read(officer, `${address}?q=người dân`)).items
  expect(own).toMatchObject({ key: open, invited: 3, unit: 'so-noi-vu', starts: '2026-05-20T01:30:00.000Z' })
})

test('pages follow each other and end', async () => {
  const one = await read(officer, `${address}?limit=2`)
  expect([one.total, one.items.length, one.next]).toEqual([3, 2, 2])
  const two = await read(officer, `${address}?limit=2&cursor=2`)
  expect([two.items.length, two.next]).toEqual([1, null])
  expect((await officer.get(`${address}?limit=0`)).statusCode).toBe(422)
  expect((await officer.get(`${address}?unit=khong-co`)).statusCode).toBe(404)
})

test('one meeting shows its conclusions at work only, and to nobody else', async () => {
  await officer.post(paths.minutes(inside), minutesWords)
  const conclusion = {
    conclusion: 'Rà soát thủ tục chứng thực.',
    dueOn: '30/06/2026',
    leadUnits: [server.world.units['T.P1'] ?? '', ''],
  }
  expect((await officer.post(paths.conclusions(inside), conclusion)).statusCode).toBe(303)
  const whole = await read(await server.as('canbo.p1'), `${address}/${inside}`)
  expect(whole.conclusions).toMatchObject([
    { text: 'Rà soát thủ tục chứng thực.', dueOn: '2026-06-30', leadUnits: ['phuong-mot'], task: null },
  ])
  expect(whole).toMatchObject({ chair: 'Nguyễn Văn An, Giám đốc', state: 'held', invited: 3 })
  for (const client of [server.anonymous, await server.as('canbo.p2')])
    expect((await client.get(`${address}/${inside}`)).statusCode).toBe(404)
  const { slug } = await desk.meetingOf(open)
  const shown = await read(server.anonymous, `${address}/${slug}`)
  expect(shown).toMatchObject({ conclusions: null, invited: null, present: null, url: paths.open(slug ?? '') })
  expect((await server.anonymous.get(`${address}/khong-co`)).statusCode).toBe(404)
})
