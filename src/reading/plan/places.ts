import type { OutlineNode, Span } from '../reading.ts'

const longestMarker = 24

/** Where a piece of a node's own text lies in the source; `from` and `to` are offsets into that text. */
export type Placing = (from: number, to: number) => Span

/** Own text in the outline has no marker, one space for every run of blanks and no bars; this finds the way back. */
export function placingOf(plain: string, node: OutlineNode, text: string): Placing {
  const [start, end] = node.span
  for (let at = start; at <= Math.min(end, start + longestMarker); at++) {
    const places = align(plain, at, text)
    if (places !== null) return (from, to) => [places[from] ?? start, (places[Math.max(from, to - 1)] ?? end - 1) + 1]
  }
  return () => [start, end]
}

function align(plain: string, start: number, text: string): number[] | null {
  const places: number[] = []
  let at = start
  for (const char of text.split('')) {
    if (char !== ' ') while (at < plain.length && isFiller(plain[at], char)) at++
    else if (places.length > 0) {
      places.push(places.at(-1) ?? start)
      continue
    }
    if (plain[at] !== char) return null
    places.push(at++)
  }
  return places
}

function isFiller(printed: string | undefined, wanted: string): boolean {
  return printed !== wanted && (printed === '|' || (printed ?? 'x').trim() === '')
}
