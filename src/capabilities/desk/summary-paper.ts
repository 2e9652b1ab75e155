import type { Ask } from '../../kernel/site.ts'
import type { Block, OfficialDocument } from '../../writing/index.ts'
import { officeTemplate, signatureOf } from '../templates/index.ts'
import type { ReadSummary } from './summary.ts'
import { dayWords, summaryText } from './text/summary.ts'

const roman = ['I', 'II', 'III']

/** The summary as one page to print or send on, in the words of the unit whose it is. */
export async function summaryDocument(
  ask: Ask,
  { rootId, scope, parts, tree }: ReadSummary,
): Promise<OfficialDocument> {
  const unitId = ask.signedIn().unitId
  const template = await officeTemplate(ask.db, tree, { unitId, kind: 'summary', on: ask.today })
  const { letterhead, recipients, say } = template
  const values = { day: dayWords(ask.today), issuer: letterhead.shortName, scope }
  const { publicUrl } = ask.kernel.config
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: { n: null, symbol: `${summaryText.symbol}-${letterhead.abbreviation}` },
      place: letterhead.place,
      date: ask.today,
    },
    type: summaryText.type,
    title: say('title', values),
    bases: [],
    opening: say('opening', values),
    body: parts.flatMap(({ part, lines }, at): Block[] => [
      { kind: 'heading', level: 'roman', marker: roman[at] ?? '', text: summaryText.parts[part].title },
      ...(lines.length === 0
        ? [{ kind: 'paragraph' as const, text: summaryText.parts[part].none }]
        : lines.map(({ words, href, units }, index): Block => {
            const link = { text: words, link: `${publicUrl}${href}` }
            const rest = units === null ? '.' : `. ${units}.`
            return { kind: 'paragraph', text: [{ text: `${index + 1}. ` }, link, { text: rest }] }
          })),
    ]),
    closing: say('closing', values),
    recipients: [...(recipients ?? [tree.nameOn(rootId, ask.today), summaryText.archive])],
    signature: signatureOf(template, { capacity: null, post: null, name: null }),
    issuerName: letterhead.name,
    annexes: [],
  }
}
