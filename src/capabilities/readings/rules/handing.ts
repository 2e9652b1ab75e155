// Several documents handed in together, and which of their readings may go into the register without a further look.
import type { Reading } from '../../../reading/index.ts'

/** `code` is that of a refusal. */
export interface RefusedFile {
  readonly fileName: string
  readonly code: string
}

export interface Handing {
  readonly id: string
  readonly unitId: string
  readonly handedAt: Date
  readonly refused: readonly RefusedFile[]
}

/** What the register asks for of every document: NĐ 30/2020/NĐ-CP Phụ lục IV (mẫu sổ đăng ký văn bản đến). */
const needed = ['type', 'number', 'issuer', 'issued', 'title'] as const

/** Nothing is doubted, and nothing that the register asks for is missing. `reading`: as corrected and checked against the register. */
export function isSure(reading: Reading): boolean {
  return reading.doubts.length === 0 && needed.every((field) => reading[field] !== null)
}
