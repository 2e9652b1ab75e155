import { fill } from '../kernel/filling.ts'
import { text } from './text.ts'

export type Refusal = keyof typeof text.refusals

/** A backup or a restore that cannot be; the message is the sentence for the person who asked. */
export class ArchiveRefused extends Error {
  readonly code: Refusal
  constructor(code: Refusal, facts: Readonly<Record<string, string | number>> = {}) {
    super(fill(text.refusals[code], facts))
    this.code = code
  }
}
