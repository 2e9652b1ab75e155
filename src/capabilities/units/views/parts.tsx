import type { ComponentChildren } from 'preact'

interface UnitPartsProps {
  /** "12 đơn vị trực thuộc". */
  readonly title: string
  readonly unitName: string
  readonly children: ComponentChildren
}

/** What stands below a unit in a tree, folded. */
export function UnitParts({ title, unitName, children }: UnitPartsProps) {
  return (
    <details class="govuk-details unit-tree__parts">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {title}
          <span class="govuk-visually-hidden"> {unitName}</span>
        </span>
      </summary>
      <ul class="govuk-list unit-tree">{children}</ul>
    </details>
  )
}
