import { page, type Site } from '../../../kernel/site.ts'
import { figuresNow, measuredAs } from '../figures.ts'
import { paths } from '../text.ts'
import { CounterPage } from '../views/counter-page.tsx'
import { reachRoutes } from './reach.tsx'
import { staffRoutes } from './staff.tsx'

export function routes(site: Site): void {
  site.get(paths.counter, { for: 'public' }, async (ask) =>
    page(
      <CounterPage frame={ask.frame} figures={await figuresNow(ask.db, ask.now)} isMeasured={measuredAs() !== null} />,
    ),
  )
  staffRoutes(site)
  reachRoutes(site)
}
