import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { max } from '../../../kernel/dates.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { readText } from '../../../reading/index.ts'
import { registerDocument } from '../../documents/index.ts'
import { recordDeed, withdrawDeedOf } from '../../evidence/index.ts'
import type { StoredBytes } from '../../files/index.ts'
import type { Role } from '../../people/index.ts'
import { cancelTasks, orderTasks, type TaskOrder } from '../../tasks/index.ts'
import { officeTemplate } from '../../templates/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { minutesText } from '../official/minutes.ts'
import { type Conclusion, isTask, leadersOf, type Minutes, refuseOrder } from '../rules/conclusion.ts'
import { dayOfMeeting, isOpen, type Meeting, meetingKinds, meetingLife, meetingSlug } from '../rules/meeting.ts'
import { itemsOf } from '../store/agenda.ts'
import { attendancesOf } from '../store/attendance.ts'
import { freeSlug, updateState } from '../store/meetings.ts'
import { conclusionsOf, minutesOf, saveTasks } from '../store/minutes.ts'
import { deedUnits, dueWords, minutesWords } from '../text/papers.ts'
import { paths } from '../text.ts'
import { openFor, touchPages } from './opening.ts'

interface Signed {
  readonly version: number
  /** The number of the minutes, where the office gives them one. */
  readonly number: string | null
  /** The signed scan. */
  readonly scan: StoredBytes | null
}

/** What came of signing: how many tasks were ordered, and how many occurrences the meeting proves. */
export interface Concluded {
  readonly tasks: number
  readonly proofs: number
}

/**
 * The minutes are signed: they are registered as a document, every conclusion with units and a day becomes a task whose source
 * is its sentence in them, and the meeting is entered in the ledger. One transaction: all of it or nothing.
 */
export async function concludeMeeting(act: Act, id: string, signed: Signed): Promise<Concluded> {
  const { version } = signed
  const { meeting, roles, tree } = await openFor(act, id, { act: 'conclude', version })
  const minutes = await minutesOf(act.tx, id)
  if (!minutes) throw new Refused('meeting-without-minutes')
  const conclusions = await conclusionsOf(act.tx, id)
  const heirId = tree.responsibleFor(meeting.unitId, act.today, { itemId: id }) ?? meeting.unitId
  const document = await registerMinutes(act, meeting, { minutes, conclusions, tree, signed, heirId })
  const carried = { ...meeting, unitId: heirId }
  const tasks = await orderConclusions(act, carried, { conclusions, document, roles, tree })
  const proofs = await enterLedger(act, meeting, minutes)
  const move = { state: meetingLife.conclude.to, at: act.now, version, minutesDocumentId: document.id }
  if (!(await updateState(act.tx, id, move))) throw new Stale()
  await act.record('meeting.concluded', { kind: 'meeting', id }, { tasks, proofs, documentId: document.id })
  touchPages(act, meeting)
  return { tasks, proofs }
}

interface Papers {
  readonly minutes: Minutes
  readonly conclusions: readonly Conclusion[]
  readonly tree: UnitTree
  readonly signed: Signed
  /** Who keeps the minutes: the unit that met, or who carries on its work. */
  readonly heirId: string
}

/** Registered inside: names of people who were there are for those who work, the public gets the result that is written for it. */
async function registerMinutes(act: Act, meeting: Meeting, papers: Papers): Promise<{ id: string; text: string }> {
  const { minutes, conclusions, tree } = papers
  const items = await itemsOf(act.tx, meeting.id)
  const wanted = { unitId: meeting.unitId, kind: 'minutes', on: dayOfMeeting(meeting) } as const
  const template = await officeTemplate(act.tx, tree, wanted)
  const reading = readText(minutesText({ meeting, items, minutes, conclusions, tree, template }))
  const { id } = await registerDocument(act, {
    number: papers.signed.number ?? minutesWords.unnumbered(meeting.startsAt),
    type: minutesWords.type,
    issuer: template.letterhead.name,
    issuerUnitId: meeting.unitId,
    ownerUnitId: papers.heirId,
    issued: dayOfMeeting(meeting),
    effective: null,
    title: meeting.title,
    signer: meeting.chairName,
    field: null,
    isPublic: false,
    reading,
    file: papers.signed.scan,
  })
  return { id, text: reading.text }
}

interface Ordering {
  readonly conclusions: readonly Conclusion[]
  readonly document: { id: string; text: string }
  readonly roles: readonly Role[]
  readonly tree: UnitTree
}

async function orderConclusions(act: Act, meeting: Meeting, ordering: Ordering): Promise<number> {
  const on = act.today
  const ready = ordering.conclusions.filter((one) => isTask(one) && one.taskId === null)
  const orders = ready.map((conclusion) => {
    const lead = leadersOf(conclusion, { tree: ordering.tree, on })
    const refused = refuseOrder(lead, meeting, { roles: ordering.roles, tree: ordering.tree, on })
    if (refused) throw new Refused(refused)
    return orderOf(meeting, { conclusion, lead, document: ordering.document })
  })
  const taskIds = await orderTasks(act, orders)
  await saveTasks(
    act.tx,
    ready.map((conclusion, index) => ({ conclusionId: conclusion.id, taskId: found(taskIds[index]) })),
  )
  return taskIds.length
}

function orderOf(
  meeting: Meeting,
  { conclusion, lead, document }: { conclusion: Conclusion; lead: string[]; document: Ordering['document'] },
): TaskOrder {
  const from = dayOfMeeting(meeting)
  const dueOn = found(conclusion.dueOn)
  const at = document.text.indexOf(conclusion.text)
  const span: [number, number] = at < 0 ? [0, document.text.length] : [at, at + conclusion.text.length]
  return {
    text: conclusion.text,
    product: conclusion.product,
    groupLabel: null,
    schedule: {
      kind: 'due',
      from: null,
      to: dueOn,
      inclusive: true,
      every: null,
      count: null,
      of: null,
      trigger: null,
      phrase: dueWords(dueOn),
    },
    lead,
    support: conclusion.supportUnits,
    leadPhrase: null,
    supportPhrase: null,
    requested: false,
    period: { from, to: max(from, dueOn) },
    ownerUnitId: meeting.unitId,
    source: { documentId: document.id, span, quote: conclusion.text },
    accepts: [],
    areas: meeting.areas,
    quota: null,
    signedOn: from,
    origin: { kind: 'meeting', id: meeting.id, title: meeting.title, href: paths.meeting(meeting.id) },
  }
}

/**
 * One meeting, so many people. Where the one who signs is not the one who wrote, four eyes saw it and its proofs stand at once;
 * else the plan's lead unit appraises them like any deed that was typed in.
 */
async function enterLedger(act: Act, meeting: Meeting, minutes: Minutes): Promise<number> {
  const present = (await attendancesOf(act.tx, meeting.id)).length
  const own = minutes.savedBy !== null && minutes.savedBy === act.actor?.accountId
  const { proofs } = await recordDeed(act, {
    kind: meetingKinds[meeting.kind].deed,
    units: [{ unitId: meeting.unitId, role: 'lead' }],
    day: dayOfMeeting(meeting),
    quantities: [
      { count: 1, of: deedUnits.session },
      ...(present > 0 ? [{ count: present, of: deedUnits.people }] : []),
    ],
    title: meeting.title,
    address: meeting.isPublic && meeting.slug ? paths.open(meeting.slug) : paths.meeting(meeting.id),
    contentHash: `meeting ${meeting.id}`,
    subject: { kind: 'meeting', id: meeting.id },
    subjectVersion: meeting.version,
    areas: meeting.areas,
    origin: own ? 'manual' : 'platform',
    isPublic: isOpen(meeting),
  })
  return proofs.length
}

/** What everyone may read of the outcome of a public meeting. It may be said again in better words. */
export async function publishResult(act: Act, id: string, input: { version: number; result: string }): Promise<void> {
  const { version, result } = input
  const { meeting } = await openFor(act, id, { act: 'publish', version })
  if (!meeting.isPublic) throw new Refused('meeting-not-public')
  const slug = meeting.slug ?? (await freeSlug(act.tx, meetingSlug(meeting)))
  const { state, stateSince: at } = meeting
  if (!(await updateState(act.tx, id, { state, at, version, result, slug }))) throw new Stale()
  await act.record('meeting.result-published', { kind: 'meeting', id })
  touchPages(act, meeting)
}

/** Calls it off, or takes back what was entered wrongly: its deed is withdrawn, its tasks end, invitees are told. */
export async function cancelMeeting(
  act: Act,
  id: string,
  input: { version: number; cancelReason: string },
): Promise<void> {
  const { version, cancelReason } = input
  const { meeting } = await openFor(act, id, { act: 'cancel', version })
  const taskIds = (await conclusionsOf(act.tx, id)).flatMap(({ taskId }) => taskId ?? [])
  await cancelTasks(act, taskIds, cancelReason)
  await withdrawDeedOf(act, { kind: 'meeting', id }, cancelReason)
  const move = { state: meetingLife.cancel.to, at: act.now, version, cancelReason }
  if (!(await updateState(act.tx, id, move))) throw new Stale()
  await act.record('meeting.cancelled', { kind: 'meeting', id }, { told: meeting.state === 'invited' })
  touchPages(act, meeting)
}
