import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingDesk, meetingDesk } from '../../../tests/meetings.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { clearOldContacts } from './actions/asking.ts'
import { codeAt } from './check-in-code.ts'
import { paths } from './text.ts'

let server: TestServer
let desk: MeetingDesk
let officer: Client
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('dieuphoi')
  desk = meetingDesk(server, officer)
})
afterAll(() => server.close())

describe('attendance', () => {
  const screenCode = async (id: string, now = server.kernel.clock.now()) => codeAt(await desk.meetingOf(id), now).code
  const ticketIn = (body: string) => /name="ve" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const list = async (id: string) =>
    server.kernel.db
      .selectFrom('meeting_attendances')
      .select(['name', 'way', 'unit_id', 'is_late'])
      .where('meeting_id', '=', id)
      .execute()

  test('the screen shows a code, a signed-in person taps once and counts once', async () => {
    const id = await desk.invited()
    const screen = await officer.get(paths.screen(id))
    expect(screen.body).toContain('<path d="M')
    expect(
      (await (await server.as('canbo.stp')).get(paths.screen(id))).statusCode,
      'the screen is the organiser’s',
    ).toBe(403)
    const person = await server.as('canbo.stp')
    const ve = ticketIn((await person.get(paths.doorCode(id, await screenCode(id)))).body)
    expect((await person.post(paths.door(id), { ve })).statusCode).toBe(303)
    expect((await person.post(paths.door(id), { ve })).statusCode).toBe(303)
    expect(await list(id)).toEqual([
      { name: 'Người canbo.stp', way: 'screen', unit_id: server.world.units['T.STP'], is_late: true },
    ])
  })

  test('a photo of the code is of no use two minutes later', async () => {
    const id = await desk.invited()
    const old = await screenCode(id, new Date(server.kernel.clock.now().getTime() - 120_000))
    const person = await server.as('canbo.stp')
    const page = await person.get(paths.doorCode(id, old))
    expect(page.body).toContain('Mã đã hết hạn')
    expect(ticketIn(page.body)).toBe('')
    expect((await person.post(paths.door(id), { ve: 'zzzzzzz.aaaaaaaaaaaa' })).statusCode).toBe(409)
    expect(await list(id)).toEqual([])
  })

  test('a guest needs the screen’s code and their own', async () => {
    const id = await desk.invited()
    const guest = await desk.inviteeOf(id, 'guest')
    const ve = ticketIn((await server.anonymous.get(paths.doorCode(id, await screenCode(id)))).body)
    const name = 'Lê Văn Cường'
    const wrong = await server.anonymous.post(paths.doorGuest(id), { ve, code: 'AAAAAAAAAA', name })
    expect([wrong.statusCode, wrong.body.includes(name)]).toEqual([422, true])
    const unit = await desk.inviteeOf(id, 'unit')
    expect((await server.anonymous.post(paths.doorGuest(id), { ve, code: unit.code, name })).statusCode).toBe(422)
    expect((await server.anonymous.post(paths.doorGuest(id), { ve: '', code: guest.code, name })).statusCode).toBe(409)
    expect(
      (await server.anonymous.post(paths.doorGuest(id), { ve, code: guest.code.toLowerCase(), name })).statusCode,
    ).toBe(303)
    expect((await list(id)).map((one) => [one.name, one.way])).toEqual([[name, 'code']])
  })

  test('the secretary ticks off who has no phone, corrects, and nobody else does', async () => {
    const id = await desk.invited()
    const unitId = server.world.units['T.P1'] ?? ''
    for (const name of ['Phạm Thị Dung', 'pham thi dung', 'Hồ Văn Em'])
      await officer.post(paths.tick(id), { name, unitId })
    expect((await list(id)).map((one) => one.name)).toEqual(['Phạm Thị Dung', 'Hồ Văn Em'])
    const attendance =
      /name="attendance" value="([^"]+)"/.exec((await officer.get(paths.attendance(id))).body)?.[1] ?? ''
    expect((await officer.post(paths.mark(id), { attendance, mark: 'left' })).statusCode).toBe(303)
    expect((await officer.post(paths.mark(id), { attendance, mark: 'remove' })).statusCode).toBe(303)
    expect((await list(id)).length).toBe(1)
    const other = await server.as('canbo.p1')
    expect((await other.post(paths.tick(id), { name: 'Tôi', unitId })).statusCode).toBe(403)
    expect((await other.get(paths.attendance(id))).statusCode, 'names are the organiser’s').toBe(403)
    expect((await other.get(paths.meeting(id))).body).not.toContain('Hồ Văn Em')
    expect((await officer.get(paths.attendanceCsv(id))).body).toContain('Hồ Văn Em')
  })

  test('a guest’s address is forgotten three months later', async () => {
    const id = await desk.invited()
    const later = new Date('2026-08-19T12:00:00+07:00')
    await clearOldContacts({ ...server.kernel, clock: { now: () => later } })
    const guest = await desk.inviteeOf(id, 'guest')
    expect([guest.guestName, guest.guestEmail]).toEqual(['Lê Văn Cường', null])
  })
})
