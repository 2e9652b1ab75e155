import { toVietnamese } from '../../../kernel/dates.ts'
import type { Block, Inline, OfficialDocument } from '../../../writing/index.ts'
import type { OfficeTemplate } from '../../templates/index.ts'
import { groupLabels, type UnitTree } from '../../units/index.ts'
import type { Presence } from '../rules/attendance.ts'
import type { Conclusion, Minutes } from '../rules/conclusion.ts'
import type { Invitee } from '../rules/invitation.ts'
import type { AgendaItem } from '../rules/listing.ts'
import { dayOfMeeting, type Meeting } from '../rules/meeting.ts'
import { officialMoment, minutesWords as words } from '../text/papers.ts'

export interface MinutesPapers {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly minutes: Pick<Minutes, 'endedAt' | 'opening' | 'discussion' | 'closing' | 'copies'>
  readonly conclusions: readonly Conclusion[]
  readonly tree: UnitTree
  readonly template: OfficeTemplate
}

/** What the first part says before anybody corrects it: from the meeting and its list of attendance. */
export function openingOf(
  meeting: Meeting,
  { presence, tree, nameOf }: { presence: Presence; tree: UnitTree; nameOf(invitee: Invitee): string },
): string {
  const on = dayOfMeeting(meeting)
  const came = presence.units.filter(({ unitId, present }) => unitId !== null && present > 0)
  const units = came.map(({ unitId, present }) => `${tree.nameOn(unitId ?? '', on)} (${present})`)
  const absent = presence.absent.map((one) => `${nameOf(one)} (${one.replyNote ?? words.noReason})`)
  return [
    words.began(officialMoment(meeting.startsAt)),
    words.place(meeting.place),
    words.chair(meeting.chairName, meeting.chairPost),
    meeting.secretaryName && words.secretary(meeting.secretaryName, meeting.secretaryPost),
    words.present(presence.invitedCame, presence.invited, presence.present),
    units.length > 0 && words.units(units.join('; ')),
    absent.length > 0 ? words.absent(absent.join('; ')) : words.absentNone,
  ]
    .filter(Boolean)
    .join('\n')
}

/** The minutes as an official document. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III (biên bản). */
export function minutesDocument(papers: MinutesPapers): OfficialDocument {
  const { meeting, minutes, template } = papers
  const { letterhead, recipients, say } = template
  const ended = minutes.endedAt ?? meeting.endsAt
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: { n: null, symbol: `BB-${letterhead.abbreviation}` },
      place: letterhead.place,
      date: dayOfMeeting(meeting),
    },
    type: words.type,
    title: meeting.title,
    bases: [],
    body: [...paragraphs(minutes.opening), ...parts(papers)],
    closing: say('closing', { ended: officialMoment(ended), copies: String(minutes.copies).padStart(2, '0') }),
    recipients: [...(recipients ?? words.recipients)],
    signature: { capacity: null, post: words.chairPost, name: meeting.chairName },
    secretarySignature: { capacity: null, post: words.secretaryPost, name: meeting.secretaryName },
    issuerName: letterhead.name,
    annexes: [],
  }
}

function parts({ meeting, items, minutes, conclusions, tree, template: { say } }: MinutesPapers): Block[] {
  const heading = (marker: string, text: string): Block => ({ kind: 'heading', level: 'roman', marker, text })
  const sections: [string, Block[]][] = [
    [say('agenda', {}), items.map((item): Block => ({ kind: 'dash', level: 1, text: itemWords(item) }))],
    [say('discussion', {}), paragraphs(minutes.discussion)],
    [
      say('conclusions', {}),
      [
        ...paragraphs(minutes.closing),
        ...conclusions.flatMap((one, index) => conclusionBlocks(one, index + 1, { meeting, tree })),
      ],
    ],
  ]
  return sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [heading(['I', 'II', 'III'][index] ?? '', title), ...blocks])
}

const itemWords = ({ starts, title, presenter }: AgendaItem) =>
  [starts, title, presenter && `(${presenter})`].filter(Boolean).join(' ')

function conclusionBlocks(
  one: Conclusion,
  number: number,
  { meeting, tree }: Pick<MinutesPapers, 'meeting' | 'tree'>,
): Block[] {
  const on = dayOfMeeting(meeting)
  const name = (unitId: string) => tree.nameOn(unitId, on)
  const leads = [...one.leadUnits.map(name), ...one.leadGroups.map((group) => groupLabels[group])]
  const facts = [
    leads.length > 0 && words.lead(leads.join(', ')),
    one.supportUnits.length > 0 && words.support(one.supportUnits.map(name).join(', ')),
    one.product && words.product(one.product),
    one.dueOn && words.due(toVietnamese(one.dueOn)),
  ].filter((fact) => typeof fact === 'string')
  return [
    { kind: 'paragraph', text: `${number}. ${one.text}` },
    ...(facts.length > 0 ? [{ kind: 'dash' as const, level: 1 as const, text: `${facts.join('; ')}.` }] : []),
  ]
}

const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', text: line }))

/** The same words as plain text: what the register keeps, so that a task can point at its sentence. */
export function minutesText(papers: MinutesPapers): string {
  const document = minutesDocument(papers)
  const lines = document.body.flatMap((block) => {
    if (block.kind === 'heading') return [`${block.marker}. ${plain(block.text)}`]
    if (block.kind === 'dash') return [`- ${plain(block.text)}`]
    return block.kind === 'paragraph' ? [plain(block.text)] : []
  })
  const title = [document.type.toLocaleUpperCase('vi'), document.title]
  return [...document.head.issuer, ...title, ...lines, `${plain(document.closing ?? '')}./.`].join('\n')
}

const plain = (inline: Inline): string => (typeof inline === 'string' ? inline : inline.map((run) => run.text).join(''))
