import { parse } from 'csv-parse/sync'
import { decodeText } from './encoding.ts'
import { limits, type Sheet, squared } from './sheet.ts'
import { UnreadableSheet } from './unreadable.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** A CSV file as one table; encoding and delimiter are found from what is in it. */
export function readCsv(bytes: Uint8Array, fileName: string): Sheet {
  const { text, told } = withoutSeparatorLine(decodeText(bytes))
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) throw new UnreadableSheet('NOT_SHEETS', 'markup')
  const rows = parsed(text, told ?? delimiterOf(text))
  const cells = rows.reduce((sum, row) => sum + row.length, 0)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length > limits.rows || width > limits.columns || cells > limits.cells)
    throw new UnreadableSheet('TOO_MANY_CELLS', `${rows.length} × ${width}`)
  return { name: fileName.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, ''), rows: squared(rows), merges: [] }
}

// Excel writes its delimiter into a first line of its own when it is told to.
function withoutSeparatorLine(text: string): { text: string; told: string | null } {
  const told = /^sep=([,;\t|])\r?\n/i.exec(text)
  return told ? { text: text.slice(told[0].length), told: told[1] ?? null } : { text, told: null }
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: limits.rows + 1,
      max_record_size: limits.columns * limits.cellLetters,
    })
  } catch (error) {
    throw new UnreadableSheet('BROKEN_CSV', error instanceof Error ? error.message : '')
  }
}

/** The delimiter that cuts most of the first lines into the same number of pieces, and the more the better. */
function delimiterOf(text: string): string {
  const lines = firstLines(text)
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }))
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

function evenness(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1)
  const usual = counts[0] ?? 0
  if (usual === 0) return 0
  return counts.filter((count) => count === usual).length / counts.length + Math.min(usual, 50) / 1000
}

// Text in quotes may hold delimiters and line ends of its own, so it is taken out before counting.
function firstLines(text: string): string[] {
  return text
    .slice(0, 50_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, 50)
}
