import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { instantAt, todayIn } from '../../../kernel/dates.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { newId, newToken } from '../../../kernel/ids.ts'
import { findDocument } from '../../documents/index.ts'
import { rolesToward } from '../../people/index.ts'
import { findPlan } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import type { EditInput } from '../rules/inputs.ts'
import { arrangers, type Meeting, type MeetingWords } from '../rules/meeting.ts'
import { insertItem, itemsOf, removeItem, updateItem } from '../store/agenda.ts'
import { insertInvitees, inviteesOf } from '../store/invitees.ts'
import { insertMeeting, lockMeeting, updateWords } from '../store/meetings.ts'
import { openFor, touchPages } from './opening.ts'

type Typed = Omit<EditInput, 'version'>

/** Plans a meeting of the actor's unit, by itself or from a registered document or news. Returns its id. */
export async function planMeeting(act: Act, input: Typed & { sourceDocumentId: string | null }): Promise<string> {
  const unitId = await ownUnit(act)
  const words = await wordsOf(act, input)
  if (input.sourceDocumentId !== null && !(await findDocument(act.tx, input.sourceDocumentId)))
    throw new Invalid({ sourceDocumentId: 'unknown' })
  const id = newId()
  await insertMeeting(act.tx, {
    ...words,
    id,
    unitId,
    sourceDocumentId: input.sourceDocumentId,
    copiedFrom: null,
    checkInSecret: newToken(),
    at: act.now,
    by: act.actor?.accountId ?? null,
  })
  await act.record('meeting.planned', { kind: 'meeting', id })
  touchPages(act, { id, unitId })
  return id
}

async function ownUnit(act: Act): Promise<string> {
  const { actor } = act
  if (!actor) throw new Refused('not-allowed')
  const tree = await loadTree(act.tx)
  const roles = rolesToward(actor, { unitId: actor.unitId }, { tree, on: act.today })
  if (!arrangers.some((role) => roles.includes(role))) throw new Refused('not-allowed')
  return actor.unitId
}

async function wordsOf(act: Act, input: Typed): Promise<MeetingWords> {
  const { day, lastDay, from, to, ...words } = input
  const startsAt = instantAt(day, from)
  const endsAt = instantAt(lastDay ?? day, to)
  if (endsAt <= startsAt) throw new Invalid({ to: 'meeting-times' })
  if (words.planId !== null && !(await findPlan(act.tx, words.planId))) throw new Invalid({ planId: 'unknown' })
  return { ...words, startsAt, endsAt }
}

/** Changes what was planned. Whoever has their letter already hears of another time or place. */
export async function editMeeting(act: Act, id: string, input: EditInput): Promise<void> {
  const { version, ...typed } = input
  const { meeting } = await openFor(act, id, { act: 'edit', version })
  const words = await wordsOf(act, typed)
  if (!(await updateWords(act.tx, id, { ...words, version }))) throw new Stale()
  const moved = hasMoved(meeting, words)
  await act.record(meeting.state === 'invited' && moved ? 'meeting.moved' : 'meeting.edited', { kind: 'meeting', id })
  touchPages(act, meeting)
}

function hasMoved(before: Meeting, after: MeetingWords): boolean {
  const times = ['startsAt', 'endsAt'] as const
  return before.place !== after.place || times.some((name) => before[name].getTime() !== after[name].getTime())
}

/** The next of a series: the same words, agenda and invitees on another day, without anybody's answer. */
export async function copyMeeting(act: Act, id: string, day: string): Promise<string> {
  const { meeting } = await openForCopy(act, id)
  const offset = instantAt(day, '00:00').getTime() - instantAt(todayIn(meeting.startsAt), '00:00').getTime()
  const shifted = (at: Date) => new Date(at.getTime() + offset)
  const fresh = newId()
  await insertMeeting(act.tx, {
    ...meeting,
    id: fresh,
    startsAt: shifted(meeting.startsAt),
    endsAt: shifted(meeting.endsAt),
    copiedFrom: id,
    checkInSecret: newToken(),
    sourceDocumentId: null,
    at: act.now,
    by: act.actor?.accountId ?? null,
  })
  for (const { starts, title, presenter } of await itemsOf(act.tx, id))
    await insertItem(act.tx, fresh, { starts, title, presenter })
  const asked = await inviteesOf(act.tx, id)
  await insertInvitees(
    act.tx,
    fresh,
    asked.map(({ kind, unitId, accountId, guestName, guestOrganisation, guestEmail }) => ({
      kind,
      ...(unitId && { unitId }),
      ...(accountId && { accountId }),
      ...(guestName && { guestName, guestOrganisation, guestEmail }),
    })),
  )
  await act.record('meeting.planned', { kind: 'meeting', id: fresh }, { copiedFrom: id })
  touchPages(act, { id: fresh, unitId: meeting.unitId })
  return fresh
}

/** A copy may be made of any meeting of the own unit, whatever its state. */
async function openForCopy(act: Act, id: string): Promise<{ meeting: Meeting }> {
  const unitId = await ownUnit(act)
  const meeting = found(await lockMeeting(act.tx, id))
  if (meeting.unitId !== unitId) throw new Refused('not-allowed')
  return { meeting }
}

type Item = { starts: string | null; itemTitle: string; presenter: string | null }
const wordsOfItem = ({ starts, itemTitle, presenter }: Item) => ({ starts, title: itemTitle, presenter })

export async function addItem(act: Act, id: string, item: Item): Promise<void> {
  const { meeting } = await openFor(act, id, { act: 'edit' })
  await insertItem(act.tx, id, wordsOfItem(item))
  await act.record('meeting.agenda-changed', { kind: 'meeting', id })
  touchPages(act, meeting)
}

export async function changeItem(
  act: Act,
  id: string,
  item: Item & { itemId: string; itemVersion: number; drop: boolean },
): Promise<void> {
  const { meeting } = await openFor(act, id, { act: 'edit' })
  const place = { id: item.itemId, meetingId: id }
  if (item.drop) await removeItem(act.tx, place)
  else if (!(await updateItem(act.tx, { ...place, version: item.itemVersion, ...wordsOfItem(item) }))) throw new Stale()
  await act.record('meeting.agenda-changed', { kind: 'meeting', id })
  touchPages(act, meeting)
}
