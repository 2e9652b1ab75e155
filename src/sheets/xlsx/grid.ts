import { limits, type Merge } from '../sheet.ts'
import { UnreadableSheet } from '../unreadable.ts'
import { type NumberLook, numberText } from './numbers.ts'
import { attribute, piecesOf, type XmlPiece } from './xml.ts'

export interface CellRules {
  readonly strings: readonly string[]
  readonly looks: readonly NumberLook[]
  readonly from1904: boolean
  /** How many more cells the whole file may have. */
  readonly left: { cells: number }
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  text: string
}

/** The cells of one sheet where the file puts them, and its joined blocks. */
export function gridOf(xml: string, rules: CellRules): { rows: string[][]; merges: Merge[] } {
  const rows: string[][] = []
  const merges: Merge[] = []
  const place = { row: -1, column: -1 }
  let cell: OpenCell | null = null
  let reads = false
  for (const piece of piecesOf(xml)) {
    if (piece.is === 'text') {
      if (reads && cell) cell.text += piece.text
      continue
    }
    const opens = piece.is === 'open' && !piece.empty
    if (piece.name === 'v' || piece.name === 't') reads = opens
    else if (piece.name === 'row' && piece.is === 'open') enterRow(place, piece)
    else if (piece.name === 'c' && piece.is === 'open') {
      cell = enterCell(place, piece)
      if (piece.empty) cell = null
    } else if (piece.name === 'c' && cell) {
      keep(rows, cell, rules)
      cell = null
    } else if (piece.name === 'mergeCell' && piece.is === 'open') merges.push(...mergeOf(piece))
  }
  return { rows, merges: merges.filter(({ top, left }) => top < rows.length && left < limits.columns) }
}

type OpenPiece = Extract<XmlPiece, { is: 'open' }>

function enterRow(place: { row: number; column: number }, piece: OpenPiece): void {
  const told = Number(attribute(piece.attributes, 'r'))
  place.row = Number.isInteger(told) && told > 0 ? told - 1 : place.row + 1
  place.column = -1
}

function enterCell(place: { row: number; column: number }, piece: OpenPiece): OpenCell {
  const told = addressOf(attribute(piece.attributes, 'r') ?? '')
  place.column = told ? told.column : place.column + 1
  if (told) place.row = told.row
  return {
    row: Math.max(0, place.row),
    column: place.column,
    type: attribute(piece.attributes, 't') ?? 'n',
    style: Number(attribute(piece.attributes, 's') ?? 0),
    text: '',
  }
}

function keep(rows: string[][], cell: OpenCell, rules: CellRules): void {
  const text = textOf(cell, rules).slice(0, limits.cellLetters)
  if (text.trim() === '') return
  if (cell.row >= limits.rows || cell.column >= limits.columns || --rules.left.cells < 0)
    throw new UnreadableSheet('TOO_MANY_CELLS', `row ${cell.row + 1}, column ${cell.column + 1}`)
  const row = rows[cell.row] ?? []
  row[cell.column] = text
  rows[cell.row] = row
}

function textOf({ type, style, text }: OpenCell, { strings, looks, from1904 }: CellRules): string {
  if (type === 's') return unescapedSigns(strings[Number(text)] ?? '')
  if (type === 'b') return text.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return isoDay(text)
  return type === 'n' ? numberText(text, looks[style] ?? 'plain', from1904) : unescapedSigns(text)
}

function isoDay(text: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  return day ? `${day[3]}/${day[2]}/${day[1]}` : text
}

// Signs that XML cannot hold are written _xHHHH_ in a workbook.
function unescapedSigns(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

function mergeOf(piece: OpenPiece): Merge[] {
  const [from = '', to = ''] = (attribute(piece.attributes, 'ref') ?? '').split(':')
  const first = addressOf(from)
  const last = addressOf(to)
  return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : []
}

/** 'C5' → row 4, column 2. */
function addressOf(address: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address)
  if (!found) return null
  const letters = (found[1] ?? '').toUpperCase()
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(found[2]) - 1, column }
}
