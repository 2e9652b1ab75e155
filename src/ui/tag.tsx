import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'

export type Tone = 'blue' | 'grey' | 'green' | 'yellow' | 'orange' | 'red' | 'purple' | 'turquoise'

/** A state in one or two words. The words carry the meaning, the colour only repeats it. */
export function Tag({ tone, children }: { tone?: Tone; children: ComponentChildren }) {
  return <strong class={classes('govuk-tag', tone && `govuk-tag--${tone}`)}>{children}</strong>
}
