import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { suggesting } from './suggesting.ts'
import { paths, text } from './text.ts'

interface HeroProps {
  title: ComponentChildren
  lead?: ComponentChildren
  /** Under the search box: frequent searches, first steps. */
  children?: ComponentChildren
}

/** The head of the portal's home page: who we are, and the search box large. */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <section class="hero">
      <div class="hero__inner">
        <h1 class="hero__title">{title}</h1>
        {lead && <p class="hero__lead">{lead}</p>}
        {/* biome-ignore lint/a11y/useSemanticElements: <search> means nothing to the browsers of old phones */}
        <form class="hero__search" action={paths.search} method="get" role="search" aria-label={text.searchLabel}>
          <label class="hero__label" for="tim-kiem-lon">
            {text.searchLabel}
          </label>
          <div class="hero__line">
            <div class="hero__field suggesting" {...suggesting(text.suggestions)}>
              <input class="hero__input" id="tim-kiem-lon" name="q" type="search" autocomplete="off" />
            </div>
            <button class="hero__button" type="submit">
              <Icon name="search" />
              {text.search}
            </button>
          </div>
        </form>
        {children && <div class="hero__below">{children}</div>}
      </div>
    </section>
  )
}

interface SectionProps {
  title: ComponentChildren
  id?: string
  /** A link to all of it, to the right of the heading. */
  more?: { href: string; label: string }
  children: ComponentChildren
}

/** A part of a page with its heading. */
export function Section({ title, id, more, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={id ? `${id}-heading` : undefined}>
      <div class="section__head">
        <h2 class="section__title" id={id ? `${id}-heading` : undefined}>
          {title}
        </h2>
        {more && (
          <a class="section__more" href={more.href}>
            {more.label}
            <Icon name="arrow" />
          </a>
        )}
      </div>
      {children}
    </section>
  )
}

/** A box for the aside of a page: small heading, short content. */
export function Panel({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="panel">
      <h2 class="panel__title">{title}</h2>
      {children}
    </section>
  )
}
