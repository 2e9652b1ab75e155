// Tệp tài khoản: the CSV with which an authority brings its staff in, as Excel writes it.
import { z } from 'zod'
import { optionalText, text } from '../../../kernel/fields.ts'
import { optionalEmail, optionalPhone, username } from './accounts.ts'

export const fileColumns = ['username', 'name', 'unit', 'roles', 'title', 'email', 'phone'] as const
export const neededColumns = ['username', 'name', 'unit', 'roles'] as const

/** `roles`: codes or Vietnamese names, separated by comma, semicolon or bar. */
export const fileRow = z.object({
  username: username(),
  name: text(120),
  unit: text(20),
  roles: text(500).transform((value) =>
    value
      .split(/[,;|]/)
      .map((role) => role.trim())
      .filter((role) => role !== ''),
  ),
  title: optionalText(120),
  email: optionalEmail(),
  phone: optionalPhone(),
})
export type FileRow = z.output<typeof fileRow>

export interface FileLine {
  /** Where it begins, as an editor numbers it: a quoted cell may span several. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quotation mark that nothing closes has swallowed the rest of the file. */
  readonly unclosed: boolean
}

/** RFC 4180 with comma, semicolon (Vietnamese Excel) or tab, whichever the first line uses; empty lines are left out. */
export function readCsv(content: string): FileLine[] {
  const source = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const head = /^.*/.exec(source)?.[0] ?? ''
  const separator = [';', '\t', ','].find((one) => head.includes(one)) ?? ','
  const lines: FileLine[] = []
  let [line, begun, at] = [1, 1, 0]
  let cells: string[] = []
  while (at < source.length) {
    const { cell, end, closed } = cellAt(source, at, separator)
    cells.push(cell)
    line += source.slice(at, end + 1).split('\n').length - 1
    at = end + 1
    if (closed && source[end] === separator && at < source.length) continue
    if (cells.some((one) => one !== '')) lines.push({ line: begun, cells, unclosed: !closed })
    cells = []
    begun = line
  }
  return lines
}

/** The cell that begins at `start`; `end` is where its separator or line break stands. */
function cellAt(source: string, start: number, separator: string): { cell: string; end: number; closed: boolean } {
  let quoted = source[start] === '"'
  const opened = quoted
  let cell = ''
  let at = opened ? start + 1 : start
  for (; at < source.length; at += 1) {
    const char = source[at] ?? ''
    if (quoted && char === '"' && source[at + 1] === '"') at += 1
    else if (quoted && char === '"') {
      quoted = false
      continue
    } else if (!quoted && (char === separator || char === '\n')) break
    cell += char
  }
  return { cell: opened ? cell : cell.trim(), end: at, closed: !quoted }
}
