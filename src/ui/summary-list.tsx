import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'

/** A name and what it is, e.g. of a document's head. */
export interface SummaryRow {
  key: ComponentChildren
  value: ComponentChildren
  /** A link or button that changes it. */
  action?: ComponentChildren
}

/** Names and values, two columns. Rows without a value are left out, so pages can list all they know of. */
export function SummaryList({ rows, plain }: { rows: readonly SummaryRow[]; plain?: boolean }) {
  const shown = rows.filter(({ value }) => value != null && value !== '' && value !== false)
  const anyAction = shown.some(({ action }) => action)
  return (
    <dl class={classes('govuk-summary-list', plain && 'govuk-summary-list--no-border')}>
      {shown.map(({ key, value, action }, index) => (
        <div
          key={index}
          class={classes('govuk-summary-list__row', anyAction && !action && 'govuk-summary-list__row--no-actions')}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {action && <dd class="govuk-summary-list__actions">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
