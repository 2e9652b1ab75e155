import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import type { Crumb } from './breadcrumbs.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FormProblem } from './fields.tsx'
import { FlashBanner } from './flash-banner.tsx'
import type { Frame } from './frame.ts'
import { Masthead, StaffMenu } from './masthead.tsx'
import { PageFooter } from './page-footer.tsx'
import { PortalMenu } from './portal-menu.tsx'
import { text } from './text.ts'
import { UnderWay } from './under-way.tsx'

export interface PageProps {
  frame: Frame
  /** The page's name: its `<title>`, and its h1 unless `heading` says otherwise. */
  title: string
  children?: ComponentChildren
  breadcrumbs?: readonly Crumb[]
  /** Stands beside the content on a wide screen, below it on a phone. */
  aside?: ComponentChildren
  /** For search engines and link previews; a public page without one says its lead or its title. */
  description?: string
  /** Replaces the h1's words; `null` when the children bring their own h1. */
  heading?: ComponentChildren
  /** A line above the h1: kind, number or state of the thing. */
  caption?: ComponentChildren
  /** A sentence below the h1. */
  lead?: ComponentChildren
  /** Buttons or links to the right of the h1. */
  actions?: ComponentChildren
  /** A refused form: the page opens with the error summary. */
  problem?: FormProblem | null
  /** How far work has come that goes on without the reader: the page is loaded anew until there is nothing to say. */
  underWay?: ComponentChildren
  /** Full-width content between menu and title, such as a `Hero`. */
  above?: ComponentChildren
  /** What the page says of itself to programs, such as a `PageSelf`. */
  head?: ComponentChildren
  /** It stands for a page that is not there: nobody has seen it. */
  uncounted?: boolean
}

/** A page that anyone may see. */
export function PortalPage(props: PageProps) {
  return (
    <Document
      frame={props.frame}
      title={documentTitle(props)}
      description={props.description ?? (typeof props.lead === 'string' ? props.lead : documentTitle(props))}
      head={props.head}
      layer="portal"
    >
      <Masthead frame={props.frame} layer="portal" />
      <PortalMenu frame={props.frame} />
      {props.breadcrumbs && (
        <div class="page">
          <Breadcrumbs items={props.breadcrumbs} />
        </div>
      )}
      <Main {...props} />
      <PageFooter frame={props.frame} uncounted={props.uncounted} />
    </Document>
  )
}

/** A page of the back office: denser, with the menu at the side. */
export function StaffPage(props: PageProps) {
  return (
    <Document
      frame={props.frame}
      title={documentTitle(props)}
      description={props.description}
      layer="staff"
      reloading={props.underWay != null}
    >
      <Masthead frame={props.frame} layer="staff" />
      <div class="staff">
        <StaffMenu frame={props.frame} />
        <div class="staff__page">
          {props.breadcrumbs && <Breadcrumbs items={props.breadcrumbs} />}
          <Main {...props} />
        </div>
      </div>
    </Document>
  )
}

function documentTitle({ title, problem }: PageProps): string {
  return problem ? `${text.problem.pagePrefix}${title}` : title
}

function Main(props: PageProps) {
  return (
    <main class="main" id="noi-dung" tabIndex={-1}>
      {props.above}
      <div class="page">
        <FlashBanner flash={props.frame.flash} />
        <ErrorSummary problem={props.problem} />
        {props.heading !== null && <PageHead {...props} />}
        {props.underWay != null && <UnderWay frame={props.frame}>{props.underWay}</UnderWay>}
        {props.aside ? (
          <div class="columns">
            <div class="columns__main">{props.children}</div>
            <aside class="columns__aside">{props.aside}</aside>
          </div>
        ) : (
          props.children
        )}
      </div>
    </main>
  )
}

function PageHead({ title, heading, caption, lead, actions }: PageProps) {
  return (
    <div class={classes('page-head', actions != null && 'page-head--actions')}>
      <div class="page-head__words">
        {caption && <p class="page-head__caption">{caption}</p>}
        <h1 class="page-head__title">{heading ?? title}</h1>
        {lead && <p class="page-head__lead">{lead}</p>}
      </div>
      {actions && <div class="page-head__actions">{actions}</div>}
    </div>
  )
}
