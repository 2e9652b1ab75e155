import type { FlowParagraph } from '../flow.ts'
import { paragraph } from '../flow.ts'
import { parseMarker } from '../markers.ts'
import type { Stretch } from './columns.ts'
import { joinLines } from './joined.ts'
import type { Run } from './rows.ts'

/** The text area of the document's pages. */
export type Margins = { left: number; right: number }

const near = 4
const indent = 8

/** The margins between which most lines run: where most begin, and where the full ones end. */
export function marginsOf(runs: readonly Run[]): Margins {
  const long = runs.filter(({ text }) => text.length > 30)
  const starts = new Map<number, number>()
  for (const { left } of long) {
    const step = Math.round(left / near)
    starts.set(step, (starts.get(step) ?? 0) + 1)
  }
  const often = [...starts].filter(([, count]) => count >= Math.max(2, long.length * 0.15)).map(([step]) => step * near)
  const rights = long.map(({ right }) => right).sort((one, other) => one - other)
  return {
    left: often.length > 0 ? Math.min(...often) : Math.min(...runs.map(({ left }) => left), 1000),
    right: rights[Math.floor(rights.length * 0.9)] ?? 1000,
  }
}

/** Joins the lines of a column of text to paragraphs by where they begin and end; `open` is the last line of a page before. */
export function paragraphsOf(stretches: readonly Stretch[], margins: Margins): FlowParagraph[] {
  const paragraphs: string[] = []
  let above: { run: Run; beside: boolean } | null = null
  for (const { beside, runs } of stretches) {
    for (const run of runs) {
      const on: boolean =
        above !== null &&
        above.beside === beside &&
        (beside ? goesOnBeside(above.run, run) : goesOn(above.run, run, margins))
      const last = paragraphs.length - 1
      if (on) paragraphs[last] = joinLines(paragraphs[last] ?? '', run.text)
      else paragraphs.push(run.text)
      above = { run, beside }
    }
    if (beside) above = null
  }
  return paragraphs.map(paragraph)
}

function goesOn(above: Run, run: Run, margins: Margins): boolean {
  if (
    Math.abs(above.size - run.size) > Math.max(1.5, run.size * 0.3) ||
    (isCapitals(above.text) && !isCapitals(run.text))
  )
    return false
  // A line was full when the first word of the next one would not have fitted.
  const room = isCentred(above, margins) ? 2 * (margins.right - above.right) : margins.right - above.right
  const full = run.firstWord + run.size * 0.2 > room
  if (!full || beginsAnew(above.text, run.text)) return false
  const gap = run.y - above.y
  if (gap > run.size * 2.6) return false
  if (isCentred(above, margins) && isCentred(run, margins) && parseMarker(run.text) === null) return true
  const indented = run.left > margins.left + indent
  if (!indented) return true
  if (Math.abs(run.left - above.left) > near) return false
  return parseMarker(run.text) === null && !/^\p{Lu}/u.test(run.text)
}

// A sentence that just fills its line has ended all the same where a heading or an item of a list follows.
function beginsAnew(above: string, below: string): boolean {
  return /[.;:]$/.test(above) && parseMarker(below) !== null
}

function isCentred({ left, right }: Run, margins: Margins): boolean {
  return left > margins.left + near && Math.abs(left - margins.left - (margins.right - right)) < 2 * near
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
}

// Recipients and agencies stand a line each; only what goes on in small letters was wrapped.
function goesOnBeside(above: Run, run: Run): boolean {
  const gap = run.y - above.y
  return gap > 0 && gap < run.size * 1.8 && /^\p{Ll}/u.test(run.text) && !/[;.:]$/.test(above.text)
}
