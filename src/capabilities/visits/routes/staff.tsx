import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { pageSize, readGroups, readLine, readPages, readVisits } from '../reading.ts'
import { readers } from '../rules/asked.ts'
import { staffText } from '../text/staff.ts'
import { paths } from '../text.ts'
import { groupColumns, lineColumns, pageColumns } from '../views/columns.tsx'
import { VisitsPage } from '../views/staff-page.tsx'

const csvLimit = 50_000

export function staffRoutes(site: Site): void {
  site.get(paths.staff, { for: readers }, async (ask) => {
    const seen = await readVisits(ask)
    const query = new URLSearchParams(ask.query)
    return page(
      <VisitsPage
        frame={ask.frame}
        {...seen}
        line={await readLine(ask, seen)}
        groups={seen.asked.axis === 'trang' ? null : await readGroups(ask, seen)}
        pages={
          seen.asked.axis === 'trang' ? await readPages(ask, seen, { page: seen.asked.page, size: pageSize }) : null
        }
        csvHref={`${paths.csv}?${query}`}
        lineHref={`${paths.lineCsv}?${query}`}
        ownUnit={seen.scope && ask.signedIn().unitName}
      />,
    )
  })

  tableRoutes(site, paths.csv, {
    options: { for: readers },
    async table(ask: Ask) {
      const seen = await readVisits(ask)
      const title = `${staffText.title}: ${staffText.axes[seen.asked.axis]}`
      if (seen.asked.axis !== 'trang')
        return exportOf({ title, columns: groupColumns(seen), rows: await readGroups(ask, seen) })
      return exportOf({
        title,
        columns: pageColumns(seen),
        rows: await readPages(ask, seen, { page: 1, size: csvLimit }),
      })
    },
  })

  tableRoutes(site, paths.lineCsv, {
    options: { for: readers },
    async table(ask: Ask) {
      const seen = await readVisits(ask)
      const title = staffText.line(staffText.steps[seen.asked.step].toLowerCase())
      return exportOf({ title, columns: lineColumns(seen), rows: await readLine(ask, seen) })
    },
  })
}
