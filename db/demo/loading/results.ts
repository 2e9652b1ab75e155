import {
  approveAssignment,
  type Duty,
  dutiesOf,
  occurrencesOfAssignment,
  submitAssignment,
} from '../../../src/capabilities/tasks/index.ts'
import { addDays, min, type PlainDate } from '../../../src/kernel/dates.ts'
import { communes, departments, holdersOf, unaccepted } from '../places.ts'
import { demoStory } from '../story.ts'
import { demoYear } from '../year.ts'
import type { TaskIds } from './plan.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

const once = [1, 3, 12, 14, 15, 19, 20, 21, 22, 23, 24, 27]

/**
 * Four times a year, heads send in what is done once and for all; the coordinator approves it in the middle of the month. What
 * the last heads send in this week waits.
 */
export function resultScenes(stage: Stage, tasks: TaskIds): Scene[] {
  const year = demoYear(stage.today)
  const until = min(stage.today, `${year}-12-31`)
  const months = ['03', '06', '09', '11'].map((month) => `${year}-${month}-05`)
  const sending = [...departments, ...communes].filter(
    ({ code }) => holdersOf(code, 'head').length > 0 && !unaccepted.includes(code),
  )
  const last = sending.filter((_, index) => index % 7 === 3)
  const prompt = [...departments, ...communes].filter((unit) => !last.includes(unit))
  return [
    ...sending.flatMap(({ code }, index) =>
      index % 7 === 3
        ? [sendScene(stage, { code, on: addDays(until, -4), tasks })]
        : months.map((month) => sendScene(stage, { code, on: addDays(month, index % 4), tasks })),
    ),
    ...months.map((month) => approveScene(stage, { on: addDays(month, 11), units: prompt, tasks })),
  ]
}

function sendScene(stage: Stage, { code, on, tasks }: { code: string; on: PlainDate; tasks: TaskIds }): Scene {
  const at = '14:30'
  return {
    on,
    at,
    async play() {
      const [username = ''] = holdersOf(code, 'head')
      const finished = await finishedDuties(stage, { code, tasks })
      if (finished.length === 0) return
      await actOn(stage, { on, at, by: stage.person(username, code) }, async (act) => {
        for (const duty of finished)
          await submitAssignment(act, duty, 'Đơn vị đã hoàn thành, minh chứng kèm theo; kính gửi Sở Nội vụ xem xét.')
      })
    },
  }
}

/** Accepted, every period done, and not what the story tells otherwise. */
async function finishedDuties(stage: Stage, { code, tasks }: { code: string; tasks: TaskIds }): Promise<Duty[]> {
  const sentBack = demoStory(stage.today)
    .returns.filter(({ unit }) => unit === code)
    .map(({ task }) => task)
  const taskIds = once.filter((no) => !sentBack.includes(no)).flatMap((no) => tasks.get(no) ?? [])
  const duties = await dutiesOf(stage.kernel.db, { unitIds: [stage.unit(code)], taskIds })
  const finished: Duty[] = []
  for (const duty of duties.filter(({ state }) => state === 'accepted')) {
    const occurrences = await occurrencesOfAssignment(stage.kernel.db, duty.id)
    if (occurrences.length > 0 && occurrences.every(({ doneOn }) => doneOn !== null)) finished.push(duty)
  }
  return finished
}

function approveScene(
  stage: Stage,
  { on, units, tasks }: { on: PlainDate; units: readonly { code: string }[]; tasks: TaskIds },
): Scene {
  return {
    on,
    at: '15:10',
    async play() {
      const unitIds = units.map(({ code }) => stage.unit(code))
      const taskIds = once.flatMap((no) => tasks.get(no) ?? [])
      const sent = (await dutiesOf(stage.kernel.db, { unitIds, taskIds })).filter(({ state }) => state === 'submitted')
      if (sent.length === 0) return
      await actOn(stage, { on, at: '15:10', by: stage.person('dieuphoi') }, async (act) => {
        for (const duty of sent) await approveAssignment(act, duty, null)
      })
    },
  }
}
