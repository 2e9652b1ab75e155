import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import { Invalid, NotFound } from '../../kernel/errors.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../kernel/site.ts'
import type { Upload } from '../../kernel/uploads.ts'
import { exportOf, tableRoutes } from '../../ui/index.ts'
import { namesOf } from '../people/index.ts'
import { askImport, resumeImport } from './actions/running.ts'
import { importers, mostRefusals, refusalsPerPage, runsPerPage } from './rules.ts'
import { countRuns, findRun, listRefusals, listRuns } from './store.ts'
import { kindLabels, paths, text } from './text.ts'
import { ImportsPage, RunPage, refusalColumns, runColumns } from './views.tsx'

const exported = 10_000
const input = z.object({ kind: z.enum(Object.keys(kindLabels) as [string, ...string[]], 'import-kind') })

export function routes(site: Site): void {
  site.get(paths.list, { for: importers }, listPage)
  tableRoutes(site, paths.csv, {
    options: { for: importers },
    async table(ask: Ask) {
      const rows = await listRuns(ask.db, { page: 1, limit: exported })
      return exportOf({ title: text.runs, columns: runColumns(ask.now, await namesIn(ask, rows)), rows })
    },
  })
  site.post(
    paths.list,
    {
      for: importers,
      input,
      again: listPage,
      files: ['file'],
      labels: { kind: text.kind, file: text.file },
      prepare: stored,
    },
    async (act, { input: { kind }, prepared: file }) =>
      redirect(paths.run(await askImport(act, { kind, file })), text.asked),
  )
  site.get(paths.run(':id'), { for: importers }, runPage)
  site.post(paths.resume(':id'), { for: importers, input: z.object({}), again: runPage }, async (act, { ask }) => {
    const id = idOf(ask)
    await resumeImport(act, id)
    return redirect(paths.run(id), text.resuming)
  })
  tableRoutes(site, paths.refusals(':id'), {
    options: { for: importers },
    async table(ask: Ask) {
      const rows = await listRefusals(ask.db, idOf(ask), { page: 1, limit: mostRefusals })
      return exportOf({ title: text.refusals, columns: refusalColumns, rows })
    },
  })
}

/** The bytes lie in the storage before the act begins. */
async function stored(_input: unknown, { kernel }: Ask, uploads: readonly Upload[]) {
  const [upload] = uploads.filter(({ field }) => field === 'file')
  if (!upload || upload.tooLarge || !/\.jsonl?(\.gz)?$/i.test(upload.name)) throw new Invalid({ file: 'import-file' })
  return { name: upload.name, type: upload.type, ...(await kernel.storage.put(upload.bytes)) }
}

const pageOf = ({ query }: Ask) => Math.min(10_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))

function idOf({ params }: Ask): string {
  const id = params.id ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}

const namesIn = (ask: Ask, runs: readonly { startedBy: string | null }[]) =>
  namesOf(
    ask.db,
    runs.flatMap(({ startedBy }) => startedBy ?? []),
  )

const listPage: PageHandler = async (ask) => {
  const at = pageOf(ask)
  const [runs, count] = await Promise.all([listRuns(ask.db, { page: at }), countRuns(ask.db)])
  const shown = { frame: ask.frame, problem: ask.problem, now: ask.now, runs, page: at }
  return page(<ImportsPage {...shown} pages={Math.ceil(count / runsPerPage)} names={await namesIn(ask, runs)} />)
}

const runPage: PageHandler = async (ask) => {
  const run = found(await findRun(ask.db, idOf(ask)))
  const at = pageOf(ask)
  const refused = await listRefusals(ask.db, run.id, { page: at })
  const pages = Math.ceil(Math.min(run.refused, mostRefusals) / refusalsPerPage)
  return page(<RunPage frame={ask.frame} run={run} now={ask.now} refused={refused} page={at} pages={pages} />)
}
