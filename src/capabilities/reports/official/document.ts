import type { Block, OfficialDocument, Signature } from '../../../writing/index.ts'
import { publicDeedsPath } from '../../evidence/index.ts'
import type { Assembled } from '../assembling.ts'
import { compose } from '../composing.ts'
import { type ContentBlock, type ContentSection, paragraphsOf, settled } from '../rules/content.ts'
import { figuresOf, type ReportFigure } from '../rules/figures.ts'
import { documentWords, type Letterhead, letterheadOf, officialDate, upper } from '../text/letterhead.ts'
import { type Link, runsOf } from './runs.ts'
import { itemTable, notes, unitTable } from './tables.ts'

/** The report as an official document. Figures lead to `publicUrl`; number and date stay free until it is issued. */
export function officialDocument(assembled: Assembled, publicUrl: string): OfficialDocument {
  const report = forPaper(assembled)
  const letterhead = letterheadFor(report)
  const title = titleFor(report)
  const { annexes, annexTitles } = documentWords
  const { number, issuedOn } = report.report ?? { number: null, issuedOn: null }
  const link = (figure: ReportFigure): string | undefined => (figure.href ? `${publicUrl}${figure.href}` : undefined)
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: numberOf(number, letterhead.symbol),
      place: letterhead.place,
      date: issuedOn,
    },
    type: documentWords.type,
    title,
    ...(letterhead.superior && { addressees: [letterhead.superior] }),
    bases: [],
    opening: openingOf(report, letterhead),
    body: [...amendmentBlocks(report), ...compose(report, annexes).flatMap((section) => sectionBlocks(section, link))],
    closing: documentWords.closing({ title, issuer: letterhead.shortName, superior: letterhead.superior }),
    recipients: paragraphsOf(report.report?.recipients ?? defaultRecipients(letterhead)),
    signature: signatureOf(report, letterhead),
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
  const on = period.to
  const unit = tree.unit(plan.leadUnitId)
  const version = unit?.names.find(({ from, to }) => from <= on && (to === null || on <= to)) ?? unit?.names.at(-1)
  const parentId = tree.parentOn(plan.leadUnitId, on)
  return letterheadOf({
    name: version?.name ?? '',
    kind: tree.kindOn(plan.leadUnitId, on),
    abbreviation: version?.abbreviation ?? null,
    parentName: parentId && tree.nameOn(parentId, on),
  })
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

function openingOf({ plan, period }: Assembled, letterhead: Letterhead): string {
  const issued = plan.issued && officialDate(plan.issued)
  return documentWords.opening({
    plan: documentWords.plan({ ...plan, issued }),
    issuer: letterhead.shortName,
    period: period.label,
  })
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

function signatureOf({ report }: Assembled, letterhead: Letterhead): Signature {
  const capacity = report?.signer.capacity ?? null
  const onBehalf = capacity === 'KT.' || capacity === 'TL.' || capacity === 'TUQ.'
  return {
    capacity,
    ...(letterhead.body && capacity !== 'TL.' && { body: letterhead.body }),
    ...(onBehalf && { onBehalfTitle: letterhead.headPost }),
    post: upper(report?.signer.post ?? letterhead.headPost),
    name: report?.signer.name ?? null,
  }
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
