import { type Answer, type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { namesOf } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { deskFilter, deskOnPage, deskScope, pageFrom } from '../narrowing.ts'
import { itemHere } from '../reading-items.ts'
import { longestExport } from '../rules/listing.ts'
import { mayUnmask, refuseFeedback, refuseOwnAnswer, unmaskedMinutes, workers } from '../rules.ts'
import { answerOf } from '../store/answers.ts'
import { deadlinesOf } from '../store/deadlines.ts'
import { listDesk } from '../store/desk-list.ts'
import { hasUnmasked, senderOf, unmaskingsOf } from '../store/senders.ts'
import { deskText } from '../text/desk.ts'
import { paths } from '../text.ts'
import { DeskListPage, deskColumns } from '../views/desk-list.tsx'
import { ItemPage } from '../views/item-page.tsx'

export function deskRoutes(site: Site): void {
  site.get(paths.desk, { for: workers }, async (ask) => {
    const [listed, tree] = await Promise.all([deskOnPage(ask), loadTree(ask.db)])
    const view = { found: listed, number: pageFrom(ask), filter: deskFilter(ask), at: { tree, today: ask.today } }
    return page(<DeskListPage frame={ask.frame} {...view} />)
  })
  tableRoutes(site, paths.deskCsv, {
    options: { for: workers },
    async table(ask: Ask) {
      const [scope, tree] = await Promise.all([deskScope(ask), loadTree(ask.db)])
      const asked = { scope, filter: deskFilter(ask), today: ask.today }
      const rows = await listDesk(ask.db, asked, { after: null, limit: longestExport })
      return exportOf({ title: deskText.menu, columns: deskColumns({ tree, today: ask.today }), rows })
    },
  })
  site.get(paths.item(':id'), { for: workers }, itemPage)
}

export async function itemPage(ask: Ask): Promise<Answer> {
  const { item, roles } = await itemHere(ask)
  const [answer, deadlines, tree, timeline] = await Promise.all([
    answerOf(ask.db, item.id),
    deadlinesOf(ask.db, item.id),
    loadTree(ask.db),
    timelineOf(ask, [{ kind: 'feedback', id: item.id }]),
  ])
  const own = answer !== null && refuseOwnAnswer(answer, ask.signedIn().accountId) !== null
  const may = (act: Parameters<typeof refuseFeedback>[0]) => refuseFeedback(act, item, roles) === null
  const sender = mayUnmask(roles) ? await senderFor(ask, item.id) : null
  const view = { item, answer, isOwnAnswer: own, deadlines, sender, timeline, may }
  return page(<ItemPage frame={ask.frame} problem={ask.problem} {...view} at={{ tree, today: ask.today }} />)
}

/** The sender only for who said, minutes ago, why they look; who looked before for whoever may look. */
async function senderFor(ask: Ask, feedbackId: string) {
  const of = { feedbackId, accountId: ask.signedIn().accountId }
  const since = new Date(ask.now.getTime() - unmaskedMinutes * 60_000)
  const [isShown, looked] = await Promise.all([hasUnmasked(ask.db, of, since), unmaskingsOf(ask.db, feedbackId)])
  const people = await namesOf(
    ask.db,
    looked.map(({ accountId }) => accountId),
  )
  return {
    isShown,
    sender: isShown ? await senderOf(ask.db, feedbackId) : null,
    looked: looked.map(({ accountId, reason, at }) => ({ name: people.get(accountId) ?? '', reason, at })),
  }
}
