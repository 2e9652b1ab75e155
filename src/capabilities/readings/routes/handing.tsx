import type { VNode } from 'preact'
import type { Act } from '../../../kernel/act.ts'
import { found, refusalText } from '../../../kernel/asking.ts'
import { Invalid, NotFound } from '../../../kernel/errors.ts'
import { type Ask, page, type Redirect, redirect, type Site } from '../../../kernel/site.ts'
import { askerOf, documentPaths } from '../../documents/index.ts'
import { checkedReading } from '../actions/checking.ts'
import { registerSure } from '../actions/closing.ts'
import { type HandedDocument, keepHanding, keepReading, keepScan } from '../actions/handing.ts'
import { registerUnread } from '../actions/scanning.ts'
import { type Handing, isSure } from '../rules/handing.ts'
import { registerSureInput } from '../rules/inputs.ts'
import { readers } from '../rules/keeping.ts'
import { findHanding } from '../store/handings.ts'
import { readingsOfHanding } from '../store/readings.ts'
import { scansOfHanding } from '../store/scans.ts'
import { handingText } from '../text/handing.ts'
import { labels, paths, text } from '../text.ts'
import { HandingPage } from '../views/handing-page.tsx'
import { type ReadDocument, ReadDocuments } from '../views/read-documents.tsx'
import { isId, isOwn } from './reading.tsx'

export function handingRoutes(site: Site): void {
  site.get(paths.handing(':id'), { for: readers }, handingPage)
  site.post(
    paths.registerSure(':id'),
    { for: readers, labels, input: registerSureInput, lists: ['seen'], again: handingPage },
    async (act, { input, ask }) => {
      const handing = await handingAsked(ask)
      const of = new Set((await readingsOfHanding(act.tx, handing.id)).map(({ id }) => id))
      if (input.seen.some(({ id }) => !of.has(id))) throw new NotFound()
      const fresh = await registerSure(act, input.seen, input)
      return redirect(paths.handing(handing.id), handingText.registered(fresh, input.seen.length - fresh))
    },
  )
}

/** One document goes straight to its page, several are told one by one. */
export async function keepHanded(act: Act, handed: readonly HandedDocument[]): Promise<Redirect> {
  const [only, ...others] = handed
  if (only === undefined || others.length > 0) {
    // What nothing here can make out is described by hand, one at a time.
    const all = handed.map((one) => (one.kind === 'unread' ? { ...one, kind: 'refused' as const, code: unmade } : one))
    return redirect(paths.handing((await keepHanding(act, all)).id), handingText.made)
  }
  if (only.kind === 'refused') throw new Invalid({ file: only.code })
  if (only.kind === 'read') return redirect(paths.reading(await keepReading(act, only)), text.made)
  if (only.kind === 'unread') return redirect(documentPaths.edit(await registerUnread(act, only.file)), text.keptUnread)
  const id = await keepScan(act, only)
  if (id === null) throw new Invalid({ file: 'reading-scans-many' })
  return redirect(paths.reading(id))
}

const unmade = 'reading-SCAN'

async function handingAsked(ask: Ask): Promise<Handing> {
  const asked = ask.params.id ?? ''
  const handing = found(isId(asked) ? await findHanding(ask.db, asked) : null)
  if (!(await isOwn(ask, handing))) throw new NotFound()
  return handing
}

async function handingPage(ask: Ask) {
  const handing = await handingAsked(ask)
  const { documents, scans } = await documentsOf(ask, handing.id)
  const sentence = refusalText(ask.kernel)
  const refused = handing.refused.map(({ fileName, code }) => ({ fileName, said: sentence(code) ?? code }))
  return page(<HandingPage ask={ask} handing={handing} documents={documents} scans={scans} refused={refused} />)
}

async function documentsOf(ask: Ask, handingId: string) {
  const [kept, scans] = await Promise.all([readingsOfHanding(ask.db, handingId), scansOfHanding(ask.db, handingId)])
  const documents: ReadDocument[] = []
  for (const one of kept) {
    const { reading } = await checkedReading(ask.db, one, await askerOf(ask.db, ask))
    documents.push({ kept: one, reading, sure: one.state === 'open' && isSure(reading) })
  }
  return { documents, scans }
}

/** On the page of whoever handed several documents in: those that became readings, each with its way on. */
export async function readDocuments(ask: Ask, handingId: string): Promise<VNode | null> {
  const { documents, scans } = await documentsOf(ask, handingId)
  if (documents.length + scans.length === 0) return null
  return <ReadDocuments frame={ask.frame} handingId={handingId} documents={documents} scans={scans} problem={null} />
}
