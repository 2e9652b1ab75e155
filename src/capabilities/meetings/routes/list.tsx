import { isPlainDate, parseVietnameseDate } from '../../../kernel/dates.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { findDocument } from '../../documents/index.ts'
import { adoptedPlans, planName } from '../../plans/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { planMeeting } from '../actions/planning.ts'
import { listQuery, planInput } from '../rules/inputs.ts'
import type { MeetingFilter } from '../rules/listing.ts'
import { arrangers, readers, scopeFor } from '../rules/meeting.ts'
import { listMeetings } from '../store/lists.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { EditPage } from '../views/edit-page.tsx'
import { MeetingListPage, meetingColumns } from '../views/list-page.tsx'

const csvLimit = 50_000

export function listRoutes(site: Site): void {
  site.get(paths.list, { for: readers }, listPage)
  tableRoutes(site, paths.csv, {
    options: { for: readers },
    async table(ask: Ask) {
      const { tree, filter, at } = await listAsked(ask)
      const { rows } = await listMeetings(ask.db, { ...filter, page: 1 }, { ...at, size: csvLimit })
      return exportOf({ title: text.list.title, columns: meetingColumns(tree), rows })
    },
  })
  site.get(paths.plan, { for: arrangers }, planPage)
  site.post(
    paths.plan,
    { for: arrangers, input: planInput, again: planPage, labels, lists: ['areas'] },
    async (act, { input }) => redirect(paths.meeting(await planMeeting(act, input)), text.done.plan),
  )
}

async function listAsked(ask: Ask) {
  const tree = await loadTree(ask.db)
  const query = listQuery.parse(ask.query)
  const day = (words: string | null) => (words && isPlainDate(words) ? words : words && parseVietnameseDate(words))
  const filter: MeetingFilter = {
    view: query.view,
    words: query.q || null,
    kind: query.kind,
    state: query.state,
    unitId: query.unit ? (tree.bySlug(query.unit)?.id ?? null) : null,
    from: day(query.from) || null,
    to: day(query.to) || null,
    page: query.page,
  }
  return { tree, query, filter, at: { scope: scopeFor(ask.signedIn(), tree, ask.today), now: ask.now } }
}

async function listPage(ask: Ask) {
  const { tree, query, filter, at } = await listAsked(ask)
  return page(
    <MeetingListPage
      frame={ask.frame}
      query={query}
      found={await listMeetings(ask.db, filter, at)}
      tree={tree}
      units={unitsOf(tree, ask.today).map(({ slug, name }) => ({ slug, name }))}
      mayPlan={arrangers.some((role) => ask.signedIn().roles.includes(role))}
      csvHref={`${paths.csv}?${new URLSearchParams(ask.query)}`}
    />,
  )
}

/** Every unit of the installation on that day, in official order. */
export function unitsOf(tree: UnitTree, on: string) {
  if (tree.officeId === null) return []
  return tree
    .subtreeOn(tree.officeId, on)
    .flatMap((id) => tree.unit(id) ?? [])
    .map((unit) => ({ id: unit.id, slug: unit.slug, name: tree.nameOn(unit.id, on) }))
}

export async function plansToChoose(ask: Ask) {
  const plans = await adoptedPlans(ask.db)
  return plans.map((plan) => ({ id: plan.id, name: planName(plan) }))
}

async function planPage(ask: Ask) {
  const asked = ask.problem?.values.sourceDocumentId ?? ask.query['van-ban']
  const known = typeof asked === 'string' && /^[0-9a-f-]{36}$/.test(asked)
  const source = known ? await findDocument(ask.db, asked) : null
  const plans = await plansToChoose(ask)
  return page(<EditPage frame={ask.frame} problem={ask.problem} meeting={null} plans={plans} source={source} />)
}
