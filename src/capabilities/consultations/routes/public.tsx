import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { filesOf } from '../../files/index.ts'
import { loadTree } from '../../units/index.ts'
import { commentOn } from '../actions/answering.ts'
import { paperOf } from '../put-up-paper.ts'
import { publicOne, rolesHere } from '../reading-files.ts'
import { commentInput, type Phase, phaseOn } from '../rules.ts'
import { answersOf, commentsOf } from '../store/comments.ts'
import { extensionsOf, listPublic } from '../store.ts'
import { text } from '../text/pages.ts'
import { labels, paths, phaseWords } from '../text.ts'
import { commentColumns } from '../views/columns.tsx'
import { CommentPage } from '../views/comment-page.tsx'
import { ConsultationListPage, consultationColumns } from '../views/list-page.tsx'
import { ConsultationPage } from '../views/public-page.tsx'

const longestExport = 10_000

export function publicRoutes(site: Site): void {
  site.get(paths.list, { for: 'public', cache: true }, listPage)
  tableRoutes(site, paths.listCsv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const asked = { phase: phaseFrom(ask), today: ask.today, page: 1, size: longestExport }
      const [{ rows }, tree] = await Promise.all([listPublic(ask.db, asked), loadTree(ask.db)])
      return exportOf({ title: text.title, columns: consultationColumns({ tree, today: ask.today }), rows })
    },
  })
  site.get(paths.open(':slug'), { for: 'public', cache: true }, openPage)
  tableRoutes(site, paths.comments(':slug'), {
    options: { for: 'public' },
    async table(ask: Ask) {
      const consultation = await publicOne(ask)
      const [comments, answers] = [await commentsOf(ask.db, consultation.id), await answersOf(ask.db, consultation.id)]
      const columns = commentColumns(consultation, consultation.state === 'answered' ? answers : [])
      const rows = comments.filter(({ state }) => state === 'shown')
      return exportOf({ title: text.counts, columns, rows })
    },
  })
  site.get(paths.comment(':slug'), { for: 'public' }, commentPage)
  site.post(
    paths.comment(':slug'),
    { for: 'public', input: commentInput, again: commentPage, labels, perMinute: 5 },
    async (act, { input, ask }) => {
      const slug = ask.params.slug ?? ''
      await commentOn(act, slug, input)
      return redirect(paths.open(slug), text.sent)
    },
  )
}

const phaseFrom = ({ query }: Ask): Phase | null => {
  const found = Object.entries(phaseWords).find(([, word]) => word === query['tinh-trang'])
  return found ? (found[0] as Phase) : null // keys of phaseWords
}

async function listPage(ask: Ask): Promise<Answer> {
  ask.tags('consultations', 'units')
  const at = Math.min(10_000, Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1))
  const phase = phaseFrom(ask)
  const [found, tree] = await Promise.all([listPublic(ask.db, { phase, today: ask.today, page: at }), loadTree(ask.db)])
  return page(<ConsultationListPage frame={ask.frame} found={found} number={at} at={{ tree, today: ask.today }} />)
}

async function openPage(ask: Ask): Promise<Answer> {
  const consultation = await publicOne(ask)
  ask.tags('consultations', 'units', `consultation:${consultation.id}`)
  if (consultation.documentId) ask.tags(`document:${consultation.documentId}`)
  const [comments, answers, extensions, files, tree, roles, paper] = await Promise.all([
    commentsOf(ask.db, consultation.id),
    answersOf(ask.db, consultation.id),
    extensionsOf(ask.db, consultation.id),
    filesOf(ask.db, [{ kind: 'consultation', id: consultation.id }]),
    loadTree(ask.db),
    rolesHere(ask, consultation),
    paperOf(ask, consultation),
  ])
  const view = { consultation, paper, comments, answers, extensions, files, tree, today: ask.today }
  return page(<ConsultationPage frame={ask.frame} {...view} mayWork={roles.length > 0} />)
}

/** On a page of its own, for a page with a form is not kept for everyone. */
async function commentPage(ask: Ask): Promise<Answer> {
  const consultation = await publicOne(ask)
  const phase = phaseOn(consultation, ask.today)
  const clause = consultation.clauses.find(({ anchor }) => anchor === ask.query.dieu) ?? null
  if (ask.query.dieu && clause === null) throw new NotFound()
  return page(
    <CommentPage
      frame={ask.frame}
      problem={ask.problem}
      consultation={consultation}
      clause={clause}
      isTaking={phase === 'taking'}
    />,
  )
}
