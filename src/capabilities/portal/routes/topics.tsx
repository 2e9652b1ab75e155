import { found } from '../../../kernel/asking.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import {
  countByTopic,
  moveTopic,
  restoreTopic,
  retireInput,
  retireTopic,
  topicInput,
  topicMoveInput,
  topicRestoreInput,
  topicsOf,
  writeTopic,
} from '../../articles/index.ts'
import { namesOf } from '../../people/index.ts'
import { asApprover } from '../actions/wording.ts'
import { approvers, keepers } from '../rules/life.ts'
import { openPortal } from '../scope.ts'
import { labels, paths, text } from '../text/topics.ts'
import { historyColumns, TopicPage, TopicsPage, topicColumns } from '../views/topic-pages.tsx'

/** Topics as the office keeps them. */
export function topicRoutes(site: Site): void {
  site.get(paths.list, { for: keepers }, topicsPage)
  tableRoutes(site, paths.csv, {
    options: { for: keepers },
    async table(ask: Ask) {
      const { topics, rows, counts } = await topicsAsked(ask)
      return exportOf({ title: text.title, columns: topicColumns(topics, counts), rows })
    },
  })
  const form = { for: approvers, labels }
  site.post(paths.add, { ...form, input: topicInput, again: topicsPage }, async (act, { input }) => {
    const code = await asApprover(act, () => writeTopic(act, null, input))
    return redirect(paths.topic(code), text.saved)
  })
  site.get(paths.topic(':code'), { for: keepers }, topicPage)
  tableRoutes(site, paths.historyCsv(':code'), {
    options: { for: keepers },
    async table(ask: Ask) {
      const { topics, rows, names } = await historyAsked(ask)
      return exportOf({ name: 'chuyen-muc', title: text.history, columns: historyColumns(topics, names), rows })
    },
  })
  changing(site)
}

function changing(site: Site): void {
  const form = { for: approvers, labels, again: topicPage }
  const codeOf = (ask: Ask) => ask.params.code ?? ''
  site.post(paths.topic(':code'), { ...form, input: topicInput }, async (act, { input, ask }) => {
    const code = await asApprover(act, () => writeTopic(act, codeOf(ask), input))
    return redirect(paths.topic(code), text.saved)
  })
  site.post(paths.move(':code'), { ...form, input: topicMoveInput }, async (act, { input, ask }) => {
    await asApprover(act, () => moveTopic(act, codeOf(ask), input.do === 'up' ? -1 : 1))
    return redirect(paths.list, text.moved)
  })
  site.post(paths.retire(':code'), { ...form, input: retireInput }, async (act, { input, ask }) => {
    await asApprover(act, () => retireTopic(act, codeOf(ask), input))
    return redirect(paths.topic(codeOf(ask)), text.retireDone)
  })
  site.post(paths.restore(':code'), { ...form, input: topicRestoreInput }, async (act, { input, ask }) => {
    await asApprover(act, () => restoreTopic(act, codeOf(ask), input))
    return redirect(paths.topic(codeOf(ask)), text.restored)
  })
}

async function topicsAsked(ask: Ask) {
  const { roles } = await openPortal(ask)
  const [topics, counts] = await Promise.all([topicsOf(ask), countByTopic(ask.db)])
  return { topics, counts, rows: [...topics.live, ...topics.retired], mayChange: mayChange(roles) }
}

const mayChange = (roles: readonly string[]) => approvers.some((role) => roles.includes(role))

async function topicsPage(ask: Ask) {
  return page(<TopicsPage frame={ask.frame} problem={ask.problem} {...(await topicsAsked(ask))} />)
}

async function historyAsked(ask: Ask) {
  const { roles } = await openPortal(ask)
  const topics = await topicsOf(ask)
  const topic = found(topics.find(ask.params.code ?? ''))
  const rows = topics.history(topic.code)
  const names = await namesOf(
    ask.db,
    rows.flatMap(({ savedBy }) => savedBy ?? []),
  )
  return { topics, topic, rows, names, mayChange: mayChange(roles) }
}

async function topicPage(ask: Ask) {
  return page(<TopicPage frame={ask.frame} problem={ask.problem} {...(await historyAsked(ask))} />)
}
