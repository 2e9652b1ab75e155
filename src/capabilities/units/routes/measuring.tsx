import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { date } from '../../../kernel/fields.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { measure, unmeasure } from '../actions/measuring.ts'
import { measureInput } from '../rules/measure.ts'
import { loadTree } from '../store.ts'
import { measurePaths as paths, measureText as text } from '../text/measures.ts'
import { MeasuresPage } from '../views/measures.tsx'

const options = { for: ['administrator'] } as const

/** People and ground of one unit, by hand. */
export function measuringRoutes(site: Site): void {
  site.get(paths.page(':slug'), options, measuresPage)
  site.post(
    paths.page(':slug'),
    { ...options, input: measureInput, again: measuresPage, labels: text.fields },
    async (act, { input, ask }) => {
      const { unit } = await unitIn(ask)
      await measure(act, unit.id, input)
      return redirect(paths.page(unit.slug), text.saved)
    },
  )
  site.post(
    paths.remove(':slug'),
    { ...options, input: z.object({ asOf: date() }), again: measuresPage },
    async (act, { input, ask }) => {
      const { unit } = await unitIn(ask)
      await unmeasure(act, unit.id, input.asOf)
      return redirect(paths.page(unit.slug), text.removed)
    },
  )
}

async function unitIn(ask: Ask) {
  const tree = await loadTree(ask.db)
  return { tree, unit: found(tree.bySlug(ask.params.slug ?? '')) }
}

const measuresPage: PageHandler = async (ask) => {
  const { tree, unit } = await unitIn(ask)
  return page(<MeasuresPage ask={ask} unit={unit} name={tree.nameOn(unit.id, unit.validTo ?? ask.today)} />)
}
