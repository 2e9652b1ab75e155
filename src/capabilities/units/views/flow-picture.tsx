import { ChartFrame } from '../../../ui/chart.tsx'
import { formatNumber, formatPercent } from '../../../ui/index.ts'
import { layoutOf, type PlacedEnd, type Ribbon } from '../rules/flow-layout.ts'
import type { Flow, FlowGroup } from '../rules/flows.ts'
import { historyText, pictureText as text } from '../text/history.ts'
import { shareByTexts } from '../text/measures.ts'

interface FlowPictureProps {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly groups: readonly FlowGroup[]
}

/**
 * Former units at the left, what became of them at the right. Names are words of the page that wrap within their share of the width, so
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
        {/* a frame that styles can widen: they cannot move an inner drawing */}
        <foreignObject class="flows__ribbons" x="37%" width="26%" height={height}>
          <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
            {ribbons.map((ribbon, at) => (
              <path key={at} class={`flows__ribbon flows__ribbon--${toneOf(ribbon.flow)}`} d={pathOf(ribbon)} />
            ))}
          </svg>
        </foreignObject>
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

/** "Đơn vị sau 1–13 trong 13; đơn vị không có đơn vị kế thừa": those that nobody follows are no unit after. */
export function pageTitle(pages: readonly (readonly FlowGroup[])[], at: number): string {
  const after = (groups: readonly FlowGroup[]) => groups.filter(({ to }) => to !== null).length
  const [shown, first] = [pages[at] ?? [], after(pages.slice(0, at).flat())]
  const named = [first + 1, first + after(shown), after(pages.flat())].map(formatNumber)
  const [from = '', to = '', of = ''] = named
  const words = [after(shown) > 0 && text.chart(from, to, of), after(shown) < shown.length && text.endedToo]
  const said = words.filter(Boolean).join('; ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

export const wayOf = (flow: Flow) => (flow.to ? historyText.ways[flow.kind] : '')
export const shareOf = ({ share, shareBy, kind, to }: Flow) => {
  if (share !== null) return [formatPercent(share), shareBy && shareByTexts[shareBy]].filter(Boolean).join(', ')
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
  left: { node: '36%', words: '0' },
  right: { node: '63%', words: '65%' },
} as const

function Name({ placed: { end, top, height, box }, side }: { placed: PlacedEnd; side: keyof typeof places }) {
  const { node, words } = places[side]
  return (
    <>
      {end && <rect class={`flows__node flows__node--${side}`} x={node} width="1%" y={top} height={height} />}
      <foreignObject class={`flows__words flows__words--${side}`} x={words} width="35%" y={box.top} height={box.height}>
        <div class={`flows__name flows__name--${side}`}>
          {end?.href ? (
            <a class="govuk-link" href={end.href}>
              {end.name}
            </a>
          ) : (
            <span>{end?.name ?? text.nobody}</span>
          )}
        </div>
      </foreignObject>
    </>
  )
}
