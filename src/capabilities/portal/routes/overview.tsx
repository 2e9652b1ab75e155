import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { namesOf } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { chooseKeeper } from '../actions/keeping.ts'
import { keeperInput } from '../rules/inputs.ts'
import { keepers } from '../rules/life.ts'
import { scopeFor } from '../scope.ts'
import { keeperOf } from '../store/keeping.ts'
import { text } from '../text/arranging.ts'
import { labels, paths } from '../text.ts'
import { OverviewPage } from '../views/overview-page.tsx'
import { stepsOf } from './arranging.tsx'

const administrators = ['administrator']

export function overviewRoutes(site: Site): void {
  site.get(paths.overview, { for: [...keepers, ...administrators] }, overviewPage)
  site.post(
    paths.keeper,
    { for: administrators, input: keeperInput, again: overviewPage, labels },
    async (act, { input }) => {
      await chooseKeeper(act, input.unitId)
      return redirect(paths.overview, text.keeperSaved)
    },
  )
}

async function overviewPage(ask: Ask) {
  const actor = ask.signedIn()
  const isAdministrator = actor.roles.includes('administrator')
  const [tree, keeperId] = await Promise.all([loadTree(ask.db), keeperOf(ask.db)])
  const seen = keeperId === null ? null : await scopeFor(ask, 'cong')
  // Administrators, and keepers of their own unit's page alone, see who keeps the portal.
  const scoped = seen && keepers.some((role) => seen.roles.includes(role)) ? seen : null
  const { draft = null } = scoped ?? {}
  const [steps, names] = await Promise.all([
    stepsOf(ask, { draft }),
    namesOf(ask.db, draft?.savedBy ? [draft.savedBy] : []),
  ])
  const office = tree.officeId
  const units = office
    ? [office, ...tree.childrenOn(office, ask.today).map(({ id }) => id)].map((id) => ({
        value: id,
        label: tree.nameOn(id, ask.today),
      }))
    : []
  return page(
    <OverviewPage
      frame={ask.frame}
      problem={ask.problem}
      scoped={scoped}
      draftBy={names.get(draft?.savedBy ?? '') ?? ''}
      steps={steps}
      keeper={keeperId === null ? null : { id: keeperId, name: tree.nameOn(keeperId, ask.today) }}
      units={isAdministrator ? units : null}
    />,
  )
}
