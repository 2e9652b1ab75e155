// Sao lưu: a copy of everything at one moment, from which the installation can be put up again elsewhere. This decides
// when one is due, which are kept, and when to warn.
import { z } from 'zod'
import { choice, whole } from '../../kernel/fields.ts'

export const backupStates = ['waiting', 'running', 'done', 'failed'] as const
export type BackupState = (typeof backupStates)[number]

/** Asked for on the page, by the schedule, or from the command line. */
export const backupCauses = ['asked', 'scheduled', 'command'] as const
export type BackupCause = (typeof backupCauses)[number]

export interface Backup {
  readonly id: string
  readonly cause: BackupCause
  readonly state: BackupState
  readonly askedBy: string | null
  readonly askedAt: Date
  readonly finishedAt: Date | null
  /** The moment that it shows. */
  readonly asOf: Date | null
  readonly place: string | null
  readonly size: number | null
  readonly sha256: string | null
  /** Encrypted. */
  readonly locked: boolean
  readonly rowCount: number
  readonly fileCount: number
  /** Files that rows refer to and the storage did not have. */
  readonly missingCount: number
  readonly progress: string | null
  readonly failure: string | null
  readonly removedAt: Date | null
}

export interface BackupSettings {
  readonly version: number
  readonly enabled: boolean
  /** Of the day in Vietnam. */
  readonly hour: number
  /** The newest of each of so many days, and of each of so many weeks, is kept. */
  readonly keepDays: number
  readonly keepWeeks: number
  readonly setAt: Date
  readonly warnedAt: Date | null
}

/** By night, before unused files are swept away at three. */
export const firstSettings = { enabled: true, hour: 1, keepDays: 7, keepWeeks: 4 } as const

export const settingsInput = z.object({
  enabled: choice(['yes', 'no']),
  hour: whole(0, 23),
  keepDays: whole(1, 60),
  keepWeeks: whole(0, 52),
  version: whole(1, 1_000_000),
})
export type SettingsInput = z.output<typeof settingsInput>

/**
 * What stays behind: who is signed in, the answers to requests under way, and the list of backups. Nothing that is kept may
 * refer to them.
 */
export const leftBehind = ['backups', 'cache_purges', 'requests', 'sessions'] as const

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Asia/Ho_Chi_Minh has been seven hours ahead of UTC since 1975. */
const AHEAD = 7 * HOUR
const LONGEST_SILENCE = 5 * 60_000
const STALE_AFTER = 2 * DAY

/** The last moment at which the clock in Vietnam showed that full hour. */
function lastSlot(now: Date, hour: number): Date {
  const offset = hour * HOUR - AHEAD
  return new Date(Math.floor((now.getTime() - offset) / DAY) * DAY + offset)
}

export interface Past {
  readonly doneAt: Date | null
  readonly triedAt: Date | null
}

/** Whether the schedule wants one now: once a day, made up for after a stop, tried again hourly after a failure. */
export function isDue(settings: BackupSettings, now: Date, past: Past): boolean {
  const slot = lastSlot(now, settings.hour)
  if (!settings.enabled || slot < settings.setAt || (past.doneAt && past.doneAt >= slot)) return false
  return past.triedAt === null || past.triedAt < slot || now.getTime() - past.triedAt.getTime() >= HOUR
}

/** Whether the newest backup is too old to be a comfort. A new installation has two days. */
export function isStale(settings: BackupSettings, now: Date, doneAt: Date | null): boolean {
  return now.getTime() - (doneAt ?? settings.setAt).getTime() > STALE_AFTER
}

/** Administrators are told once a day. */
export function isWarningDue(settings: BackupSettings, now: Date, doneAt: Date | null): boolean {
  const isQuiet = settings.warnedAt === null || now.getTime() - settings.warnedAt.getTime() >= DAY
  return isStale(settings, now, doneAt) && isQuiet
}

/** A process that has said nothing for so long is gone, and its backup with it. */
export function isDead(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > LONGEST_SILENCE
}

/** Those that need not be kept any more, of the finished ones; never the newest. */
export function expired<One extends { readonly asOf: Date }>(
  done: readonly One[],
  keep: { readonly keepDays: number; readonly keepWeeks: number },
): One[] {
  const newestFirst = [...done].sort((a, b) => b.asOf.getTime() - a.asOf.getTime())
  const day = ({ asOf }: One) => Math.floor((asOf.getTime() + AHEAD) / DAY)
  // Day 4 of the epoch was a Monday.
  const week = (one: One) => Math.floor((day(one) - 4) / 7)
  const kept = new Set([
    ...newestOfEach(newestFirst, day, keep.keepDays),
    ...newestOfEach(newestFirst, week, keep.keepWeeks),
  ])
  return newestFirst.filter((one, place) => place > 0 && !kept.has(one))
}

function newestOfEach<One>(newestFirst: readonly One[], spanOf: (one: One) => number, count: number): One[] {
  const newest = new Map<number, One>()
  for (const one of newestFirst) if (!newest.has(spanOf(one))) newest.set(spanOf(one), one)
  return [...newest.values()].slice(0, count)
}

/** `caicach-20261122-010000.tar.gz`, by the clock in Vietnam; `.age` where it is encrypted. */
export function archiveName(now: Date, locked: 'locked' | 'open'): string {
  const digits = new Date(now.getTime() + AHEAD).toISOString().replaceAll(/\D/g, '')
  return `caicach-${digits.slice(0, 8)}-${digits.slice(8, 14)}.tar.gz${locked === 'locked' ? '.age' : ''}`
}

export function isArchiveName(name: string): boolean {
  return /^caicach-\d{8}-\d{6}\.tar\.gz(\.age)?$/.test(name)
}
