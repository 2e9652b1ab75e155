import { found } from '../../../kernel/asking.ts'
import { enterAt } from '../../../kernel/paging.ts'
import { type Answer, type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { askerOf, type OfficialPaper, registeredAmong } from '../../documents/index.ts'
import { filesOf } from '../../files/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { rolesHere } from '../reading.ts'
import { type ContestFilter, everyContest, pageSize } from '../rules/listing.ts'
import type { Contest, OpenPhase } from '../rules.ts'
import { contestSelf, listSelf } from '../self.tsx'
import { contestChoices, contestMarks, listContests } from '../store/lists.ts'
import { resultsOf } from '../store/results.ts'
import { changesOf, findBySlug } from '../store.ts'
import { text } from '../text/pages.ts'
import { paths, phaseWords } from '../text.ts'
import { contestColumns, winnersTable } from '../views/columns.tsx'
import { ContestListPage } from '../views/list-page.tsx'
import { ContestPage, WithdrawnPage } from '../views/public-page.tsx'

const longestExport = 10_000

export function publicRoutes(site: Site): void {
  site.get(paths.list, { for: 'public', cache: true }, listPage)
  tableRoutes(site, paths.listCsv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const tree = await loadTree(ask.db)
      const rows = await listContests(ask.db, filterFrom(ask, tree), { today: ask.today, limit: longestExport })
      return exportOf({ title: text.title, columns: contestColumns({ tree, today: ask.today }), rows })
    },
  })
  site.get(paths.contest(':slug'), { for: 'public', cache: true }, contestPage)
  tableRoutes(site, paths.winners(':slug'), {
    options: { for: 'public' },
    async table(ask: Ask) {
      const contest = await publicOne(ask)
      const results = contest.state === 'published' ? await resultsOf(ask.db, contest.id) : []
      return exportOf(winnersTable(results.filter(({ state }) => state === 'published')))
    },
  })
}

const publicOne = async (ask: Ask): Promise<Contest> => found(await findBySlug(ask.db, ask.params.slug ?? ''))

function filterFrom({ query, today }: Ask, tree: UnitTree): ContestFilter {
  const phase = Object.entries(phaseWords).find(([, word]) => word === query['tinh-trang'])
  const unit = tree.bySlug(query['don-vi'] ?? '')
  const year = /^20\d\d$/.test(query.nam ?? '') ? Number(query.nam) : null
  return {
    ...everyContest,
    phase: phase ? (phase[0] as OpenPhase) : null, // keys of phaseWords
    unitIds: unit && [...tree.workOf([unit.id], today).unitIds],
    year,
  }
}

async function listPage(ask: Ask): Promise<Answer> {
  ask.tags('contests', 'units')
  const tree = await loadTree(ask.db)
  const filter = filterFrom(ask, tree)
  const number = Math.min(10_000, Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1))
  const key = `contests marks ${JSON.stringify(filter)}`
  const marks = await ask.recall(key, ['contests', 'units'], () => contestMarks(ask.db, filter, ask.today))
  const span = { today: ask.today, limit: pageSize, ...enterAt(marks, (number - 1) * pageSize) }
  const [rows, offered] = await Promise.all([
    listContests(ask.db, filter, span),
    ask.recall('contests choices', ['contests'], () => contestChoices(ask.db)),
  ])
  const units = offered.unitIds
    .map((id) => ({ value: tree.unit(id)?.slug ?? '', label: tree.nameOn(id, ask.today) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  const shown = { filter, number, found: { rows, total: marks.total }, choices: { units, years: offered.years } }
  return page(<ContestListPage frame={ask.frame} {...shown} at={{ tree, today: ask.today }} head={listSelf(ask)} />)
}

async function contestPage(ask: Ask): Promise<Answer> {
  const contest = await publicOne(ask)
  ask.tags('units', `contest:${contest.id}`)
  if (contest.state === 'withdrawn') return page(<WithdrawnPage frame={ask.frame} contest={contest} />, 410)
  ask.tags('documents') // the decision may be registered later
  const [around, results, roles, foot] = await Promise.all([
    aroundContest(ask, contest),
    resultsOf(ask.db, contest.id),
    rolesHere(ask, contest),
    ask.slot('contest.foot', { contestId: contest.id }),
  ])
  return page(
    <ContestPage
      frame={ask.frame}
      {...around}
      results={results.filter(({ state }) => state === 'published' || state === 'withdrawn')}
      mayWork={roles.length > 0}
      foot={foot}
      address={ask.kernel.config.publicUrl + ask.path}
      head={contestSelf(ask, around)}
    />,
  )
}

/** What its page and its draft show around it. */
export async function aroundContest(ask: Ask, contest: Contest) {
  const [changes, files, decision, tree] = await Promise.all([
    changesOf(ask.db, contest.id),
    filesOf(ask.db, [{ kind: 'contest', id: contest.id }]),
    decisionOf(ask, contest),
    loadTree(ask.db),
  ])
  return { contest, changes, files, decision, tree, today: ask.today }
}

/** The decision in the register: of that number and day, and open to the reader. */
async function decisionOf(ask: Ask, { decisionNumber, decisionOn }: Contest): Promise<OfficialPaper | null> {
  const papers = await registeredAmong(ask.db, { numbers: [decisionNumber], titles: [] }, await askerOf(ask.db, ask))
  return papers.find(({ issued }) => issued === decisionOn) ?? null
}
