// What people send: one schema a form.
import { z } from 'zod'
import {
  checkbox,
  choice,
  choices,
  date,
  id,
  optionalDate,
  optionalId,
  optionalText,
  text,
  whole,
} from '../../../kernel/fields.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { areaCodes } from '../../tasks/index.ts'
import { unitGroups } from '../../units/index.ts'
import { replies } from './invitation.ts'
import { meetingKindCodes, meetingStates } from './meeting.ts'

const version = z.coerce.number().int()

/** "8:00", "8h00", "8 gio 30 phut" (with marks), "08h" → "08:00". */
const timeOf = (value: string): string | null => {
  const [, hour, minutes = '00'] = /^(\d{1,2})\s*(?:[:.h]|gio)\s*(\d{2})?(?:\s*phut)?$/.exec(fold(value)) ?? []
  const written = `${hour?.padStart(2, '0')}:${minutes}`
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(written) ? written : null
}

const asTime = (value: string, context: z.RefinementCtx) => {
  const time = timeOf(value)
  if (time) return time
  context.addIssue({ code: 'custom', message: 'meeting-time' })
  return z.NEVER
}
export const time = () => text(20).transform(asTime)
export const optionalTime = () =>
  optionalText(20).transform((value, context) => (value === null ? null : asTime(value, context)))

const words = {
  kind: choice(meetingKindCodes),
  title: text(300),
  purpose: optionalText(4000),
  day: date(),
  from: time(),
  to: time(),
  lastDay: optionalDate(),
  place: text(300),
  chairName: text(100),
  chairPost: text(200),
  secretaryName: optionalText(100),
  secretaryPost: optionalText(200),
  areas: choices(areaCodes),
  planId: optionalId(),
  isPublic: checkbox(),
  registering: optionalText(2000),
}

export const planInput = z.object({ ...words, sourceDocumentId: optionalId() })
export const editInput = z.object({ ...words, version })
export type EditInput = z.output<typeof editInput>
export const copyInput = z.object({ day: date() })
export const versionInput = z.object({ version })
export const cancelInput = z.object({ version, cancelReason: text(1000) })
export const publishInput = z.object({ version, result: text(8000) })

export const itemInput = z.object({ starts: optionalTime(), itemTitle: text(500), presenter: optionalText(200) })
export const itemEditInput = itemInput.extend({ itemVersion: version, drop: checkbox() })

/** Several native lists of one name: those left empty are sent too. */
const chosenUnits = () =>
  z
    .array(z.string())
    .default([])
    .transform((values) => [...new Set(values.filter((value) => value !== ''))])
    .pipe(z.array(id()))

export const inviteUnitsInput = z.object({ units: chosenUnits(), groups: choices(unitGroups) })
export const invitePersonInput = z.object({ person: text(120) })
export const inviteGuestInput = z.object({
  guestName: text(120),
  guestOrganisation: optionalText(200),
  guestEmail: optionalText(200).pipe(z.email('email').nullable()),
})
export const inviteeInput = z.object({ invitee: id() })
export const replyInput = z.object({ reply: choice(replies), note: optionalText(500) })
export const staffReplyInput = replyInput.extend({ invitee: id() })

export const tapInput = z.object({ ve: z.string().max(200) })
export const guestTapInput = z.object({
  ve: z.string().max(200),
  code: text(20),
  name: text(120),
  organisation: optionalText(200),
})
export const listInput = z.object({
  name: text(120),
  unitId: optionalId(),
  organisation: optionalText(200),
  invitee: optionalId(),
  account: optionalId(),
})
export const markInput = z.object({ attendance: id(), mark: choice(['left', 'late', 'on-time', 'remove']) })

export const minutesInput = z.object({
  minutesVersion: version,
  endedDay: date(),
  ended: time(),
  opening: optionalText(20_000),
  discussion: optionalText(100_000),
  closing: optionalText(20_000),
  copies: whole(1, 50),
})
export type MinutesInput = z.output<typeof minutesInput>

export const conclusionInput = z.object({
  conclusion: text(4000),
  product: optionalText(300),
  dueOn: optionalDate(),
  leadUnits: chosenUnits(),
  leadGroups: choices(unitGroups),
  supportUnits: chosenUnits(),
})
export type ConclusionInput = z.output<typeof conclusionInput>
export const conclusionEditInput = conclusionInput.extend({ conclusionVersion: version, drop: checkbox() })

export const concludeInput = z.object({ version, number: optionalText(60) })

export const photoInput = z.object({ alt: text(300), isPublic: checkbox() })
export const photoEditInput = photoInput.extend({ drop: checkbox() })
export const questionInput = z.object({ question: text(2000), asker: optionalText(100) })
export const answerInput = z.object({ answer: text(4000), questionVersion: version })

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null).default(null)

/** The address of a list; what is not understood is left out. */
export const listQuery = z.object({
  q: optional(z.string().trim().max(200)),
  kind: optional(z.enum(meetingKindCodes)),
  state: optional(z.enum(meetingStates)),
  unit: optional(z.string().max(120)),
  from: optional(z.string().max(20)),
  to: optional(z.string().max(20)),
  view: z.enum(['coming', 'past', 'invited', 'all']).catch('coming'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ListQuery = z.output<typeof listQuery>
