import type { ComponentChildren } from 'preact'
import { DefinitionNote } from './prose.tsx'
import { text } from './text.ts'

/** What every chart says of itself. */
export interface ChartProps {
  /** Unique on the page. */
  id: string
  title: string
  /** What it shows in a sentence: the finding, not the drawing. */
  description?: ComponentChildren
}

interface ChartFrameProps extends ChartProps {
  /** The same figures as rows of words, first column names. */
  header: readonly string[]
  table: readonly (readonly ComponentChildren[])[]
  children: ComponentChildren
}

/** Title, description, drawing and the table twin that says the same. */
export function ChartFrame({ id, title, description, header, table, children }: ChartFrameProps) {
  return (
    <figure class="chart" aria-labelledby={`${id}-title`} aria-describedby={description ? `${id}-text` : undefined}>
      <figcaption class="chart__caption">
        <p class="chart__title" id={`${id}-title`}>
          {title}
        </p>
        {description && (
          <p class="chart__description" id={`${id}-text`}>
            {description}
          </p>
        )}
      </figcaption>
      {children}
      <DefinitionNote title={text.chart.table}>
        <TwinTable caption={title} header={header} rows={table} />
      </DefinitionNote>
    </figure>
  )
}

interface TwinTableProps {
  caption: string
  header: readonly string[]
  rows: readonly (readonly ComponentChildren[])[]
}

function TwinTable({ caption, header, rows }: TwinTableProps) {
  return (
    <Scroll label={text.chart.figures(caption)}>
      <table class="plain-table">
        <caption class="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Holds what may be wider than the screen; it takes the focus so that arrow keys can scroll it. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
