import type { Cell, Table } from '../blocks.ts'
import type { OrderedTask } from '../reading.ts'
import { nobody } from '../words/assignees.ts'
import { answersFor, columns, everyQuarter } from '../words/task-forms.ts'
import { assigneesOfCell, splitUnits, supportOfCell, unitsOfHeading } from './assignees.ts'
import type { ScheduleYear } from './schedule.ts'
import { readSchedule, withQuotaOf } from './schedule.ts'

type Column = (typeof columns)[number][0]
/** A row under its columns; nothing stands where a cell is missing. */
type Aligned = readonly (Cell | undefined)[]
type Layout = { header: number; columns: (Column | null)[]; headings: string[] }

/** Tasks of the annex tables in their order; a table without a header of its own carries on the one before it. */
export function tasksOfTables(tables: readonly Table[], year: ScheduleYear): OrderedTask[] {
  const tasks: OrderedTask[] = []
  let last: Layout | null = null
  for (const table of tables) {
    const own = layoutOf(table)
    const layout: Layout | null = own ?? carriedOn(table, last)
    if (layout !== null) tasks.push(...tasksOfRows(table, layout, year))
    last = layout
  }
  return tasks
}

function carriedOn(table: Table, last: Layout | null): Layout | null {
  const [first] = table.rows
  const fits = last !== null && first?.length === last.columns.length && isSerial(first[0]?.text ?? '')
  return fits ? { ...last, header: -1 } : null
}

// A row that names neither unit nor time is the head of a group.
function tasksOfRows(table: Table, layout: Layout, year: ScheduleYear): OrderedTask[] {
  const tasks: OrderedTask[] = []
  let group: string | null = null
  let above: Aligned = []
  for (const row of table.rows.slice(layout.header + 1)) {
    const aligned = align(row, layout, above)
    const text = cellText(aligned, layout, 'task')
    if (text === '' || isHeader(row)) continue
    if (isGroup(aligned, layout)) {
      group = text
      above = []
      continue
    }
    above = aligned
    tasks.push(taskOf({ row, aligned, layout, group, year }))
  }
  return tasks
}

export function isTaskTable(table: Table): boolean {
  return layoutOf(table) !== null
}

// The header with the most telling columns counts; "Thuc hien" may stand over "Chu tri" and "Phoi hop".
function layoutOf(table: Table): Layout | null {
  const layouts = table.rows.slice(0, 4).flatMap((row, index): Layout[] => {
    const under = table.rows[index + 1] ?? []
    const headings = parted(row, under)
    const found = withTargets(headings, headings.map(columnOf))
    const has = (column: Column) => found.includes(column)
    const tells = has('task') && (has('lead') || has('schedule') || has('quarter'))
    return tells ? [{ header: index + (headings.length > row.length ? 1 : 0), columns: found, headings }] : []
  })
  return layouts.sort((one, other) => kindsIn(other) - kindsIn(one))[0] ?? null
}

// A table that shares figures out among units hands out duties: the figure is the task.
function withTargets(headings: readonly string[], found: (Column | null)[]): (Column | null)[] {
  const answers = found.some((column, at) => column === 'lead' && answersFor.test(headings[at] ?? ''))
  const target = found.indexOf('target')
  if (found.includes('task') || target < 0 || !answers) return found
  return found.map((column, at) => {
    if (column === 'lead' && !answersFor.test(headings[at] ?? '')) return null
    return at === target ? 'task' : column
  })
}

function kindsIn({ columns: found }: Layout): number {
  return new Set(found.filter((column) => column !== null)).size
}

function parted(row: readonly Cell[], under: readonly Cell[]): string[] {
  const headings = row.map((cell) => cell.text)
  const below = under.map((cell) => cell.text)
  const kinds = below.map(columnOf)
  const isSecondRow =
    below.length >= 2 && below.length < row.length && kinds.every((kind) => kind !== null && kind !== 'task')
  const at = headings.findIndex((heading) => columnOf(heading) === (kinds[0] === 'quarter' ? 'schedule' : 'lead'))
  return isSecondRow && at >= 0 ? [...headings.slice(0, at), ...below, ...headings.slice(at + 1)] : headings
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

// Cells merged over several rows are printed once: a short row without a serial begins with its task, or with its unit
// where the task is merged as well, and takes the rest from above.
function align(row: readonly Cell[], { columns: found }: Layout, above: Aligned): Aligned {
  const [first, second] = [row[0]?.text ?? '', row[1]?.text ?? '']
  const task = found.indexOf('task')
  if (row.length >= found.length || isSerial(first)) return row
  if (row.length === 1 || (row.length === 2 && !namesUnits(second) && !isTime(second)))
    return [...row.slice(0, -1), ...blanks(task - row.length + 1), row.at(-1)]
  const lead = found.indexOf('lead')
  const start = namesUnits(first) && lead >= 0 ? lead : task
  if (start + row.length > found.length) return row
  return found.map((_, at) => (at < start ? above[at] : (row[at - start] ?? above[at])))
}

function blanks(count: number): undefined[] {
  return Array.from({ length: Math.max(0, count) }, () => undefined)
}

function namesUnits(text: string): boolean {
  return text.length < 400 && unitsOfHeading(text).length > 0
}

function isTime(text: string): boolean {
  return text.length < 80 && readSchedule(text, { year: null, from: null, to: null }).kind !== 'none'
}

function isSerial(text: string): boolean {
  return text === '' || /^[\p{Lu}\p{Ll}]?[\dIVX.]{0,8}[.)]?$/u.test(text)
}

function cellText(row: Aligned, layout: Layout, column: Column): string {
  const at = layout.columns.indexOf(column)
  return at < 0 ? '' : (row[at]?.text ?? '')
}

function isGroup(row: Aligned, layout: Layout): boolean {
  const telling: readonly Column[] = ['lead', 'support', 'schedule']
  return telling.every((column) => nobody.test(cellText(row, layout, column))) && quartersOf(row, layout) === ''
}

/** The quarters whose columns are marked or filled, as a phrase of time. */
function quartersOf(row: Aligned, { columns: found, headings }: Layout): string {
  const all = found.flatMap((column, at) => (column === 'quarter' ? [at] : []))
  const marked = all.filter((at) => !nobody.test(row[at]?.text ?? ''))
  if (all.length > 1 && marked.length === all.length) return everyQuarter
  return marked.map((at) => headings[at] ?? '').join(', ')
}

type Row = { row: readonly Cell[]; aligned: Aligned; layout: Layout; group: string | null; year: ScheduleYear }

function taskOf({ row, aligned, layout, group, year }: Row): OrderedTask {
  const text = (column: Column) => cellText(aligned, layout, column)
  const separate = layout.columns.includes('support')
  const named = assigneesOfCell(text('lead'))
  const support = separate ? supportOfCell(text('support')) : { support: named.support, openSupport: named.openSupport }
  const filled = row.filter((cell) => cell.text !== '')
  return {
    text: text('task'),
    group,
    lead: separate ? leadOf(text('lead'), named.lead) : named.lead,
    support: [...(separate ? named.support : []), ...support.support],
    openSupport: support.openSupport || named.openSupport,
    requested: named.requested,
    product: productOf(text('product'), text('quantity'), text('unit')),
    schedule: withQuotaOf(text('product'), readSchedule(text('schedule') || quartersOf(aligned, layout), year)),
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
