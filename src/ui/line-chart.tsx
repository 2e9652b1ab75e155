import { scaleLinear } from 'd3-scale'
import { classes } from './address.ts'
import type { ChartProps } from './chart.tsx'
import { ChartFrame } from './chart.tsx'
import { formatNumber } from './format.ts'
import { text } from './text.ts'

/** A line over the chart's columns; null leaves a gap. `marked` points are drawn hollow and their line broken. */
export interface LineSeries {
  label: string
  tone: 'plain' | 'declared'
  points: readonly (LinePoint | null)[]
}
export interface LinePoint {
  value: number
  href?: string
  /** What the table says beside the number. */
  note?: string
}

export interface LineSeam {
  before: number
  label: string
}

interface LineChartProps extends ChartProps {
  /** Names of the columns, evenly spaced: years. */
  columns: readonly string[]
  /** What the columns are, for the table. */
  corner: string
  series: readonly LineSeries[]
  unit?: string
  digits?: number
  /**
   * Lines across the chart where the way of counting or the map of units changes: so many columns from the left. Several are
   * numbered, and named below, for their words would cover each other; near ones share a label: 1–2.
   */
  seams: readonly LineSeam[]
}

const height = 220
const top = 26
const bottom = 28

/** How figures moved over the years. Drawn in shares of the width, so that words keep their size on a phone. */
export function LineChart({ columns, corner, series, unit, digits, seams: given, ...chart }: LineChartProps) {
  const values = series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []))
  const scale = scaleLinear([Math.min(...values, lowest(values)), Math.max(...values, 1)], [height - bottom, top]).nice(
    4,
  )
  const seams = [...given].sort((a, b) => a.before - b.before)
  const x = (index: number) => ((index + 0.5) / Math.max(1, columns.length)) * 100
  const words = (value: number) => `${formatNumber(value, digits)}${unit ? ` ${unit}` : ''}`
  return (
    <ChartFrame
      {...chart}
      header={[corner, ...series.map(({ label }) => label)]}
      table={columns.map((column, index) => [
        column,
        ...series.map(({ points }) => <Cell point={points[index]} words={words} />),
      ])}
    >
      <div class="lines">
        <svg class="lines__picture" width="100%" height={height} aria-hidden="true" focusable="false">
          {scale.ticks(4).map((tick) => (
            <g key={tick}>
              <line class="lines__grid" x1="0" x2="100%" y1={scale(tick)} y2={scale(tick)} />
              <text class="lines__tick" x="0" y={scale(tick) - 4}>
                {formatNumber(tick)}
              </text>
            </g>
          ))}
          <Seams
            places={seams.map(({ before }) => x(before - 0.5))}
            only={seams.length === 1 ? seams[0]?.label : null}
          />
          {namedColumns(columns).map(({ column, index, isSecond }) => (
            <text
              key={column}
              class={classes('lines__column', isSecond && 'lines__column--second')}
              x={`${x(index)}%`}
              y={height - 8}
              text-anchor="middle"
            >
              {column}
            </text>
          ))}
          {series.map((one) => (
            <Line key={one.label} {...one} x={x} y={(value) => scale(value)} />
          ))}
        </svg>
        <ul class="legend">
          {series.map(({ label, tone }) => (
            <li key={label}>
              <span class={`legend__key lines__key--${tone}`} />
              {label}
            </li>
          ))}
          {seams.length > 1 &&
            seams.map(({ label }, index) => (
              <li key={label}>
                {index + 1}. {label}
              </li>
            ))}
        </ul>
      </div>
    </ChartFrame>
  )
}

/** Of many columns every so manieth bears its name; on a phone every other one of those. */
function namedColumns(columns: readonly string[]) {
  const step = Math.ceil(columns.length / 12)
  return columns.flatMap((column, index) =>
    index % step === 0 ? [{ column, index, isSecond: columns.length > 6 && (index / step) % 2 === 1 }] : [],
  )
}

/** Shares near the top are told apart by starting the scale below them; what counts from nought starts there. */
function lowest(values: readonly number[]): number {
  const least = Math.min(...values)
  const most = Math.max(...values)
  return least > 0.6 * most ? Math.floor(least - (most - least || 1)) : 0
}

function Cell({ point, words }: { point: LinePoint | null | undefined; words: (value: number) => string }) {
  if (!point) return <>{text.chart.noValue}</>
  return (
    <>
      {point.href ? (
        <a class="govuk-link" href={point.href}>
          {words(point.value)}
        </a>
      ) : (
        words(point.value)
      )}
      {point.note && <span class="lines__note"> ({point.note})</span>}
    </>
  )
}

/** Shares of the width; `only`: the words of a single seam, which has room for them. */
function Seams({ places, only }: { places: readonly number[]; only: string | null | undefined }) {
  return (
    <g>
      {places.map((at, index) => (
        <line key={index} class="lines__seam" x1={`${at}%`} x2={`${at}%`} y1={8} y2={height - bottom} />
      ))}
      {seamLabels(places).map(({ from, to, words }) => {
        const isLeft = to > (only ? 60 : nearEdge)
        return (
          <text
            key={words}
            class="lines__tick"
            x={`${isLeft ? from : to}%`}
            y={16}
            dx={isLeft ? -6 : 6}
            text-anchor={isLeft ? 'end' : 'start'}
          >
            {only ?? words}
          </text>
        )
      })}
    </g>
  )
}

/** A number needs about a tenth of a phone's width; two that face each other need twice that. */
const room = 10
const nearEdge = 85

/** Seams nearer to each other than their numbers are wide share a label: "1–2". */
export function seamLabels(places: readonly number[]): { from: number; to: number; words: string }[] {
  const groups: { from: number; to: number; first: number; last: number }[] = []
  for (const [index, at] of places.entries()) {
    const last = groups.at(-1)
    if (last && at - last.to < (at > nearEdge ? 2 * room : room)) Object.assign(last, { to: at, last: index + 1 })
    else groups.push({ from: at, to: at, first: index + 1, last: index + 1 })
  }
  const [before, edge] = groups.slice(-2)
  // the last label stands to the left of its lines where the edge is near
  if (before && edge && edge.to > nearEdge && edge.from - before.to < 2 * room)
    groups.splice(-2, 2, { ...before, to: edge.to, last: edge.last })
  return groups.map(({ from, to, first, last }) => ({
    from,
    to,
    words: first === last ? String(first) : `${first}–${last}`,
  }))
}

interface LineProps extends LineSeries {
  x: (index: number) => number
  y: (value: number) => number
}

function Line({ points, tone, x, y }: LineProps) {
  const known = points.flatMap((point, index) => (point ? [{ ...point, index }] : []))
  return (
    <g class={`lines__series lines__series--${tone}`}>
      {known.slice(1).map((to, place) => {
        const from = known[place]
        if (!from) return null
        return (
          <line key={to.index} x1={`${x(from.index)}%`} y1={y(from.value)} x2={`${x(to.index)}%`} y2={y(to.value)} />
        )
      })}
      {known.map((point) => (
        <circle key={point.index} cx={`${x(point.index)}%`} cy={y(point.value)} r="4.5" />
      ))}
      {labelled(known).map((point) => (
        <text key={point.index} x={`${x(point.index)}%`} y={y(point.value) - 10} text-anchor="middle">
          {formatNumber(point.value)}
        </text>
      ))}
    </g>
  )
}

/** All of a few; of many only the ends and the highest, or they would cover each other on a phone. */
function labelled<Point extends LinePoint>(points: readonly Point[]): readonly Point[] {
  if (points.length <= 4) return points
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best))
  return [...new Set([points[0], highest, points.at(-1)])].filter((point): point is Point => point !== undefined)
}
