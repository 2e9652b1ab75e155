import type { Block, OfficialDocument } from '../../../writing/index.ts'
import { unitLetterhead } from '../../templates/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { AgendaItem } from '../rules/listing.ts'
import { dayOfMeeting, type Meeting } from '../rules/meeting.ts'
import { officialMoment, invitationWords as words } from '../text/papers.ts'

export interface InvitationPapers {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly tree: UnitTree
  /** Everyone for the general letter; one for a personal one. */
  readonly names: readonly { name: string; organisation: string | null; isPerson: boolean }[]
  /** Only on a guest's own letter: the address where to answer, and the code for the door. */
  readonly personal: { address: string; code: string } | null
}

/** The letter of invitation. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III (giấy mời). */
export function invitationDocument({ meeting, items, tree, names, personal }: InvitationPapers): OfficialDocument {
  const letterhead = unitLetterhead(tree, { unitId: meeting.unitId, on: dayOfMeeting(meeting) })
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
  const dash = (text: string): Block => ({ kind: 'dash', level: 1, text })
  const body: Block[] = [
    ...names.map(({ name, organisation, isPerson }) =>
      dash(isPerson ? `${words.to(name, organisation)};` : `${name};`),
    ),
    paragraph(words.come(meeting.title)),
    paragraph(words.chair(meeting.chairName, meeting.chairPost)),
    paragraph(words.when(officialMoment(meeting.startsAt), officialMoment(meeting.endsAt))),
    paragraph(words.place(meeting.place)),
    ...(meeting.purpose ? [paragraph(words.purpose(meeting.purpose))] : []),
    ...(items.length > 0 ? [paragraph(`${words.agenda}:`)] : []),
    ...items.map(({ starts, title, presenter }) =>
      dash(`${[starts, title, presenter && `(${presenter})`].filter(Boolean).join(' ')};`),
    ),
    ...(personal ? [paragraph(words.reply(personal.address)), paragraph(words.code(personal.code))] : []),
  ]
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: { n: null, symbol: `GM-${letterhead.abbreviation}` },
      place: letterhead.place,
      date: null,
    },
    type: words.type,
    title: words.subject(meeting.title),
    bases: [],
    opening: words.opening(letterhead.name),
    body,
    closing: words.closing,
    recipients: [...words.recipients],
    signature: {
      capacity: letterhead.body ? 'TM.' : null,
      ...(letterhead.body && { body: letterhead.body }),
      post: letterhead.headPost,
      name: null,
    },
    issuerName: letterhead.name,
    annexes: [],
  }
}
