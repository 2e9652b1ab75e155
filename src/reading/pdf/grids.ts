import type { Glyph, Rule } from './glyphs.ts'

type Range = { from: number; to: number }
/** A cell of a ruled table in base rows and columns, with its place on the page. */
export type GridCell = { row: number; column: number; rows: number; columns: number; left: number; right: number }
export type Grid = {
  left: number
  right: number
  top: number
  bottom: number
  /** Places of the ruled lines, outer ones included. */
  xs: number[]
  ys: number[]
  cells: GridCell[]
}

const touch = 2.5
const narrowest = 5
const mostCells = 4000

/** The ruled tables of a page: lines that touch each other and part the page into at least two cells side by side. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const lines = joinedRules(rules)
  return connected(lines).flatMap((group) => gridOf(group) ?? [])
}

/** Drawn pieces of one line become one; doubled lines too. */
function joinedRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort(
    (one, other) => Number(one.horizontal) - Number(other.horizontal) || one.at - other.at || one.from - other.from,
  )
  const joined: Rule[] = []
  for (const rule of sorted) {
    const same = joined.findLast(
      (other, index) =>
        index > joined.length - 40 &&
        other.horizontal === rule.horizontal &&
        Math.abs(other.at - rule.at) < touch &&
        rule.from <= other.to + touch &&
        rule.to >= other.from - touch,
    )
    if (same) {
      same.from = Math.min(same.from, rule.from)
      same.to = Math.max(same.to, rule.to)
    } else joined.push({ ...rule })
  }
  return joined
}

function connected(lines: readonly Rule[]): Rule[][] {
  const across = lines.filter(({ horizontal }) => horizontal)
  const down = lines.filter(({ horizontal }) => !horizontal)
  const left = new Set(lines)
  const groups: Rule[][] = []
  for (const line of lines) {
    if (!left.delete(line)) continue
    const group = [line]
    for (const one of group) {
      for (const other of one.horizontal ? down : across) {
        if (left.has(other) && crosses(one, other)) {
          left.delete(other)
          group.push(other)
        }
      }
    }
    groups.push(group)
  }
  return groups
}

function crosses(one: Rule, other: Rule): boolean {
  return holds(one, other.at) && holds(other, one.at)
}

function holds({ from, to }: Range, at: number): boolean {
  return at >= from - touch && at <= to + touch
}

function gridOf(group: readonly Rule[]): Grid | null {
  const across = group.filter(({ horizontal }) => horizontal)
  const down = group.filter(({ horizontal }) => !horizontal)
  if (across.length < 2 || down.length < 1) return null
  // Tables may be open at the sides: then their lines across end where the side would be.
  const xs = places([...down.map(({ at }) => at), ...ends(across)])
  const ys = places([...across.map(({ at }) => at), ...ends(down)])
  const base = (xs.length - 1) * (ys.length - 1)
  if (xs.length < 3 || ys.length < 2 || base < 2 || base > mostCells) return null
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return { left, right, top, bottom, xs, ys, cells: cellsOf(xs, ys, { across, down }) }
}

function ends(lines: readonly Rule[]): number[] {
  return [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))]
}

function places(all: readonly number[]): number[] {
  const kept: number[] = []
  for (const at of [...all].sort((one, other) => one - other)) if (at - (kept.at(-1) ?? -100) > narrowest) kept.push(at)
  return kept
}

type Lines = { across: readonly Rule[]; down: readonly Rule[] }

/** Base cells without a line between them are one cell. */
function cellsOf(xs: readonly number[], ys: readonly number[], { across, down }: Lines): GridCell[] {
  const taken = new Set<string>()
  const cells: GridCell[] = []
  const middle = (list: readonly number[], at: number) => ((list[at] ?? 0) + (list[at + 1] ?? 0)) / 2
  const parted = (lines: readonly Rule[], at: number, middleAt: number) =>
    lines.some((line) => Math.abs(line.at - at) <= narrowest && holds(line, middleAt))
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue
      let columns = 1
      while (column + columns < xs.length - 1 && !parted(down, xs[column + columns] ?? 0, middle(ys, row))) columns++
      let rows = 1
      while (row + rows < ys.length - 1 && !parted(across, ys[row + rows] ?? 0, middle(xs, column))) rows++
      for (let down = row; down < row + rows; down++)
        for (let right = column; right < column + columns; right++) taken.add(`${down} ${right}`)
      cells.push({ row, column, rows, columns, left: xs[column] ?? 0, right: xs[column + columns] ?? 0 })
    }
  }
  return cells
}

/** The cell in which a letter stands. */
export function cellAt(grid: Grid, { x, y, width, size }: Glyph): GridCell | null {
  const [across, down] = [x + width / 2, y - size * 0.3]
  if (across < grid.left || across > grid.right || down < grid.top || down > grid.bottom) return null
  const column = grid.xs.findLastIndex((at) => at <= across)
  const row = grid.ys.findLastIndex((at) => at <= down)
  return (
    grid.cells.find(
      (cell) =>
        row >= cell.row && row < cell.row + cell.rows && column >= cell.column && column < cell.column + cell.columns,
    ) ?? null
  )
}
