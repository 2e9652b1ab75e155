import { Figure } from '../../../ui/figure.tsx'
import type { Phrase } from '../rules/content.ts'
import type { ReportFigure } from '../rules/figures.ts'

/** A figure of a report within a sentence or a cell; its kind is explained in the legend and heard here. */
export function FigureOf({ figure, digits }: { figure: ReportFigure; digits?: number }) {
  const { value, kind, href } = figure
  return <Figure value={value} kind={kind} href={href} digits={digits} mark="heard" />
}

export function PhraseText({ phrase }: { phrase: Phrase }) {
  return (
    <>
      {phrase.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={index}>
            <FigureOf figure={part} />
            {part.unit}
          </span>
        ),
      )}
    </>
  )
}
