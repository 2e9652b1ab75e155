import { ChartFrame } from '../../../ui/chart.tsx'
import { formatPercent } from '../../../ui/index.ts'
import { inLines, layoutOf, type PlacedEnd, type Ribbon } from '../rules/flow-layout.ts'
import type { Flow, FlowGroup } from '../rules/flows.ts'
import { historyText, pictureText as text } from '../text/history.ts'

interface FlowPictureProps {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly groups: readonly FlowGroup[]
}

/**
 * Former units at the left, what became of them at the right. Names are words of the page's own size at shares of the width, so
 * that they can be read on a phone; only the ribbons between are stretched.
 */
export function FlowPicture({ groups, ...chart }: FlowPictureProps) {
  const { height, left, right, ribbons } = layoutOf(groups)
  const flows = groups.flatMap((group) => group.flows)
  return (
    <ChartFrame
      {...chart}
      header={[text.before, text.way, text.after, text.share]}
      table={flows.map((flow) => [flow.from.name, wayOf(flow), flow.to?.name ?? text.nobody, shareOf(flow)])}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not a drawing with links */}
      <svg class="flows__picture" width="100%" height={height} role="group" aria-label={text.label}>
        <svg
          x="38%"
          width="24%"
          height={height}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {ribbons.map((ribbon, at) => (
            <path key={at} class={`flows__ribbon flows__ribbon--${toneOf(ribbon.flow)}`} d={pathOf(ribbon)} />
          ))}
        </svg>
        {left.map((placed) => (
          <Name key={placed.end?.id} placed={placed} side="left" />
        ))}
        {right.map((placed) => (
          <Name key={placed.end?.id ?? ''} placed={placed} side="right" />
        ))}
      </svg>
    </ChartFrame>
  )
}

export const wayOf = (flow: Flow) => (flow.to ? historyText.ways[flow.kind] : '')
export const shareOf = ({ share, kind, to }: Flow) => {
  if (share !== null) return formatPercent(share)
  return to && (kind === 'SPLIT' || kind === 'PARTIAL') ? text.unknown : ''
}

function toneOf({ share, kind }: Flow): 'whole' | 'part' | 'unknown' {
  if (kind !== 'SPLIT' && kind !== 'PARTIAL') return 'whole'
  return share === null ? 'unknown' : 'part'
}

function pathOf({ fromTop, toTop, width }: Ribbon): string {
  const [a, b] = [fromTop.toFixed(1), toTop.toFixed(1)]
  const [c, d] = [(toTop + width).toFixed(1), (fromTop + width).toFixed(1)]
  return `M0 ${a}C50 ${a} 50 ${b} 100 ${b}L100 ${c}C50 ${c} 50 ${d} 0 ${d}Z`
}

const places = {
  left: { node: '37%', words: '36%', anchor: 'end' },
  right: { node: '62%', words: '64%', anchor: 'start' },
} as const

const lineHeight = 16

function Name({ placed: { end, top, height }, side }: { placed: PlacedEnd; side: keyof typeof places }) {
  const { node, words, anchor } = places[side]
  const lines = inLines(end?.name ?? text.nobody)
  const first = top + height / 2 + 5 - ((lines.length - 1) * lineHeight) / 2
  const name = (
    <text class={end?.href ? undefined : 'flows__name'} text-anchor={anchor}>
      {lines.map((line, at) => (
        <tspan key={line} x={words} y={first + at * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
  return (
    <>
      {end && <rect class="flows__node" x={node} width="1%" y={top} height={height} />}
      {end?.href ? (
        <a href={end.href} aria-label={end.name}>
          {name}
        </a>
      ) : (
        name
      )}
    </>
  )
}
