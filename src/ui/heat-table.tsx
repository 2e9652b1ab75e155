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
}

/** Where there is much, little and nothing: numbers in cells whose shade repeats them. It is its own table twin. */
export function HeatTable({ corner, columns, rows, unit, digits, steps, ...chart }: HeatTableProps) {
  const shade = (value: number | null) => {
    if (value === null) return 'none'
    return value === 0 ? '0' : String(1 + steps.filter((limit) => value > limit).length)
  }
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
              {columns.map((column) => (
                <th key={column.label} scope="col" title={column.title}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
                {row.cells.map((cell, index) => (
                  <td key={columns[index]?.label} class={`heat__cell heat__cell--${shade(cell.value)}`}>
                    <HeatValue {...cell} digits={digits} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Steps steps={steps} unit={unit} />
    </figure>
  )
}

function HeatValue({ value, href, digits, sign = '–', words }: HeatCell & { digits?: number }) {
  const shown =
    value === null ? (
      <>
        <span aria-hidden="true">{sign}</span>
        <span class="govuk-visually-hidden">{words ?? text.chart.noValue}</span>
      </>
    ) : (
      formatNumber(value, digits)
    )
  return href ? <a href={href}>{shown}</a> : shown
}

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
