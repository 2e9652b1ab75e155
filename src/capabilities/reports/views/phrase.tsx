import { Figure } from '../../../ui/figure.tsx'
import type { Phrase } from '../rules/content.ts'
import type { ReportFigure } from '../rules/figures.ts'

/** A figure of a report within a sentence or a cell; its kind is explained in the legend and heard here. */
export function FigureOf({ figure, mark = 'heard' }: { figure: ReportFigure; mark?: 'shown' | 'heard' }) {
  const { value, kind, href } = figure
  return <Figure value={value} kind={kind} href={href} mark={mark} />
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
