import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/** A part of pages as HTML, to be kept and put into many of them by `Drawn`. */
export const draw = (part: VNode): string => renderToString(part)

/** What `draw` made, put in as it is. Never give it words of people: nothing is escaped. */
export const Drawn = ({ html }: { html: string }): VNode => jsxTemplate([html])

const kept = new WeakMap<object, Map<string, string>>()
const forms = 50

/**
 * A part that is the same on page after page, drawn once for each `key` and forgotten with the object that it shows: `of` must be
 * another object whenever that changes, and `key` name all else that the part depends on.
 */
export function drawnOnce(of: object, key: string, part: () => VNode): VNode {
  const known = kept.get(of) ?? new Map<string, string>()
  kept.set(of, known)
  const html = known.get(key) ?? draw(part())
  if (known.size < forms) known.set(key, html)
  return Drawn({ html })
}
