// Taking in a file of records: where a line is wrong, how far a run has come, when it will be done.
import type { Actor } from '../../kernel/act.ts'

export interface ImportRun {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly bytes: number
  readonly fileId: string | null
  readonly startedBy: string | null
  readonly startedAt: Date
  readonly begunAt: Date
  readonly begunBytes: number
  readonly bytesDone: number
  readonly linesDone: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  readonly seenAt: Date
  readonly finishedAt: Date | null
  readonly failure: string | null
}

export interface RefusedLine {
  readonly line: number
  /** From 1; null where the line as a whole is meant. */
  readonly column: number | null
  readonly why: string
}

export const runsPerPage = 20
export const refusalsPerPage = 100
/** Refused lines beyond these are counted and not told one by one. */
export const mostRefusals = 10_000
/** What comes without an end of line is no file of records. */
export const longestLine = 32_000_000
const staleMs = 120_000

export const importers = ['administrator'] as const
export const mayImport = (actor: Actor | null): boolean =>
  importers.some((role) => actor?.roles.includes(role) ?? false)

/** Nobody has written on it for a while: its process has ended, and it goes on when it is begun again. */
export const isStopped = ({ finishedAt, seenAt }: Pick<ImportRun, 'finishedAt' | 'seenAt'>, now: Date): boolean =>
  finishedAt === null && now.getTime() - seenAt.getTime() > staleMs

export interface Pace {
  /** From 0 to 1. */
  readonly share: number
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

/** By what this stretch has done so far; `linesBefore`: lines that were done before it. */
export function paceOf(
  run: Pick<ImportRun, 'bytes' | 'bytesDone' | 'begunBytes' | 'begunAt' | 'linesDone'>,
  { now, linesBefore = 0 }: { now: Date; linesBefore?: number },
): Pace {
  const share = run.bytes === 0 ? 1 : Math.min(1, run.bytesDone / run.bytes)
  const seconds = (now.getTime() - run.begunAt.getTime()) / 1000
  const done = run.bytesDone - run.begunBytes
  if (seconds < 1 || done <= 0) return { share, perSecond: null, secondsLeft: null }
  const secondsLeft = Math.ceil(((run.bytes - run.bytesDone) / done) * seconds)
  return {
    share,
    perSecond: Math.round((run.linesDone - linesBefore) / seconds),
    secondsLeft: Math.max(0, secondsLeft),
  }
}

/** Where the value of a field stands in a line of JSON, counted from 1; null where the line has no such field. */
export function columnOfField(line: string, path: string): number | null {
  const [name = ''] = path.split('.')
  const key = JSON.stringify(name)
  for (let at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) {
    const colon = /^\s*:\s*/.exec(line.slice(at + key.length))
    if (colon) return at + key.length + colon[0].length + 1
  }
  return null
}
