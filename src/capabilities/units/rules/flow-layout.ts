// Bố cục sơ đồ trước – sau: where each name and ribbon stands, in pixels from the top; across, everything is a share of the width.
import type { Flow, FlowEnd, FlowGroup } from './flows.ts'

export const rowHeight = 54
const whole = 26
const gap = 14

/** A unit at one side; null: nobody follows. */
export interface PlacedEnd {
  readonly end: FlowEnd | null
  readonly top: number
  readonly height: number
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
  const sources = sourcesIn(groups)
  const rows = new Map(sources.map(({ id }, row) => [id, row * rowHeight + (rowHeight - whole) / 2]))
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
    const top = Math.max(free + (rowHeight - gap) / 2 - height / 2, free, middle - height / 2)
    right.push({ end: to, top, height })
    free = Math.max(top + height + gap, top + height / 2 + rowHeight / 2)
    let inside = top
    for (const [at, flow] of flows.entries()) {
      const width = widths[at] ?? 0
      const taken = used.get(flow.from.id) ?? 0
      ribbons.push({ flow, fromTop: rowOf(flow) + taken, toTop: inside, width })
      used.set(flow.from.id, taken + width)
      inside += width
    }
  }
  const left = sources.map((end) => ({ end, top: rows.get(end.id) ?? 0, height: whole }))
  return { height: Math.max(sources.length * rowHeight, free), left, right, ribbons }
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

const lineLength = 14
const mostLines = 3

/** A name in lines that fit a third of a phone. */
export function inLines(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= lineLength) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`]
}
