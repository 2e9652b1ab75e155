import { pointLetters } from '../kernel/text-folding.ts'
import type { Doubt, OutlineNode } from './reading.ts'
import { doubtMessages } from './words/doubts.ts'

export type Mended = { outline: OutlineNode[]; doubts: Doubt[] }

/** Puts list markers into their order (a b c d d-stroke e …), and a lost heading where the letters start again. */
export function mendOutline(outline: readonly OutlineNode[]): Mended {
  const doubts: Doubt[] = []
  const mended = mendChildren(outline, doubts)
  const lifted = mended.flatMap((node) => liftRestart(node, doubts))
  return { outline: lifted, doubts: doubts.sort((left, right) => left.span[0] - right.span[0]) }
}

function mendChildren(children: readonly OutlineNode[], doubts: Doubt[]): OutlineNode[] {
  const runs = pointRuns(children)
  return children.map((child) => {
    const expected = runs.get(child)
    const marker = expected === undefined || expected.marker === child.marker ? child.marker : expected.marker
    if (expected !== undefined && (marker !== child.marker || expected.gap)) {
      const code = expected.gap ? 'MARKER_GAP' : 'MARKER_MISMATCH'
      doubts.push({ code, message: doubtMessages[code](child.rawMarker, marker ?? ''), span: markerSpan(child) })
    }
    return { ...child, marker, children: mendChildren(child.children, doubts) }
  })
}

type Expected = { marker: string; gap: boolean }

// A run begins with "a"; inside it the letter follows from the position, unless two letters in a row agree on a gap.
function pointRuns(children: readonly OutlineNode[]): Map<OutlineNode, Expected> {
  const points = children.filter((child) => child.kind === 'point')
  const expected = new Map<OutlineNode, Expected>()
  let position = -1
  for (const [index, point] of points.entries()) {
    const raw = point.marker ?? ''
    if (raw === 'a') position = 0
    else if (position >= 0) position++
    const letter = pointLetters[position]
    if (position < 0 || letter === undefined || /\d/.test(raw)) continue
    const printed = pointLetters.indexOf(raw)
    const gap = printed > position && !oneForgotten(position, printed) && isSuccessor(raw, points[index + 1]?.marker)
    if (gap) position = printed
    expected.set(point, gap ? { marker: raw, gap } : { marker: letter, gap })
  }
  return expected
}

// Writers forget the stroked d, never lose it: then the letters behind it move up by one.
function oneForgotten(position: number, printed: number): boolean {
  return pointLetters[position] === '\u0111' && printed === position + 1
}

function isSuccessor(raw: string, next: string | null | undefined): boolean {
  return next !== undefined && next === pointLetters[pointLetters.indexOf(raw) + 1]
}

/** A second "a" under one heading: the heading between them was lost (law sites drop bold Roman headings). */
function liftRestart(node: OutlineNode, doubts: Doubt[]): OutlineNode[] {
  const children = node.children.flatMap((child) => liftRestart(child, doubts))
  if (node.kind !== 'clause' && node.kind !== 'section') return [{ ...node, children }]
  const [first = [], ...further] = runsOfLetters(children)
  if (further.length === 0) return [{ ...node, children }]
  return [endingWith(node, first), ...further.map((run) => inferredSection(run, doubts))]
}

function runsOfLetters(children: readonly OutlineNode[]): OutlineNode[][] {
  const runs: OutlineNode[][] = [[]]
  let seen = new Set<string>()
  for (const [index, child] of children.entries()) {
    const restarts = child.kind === 'point' && child.rawMarker.startsWith('a') && seen.size >= 2
    if (restarts && !isAmended(children[index - 1])) {
      runs.push([])
      seen = new Set()
    }
    if (child.kind === 'point') seen.add(child.rawMarker)
    runs.at(-1)?.push(child)
  }
  return runs
}

// Inside quoted amendments letters start again as they please.
function isAmended(before: OutlineNode | undefined): boolean {
  return before !== undefined && /["\u201c\u201d]/.test(before.text)
}

function endingWith(node: OutlineNode, children: OutlineNode[]): OutlineNode {
  return { ...node, children, span: [node.span[0], children.at(-1)?.span[1] ?? node.span[1]] }
}

function inferredSection(children: OutlineNode[], doubts: Doubt[]): OutlineNode {
  const span: [number, number] = [children[0]?.span[0] ?? 0, children.at(-1)?.span[1] ?? 0]
  const code = 'SECTION_INFERRED'
  doubts.push({ code, message: doubtMessages[code](), span: markerSpan(children[0]) })
  return { marker: null, rawMarker: '', kind: 'section', title: '', text: '', span, children }
}

function markerSpan(node: OutlineNode | undefined): [number, number] {
  const start = node?.span[0] ?? 0
  return [start, start + Math.max(1, node?.rawMarker.length ?? 1)]
}
