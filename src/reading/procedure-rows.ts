import type { Cell } from './blocks.ts'
import type { ProcedureMention } from './reading.ts'
import { serialHeading } from './words/outline.ts'
import { changedContent, code, codeLabel, columnAction, columns, rowAction } from './words/procedures.ts'

export type Row = readonly Cell[]
/** Places of the columns in a row, -1 where there is none; `telltale` is the heading that says what is done to all rows. */
export type Layout = { code: number; name: number; width: number; telltale: string | null }
/** What a row lists: one mention for each code, and what the row itself says is done. */
export type Listed = { mentions: Omit<ProcedureMention, 'action'>[]; telltale: string | null }

const longestName = 500
const longestCode = 400
const everyCode = new RegExp(code.source, 'gu')

/**
 * The rows of a table as they were set: the heading and the header of a list that a copy ran on behind the last row of the
 * list before stand apart, and a row that lost its empty cell is whole again.
 */
export function wholeRows(rows: readonly Row[]): Row[] {
  const whole: Row[] = []
  for (const row of rows.flatMap(unjoined)) {
    const before = whole.at(-1)
    const isRest = before?.length === 1 && isSerial(before[0]) && row.length > 1 && !isSerial(row[0])
    if (isRest && before !== undefined) whole[whole.length - 1] = [...before, ...row]
    else whole.push(row)
  }
  return whole
}

function unjoined(row: Row): Row[] {
  const header = row.findIndex((cell, at) => at > 1 && serialHeading.test(cell.text))
  return header < 0 ? [row] : [row.slice(0, header - 1), row.slice(header - 1)]
}

/** A header that names procedures, or null; the heading of the list may share its row. */
export function layoutOf(row: Row): Layout | null {
  const kinds = row.map((cell) => columnOf(cell.text))
  const name = kinds.indexOf('name')
  const telling = kinds.filter((kind) => kind !== null && kind !== 'name').length
  if (name < 0 || row.some(isCode)) return null
  const shift = kinds[0] === null ? Math.max(0, kinds.indexOf('serial')) : 0
  if (telling < 2 && !(row.length - shift === 2 && kinds[shift] === 'serial')) return null
  const telltale = row.find((cell) => columnAction.test(cell.text))?.text ?? null
  return { code: kinds.indexOf('code') - shift, name: name - shift, width: row.length - shift, telltale }
}

function columnOf(heading: string): (typeof columns)[number][0] | null {
  if (heading.length > 120) return null
  return columns.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
}

/** What a row of a list names: by its codes, or without any by its number under a header that names procedures. */
export function listedIn(row: Row, layout: Layout | null, byName: boolean): Listed | null {
  const own = layout === null ? row : row.slice(0, layout.width)
  const holder = own.find(isCode)
  const name = nameIn(own, layout, holder)
  if (name === null || (holder === undefined && !(byName && isNumbered(row, layout)))) return null
  const telltale = own.findLast((cell) => cell.span[0] !== name.span[0] && tellsAction(cell.text))?.text ?? null
  const codes = holder === undefined ? [null] : codesIn(holder.text)
  const span = (holder ?? name).span
  return { telltale, mentions: codes.map((found) => ({ code: found, name: name.text, span: [...span] })) }
}

/** All codes printed in a text. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(everyCode)].map((match) => match[1] ?? match[2] ?? '')
}

function isCode(cell: Cell): boolean {
  return cell.text.length < longestCode && code.test(cell.text)
}

function isSerial(cell: Cell | undefined): boolean {
  return /^\d{1,3}\.?$/.test(cell?.text ?? '')
}

/** A name without the code behind it, its brackets and its label. */
export function withoutCode(text: string): string {
  const at = code.exec(text)?.index ?? text.length
  const [before, behind] = [text.slice(0, at).replace(codeLabel, ''), text.slice(at).replace(everyCode, '')]
  const name = before.replace(/[\s(:,;/.-]+$/, '')
  return name.length > 2 ? name : behind.replace(/^[\s():,;/.-]+/, '')
}

function tellsAction(text: string): boolean {
  return (text.length < 60 && rowAction.test(text)) || changedContent.test(text)
}

function isNumbered(row: Row, layout: Layout | null): boolean {
  return layout !== null && row.length >= 2 && isSerial(row[0])
}

function nameIn(row: Row, layout: Layout | null, holder: Cell | undefined): Cell | null {
  const rest = holder === undefined ? '' : withoutCode(holder.text)
  if (holder !== undefined && rest.length > 12) return { text: rest, span: holder.span }
  const under = layout === null ? undefined : row[placeOfName(row, layout, holder)]
  const named =
    under !== undefined && under !== holder && isName(under)
      ? under
      : row.find((cell) => cell !== holder && isName(cell))
  if (named !== undefined) return named
  return holder === undefined ? null : { text: rest, span: holder.span }
}

// A row may have lost its number or its empty code; the name stands as far from what is left as the header says.
function placeOfName(row: Row, layout: Layout, holder: Cell | undefined): number {
  if (layout.code < 0) return layout.name
  if (holder !== undefined) return row.indexOf(holder) + layout.name - layout.code
  return layout.code < layout.name && row.length < layout.width ? layout.name - 1 : layout.name
}

function isName(cell: Cell): boolean {
  return cell.text.length <= longestName && /\p{L}{2}.*\s.*\p{L}{2}/u.test(cell.text)
}
