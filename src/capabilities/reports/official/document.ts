import type { Db, Tx } from '../../../kernel/db.ts'
import { lowerFirst } from '../../../ui/format.ts'
import type { Block, OfficialDocument } from '../../../writing/index.ts'
import { publicDeedsPath } from '../../evidence/index.ts'
import {
  type Letterhead,
  type OfficeTemplate,
  officeTemplate,
  signatureOf,
  unitLetterhead,
} from '../../templates/index.ts'
import type { Assembled } from '../assembling.ts'
import { compose } from '../composing.ts'
import type { EvidenceAnnex } from '../evidence-list.ts'
import { type ContentBlock, type ContentSection, paragraphsOf, settled } from '../rules/content.ts'
import { figuresOf, type ReportFigure } from '../rules/figures.ts'
import { documentWords, officialDate } from '../text/letterhead.ts'
import { evidenceAnnexes } from './evidence.ts'
import { type Link, runsOf } from './runs.ts'
import { itemTable, notes, unitTable } from './tables.ts'

/** How the lead unit words its reports: an approved one keeps the words of the moment in which its figures were frozen. */
export function reportTemplate(reader: Db | Tx, { plan, tree, period, place }: Assembled): Promise<OfficeTemplate> {
  return officeTemplate(reader, tree, { unitId: plan.leadUnitId, kind: 'report', on: period.to, at: place.asOf })
}

/** The report as an official document. Figures lead to `publicUrl`; number and date stay free until it is issued. */
export function officialDocument(
  assembled: Assembled,
  { publicUrl, template, evidence }: { publicUrl: string; template: OfficeTemplate; evidence: EvidenceAnnex },
): OfficialDocument {
  const report = forPaper(assembled)
  const { letterhead } = template
  const title = titleFor(report)
  const { annexes, annexTitles } = documentWords
  const { number, issuedOn } = report.report ?? { number: null, issuedOn: null }
  const link = (figure: ReportFigure): string | undefined => (figure.href ? `${publicUrl}${figure.href}` : undefined)
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: numberOf(number, `${documentWords.symbol}-${letterhead.abbreviation}`),
      place: letterhead.place,
      date: issuedOn,
    },
    type: documentWords.type,
    title,
    ...(letterhead.superior && { addressees: [letterhead.superior] }),
    bases: [],
    opening: openingOf(report, template),
    body: [...amendmentBlocks(report), ...compose(report, annexes).flatMap((section) => sectionBlocks(section, link))],
    closing: template.say(letterhead.superior ? 'closing' : 'closingAlone', {
      reportTitle: lowerFirst(title),
      issuer: letterhead.shortName,
      ...(letterhead.superior && { superior: letterhead.superior }),
    }),
    recipients: recipientsOf(report, template),
    signature: signatureOf(template, {
      capacity: report.report?.signer.capacity ?? null,
      post: report.report?.signer.post ?? null,
      name: report.report?.signer.name ?? null,
    }),
    issuerName: letterhead.name,
    annexes: [
      {
        marker: 'I',
        title: annexTitles.items(report.period.label),
        orientation: 'landscape',
        blocks: [itemTable(report, link), ...notes(report, report.tally.items)],
      },
      {
        marker: 'II',
        title: annexTitles.units(report.period.label),
        orientation: 'landscape',
        blocks: [unitTable(report, link), ...notes(report, report.tally.units)],
      },
      ...evidenceAnnexes(report, { evidence, publicUrl, link }),
    ],
  }
}

/** A paper goes to people without accounts: once it is approved its figures open what everyone may see. */
function forPaper(report: Assembled): Assembled {
  if (report.place.asOf === null) return report
  const place = { ...report.place, audience: 'public' as const, deedsAt: publicDeedsPath }
  return { ...report, place, figures: figuresOf(report.tally, place) }
}

export function letterheadFor({ plan, tree, period }: Pick<Assembled, 'plan' | 'tree' | 'period'>): Letterhead {
  return unitLetterhead(tree, { unitId: plan.leadUnitId, on: period.to })
}

export function titleFor({ plan, period }: Pick<Assembled, 'plan' | 'period'>): string {
  return documentWords.title(plan.title, period.label, period.year)
}

export const defaultRecipients = (letterhead: Letterhead): string =>
  [documentWords.recipients(letterhead.shortName), documentWords.archive].join('\n')

/** "125/BC-SNV" → 125 and its symbol; a symbol written otherwise is kept as it was entered. */
function numberOf(number: string | null, symbol: string): { n: string | null; symbol: string } {
  const [n, ...rest] = number?.split('/') ?? []
  return n === undefined ? { n: null, symbol } : { n: n.trim(), symbol: rest.join('/').trim() || symbol }
}

function openingOf({ plan, period }: Assembled, { letterhead, say }: OfficeTemplate): string {
  const issued = plan.issued && officialDate(plan.issued)
  return say('opening', {
    plan: documentWords.plan({ ...plan, issued }),
    issuer: letterhead.shortName,
    period: period.label,
  })
}

/** What the report itself says; else, while nobody has changed the first proposal, what the office's template says. */
function recipientsOf({ report }: Assembled, { letterhead, recipients }: OfficeTemplate): string[] {
  const proposed = defaultRecipients(letterhead)
  const own = report?.recipients ?? proposed
  return own === proposed && recipients ? [...recipients] : paragraphsOf(own)
}

function amendmentBlocks({ report, reports }: Assembled): Block[] {
  if (!report || report.amendment === 0) return []
  const before = reports.find(
    ({ period, amendment }) =>
      period.code === report.period.code && period.year === report.period.year && amendment === report.amendment - 1,
  )
  const replaced =
    before?.number && before.issuedOn
      ? [documentWords.amends(before.number, officialDate(before.issuedOn), report.amendment)]
      : []
  return [...replaced, documentWords.amendmentReason(report.amendmentReason ?? '')].map((words) => ({
    kind: 'paragraph',
    text: words,
  }))
}

function sectionBlocks(section: ContentSection, link: Link): Block[] {
  return [
    { kind: 'heading', level: 'roman', marker: section.marker, text: section.title },
    ...settled(section.blocks).flatMap((block) => blockOf(block, link)),
  ]
}

function blockOf(block: ContentBlock, link: Link): Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 'number', marker: block.marker, text: block.title }]
    case 'table':
      return []
    case 'remark':
      return paragraphsOf(block.text ?? '').map((words) => ({ kind: 'paragraph', text: words }))
    case 'paragraph':
      return [{ kind: 'paragraph', text: runsOf(block.phrase, link) }]
    case 'dash':
      return [{ kind: 'dash', level: 1, text: runsOf(block.phrase, link) }]
    case 'point':
      return [{ kind: 'point', marker: block.marker, text: runsOf(block.phrase, link) }]
  }
}
