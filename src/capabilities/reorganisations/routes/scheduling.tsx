import { z } from 'zod'
import { whole } from '../../../kernel/fields.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, formatDate, tableRoutes } from '../../../ui/index.ts'
import { schedule, takeBack } from '../actions/scheduling.ts'
import { pagePaths } from '../text/pages.ts'
import { paths, text } from '../text/words.ts'
import { fateFileColumns } from '../views/fates.tsx'
import { OverviewPage } from '../views/rehearsal.tsx'
import { options } from './listing.tsx'
import { askedOne, idOf, overviewOf } from './loading.ts'
import { picturedIn } from './picture.tsx'

/** The rehearsal, scheduling what it showed, and taking it back. */
export function schedulingRoutes(site: Site): void {
  site.get(paths.one(':id'), options, overviewPage)
  tableRoutes(site, pagePaths.fatesCsv(':id'), { options, table: fatesTable })
  site.post(
    paths.schedule(':id'),
    { ...options, input: z.object({ version: whole(1) }), again: overviewPage },
    async (act, { input, ask }) => {
      const { reshaping } = await schedule(act, idOf(ask), input.version)
      return redirect(paths.one(idOf(ask)), text.scheduled(formatDate(reshaping.on)))
    },
  )
  site.post(paths.takeBack(':id'), { ...options, input: z.object({}), again: overviewPage }, async (act, { ask }) => {
    await takeBack(act, idOf(ask))
    return redirect(paths.one(idOf(ask)), text.takenBack)
  })
}

export const overviewPage: PageHandler = async (ask) => {
  const one = await askedOne(ask)
  const overview = await overviewOf(ask, one)
  return page(<OverviewPage ask={ask} {...overview} pictured={await picturedIn(ask, one)} />)
}

async function fatesTable(ask: Ask) {
  const { fates, openByUnit } = await overviewOf(ask, await askedOne(ask))
  return exportOf({ title: text.fates, columns: fateFileColumns(openByUnit), rows: fates })
}
