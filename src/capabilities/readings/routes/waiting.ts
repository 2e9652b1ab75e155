import type { HeardEvent } from '../../../kernel/act.ts'
import type { Notice, WaitingItem } from '../../../kernel/capability.ts'
import { type PlainDate, todayIn } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Ask } from '../../../kernel/site.ts'
import { askerOf } from '../../documents/index.ts'
import { accountsWith } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { readers } from '../rules/keeping.ts'
import { countOpenOf, findReading } from '../store/readings.ts'
import { countFailedOf, findScan } from '../store/scans.ts'
import { scanText } from '../text/scans.ts'
import { paths, text } from '../text.ts'

/** One line for all that this person has handed in and not finished, another for scans that came to nothing. */
export async function waiting(ask: Ask): Promise<WaitingItem[]> {
  const { actor } = ask
  if (!actor || !readers.some((role) => actor.roles.includes(role))) return []
  const asker = await askerOf(ask.db, ask)
  const [open, failed] = await Promise.all([countOpenOf(ask.db, asker), countFailedOf(ask.db, asker)])
  const line = (words: string, href: string) => ({ kind: text.title, text: words, href, unitName: null, dueOn: null })
  return [
    ...(open > 0 ? [line(text.waiting(open), paths.mine)] : []),
    ...(failed > 0 ? [line(text.scansFailed(failed), paths.scans)] : []),
  ]
}

/** Whoever handed the scan in; where they may not open it any more, those who carry on the work of their unit. */
export async function recognisedNotice(db: Db, { subject, at }: HeardEvent): Promise<Notice | null> {
  const kept = await findReading(db, subject.id)
  if (!kept?.readBy) return null
  const accountIds = await concerned(db, { ...kept, by: kept.readBy }, todayIn(at))
  return { accountIds, text: scanText.recognised(kept.fileName), href: paths.reading(kept.id) }
}

export async function unrecognisedNotice(db: Db, { subject, at }: HeardEvent): Promise<Notice | null> {
  const scan = await findScan(db, subject.id)
  if (!scan?.handedBy) return null
  const accountIds = await concerned(db, { ...scan, by: scan.handedBy }, todayIn(at))
  return { accountIds, text: scanText.unrecognised(scan.fileName), href: paths.reading(scan.id) }
}

async function concerned(
  db: Db,
  { id, unitId, by }: { id: string; unitId: string; by: string },
  on: PlainDate,
): Promise<string[]> {
  const heirId = (await loadTree(db)).responsibleFor(unitId, on, { itemId: id })
  const colleagues = heirId === null ? [] : await accountsWith(db, { unitIds: [heirId], roles: readers, on })
  return colleagues.includes(by) ? [by] : colleagues
}
