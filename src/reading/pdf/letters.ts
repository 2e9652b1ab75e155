import type { Glyph } from './glyphs.ts'
import type { Matrix } from './matrix.ts'
import { moved, pointAt, times } from './matrix.ts'

/** A letter with its width in glyph space, or a number that moves the pen back by thousandths of the size. */
export type Letters = readonly (number | { unicode?: string; width?: number; isSpace?: boolean } | null)[]

export type TextState = {
  fontMatrix: readonly number[]
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

export const plainText: TextState = {
  fontMatrix: [0.001],
  size: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
}

type Place = { ctm: Matrix; text: TextState; at: Matrix }

/** Adds the letters to the page's and returns where the pen stands after them; text that does not run across is left out. */
export function writeLetters(glyphs: Glyph[], letters: Letters, { ctm, text, at }: Place): Matrix {
  const { size, scale, rise, charSpacing, wordSpacing } = text
  const unit = text.fontMatrix[0] ?? 0.001
  let pen = at
  for (const letter of letters) {
    if (letter === null) continue
    if (typeof letter === 'number') {
      pen = moved(pen, (-letter / 1000) * size * scale, 0)
      continue
    }
    const bare = (letter.width ?? 0) * unit * size * scale
    const advance = bare + (charSpacing + (letter.isSpace ? wordSpacing : 0)) * scale
    const upright = times(ctm, pen)
    const [start, end] = [pointAt(upright, 0, rise), pointAt(upright, bare, rise)]
    const height = Math.hypot(upright[2], upright[3]) * Math.abs(size)
    if (Math.abs(end.y - start.y) <= 0.1 * Math.abs(end.x - start.x) + 0.01 && end.x >= start.x && height > 1)
      glyphs.push({ text: letter.unicode ?? '', x: start.x, y: start.y, width: end.x - start.x, size: height })
    pen = moved(pen, advance, 0)
  }
  return pen
}
