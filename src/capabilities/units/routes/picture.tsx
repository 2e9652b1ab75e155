import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, formatDate, tableRoutes } from '../../../ui/index.ts'
import { seenBy } from '../routes.tsx'
import { type Flow, flowDays, flowsOn, groupedFlows } from '../rules/flows.ts'
import type { UnitTree } from '../rules/tree.ts'
import { historyPaths as paths, pictureQuery, pictureText } from '../text/history.ts'
import { flowColumns, PicturePage } from '../views/picture.tsx'
import { askedUnit } from './history.tsx'

/** Before and after a day, as a picture of what flowed where and as a file. */
export function pictureRoutes(site: Site): void {
  site.get(paths.picture(':slug'), { for: 'public', cache: true }, async (ask) => {
    const { tree, unit } = await askedUnit(ask)
    const hrefOf = paths.picture
    const days = await ask.recall(`units-flow-days ${seenBy(ask)} ${unit.id}`, ['units'], async () =>
      flowDays(unit.id, { tree, hrefOf }),
    )
    const on = dayOf(ask, days)
    const all = flowsOn(unit.id, { tree, on, hrefOf: (slug) => `${paths.picture(slug)}?${pictureQuery.day}=${on}` })
    const district = tree.bySlug(ask.query[pictureQuery.district] ?? '')
    const parentOf = ({ from }: Flow) => tree.parentOn(from.id, addDays(on, -1))
    const flows = district ? all.filter((flow) => parentOf(flow) === district.id) : all
    const number = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
    const shown = {
      tree,
      unit,
      on,
      today: ask.today,
      days,
      districts: districtsOf(all.map(parentOf), { tree, on }),
      flows,
    }
    return page(<PicturePage frame={ask.frame} {...shown} groups={groupedFlows(flows)} page={number} />)
  })
  tableRoutes(site, paths.pictureCsv(':slug'), {
    options: { for: 'public' },
    table: async (ask: Ask) => {
      const { tree, unit } = await askedUnit(ask)
      const on = dayOf(ask, flowDays(unit.id, { tree, hrefOf: paths.picture }))
      const rows = flowsOn(unit.id, { tree, on, hrefOf: paths.picture })
      const title = pictureText.title(formatDate(on).replaceAll('/', '-'))
      return exportOf({ name: `${unit.slug}-truoc-sau-${on}`, title, columns: flowColumns, rows })
    },
  })
}

/** The day of the address, where something happened then; else the latest that has come. */
function dayOf(ask: Ask, days: readonly PlainDate[]): PlainDate {
  return (
    days.find((day) => day === ask.query[pictureQuery.day]) ??
    days.find((day) => day <= ask.today) ??
    days[0] ??
    ask.today
  )
}

function districtsOf(ids: readonly (string | null)[], { tree, on }: { tree: UnitTree; on: PlainDate }) {
  return [...new Set(ids)].flatMap((id) => {
    const unit = id === null ? null : tree.unit(id)
    return unit ? [{ value: unit.slug, label: tree.nameOn(unit.id, addDays(on, -1)) }] : []
  })
}
