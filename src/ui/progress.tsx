import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import { formatNumber, formatPercent } from './format.ts'
import { text } from './text.ts'

interface ProgressProps {
  done: number
  total: number
  /** What is counted, e.g. units or tasks; shown after "x/y". */
  unit?: string
  /** Heard in front of the numbers; shown when `showLabel`. */
  label: string
  showLabel?: boolean
  tone?: 'plain' | 'late' | 'done'
  /** Where the count can be opened. */
  href?: string
}

/** "12/40" with a bar. Counts only; a share by itself would hide how many. */
export function Progress({ done, total, unit, label, showLabel, tone, href }: ProgressProps) {
  const words = `${formatNumber(done)}/${formatNumber(total)}${unit ? ` ${unit}` : ''}`
  const shade = tone ?? (total > 0 && done >= total ? 'done' : 'plain')
  return (
    <div class={classes('progress', `progress--${shade}`)}>
      {showLabel && <p class="progress__label">{label}</p>}
      <div class="progress__line">
        {/* An empty total would make the bar indeterminate, which reads as "loading". */}
        <progress
          class="progress__bar"
          value={total > 0 ? Math.min(done, total) : 0}
          max={total > 0 ? total : 1}
          aria-label={label}
        >
          {text.progress(formatNumber(done), formatNumber(total))}
        </progress>
        <ProgressWords href={href}>{words}</ProgressWords>
        {total > 0 && (
          // More than was asked for is worth saying, but "120 %" reads like a mistake.
          <span class="progress__share">{done > total ? text.progressBeyond : formatPercent(done / total, 0)}</span>
        )}
      </div>
    </div>
  )
}

function ProgressWords({ href, children }: { href?: string; children: ComponentChildren }) {
  return href ? (
    <a class="govuk-link progress__words" href={href}>
      {children}
    </a>
  ) : (
    <span class="progress__words">{children}</span>
  )
}
