import type { Site } from '../../../kernel/site.ts'
import { writeWorkbook } from '../../../sheets/index.ts'
import { csvText } from '../../../ui/csv.ts'
import { successionKinds, unitKinds } from '../../units/index.ts'
import { planColumns } from '../rules/plan-table.ts'
import { columnNames, kindNames, successionNames } from '../text/import.ts'
import { pagePaths, pageText } from '../text/pages.ts'
import { paths, text } from '../text/words.ts'
import { options } from './listing.tsx'

const headers = planColumns.map((column) => columnNames[column])

/** Empty files with the columns that are read in. */
export function templateRoutes(site: Site): void {
  site.get(paths.template, options, async () => ({
    kind: 'file',
    body: await writeWorkbook([
      { name: text.title, columns: headers.map((header) => ({ header, width: 22 })), rows: [] },
      wordSheet(
        pageText.waysSheet,
        successionKinds.map((kind) => successionNames[kind]),
      ),
      wordSheet(
        pageText.kindsSheet,
        unitKinds.map((kind) => kindNames[kind]),
      ),
    ]),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: `${text.templateName}.xlsx`,
    inline: false,
  }))
  site.get(pagePaths.templateCsv, options, async () => ({
    kind: 'file',
    body: new TextEncoder().encode(csvText(headers, [])),
    type: 'text/csv; charset=utf-8',
    fileName: `${text.templateName}.csv`,
    inline: false,
  }))
}

const wordSheet = (name: string, words: readonly (readonly string[])[]) => ({
  name,
  columns: [{ header: name, width: 32 }],
  rows: words.map(([first = '']) => [first]),
})
