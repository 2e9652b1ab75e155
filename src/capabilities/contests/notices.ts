import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice, WaitingItem } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { accountsWith } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { approvers, type Contest, phaseOn, workers, writers } from './rules.ts'
import { resultsOf } from './store/results.ts'
import { findContest, listOwn } from './store.ts'
import { text } from './text/desk.ts'
import { paths } from './text.ts'

/** Nobody is told of what they did themselves. */
const others = (ids: readonly string[], { actorId }: HeardEvent) => [...new Set(ids)].filter((id) => id !== actorId)

function toWriters(words: (title: string) => string) {
  return async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const contest = await findContest(db, event.subject.id)
    if (!contest) return null
    const results = await resultsOf(db, contest.id)
    const writerIds = results.find(({ id }) => id === event.facts.result)?.writerIds ?? contest.writerIds
    return { accountIds: others(writerIds, event), text: words(contest.title), href: paths.desk(contest.id) }
  }
}

function toApprovers(words: (title: string) => string) {
  return async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const contest = await findContest(db, event.subject.id)
    if (!contest) return null
    const on = todayIn(event.at)
    const heirId = (await loadTree(db)).responsibleFor(contest.unitId, on, { itemId: contest.id })
    const accountIds = await accountsWith(db, { unitIds: [heirId ?? contest.unitId], roles: approvers, on })
    return { accountIds: others(accountIds, event), text: words(contest.title), href: paths.desk(contest.id) }
  }
}

export const notices: NonNullable<Capability['notices']> = {
  'contest.submitted': toApprovers(text.noticeSubmitted),
  'contest.returned': toWriters(text.noticeReturned),
  'contest.published': toWriters(text.noticePublished),
  'contest.result-submitted': toApprovers(text.noticeResultSubmitted),
  'contest.result-returned': toWriters(text.noticeResultReturned),
  'contest.result-published': toWriters(text.noticeResultPublished),
}

/** On the desk: what is to be approved, what came back, and contests that are over without winners. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const { actor } = ask
  if (!actor || !workers.some((role) => actor.roles.includes(role))) return []
  const own = await listOwn(ask.db, (await loadTree(ask.db)).workOf([actor.unitId], ask.today))
  const lines = await Promise.all(own.map((contest) => linesOf(ask, contest, actor.roles)))
  return lines.flat()
}

async function linesOf(ask: Ask, contest: Contest, roles: readonly string[]): Promise<WaitingItem[]> {
  const [approves, writes] = [approvers, writers].map((all) => all.some((role) => roles.includes(role)))
  const isOwn = (writerIds: readonly string[]) => writerIds.includes(ask.actor?.accountId ?? '')
  const line = (words: string, dueOn: string | null): WaitingItem => ({
    ...{ kind: 'contest', text: words, href: paths.desk(contest.id), unitName: null, dueOn },
  })
  const { state, title, opensOn } = contest
  if (state === 'submitted')
    return approves && !isOwn(contest.writerIds) ? [line(text.waitingApprove(title), opensOn)] : []
  if (state === 'draft') return writes && contest.returnReason ? [line(text.waitingReturned(title), opensOn)] : []
  if (state === 'withdrawn' || contest.hasResults) return []
  const submitted = (await resultsOf(ask.db, contest.id)).filter((one) => one.state === 'submitted')
  if (submitted.length > 0)
    return approves && submitted.some((one) => !isOwn(one.writerIds)) ? [line(text.waitingResult(title), null)] : []
  return writes && phaseOn(contest, ask.today) === 'ended' ? [line(text.waitingWinners(title), null)] : []
}
