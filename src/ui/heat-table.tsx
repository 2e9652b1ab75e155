import { classes } from './address.ts'
import type { ChartProps } from './chart.tsx'
import { Scroll } from './chart.tsx'
import { formatNumber } from './format.ts'
import { text } from './text.ts'

/** null = nothing could be counted there, which is not nought; `sign` and `words` say why (seen, and read aloud). */
export interface HeatCell {
  value: number | null
  href?: string
  sign?: string
  words?: string
  /** Shared out, not counted: marked ≈. */
  isEstimate?: boolean
}

/** A day on which the map of units changed, within a column of time. */
export interface HeatSeam {
  column: number
  label: string
}

interface HeatTableProps extends ChartProps {
  /** Above the first column, e.g. the word for unit. */
  corner: string
  columns: readonly { label: string; title?: string }[]
  rows: readonly { label: string; href?: string; cells: readonly HeatCell[] }[]
  unit?: string
  digits?: number
  /** Upper ends of the steps below the last: at most four, rising. Nought has a step of its own. */
  steps: readonly number[]
  /** Of columns that are stretches of time; null = they are none. Numbered above their columns, and named below. */
  seams: readonly HeatSeam[] | null
}

/** Where there is much, little and nothing: numbers in cells whose shade repeats them. It is its own table twin. */
export function HeatTable({ corner, columns, rows, unit, digits, steps, seams, ...chart }: HeatTableProps) {
  const shade = (value: number | null) => {
    if (value === null) return 'none'
    return value === 0 ? '0' : String(1 + steps.filter((limit) => value > limit).length)
  }
  const seamsAt = (index: number) =>
    (seams ?? []).flatMap(({ column }, at) => (column === index ? [at + 1] : [])).join(', ')
  const marked = (index: number) => seamsAt(index) !== '' && 'heat__seam'
  return (
    <figure class="chart" aria-labelledby={`${chart.id}-title`}>
      <figcaption class="chart__caption">
        <p class="chart__title" id={`${chart.id}-title`}>
          {chart.title}
        </p>
        {chart.description && <p class="chart__description">{chart.description}</p>}
      </figcaption>
      <Scroll label={text.chart.figures(chart.title)}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column, index) => (
                <th key={column.label} scope="col" title={column.title} class={classes(marked(index)) || undefined}>
                  {column.label}
                  {seamsAt(index) && <sup> ({seamsAt(index)})</sup>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
                {row.cells.map((cell, index) => (
                  <td
                    key={columns[index]?.label}
                    class={classes('heat__cell', `heat__cell--${shade(cell.value)}`, marked(index))}
                  >
                    <HeatValue {...cell} digits={digits} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Steps steps={steps} unit={unit} />
      {seams && seams.length > 0 && (
        <ul class="legend">
          {seams.map(({ label }, index) => (
            <li key={label}>
              ({index + 1}) {label}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

function HeatValue({ value, href, digits, sign = '–', words, isEstimate }: HeatCell & { digits?: number }) {
  const shown =
    value === null ? (
      <>
        <span aria-hidden="true">{sign}</span>
        <span class="govuk-visually-hidden">{words ?? text.chart.noValue}</span>
      </>
    ) : (
      <>
        {isEstimate && <EstimateSign />}
        {formatNumber(value, digits)}
      </>
    )
  return href ? <a href={href}>{shown}</a> : shown
}

const EstimateSign = () => (
  <>
    <span aria-hidden="true">≈</span>
    <span class="govuk-visually-hidden">{text.chart.estimate} </span>
  </>
)

function Steps({ steps, unit }: { steps: readonly number[]; unit?: string }) {
  const last = steps.at(-1) ?? 0
  const names = [
    '0',
    ...steps.map((limit) => text.chart.upTo(formatNumber(limit))),
    text.chart.above(formatNumber(last)),
  ]
  return (
    <ul class="legend" aria-label={text.chart.scale}>
      {names.map((name, index) => (
        <li key={name}>
          <span class={`legend__key heat__cell--${index}`} />
          {name}
        </li>
      ))}
      {unit && <li class="legend__unit">({unit})</li>}
    </ul>
  )
}
