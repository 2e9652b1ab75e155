import { found, refusalText } from '../../../kernel/asking.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { askerOf, documentPaths } from '../../documents/index.ts'
import { cancelScan, describeScan, retryScan } from '../actions/scanning.ts'
import { bareInput } from '../rules/inputs.ts'
import { readers } from '../rules/keeping.ts'
import { mayHandleScan, type WaitingScan } from '../rules/scans.ts'
import { findScan } from '../store/scans.ts'
import { scanText } from '../text/scans.ts'
import { paths, text } from '../text.ts'
import { ScanPage } from '../views/scan-page.tsx'
import { isId, isOwn } from './reading.tsx'

const options = { for: readers, input: bareInput } as const

export function scanRoutes(site: Site): void {
  site.post(paths.retryScan(':id'), { ...options, again }, async (act, { ask }) => {
    const id = ask.params.id ?? ''
    await retryScan(act, id)
    return redirect(paths.reading(id))
  })
  site.post(paths.cancelScan(':id'), { ...options, again }, async (act, { ask }) => {
    await cancelScan(act, ask.params.id ?? '')
    return redirect(paths.read, scanText.cancelled)
  })
  site.post(paths.describeScan(':id'), { ...options, again }, async (act, { ask }) =>
    redirect(documentPaths.edit(await describeScan(act, ask.params.id ?? '')), text.keptUnread),
  )
}

const again = async (ask: Ask): Promise<Answer> => scanPage(ask, found(await scanAsked(ask)))

/** The scan that the address names, for people of its unit; null where it has become a reading, or never was. */
export async function scanAsked(ask: Ask): Promise<WaitingScan | null> {
  const asked = ask.params.id ?? ''
  const scan = isId(asked) ? await findScan(ask.db, asked) : null
  return (await isOwn(ask, scan)) ? scan : null
}

/** How far a scan has come; with its last page the reading stands at the same address. */
export async function scanPage(ask: Ask, scan: WaitingScan): Promise<Answer> {
  const why = scan.failure === null ? null : (refusalText(ask.kernel)(`reading-${scan.failure}`) ?? scan.failure)
  const mayHandle = mayHandleScan(await askerOf(ask.db, ask), scan)
  return page(<ScanPage frame={ask.frame} scan={scan} why={why} mayHandle={mayHandle} />)
}
