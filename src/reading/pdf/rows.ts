import type { Glyph } from './glyphs.ts'

/** A run of words without a wide gap; `y` is the base line, `top` about the height of its letters. */
export type Run = { text: string; left: number; right: number; y: number; size: number; firstWord: number }
/** Runs beside each other, from left to right. */
export type Row = { runs: Run[]; y: number; size: number }

/** Gap, in sizes of the letters, from which what stands on one line is parted into two. */
export type Gaps = { wide: number }

/** Puts letters together to words, runs and lines of a page, from the top down. */
export function rowsOf(glyphs: readonly Glyph[], gaps: Gaps): Row[] {
  const rows: Row[] = []
  for (const line of linesOf(glyphs)) {
    const runs = runsOf(line, gaps)
    const [first] = runs
    if (first !== undefined) rows.push({ runs, y: first.y, size: Math.max(...runs.map(({ size }) => size)) })
  }
  return rows
}

function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = []
  let start: Glyph | null = null
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y)) {
    const same: boolean = start !== null && glyph.y - start.y < 0.4 * Math.min(start.size, glyph.size)
    if (same) lines.at(-1)?.push(glyph)
    else {
      lines.push([glyph])
      start = glyph
    }
  }
  return lines.map((line) => line.sort((one, other) => one.x - other.x))
}

const spaceGap = 0.15
/** Bold is sometimes printed by writing the same letter twice, a hair apart. */
const doubled = 0.08

function runsOf(line: readonly Glyph[], gaps: Gaps): Run[] {
  const runs: Run[] = []
  let open: Run | null = null
  let last: Glyph | null = null
  for (const glyph of line) {
    if (glyph.text.trim() === '') continue
    if (last !== null && glyph.text === last.text && glyph.x - last.x < doubled * glyph.size) continue
    const gap = open === null ? 0 : glyph.x - open.right
    if (open === null || gap > gaps.wide * glyph.size) {
      open = { text: '', left: glyph.x, right: glyph.x, y: glyph.y, size: glyph.size, firstWord: 0 }
      runs.push(open)
    } else if (gap > spaceGap * glyph.size) {
      open.firstWord ||= open.right - open.left
      open.text += ' '
    }
    open.text += glyph.text
    open.right = Math.max(open.right, glyph.x + glyph.width)
    last = glyph
  }
  for (const run of runs) {
    run.firstWord ||= run.right - run.left
    run.text = run.text.normalize('NFC')
  }
  return runs
}
