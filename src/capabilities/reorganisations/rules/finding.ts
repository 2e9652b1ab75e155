// What a rehearsal finds wrong, ambiguous or left without an heir.
/** What stops the scheduling. */
export const faultCodes = [
  'from-unknown',
  'to-unknown',
  'to-missing',
  'function-missing',
  'code-taken',
  'code-twice',
  'parent-unknown',
  'whole-and-parts',
  'shares-over',
  'main-twice',
  'line-twice',
  'name-missing',
  'later-history',
  'part-left-over',
  'circle',
  'empty',
] as const
/** What a person should know before scheduling. */
export const warningCodes = ['several-heirs', 'no-heir', 'share-unknown', 'parts-differ', 'from-nothing'] as const
export type FindingCode = (typeof faultCodes)[number] | (typeof warningCodes)[number]

export interface Finding {
  readonly code: FindingCode
  /** Code and name of the unit that it is about. */
  readonly unitCode: string
  readonly unitName: string
  /** Index among the draft's lines, where one line is at fault. */
  readonly line: number | null
  /** Names that the sentence needs, e.g. those who may be meant. */
  readonly words: readonly string[]
}

export const isFault = ({ code }: Pick<Finding, 'code'>) => faultCodes.some((one) => one === code)
