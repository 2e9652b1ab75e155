import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page } from '../../../kernel/site.ts'
import { placesOf } from '../../../reading/index.ts'
import { askerOf, findDocument } from '../../documents/index.ts'
import { filesOf } from '../../files/index.ts'
import { isAmong } from '../../units/index.ts'
import { checkedReading } from '../actions/checking.ts'
import { type DocumentReading, refuseReading } from '../rules/keeping.ts'
import { partAsked, partsOf } from '../rules/parts.ts'
import { leafAt, leavesOf } from '../rules/stretches.ts'
import { findReading } from '../store/readings.ts'
import { ReadingPage } from '../views/reading-page.tsx'

export const isId = (asked: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(asked)

/** Whether it is of the asker's unit, or of one that it carries on. */
export async function isOwn(ask: Ask, kept: { id: string; unitId: string } | null): Promise<boolean> {
  const { work } = await askerOf(ask.db, ask)
  return kept !== null && isAmong(work, { unitId: kept.unitId, itemId: kept.id })
}

/** The reading that the address names, for people of its unit. */
export async function readingAsked(ask: Ask): Promise<DocumentReading> {
  const asked = ask.params.id ?? ''
  const kept = found(isId(asked) ? await findReading(ask.db, asked) : null)
  if (!(await isOwn(ask, kept))) throw new NotFound()
  return kept
}

/** The reading as it stands now, and its parts with their places. */
export async function partsRead(ask: Ask, kept: DocumentReading) {
  const { reading, registered } = await checkedReading(ask.db, kept, await askerOf(ask.db, ask))
  // Head and foot stand where the machine read them; a corrected word stands nowhere else.
  return { reading, registered, parts: partsOf(reading, placesOf(kept.reading)) }
}

/** The whole page; `open` is the part whose form is shown. */
export async function readingPage(ask: Ask, open: string | null): Promise<Answer> {
  const kept = await readingAsked(ask)
  const { reading, parts, registered } = await partsRead(ask, kept)
  const leaves = leavesOf(reading.text)
  const asker = await askerOf(ask.db, ask)
  const [[file], paper, onward] = await Promise.all([
    filesOf(ask.db, [{ kind: 'reading', id: kept.id }]),
    kept.documentId ? findDocument(ask.db, kept.documentId) : null,
    ask.slot('reading.onward', { readingId: kept.id, documentId: kept.documentId, reading }),
  ])
  return page(
    <ReadingPage
      frame={ask.frame}
      kept={kept}
      reading={reading}
      parts={parts}
      registered={registered}
      leaves={leaves}
      leaf={leafAsked(ask, open, leaves)}
      open={open}
      mayCorrect={refuseReading('correct', asker, kept) === null}
      mayRestore={refuseReading('restore', asker, kept) === null}
      fileId={file?.id ?? null}
      slug={paper?.slug ?? null}
      onward={onward}
      problem={ask.problem}
    />,
  )
}

/** The leaf of the address, else the one that holds the part whose form is open or that was just saved (`mo`). */
function leafAsked({ query }: Ask, open: string | null, leaves: ReturnType<typeof leavesOf>): number {
  const asked = Number.parseInt(query.page ?? '', 10)
  if (asked >= 1) return Math.min(asked, leaves.length) - 1
  return leafAt(leaves, partAsked(open ?? query.mo ?? '')?.span[0] ?? 0)
}
