import { scaleLinear } from 'd3-scale'
import { classes } from './address.ts'
import type { ChartProps } from './chart.tsx'
import { ChartFrame } from './chart.tsx'
import { formatNumber } from './format.ts'
import { text } from './text.ts'

/** One bar; `href` opens what it counts, `tone` lifts it out. */
export interface BarRow {
  label: string
  value: number
  href?: string
  tone?: 'plain' | 'late' | 'soft'
}

interface BarChartProps extends ChartProps {
  rows: readonly BarRow[]
  unit?: string
  digits?: number
  /** The end of the scale where it is fixed, e.g. 100. */
  max?: number
}

/** Lying bars, so that long names wrap instead of tilting. Every bar has its number in words beside it. */
export function BarChart({ rows, unit, digits, max, ...chart }: BarChartProps) {
  const scale = scaleLinear([0, max ?? Math.max(1, ...rows.map((row) => row.value))], [0, 100])
  if (max === undefined) scale.nice()
  const words = (value: number) => `${formatNumber(value, digits)}${unit ? ` ${unit}` : ''}`
  return (
    <ChartFrame
      {...chart}
      header={[text.chart.item, text.chart.value]}
      table={rows.map((row) => [row.label, words(row.value)])}
    >
      <ul class="bars">
        {rows.map((row) => (
          <li key={row.label} class="bars__row">
            <span class="bars__label">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
            <svg class="bars__track" width="100%" height="18" aria-hidden="true" focusable="false">
              <rect
                class={`bars__bar bars__bar--${row.tone ?? 'plain'}`}
                width={`${scale(row.value)}%`}
                height="18"
                rx="2"
              />
            </svg>
            <span class="bars__value">{words(row.value)}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

/** A part of every bar, with its place in the palette. */
export interface BarSeries {
  label: string
  tone: 'plain' | 'done' | 'soon' | 'late' | 'open' | 'soft'
}

interface StackedBarProps extends ChartProps {
  series: readonly BarSeries[]
  /** `values` in the order of `series`. */
  rows: readonly { label: string; values: readonly number[]; href?: string }[]
  unit?: string
  /** 'share' makes every bar of one length: for parts of a whole. */
  length?: 'share' | 'amount'
}

/** Bars made of parts, e.g. tasks by state for each unit. */
export function StackedBar({ series, rows, unit, length = 'share', ...chart }: StackedBarProps) {
  const totals = rows.map((row) => sum(row.values))
  const longest = Math.max(1, ...totals)
  return (
    <ChartFrame
      {...chart}
      header={[text.chart.item, ...series.map((part) => part.label), text.chart.total]}
      table={rows.map((row, index) => [
        row.label,
        ...row.values.map((value) => formatNumber(value)),
        formatNumber(totals[index] ?? 0),
      ])}
    >
      <ul class="legend" aria-label={text.chart.legend}>
        {series.map((part) => (
          <li key={part.label}>
            <span class={classes('legend__key', `legend__key--${part.tone}`)} />
            {part.label}
          </li>
        ))}
      </ul>
      <ul class="bars">
        {rows.map((row, index) => {
          const total = totals[index] ?? 0
          return (
            <li key={row.label} class="bars__row">
              <span class="bars__label">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
              <Parts series={series} values={row.values} whole={length === 'share' ? Math.max(1, total) : longest} />
              <span class="bars__value">
                {formatNumber(total)}
                {unit ? ` ${unit}` : ''}
                <span class="govuk-visually-hidden">: {partWords(series, row.values)}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </ChartFrame>
  )
}

function Parts({ series, values, whole }: { series: readonly BarSeries[]; values: readonly number[]; whole: number }) {
  return (
    <svg class="bars__track" width="100%" height="18" aria-hidden="true" focusable="false">
      {series.map((part, index) => {
        const value = values[index] ?? 0
        const start = sum(values.slice(0, index))
        if (value === 0) return null
        return (
          <rect
            key={part.label}
            class={`bars__part bars__part--${part.tone}`}
            x={`${(100 * start) / whole}%`}
            width={`${(100 * value) / whole}%`}
            height="18"
          />
        )
      })}
    </svg>
  )
}

function partWords(series: readonly BarSeries[], values: readonly number[]): string {
  return series.map((part, index) => `${part.label} ${formatNumber(values[index] ?? 0)}`).join(', ')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
