// Đọc văn bản: a document that was handed in, what the machine read in it, and what its unit has put right so far. Nothing of
// it stands in the register before a person says so.
import { type Life, type MoveRefusal, refuseMove } from '../../../kernel/life.ts'
import type { Reading } from '../../../reading/index.ts'
import type { Asker } from '../../documents/index.ts'
import { isAmong } from '../../units/index.ts'
import { applyCorrections, type Correction } from './corrections.ts'

export const readingStates = ['open', 'registered', 'dismissed'] as const
export type ReadingState = (typeof readingStates)[number]

export interface DocumentReading {
  readonly id: string
  readonly unitId: string
  readonly state: ReadingState
  readonly fileName: string
  /** As the machine read it. */
  readonly reading: Reading
  readonly corrections: readonly Correction[]
  readonly documentId: string | null
  readonly readAt: Date
  readonly readBy: string | null
  /** With what it was handed in; null where it came alone. */
  readonly handingId: string | null
  readonly version: number
}

/** As it is when the machine has just read it. */
export const freshReading = (
  made: Pick<DocumentReading, 'id' | 'unitId' | 'fileName' | 'reading' | 'readAt' | 'readBy' | 'handingId'>,
): DocumentReading => ({ ...made, state: 'open', corrections: [], documentId: null, version: 1 })

/** One line of the list. */
export interface ReadingLine {
  readonly id: string
  readonly state: ReadingState
  readonly fileName: string
  readonly type: string | null
  readonly number: string | null
  readonly title: string | null
  readonly readAt: Date
}

export const readers = ['coordinator', 'officer', 'head', 'editor'] as const

const registering =
  'NĐ 30/2020/NĐ-CP Điều 14, Điều 15 (đăng ký văn bản), Điều 18 khoản 2 (đính chính thông tin đăng ký)'

export const readingLife = {
  correct: { from: ['open'], to: 'open', by: readers, law: registering },
  register: { from: ['open'], to: 'registered', by: readers, law: registering },
  dismiss: { from: ['open'], to: 'dismissed', by: readers, law: registering },
  restore: { from: ['dismissed'], to: 'open', by: readers, law: registering },
} as const satisfies Life<ReadingState, (typeof readers)[number]>

/** Days for which what was put aside can be taken back. */
export const dismissedFor = 30

export type ReadingMove = keyof typeof readingLife

/** A reading belongs to the people of the unit that handed the document in. */
export function refuseReading(
  act: ReadingMove,
  { actor, work }: Asker,
  { id, unitId, state }: Pick<DocumentReading, 'id' | 'unitId' | 'state'>,
): MoveRefusal | null {
  const own = isAmong(work, { unitId, itemId: id })
  return refuseMove(readingLife, act, { state, roles: own ? (actor?.roles ?? []) : [] })
}

export const correctedReading = ({ reading, corrections }: DocumentReading): Reading =>
  applyCorrections(reading, corrections)

export const linesPerPage = 20
