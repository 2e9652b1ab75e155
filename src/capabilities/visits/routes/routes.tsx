import { page, type Site } from '../../../kernel/site.ts'
import { figuresNow, measuredAs } from '../figures.ts'
import { paths } from '../text.ts'
import { CounterPage } from '../views/counter-page.tsx'
import { reachRoutes } from './reach.tsx'
import { staffRoutes } from './staff.tsx'

export function routes(site: Site): void {
  site.get(paths.counter, { for: 'public' }, async (ask) => {
    const said = await figuresNow(ask.db, ask.now)
    // whoever reads this is there, as at the foot of the page, though their view is counted only after it
    const figures = { ...said, online: Math.max(1, said.online) }
    return page(<CounterPage frame={ask.frame} figures={figures} isMeasured={measuredAs() !== null} />)
  })
  staffRoutes(site)
  reachRoutes(site)
}
