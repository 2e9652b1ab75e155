import type { Cell, Table } from '../blocks.ts'
import type { OrderedTask } from '../reading.ts'
import { columns, everyQuarter, nobody } from '../words/assignees.ts'
import { assigneesOfCell, splitUnits, supportOf } from './assignees.ts'
import type { ScheduleYear } from './schedule.ts'
import { readSchedule, withQuotaOf } from './schedule.ts'

type Column = (typeof columns)[number][0]
type Layout = { header: number; columns: (Column | null)[]; headings: string[] }

/** Tasks of an annex table, by the words of its header; a row that names neither unit nor time is the head of a group. */
export function tasksOfTable(table: Table, year: ScheduleYear): OrderedTask[] {
  const layout = layoutOf(table)
  if (layout === null) return []
  const tasks: OrderedTask[] = []
  let group: string | null = null
  let above: readonly (Cell | undefined)[] = []
  for (const row of table.rows.slice(layout.header + 1)) {
    const aligned = align(row, layout, above)
    above = aligned
    const text = cellText(aligned, layout, 'task')
    if (text === '' || isHeader(row)) continue
    if (isGroup(aligned, layout)) group = text
    else tasks.push(taskOf({ row: aligned, layout, group, year }))
  }
  return tasks
}

export function isTaskTable(table: Table): boolean {
  return layoutOf(table) !== null
}

function layoutOf(table: Table): Layout | null {
  for (const [index, row] of table.rows.slice(0, 4).entries()) {
    const found = row.map((cell) => columnOf(cell.text))
    const has = (column: Column) => found.includes(column)
    if (has('task') && (has('lead') || has('schedule') || has('quarter')))
      return { header: index, columns: found, headings: row.map((cell) => cell.text) }
  }
  return null
}

function columnOf(heading: string): Column | null {
  const lower = heading.toLowerCase()
  if (lower.length > 120) return null
  const fits = columns.filter(([, pattern]) => pattern.test(lower)).map(([column]) => column)
  return fits.includes('lead') && fits.includes('support') ? 'lead' : (fits[0] ?? null)
}

function isHeader(row: readonly Cell[]): boolean {
  const named = row.filter((cell) => columnOf(cell.text) !== null && cell.text.length < 40).length
  const numbered = row.filter((cell) => /^\(?\d{1,2}\)?$/.test(cell.text)).length
  return (named >= 3 && named === row.length) || (row.length > 2 && numbered === row.length)
}

// Cells merged over several rows are printed once: a short row without a serial takes its first cells from above.
function align(row: readonly Cell[], layout: Layout, above: readonly (Cell | undefined)[]): (Cell | undefined)[] {
  const missing = layout.columns.length - row.length
  if (missing <= 0 || row.length <= 2 || isSerial(row[0]?.text ?? '')) return [...row]
  const filled = above.slice(0, missing)
  return [...Array.from({ length: missing }, (_, at) => filled[at]), ...row]
}

function isSerial(text: string): boolean {
  return text === '' || /^[\p{Lu}\p{Ll}]?[\dIVX.]{0,8}[.)]?$/u.test(text)
}

function cellText(row: readonly (Cell | undefined)[], layout: Layout, column: Column): string {
  const at = layout.columns.indexOf(column)
  return at < 0 ? '' : (row[at]?.text ?? '')
}

function isGroup(row: readonly (Cell | undefined)[], layout: Layout): boolean {
  const telling: readonly Column[] = ['lead', 'support', 'schedule']
  return telling.every((column) => nobody.test(cellText(row, layout, column))) && quartersOf(row, layout) === ''
}

/** The quarters whose columns are marked or filled, as a phrase of time. */
function quartersOf(row: readonly (Cell | undefined)[], { columns: found, headings }: Layout): string {
  const all = found.flatMap((column, at) => (column === 'quarter' ? [at] : []))
  const marked = all.filter((at) => !nobody.test(row[at]?.text ?? ''))
  if (all.length > 1 && marked.length === all.length) return everyQuarter
  return marked.map((at) => headings[at] ?? '').join(', ')
}

type Row = { row: readonly (Cell | undefined)[]; layout: Layout; group: string | null; year: ScheduleYear }

function taskOf({ row, layout, group, year }: Row): OrderedTask {
  const text = (column: Column) => cellText(row, layout, column)
  const separate = layout.columns.includes('support')
  const named = assigneesOfCell(text('lead'))
  const support = separate ? supportOf(text('support')) : { support: named.support, openSupport: named.openSupport }
  const filled = row.filter((cell) => cell !== undefined && cell.text !== '')
  return {
    text: text('task'),
    group,
    lead: separate ? leadOf(text('lead'), named.lead) : named.lead,
    support: [...(separate ? named.support : []), ...support.support],
    openSupport: support.openSupport || named.openSupport,
    requested: named.requested,
    product: productOf(text('product'), text('quantity'), text('unit')),
    schedule: withQuotaOf(text('product'), readSchedule(text('schedule') || quartersOf(row, layout), year)),
    span: [filled[0]?.span[0] ?? 0, filled.at(-1)?.span[1] ?? 0],
  }
}

function leadOf(cell: string, parsed: string[]): string[] {
  return parsed.length > 0 ? parsed : splitUnits(cell)
}

function productOf(product: string, quantity: string, unit: string): string | null {
  if (product !== '') return product
  return quantity === '' || nobody.test(quantity) ? null : `${quantity} ${unit}`.trim()
}
