import { readRecords, takeDocuments } from '../src/capabilities/documents/importing.ts'
import type { DocumentRecord } from '../src/capabilities/documents/rules.ts'
import type { Act } from '../src/kernel/act.ts'
import type { Outcome } from '../src/kernel/importing.ts'

/** As an import takes one record. */
export async function takeDocument(act: Act, record: DocumentRecord): Promise<Outcome> {
  const [read] = await readRecords(act.tx, [record])
  if (read === undefined || read instanceof Error) throw read
  const [outcome = 'unchanged'] = await takeDocuments(act, [read])
  return outcome
}
