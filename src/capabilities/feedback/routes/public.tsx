import { found } from '../../../kernel/asking.ts'
import { type Answer, type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { hashOf } from '../actions/codes.ts'
import { sendFeedback } from '../actions/receiving.ts'
import { answerFilter, answersOnPage, pageFrom } from '../narrowing.ts'
import { typedCode } from '../rules/code.ts'
import { limitFor } from '../rules/limit.ts'
import { everyAnswer, longestExport } from '../rules/listing.ts'
import { sendInput } from '../rules.ts'
import { answerSelf, listSelf } from '../self.tsx'
import { answerOf } from '../store/answers.ts'
import { deadlinesOf, loadLimits } from '../store/deadlines.ts'
import { answeredBy, listAnswers } from '../store/published.ts'
import { findByCode, findPublished } from '../store.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { AnswerPage } from '../views/answer-page.tsx'
import { FollowPage, NotFoundPage } from '../views/follow-page.tsx'
import { AnswerListPage, answerColumns } from '../views/list-page.tsx'
import { SendPage, SentPage } from '../views/send-page.tsx'

export function publicRoutes(site: Site): void {
  site.get(paths.list, { for: 'public', cache: true }, listPage)
  tableRoutes(site, paths.listCsv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const tree = await loadTree(ask.db)
      const rows = await listAnswers(ask.db, answerFilter(ask, tree), { after: null, limit: longestExport })
      return exportOf({ title: text.title, columns: answerColumns(tree), rows })
    },
  })
  site.get(paths.answer(':slug'), { for: 'public', cache: true }, answerPage)
  site.get(paths.send, { for: 'public' }, sendPage)
  site.post(
    paths.send,
    { for: 'public', input: sendInput, labels, again: sendPage, perMinute: 5, secret: true },
    async (act, { input }) => {
      const sent = await sendFeedback(act, input)
      return { kind: 'redirect', to: paths.sent, note: sent ? `${noted}${sent.code}` : 'end' }
    },
  )
  site.get(paths.sent, { for: 'public' }, sentPage)
  // few a minute: codes are not to be found by trying
  site.get(paths.find, { for: 'public', perMinute: 20 }, async (ask) => {
    const code = typedCode(ask.query.ma ?? '')
    return code ? { kind: 'redirect', to: paths.follow(code) } : notFound(ask)
  })
  site.get(paths.follow(':code'), { for: 'public', perMinute: 20 }, followPage)
}

/** The browser's note may carry other things. */
const noted = 'feedback:'

async function listPage(ask: Ask): Promise<Answer> {
  ask.tags('feedback', 'units')
  const tree = await loadTree(ask.db)
  const [listed, choices] = await Promise.all([
    answersOnPage(ask, answerFilter(ask, tree)),
    ask.recall('feedback choices', ['feedback'], () => answeredBy(ask.db)),
  ])
  const view = { found: listed, number: pageFrom(ask), choices, tree, today: ask.today }
  return page(<AnswerListPage frame={ask.frame} {...view} head={listSelf(ask)} />)
}

const shownOthers = 5

async function answerPage(ask: Ask): Promise<Answer> {
  const item = found(await findPublished(ask.db, ask.params.slug ?? ''))
  ask.tags('feedback', 'units', `feedback:${item.id}`)
  const near = { ...everyAnswer, field: item.field }
  const [answer, tree, like] = await Promise.all([
    answerOf(ask.db, item.id),
    loadTree(ask.db),
    listAnswers(ask.db, near, { after: null, limit: shownOthers + 1 }),
  ])
  const others = like.filter(({ id }) => id !== item.id).slice(0, shownOthers)
  const shown = { item, answer: found(answer), tree }
  return page(<AnswerPage frame={ask.frame} {...shown} others={others} head={answerSelf(ask, shown)} />)
}

async function sendPage(ask: Ask): Promise<Answer> {
  return page(<SendPage frame={ask.frame} problem={ask.problem} />)
}

/** Only in the browser that sent it, for the minutes that its note lasts. */
async function sentPage(ask: Ask): Promise<Answer> {
  const code = ask.note?.startsWith(noted) ? typedCode(ask.note.slice(noted.length)) : null
  const limits = await loadLimits(ask.db)
  const days = (kind: 'question' | 'rule') =>
    limitFor(limits, { step: 'answer', kind, on: ask.today })?.workingDays ?? null
  const view = { code, site: ask.kernel.config.publicUrl, days: { question: days('question'), other: days('rule') } }
  return page(<SentPage frame={ask.frame} {...view} />)
}

async function followPage(ask: Ask): Promise<Answer> {
  const code = typedCode(ask.params.code ?? '')
  const item = code && (await findByCode(ask.db, hashOf(code)))
  if (!item) return notFound(ask)
  const [answer, deadlines, tree] = await Promise.all([
    answerOf(ask.db, item.id),
    deadlinesOf(ask.db, item.id),
    loadTree(ask.db),
  ])
  const approved = answer?.approvedAt ? answer : null
  const due = deadlines.find(({ step, metOn }) => step !== 'publish' && metOn === null) ?? null
  return page(<FollowPage frame={ask.frame} item={item} answer={approved} due={due} at={{ tree, today: ask.today }} />)
}

const notFound = (ask: Ask): Answer => page(<NotFoundPage frame={ask.frame} />, 404)
