import type { PlainDate } from '../../kernel/dates.ts'
import { lowerFirst } from '../../ui/format.ts'
import type { Block, OfficialDocument } from '../../writing/index.ts'
import type { UnitTree } from '../units/index.ts'
import { signatureOf, templateFrom } from './office.ts'
import { isSignedByOffice, type TemplateKind, type Wording } from './rules/template.ts'
import { phrasesOf, sampleBody, sampleMeeting, sampleSigners, samples, sampleTitle } from './text/originals.ts'
import { kindTypes } from './text.ts'

interface Previewed {
  readonly wording: Wording | null
  readonly unitId: string
  readonly kind: TemplateKind
  readonly on: PlainDate
}

/** A document of the kind with sample content, as the wording would make it. */
export function previewDocument(tree: UnitTree, { wording, unitId, kind, on }: Previewed): OfficialDocument {
  const template = templateFrom(wording, tree, { unitId, kind, on })
  const { letterhead, recipients, say } = template
  const { type, symbol } = kindTypes[kind]
  const values = {
    ...samples,
    issuer: letterhead.shortName,
    lead: letterhead.shortName,
    superior: letterhead.superior ?? '',
    scope: lowerFirst(letterhead.superior ?? letterhead.name),
  }
  const closing = kind === 'report' && letterhead.superior === null ? 'closingAlone' : 'closing'
  const worded = new Map(phrasesOf(kind))
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: { n: null, symbol: symbol ? `${symbol}-${letterhead.abbreviation}` : `${letterhead.abbreviation}-CCHC` },
      place: letterhead.place,
      date: null,
    },
    type,
    title: titleOf(kind, (phrase) => say(phrase, values)),
    ...(kind === 'letter' && { addressees: [samples.unit ?? ''] }),
    ...(kind === 'report' && letterhead.superior && { addressees: [letterhead.superior] }),
    bases: [],
    ...(worded.has('opening') && { opening: say('opening', values) }),
    body: [
      { kind: 'paragraph', style: 'note', text: sampleBody },
      ...['come', 'request'].flatMap((phrase): Block[] =>
        worded.has(phrase) ? [{ kind: 'paragraph', text: say(phrase, values) }] : [],
      ),
      ...headings
        .filter((phrase) => worded.has(phrase))
        .map(
          (phrase, at): Block => ({
            kind: 'heading',
            level: 'roman',
            marker: roman[at] ?? '',
            text: say(phrase, values),
          }),
        ),
    ],
    closing: say(closing, values),
    recipients: [...(recipients ?? [])],
    ...(isSignedByOffice(kind)
      ? { signature: signatureOf(template, { capacity: null, post: null, name: null }) }
      : {
          signature: { capacity: null, post: sampleSigners.chair, name: null },
          secretarySignature: { capacity: null, post: sampleSigners.secretary, name: null },
        }),
    issuerName: letterhead.name,
    annexes: [],
  }
}

const headings = ['agenda', 'discussion', 'conclusions']
const roman = ['I', 'II', 'III']

function titleOf(kind: TemplateKind, say: (phrase: string) => string): string {
  switch (kind) {
    case 'letter':
    case 'invitation':
      return say('subject')
    case 'summary':
      return say('title')
    case 'minutes':
      return sampleMeeting
    default:
      return sampleTitle
  }
}
