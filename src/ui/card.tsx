import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import type { PictureProps } from './picture.tsx'
import { Picture } from './picture.tsx'

interface CardProps {
  title: ComponentChildren
  /** The whole card leads there. */
  href?: string
  /** A line above the title: topic, unit. */
  kicker?: ComponentChildren
  /** A line below: date, number. */
  meta?: ComponentChildren
  icon?: IconName
  image?: PictureProps
  /** Heading level of the title, to fit the page's outline. */
  level?: 2 | 3 | 4
  /** A wide card with its image beside the words, for the first of a list. */
  lead?: boolean
  children?: ComponentChildren
}

/** One thing among several, with a way to it. */
export function Card({ title, href, kicker, meta, icon, image, level = 3, lead, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <article class={classes('card', href && 'card--link', icon && 'card--icon', lead && 'card--lead')}>
      {image && <Picture {...image} class="card__image" />}
      {icon && (
        <span class="card__icon">
          <Icon name={icon} />
        </span>
      )}
      <div class="card__body">
        {kicker && <p class="card__kicker">{kicker}</p>}
        <Heading class="card__title">
          {href ? (
            <a class="card__link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </Heading>
        {children && <div class="card__text">{children}</div>}
        {meta && <p class="card__meta">{meta}</p>}
      </div>
    </article>
  )
}

/** Cards side by side, as many as fit; each at least as wide as `size` says. */
export function CardGroup({
  size = 'medium',
  children,
}: {
  size?: 'small' | 'medium' | 'large'
  children: ComponentChildren
}) {
  return <div class={`card-group card-group--${size}`}>{children}</div>
}
