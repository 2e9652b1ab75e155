import type { Db, Tx } from '../../../kernel/db.ts'
import { checkCitations, citedIn, type Reading } from '../../../reading/index.ts'
import { type Asker, type OfficialPaper, registeredAmong } from '../../documents/index.ts'
import { correctedReading, type DocumentReading } from '../rules/keeping.ts'
import { openDoubts } from '../rules/parts.ts'

/** The reading as corrected, without the doubts that were answered, compared with the register as it is now. */
export async function checkedReading(
  reader: Db | Tx,
  kept: DocumentReading,
  asker: Asker,
): Promise<{ reading: Reading; registered: OfficialPaper[] }> {
  const corrected = correctedReading(kept)
  const registered = await registeredAmong(reader, citedIn(corrected), asker)
  const reading = checkCitations(
    { ...corrected, doubts: openDoubts(corrected.doubts, kept.corrections) },
    registered.filter(({ id }) => id !== kept.documentId),
  )
  return { reading, registered }
}
