// Kiểm chứng bởi người ngoài: a link that opens one edition in work, for a while, to whoever holds it, and takes their remarks.
import { z } from 'zod'
import { choice, text } from '../../kernel/fields.ts'
import type { Edition } from '../articles/index.ts'
import type { Role } from '../people/index.ts'

export interface FactCheck {
  readonly id: string
  readonly articleId: string
  readonly editionId: string
  readonly editionNumber: number
  /** By which the unit knows whom it asked: an office, a function. */
  readonly guest: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly lastReadOn: string | null
  readonly comments: readonly GuestComment[]
}

export interface GuestComment {
  readonly id: string
  readonly words: string
  readonly at: Date
}

/** Whoever may write or approve the text may have it checked. */
export const askers = ['author', 'editor', 'approver'] as const satisfies readonly Role[]

export const dayChoices = ['1', '3', '7', '14'] as const
export const mostComments = 30

export const openInput = z.object({ guest: text(120), days: choice(dayChoices).default('3') })
export const revokeInput = z.object({})
export const commentInput = z.object({ words: text(3000) })

export type CheckRefusal = 'fact-check-not-in-work' | 'fact-check-closed' | 'fact-check-full'

/** Only a text that is not public yet needs a link. */
export function refuseOpening(inWork: Edition | null): CheckRefusal | null {
  return inWork ? null : 'fact-check-not-in-work'
}

/** Whether the link opens: not after its day, not when taken back, not when that edition is no longer in work. */
export function isOpen(
  check: Pick<FactCheck, 'expiresAt' | 'revokedAt' | 'editionId'>,
  at: { now: Date; inWork: Pick<Edition, 'id'> | null },
): boolean {
  return check.revokedAt === null && at.now < check.expiresAt && at.inWork?.id === check.editionId
}

export function refuseComment(open: boolean, comments: number): CheckRefusal | null {
  if (!open) return 'fact-check-closed'
  return comments >= mostComments ? 'fact-check-full' : null
}
