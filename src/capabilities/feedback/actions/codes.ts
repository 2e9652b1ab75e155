import { createHash } from 'node:crypto'
import { newToken } from '../../../kernel/ids.ts'
import { codeFrom } from '../rules/code.ts'
import type { SentFeedback } from '../rules.ts'

/**
 * A code for the sender alone, from the random key of the form and what stands in it: a form that is sent twice has one code, and
 * nothing needs to be kept to tell it again. A form without its key has a code of its own each time.
 */
export function codeFor({ _request: key, subject, content }: SentFeedback): string {
  const random = key && key.length >= shortestKey ? key : newToken()
  return codeFrom(
    createHash('sha256')
      .update(JSON.stringify([random, subject, content]))
      .digest(),
  )
}
/** Of a form of ours: 32 random bytes. */
const shortestKey = 43

/** What is kept of a code. */
export const hashOf = (code: string): string => createHash('sha256').update(`feedback ${code}`).digest('hex')
