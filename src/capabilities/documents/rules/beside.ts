import type { OfficialPaper } from '../rules.ts'

export type ListedPaper = Pick<OfficialPaper, 'id' | 'slug' | 'number' | 'type' | 'title' | 'issued'>

/** The public documents of the same issuer, and of the same field where there is one, next to a document; the nearest first. */
export interface PapersBeside {
  readonly newer: readonly ListedPaper[]
  readonly older: readonly ListedPaper[]
}

export const besideMost = 3
