// Nhật ký hệ thống: who did what to what, when and from where, read by the auditor and the administrator
// (Nghị định 333/2026/NĐ-CP, Điều 16; TCVN 14423:2026, 5.8). Reading changes nothing and has no life of its own.
import { addDays, instantAt, isPlainDate, type PlainDate, parseVietnameseDate } from '../../kernel/dates.ts'

export const readers = ['auditor', 'administrator'] as const

export interface LoggedEvent {
  readonly id: string
  readonly at: Date
  readonly actorId: string | null
  readonly unitId: string | null
  readonly postId: string | null
  readonly verb: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly facts: Readonly<Record<string, unknown>>
  readonly address: string | null
  /** Its place in the chain; null for the second until it is sealed. */
  readonly seq: string | null
}

export interface ChainState {
  /** The last seal; null while the chain is empty. */
  readonly tip: { readonly seq: string; readonly hash: string; readonly at: Date } | null
  readonly head: { readonly seq: string; readonly at: Date; readonly keyId: string } | null
  readonly unsealed: number
}

/** Newest first: everything before this event. */
export interface Cursor {
  readonly at: Date
  readonly id: string
}

export interface LogFilter {
  readonly actorIds: readonly string[] | null
  readonly unitIds: readonly string[] | null
  readonly verb: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly since: Date | null
  readonly before: Date | null
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime().toString(36)}.${id}`
}

export function readCursor(text: string | undefined): Cursor | null {
  const [, time = '', id = ''] =
    /^([0-9a-z]{1,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? []
  return id ? { at: new Date(Number.parseInt(time, 36)), id } : null
}

/** The days asked for, both included, as moments of the official clock; what is no day is no limit. */
export function spanOf(from: string | undefined, to: string | undefined): Pick<LogFilter, 'since' | 'before'> {
  const first = dayOf(from)
  const last = dayOf(to)
  return {
    since: first === null ? null : instantAt(first, '00:00'),
    before: last === null ? null : instantAt(addDays(last, 1), '00:00'),
  }
}

function dayOf(text: string | undefined): PlainDate | null {
  if (!text) return null
  return isPlainDate(text) ? text : parseVietnameseDate(text)
}
