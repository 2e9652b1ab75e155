import type { FormProblem, Frame } from '../../../ui/index.ts'
import type { SourceFile } from '../rules/arranging.ts'
import type { Where } from '../rules/assignees.ts'
import type { Plan } from '../rules/plan.ts'
import type { Draft, OpenPlace } from '../rules/review.ts'

/** What every part of the review page is given. */
export interface ReviewProps {
  readonly frame: Frame
  readonly draft: Draft
  readonly where: Where
  readonly today: string
  readonly places: readonly OpenPlace[]
  /** The row whose form is open, 'thong-tin' for the head, or 'them:…' for a new row. */
  readonly open: string | null
  /** The row that was saved last, to say so beside it. */
  readonly saved: string | null
  /** Of the open form. */
  readonly problem: FormProblem | null
  readonly source: {
    readonly fileId: string
    readonly fileName: string
    readonly text: string
    /** The document itself first, then its annexes. */
    readonly files: readonly SourceFile[]
  } | null
  /** Tasks of the text where a table of tasks follows: probably the same ones. */
  readonly twice: readonly string[]
  readonly parents: readonly Plan[]
}
