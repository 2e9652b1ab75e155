import type { ComponentChildren } from 'preact'
import { withQuery } from './address.ts'
import type { Frame } from './frame.ts'
import { text } from './text.ts'

/** Seconds between two looks at work that goes on. */
const every = 5
const parameter = 'tu-tai'

const isReloading = (frame: Frame) => frame.query[parameter] !== 'khong'

interface UnderWayProps {
  frame: Frame
  children: ComponentChildren
}

/**
 * How far work that goes on without the reader has come. With scripts the words change in place, and the page is loaded anew
 * when the work is over. Whoever is disturbed by that stops it (WCAG 2.2.2).
 */
export function UnderWay({ frame, children }: UnderWayProps) {
  const reloading = isReloading(frame)
  return (
    <div class="govuk-inset-text" data-island={reloading ? 'under-way' : undefined} data-every={every}>
      <p class="govuk-body" role="status">
        {children}
      </p>
      <ul class="govuk-list govuk-!-margin-bottom-0">
        <li>
          <a class="govuk-link" href={withQuery(frame, {})}>
            {text.underWay.reload}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={withQuery(frame, { [parameter]: reloading ? 'khong' : null })}>
            {reloading ? text.underWay.stop : text.underWay.go}
          </a>
        </li>
      </ul>
    </div>
  )
}

/** The same for a browser without scripts, which can only load the whole page; stands in the head. */
export function Reloading({ frame }: { frame: Frame }) {
  if (!isReloading(frame)) return null
  return (
    <noscript>
      <meta http-equiv="refresh" content={String(every)} />
    </noscript>
  )
}
