// Bố cục sơ đồ trước – sau: where each name and ribbon stands, in pixels from the top; across, everything is a share of the width.
import type { Flow, FlowEnd, FlowGroup } from './flows.ts'

const whole = 26
const gap = 14
const lineHeight = 18
const around = 8
const lowest = 34

/** Where a name may stand without touching the next. */
export interface NameBox {
  readonly top: number
  readonly height: number
}

/** A unit at one side; null: nobody follows. */
export interface PlacedEnd {
  readonly end: FlowEnd | null
  readonly top: number
  readonly height: number
  readonly box: NameBox
}

export interface Ribbon {
  readonly flow: Flow
  readonly fromTop: number
  readonly toTop: number
  readonly width: number
}

export interface FlowLayout {
  readonly height: number
  readonly left: readonly PlacedEnd[]
  readonly right: readonly PlacedEnd[]
  readonly ribbons: readonly Ribbon[]
}

export function layoutOf(groups: readonly FlowGroup[]): FlowLayout {
  const left = leftOf(sourcesIn(groups))
  const rows = new Map(left.map(({ end, top }) => [end.id, top]))
  const parts = new Map<string, number>()
  for (const { flows } of groups) for (const { from } of flows) parts.set(from.id, (parts.get(from.id) ?? 0) + 1)
  const widthOf = ({ from, share }: Flow) => whole * (share ?? 1 / (parts.get(from.id) ?? 1))
  const rowOf = ({ from }: Flow) => rows.get(from.id) ?? 0
  const used = new Map<string, number>()
  const ribbons: Ribbon[] = []
  const right: PlacedEnd[] = []
  let free = 0
  for (const { to, flows: unordered } of groups) {
    const flows = [...unordered].sort((a, b) => rowOf(a) - rowOf(b))
    const widths = flows.map(widthOf)
    const height = Math.max(
      4,
      widths.reduce((sum, width) => sum + width, 0),
    )
    const middle = flows.reduce((sum, flow) => sum + rowOf(flow) + whole / 2, 0) / flows.length
    const tall = Math.max(height + gap, wordsHeight(to))
    const box = { top: Math.max(free, middle - tall / 2), height: tall }
    const top = box.top + (tall - height) / 2
    right.push({ end: to, top, height, box })
    free = box.top + tall
    let inside = top
    for (const [at, flow] of flows.entries()) {
      const width = widths[at] ?? 0
      const taken = used.get(flow.from.id) ?? 0
      ribbons.push({ flow, fromTop: rowOf(flow) + taken, toTop: inside, width })
      used.set(flow.from.id, taken + width)
      inside += width
    }
  }
  const last = left.at(-1)?.box
  return { height: Math.max(last ? last.top + last.height : 0, free), left, right, ribbons }
}

function leftOf(sources: readonly FlowEnd[]): (PlacedEnd & { readonly end: FlowEnd })[] {
  let free = 0
  return sources.map((end) => {
    const box = { top: free, height: Math.max(lowest, wordsHeight(end)) }
    free += box.height
    return { end, top: box.top + (box.height - whole) / 2, height: whole, box }
  })
}

/** Each former unit stands beside the middle of what it became, so that few ribbons cross. */
function sourcesIn(groups: readonly FlowGroup[]): FlowEnd[] {
  const places = new Map<string, { from: FlowEnd; at: number[] }>()
  for (const [at, { flows }] of groups.entries())
    for (const { from } of flows) {
      const known = places.get(from.id) ?? { from, at: [] }
      known.at.push(at)
      places.set(from.id, known)
    }
  const middle = ({ at }: { at: readonly number[] }) => at.reduce((sum, one) => sum + one, 0) / at.length
  return [...places.values()].sort((a, b) => middle(a) - middle(b)).map(({ from }) => from)
}

// what fits a third of a phone; a wider screen needs fewer lines
const lineLength = 13
const nobodyLines = 2

const wordsHeight = (end: FlowEnd | null) => (end ? linesIn(end.name) : nobodyLines) * lineHeight + around

/** How many lines a name takes on a phone. */
export function linesIn(name: string): number {
  let [lines, taken] = [1, 0]
  for (const { length } of name.split(' ')) {
    const isFitting = taken === 0 || taken + 1 + length <= lineLength
    lines += isFitting ? 0 : 1
    taken = isFitting ? taken + 1 + length : length
  }
  return lines
}
