import type { PlainDate } from '../../kernel/dates.ts'
import { lowerFirst } from '../../ui/format.ts'
import type { OfficialDocument } from '../../writing/index.ts'
import type { UnitTree } from '../units/index.ts'
import { signatureOf, templateFrom } from './office.ts'
import type { TemplateKind, Wording } from './rules/template.ts'
import { sampleBody, samples, sampleTitle } from './text/originals.ts'
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
  const request = kind === 'letter' ? [{ kind: 'paragraph' as const, text: say('request', values) }] : []
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: { n: null, symbol: symbol ? `${symbol}-${letterhead.abbreviation}` : `${letterhead.abbreviation}-CCHC` },
      place: letterhead.place,
      date: null,
    },
    type,
    title: kind === 'letter' ? say('subject', values) : kind === 'summary' ? say('title', values) : sampleTitle,
    ...(kind === 'letter' && { addressees: [samples.unit ?? ''] }),
    ...(kind === 'report' && letterhead.superior && { addressees: [letterhead.superior] }),
    bases: [],
    opening: say('opening', values),
    body: [{ kind: 'paragraph', style: 'note', text: sampleBody }, ...request],
    closing: say(closing, values),
    recipients: [...(recipients ?? [])],
    signature: signatureOf(template, { capacity: null, post: null, name: null }),
    issuerName: letterhead.name,
    annexes: [],
  }
}
