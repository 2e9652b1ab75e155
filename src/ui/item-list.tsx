import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'

interface ItemRowProps {
  title: ComponentChildren
  href?: string
  /** State at the right-hand side, usually a `Tag`. */
  state?: ComponentChildren
  /** Small words below: unit, due date, number. */
  meta?: ComponentChildren
  children?: ComponentChildren
  tone?: 'late' | 'soon' | 'done'
}

/** A list of things to open or do, one line each. */
export function ItemList({ children, label }: { children: ComponentChildren; label?: string }) {
  return (
    <ul class="item-list" aria-label={label}>
      {children}
    </ul>
  )
}

/** One task, document or piece of news in an `ItemList`. */
export function ItemRow({ title, href, state, meta, children, tone }: ItemRowProps) {
  return (
    <li class={classes('item-list__row', tone && `item-list__row--${tone}`)}>
      <div class="item-list__main">
        <p class="item-list__title">
          {href ? (
            <a class="govuk-link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </p>
        {meta && <p class="item-list__meta">{meta}</p>}
        {children}
      </div>
      {state && <div class="item-list__state">{state}</div>}
    </li>
  )
}
