import { yearOf } from '../../../kernel/dates.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { findDocument, type OfficialPaper } from '../../documents/index.ts'
import { countDeedsByYear } from '../../evidence/index.ts'
import { isStaff } from '../../tasks/index.ts'
import { groundOf, loadTree, mapAsked, seamsOf } from '../../units/index.ts'
import { indicatorBy, indicators } from '../indicators.ts'
import { rangeAsked, reviewOf } from '../rules/review.ts'
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

async function readReview(ask: Ask) {
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
  const unitIds = map === 'today' ? ground : own
  const { rows } = await listFigures(
    ask.db,
    {
      indicator: indicator.code,
      unitIds: unit ? [unit.id] : [],
      standing: true,
      ...(!isStaff(ask.actor) && { publicOnly: true as const }),
    },
    everything,
  )
  const counting = {
    kinds: indicator.kinds,
    ...(unit && unit.id !== tree.officeId && { unitIds }),
    state: 'accepted',
  } as const
  const counted =
    indicator.kinds.length > 0
      ? await ask.recall(`by-year:${indicator.code}:${unit?.id}:${map}`, ['evidence'], () =>
          countDeedsByYear(ask.db, counting),
        )
      : new Map<number, number>()
  const declared = rows.filter((figure) => yearOf(figure.to) >= range.from && yearOf(figure.from) <= range.to)
  const papers = new Map<string, OfficialPaper>()
  for (const id of new Set(declared.map(({ documentId }) => documentId))) {
    const paper = await findDocument(ask.db, id)
    if (paper) papers.set(id, paper)
  }
  const unitChoices = [...new Set([...(tree.officeId ? [tree.officeId] : []), ...axes.map(({ unitId }) => unitId)])]
  return {
    tree,
    today: ask.today,
    indicator,
    unit,
    range,
    review: reviewOf(range, { declared, counted }),
    papers,
    counting,
    unitChoices,
    map,
    hasFormer: unit?.id !== tree.officeId && ground.length > own.length,
    seams: seamsOf(tree, unit?.id ?? null, { from: `${range.from}-01-01`, to: `${range.to}-12-31` }),
  }
}
