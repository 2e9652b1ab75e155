import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { namesOf } from '../../people/index.ts'
import { dropDraft, putUp, restoreLayout, undoChange } from '../actions/arranging.ts'
import { fillBlocks } from '../home-blocks.tsx'
import { restoreInput, versionInput } from '../rules/inputs.ts'
import { partsOf } from '../rules/layout.ts'
import { approvers, keepers } from '../rules/life.ts'
import { openScope, type Scoped } from '../scope.ts'
import { countSteps, listLayouts } from '../store/layouts.ts'
import { text } from '../text/arranging.ts'
import { partSlugs, paths } from '../text.ts'
import { HistoryPage, historyColumns } from '../views/history-page.tsx'
import { HomePage } from '../views/home-page.tsx'
import { UnitPreviewPage } from '../views/unit-section.tsx'

/** A draft as a whole: looked at, put up, taken back, and the earlier ones. */
export function arrangingRoutes(site: Site): void {
  const again = historyPage
  const form = { for: keepers, input: versionInput, again }
  site.get(paths.preview(':scope'), { for: keepers }, previewPage)
  site.get(paths.history(':scope'), { for: keepers }, historyPage)
  tableRoutes(site, paths.historyCsv(':scope'), {
    options: { for: keepers },
    async table(ask: Ask) {
      const { rows, names } = await historyOf(ask, await openScope(ask))
      return exportOf({ title: text.history, columns: historyColumns(names), rows })
    },
  })
  site.post(paths.putUp(':scope'), { ...form, for: approvers }, async (act, { input, ask }) => {
    const { scope, unitId } = await openScope(ask)
    await putUp(act, { scope: unitId, version: input.version })
    return redirect(backTo(scope, unitId), text.putUpDone)
  })
  site.post(paths.undo(':scope'), form, async (act, { input, ask }) => {
    const { scope, unitId } = await openScope(ask)
    await undoChange(act, { scope: unitId, version: input.version })
    return redirect(backTo(scope, unitId), text.undone)
  })
  site.post(paths.drop(':scope'), form, async (act, { input, ask }) => {
    const { scope, unitId } = await openScope(ask)
    await dropDraft(act, { scope: unitId, version: input.version })
    return redirect(backTo(scope, unitId), text.dropped)
  })
  site.post(paths.restore(':scope'), { for: keepers, input: restoreInput, again }, async (act, { input, ask }) => {
    const { scope, unitId } = await openScope(ask)
    await restoreLayout(act, unitId, input.number)
    return redirect(backTo(scope, unitId), text.restored)
  })
}

const backTo = (scope: Scoped['scope'], unitId: string | null) =>
  unitId === null ? paths.overview : paths.part(scope, partSlugs[partsOf(unitId)[0] ?? 'quick'])

async function previewPage(ask: Ask) {
  const scoped = await openScope(ask)
  if (scoped.unitId !== null) {
    return page(
      <UnitPreviewPage
        frame={ask.frame}
        unitName={ask.signedIn().unitName}
        layout={scoped.content}
        today={ask.today}
      />,
    )
  }
  const { header, footer, imprint } = scoped.content
  const frame = { ...ask.frame, surroundings: { header, footer, imprint: imprint.map(({ words }) => words) } }
  return page(<HomePage frame={frame} blocks={await fillBlocks(ask, scoped.content)} preview />)
}

async function historyOf(ask: Ask, { unitId }: Pick<Scoped, 'unitId'>) {
  const rows = (await listLayouts(ask.db, unitId)).filter(({ state }) => state !== 'draft')
  const names = await namesOf(
    ask.db,
    rows.flatMap(({ putUpBy }) => putUpBy ?? []),
  )
  return { rows, names }
}

async function historyPage(ask: Ask) {
  const scoped = await openScope(ask)
  const { rows, names } = await historyOf(ask, scoped)
  return page(<HistoryPage frame={ask.frame} problem={ask.problem} scoped={scoped} rows={rows} names={names} />)
}

/** How many changes of the draft can be taken back. */
export const stepsOf = async (ask: Ask, { draft }: Pick<Scoped, 'draft'>) => (draft ? countSteps(ask.db, draft.id) : 0)
