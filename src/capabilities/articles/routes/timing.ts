import { redirect, type Site } from '../../../kernel/site.ts'
import { withdrawArticle } from '../actions/publishing.ts'
import { dropRemoval, planRemoval, scheduleArticle, unscheduleArticle } from '../actions/scheduling.ts'
import { approvers } from '../rules/article.ts'
import { scheduleInput, versionInput, withdrawInput } from '../rules/inputs.ts'
import { text } from '../text/pages.ts'
import { text as timing } from '../text/timing.ts'
import { labels, paths } from '../text.ts'
import { idOf } from './editing.tsx'
import { reviewPage } from './work.tsx'

/** What an approver sets to a minute, or does at once. */
export function timingRoutes(site: Site): void {
  const form = { for: approvers, again: reviewPage, labels }
  site.post(paths.schedule(':id'), { ...form, input: scheduleInput }, async (act, { input, ask }) => {
    const id = idOf(ask)
    await scheduleArticle(act, id, input)
    return redirect(paths.review(id), timing.done.schedule)
  })
  site.post(paths.unschedule(':id'), { ...form, input: versionInput }, async (act, { input, ask }) => {
    const id = idOf(ask)
    await unscheduleArticle(act, id, input.version)
    return redirect(paths.review(id), timing.done.unschedule)
  })
  site.post(paths.withdraw(':id'), { ...form, input: withdrawInput }, async (act, { input, ask }) => {
    const id = idOf(ask)
    const { at, ...removal } = input
    if (at) await planRemoval(act, id, { ...removal, at })
    else await withdrawArticle(act, id, removal)
    return redirect(paths.review(id), at ? timing.done.planRemoval : text.done.withdraw)
  })
  site.post(paths.dropRemoval(':id'), { ...form, input: versionInput }, async (act, { input, ask }) => {
    const id = idOf(ask)
    await dropRemoval(act, id, input.version)
    return redirect(paths.review(id), timing.done.dropRemoval)
  })
}
