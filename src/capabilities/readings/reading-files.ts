import type { Subject } from '../../kernel/act.ts'
import type { Ask } from '../../kernel/site.ts'
import { isOwn } from './routes/reading.tsx'
import { findReading } from './store/readings.ts'
import { findScan } from './store/scans.ts'

/** The file that was handed in is for the people of its unit. */
export async function mayReadFile(ask: Ask, subject: Subject): Promise<boolean | null> {
  if (subject.kind !== 'reading') return null
  return isOwn(ask, (await findReading(ask.db, subject.id)) ?? (await findScan(ask.db, subject.id)))
}
