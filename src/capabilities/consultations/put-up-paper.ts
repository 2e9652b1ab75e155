import type { Ask } from '../../kernel/site.ts'
import { askerOf, findDocument, mayRead, type OfficialPaper } from '../documents/index.ts'
import type { Consultation } from './rules.ts'

/** The document of the register that is put up, if whoever asks may read it. */
export async function paperOf(
  ask: Ask,
  { documentId }: Pick<Consultation, 'documentId'>,
): Promise<OfficialPaper | null> {
  return documentId === null ? null : readable(ask, await findDocument(ask.db, documentId))
}

export async function readable(ask: Ask, paper: OfficialPaper | null): Promise<OfficialPaper | null> {
  return paper && mayRead(await askerOf(ask.db, ask), paper) ? paper : null
}
