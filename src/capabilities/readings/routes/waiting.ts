import type { HeardEvent } from '../../../kernel/act.ts'
import type { Notice, WaitingItem } from '../../../kernel/capability.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Ask } from '../../../kernel/site.ts'
import { askerOf } from '../../documents/index.ts'
import { readers } from '../rules/keeping.ts'
import { countOpenOf, findReading } from '../store/readings.ts'
import { countScansOf, findScan } from '../store/scans.ts'
import { scanText } from '../text/scans.ts'
import { paths, text } from '../text.ts'

/** One line for all that this person has handed in and not finished, another for scans that came to nothing. */
export async function waiting(ask: Ask): Promise<WaitingItem[]> {
  const { actor } = ask
  if (!actor || !readers.some((role) => actor.roles.includes(role))) return []
  const [open, { failed }] = await Promise.all([
    countOpenOf(ask.db, await askerOf(ask.db, ask)),
    countScansOf(ask.db, actor.accountId),
  ])
  const line = (words: string, href: string) => ({ kind: text.title, text: words, href, unitName: null, dueOn: null })
  return [
    ...(open > 0 ? [line(text.waiting(open), paths.mine)] : []),
    ...(failed > 0 ? [line(text.scansFailed(failed), paths.scans)] : []),
  ]
}

/** Whoever handed the scan in. */
export async function recognisedNotice(db: Db, { subject }: HeardEvent): Promise<Notice | null> {
  const kept = await findReading(db, subject.id)
  if (!kept?.readBy) return null
  return { accountIds: [kept.readBy], text: scanText.recognised(kept.fileName), href: paths.reading(kept.id) }
}

export async function unrecognisedNotice(db: Db, { subject }: HeardEvent): Promise<Notice | null> {
  const scan = await findScan(db, subject.id)
  if (!scan?.handedBy) return null
  return { accountIds: [scan.handedBy], text: scanText.unrecognised(scan.fileName), href: paths.reading(scan.id) }
}
