import type { Act, Actor, HeardEvent } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { findAccountByUsername, searchPeople } from '../../people/index.ts'
import { loadTree, type UnitGroup } from '../../units/index.ts'
import { type Invitee, mayReplyFor, type Reply, refuseReply } from '../rules/invitation.ts'
import { dayOfMeeting, meetingSlug } from '../rules/meeting.ts'
import { attendancesOf } from '../store/attendance.ts'
import {
  findByCode,
  insertInvitees,
  inviteesOf,
  markInvited,
  type NewInvitee,
  removeInvitee,
  saveReply,
} from '../store/invitees.ts'
import { findMeeting, freeSlug, lockMeeting, updateState } from '../store/meetings.ts'
import { guestLetter } from '../text/messages.ts'
import { openFor, touchPages } from './opening.ts'

/** Units by name and by group; groups are resolved on the day of the meeting. The organiser does not invite itself. */
export async function inviteUnits(
  act: Act,
  id: string,
  input: { units: readonly string[]; groups: readonly UnitGroup[] },
): Promise<number> {
  const { meeting, tree } = await openFor(act, id, { act: 'invite' })
  const on = dayOfMeeting(meeting)
  const scope = tree.officeId
  const grouped = scope === null ? [] : input.groups.flatMap((group) => tree.groupOn(group, scope, on))
  const unitIds = [...new Set([...input.units, ...grouped])].filter((unitId) => unitId !== meeting.unitId)
  if (unitIds.length === 0) throw new Invalid({ units: 'meeting-nobody-chosen' })
  const lives = (unitId: string) => tree.isAliveOn(unitId, on) || tree.isAliveOn(unitId, act.today)
  if (!unitIds.every(lives)) throw new Invalid({ units: 'unknown' })
  return add(
    act,
    id,
    unitIds.map((unitId) => ({ kind: 'unit', unitId })),
  )
}

/** A person by user name, or by a name that only one person bears. */
export async function invitePerson(act: Act, id: string, words: string): Promise<number> {
  await openFor(act, id, { act: 'invite' })
  const exact = await findAccountByUsername(act.tx, words.toLowerCase())
  const [only, ...others] = exact ? [exact.id] : await searchPeople(act.tx, words)
  if (!only) throw new Invalid({ person: 'meeting-person-unknown' })
  if (others.length > 0) throw new Invalid({ person: 'meeting-person-several' })
  return add(act, id, [{ kind: 'person', accountId: only }])
}

export async function inviteGuest(
  act: Act,
  id: string,
  guest: { guestName: string; guestOrganisation: string | null; guestEmail: string | null },
): Promise<number> {
  await openFor(act, id, { act: 'invite' })
  return add(act, id, [{ kind: 'guest', ...guest }])
}

async function add(act: Act, id: string, invitees: readonly NewInvitee[]): Promise<number> {
  const fresh = await insertInvitees(act.tx, id, invitees)
  if (fresh.length > 0) await act.record('meeting.listed', { kind: 'meeting', id }, { invitees: fresh.length })
  act.touch(`meeting:${id}`)
  return fresh.length
}

export async function dropInvitee(act: Act, id: string, inviteeId: string): Promise<void> {
  await openFor(act, id, { act: 'invite' })
  const came = (await attendancesOf(act.tx, id)).some((one) => one.inviteeId === inviteeId)
  if (came) throw new Refused('meeting-invitee-came')
  if (!(await removeInvitee(act.tx, { id: inviteeId, meetingId: id }))) throw new NotFound()
  await act.record('meeting.unlisted', { kind: 'meeting', id })
}

/** Sends the letters that have not gone yet; a public meeting gets its address with the first. Returns how many went. */
export async function sendInvitations(act: Act, id: string, version: number): Promise<number> {
  const { meeting } = await openFor(act, id, { act: 'invite', version })
  const sent = await markInvited(act.tx, id, act.now)
  if (sent.length === 0 && !meeting.isPublic) throw new Refused('meeting-nobody-invited')
  const slug = meeting.slug ?? (meeting.isPublic ? await freeSlug(act.tx, meetingSlug(meeting)) : null)
  if (!(await updateState(act.tx, id, { state: 'invited', at: act.now, version, slug }))) throw new Stale()
  await act.record('meeting.invited', { kind: 'meeting', id }, { invitees: sent })
  touchPages(act, meeting)
  return sent.length
}

/** A person for themselves, or somebody who speaks for the unit. */
export async function replyAsStaff(
  act: Act,
  id: string,
  answer: { invitee: string; reply: Reply; note: string | null },
): Promise<void> {
  const actor = act.actor
  const invitee = found((await inviteesOf(act.tx, id)).find((one) => one.id === answer.invitee))
  const at = { tree: await loadTree(act.tx), on: act.today }
  if (!actor || !mayReplyFor(actor, invitee, at)) throw new Refused('not-allowed')
  await reply(act, { ...invitee, meetingId: id }, { ...answer, by: actor })
}

/** A guest by the code of the letter: the code is the proof. */
export async function replyByCode(act: Act, code: string, answer: { reply: Reply; note: string | null }) {
  const invitee = found(await findByCode(act.tx, code))
  await reply(act, invitee, { ...answer, by: null })
}

async function reply(
  act: Act,
  invitee: Invitee & { meetingId: string },
  answer: { reply: Reply; note: string | null; by: Actor | null },
): Promise<void> {
  const meeting = found(await lockMeeting(act.tx, invitee.meetingId))
  const refused = refuseReply(meeting, answer, act.now)
  if (refused === 'meeting-reply-reason') throw new Invalid({ note: refused })
  if (refused) throw new Refused(refused)
  await saveReply(act.tx, {
    inviteeId: invitee.id,
    reply: answer.reply,
    note: answer.note,
    at: act.now,
    by: answer.by?.accountId ?? null,
  })
  await act.record('meeting.answered', { kind: 'meeting', id: meeting.id }, { reply: answer.reply })
}

export const guestMailJob = 'meetings.guest-letter'

/** Guests have no account, so their letters are not notices; one job a guest, made once whatever is heard twice. */
export async function writeToGuests(kernel: Kernel, event: HeardEvent): Promise<void> {
  const invitees = await inviteesOf(kernel.db, event.subject.id)
  const fresh = Array.isArray(event.facts.invitees) ? event.facts.invitees : null
  const asked = invitees.filter((one) => one.guestEmail !== null && one.invitedAt !== null)
  const told = event.verb === 'meeting.invited' ? asked.filter((one) => fresh?.includes(one.id)) : asked
  if (told.length === 0) return
  await perform(kernel, { actor: null }, async (act) => {
    for (const { code } of told) {
      const payload = { code, verb: event.verb, key: `${event.id}-${code}` }
      await enqueue(act.tx, {
        kind: guestMailJob,
        payload,
        runAt: act.now,
        dedupKey: `${guestMailJob}:${payload.key}`,
      })
    }
  })
}

export async function mailGuest(kernel: Kernel, payload: unknown): Promise<void> {
  const { code, verb, key } = payload as { code: string; verb: string; key: string } // as `writeToGuests` enqueued it
  const invitee = await findByCode(kernel.db, code)
  const meeting = invitee && (await findMeeting(kernel.db, invitee.meetingId))
  if (!meeting || !invitee.guestEmail) return
  const tree = await loadTree(kernel.db)
  const unitName = tree.nameOn(meeting.unitId, dayOfMeeting(meeting))
  const letter = guestLetter(verb, { meeting, invitee, unitName, publicUrl: kernel.config.publicUrl })
  await kernel.mail.send({ key, to: invitee.guestEmail, ...letter })
}
