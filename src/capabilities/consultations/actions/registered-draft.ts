import type { Act } from '../../../kernel/act.ts'
import { Invalid } from '../../../kernel/errors.ts'
import {
  askerOf,
  findByNumber,
  findPaperBySlug,
  mayRead,
  type OfficialPaper,
  readingOf,
} from '../../documents/index.ts'
import { draftClauses } from '../rules/draft.ts'
import type { DraftClause } from '../rules.ts'

interface RegisteredDraft {
  readonly documentId: string
  /** As its text stands in the register; empty where the register has none. */
  readonly clauses: readonly DraftClause[]
}

/** The document of the register that was typed by its number or address, if this person may know of it. */
export async function registeredDraft(act: Act, typed: string | null): Promise<RegisteredDraft | null> {
  if (typed === null) return null
  const asker = await askerOf(act.tx, act)
  const papers = (await papersTyped(act, typed)).filter(
    (paper) => paper.state === 'registered' && mayRead(asker, paper),
  )
  const [paper, ...others] = papers
  if (!paper) throw new Invalid({ document: 'consultation-document-unknown' })
  if (others.length > 0) throw new Invalid({ document: 'consultation-document-several' })
  const reading = await readingOf(act.tx, paper.id)
  return { documentId: paper.id, clauses: reading ? draftClauses(reading) : [] }
}

async function papersTyped(act: Act, typed: string): Promise<OfficialPaper[]> {
  const slug = /\/van-ban\/([a-z0-9-]+)/.exec(typed)?.[1]
  if (slug === undefined) return findByNumber(act.tx, { number: typed, issuer: null, issued: null })
  const paper = await findPaperBySlug(act.tx, slug)
  return paper ? [paper] : []
}
