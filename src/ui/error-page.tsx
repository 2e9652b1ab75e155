import type { ComponentChildren } from 'preact'
import { ButtonRow, LinkButton, SubmitButton } from './form.tsx'
import type { Frame } from './frame.ts'
import { PortalPage } from './page.tsx'
import { paths, text } from './text.ts'

interface ErrorPageProps {
  frame: Frame
  /** What happened, as a heading. */
  title: string
  /** Why, and what to do next. */
  children: ComponentChildren
  /** The log's number of an unexpected failure. */
  reference?: string
  action?: { href: string; label: string }
}

const ways = [
  { href: paths.map, label: text.error.map },
  { href: paths.contact, label: text.footer.contact },
]

/** Says what happened, why, and what to do next. */
export function ErrorPage({ frame, title, children, reference, action }: ErrorPageProps) {
  const next = action ?? {
    href: frame.actor ? paths.desk : paths.home,
    label: frame.actor ? text.desk : text.error.goHome,
  }
  return (
    <PortalPage frame={frame} title={title} uncounted>
      <div class="error-page">
        <div class="prose">{children}</div>
        {reference && (
          <p class="govuk-body">
            {text.error.reference}: <strong class="error-page__reference">{reference}</strong>
            <br />
            {text.error.referenceNote}
          </p>
        )}
        <ButtonRow>
          <LinkButton href={next.href} tone="secondary">
            {next.label}
          </LinkButton>
        </ButtonRow>
        <form class="error-page__search" action={paths.search} method="get" aria-label={text.error.find}>
          <label class="govuk-label" for="tim-o-day">
            {text.error.find}
          </label>
          <div class="error-page__line">
            <input class="govuk-input" id="tim-o-day" name="q" type="search" autocomplete="off" />
            <SubmitButton tone="secondary">{text.search}</SubmitButton>
          </div>
        </form>
        <ul class="error-page__ways">
          {ways.map(({ href, label }) => (
            <li key={href}>
              <a class="govuk-link" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </PortalPage>
  )
}
