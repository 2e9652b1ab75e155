// Chuyển hướng: an address that stands in old papers, search engines and other sites leads to where its thing is now.
import { z } from 'zod'
import { optionalText, text } from '../../kernel/fields.ts'
import type { Role } from '../people/index.ts'

export interface Redirection {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly note: string | null
  readonly madeAt: Date
}

export const keepers = ['administrator', 'coordinator'] as const satisfies readonly Role[]
export const mostHops = 5
export const mostLines = 20_000

export type RedirectRefusal =
  | 'redirect-from-unread'
  | 'redirect-from-taken'
  | 'redirect-to-unread'
  | 'redirect-loop'
  | 'redirect-known'
  | 'redirect-file-columns'
  | 'redirect-file-long'

const placeholder = 'http://nowhere.invalid'

/** Path and query as a browser asks for them, in small letters, without a last slash; null where it is no address of this site. */
export function addressKey(written: string): string | null {
  const trimmed = written.trim()
  if (!URL.canParse(trimmed, placeholder) || !/^(\/(?!\/)|https?:\/\/)/i.test(trimmed)) return null
  const { pathname, search } = new URL(trimmed, placeholder)
  const path = pathname.replace(/\/+$/, '')
  return path === '' && search === '' ? null : `${path}${search}`.toLowerCase().slice(0, 1000)
}

/** What of the house stands there must not be hidden by a line of a table. */
const ours = /^\/(lam-viec|api|dang-nhap|tai-nguyen|healthz)(\/|$)/

export function refuseFrom(written: string): RedirectRefusal | null {
  const key = addressKey(written)
  if (key === null) return 'redirect-from-unread'
  return ours.test(key) ? 'redirect-from-taken' : null
}

/** A path of our own, or a page of another site over https. */
export function refuseTo(written: string): RedirectRefusal | null {
  if ([...written].some((char) => char <= ' ' || char === '\\')) return 'redirect-to-unread'
  if (/^\/(?!\/)/.test(written)) return null
  return /^https:\/\//.test(written) && URL.canParse(written) ? null : 'redirect-to-unread'
}

/** Where a reader ends who follows the lines from that address; null where they go round in a circle. */
export function endOf(to: string, lines: ReadonlyMap<string, string>): string | null {
  let at = to
  for (let hops = 0; hops <= lines.size; hops += 1) {
    const key = at.startsWith('/') ? addressKey(at) : null
    const next = key === null ? undefined : lines.get(key)
    if (next === undefined) return at
    at = next
  }
  return null
}

/** Addresses from which the reader would never arrive. */
export function loopsIn(lines: ReadonlyMap<string, string>): string[] {
  return [...lines].filter(([, to]) => endOf(to, lines) === null).map(([from]) => from)
}

export const redirectInput = z.object({ from: text(1000), to: text(1000), note: optionalText(300) })
export const removeInput = z.object({})
