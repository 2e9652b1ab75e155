import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { askerOf, canRecognise } from '../../documents/index.ts'
import { dismissReading, registerReading, restoreReading } from '../actions/closing.ts'
import { bareInput, pastedInput, registerInput, versionInput } from '../rules/inputs.ts'
import { linesPerPage, readers, readingStates } from '../rules/keeping.ts'
import { findReading, type ListAsked, listReadings } from '../store/readings.ts'
import { scansOfUnits } from '../store/scans.ts'
import { labels, paths, text } from '../text.ts'
import { procedureColumns } from '../views/procedure-list.tsx'
import { ReadPage, readingColumns } from '../views/read-page.tsx'
import { correctingRoutes } from './correcting.ts'
import { readHanded } from './handed.ts'
import { handingRoutes, keepHanded } from './handing.tsx'
import { isId, isOwn, partsRead, readingAsked, readingPage } from './reading.tsx'
import { scanAsked, scanPage, scanRoutes } from './scans.tsx'

const forReaders = { for: readers, labels } as const

export function routes(site: Site): void {
  site.get(paths.read, { for: readers }, readPage)
  site.post(
    paths.read,
    {
      ...forReaders,
      input: pastedInput,
      again: readPage,
      files: ['file'],
      perMinute: 30,
      prepare: (input, ask, uploads) => readHanded(ask, input, uploads),
    },
    async (act, { prepared }) => keepHanded(act, prepared),
  )
  handingRoutes(site)
  site.get(paths.reading(':id'), { for: readers }, async (ask) => {
    const scan = await scanAsked(ask)
    return scan ? scanPage(ask, scan) : readingPage(ask, ask.query.sua ?? null)
  })
  scanRoutes(site)
  tableRoutes(site, paths.proceduresCsv(':id'), {
    options: { for: readers },
    async table(ask: Ask) {
      const { parts } = await partsRead(ask, await readingAsked(ask))
      const rows = parts.flatMap((part) => (part.kind === 'procedure' ? [part] : []))
      return exportOf({ name: 'danh-muc-thu-tuc', title: text.procedures, columns: procedureColumns(null), rows })
    },
  })
  tableRoutes(site, paths.csv, {
    options: { for: readers },
    async table(ask: Ask) {
      const { lines } = await listReadings(ask.db, (await askerOf(ask.db, ask)).work, {
        ...listAsked(ask),
        page: 1,
        size: mostExported,
      })
      return exportOf({ name: 'van-ban-da-doc', title: text.listTitle, columns: readingColumns, rows: lines })
    },
  })
  correctingRoutes(site)
  closing(site)
}

function closing(site: Site): void {
  const again = (ask: Ask) => readingPage(ask, null)
  site.post(paths.register(':id'), { ...forReaders, input: registerInput, again }, async (act, { input, ask }) => {
    const id = ask.params.id ?? ''
    const { fresh } = await registerReading(act, { id, version: input.version }, input)
    return redirect(paths.reading(id), fresh ? text.registeredNow : text.registeredBefore)
  })
  site.post(paths.dismiss(':id'), { ...forReaders, input: versionInput, again }, async (act, { input, ask }) => {
    const id = ask.params.id ?? ''
    await dismissReading(act, { id, version: input.version })
    return redirect(paths.dismissed(id), text.dismissed)
  })
  site.post(paths.restore(':id'), { ...forReaders, input: bareInput, again }, async (act, { ask }) => {
    const id = ask.params.id ?? ''
    await restoreReading(act, id)
    return redirect(paths.reading(id), text.restored)
  })
}

const mostExported = 10_000

async function readPage(ask: Ask) {
  const { work } = await askerOf(ask.db, ask)
  const asked = listAsked(ask)
  const [{ lines, total }, scans, recognising, dismissed] = await Promise.all([
    listReadings(ask.db, work, asked),
    scansOfUnits(ask.db, work),
    canRecognise(),
    dismissedJustNow(ask),
  ])
  return page(
    <ReadPage
      frame={ask.frame}
      problem={ask.problem}
      recognising={recognising}
      scans={scans}
      lines={lines}
      total={total}
      asked={asked}
      dismissed={dismissed}
    />,
  )
}

/** What was put aside a moment ago, to be taken back in one press. */
async function dismissedJustNow(ask: Ask) {
  const id = ask.query['vua-bo'] ?? ''
  const kept = isId(id) ? await findReading(ask.db, id) : null
  return kept?.state === 'dismissed' && (await isOwn(ask, kept)) ? kept : null
}

function listAsked(ask: Ask): ListAsked {
  const { query } = ask
  return {
    state: readingStates.find((one) => one === query['tinh-trang']) ?? null,
    by: query['cua-toi'] === '1' ? ask.signedIn().accountId : null,
    page: Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1),
    size: linesPerPage,
  }
}
