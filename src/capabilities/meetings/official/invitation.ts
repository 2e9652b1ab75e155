import { lowerFirst } from '../../../ui/index.ts'
import type { Block, OfficialDocument } from '../../../writing/index.ts'
import { type OfficeTemplate, signatureOf } from '../../templates/index.ts'
import type { AgendaItem } from '../rules/listing.ts'
import type { Meeting } from '../rules/meeting.ts'
import { officialMoment, invitationWords as words } from '../text/papers.ts'

export interface InvitationPapers {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly template: OfficeTemplate
  /** Everyone for the general letter; one for a personal one. */
  readonly names: readonly { name: string; organisation: string | null; isPerson: boolean }[]
  /** Only on a guest's own letter: the address where to answer, and the code for the door. */
  readonly personal: { address: string; code: string } | null
}

/** The letter of invitation. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III (giấy mời). */
export function invitationDocument(papers: InvitationPapers): OfficialDocument {
  const { meeting, items, template, names, personal } = papers
  const { letterhead, recipients, say } = template
  const values = { meeting: lowerFirst(meeting.title), issuer: letterhead.name }
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
  const dash = (text: string): Block => ({ kind: 'dash', level: 1, text })
  const body: Block[] = [
    ...names.map(({ name, organisation, isPerson }) =>
      dash(isPerson ? `${words.to(name, organisation)};` : `${name};`),
    ),
    paragraph(say('come', values)),
    paragraph(words.chair(meeting.chairName, meeting.chairPost)),
    paragraph(words.when(officialMoment(meeting.startsAt), officialMoment(meeting.endsAt))),
    paragraph(words.place(meeting.place)),
    ...(meeting.purpose ? [paragraph(words.purpose(meeting.purpose))] : []),
    ...(items.length > 0 ? [paragraph(`${words.agenda}:`)] : []),
    ...items.map(({ starts, title, presenter }) =>
      dash(`${[starts, title, presenter && `(${presenter})`].filter(Boolean).join(' ')};`),
    ),
    ...(personal
      ? [paragraph(say('request', { ...values, address: personal.address })), paragraph(words.code(personal.code))]
      : []),
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
    title: say('subject', values),
    bases: [],
    opening: say('opening', values),
    body,
    closing: say('closing', values),
    recipients: [...(recipients ?? words.recipients)],
    signature: signatureOf(template, { capacity: null, post: null, name: null }),
    issuerName: letterhead.name,
    annexes: [],
  }
}
