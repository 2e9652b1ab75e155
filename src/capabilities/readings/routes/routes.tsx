import type { Act } from '../../../kernel/act.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { canRecognise, documentPaths, registerDocument } from '../../documents/index.ts'
import type { StoredBytes } from '../../files/index.ts'
import { discardReading, keepReading, registerReading } from '../actions.ts'
import { pastedInput, registerInput, versionInput } from '../rules/inputs.ts'
import { linesPerPage, type ReadingState, readers } from '../rules/keeping.ts'
import { listReadings } from '../store.ts'
import { labels, paths, text } from '../text.ts'
import { procedureColumns } from '../views/procedure-list.tsx'
import { ReadPage, readingColumns } from '../views/read-page.tsx'
import { correctingRoutes } from './correcting.ts'
import { readHanded } from './handed.ts'
import { partsRead, readingAsked, readingPage } from './reading.tsx'

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
    async (act, { prepared: { reading, file } }) => {
      if (reading === null) return redirect(documentPaths.edit(await registerUnread(act, file)), text.keptUnread)
      return redirect(paths.reading(await keepReading(act, { reading, file })), text.made)
    },
  )
  site.get(paths.reading(':id'), { for: readers }, (ask) => readingPage(ask, ask.query.sua ?? null))
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
      const asked = { state: stateAsked(ask), page: 1, size: mostExported }
      const { lines } = await listReadings(ask.db, ask.signedIn().unitId, asked)
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
  site.post(paths.discard(':id'), { ...forReaders, input: versionInput, again }, async (act, { input, ask }) => {
    await discardReading(act, { id: ask.params.id ?? '', version: input.version })
    return redirect(paths.read, text.discarded)
  })
}

async function registerUnread(act: Act, file: StoredBytes): Promise<string> {
  const { id } = await registerDocument(act, {
    number: file.name.slice(0, 60),
    type: null,
    issuer: act.actor?.unitName ?? '',
    issued: null,
    effective: null,
    title: file.name.slice(0, 500),
    signer: null,
    field: null,
    isPublic: false,
    reading: null,
    file,
  })
  return id
}

const mostExported = 10_000
const states: readonly ReadingState[] = ['open', 'registered']

async function readPage(ask: Ask) {
  const number = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const state = stateAsked(ask)
  const { lines, total } = await listReadings(ask.db, ask.signedIn().unitId, {
    state,
    page: number,
    size: linesPerPage,
  })
  const view = { lines, total, page: number, state: state ?? '' }
  return page(<ReadPage frame={ask.frame} problem={ask.problem} scans={await canRecognise()} {...view} />)
}

const stateAsked = ({ query }: Ask) => states.find((one) => one === query['tinh-trang']) ?? null
