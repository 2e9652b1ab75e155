import type { ComponentChildren } from 'preact'
import { text } from './text.ts'

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address if it may be followed from our pages, else null: http, https, mailto, tel, or a path of our own.
 * Preact does not refuse `javascript:`, and browsers ignore control characters inside a scheme, so the address is parsed.
 */
export function safeUrl(address: string): string | null {
  const trimmed = address.trim()
  // '//host' and '/\host' leave the site although they look like paths.
  if (/^\/(?![/\\])\P{Cc}*$/u.test(trimmed) || trimmed.startsWith('#')) return trimmed
  try {
    const url = new URL(trimmed)
    return schemes.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** A link where the reader may open the page (`href`), else its words. */
export function OpenLink({ href, children }: { href: string | null; children: ComponentChildren }) {
  if (href === null) return <span>{children}</span>
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  )
}

interface SafeLinkProps {
  href: string
  children: ComponentChildren
  newTab?: boolean
}

/** A link whose address was typed by someone. What may not be followed is shown as words. */
export function SafeLink({ href, children, newTab }: SafeLinkProps) {
  const address = safeUrl(href)
  if (address === null) return <span>{children}</span>
  const outside = /^https?:/.test(address)
  return (
    <a
      class="govuk-link"
      href={address}
      rel={outside ? 'noopener noreferrer nofollow' : undefined}
      target={newTab ? '_blank' : undefined}
    >
      {children}
      {newTab && <span class="govuk-visually-hidden"> {text.opensNew}</span>}
    </a>
  )
}
