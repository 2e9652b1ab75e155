import type { ComponentChildren } from 'preact'
import type { Frame } from './frame.ts'
import { text, wordsAround } from './text.ts'
import { Reloading } from './under-way.tsx'

interface DocumentProps {
  frame: Frame
  title: string
  description?: string
  layer: 'portal' | 'staff'
  /** Staff pages are nobody's search result. */
  hidden?: boolean
  /** It speaks of work that goes on, and is loaded anew until that is over. */
  reloading?: boolean
  /** What it says of itself to programs, such as a `PageSelf`. */
  head?: ComponentChildren
  children: ComponentChildren
}

/** The HTML document around any page. Render it with `renderDocument`. */
export function Document({ frame, title, description, layer, reloading, head, children }: DocumentProps) {
  const site = frame.office ?? text.portalName
  return (
    <html lang={frame.lang ?? 'vi'} class={`govuk-template layer-${layer}`}>
      <head>
        <meta charset="utf-8" />
        <title>{title === site ? title : `${title} – ${site}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#a50f19" />
        {description && <meta name="description" content={description} />}
        {layer === 'staff' && <meta name="robots" content="noindex" />}
        {frame.assets.fonts?.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {frame.assets.icon && <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />}
        {reloading && <Reloading frame={frame} />}
        {head}
        <link rel="stylesheet" href={frame.assets.css} />
        {layer === 'staff' && frame.assets.deskCss && <link rel="stylesheet" href={frame.assets.deskCss} />}
        <script type="module" src={frame.assets.js} />
      </head>
      <body class="govuk-template__body">
        <a href="#noi-dung" class="govuk-skip-link">
          {wordsAround(frame).skip}
        </a>
        {children}
      </body>
    </html>
  )
}
