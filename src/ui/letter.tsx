import type { ComponentChildren } from 'preact'

// Mail programs know no style sheets: every style stands on its element.
export const letterStyles = {
  link: 'color:#1a4f9c',
  quiet: 'color:#57534c',
  heading: 'margin:24px 0 8px;font-size:18px;border-bottom:1px solid #ddd5c7',
  list: 'margin:0;padding-left:20px',
} as const

/** A letter as a page of its own, as wide as is read well. `title`: its subject. */
export function LetterPage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
      </head>
      <body style="margin:0;padding:20px;color:#1d1c1a;background:#fff;font:16px/1.5 Arial,sans-serif">
        <div style="max-width:640px;margin:0 auto">{children}</div>
      </body>
    </html>
  )
}
