import type { Line } from './lines.ts'
import { pageLine, pageWord } from './words/outline.ts'

type Numbered = { at: number; value: number; word: boolean; bare: boolean; start: number }

const longest = 16
/** Between two page numbers lies a page: fewer letters are a cell or an item of a list, more are not one page. */
const shortestPage = 900
const longestPage = 9000
const lastOfFirst = 3

/** Takes out the page numbers that a copy by pages left between the lines: they run 1, 2, 3 … a page apart. */
export function withoutPageNumbers(lines: readonly Line[]): readonly Line[] {
  const numbered: Numbered[] = []
  for (const [at, line] of lines.entries()) {
    const found = line.kind === 'text' && line.text.length <= longest ? numberOf(lines, line, at) : null
    if (found !== null) numbered.push(found)
  }
  const pages = new Set([...numbered.filter(({ word }) => word), ...runsOf(numbered).flat()].map(({ at }) => at))
  return pages.size === 0 ? lines : lines.filter((_, at) => !pages.has(at))
}

function numberOf(lines: readonly Line[], line: Line, at: number): Numbered | null {
  const value = pageLine.exec(line.text)?.[1]
  if (value === undefined || lines[at - 1]?.kind === 'bar' || lines[at + 1]?.kind === 'bar') return null
  const bare = /^\d+$/.test(line.text)
  return { at, value: Number(value), word: pageWord.test(line.text), bare, start: line.start }
}

function runsOf(numbered: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = []
  for (const one of numbered) {
    const run = runs.find((known) => follows(known.at(-1), one))
    if (run !== undefined) run.push(one)
    else if (one.value <= lastOfFirst) runs.push([one])
  }
  return runs.filter((run) => run.length >= (run[0]?.bare ? 3 : 2))
}

function follows(last: Numbered | undefined, next: Numbered): boolean {
  if (last === undefined || last.value + 1 !== next.value || last.bare !== next.bare) return false
  const distance = next.start - last.start
  return distance >= shortestPage && distance <= longestPage
}
