// Liên kết hỏng: every night the addresses to which published texts lead are looked at, and those that lead nowhere are told.
import { z } from 'zod'
import { checkbox } from '../../kernel/fields.ts'
import type { Role } from '../people/index.ts'

export const readers = [
  'author',
  'editor',
  'approver',
  'head',
  'leader',
  'administrator',
] as const satisfies readonly Role[]
/** Who is reminded. */
export const menders = ['author', 'editor', 'approver'] as const satisfies readonly Role[]
export const switchers = ['administrator'] as const satisfies readonly Role[]
export const settingInput = z.object({ outside: checkbox() })

export type LinkState = 'ok' | 'broken' | 'unknown'
export type LinkReason = 'no-page' | 'gone' | 'no-host' | 'silent' | 'refuses' | 'not-asked'

export interface LinkCheck {
  readonly href: string
  readonly state: LinkState
  readonly reason: LinkReason | null
}

export interface BrokenLink {
  /** 'article', or of the places that a capability names. */
  readonly kind: string
  readonly thingId: string
  readonly unitId: string | null
  /** null: a text, which its unit reads. */
  readonly mendHref: string | null
  readonly title: string
  readonly href: string
  readonly reason: LinkReason | null
  readonly since: Date
}

/** A silence of one night may be ours or theirs; of three it is a dead end. */
export const patience = 3

/** The path on this site to which an address leads, or null for another site, a mail address, a telephone. */
export function ownPath(href: string, publicUrl: string): string | null {
  if (/^\/(?!\/)/.test(href)) return pathOf(new URL(href, publicUrl))
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  return url.origin === new URL(publicUrl).origin ? pathOf(url) : null
}

const pathOf = ({ pathname }: URL) => decoded(pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname)

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export const isOutside = (href: string, publicUrl: string) =>
  /^https?:\/\//i.test(href) && URL.canParse(href) && ownPath(href, publicUrl) === null

/** Whether a path is one that the pattern of an address ('/tin-tuc/:slug') stands for. */
export function fits(path: string, pattern: string): boolean {
  const [steps, wanted] = [path.split('/'), pattern.split('/')]
  return (
    steps.length === wanted.length &&
    wanted.every((step, at) => (step.startsWith(':') ? steps[at] !== '' : step === steps[at]))
  )
}

/** What is known of the addresses of this site. */
export interface OwnAddresses {
  readonly patterns: readonly string[]
  /** Things that have a page, by its address. */
  readonly known: ReadonlySet<string>
  /** Patterns all of whose pages are among the known. */
  readonly complete: readonly string[]
  /** Addresses that lead on to another. */
  readonly moved: ReadonlySet<string>
}

export function checkOwn(href: string, path: string, own: OwnAddresses): LinkCheck {
  if (own.known.has(path) || own.moved.has(path)) return { href, state: 'ok', reason: null }
  const fitting = own.patterns.filter((pattern) => fits(path, pattern))
  if (fitting.length === 0) return { href, state: 'broken', reason: 'no-page' }
  // A page that names no thing is there as long as the product is.
  if (fitting.some((pattern) => !pattern.includes(':'))) return { href, state: 'ok', reason: null }
  if (fitting.every((pattern) => own.complete.includes(pattern))) return { href, state: 'broken', reason: 'gone' }
  return { href, state: 'unknown', reason: 'not-asked' }
}

/** What another site's answer means. */
export function judge(status: number): Omit<LinkCheck, 'href'> {
  if (status === 404 || status === 410) return { state: 'broken', reason: 'gone' }
  if (status >= 200 && status < 400) return { state: 'ok', reason: null }
  return { state: 'unknown', reason: status >= 500 ? 'silent' : 'refuses' }
}
