import type { Db } from '../../kernel/db.ts'
import { formatNumber } from '../../ui/format.ts'
import type { StreamedTable } from '../../ui/index.ts'
import { slugOf } from '../calendar/index.ts'
import {
  type CreditedDeed,
  countCreditedCells,
  type DeedScope,
  describeDeeds,
  evidencePaths,
  type ListedDeed,
  listCredited,
  spreadDeeds,
} from '../evidence/index.ts'
import { kindLabels, listTasks } from '../tasks/index.ts'
import type { Assembled } from './assembling.ts'
import { unitName } from './composing.ts'
import { headline } from './rules/content.ts'
import { evidenceForm, inParts } from './rules/evidence-list.ts'
import { noItem } from './rules/opening.ts'
import { evidenceWords } from './text/evidence.ts'
import { text } from './text.ts'

/** What the annex of evidence prints; groups are the places of the contents in the tally. */
export type EvidenceAnnex =
  | { readonly form: 'none' }
  | { readonly form: 'full'; readonly lines: number; readonly rows: readonly EvidenceRow[]; readonly scope: DeedScope }
  | { readonly form: 'summary'; readonly lines: number; readonly cells: readonly EvidenceCell[] }

export interface EvidenceRow extends CreditedDeed {
  readonly deed: ListedDeed
}

interface EvidenceCell {
  readonly group: number
  readonly unitId: string
  readonly deeds: number
}

/** The evidence of a report as its paper shows it: as the ledger stood when its figures were frozen, else as it stands. */
export async function evidenceAnnex(db: Db, report: Assembled, scope: DeedScope): Promise<EvidenceAnnex> {
  const asked = creditedIn(report)
  const lines = report.tally.items.reduce((sum, { deeds }) => sum + deeds, 0)
  const form = evidenceForm(lines)
  if (form === 'none') return { form }
  if (form === 'summary') return { form, lines, cells: await cellsIn(db, asked) }
  const listed = await listCredited(db, asked, scope)
  return { form, lines, rows: await described(db, listed), scope }
}

function creditedIn({ tally, place, period }: Assembled) {
  const groupOf = new Map(
    tally.items.flatMap(({ itemId }, group) =>
      (place.tasksOfItem.get(itemId ?? noItem) ?? []).map((taskId) => [taskId, group] as const),
    ),
  )
  return { groupOf, from: period.from, to: period.to, asOf: place.asOf }
}

/** What stands now is kept counted; what stood then must be asked of the ledger. */
function cellsIn(db: Db, asked: ReturnType<typeof creditedIn>): Promise<EvidenceCell[]> {
  const { groupOf, from, to, asOf } = asked
  return asOf ? countCreditedCells(db, { ...asked, asOf }) : spreadDeeds(db, { groupOf, spans: [{ from, to }] })
}

async function described(db: Db, listed: readonly CreditedDeed[]): Promise<EvidenceRow[]> {
  const deeds = await describeDeeds(db, [...new Set(listed.map(({ deedId }) => deedId))])
  return listed.flatMap((line) => {
    const deed = deeds.get(line.deedId)
    return deed ? [{ ...line, deed }] : []
  })
}

/** Small enough that other people's pages are served in between. */
const batchSize = 500

/** The whole list as a table, sent while it is read. */
export async function evidenceTable(
  db: Db,
  report: Assembled,
  { scope, publicUrl }: { scope: DeedScope; publicUrl: string },
): Promise<StreamedTable> {
  const { columns } = evidenceWords
  const listed = await listCredited(db, creditedIn(report), scope)
  const tasks = await listTasks(db, [...new Set(listed.flatMap(({ taskIds }) => taskIds))])
  const titles = new Map(tasks.map((task) => [task.id, headline(task.text, 120)]))
  const contents = report.tally.items.map((_, group) => contentOf(report, group))
  const parts = { report, contents, titles, publicUrl, scope }
  const { order, marker, content, deed, kind, units, from, to, quantities, address, record } = columns
  return {
    name: `${text.csv.evidence}-${report.planSlug}-${slugOf(report.period)}`,
    title: evidenceWords.name,
    headers: [order, marker, content, columns.tasks, deed, kind, units, from, to, quantities, address, record],
    rowCount: listed.length,
    batches: batches(db, listed, (row, at) => cellsOf(row, { ...parts, at })),
  }
}

async function* batches<Cells>(
  db: Db,
  listed: readonly CreditedDeed[],
  cells: (row: EvidenceRow, at: number) => Cells,
): AsyncGenerator<Cells[]> {
  let at = 0
  for (const part of inParts(listed, batchSize)) {
    const rows = await described(db, part)
    const before = at
    yield rows.map((row, index) => cells(row, before + index))
    at += rows.length
  }
}

interface CellParts {
  readonly at: number
  readonly report: Assembled
  readonly contents: readonly ReturnType<typeof contentOf>[]
  readonly titles: ReadonlyMap<string, string>
  readonly publicUrl: string
  readonly scope: DeedScope
}

function cellsOf({ group, taskIds, deed }: EvidenceRow, parts: CellParts) {
  const { at, report, contents, titles, publicUrl, scope } = parts
  const { marker, content } = contents[group] ?? { marker: '', content: '' }
  return [
    at + 1,
    marker,
    content,
    taskIds.map((id) => titles.get(id)).join('; '),
    deed.title,
    kindLabels[deed.kind],
    unitsWords(report, deed),
    { date: deed.from },
    { date: deed.to },
    quantitiesWords(deed),
    deed.address && absolute(deed.address, publicUrl),
    scope === 'staff' ? `${publicUrl}${evidencePaths.deed(deed.id)}` : null,
  ]
}

/** A content as a list names it. */
export function contentOf({ tally, items }: Assembled, group: number): { marker: string; content: string } {
  const item = items.find(({ id }) => id === tally.items[group]?.itemId)
  return { marker: item?.marker ?? '', content: item ? headline(item.text, 160) : text.otherTasks }
}

export const unitsWords = (report: Assembled, { unitIds }: ListedDeed): string =>
  unitIds.map((id) => unitName(report, id)).join('; ')

export const quantitiesWords = ({ quantities }: ListedDeed): string =>
  quantities.map(({ count, of }) => `${formatNumber(count)} ${of}`).join('; ')

/** Own pages begin with a slash. */
export const absolute = (address: string, publicUrl: string): string =>
  address.startsWith('/') ? `${publicUrl}${address}` : address
