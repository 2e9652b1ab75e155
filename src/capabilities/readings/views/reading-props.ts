import type { VNode } from 'preact'
import type { Reading, Span } from '../../../reading/index.ts'
import type { FormProblem, Frame } from '../../../ui/index.ts'
import type { OfficialPaper } from '../../documents/index.ts'
import type { DocumentReading } from '../rules/keeping.ts'
import type { ReadPart } from '../rules/parts.ts'
import { leafAt } from '../rules/stretches.ts'
import { paths } from '../text.ts'

export interface ReadingProps {
  readonly frame: Frame
  readonly kept: DocumentReading
  /** As corrected so far. */
  readonly reading: Reading
  readonly parts: readonly ReadPart[]
  /** Documents of the register that bear the numbers cited here. */
  readonly registered: readonly OfficialPaper[]
  readonly leaves: readonly Span[]
  /** Of the leaf that is shown, from 0. */
  readonly leaf: number
  /** The part whose form is shown. */
  readonly open: string | null
  readonly mayCorrect: boolean
  /** It was put aside and can be taken back. */
  readonly mayRestore: boolean
  readonly fileId: string | null
  /** Of the document in the register, once it is there. */
  readonly slug: string | null
  readonly onward: readonly VNode[]
  readonly problem: FormProblem | null
}

/** Where a part is marked: a jump on this page, or the leaf of the text that holds it. */
export function markHref(
  { kept, leaves, leaf }: Pick<ReadingProps, 'kept' | 'leaves' | 'leaf'>,
  part: ReadPart,
): string {
  const own = leafAt(leaves, part.span[0])
  return own === leaf ? `#g-${part.id}` : paths.leaf(kept.id, own, `g-${part.id}`)
}

export const isOnLeaf = ({ leaves, leaf }: Pick<ReadingProps, 'leaves' | 'leaf'>, part: ReadPart) =>
  leafAt(leaves, part.span[0]) === leaf
