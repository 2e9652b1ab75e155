import { describe, expect, it } from 'vitest'
import { instantAt } from '../../kernel/dates.ts'
import { unitLetterhead } from '../templates/index.ts'
import { buildTree, type Unit } from '../units/index.ts'
import { codeAt, codeStands, isCodeShown, ticketFor } from './check-in-code.ts'
import { exampleMeeting as meeting } from './example.ts'
import { minutesText, openingOf } from './official/minutes.ts'
import { type Attendance, isLateAt, nameKey, presenceOf, refuseCheckIn } from './rules/attendance.ts'
import { leadersOf, refuseConclusion, refuseOrder } from './rules/conclusion.ts'
import { editInput } from './rules/inputs.ts'
import { type Invitee, mayReplyFor, refuseReply } from './rules/invitation.ts'
import { meetingLife, meetingSlug, meetingStates, refuseAct } from './rules/meeting.ts'

const at = (time: string) => instantAt('2026-05-20', time)
const roles = ['officer', 'head', 'coordinator', 'leader', 'author', 'auditor', 'administrator'] as const

describe('the life of a meeting', () => {
  const cases = Object.keys(meetingLife).flatMap((act) =>
    meetingStates.flatMap((state) => roles.map((role) => ({ act: act as keyof typeof meetingLife, state, role }))),
  )
  it.each(cases)('$act from $state by $role', ({ act, state, role }) => {
    const move = meetingLife[act]
    // Within the meeting's hours, so that only state and role decide.
    const refused = refuseAct(act, { ...meeting, state }, { roles: [role], now: at('10:00') })
    const by: readonly string[] = move.by
    const from: readonly string[] = move.from
    expect(refused).toBe(!by.includes(role) ? 'not-allowed' : from.includes(state) ? null : 'wrong-state')
  })

  it('is not held before it begins, and nobody is invited to what is over', () => {
    const by = { roles: ['officer' as const] }
    expect(refuseAct('hold', meeting, { ...by, now: at('09:29') })).toBe('meeting-not-begun')
    expect(refuseAct('hold', meeting, { ...by, now: at('09:30') })).toBeNull()
    expect(refuseAct('invite', meeting, { ...by, now: at('11:31') })).toBe('meeting-in-past')
  })

  it('gets an address that says what and when', () => {
    expect(meetingSlug(meeting)).toBe('hoi-nghi-doi-thoai-ve-thu-tuc-hanh-chinh-2026-05-20')
  })
})

describe('the code on the screen', () => {
  const shown = codeAt(meeting, at('09:10'))
  const later = (seconds: number) => new Date(at('09:10').getTime() + seconds * 1000)

  it('changes by itself and is worthless soon after', () => {
    expect(shown.changesAt).toEqual(later(30))
    expect(isCodeShown(meeting, shown.code, later(29))).toBe(true)
    expect(isCodeShown(meeting, shown.code, later(59)), 'the one before is still taken').toBe(true)
    expect(isCodeShown(meeting, shown.code, later(60)), 'a photo of it is not').toBe(false)
    expect(codeAt(meeting, later(30)).code).not.toBe(shown.code)
  })

  it('is no other meeting’s, nor the future’s', () => {
    expect(isCodeShown({ ...meeting, id: meeting.unitId }, shown.code, at('09:10'))).toBe(false)
    expect(isCodeShown({ ...meeting, checkInSecret: 'khac' }, shown.code, at('09:10'))).toBe(false)
    expect(isCodeShown(meeting, codeAt(meeting, later(30)).code, at('09:10'))).toBe(false)
  })

  it('gives a ticket of five minutes that cannot be lengthened', () => {
    const ticket = ticketFor(meeting, at('09:10'))
    expect(codeStands(meeting, ticket, later(300))).toBe(true)
    expect(codeStands(meeting, ticket, later(301))).toBe(false)
    const [until = '', signature = ''] = ticket.split('.')
    const stretched = `${(Number.parseInt(until, 36) + 3600).toString(36)}.${signature}`
    expect(codeStands(meeting, stretched, at('09:10'))).toBe(false)
    for (const junk of ['', '.', 'NaN.x', `${until}.`]) expect(codeStands(meeting, junk, at('09:10'))).toBe(false)
  })

  it('is taken from an hour before the beginning to the end', () => {
    expect(refuseCheckIn(meeting, at('08:29'))).toBe('meeting-check-in-early')
    expect(refuseCheckIn(meeting, at('08:30'))).toBeNull()
    expect(refuseCheckIn(meeting, at('11:30'))).toBeNull()
    expect(refuseCheckIn(meeting, at('11:31'))).toBe('meeting-check-in-closed')
    expect(refuseCheckIn({ ...meeting, state: 'cancelled' }, at('09:00'))).toBe('wrong-state')
    expect([isLateAt(meeting, at('09:40')), isLateAt(meeting, at('09:41'))]).toEqual([false, true])
  })
})

const invitee = (id: string, who: Partial<Invitee>): Invitee => ({
  id,
  kind: 'unit',
  unitId: null,
  accountId: null,
  guestName: null,
  guestOrganisation: null,
  guestEmail: null,
  code: id.toUpperCase(),
  invitedAt: null,
  reply: null,
  replyNote: null,
  repliedAt: null,
  ...who,
})
const attendance = (id: string, who: Partial<Attendance>): Attendance => ({
  id,
  accountId: null,
  inviteeId: null,
  unitId: null,
  name: id,
  organisation: null,
  way: 'screen',
  cameAt: at('09:20'),
  isLate: false,
  leftAt: null,
  ...who,
})

describe('who was there', () => {
  const invitees = [
    invitee('stp', { unitId: 'stp' }),
    invitee('p1', { unitId: 'p1', reply: 'absent', replyNote: 'trùng lịch' }),
    invitee('guest', { kind: 'guest', guestName: 'Lê Văn Cường' }),
  ]
  const attendances = [
    attendance('a', { accountId: 'a', unitId: 'stp' }),
    attendance('b', { accountId: 'b', unitId: 'stp', isLate: true }),
    attendance('c', { accountId: 'c', unitId: 'p2' }),
    attendance('d', { inviteeId: 'guest', way: 'code' }),
  ]
  const presence = presenceOf(invitees, attendances)

  it('is counted by person, by invitee and by unit', () => {
    expect(presence).toMatchObject({ present: 4, late: 1, invited: 3, invitedCame: 2 })
    expect(presence.units).toEqual([
      { unitId: 'stp', invited: true, present: 2 },
      { unitId: 'p1', invited: true, present: 0 },
      { unitId: 'p2', invited: false, present: 1 },
      { unitId: null, invited: true, present: 1 },
    ])
    expect(presence.absent.map(({ id }) => id)).toEqual(['p1'])
  })

  it('knows a person entered by hand again, whatever the writing', () => {
    const one = { unitId: 'p1', organisation: null }
    expect(nameKey({ ...one, name: 'Lê Thị Hoà' })).toBe(nameKey({ ...one, name: 'le thi hòa' }))
    expect(nameKey({ ...one, name: 'Lê Thị Hòa' })).not.toBe(
      nameKey({ name: 'Lê Thị Hòa', unitId: 'p2', organisation: null }),
    )
  })

  it('stands in the minutes with the reasons of those who are absent', () => {
    const opening = openingOf(meeting, { presence, tree, nameOf: ({ id }) => id })
    expect(opening).toContain('09 giờ 30 phút, ngày 20 tháng 5 năm 2026')
    expect(opening).toContain('2/3 thành phần được mời có mặt, tổng số 4 người')
    expect(opening).toContain('Vắng: p1 (trùng lịch).')
    expect(openingOf(meeting, { presence: presenceOf([], []), tree, nameOf: () => '' })).toContain('Vắng: không.')
  })
})

describe('an answer to an invitation', () => {
  it('is taken until the meeting begins, an absence with its reason', () => {
    expect(refuseReply(meeting, { reply: 'coming', note: null }, at('09:29'))).toBeNull()
    expect(refuseReply(meeting, { reply: 'absent', note: null }, at('09:00'))).toBe('meeting-reply-reason')
    expect(refuseReply(meeting, { reply: 'coming', note: null }, at('09:30'))).toBe('meeting-begun')
    expect(refuseReply({ ...meeting, state: 'planned' }, { reply: 'coming', note: null }, at('09:00'))).toBe(
      'wrong-state',
    )
  })

  it('is the person’s own, or of somebody who speaks for the unit', () => {
    const actor = (held: string[]) => ({ accountId: 'a', unitId: 'stp', roles: held }) as never // only these are asked
    const unit = { id: 'i', kind: 'unit', unitId: 'stp', accountId: null } as const
    const person = { id: 'j', kind: 'person', unitId: null } as const
    const at = { tree, on: '2026-05-20' }
    expect(mayReplyFor(actor(['officer']), unit, at)).toBe(true)
    expect(mayReplyFor(actor(['author']), unit, at)).toBe(false)
    expect(mayReplyFor(actor(['head']), { ...unit, unitId: 'snv' }, at)).toBe(false)
    expect(mayReplyFor(actor(['author']), { ...person, accountId: 'a' }, at)).toBe(true)
    expect(mayReplyFor(actor(['head']), { ...person, accountId: 'b' }, at)).toBe(false)
  })
})

const part = (
  id: string,
  kind: 'CENTRAL_CITY' | 'DEPARTMENT' | 'OFFICE' | 'DIVISION',
  parent: string | null,
): Unit => ({
  id,
  code: id,
  slug: id,
  level: parent === null ? 'PROVINCE' : 'PART',
  validFrom: '2015-01-01',
  validTo: null,
  legalBasis: null,
  names: [{ from: '2015-01-01', to: null, name: id, shortName: null, abbreviation: null, kind, legalBasis: null }],
  parents: parent === null ? [] : [{ from: '2015-01-01', to: null, parentId: parent }],
})
const tree = buildTree(
  [
    part('city', 'CENTRAL_CITY', null),
    part('snv', 'DEPARTMENT', 'city'),
    part('stp', 'DEPARTMENT', 'city'),
    part('vp', 'OFFICE', 'city'),
    part('phong', 'DIVISION', 'snv'),
  ],
  [],
  'city',
)

describe('a conclusion', () => {
  const on = '2026-05-20'
  const none = { leadUnits: [], leadGroups: [], dueOn: null }

  it('is a whole task or none', () => {
    expect(refuseConclusion(none, on)).toBeNull()
    expect(refuseConclusion({ ...none, leadUnits: ['stp'] }, on)).toBe('meeting-conclusion-day')
    expect(refuseConclusion({ ...none, dueOn: '2026-06-01' }, on)).toBe('meeting-conclusion-unit')
    expect(refuseConclusion({ ...none, leadUnits: ['stp'], dueOn: '2026-05-19' }, on)).toBe('meeting-conclusion-past')
  })

  it('names each unit once, groups as they are on the day', () => {
    const leaders = leadersOf({ leadUnits: ['stp'], leadGroups: ['ALL_DEPARTMENTS'] }, { tree, on })
    expect([...leaders].sort()).toEqual(['snv', 'stp', 'vp'])
  })

  it('reaches beyond the own unit only through the coordinator or the office of the committee', () => {
    const by = (held: readonly ('head' | 'coordinator')[]) => ({ roles: held, tree, on })
    expect(refuseOrder(['phong'], { unitId: 'snv' }, by(['head']))).toBeNull()
    expect(refuseOrder(['stp'], { unitId: 'snv' }, by(['head']))).toBe('meeting-unit-beyond')
    expect(refuseOrder(['stp'], { unitId: 'snv' }, by(['head', 'coordinator']))).toBeNull()
    expect(refuseOrder(['stp'], { unitId: 'vp' }, by(['head']))).toBeNull()
  })

  it('stands in the minutes word for word', () => {
    const conclusion = {
      id: 'k',
      position: 1,
      text: 'Giao Sở Tư pháp rà soát thủ tục chứng thực.',
      product: 'Báo cáo',
      dueOn: '2026-06-15',
      leadUnits: ['stp'],
      leadGroups: [],
      supportUnits: [],
      taskId: null,
      version: 1,
    }
    const minutes = { endedAt: at('11:15'), opening: 'Mở đầu', discussion: 'Thảo luận', closing: '', copies: 3 }
    const template = {
      letterhead: unitLetterhead(tree, { unitId: 'snv', on }),
      recipients: null,
      signature: { capacity: null, post: null, signer: null },
      say: (phrase: string, values: object) => [phrase, ...Object.values(values)].join(' | '),
    }
    const words = minutesText({
      meeting: { ...meeting, unitId: 'snv' },
      items: [],
      minutes,
      conclusions: [conclusion],
      tree,
      template,
    })
    expect(words).toContain(conclusion.text)
    expect(words).toContain('Thời hạn: 15/06/2026')
    expect(words).toContain('closing | 11 giờ 15 phút, ngày 20 tháng 5 năm 2026 | 03./.')
  })
})

describe('what is typed', () => {
  const typed = {
    kind: 'dialogue',
    title: 'Đối thoại',
    day: '20/5/2026',
    from: '8 giờ 30',
    to: '11h',
    place: 'Hội trường',
    chairName: 'An',
    chairPost: 'Giám đốc',
    version: '1',
  }
  it.each([
    ['8 giờ 30', '08:30'],
    ['8:00', '08:00'],
    ['14h05', '14:05'],
    ['7h', '07:00'],
    ['23.59', '23:59'],
  ])('takes the time %s', (from, wanted) => {
    expect(editInput.parse({ ...typed, from }).from).toBe(wanted)
  })
  it.each(['', '24:00', '8:60', 'sáng', '8'])('refuses the time %s', (from) => {
    expect(editInput.safeParse({ ...typed, from }).success).toBe(false)
  })
})
