import { addDays } from '../../../kernel/dates.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { workCalendar } from '../../calendar/index.ts'
import { loadTree } from '../../units/index.ts'
import { latePostings, type Posting } from '../rules/posting.ts'
import { issuedSince } from '../store/posting.ts'
import { postingText as text } from '../text/posting.ts'
import { paths } from '../text.ts'
import { PostingPage, postingColumns } from '../views/posting.tsx'

const keepers = ['coordinator', 'officer', 'head', 'editor'] as const
const days = 365

/** For the people of a unit: which of its documents came late to the portal, or are not there. */
export function postingRoutes(site: Site): void {
  site.get(paths.posting, { for: keepers }, async (ask) =>
    page(<PostingPage frame={ask.frame} rows={await lateOf(ask)} />),
  )
  tableRoutes(site, paths.postingCsv, {
    options: { for: keepers },
    table: async (ask: Ask) => exportOf({ title: text.title, columns: postingColumns, rows: await lateOf(ask) }),
  })
}

async function lateOf(ask: Ask): Promise<Posting[]> {
  const [tree, calendar] = await Promise.all([loadTree(ask.db), workCalendar(ask.db)])
  const { unitIds } = tree.workOf([ask.signedIn().unitId], ask.today)
  const papers = await issuedSince(ask.db, unitIds, addDays(ask.today, -days))
  return latePostings(papers, { calendar, today: ask.today })
}
