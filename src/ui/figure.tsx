import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import { formatNumber } from './format.ts'
import { text } from './text.ts'

/**
 * How a figure came to be: counted from rows, computed from figures by a formula, declared in a registered document, or counted
 * for a unit that was divided and shared out.
 */
export type FigureKind = 'counted' | 'computed' | 'declared' | 'estimated'

export interface FigureProps {
  /** null = not known, which is not nought. */
  value: number | string | null
  kind: FigureKind
  /** What it rests on; a figure without one must not be shown, save nought where there is nothing to open. */
  href: string | null
  unit?: string
  /** Fixed number of decimals. */
  digits?: number
  /** 'heard': for screen readers only, in a column whose header or legend already says the kind. */
  mark?: 'shown' | 'heard'
}

/** A number within words, that opens to what it rests on and says what kind it is. */
export function Figure({ value, kind, href, unit, digits, mark = 'shown' }: FigureProps) {
  const number = <FigureNumber value={value} unit={unit} digits={digits} />
  return (
    <span class={classes('figure', `figure--${kind}`)}>
      {href && value !== null ? (
        <a class="govuk-link figure__link" href={href}>
          {number}
        </a>
      ) : (
        number
      )}
      {value !== null && <FigureMark kind={kind} mark={mark} />}
    </span>
  )
}

interface FigureCardProps extends FigureProps {
  label: ComponentChildren
  /** A comparison or a remark, below. */
  note?: ComponentChildren
  tone?: 'plain' | 'good' | 'late'
}

/** A figure as a tile, for the head of a page. */
export function FigureCard({ label, note, tone = 'plain', ...figure }: FigureCardProps) {
  const number = <FigureNumber {...figure} />
  return (
    <div class={classes('figure-card', `figure-card--${figure.value === null ? 'none' : tone}`)}>
      <p class="figure-card__label">{label}</p>
      <p class="figure-card__value">
        {figure.href && figure.value !== null ? (
          <a class="figure-card__link" href={figure.href}>
            {number}
          </a>
        ) : (
          number
        )}
        {figure.value !== null && <FigureMark kind={figure.kind} mark={figure.mark ?? 'shown'} />}
      </p>
      {note && <p class="figure-card__note">{note}</p>}
    </div>
  )
}

export function FigureGroup({ children }: { children: ComponentChildren }) {
  return <div class="figure-group">{children}</div>
}

/** Explains the three marks; stands once on a page with figures. */
export function FigureLegend({ asOf }: { asOf?: string }) {
  const kinds: readonly FigureKind[] = ['counted', 'computed', 'declared']
  return (
    <div class="figure-legend">
      <p class="figure-legend__title">{text.figure.legend}</p>
      <ul class="figure-legend__list">
        {kinds.map((kind) => (
          <li key={kind}>
            <span class={`figure__kind figure__kind--${kind}`}>{text.figure[kind].short}</span> {text.figure[kind].long}
          </li>
        ))}
      </ul>
      {asOf && <p class="figure-legend__as-of">{text.figure.asOf(asOf)}</p>}
    </div>
  )
}

function FigureNumber({ value, unit, digits }: Pick<FigureProps, 'value' | 'unit' | 'digits'>) {
  if (value === null)
    return (
      <span class="figure__none">
        <span aria-hidden="true">–</span>
        <span class="govuk-visually-hidden">{text.figure.none}</span>
      </span>
    )
  return (
    <>
      <span class="figure__number">{formatNumber(value, digits)}</span>
      {unit && <span class="figure__unit"> {unit}</span>}
    </>
  )
}

function FigureMark({ kind, mark }: { kind: FigureKind; mark: 'shown' | 'heard' }) {
  if (mark === 'heard') return <span class="govuk-visually-hidden"> ({text.figure[kind].short})</span>
  return (
    <span class={`figure__kind figure__kind--${kind}`} title={text.figure[kind].long}>
      {text.figure[kind].short}
    </span>
  )
}
