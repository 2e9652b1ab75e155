import { tell } from '../../../src/capabilities/notices/index.ts'
import { openTodaysPeriods } from '../../../src/capabilities/tasks/index.ts'
import { addDays, min, type PlainDate, todayIn, weekday } from '../../../src/kernel/dates.ts'
import { refreshStatistics } from '../../../src/kernel/db.ts'
import { sealEvents } from '../../../src/kernel/event-sealing.ts'
import type { Kernel } from '../../../src/kernel/kernel.ts'
import { demoYear } from '../year.ts'
import { articleScenes, drawGallery } from './articles.ts'
import { contestScenes } from './contests.ts'
import { deedScenes } from './deeds.ts'
import { delegationScenes } from './delegations.ts'
import { acceptanceScenes, storyScenes } from './duties.ts'
import { editorialScenes } from './editorial.ts'
import { historyScenes } from './history.ts'
import { legalScenes } from './legal.ts'
import { meetingScenes } from './meetings.ts'
import { loadPeople } from './people.ts'
import { loadPlan } from './plan.ts'
import { portalScenes } from './portal.ts'
import { procedureScenes } from './procedures.ts'
import { questionScenes } from './questions.ts'
import { reportScenes } from './reports.ts'
import { resultScenes } from './results.ts'
import { showcaseScenes } from './showcase.ts'
import { grouped, kernelOn, type Scene, type Stage } from './stage.ts'
import { talkScenes } from './talk.ts'
import { unitPlanScenes } from './unit-plans.ts'
import { unitReportScenes } from './unit-reports.ts'
import { loadViews } from './views.ts'

/**
 * Plays the demo world through the product's own actions, each at its day: what people see afterwards is what would stand
 * there had they worked so. Deterministic from the day, but for ids and the password.
 */
export async function loadDemo(kernel: Kernel): Promise<void> {
  const today = todayIn(kernel.clock.now())
  const gallery = drawGallery(kernel)
  const stage = await loadPeople(kernel, today)
  const { planId, tasks } = await loadPlan(stage)
  await refreshStatistics(kernel.db)
  await playInOrder(stage, [
    ...portalScenes(stage),
    ...acceptanceScenes(stage),
    ...(await deedScenes(stage, tasks)),
    ...(await articleScenes(stage, gallery)),
    ...editorialScenes(stage),
    ...(await showcaseScenes(stage, planId)),
    ...resultScenes(stage, tasks),
    ...storyScenes(stage, tasks),
    ...historyScenes(stage),
    ...legalScenes(stage),
    ...procedureScenes(stage),
    ...contestScenes(stage),
    ...questionScenes(stage),
    ...talkScenes(stage, tasks),
    ...delegationScenes(stage),
    ...unitPlanScenes(stage, { planId, tasks }),
    ...(await reportScenes(stage, planId)),
    ...(await meetingScenes(stage, { planId, gallery })),
    ...(await unitReportScenes(stage, { planId, tasks })),
  ])
  await openTodaysPeriods(kernel)
  await tellLatest(stage)
  while ((await sealEvents(kernel.db, kernel.clock.now())) > 0); // listeners begin after the story
  for (const capability of kernel.capabilities) await capability.prepare?.(kernel) // e.g. the search index
  await loadViews(kernel, today)
  await refreshStatistics(kernel.db)
}

// Letters go out for what is told, and nobody wants the post of a year at the first start.
const newest = 20

async function tellLatest({ kernel, heard, today }: Stage): Promise<void> {
  const since = addDays(min(today, `${demoYear(today)}-12-31`), -6)
  const latest = heard.filter(({ at }) => todayIn(at) >= since)
  for (const event of latest.slice(-newest)) await tell(kernel, event)
}

async function playInOrder(stage: Stage, scenes: readonly Scene[]): Promise<void> {
  const past = scenes.filter((scene) => scene.on <= stage.today)
  const hours = [...grouped(past, ({ on, at }) => `${on} ${at.slice(0, 2)}`)].sort(([a], [b]) => (a < b ? -1 : 1))
  let [day] = hours[0]?.[0].split(' ') ?? [stage.today]
  let played = 0
  for (const [hour, together] of hours) {
    const [on = stage.today] = hour.split(' ')
    if (day && somePeriodOpens(day, on)) await openTodaysPeriods(kernelOn(stage, on, '00:10'))
    day = on
    // Different people at the same hour do not wait for each other.
    await Promise.all(together.map((scene) => scene.play(stage)))
    if (crosses(100, played, together.length) || crosses(300, played, together.length))
      await refreshStatistics(stage.kernel.db)
    played += together.length
  }
}

const crosses = (mark: number, before: number, more: number) => before < mark && before + more >= mark

/** Periods open on Mondays, on the first of months, and on the 15th after a cut-off. */
function somePeriodOpens(after: PlainDate, until: PlainDate): boolean {
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1))
    if (weekday(day) === 1 || day.endsWith('-01') || day.endsWith('-15')) return true
  return false
}
