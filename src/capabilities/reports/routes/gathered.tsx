import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/format.ts'
import { slugOf } from '../../calendar/index.ts'
import { findPlan } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { editGathered, gatherWords } from '../actions/gathering.ts'
import { periodNamed } from '../collecting.ts'
import { titleFor } from '../official/document.ts'
import { gatheredInput, gatherInput } from '../rules/inputs.ts'
import { reportLife } from '../rules/report.ts'
import { listGathered } from '../store/gathering.ts'
import { findReport } from '../store/reports.ts'
import { unitText } from '../text/unit-pages.ts'
import { unitFieldLabels as labels, unitPaths } from '../text/units.ts'
import { paths } from '../text.ts'
import { GatherPage } from '../views/gather-page.tsx'
import { rolesFor } from './asked.tsx'

const one = unitPaths.gather(':id')

export function gathering(site: Site): void {
  const writers = reportLife.write.by
  site.get(one, { for: writers }, gatherPage)
  site.post(one, { for: writers, input: gatherInput, again: gatherPage }, async (act, { ask }) => {
    const taken = await gatherWords(act, idIn(ask, 'id'))
    return redirect(unitPaths.gather(idIn(ask, 'id')), unitText.gathered(formatNumber(taken)))
  })
  site.post(
    unitPaths.gathered(':id', ':words'),
    { for: writers, input: gatheredInput, labels, again: gatherPage },
    async (act, { input, ask }) => {
      const edited = { id: idIn(ask, 'words'), version: input.version, text: input.words ?? '' }
      await editGathered(act, idIn(ask, 'id'), edited)
      return redirect(`${unitPaths.gather(idIn(ask, 'id'))}#${edited.id}`, unitText.gatheredSaved)
    },
  )
}

function idIn(ask: Ask, name: string): string {
  const id = ask.params[name] ?? ''
  if (!z.guid().safeParse(id).success) throw new NotFound()
  return id
}

async function gatherPage(ask: Ask): Promise<Answer> {
  const report = found(await findReport(ask.db, idIn(ask, 'id')))
  const [plan, period, tree, rows] = await Promise.all([
    findPlan(ask.db, report.planId),
    periodNamed(ask.db, report.period),
    loadTree(ask.db),
    listGathered(ask.db, report.id),
  ])
  if (!plan || !period) throw new NotFound()
  const refusal = refuseMove(reportLife, 'write', { state: report.state, roles: await rolesFor(ask, plan) })
  if (refusal) throw new Refused(refusal)
  const asked = Number.parseInt(ask.query.page ?? '1', 10)
  return page(
    <GatherPage
      frame={ask.frame}
      problem={ask.problem}
      report={report}
      title={titleFor({ plan, period })}
      href={paths.report(plan.slug ?? '', slugOf(period))}
      rows={rows}
      page={asked > 0 ? asked : 1}
      unitName={(unitId) => tree.shortNameOn(unitId, period.to)}
    />,
  )
}
