import { found } from '../../kernel/asking.ts'
import { isPlainDate, type PlainDate, parseVietnameseDate } from '../../kernel/dates.ts'
import { type Ask, page, type Site } from '../../kernel/site.ts'
import { loadTree } from './store.ts'
import { DirectoryPage, UnitPage } from './views.tsx'

export function routes(site: Site): void {
  site.get('/don-vi', { for: 'public', cache: true }, async (ask) => {
    ask.tags('units')
    return page(<DirectoryPage frame={ask.frame} tree={await loadTree(ask.db)} on={askedDay(ask)} />)
  })

  site.get('/don-vi/:slug', { for: 'public', cache: true }, async (ask) => {
    const tree = await loadTree(ask.db)
    const unit = found(tree.bySlug(ask.params.slug ?? ''))
    ask.tags('units', `unit:${unit.id}`)
    const sections = await ask.slot('unit.sections', { unitId: unit.id })
    return page(<UnitPage frame={ask.frame} tree={tree} on={askedDay(ask)} unit={unit} sections={sections} />)
  })
}

/** The day of `?ngay=`, as people or programs write it; today where it says nothing readable. */
function askedDay(ask: Ask): PlainDate {
  const asked = ask.query.ngay ?? ''
  return isPlainDate(asked) ? asked : (parseVietnameseDate(asked) ?? ask.today)
}
