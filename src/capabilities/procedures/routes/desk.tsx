import { found } from '../../../kernel/asking.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { loadTree } from '../../units/index.ts'
import { abolishProcedure, describeProcedure, reinstateProcedure } from '../actions/keeping.ts'
import { chosenOf, filterChoices, filterFrom, listedPage, pageFrom } from '../narrowing.ts'
import { procedureCode } from '../rules/code.ts'
import type { ProcedureFilter } from '../rules/listing.ts'
import {
  abolishInput,
  controllers,
  controllingRoles,
  keywordsInput,
  type ProcedureAct,
  refuseProcedure,
  reinstateInput,
} from '../rules.ts'
import { listProcedures } from '../store/listing.ts'
import { findByCode } from '../store.ts'
import { deskText } from '../text/pages.ts'
import { deskNames, labels, paths } from '../text.ts'
import { deskColumns } from '../views/columns.tsx'
import { DeskListPage, ProcedureDeskPage } from '../views/desk-pages.tsx'

const longestExport = 10_000

export function deskRoutes(site: Site): void {
  site.get(paths.desk, { for: controllers }, listPage)
  tableRoutes(site, paths.deskCsv, {
    options: { for: controllers },
    async table(ask: Ask) {
      await rolesHere(ask)
      const rows = await listProcedures(ask.db, deskFilter(ask), { after: null, limit: longestExport })
      return exportOf({ title: deskText.title, columns: deskColumns, rows })
    },
  })
  site.get(paths.edit(':code'), { for: controllers }, procedurePage)
  const common = { for: controllers, labels, again: procedurePage } as const
  site.post(paths.abolish(':code'), { ...common, input: abolishInput }, async (act, { input, ask }) => {
    if (input.from > act.today) throw new Invalid({ from: 'procedure-abolished-later' })
    await abolishProcedure(act, codeOf(ask), input)
    return redirect(paths.edit(codeOf(ask)), deskText.abolished)
  })
  site.post(paths.reinstate(':code'), { ...common, input: reinstateInput }, async (act, { input, ask }) => {
    await reinstateProcedure(act, codeOf(ask), input)
    return redirect(paths.edit(codeOf(ask)), deskText.reinstated)
  })
  site.post(paths.describe(':code'), { ...common, input: keywordsInput }, async (act, { input, ask }) => {
    await describeProcedure(act, codeOf(ask), input)
    return redirect(paths.edit(codeOf(ask)), deskText.keywordsSaved)
  })
}

const codeOf = ({ params }: Ask): string => procedureCode(params.code ?? '') ?? ''

/** Of the office that controls procedures, else refused: others read the public catalogue. */
async function rolesHere(ask: Ask): Promise<readonly string[]> {
  const roles = controllingRoles(ask.actor, { tree: await loadTree(ask.db), on: ask.today })
  if (roles.length === 0) throw new Refused('not-allowed')
  return roles
}

function deskFilter(ask: Ask): ProcedureFilter {
  const state = ask.query[deskNames.state]
  return {
    ...filterFrom(ask),
    state: state === 'in-force' || state === 'abolished' ? state : null,
    incomplete: ask.query[deskNames.incomplete] === 'on',
  }
}

async function listPage(ask: Ask): Promise<Answer> {
  await rolesHere(ask)
  const [filter, number] = [deskFilter(ask), pageFrom(ask)]
  const [rows, choices] = await Promise.all([listedPage(ask, filter, number), filterChoices(ask, filter)])
  const view = { frame: ask.frame, filter, number, found: rows, choices, chosen: chosenOf(filter) }
  return page(<DeskListPage view={view} />)
}

async function procedurePage(ask: Ask): Promise<Answer> {
  const roles = await rolesHere(ask)
  const procedure = found(await findByCode(ask.db, codeOf(ask)))
  const timeline = await timelineOf(ask, [{ kind: 'procedure', id: procedure.id }])
  const may = (act: ProcedureAct) => refuseProcedure(act, procedure, roles) === null
  const view = { frame: ask.frame, problem: ask.problem, procedure, timeline, today: ask.today, may }
  return page(<ProcedureDeskPage {...view} />)
}
