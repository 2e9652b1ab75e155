import { formatNumber } from '../../../ui/format.ts'
import type { Run } from '../../../writing/index.ts'
import type { Phrase } from '../rules/content.ts'
import type { ReportFigure } from '../rules/figures.ts'

/** The absolute address that a figure opens; none where there is nothing to open. */
export type Link = (figure: ReportFigure) => string | undefined

export function runsOf(phrase: Phrase, link: Link): Run[] {
  return phrase.map((part) => (typeof part === 'string' ? { text: part } : runOf(part, link, 'prose')))
}

export function runOf(figure: ReportFigure, link: Link, where: 'prose' | 'table'): Run {
  const address = link(figure)
  return { text: figureWords(figure, where), ...(address && { link: address }) }
}

/** In running text numbers below ten take a nought before them, as offices write them; a rate carries its sign. Rates of a column have as many decimals. */
export function figureWords({ value, unit }: ReportFigure, where: 'prose' | 'table'): string {
  if (value === null) return where === 'table' ? '-' : ''
  if (where === 'table') return formatNumber(value, unit === '%' ? 2 : undefined)
  const number = formatNumber(value)
  return unit === '%' ? `${number}%` : /^[1-9]$/.test(number) ? `0${number}` : number
}
