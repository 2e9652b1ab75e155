import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { askerOf, numberKey, type OfficialPaper, registeredAmong } from '../../documents/index.ts'
import { loadTree } from '../../units/index.ts'
import { chosenOf, filterChoices, filterFrom, listedPage, pageFrom } from '../narrowing.ts'
import { procedureCode } from '../rules/code.ts'
import type { LegalBasis } from '../rules/content.ts'
import { controllingRoles } from '../rules.ts'
import { procedureSelf } from '../self.tsx'
import { listProcedures } from '../store/listing.ts'
import { findByCode, formerVersions } from '../store.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { exportColumns } from '../views/columns.tsx'
import { ProcedureListPage } from '../views/list-page.tsx'
import { ProcedurePage } from '../views/public-page.tsx'

const longestExport = 10_000

export function publicRoutes(site: Site): void {
  site.get(paths.list, { for: 'public', cache: true }, listPage)
  tableRoutes(site, paths.csv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const rows = await listProcedures(ask.db, filterFrom(ask), { after: null, limit: longestExport })
      return exportOf({ title: text.title, columns: exportColumns, rows })
    },
  })
  site.get(paths.one(':code'), { for: 'public', cache: true }, procedurePage)
}

async function listPage(ask: Ask): Promise<Answer> {
  ask.tags('procedures')
  const [filter, number] = [filterFrom(ask), pageFrom(ask)]
  const [rows, choices, mayControl] = await Promise.all([
    listedPage(ask, filter, number),
    filterChoices(ask, filter),
    isController(ask),
  ])
  const view = { frame: ask.frame, filter, number, found: rows, choices, chosen: chosenOf(filter) }
  return page(<ProcedureListPage view={view} mayControl={mayControl} />)
}

const isController = async (ask: Ask): Promise<boolean> =>
  ask.actor !== null && controllingRoles(ask.actor, { tree: await loadTree(ask.db), on: ask.today }).length > 0

/** Under its national code; other spellings of it, such as that of a province, lead there. */
async function procedurePage(ask: Ask): Promise<Answer> {
  const code = found(procedureCode(ask.params.code ?? ''))
  if (ask.params.code !== code) {
    if (!(await findByCode(ask.db, code))) throw new NotFound()
    return redirect(paths.one(code))
  }
  const procedure = found(await findByCode(ask.db, code))
  ask.tags('documents', `procedure:${procedure.id}`)
  const [papers, former, aside, mayControl] = await Promise.all([
    papersOf(ask, procedure.content.legalBases),
    formerVersions(ask.db, procedure.id),
    ask.slot('procedure.aside', { procedureId: procedure.id }),
    isController(ask),
  ])
  const view = { frame: ask.frame, procedure, papers, former, aside, mayControl, head: procedureSelf(ask, procedure) }
  return page(<ProcedurePage {...view} />)
}

/** Those of the legal bases that are registered: with the day that the source says, or the only one of that number. */
async function papersOf(ask: Ask, bases: readonly LegalBasis[]): Promise<Map<string, OfficialPaper>> {
  const numbers = bases.flatMap(({ number }) => number ?? [])
  if (numbers.length === 0) return new Map()
  const papers = await registeredAmong(ask.db, { numbers, titles: [] }, await askerOf(ask.db, ask))
  const known = new Map<string, OfficialPaper>()
  for (const { number, issued } of bases) {
    if (number === null) continue
    const same = papers.filter((paper) => paper.isPublic && numberKey(paper.number) === numberKey(number))
    const paper =
      same.find((one) => issued !== null && one.issued === issued) ?? (same.length === 1 ? same[0] : undefined)
    if (paper) known.set(number, paper)
  }
  return known
}
