import { openTodaysPeriods } from '../../../src/capabilities/tasks/index.ts'
import { type PlainDate, todayIn } from '../../../src/kernel/dates.ts'
import { refreshStatistics } from '../../../src/kernel/db.ts'
import { sealEvents } from '../../../src/kernel/event-sealing.ts'
import type { Kernel } from '../../../src/kernel/kernel.ts'
import { deedScenes } from './deeds.ts'
import { acceptanceScenes, storyScenes } from './duties.ts'
import { loadPeople } from './people.ts'
import { loadPlan } from './plan.ts'
import { kernelOn, type Scene, type Stage } from './stage.ts'

/**
 * Plays the demo world through the product's own actions, each at its day: what people see afterwards is what would stand
 * there had they worked so. Deterministic from the day, but for ids and the password.
 */
export async function loadDemo(kernel: Kernel): Promise<void> {
  const today = todayIn(kernel.clock.now())
  const stage = await loadPeople(kernel, today)
  const { tasks } = await loadPlan(stage)
  await refreshStatistics(kernel.db)
  const scenes = [...acceptanceScenes(stage), ...(await deedScenes(stage, tasks)), ...storyScenes(stage, tasks)]
  await playInOrder(stage, scenes)
  await openTodaysPeriods(kernel)
  while ((await sealEvents(kernel.db, kernel.clock.now())) > 0); // listeners begin after the story
}

async function playInOrder(stage: Stage, scenes: readonly Scene[]): Promise<void> {
  const ordered = scenes
    .filter((scene) => scene.on <= stage.today)
    .map((scene, index) => ({ scene, key: `${scene.on} ${scene.at} ${String(index).padStart(6, '0')}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  let week = ''
  for (const [index, { scene }] of ordered.entries()) {
    if (index === 100 || index === 400) await refreshStatistics(stage.kernel.db)
    const now = weekOf(scene.on)
    if (now !== week) await openTodaysPeriods(kernelOn(stage, scene.on, '00:10'))
    week = now
    await scene.play(stage)
  }
}

/** New periods open at the start of weeks, months and quarters, and on the 15th of a cut-off. */
const weekOf = (on: PlainDate) => `${on.slice(0, 7)}-${Math.floor(Number(on.slice(8)) / 5)}`
