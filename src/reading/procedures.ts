import type { Block, Cell, Paragraph } from './blocks.ts'
import { parseMarker } from './markers.ts'
import type { ProcedureMention } from './reading.ts'
import {
  actions,
  changedContent,
  code,
  codeLabel,
  columnAction,
  columns,
  listHeading,
  publishes,
  publishing,
  rowAction,
} from './words/procedures.ts'

type Action = ProcedureMention['action']
type Column = (typeof columns)[number][0]
/** Places of the columns in a row; `action` is what a column's heading says of all rows. */
type Layout = { name: number; width: number; action: Action | null }

const longestHeading = 300
const longestName = 500

/** Procedures that a publishing decision lists, with what is done to them by their row, their table or the nearest heading. */
export function findProcedures(title: string | null, blocks: readonly Block[]): ProcedureMention[] {
  const found = new Map<string, ProcedureMention>()
  const add = (mention: ProcedureMention) => {
    const key = `${mention.code ?? mention.name.toLowerCase()} ${mention.action}`
    if (!found.has(key)) found.set(key, mention)
  }
  const told = { action: actionIn(title ?? '') ?? 'announce', byName: publishes.test(title ?? '') }
  let above = ''
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const mention of inTable(block.rows, told)) add(mention)
      continue
    }
    const mention = told.byName ? inLine(block, above, told.action) : null
    if (mention !== null) add(mention)
    else told.action = headingAction(block.text) ?? told.action
    above = block.text
  }
  return [...found.values()]
}

// A heading between the rows holds for what follows, also behind the table.
function inTable(rows: readonly (readonly Cell[])[], told: Told): ProcedureMention[] {
  let layout: Layout | null = null
  return rows.flatMap((row) => {
    const own = layoutOf(row)
    if (own !== null || !row.some(isCode)) told.action = headingOf(row) ?? told.action
    layout = own ?? layout
    return (own === null && mentionIn(row, layout, told)) || []
  })
}

function headingOf(row: readonly Cell[]): Action | null {
  const isNumbered = row.length > 2 && /^\d{1,3}\.?$/.test(row[0]?.text ?? '')
  return isNumbered ? null : (row.map((cell) => headingAction(cell.text)).find((one) => one !== null) ?? null)
}

// "1. Thu tuc dang ky … (1.001193)", or the name on the line above its code.
function inLine({ text, span }: Paragraph, above: string, action: Action): ProcedureMention | null {
  const printed = text.length > longestName * 2 ? null : code.exec(text)
  if (printed === null) return null
  const own = bareName(text.slice(0, printed.index)) || bareName(text.slice(printed.index + printed[0].length))
  const name = own.length > 12 ? own : bareName(above)
  return { action, code: printed[1] ?? null, name: name.slice(0, longestName), span: [...span] }
}

function bareName(line: string): string {
  const bare = line.slice(parseMarker(line)?.length ?? 0).replace(codeLabel, '')
  return bare.replace(/^[\s(:,;.-]+|[\s(:,;.-]+$/g, '')
}

// A heading may share its row with the header of the table under it.
function layoutOf(row: readonly Cell[]): Layout | null {
  const kinds = row.map((cell) => columnOf(cell.text))
  const name = kinds.indexOf('name')
  const telling = kinds.filter((kind) => kind !== null && kind !== 'name').length
  if (name < 0 || telling < 2 || row.some(isCode)) return null
  const shift = kinds[0] === null && headingAction(row[0]?.text ?? '') !== null ? 1 : 0
  const telltale = row.find((cell) => columnAction.test(cell.text))
  return { name: name - shift, width: row.length - shift, action: telltale ? actionIn(telltale.text) : null }
}

function columnOf(heading: string): Column | null {
  if (heading.length > 120) return null
  return columns.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
}

type Told = { action: Action; byName: boolean }

function mentionIn(row: readonly Cell[], layout: Layout | null, { action, byName }: Told): ProcedureMention | null {
  const holder = row.find(isCode)
  const name = nameIn(row, layout, holder)
  if (name === null || (holder === undefined && !(byName && isListed(row, layout)))) return null
  const last = row.findLast((cell) => cell.span[0] !== name.span[0] && tellsAction(cell.text))
  return {
    action: (last && actionIn(last.text)) ?? layout?.action ?? action,
    code: holder?.text.match(code)?.[1] ?? null,
    name: name.text,
    span: [...(holder ?? name).span],
  }
}

function tellsAction(text: string): boolean {
  return (text.length < 60 && rowAction.test(text)) || changedContent.test(text)
}

function isCode(cell: Cell): boolean {
  return cell.text.length < 400 && code.test(cell.text)
}

// Without a code only a numbered row under a header that names procedures is one of them.
function isListed(row: readonly Cell[], layout: Layout | null): boolean {
  return layout !== null && row.length >= 3 && row.length <= layout.width && /^\d{1,3}\.?$/.test(row[0]?.text ?? '')
}

function nameIn(row: readonly Cell[], layout: Layout | null, holder: Cell | undefined): Cell | null {
  const rest = holder?.text
    .replace(code, '')
    .replace(/[()\s]+/g, ' ')
    .trim()
  if (holder !== undefined && rest !== undefined && rest.length > 12) return { text: rest, span: holder.span }
  const under = layout === null ? undefined : row[layout.name]
  const named =
    under !== undefined && under !== holder && isName(under)
      ? under
      : row.find((cell) => cell !== holder && isName(cell))
  if (named !== undefined) return named
  return holder === undefined ? null : { text: rest ?? '', span: holder.span }
}

function isName(cell: Cell): boolean {
  return cell.text.length <= longestName && /\p{L}{2}.*\s.*\p{L}{2}/u.test(cell.text)
}

function headingAction(heading: string): Action | null {
  return heading.length < longestHeading && listHeading.test(heading) ? specificAction(heading) : null
}

function actionIn(text: string): Action | null {
  return specificAction(text) ?? (publishing.test(text) ? 'announce' : null)
}

function specificAction(text: string): Action | null {
  const found = actions.flatMap(([action, pattern]) => {
    const at = pattern.exec(text)?.index
    return at === undefined ? [] : [{ action, at }]
  })
  return found.sort((one, other) => one.at - other.at)[0]?.action ?? null
}
