// The ledger (minh chung). A deed is something that was done, recorded once and never changed; a proof puts a deed to one
// occurrence of a task. Every total counts distinct deeds, every figure opens to the deeds behind it.
import type { Subject } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { Role } from '../../people/index.ts'
import type { AreaCode, DeedKind } from '../../tasks/index.ts'

export interface Performer {
  readonly unitId: string
  readonly role: 'lead' | 'joint'
}

/** So many of something: 2 "buoi", 200 "luot nguoi". `count` may have decimals. */
export interface Quantity {
  readonly count: number
  readonly of: string
}

/** Published through the platform's own approval, or typed in by someone. */
export type DeedOrigin = 'platform' | 'manual'

/** What is to be recorded. */
export interface NewDeed {
  readonly kind: DeedKind
  /** At least one unit leads. */
  readonly units: readonly Performer[]
  /** The day it was done, or the first and last day where it took longer. */
  readonly day: PlainDate | { readonly from: PlainDate; readonly to: PlainDate }
  readonly quantities: readonly Quantity[]
  readonly title: string
  readonly note?: string | null
  readonly address: string | null
  /** Of the content, so that the same content is recognised; any stable text. */
  readonly contentHash: string
  /** The thing on the platform that it is, e.g. an article. */
  readonly subject: Subject | null
  readonly subjectVersion: number | null
  readonly areas: readonly AreaCode[]
  readonly origin: DeedOrigin
  /** Whether everyone may see it; left out = what the platform itself published. */
  readonly isPublic?: boolean
  /** Tasks or occurrences that the person names: they are matched whatever kinds and areas they accept. */
  readonly taskIds?: readonly string[]
  readonly occurrenceIds?: readonly string[]
  readonly supersedes?: string | null
}

export function daysOf({ day }: Pick<NewDeed, 'day'>): { from: PlainDate; to: PlainDate } {
  return typeof day === 'string' ? { from: day, to: day } : day
}

/** Why a deed cannot be recorded at all, or null. The same deed twice is refused by the ledger itself. */
export function refuseRecord(deed: Pick<NewDeed, 'day' | 'units'>, today: PlainDate): string | null {
  const { from, to } = daysOf(deed)
  if (!deed.units.some((unit) => unit.role === 'lead')) return 'deed-without-unit'
  if (to < from) return 'deed-days-reversed'
  return to > today ? 'deed-in-future' : null
}

/**
 * What a unit may record only once for a kind and a period: the content, and the address where there is one. The same content
 * by another unit is only flagged, for forty communes may air one bulletin.
 */
export function keysOf(deed: Pick<NewDeed, 'contentHash' | 'address'>): string[] {
  const address = deed.address === null ? [] : [`address:${addressKey(deed.address)}`]
  return [`content:${deed.contentHash}`, ...address]
}

/** Addresses that open the same page: without scheme, "www.", a last slash and the part after "#". */
export function addressKey(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
}

/** A page of the web, or one of our own; nothing that a browser would run. */
export function isWebAddress(address: string): boolean {
  if (/^\/(?![/\\])/.test(address)) return true
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}

/** Words by which a manual deed without file or address is recognised. */
export function contentKey(deed: Pick<NewDeed, 'title' | 'quantities'>): string {
  return fold([deed.title, ...deed.quantities.map(({ count, of }) => `${count} ${of}`)].join('|'))
}

/** What the platform published is withdrawn where it was published; a typed deed by its own unit. */
export const withdrawal = {
  by: ['officer', 'head'],
  law: 'Đơn vị chịu trách nhiệm về số liệu, tài liệu kiểm chứng đã ghi nhận; quy chế làm việc của cơ quan',
} as const satisfies { by: readonly Role[]; law: string }

export function refuseWithdraw(deed: {
  origin: DeedOrigin
  withdrawn: boolean
  roles: readonly Role[]
}): string | null {
  if (!withdrawal.by.some((role) => deed.roles.includes(role))) return 'not-allowed'
  if (deed.withdrawn) return 'deed-withdrawn'
  return deed.origin === 'platform' ? 'deed-of-platform' : null
}
