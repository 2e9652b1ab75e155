import {
  acceptAssignment,
  decideObstacle,
  dutiesOf,
  raiseObstacle,
  returnAssignment,
  submitAssignment,
} from '../../../src/capabilities/tasks/index.ts'
import { addDays, max, type PlainDate } from '../../../src/kernel/dates.ts'
import { communes, departments, personIn, press, unaccepted } from '../places.ts'
import { demoPlanIssuedOn } from '../plan.ts'
import { demoStory } from '../story.ts'
import { demoYear } from '../year.ts'
import type { TaskIds } from './plan.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

/** Units accept what was assigned, a week after the plan came to them; a few have not. */
export function acceptanceScenes(stage: Stage): Scene[] {
  const from = addDays(demoPlanIssuedOn(demoYear(stage.today)), 5)
  return [...departments, ...communes, press]
    .filter((unit) => !unaccepted.includes(unit.code))
    .map((unit, index) => {
      const on = addDays(from, index % 9)
      const at = `08:${String((index * 7) % 60).padStart(2, '0')}`
      return {
        on,
        at,
        async play() {
          const open = await dutiesOf(stage.kernel.db, { unitIds: [stage.unit(unit.code)] })
          const by = stage.person(personIn(unit.code, 'officer'), unit.code)
          await actOn(stage, { on, at, by }, async (act) => {
            for (const assignment of open) if (assignment.state === 'assigned') await acceptAssignment(act, assignment)
          })
        },
      }
    })
}

/** Difficulties that units raise, what the lead unit decides, and work that is sent back. */
export function storyScenes(stage: Stage, tasks: TaskIds): Scene[] {
  const story = demoStory(stage.today)
  const assignmentOf = async (unit: string, task: number) => {
    const taskId = tasks.get(task)
    const found = taskId ? await dutiesOf(stage.kernel.db, { unitIds: [stage.unit(unit)], taskIds: [taskId] }) : []
    return found[0]
  }
  const obstacles = story.obstacles.flatMap((obstacle): Scene[] => {
    let raised: string | null = null
    const raise: Scene = {
      on: obstacle.on,
      at: '10:15',
      async play() {
        const assignment = await assignmentOf(obstacle.unit, obstacle.task)
        if (!assignment) return
        const by = stage.person(obstacle.by, obstacle.unit)
        raised = await actOn(stage, { on: obstacle.on, at: '10:15', by }, (act) =>
          raiseObstacle(act, assignment.id, { obstacle: obstacle.text, proposal: null }),
        )
      },
    }
    const { decision } = obstacle
    if (!decision) return [raise]
    const decide: Scene = {
      on: decision.on,
      at: '15:40',
      async play() {
        const id = raised
        if (id)
          await actOn(stage, { on: decision.on, at: '15:40', by: stage.person(decision.by) }, (act) =>
            decideObstacle(act, id, decision.text),
          )
      },
    }
    return [raise, decide]
  })
  const returns = story.returns.map(
    (sent): Scene => ({ on: sent.on, at: '14:05', play: () => sendBack(stage, { ...sent, find: assignmentOf }) }),
  )
  return [...obstacles, ...returns]
}

interface Returned {
  unit: string
  task: number
  on: PlainDate
  by: string
  reason: string
  find(unit: string, task: number): Promise<{ id: string; version: number } | undefined>
}

async function sendBack(stage: Stage, sent: Returned): Promise<void> {
  const before = await sent.find(sent.unit, sent.task)
  if (!before) return
  const head = stage.person(personIn(sent.unit, 'head'), sent.unit)
  const submittedOn = max(addDays(sent.on, -2), addDays(demoPlanIssuedOn(demoYear(stage.today)), 20))
  await actOn(stage, { on: submittedOn, at: '09:20', by: head }, (act) =>
    submitAssignment(act, before, 'Đơn vị đã ban hành kế hoạch, kính gửi Sở Nội vụ xem xét.'),
  )
  const submitted = await sent.find(sent.unit, sent.task)
  if (submitted)
    await actOn(stage, { on: sent.on, at: '14:05', by: stage.person(sent.by) }, (act) =>
      returnAssignment(act, submitted, sent.reason),
    )
}
