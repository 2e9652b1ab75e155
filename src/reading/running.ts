import type { Span } from './reading.ts'

/** A text with single blanks and line ends, as prose has them, and where each place of it lies in the text it was taken from. */
export type Running = { text: string; into: (at: number) => number; back: (at: number) => number }

const runs = /[ \n]{2,}/g

/** Indented, widely set and spaced copies differ in blanks alone; patterns of prose need not know of them. */
export function runningText(plain: string): Running {
  const pieces: string[] = []
  // Of every run: its end here and there.
  const ends: number[] = []
  const sources: number[] = []
  let done = 0
  let length = 0
  for (const { 0: run, index } of plain.matchAll(runs)) {
    pieces.push(plain.slice(done, index), run.includes('\n') ? '\n' : ' ')
    length += index - done + 1
    done = index + run.length
    ends.push(length)
    sources.push(done)
  }
  if (done === 0) return { text: plain, into: (at) => at, back: (at) => at }
  pieces.push(plain.slice(done))
  return { text: pieces.join(''), into: (at) => moved(at, sources, ends), back: (at) => moved(at, ends, sources) }
}

/** A place of the running text in the text that it was taken from. */
export function sourceSpan({ back }: Running, [from, to]: Span): Span {
  return [back(from), back(to)]
}

function moved(at: number, from: readonly number[], to: readonly number[]): number {
  let [low, high] = [-1, from.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((from[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low < 0 ? at : (to[low] ?? 0) + at - (from[low] ?? 0)
}
