import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingDesk, meetingDesk, meetingWords } from '../../../tests/meetings.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { instantAt } from '../../kernel/dates.ts'
import { perform } from '../../kernel/perform.ts'
import { readText } from '../../reading/index.ts'
import { registerDocument } from '../documents/index.ts'
import { inviteesOf } from './store/invitees.ts'
import { paths } from './text.ts'

let server: TestServer
let desk: MeetingDesk
let officer: Client
let head: Client
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('dieuphoi')
  head = await server.as('truong.snv')
  desk = meetingDesk(server, officer)
})
afterAll(() => server.close())

describe('planning', () => {
  test('a form with mistakes comes back with what was typed', async () => {
    const answer = await officer.post(paths.plan, { ...meetingWords, from: 'sáng', title: '' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('value="sáng"')
    expect((await officer.post(paths.plan, { ...meetingWords, to: '08:00' })).body).toContain(
      'Giờ kết thúc phải sau giờ bắt đầu',
    )
  })

  test('is for those who run the unit’s meetings', async () => {
    const auditor = await server.as('kiemtoan')
    expect((await auditor.post(paths.plan, meetingWords)).statusCode).toBe(403)
    const id = await desk.planned()
    const stranger = await server.as('canbo.p2')
    expect((await stranger.get(paths.meeting(id))).statusCode, 'not invited').toBe(404)
    expect((await stranger.post(paths.items(id), { itemTitle: 'Chen vào' })).statusCode).toBe(403)
  })

  test('two who edit at once: the second is told', async () => {
    const id = await desk.planned()
    const before = await desk.version(id)
    expect((await officer.post(paths.edit(id), { ...meetingWords, title: 'Một', version: before })).statusCode).toBe(
      303,
    )
    expect((await head.post(paths.edit(id), { ...meetingWords, title: 'Hai', version: before })).statusCode).toBe(409)
    expect((await desk.meetingOf(id)).title).toBe('Một')
  })

  test('an agenda stands in the order of the day, and its items change and go', async () => {
    const id = await desk.planned()
    await officer.post(paths.items(id), { starts: '10:00', itemTitle: 'Thảo luận', presenter: '' })
    await officer.post(paths.items(id), { starts: '8h30', itemTitle: 'Khai mạc', presenter: 'Bà Bình' })
    const body = (await officer.get(paths.meeting(id))).body
    expect(body.indexOf('Khai mạc')).toBeLessThan(body.indexOf('Thảo luận'))
    const item = /chuong-trinh\/([0-9a-f-]{36})"/.exec((await officer.get(paths.items(id))).body)?.[1] ?? ''
    await officer.post(paths.item(id, item), { itemVersion: '1', itemTitle: 'Khai mạc', drop: 'on' })
    expect((await officer.get(paths.meeting(id))).body).not.toContain('Khai mạc')
  })

  test('the next of a series has the same people on another day', async () => {
    const id = await desk.invited()
    const answer = await officer.post(paths.copy(id), { day: '17/06/2026' })
    const copy = String(answer.headers.location).split('/').at(-1) ?? ''
    const { startsAt, state } = await desk.meetingOf(copy)
    expect([startsAt, state]).toEqual([instantAt('2026-06-17', '08:30'), 'planned'])
    const people = await inviteesOf(server.kernel.db, copy)
    expect(people.map(({ kind, reply, invitedAt }) => [kind, reply, invitedAt])).toEqual([
      ['unit', null, null],
      ['unit', null, null],
      ['guest', null, null],
    ])
  })
})

describe('what everyone sees', () => {
  test('a public dialogue opens with its invitation, takes questions, and shows its result', async () => {
    const id = await desk.planned({ isPublic: 'on', registering: 'Gọi 0900 trước một ngày', day: '25/05/2026' })
    expect((await desk.meetingOf(id)).slug).toBeNull()
    await officer.post(paths.invite(id), { version: await desk.version(id) })
    const { slug } = await desk.meetingOf(id)
    const address = paths.open(slug ?? '')
    expect((await server.anonymous.get(address)).body).toContain('Gọi 0900 trước một ngày')
    expect((await server.anonymous.get(paths.openList)).body).toContain(address)
    expect((await server.anonymous.get(`${address}/lich.ics`)).body).toContain('BEGIN:VEVENT')
    const question = 'Hồ sơ đất đai nộp ở đâu?'
    expect((await server.anonymous.post(paths.ask(slug ?? ''), { question, asker: 'Bà Hoa' })).statusCode).toBe(303)
    expect((await server.anonymous.get(address)).body, 'not before it is answered').not.toContain(question)
    const asked = /cau-hoi\/([0-9a-f-]{36})"/.exec((await officer.get(paths.meeting(id))).body)?.[1] ?? ''
    await officer.post(paths.answer(id, asked), {
      questionVersion: '1',
      answer: 'Tại Trung tâm phục vụ hành chính công.',
    })
    const answered = (await server.anonymous.get(address)).body
    expect([answered.includes(question), answered.includes('Bà Hoa')]).toEqual([true, false])
  })

  test('what is not public is nobody’s page', async () => {
    const id = await desk.invited()
    expect((await desk.meetingOf(id)).slug).toBeNull()
    expect((await server.anonymous.get(paths.meeting(id))).statusCode).toBe(303)
    expect((await server.anonymous.get(paths.open(id))).statusCode).toBe(404)
  })
})

test('a meeting can be entered from a registered document, and is shown beside it', async () => {
  const { id: documentId, slug } = await perform(server.kernel, { actor: null }, (act) =>
    registerDocument(act, {
      number: '003/TIN',
      type: null,
      issuer: 'UBND thành phố Huế',
      issued: '2026-05-19',
      effective: null,
      title: 'Hội nghị tổng kết công tác cải cách hành chính tổng thể 10 năm',
      signer: null,
      field: null,
      isPublic: true,
      reading: readText('Hội nghị tổng kết công tác cải cách hành chính.'),
    }),
  )
  expect((await officer.get(`/van-ban/${slug}`)).body).toContain(paths.planFrom(documentId))
  for (const who of [server.anonymous, await server.as('kiemtoan')])
    expect((await who.get(`/van-ban/${slug}`)).body, 'calls no meeting').not.toContain(paths.planFrom(documentId))
  const form = await officer.get(paths.planFrom(documentId))
  expect(form.body).toContain('value="Hội nghị tổng kết công tác cải cách hành chính tổng thể 10 năm"')
  const id = await desk.planned({ kind: 'review', sourceDocumentId: documentId })
  expect((await officer.get(paths.meeting(id))).body).toContain('003/TIN')
  expect((await officer.get(`/van-ban/${slug}`)).body).toContain(paths.meeting(id))
  expect((await server.anonymous.get(`/van-ban/${slug}`)).body, 'not public').not.toContain(paths.meeting(id))
})

test('lists keep their filters, count, and are exported', async () => {
  const page = await officer.get(`${paths.list}?view=all&kind=dialogue&q=${encodeURIComponent('đối thoại')}`)
  expect(page.body).toMatch(/\d+ cuộc họp/)
  const csv = await officer.get(`${paths.csv}?view=all&kind=review`)
  expect(csv.body.trim().split('\r\n').length).toBe(2)
  expect((await officer.get(`${paths.list}?view=all&q=khong-co-gi`)).body).toContain('Chưa có cuộc họp nào ở đây')
  const other = await server.as('canbo.p2')
  expect((await other.get(`${paths.list}?view=all`)).body).toContain('Chưa có cuộc họp nào ở đây')
})
