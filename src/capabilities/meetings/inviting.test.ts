import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeetingDesk, meetingDesk } from '../../../tests/meetings.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { mailGuest } from './actions/inviting.ts'
import { inviteesOf } from './store/invitees.ts'
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

describe('inviting', () => {
  test('groups are the units of the day, and nobody is invited twice', async () => {
    const id = await desk.planned()
    await officer.post(paths.inviteUnits(id), { groups: ['ALL_COMMUNES'] })
    await officer.post(paths.inviteUnits(id), { groups: ['ALL_COMMUNES'], units: [server.world.units['T.P1'] ?? ''] })
    expect((await inviteesOf(server.kernel.db, id)).length).toBe(3)
    expect((await officer.post(paths.inviteUnits(id), {})).statusCode, 'nobody chosen').toBe(422)
  })

  test('a letter goes once to each, a guest gets theirs by mail with an own link', async () => {
    const id = await desk.invited()
    await server.deliver()
    const jobs = await server.kernel.db
      .selectFrom('jobs')
      .selectAll()
      .where('kind', '=', 'meetings.guest-letter')
      .execute()
    const guest = await desk.inviteeOf(id, 'guest')
    const job = jobs.find(({ payload }) => JSON.stringify(payload).includes(guest.code))
    expect(job).toBeDefined()
    const letters: string[] = []
    const mail = { send: async (letter: { text: string }) => void letters.push(letter.text) }
    await mailGuest({ ...server.kernel, mail }, job?.payload)
    expect(letters[0]).toContain(paths.letterOf(guest.code))
    const told = await server.kernel.db
      .selectFrom('notices')
      .select('account_id')
      .where('href', '=', paths.meeting(id))
      .execute()
    const { accounts } = server.world
    expect(told.map((row) => row.account_id).sort()).toEqual(
      [accounts['canbo.stp'], accounts['canbo.p1'], accounts['truong.p1'], accounts['tacgia.p1']].sort(),
    )
  })

  test('a meeting to which nobody is invited sends nothing', async () => {
    const id = await desk.planned()
    expect((await officer.post(paths.invite(id), { version: await desk.version(id) })).statusCode).toBe(409)
    expect((await desk.meetingOf(id)).state).toBe('planned')
  })

  test('a unit answers for itself, a guest by the code; others do not', async () => {
    const id = await desk.invited({ day: '25/05/2026' })
    const unit = await desk.inviteeOf(id, 'unit')
    const speaker = await server.as('canbo.stp')
    expect((await speaker.post(paths.reply(id), { invitee: unit.id, reply: 'absent', note: '' })).statusCode).toBe(422)
    const answer = { invitee: unit.id, reply: 'substitute', note: 'Bà Bình' }
    expect((await speaker.post(paths.reply(id), answer)).statusCode).toBe(303)
    expect((await (await server.as('canbo.p1')).post(paths.reply(id), answer)).statusCode).toBe(403)
    const guest = await desk.inviteeOf(id, 'guest')
    const letter = await server.anonymous.get(paths.letterOf(guest.code))
    expect(letter.body).toContain('Lê Văn Cường')
    expect((await server.anonymous.post(paths.letterOf(guest.code), { reply: 'coming' })).statusCode).toBe(303)
    expect((await desk.inviteeOf(id, 'guest')).reply).toBe('coming')
    expect((await server.anonymous.get(paths.letterOf(unit.code))).statusCode, 'a unit’s code is no letter').toBe(404)
  })

  test('the letter is a .docx, the day an iCalendar file', async () => {
    const id = await desk.invited()
    const letter = await officer.get(paths.letter(id, 'docx'))
    expect(letter.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const calendar = (await officer.get(paths.calendar(id))).body
    expect(calendar).toContain('DTSTART:20260520T013000Z')
    expect(calendar).toMatch(/SUMMARY:Hội nghị đối thoại/)
  })
})
