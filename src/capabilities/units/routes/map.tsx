import type { PlainDate } from '../../../kernel/dates.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, formatDate, tableRoutes } from '../../../ui/index.ts'
import { seenBy, treeSeen } from '../routes.tsx'
import { type ProvinceChange, provinceChanges, provinceDays } from '../rules/country.ts'
import { mapText, historyPaths as paths, pictureQuery } from '../text/history.ts'
import { MapPage, provinceColumns } from '../views/map.tsx'

/** The country before and after a day. */
export function mapRoutes(site: Site): void {
  site.get(paths.map, { for: 'public', cache: true }, async (ask) =>
    page(<MapPage frame={ask.frame} {...(await countryOn(ask))} />),
  )
  tableRoutes(site, paths.mapCsv, {
    options: { for: 'public' },
    table: async (ask: Ask) => {
      const { on, changes } = await countryOn(ask)
      const title = mapText.title(formatDate(on).replaceAll('/', '-'))
      return exportOf({ name: `tinh-thanh-pho-${on}`, title, columns: provinceColumns(on), rows: changes })
    },
  })
}

async function countryOn(ask: Ask): Promise<{ on: PlainDate; days: PlainDate[]; changes: readonly ProvinceChange[] }> {
  const tree = await treeSeen(ask)
  const days = provinceDays(tree)
  const on = days.find((day) => day === ask.query[pictureQuery.day]) ?? days[0]
  ask.tags('units')
  if (on === undefined) return { on: ask.today, days, changes: [] }
  return {
    on,
    days,
    changes: await ask.recall(`units-country ${seenBy(ask)} ${on}`, ['units'], async () =>
      provinceChanges({ tree, on }),
    ),
  }
}
