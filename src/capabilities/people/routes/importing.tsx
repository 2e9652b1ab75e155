import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { id as idField } from '../../../kernel/fields.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { writeWorkbook } from '../../../sheets/index.ts'
import { csvText } from '../../../ui/csv.ts'
import { loadTree, tableFileOptions } from '../../units/index.ts'
import { askImport, judgeLines, linkTokens, readAccountFile, tryImport } from '../actions/importing.ts'
import { importColumns, importOutcomes } from '../rules/account-import.ts'
import { administrators } from '../rules/accounts.ts'
import { roles } from '../rules/roles.ts'
import { namesOf } from '../store/accounts.ts'
import { findImport, forgetSecret, importedPeople, listImports } from '../store/imports.ts'
import { columnNames, templateRows, text } from '../text/account-import.ts'
import { paths } from '../text/paths.ts'
import { roleHints, roleLabels } from '../text/roles.ts'
import { ImportDonePage, ImportPage, ImportRunningPage, RehearsalPage } from '../views/account-import.tsx'

const options = { for: administrators } as const
const recent = 10
const pageSize = 50
const csvType = 'text/csv; charset=utf-8'

export function importingRoutes(site: Site): void {
  site.get(paths.import, options, importPage)
  site.post(
    paths.import,
    {
      ...options,
      again: importPage,
      ...tableFileOptions({ label: text.file, missing: 'account-file-missing', read: readAccountFile }),
    },
    async (act, { prepared }) => redirect(paths.imported(await tryImport(act, prepared))),
  )
  templateRoutes(site)
  site.get(paths.imported(':id'), options, importedPage)
  site.post(paths.takeImport(':id'), { ...options, input: z.object({}), again: importedPage }, async (act, { ask }) => {
    await askImport(act, ask.kernel, idOf(ask))
    return redirect(paths.imported(idOf(ask)), text.started)
  })
  site.get(paths.importLinks(':id'), options, linksFile)
  site.post(
    paths.forgetLinks(':id'),
    { ...options, input: z.object({}), again: importedPage },
    async (act, { ask }) => {
      await forgetSecret(act.tx, idOf(ask))
      return redirect(paths.imported(idOf(ask)), text.forgotten)
    },
  )
}

function templateRoutes(site: Site): void {
  const headers = importColumns.map((column) => columnNames[column])
  site.get(paths.templateCsv, options, async () => {
    const body = new TextEncoder().encode(csvText(headers, []))
    return { kind: 'file', body, type: csvType, fileName: `${text.templateName}.csv`, inline: false }
  })
  site.get(paths.templateXlsx, options, async () => {
    const columns = headers.map((header) => ({ header, width: 24 }))
    const body = await writeWorkbook([
      { name: text.templateSheet, columns, rows: [] },
      { name: text.exampleSheet, columns, rows: templateRows },
      {
        name: text.rolesSheet,
        columns: [{ header: text.rolesSheet }, { header: text.roleMeaning }],
        rows: roles.map((role) => [roleLabels[role], roleHints[role]]),
      },
    ])
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { kind: 'file', body, type, fileName: `${text.templateName}.xlsx`, inline: false }
  })
}

const importPage: PageHandler = async (ask) => {
  const imports = await listImports(ask.db, recent)
  const ids = imports.map(({ byAccountId }) => byAccountId)
  return page(<ImportPage ask={ask} imports={imports} names={await namesOf(ask.db, ids)} />)
}

const importedPage: PageHandler = async (ask) => {
  const one = found(await findImport(ask.db, idOf(ask)))
  if (one.state === 'running') return page(<ImportRunningPage ask={ask} one={one} />)
  if (one.state !== 'rehearsed') return page(<ImportDonePage ask={ask} one={one} />)
  const [verdicts, tree] = [await judgeLines(ask.db, one.lines, ask.today), await loadTree(ask.db)]
  const outcome = importOutcomes.find((name) => name === ask.query['ket-qua']) ?? null
  const shown = outcome ? verdicts.filter((verdict) => verdict.outcome === outcome) : verdicts
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const number = Math.min(pages, Math.max(1, Math.floor(Number(ask.query.page)) || 1))
  const rows = shown.slice((number - 1) * pageSize, number * pageSize)
  return page(
    <RehearsalPage ask={ask} one={one} tree={tree} verdicts={verdicts} found={{ outcome, rows, number, pages }} />,
  )
}

/** Made anew from the sealed secret at each call, so that a broken download can be repeated until the secret is let go. */
async function linksFile(ask: Ask) {
  const one = found(await findImport(ask.db, idOf(ask)))
  const tokenOf = one.state === 'done' ? await linkTokens(ask.kernel, one.sealedSecret) : null
  if (!tokenOf) throw new NotFound()
  const people = await importedPeople(ask.db, one.id)
  const { publicUrl } = ask.kernel.config
  const body = csvText(
    [columnNames.name, columnNames.username, columnNames.email, text.linkColumn],
    people.map(({ id, name, username, email }) => [
      name,
      username,
      email,
      `${publicUrl}${paths.newPassword(tokenOf(id))}`,
    ]),
  )
  return {
    kind: 'file' as const,
    body: new TextEncoder().encode(body),
    type: csvType,
    fileName: `${text.linksName}.csv`,
    inline: false,
  }
}

function idOf(ask: Ask): string {
  const parsed = idField().safeParse(ask.params.id)
  if (!parsed.success) throw new NotFound()
  return parsed.data
}
