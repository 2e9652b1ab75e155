import { limits, type Sheet, squared } from '../sheet.ts'
import { UnreadableSheet } from '../unreadable.ts'
import { type CellRules, gridOf } from './grid.ts'
import { looksOf } from './numbers.ts'
import { unpackParts } from './unpack.ts'
import { attribute, piecesOf } from './xml.ts'

/** The visible sheets of an .xlsx in the order of their tabs. Hidden ones stay out: nobody has looked at what is in them. */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const parts = unpackParts(bytes)
  const workbook = parts.get('xl/workbook.xml')
  if (workbook === undefined) throw new UnreadableSheet('NOT_SHEETS', 'no workbook inside')
  const { tabs, from1904 } = tabsOf(workbook)
  if (tabs.length > limits.sheets) throw new UnreadableSheet('TOO_MANY_CELLS', `${tabs.length} sheets`)
  const targets = targetsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '')
  const rules: CellRules = {
    strings: stringsOf(parts.get('xl/sharedstrings.xml') ?? ''),
    looks: looksOf(parts.get('xl/styles.xml') ?? ''),
    from1904,
    left: { cells: limits.cells },
  }
  return tabs.flatMap(({ name, id }) => {
    const xml = parts.get(targets.get(id) ?? '')
    if (xml === undefined) return []
    const { rows, merges } = gridOf(xml, rules)
    return [{ name, rows: squared(rows), merges }]
  })
}

function tabsOf(workbook: string): { tabs: { name: string; id: string }[]; from1904: boolean } {
  const tabs = []
  let from1904 = false
  for (const piece of piecesOf(workbook)) {
    if (piece.is !== 'open') continue
    if (piece.name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(piece.attributes, 'date1904') ?? '')
    if (piece.name !== 'sheet' || (attribute(piece.attributes, 'state') ?? 'visible') !== 'visible') continue
    const relation = /\s\w+:id\s*=\s*["']([^"']*)/.exec(piece.attributes)?.[1] ?? ''
    tabs.push({ name: (attribute(piece.attributes, 'name') ?? '').normalize('NFC'), id: relation })
  }
  return { tabs, from1904 }
}

function targetsOf(relations: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const piece of piecesOf(relations)) {
    if (piece.is !== 'open' || piece.name !== 'Relationship') continue
    const target = (attribute(piece.attributes, 'Target') ?? '').toLowerCase()
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
    targets.set(attribute(piece.attributes, 'Id') ?? '', path)
  }
  return targets
}

/** The texts that cells share. Readings of characters (`rPh`) are no part of a text. */
function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let reads = false
  let aside = false
  for (const piece of piecesOf(xml)) {
    if (piece.is === 'text') {
      if (reads && !aside) text += piece.text
    } else if (piece.name === 'rPh') aside = piece.is === 'open' && !piece.empty
    else if (piece.name === 't') reads = piece.is === 'open' && !piece.empty
    else if (piece.name === 'si') {
      if (piece.is === 'close' || piece.empty) strings.push(text)
      text = ''
    }
    if (strings.length > limits.cells) throw new UnreadableSheet('TOO_MANY_CELLS', 'shared texts')
  }
  return strings
}
