import type { Rule } from './glyphs.ts'
import type { Matrix } from './matrix.ts'
import { pointAt } from './matrix.ts'

type Point = { x: number; y: number }

// How a path is encoded: the kind of each step, then its numbers.
const numbersOf: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
const [moveTo, lineTo, closePath] = [0, 1, 4]
const thin = 4
const shortest = 6

/** The straight lines across and down that a path draws: strokes along an axis, and filled bars as thin as a line. */
export function rulesOfPath(paint: string, path: readonly number[], ctm: Matrix): Rule[] {
  const strokes = /stroke/i.test(paint)
  const fills = /fill/i.test(paint)
  if (!strokes && !fills) return []
  return subpaths(path, ctm).flatMap((points) => {
    const bar = barOf(points)
    if (bar !== null) return [bar]
    return strokes ? points.slice(1).flatMap((point, at) => barOf([points[at] ?? point, point]) ?? []) : []
  })
}

function subpaths(path: readonly number[], ctm: Matrix): Point[][] {
  const all: Point[][] = []
  let open: Point[] = []
  for (let at = 0; at < path.length; ) {
    const kind = path[at] ?? closePath
    const count = numbersOf[kind]
    if (count === undefined) break
    if (kind === moveTo) {
      open = []
      all.push(open)
    }
    if (kind === moveTo || kind === lineTo) open.push(pointAt(ctm, path[at + 1] ?? 0, path[at + 2] ?? 0))
    if (kind === closePath && open[0]) open.push(open[0])
    at += count + 1
  }
  return all
}

function barOf(points: readonly Point[]): Rule | null {
  if (points.length < 2) return null
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  if (bottom - top < thin && right - left > shortest)
    return { horizontal: true, at: (top + bottom) / 2, from: left, to: right }
  if (right - left < thin && bottom - top > shortest)
    return { horizontal: false, at: (left + right) / 2, from: top, to: bottom }
  return null
}
