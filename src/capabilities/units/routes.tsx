import { found } from '../../kernel/asking.ts'
import { isPlainDate, type PlainDate, parseVietnameseDate } from '../../kernel/dates.ts'
import { type Ask, page, type Site } from '../../kernel/site.ts'
import { finderOf } from './rules/finding.ts'
import { knownBy } from './rules/known.ts'
import type { UnitTree } from './rules/tree.ts'
import { unitSelf } from './self.tsx'
import { loadTree } from './store.ts'
import { type FoundUnits, hitsPerPage } from './views/finding.tsx'
import { DirectoryPage, UnitPage } from './views.tsx'

export function routes(site: Site): void {
  site.get('/don-vi', { for: 'public', cache: true }, async (ask) => {
    ask.tags('units')
    const tree = await treeSeen(ask)
    return page(<DirectoryPage frame={ask.frame} tree={tree} on={askedDay(ask)} found={foundUnits(ask, tree)} />)
  })

  site.get('/don-vi/:slug', { for: 'public', cache: true }, async (ask) => {
    const tree = await treeSeen(ask)
    const unit = found(tree.bySlug(ask.params.slug ?? ''))
    ask.tags('units', `unit:${unit.id}`)
    const [lead, sections, aside] = await Promise.all([
      ask.slot('unit.lead', { unitId: unit.id }),
      ask.slot('unit.sections', { unitId: unit.id }),
      ask.slot('unit.aside', { unitId: unit.id }),
    ])
    const head = await unitSelf(ask, tree, unit)
    const mayMeasure = ask.actor?.roles.includes('administrator') ?? false
    const shown = { frame: ask.frame, tree, on: askedDay(ask), today: ask.today, unit }
    return page(<UnitPage {...shown} {...{ lead, sections, aside }} head={head} mayMeasure={mayMeasure} />)
  })
}

const mostPages = 50

/** What the name typed in `?q=` may mean; null where nothing is typed. */
export function foundUnits(ask: Ask, tree: UnitTree): FoundUnits | null {
  const typed = (ask.query.q ?? '').slice(0, 300).trim()
  if (typed === '') return null
  const number = Math.min(mostPages, Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1))
  const { total, hits } = finderOf(tree).find(typed, { on: askedDay(ask), limit: number * hitsPerPage })
  return { typed, total, hits: hits.slice((number - 1) * hitsPerPage), page: number }
}

/** The day of `?ngay=`, as people or programs write it; today where it says nothing readable, or a day that the reader may not see. */
export function askedDay(ask: Ask): PlainDate {
  const asked = ask.query.ngay ?? ''
  const day = isPlainDate(asked) ? asked : (parseVietnameseDate(asked) ?? ask.today)
  return ask.actor === null && day > ask.today ? ask.today : day
}

/** The tree with what is scheduled for staff, without it for everyone else. */
export async function treeSeen(ask: Pick<Ask, 'db' | 'actor' | 'today'>): Promise<UnitTree> {
  const tree = await loadTree(ask.db)
  return ask.actor ? tree : knownBy(tree, ask.today)
}

/** For what is remembered of a tree: both kinds of readers see their own. */
export const seenBy = (ask: Pick<Ask, 'actor'>): string => (ask.actor ? 'staff' : 'public')
