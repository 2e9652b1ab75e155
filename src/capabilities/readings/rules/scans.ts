// Bản quét đang nhận dạng chữ: a scan waits for the machine, page by page, without keeping its person waiting.

import type { Asker } from '../../documents/index.ts'
import { isAmong } from '../../units/index.ts'
import { readers } from './keeping.ts'

/** Why nothing came of a scan: codes of the reader, or that it brought the server down several times. */
export type ScanFailure = string

export interface WaitingScan {
  readonly id: string
  readonly unitId: string
  readonly handingId: string | null
  readonly fileName: string
  readonly handedAt: Date
  readonly handedBy: string | null
  /** The page that is being made out; 0 before the first. */
  readonly page: number
  /** Null until the scan was opened. */
  readonly pages: number | null
  readonly attempts: number
  readonly failure: ScanFailure | null
}

/** Scans of one person that wait at once: a machine needs minutes for each, and others wait behind them. */
export const mostWaiting = 5

/** Beginnings after which a scan is given up: it may be what stops the server. */
export const mostAttempts = 3

/** Like the reading that it becomes, it belongs to the people of its unit. */
export function mayHandleScan({ actor, work }: Asker, { id, unitId }: Pick<WaitingScan, 'id' | 'unitId'>): boolean {
  return isAmong(work, { unitId, itemId: id }) && readers.some((role) => actor?.roles.includes(role))
}
