import { text } from './text.ts'

/** A step above the page; the page itself is not among them. */
export interface Crumb {
  text: string
  href: string
}

export function Breadcrumbs({ items, label = text.breadcrumbs }: { items: readonly Crumb[]; label?: string }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={label}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) => (
          <li key={item.href} class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={item.href}>
              {item.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
