import type { StoredPicture } from '../../../src/capabilities/files/index.ts'
import {
  addConclusion,
  addItem,
  addPhoto,
  concludeMeeting,
  holdMeeting,
  inviteGuest,
  inviteUnits,
  planMeeting,
  publishResult,
  sendInvitations,
  tickOff,
  writeMinutes,
} from '../../../src/capabilities/meetings/index.ts'
import type { Act } from '../../../src/kernel/act.ts'
import { addDays, type PlainDate, toVietnamese, weekday } from '../../../src/kernel/dates.ts'
import { briefing, dialogue, review, type ToldMeeting } from '../meetings.ts'
import { communes, departments } from '../places.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

type Gallery = ReadonlyMap<string, readonly StoredPicture[]>

/** A review conference that has become tasks, a dialogue to come, a briefing whose minutes wait to be signed. */
export async function meetingScenes(
  stage: Stage,
  { planId, gallery }: { planId: string; gallery: Promise<Gallery> },
): Promise<Scene[]> {
  const held = workday(addDays(stage.today, -9))
  const photo = (await gallery).get('one-stop')?.[0]
  return [
    ...told(stage, { meeting: review(held), planId, on: held }, [
      [0, '11:40', review(held).by, (act, id) => holdMeeting(act, id, 2)],
      [0, '15:10', review(held).by, (act, id) => reviewWritten(stage, act, { id, held, photo })],
      [1, '09:05', 'dieuphoi', reviewSigned],
    ]),
    ...told(stage, { meeting: dialogue, planId, on: workday(addDays(stage.today, 8)) }, []),
    ...told(stage, { meeting: briefing, planId: null, on: workday(addDays(stage.today, -2)) }, [
      [0, '16:40', briefing.by, (act, id) => holdMeeting(act, id, 2)],
    ]),
  ]
}

/** A weekday: the day itself, or the Friday before. */
const workday = (day: PlainDate): PlainDate => (weekday(day) > 5 ? addDays(day, 5 - weekday(day)) : day)

type Step = readonly [days: number, at: string, by: string, work: (act: Act, id: string) => Promise<unknown>]

/** Planned two weeks ahead, letters four days later, then what follows; each step as of its own day. */
function told(
  stage: Stage,
  what: { meeting: ToldMeeting; planId: string | null; on: PlainDate },
  steps: readonly Step[],
): Scene[] {
  const { meeting, planId, on } = what
  let id = ''
  const scene = ([day, at, by]: readonly [PlainDate, string, string], work: (act: Act) => Promise<unknown>): Scene => ({
    on: day,
    at,
    async play() {
      await actOn(stage, { on: day, at, by: stage.person(by, meeting.unit) }, work)
    },
  })
  const first = addDays(on, -14)
  return [
    scene([first, '08:20', meeting.by], async (act) => {
      id = await planMeeting(act, { ...wordsOf(meeting), planId, day: on })
      for (const [starts, itemTitle, presenter] of meeting.items)
        await addItem(act, id, { starts, itemTitle, presenter })
      await inviteUnits(act, id, { units: meeting.units.map((code) => stage.unit(code)), groups: meeting.groups })
      for (const [guestName, guestOrganisation, guestEmail] of meeting.guests)
        await inviteGuest(act, id, { guestName, guestOrganisation, guestEmail })
    }),
    scene([addDays(first, 4), '10:05', meeting.by], (act) => sendInvitations(act, id, 1)),
    ...steps.map(([days, at, by, work]) => scene([addDays(on, days), at, by], (act) => work(act, id))),
  ]
}

function wordsOf({
  items: _items,
  groups: _groups,
  units: _units,
  guests: _guests,
  unit: _unit,
  by: _by,
  ...words
}: ToldMeeting) {
  return { ...words, lastDay: null, sourceDocumentId: null }
}

async function reviewWritten(
  stage: Stage,
  act: Act,
  { id, held, photo }: { id: string; held: PlainDate; photo: StoredPicture | undefined },
): Promise<void> {
  const came = [...departments.slice(0, 13), ...communes.slice(0, 24)]
  for (const { code, name } of came)
    await tickOff(act, id, {
      name: `Đại diện ${name}`,
      unitId: stage.unit(code),
      organisation: null,
      invitee: null,
      account: null,
    })
  const { minutes, conclusions } = review(held)
  await writeMinutes(act, id, { minutesVersion: 0, endedDay: held, ended: '11:30', copies: 2, ...minutes })
  for (const { text, product, days, units } of conclusions)
    await addConclusion(act, id, {
      conclusion: text,
      product,
      dueOn: days === null ? null : addDays(held, days),
      leadUnits: units.map((code) => stage.unit(code)),
      leadGroups: [],
      supportUnits: [],
    })
  if (photo) await addPhoto(act, id, { ...photo, alt: `Hội nghị ngày ${toVietnamese(held)}`, isPublic: true })
}

async function reviewSigned(act: Act, id: string): Promise<void> {
  await concludeMeeting(act, id, { version: 3, number: null, scan: null })
  await publishResult(act, id, { version: 4, result: review(act.today).result })
}
