import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Annex, Block, Column, Inline, Run, Table, TableRow } from '../../../writing/index.ts'
import { slugOf } from '../../calendar/index.ts'
import { type DeedScope, evidencePaths } from '../../evidence/index.ts'
import type { Assembled } from '../assembling.ts'
import { unitName } from '../composing.ts'
import {
  absolute,
  contentOf,
  type EvidenceAnnex,
  type EvidenceRow,
  quantitiesWords,
  unitsWords,
} from '../evidence-list.ts'
import { contentsAcross, inParts, printedInFull } from '../rules/evidence-list.ts'
import { counted } from '../rules/figures.ts'
import { evidenceHref } from '../rules/opening.ts'
import { evidenceWords } from '../text/evidence.ts'
import { documentWords } from '../text/letterhead.ts'
import { paths, text } from '../text.ts'
import { type Link, runOf } from './runs.ts'
import { notes } from './tables.ts'

interface Writing {
  readonly evidence: EvidenceAnnex
  readonly publicUrl: string
  readonly link: Link
}

/** The third annex; none while there is nothing to list. */
export function evidenceAnnexes(report: Assembled, { evidence, publicUrl, link }: Writing): Annex[] {
  if (evidence.form === 'none') return []
  const blocks =
    evidence.form === 'full'
      ? fullBlocks(report, evidence, publicUrl)
      : summaryBlocks(report, evidence, { publicUrl, link })
  return [
    {
      marker: 'III',
      title: evidenceWords.annexTitles[evidence.form](report.period.label),
      orientation: 'landscape',
      blocks: [...blocks, ...notes(report, evidence.form === 'full' ? report.tally.items : report.tally.units)],
    },
  ]
}

const { columns } = evidenceWords

function fullBlocks(
  report: Assembled,
  { rows, lines, scope }: Extract<EvidenceAnnex, { form: 'full' }>,
  publicUrl: string,
): Block[] {
  const numbered = rows.map((row, at) => ({ row, at, publicUrl, scope }))
  const body = [...new Set(rows.map(({ group }) => group))].flatMap((group): TableRow[] => {
    const { marker, content } = contentOf(report, group)
    const own = numbered.filter(({ row }) => row.group === group)
    return [
      { kind: 'group', marker, text: `${content} (${evidenceWords.lines(formatNumber(own.length))})` },
      ...own.map((line) => ({ kind: 'row' as const, cells: cellsOf(report, line) })),
    ]
  })
  const hidden = lines - rows.length
  const table: Table = {
    kind: 'table',
    columns: [
      { header: columns.order, width: 5, align: 'centre' },
      { header: columns.deed, width: 40 },
      { header: columns.units, width: 17 },
      { header: columns.day, width: 11, align: 'centre' },
      { header: columns.quantities, width: 10 },
      { header: columns.address, width: 17 },
    ],
    rows: body,
  }
  return [
    ...(rows.length > 0 ? [table] : []),
    ...(hidden > 0 ? [note(evidenceWords.hidden(formatNumber(hidden)))] : []),
  ]
}

interface Line {
  readonly row: EvidenceRow
  readonly at: number
  readonly publicUrl: string
  readonly scope: DeedScope
}

function cellsOf(report: Assembled, line: Line): Inline[] {
  const { deed } = line.row
  const days = deed.from === deed.to ? [deed.to] : [deed.from, deed.to]
  return [
    String(line.at + 1),
    deed.title,
    unitsWords(report, deed),
    days.map(formatDate).join(' - '),
    quantitiesWords(deed),
    addressOf(line),
  ]
}

/** Where everyone finds it; else its record, for those who work here. */
function addressOf({ row: { deed }, publicUrl, scope }: Line): Run[] {
  const internal = deed.isPublic ? [] : [{ text: evidenceWords.internal }]
  const record = { text: evidenceWords.record, link: `${publicUrl}${evidencePaths.deed(deed.id)}` }
  if (!deed.address) return scope === 'staff' ? [...internal, record] : []
  const link = absolute(deed.address, publicUrl)
  return [...internal, { text: breakable(link), link }]
}

/** Without its scheme, with places at which it may go on in the next line of a narrow cell. */
const breakable = (address: string): string =>
  address.replace(/^https?:\/\//, '').replace(/[/?&=._-]+(?=.)/g, (mark) => `${mark}\u200b`)

function summaryBlocks(
  report: Assembled,
  { cells, lines }: Extract<EvidenceAnnex, { form: 'summary' }>,
  { publicUrl, link }: Omit<Writing, 'evidence'>,
): Block[] {
  const { place, planSlug, period, tally } = report
  const file = paths.evidence(planSlug, { period: slugOf(period), amendment: place.asOf ? place.amendment : null })
  const address = `${publicUrl}${file}`
  const used = tally.items.flatMap((item, group) => (item.deeds > 0 ? [group] : []))
  const parts = inParts(used, contentsAcross)
  const deeds = new Map(cells.map((cell) => [`${cell.unitId} ${cell.group}`, cell.deeds]))
  const tooMany = evidenceWords.tooMany(formatNumber(lines), formatNumber(printedInFull))
  return [
    { kind: 'paragraph', text: [{ text: tooMany }, { text: breakable(address), link: address }, { text: '.' }] },
    ...parts.map((groups, at) => summaryTable(report, { groups, deeds, link, isLast: at === parts.length - 1 })),
    note(evidenceWords.contents(documentWords.annexes.items)),
  ]
}

interface SummaryParts {
  readonly groups: readonly number[]
  /** By unit and content. */
  readonly deeds: ReadonlyMap<string, number>
  readonly link: Link
  readonly isLast: boolean
}

function summaryTable(report: Assembled, { groups, deeds, link, isLast }: SummaryParts): Table {
  const { tally, figures, place } = report
  const narrow = (header: string): Column => ({ header, width: 5, align: 'right' })
  const cell = (unitId: string, group: number): Inline => {
    const value = deeds.get(`${unitId} ${group}`) ?? 0
    const itemId = tally.items[group]?.itemId ?? null
    return [runOf(counted(value, evidenceHref(place, { unitId, itemId })), link, 'table')]
  }
  const active = figures.units.filter(({ deeds: { value } }) => value !== '0')
  const total = groups.map(
    (group): Inline => [...(figures.items[group] ? [runOf(figures.items[group].deeds, link, 'table')] : [])],
  )
  return {
    kind: 'table',
    columns: [
      { header: columns.order, width: 5, align: 'centre' },
      { header: columns.units, width: 28 },
      ...groups.map((group) => narrow(headerOf(report, group))),
      ...(isLast ? [{ ...narrow(evidenceWords.allContents), width: 7 }] : []),
    ],
    rows: [
      ...active.map((unit, at) => ({
        kind: 'row' as const,
        cells: [
          String(at + 1),
          unitName(report, unit.unitId),
          ...groups.map((group) => cell(unit.unitId, group)),
          ...(isLast ? [[runOf(unit.deeds, link, 'table')]] : []),
        ],
      })),
      {
        kind: 'row',
        bold: true,
        cells: ['', text.total, ...total, ...(isLast ? [[runOf(figures.general.deeds, link, 'table')]] : [])],
      },
    ],
  }
}

function headerOf(report: Assembled, group: number): string {
  if (report.tally.items[group]?.itemId === null) return evidenceWords.others
  return contentOf(report, group).marker || String(group + 1)
}

const note = (words: string): Block => ({ kind: 'paragraph', style: 'note', text: words })
