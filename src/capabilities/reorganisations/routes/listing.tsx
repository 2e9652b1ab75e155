import { z } from 'zod'
import { whole } from '../../../kernel/fields.ts'
import { type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { timelineOf } from '../../audit/index.ts'
import { editHead, prepare, removeDraft } from '../actions/drafting.ts'
import { headInput } from '../rules/reorganisation.ts'
import { listReorganisations } from '../store/reorganisations.ts'
import { pagePaths } from '../text/pages.ts'
import { paths, text } from '../text/words.ts'
import { HeadPage, HistoryPage } from '../views/head.tsx'
import { ListPage, MakePage } from '../views/list.tsx'
import { askedOne, idOf } from './loading.ts'
import { sumOf, waitingGroups } from './waiting.ts'

export const options = { for: ['administrator'] } as const

/** The list, a new one, its title and day, its history, and removing a draft. */
export function listingRoutes(site: Site): void {
  const labels = text.fields
  site.get(paths.list, options, listPage)
  site.get(paths.make, options, makePage)
  site.post(paths.make, { ...options, input: headInput, again: makePage, labels }, async (act, { input }) =>
    redirect(pagePaths.lines(await prepare(act, input)), text.made),
  )
  site.get(paths.head(':id'), options, headPage)
  site.post(
    paths.head(':id'),
    { ...options, input: headInput.extend({ version: whole(1) }), again: headPage, labels },
    async (act, { input, ask }) => {
      await editHead(act, idOf(ask), input)
      return redirect(paths.one(idOf(ask)), text.saved)
    },
  )
  site.post(paths.remove(':id'), { ...options, input: z.object({}), again: headPage }, async (act, { ask }) => {
    await removeDraft(act, idOf(ask))
    return redirect(paths.list, text.removed)
  })
  site.get(pagePaths.history(':id'), options, historyPage)
}

const listPage: PageHandler = async (ask) => {
  const listed = await listReorganisations(ask.db)
  return page(
    <ListPage frame={ask.frame} today={ask.today} listed={listed} waiting={sumOf(await waitingGroups(ask))} />,
  )
}

const makePage: PageHandler = async (ask) => page(<MakePage frame={ask.frame} problem={ask.problem} />)

const headPage: PageHandler = async (ask) => page(<HeadPage ask={ask} one={await askedOne(ask)} />)

const historyPage: PageHandler = async (ask) => {
  const one = await askedOne(ask)
  const timeline = await timelineOf(ask, [{ kind: 'reorganisation', id: one.id }])
  return page(<HistoryPage ask={ask} one={one} timeline={timeline} />)
}
