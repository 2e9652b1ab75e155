import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { id as idField } from '../../../kernel/fields.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { writeWorkbook } from '../../../sheets/index.ts'
import { csvText } from '../../../ui/csv.ts'
import { judgeUnits, readUnitFile, takeUnits, tryUnits } from '../actions/importing.ts'
import { faultSentence } from '../import-faults.ts'
import { unitKinds } from '../rules/unit.ts'
import { unitColumns } from '../rules/unit-import.ts'
import { findUnitImport } from '../store/imports.ts'
import { loadTree } from '../store.ts'
import { tableFileOptions } from '../table-file.tsx'
import { columnNames, importPaths as paths, importText as text } from '../text/import.ts'
import { kindLabels } from '../text.ts'
import { UnitImportPage, UnitRehearsalPage } from '../views/import.tsx'

const options = { for: ['administrator'] } as const

export function importingRoutes(site: Site): void {
  site.get(paths.import, options, importPage)
  site.post(
    paths.import,
    {
      ...options,
      again: importPage,
      ...tableFileOptions({ label: text.file, missing: 'unit-file-missing', read: readUnitFile }),
    },
    async (act, { prepared }) => redirect(paths.imported(await tryUnits(act, prepared))),
  )
  site.get(paths.template, options, template)
  site.get(paths.templateCsv, options, async () => ({
    kind: 'file',
    body: new TextEncoder().encode(csvText(headers, [])),
    type: 'text/csv; charset=utf-8',
    fileName: `${text.templateName}.csv`,
    inline: false,
  }))
  site.get(paths.imported(':id'), options, rehearsalPage)
  site.post(paths.take(':id'), { ...options, input: z.object({}), again: rehearsalPage }, async (act, { ask }) => {
    await takeUnits(act, idOf(ask))
    return redirect(paths.imported(idOf(ask)), text.done)
  })
}

const headers = unitColumns.map((column) => columnNames[column])

const template = async () => ({
  kind: 'file' as const,
  body: await writeWorkbook([
    { name: text.title, columns: headers.map((header) => ({ header, width: 24 })), rows: [] },
    {
      name: columnNames.kind,
      columns: [{ header: columnNames.kind }],
      rows: unitKinds.map((kind) => [kindLabels[kind]]),
    },
  ]),
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  fileName: `${text.templateName}.xlsx`,
  inline: false,
})

const importPage: PageHandler = async (ask) => page(<UnitImportPage frame={ask.frame} problem={ask.problem} />)

const rehearsalPage: PageHandler = async (ask) => {
  const one = found(await findUnitImport(ask.db, idOf(ask)))
  const verdicts = one.takenAt ? [] : await judgeUnits(ask.db, one.lines, ask.today)
  const tree = await loadTree(ask.db)
  return page(<UnitRehearsalPage ask={ask} one={one} verdicts={verdicts} tree={tree} sayFault={faultSentence} />)
}

function idOf(ask: Ask): string {
  const parsed = idField().safeParse(ask.params.id)
  if (!parsed.success) throw new NotFound()
  return parsed.data
}
