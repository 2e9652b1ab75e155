import { createHash } from 'node:crypto'
import { newCode } from '../../../kernel/ids.ts'
import { codeFrom, codeLength } from '../rules/code.ts'

/** A code for the sender alone. Nothing but its hash is kept: 160 bits of a digest of 49 random bits need no salt to stay apart. */
export function makeCode(): string {
  for (;;) {
    const code = codeFrom(newCode(2 * codeLength))
    if (code) return code
  }
}

export const hashOf = (code: string): string => createHash('sha256').update(`feedback ${code}`).digest('hex')
