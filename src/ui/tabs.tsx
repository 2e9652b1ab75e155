import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import { text } from './text.ts'

interface TabsProps {
  title?: string
  items: readonly { id: string; label: ComponentChildren; content: ComponentChildren }[]
}

/** Parts of one page behind each other. Without a script: a list of links to sections, one below the other. */
export function Tabs({ title = text.tabs, items }: TabsProps) {
  return (
    <div class="govuk-tabs" data-island="tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      <ul class="govuk-tabs__list">
        {items.map(({ id, label }, index) => (
          <li key={id} class={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
            <a class="govuk-tabs__tab" href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {items.map(({ id, content }, index) => (
        <div key={id} class={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')} id={id}>
          {content}
        </div>
      ))}
    </div>
  )
}

interface PageTabsProps {
  label: string
  items: readonly { label: string; href: string; current: boolean; count?: number }[]
}

/** Tabs that are pages of their own: each has an address. */
export function PageTabs({ label, items }: PageTabsProps) {
  return (
    <nav class="page-tabs" aria-label={label}>
      <ul class="page-tabs__list">
        {items.map((item) => (
          <li key={item.href}>
            <a class="page-tabs__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <span class="page-tabs__count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
