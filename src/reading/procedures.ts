import type { Block, Paragraph } from './blocks.ts'
import { parseMarker } from './markers.ts'
import type { Layout, Row } from './procedure-rows.ts'
import { codesIn, layoutOf, listedIn, wholeRows, withoutCode } from './procedure-rows.ts'
import type { ProcedureMention } from './reading.ts'
import {
  actions,
  annexHeading,
  article,
  attachedTo,
  catalogue,
  firstArticle,
  groupHeading,
  headingStart,
  listHeading,
  numberedName,
  processHeading,
  publishes,
} from './words/procedures.ts'

type Action = ProcedureMention['action']
/**
 * What holds for the rows to come: said by the title, by the nearest heading that says something, by the last header.
 * `isListing` right below the heading of a list that is no table (never where `inTables`), `isClosed` behind all lists.
 */
type Told = {
  title: Action | null
  heading: Action | null
  layout: Layout | null
  byName: boolean
  inTables: boolean
  isListing: boolean
  isClosed: boolean
}

const longestHeading = 400
const longestName = 500
/** A cell behind the last column that is longer belongs to what follows the table. */
const longestCell = 100

/** Procedures that a publishing decision lists, with what is done to them by their row, the nearest heading, the header of their table or the title. */
export function findProcedures(title: string | null, blocks: readonly Block[]): ProcedureMention[] {
  const found = new Map<string, ProcedureMention>()
  const told: Told = {
    title: actionIn(title ?? ''),
    heading: null,
    layout: null,
    byName: publishes.test(title ?? ''),
    inTables: false,
    isListing: false,
    isClosed: false,
  }
  const add = (mention: ProcedureMention) => {
    const key = `${mention.code ?? mention.name.toLowerCase()} ${mention.action}`
    if (!found.has(key) && !told.isClosed) found.set(key, { ...mention, name: mention.name.slice(0, longestName) })
  }
  let above = ''
  for (const block of blocks) {
    if (block.kind === 'table') {
      readTable(wholeRows(block.rows), { told, add, isListed: () => found.size > 0 })
      above = ''
      continue
    }
    const mentions = told.byName ? inLine(block, above, told) : []
    for (const mention of mentions) add(mention)
    if (mentions.length === 0) hear(told, wrapped(above, block.text), found.size > 0)
    if (!isHeading(block.text)) told.layout = null
    above = block.text
  }
  return [...found.values()]
}

// A heading in capitals is wrapped where the page ends.
function wrapped(above: string, text: string): string {
  if (!isHeading(above) || isHeading(text) || text.length > longestHeading / 2) return text
  return isCapital(above) && isCapital(text) ? `${above} ${text}` : text
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase()
}

type Listing = { told: Told; add: (mention: ProcedureMention) => void; isListed: () => boolean }

function readTable(rows: readonly Row[], { told, add, isListed }: Listing): void {
  told.isListing = false
  for (const row of rows) {
    const header = layoutOf(row)
    const listed = header === null ? listedIn(row, told.layout, told.byName) : null
    if (listed !== null) {
      told.inTables = true
      const said = actionIn(listed.telltale ?? '') ?? told.heading ?? actionIn(told.layout?.telltale ?? '')
      for (const mention of listed.mentions) add({ action: said ?? told.title ?? 'announce', ...mention })
    }
    // A copy runs on what follows the table behind its last row.
    const others = listed === null ? row : row.slice(told.layout?.width ?? row.length)
    for (const cell of others) hear(told, cell.text, isListed())
    const isOver = others.some(({ text }) => text.length > longestCell && !isHeading(text))
    told.layout = header ?? (listed !== null && isOver ? null : told.layout)
  }
}

// What comes behind the list (the steps of every procedure, its contents and forms) names them all once more.
function hear(told: Told, said: string, isListed: boolean): void {
  const text = said.slice(0, 2 * longestHeading).split(attachedTo, 1)[0] ?? ''
  if (annexHeading.test(text)) Object.assign(told, { heading: null, layout: null, isClosed: false })
  if (firstArticle.test(text)) told.title ??= actionIn(text)
  else if (article.test(text)) told.heading = null
  if (text.length > longestHeading && opensProcess(text)) told.isClosed = isListed
  if (!isHeading(text)) return
  if (processHeading.test(text) && !catalogue.test(text)) told.isClosed = isListed
  else if (catalogue.test(text)) told.isClosed = false
  told.isListing = catalogue.test(text) && !told.inTables
  told.heading = actionIn(text) ?? told.heading
}

// A copy that lost its line ends runs the heading and all that stands below it together.
function opensProcess(text: string): boolean {
  const start = text.slice(0, longestHeading / 2)
  return headingStart.test(start) && listHeading.test(start) && processHeading.test(start) && !catalogue.test(start)
}

function isHeading(text: string): boolean {
  if (text.length > longestHeading || text.endsWith(';')) return false
  return headingStart.test(text) && listHeading.test(text)
}

// "1. Thu tuc dang ky … (1.001193)", the name on the line above its code, or numbered names below the heading of a list.
function inLine({ text, span }: Paragraph, above: string, told: Told): ProcedureMention[] {
  const codes = text.length > longestName * 2 ? [] : codesIn(text)
  const action = told.heading ?? told.title ?? 'announce'
  const own = bareName(text)
  if (codes.length > 0) {
    const name = own.length > 12 ? own : bareName(above)
    return codes.map((code) => ({ action, code, name, span: [...span] }))
  }
  const isName = told.isListing && !isHeading(text) && numberedName.test(text) && text.length <= longestName
  if (told.isListing) told.isListing = isName || groupHeading.test(text)
  return isName ? [{ action, code: null, name: own, span: [...span] }] : []
}

function bareName(line: string): string {
  return withoutCode(line.slice(parseMarker(line)?.length ?? 0)).replace(/^[\s(:,;.-]+|[\s:,;.-]+$/g, '')
}

function actionIn(text: string): Action | null {
  const found = actions.flatMap(([action, pattern]) => {
    const at = pattern.exec(text)?.index
    return at === undefined ? [] : [{ action, at }]
  })
  return found.sort((one, other) => one.at - other.at)[0]?.action ?? null
}
