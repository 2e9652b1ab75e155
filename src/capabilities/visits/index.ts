import type { Capability } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { aheadOfRouter } from './ahead.ts'
import { reachOfDeed, reachOfPlan, reachOfTask } from './routes/reach.tsx'
import { routes } from './routes/routes.tsx'
import { readers } from './rules/asked.ts'
import { daysKeptFrom } from './rules/span.ts'
import { foldMonths, removeAbsent } from './store/saving.ts'
import { ofTheirDay } from './text/of-their-day.ts'
import { staffText } from './text/staff.ts'
import { paths } from './text.ts'

export { recordViews } from './past.ts'
export type { Hit } from './rules/tally.ts'

export const visits: Capability = {
  name: 'visits',
  ofTheirDay,
  routes,
  ahead: aheadOfRouter,
  menu: [
    {
      area: 'content',
      label: staffText.menu,
      href: paths.staff,
      visible: (actor) => readers.some((role) => actor?.roles.includes(role)),
    },
  ],
  slots: { 'plan.progress': reachOfPlan, 'task.after': reachOfTask, 'deed.after': reachOfDeed },
  schedules: [{ name: 'visits.fold', at: 'daily 02:20', run: fold }],
}

async function fold({ db, clock }: Kernel): Promise<void> {
  const now = clock.now()
  await foldMonths(db, daysKeptFrom(todayIn(now)))
  await removeAbsent(db, new Date(now.getTime() - 3_600_000))
}
