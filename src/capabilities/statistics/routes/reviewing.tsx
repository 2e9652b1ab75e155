import { yearOf } from '../../../kernel/dates.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { findDocument, type OfficialPaper } from '../../documents/index.ts'
import { countDeedsByYear } from '../../evidence/index.ts'
import { isStaff } from '../../tasks/index.ts'
import {
  dayMapOf,
  dividedInto,
  groundOf,
  loadTree,
  mapAsked,
  seamsOf,
  sourcesOf,
  type Unit,
  type UnitTree,
} from '../../units/index.ts'
import { indicatorBy, indicators } from '../indicators.ts'
import type { DeclaredFigure, Indicator } from '../rules/declared.ts'
import { rangeAsked, reviewOf, type YearShares } from '../rules/review.ts'
import { declaredAxes, listFigures } from '../store.ts'
import { paths } from '../text.ts'
import { ReviewPage, reviewColumns } from '../views/review-page.tsx'

const everything = { page: 1, size: 10_000 } as const

/** Ten years of an indicator, for everyone: what documents declared and what the system counted since. */
export function reviewingRoutes(site: Site): void {
  site.get(paths.review, { for: 'public', cache: true }, async (ask) => {
    const seen = await readReview(ask)
    return page(
      <ReviewPage frame={ask.frame} {...seen} csvHref={`${paths.reviewCsv}?${new URLSearchParams(ask.query)}`} />,
    )
  })
  tableRoutes(site, paths.reviewCsv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const seen = await readReview(ask)
      return exportOf({ title: seen.indicator.name, columns: reviewColumns(seen), rows: seen.review.years })
    },
  })
}

const noShares: YearShares = { placed: new Map(), unplaced: new Map() }

/** What divided units add to the years of those they went to: each deed once, shared out in whole numbers, or left unplaced. */
async function sharesOf(
  ask: Ask,
  { indicator, own, tree }: { indicator: Indicator; own: readonly string[]; tree: UnitTree },
): Promise<YearShares> {
  const mine = new Set(own)
  const map = dayMapOf(tree, ask.today)
  const counted = (unitIds: readonly string[]) =>
    countDeedsByYear(ask.db, { kinds: indicator.kinds, state: 'accepted', unitIds })
  const placed = new Map<number, number>()
  const unplaced = new Map<number, number>()
  let passed = groundOf(tree, own, ask.today)
  let before = await counted(passed)
  const known = dividedInto(tree, own, ask.today)
  // those with shares first: what they did together with one of unknown shares is placed
  for (const { unitId, share } of [...known].sort((a, b) => (b.share ?? 0) - (a.share ?? 0))) {
    passed = [...passed, unitId]
    const after = await counted(passed)
    for (const [year, count] of after) {
      const added = count - (before.get(year) ?? 0)
      const told = map.place(new Map([[unitId, added]]))
      const ours = [...told.placed].reduce((sum, [id, value]) => sum + (mine.has(id) ? value : 0), 0)
      if (share !== null) placed.set(year, (placed.get(year) ?? 0) + ours)
      else unplaced.set(year, (unplaced.get(year) ?? 0) + added)
    }
    before = after
  }
  return { placed, unplaced }
}

/** Standing figures of the unit, those that are not public for staff alone. */
async function figuresOf(ask: Ask, indicator: Indicator, unit: Unit | null): Promise<DeclaredFigure[]> {
  const narrow = { indicator: indicator.code, unitIds: unit ? [unit.id] : [], standing: true } as const
  const { rows } = await listFigures(
    ask.db,
    { ...narrow, ...(!isStaff(ask.actor) && { publicOnly: true as const }) },
    everything,
  )
  return rows
}

async function papersOf(ask: Ask, figures: readonly DeclaredFigure[]): Promise<Map<string, OfficialPaper>> {
  const papers = new Map<string, OfficialPaper>()
  for (const id of new Set(figures.map(({ documentId }) => documentId))) {
    const paper = await findDocument(ask.db, id)
    if (paper) papers.set(id, paper)
  }
  return papers
}

/** What may be looked at: the installation's own unit, and those that documents declared figures of. */
const unitsOffered = (tree: UnitTree, axes: readonly { unitId: string }[]) => [
  ...new Set([...(tree.officeId ? [tree.officeId] : []), ...axes.map(({ unitId }) => unitId)]),
]

export async function readReview(ask: Ask) {
  ask.tags('figures', 'evidence', 'documents')
  const tree = await loadTree(ask.db)
  const axes = await declaredAxes(ask.db)
  const shown = indicators.find(({ code }) => axes.some((axis) => axis.indicator === code)) ?? indicators[0]
  const indicator = indicatorBy(ask.query['chi-tieu'] ?? '') ?? shown
  if (!indicator) throw new Error('db/data/indicators.json is empty')
  const unit = tree.bySlug(ask.query['don-vi'] ?? '') ?? (tree.officeId ? tree.unit(tree.officeId) : null)
  const range = rangeAsked(ask.query, yearOf(ask.today))
  const own = unit ? tree.subtreeOn(unit.id, ask.today) : []
  const ground = groundOf(tree, own, ask.today)
  const map = mapAsked(ask.query)
  const isWhole = unit === null || unit.id === tree.officeId
  const isMapped = map === 'today' && !isWhole
  const unitIds = isMapped ? ground : own
  const divided = isWhole ? [] : dividedInto(tree, own, ask.today)
  const rows = await figuresOf(ask, indicator, unit)
  const counting = {
    kinds: indicator.kinds,
    ...(!isWhole && { unitIds }),
    state: 'accepted',
  } as const
  const counted =
    indicator.kinds.length > 0
      ? await ask.recall(
          `by-year:${indicator.code}:${unit?.id}:${isMapped ? ask.today : 'then'}`,
          ['evidence', 'units'],
          () => countDeedsByYear(ask.db, counting),
        )
      : new Map<number, number>()
  const shares =
    isMapped && indicator.kinds.length > 0
      ? await ask.recall(`shares-by-year:${indicator.code}:${unit.id}:${ask.today}`, ['evidence', 'units'], () =>
          sharesOf(ask, { indicator, own, tree }),
        )
      : noShares
  const declared = rows.filter((figure) => yearOf(figure.to) >= range.from && yearOf(figure.from) <= range.to)
  return {
    tree,
    today: ask.today,
    indicator,
    unit,
    range,
    review: reviewOf(range, { declared, counted, shares }),
    dividedUnits: isMapped ? divided : [],
    papers: await papersOf(ask, declared),
    counting: isMapped ? { ...counting, unitIds: sourcesOf(tree, own, ask.today) } : counting,
    unitChoices: unitsOffered(tree, axes),
    map,
    hasFormer: !isWhole && (ground.length > own.length || divided.length > 0),
    seams: seamsOf(tree, unit?.id ?? null, { from: `${range.from}-01-01`, to: `${range.to}-12-31` }),
  }
}
