import { storeUpload } from '../../../src/capabilities/files/index.ts'
import {
  adoptEdition,
  adoptPlan,
  compareEdition,
  confirmLinks,
  findPlan,
  importPlan,
  itemsOf,
  proposeLinks,
  setAmended,
} from '../../../src/capabilities/plans/index.ts'
import { decideObstacle, dutiesOf, passObstacle, raiseObstacle } from '../../../src/capabilities/tasks/index.ts'
import type { Actor } from '../../../src/kernel/act.ts'
import { addDays, min, type PlainDate } from '../../../src/kernel/dates.ts'
import { readBytes } from '../../../src/reading/index.ts'
import { type DemoUnitPlan, demoAmendmentText, demoUnitPlans, demoUnitPlanText } from '../unit-plans.ts'
import { demoYear } from '../year.ts'
import type { TaskIds } from './plan.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

/** Plans of units below the city's, its amendment in July, and obstacles that the lead unit passed up. */
export function unitPlanScenes(stage: Stage, { planId, tasks }: { planId: string; tasks: TaskIds }): Scene[] {
  const year = demoYear(stage.today)
  return [
    ...demoUnitPlans.map(
      (plan): Scene => ({
        on: addDays(`${year}-${plan.on}`, 1),
        at: '09:30',
        play: () => issueUnitPlan(stage, plan, { year, planId }),
      }),
    ),
    { on: `${year}-07-09`, at: '10:20', play: () => amendPlan(stage, { year, planId }) },
    ...passedObstacles(stage, tasks),
  ]
}

async function drafted(stage: Stage, text: string, when: { on: PlainDate; by: Actor; name: string }): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const reading = await readBytes(bytes, when.name)
  if (!reading.plan) throw new Error(`${when.name} is not read as a plan`)
  const upload = { field: 'file', name: when.name, bytes, type: 'text/plain', tooLarge: false }
  const file = await storeUpload(stage.kernel.storage, upload)
  return actOn(stage, { on: when.on, at: '09:00', by: when.by }, (act) =>
    importPlan(act, { reading: { ...reading, plan: reading.plan ?? never() }, file, leadUnitId: when.by.unitId }),
  )
}

function never(): never {
  throw new Error('no plan')
}

async function issueUnitPlan(stage: Stage, plan: DemoUnitPlan, of: { year: number; planId: string }): Promise<void> {
  const on = addDays(`${of.year}-${plan.on}`, 1)
  const by = stage.person(plan.by, plan.unit)
  const id = await drafted(stage, demoUnitPlanText(plan, of.year), {
    on,
    by,
    name: `${plan.number.replace('/', '-')}.txt`,
  })
  const { db } = stage.kernel
  const draft = await findPlan(db, id)
  await actOn(stage, { on, at: '09:20', by }, (act) => adoptPlan(act, { planId: id, version: draft?.version ?? 1 }))
  const [items, above] = [await itemsOf(db, id), await itemsOf(db, of.planId)]
  await actOn(stage, { on, at: '09:30', by }, (act) => confirmLinks(act, id, proposeLinks(items, above)))
}

async function amendPlan(stage: Stage, { year, planId }: { year: number; planId: string }): Promise<void> {
  const on = `${year}-07-09`
  const by = stage.person('dieuphoi')
  const id = await drafted(stage, demoAmendmentText(year), { on, by, name: '163-KH-UBND.txt' })
  const { db } = stage.kernel
  await actOn(stage, { on, at: '09:40', by }, (act) => setAmended(act, id, { planId, whole: false }))
  const [plan, draft] = [await findPlan(db, planId), await findPlan(db, id)]
  if (!plan || !draft) return
  const { comparison } = await compareEdition(db, { plan, draft, tree: stage.tree, today: on })
  const taken = [...comparison.item, ...comparison.task].filter(({ kind }) => kind === 'added' || kind === 'changed')
  await actOn(stage, { on, at: '10:20', by }, (act) =>
    adoptEdition(act, {
      draftId: id,
      version: draft.version,
      planVersion: plan.version,
      taken: new Set(taken.map(({ key }) => key)),
    }),
  )
}

/** One that the leader decided, one that waits on the leader's desk. */
function passedObstacles(stage: Stage, tasks: TaskIds): Scene[] {
  const until = min(stage.today, `${demoYear(stage.today)}-12-31`)
  const decided = {
    unit: '99069',
    by: 'canbo.sonkhe',
    task: 17,
    on: addDays(until, -40),
    text: 'Xã có ba thôn chưa phủ sóng truyền thanh, loa kéo tay không đủ; không thể phát đủ bản tin theo kế hoạch.',
    opinion: 'Vượt thẩm quyền của Sở Nội vụ: cần kinh phí đầu tư cụm loa. Đề nghị UBND thành phố cho chủ trương.',
    decision:
      'Giao Sở Tài chính bố trí 180 triệu đồng từ nguồn dự phòng để lắp ba cụm loa không dây, hoàn thành trong quý; trong khi chờ, bản tin phát tại điểm tiếp nhận hồ sơ lưu động được tính.',
  }
  const waiting = {
    ...decided,
    unit: '99012',
    by: 'canbo.vigiang',
    task: 11,
    on: addDays(until, -9),
    text: 'Trang mạng xã hội của phường bị khóa do nhiều báo cáo giả mạo; chưa có đầu mối làm việc với nền tảng.',
    opinion: 'Nhiều đơn vị gặp cùng việc này. Đề nghị UBND thành phố giao một đơn vị làm đầu mối với các nền tảng.',
    decision: null,
  }
  return [decided, waiting].flatMap((one) => stepsOf(stage, tasks, one))
}

interface Passed {
  readonly unit: string
  readonly by: string
  readonly task: number
  readonly on: PlainDate
  readonly text: string
  readonly opinion: string
  readonly decision: string | null
}

function stepsOf(stage: Stage, tasks: TaskIds, one: Passed): Scene[] {
  let id: string | null = null
  const scene = (on: PlainDate, at: string, work: () => Promise<void>): Scene => ({ on, at, play: work })
  const { decision } = one
  const steps = [
    scene(one.on, '08:50', async () => {
      const taskIds = [tasks.get(one.task) ?? '']
      const [duty] = await dutiesOf(stage.kernel.db, { unitIds: [stage.unit(one.unit)], taskIds })
      if (!duty) return
      const by = stage.person(one.by, one.unit)
      id = await actOn(stage, { on: one.on, at: '08:50', by }, (act) =>
        raiseObstacle(act, duty.id, { obstacle: one.text, proposal: null }),
      )
    }),
    scene(addDays(one.on, 2), '14:30', async () => {
      const raised = id
      const when = { on: addDays(one.on, 2), at: '14:30', by: stage.person('dieuphoi') }
      if (raised) await actOn(stage, when, (act) => passObstacle(act, raised, one.opinion))
    }),
  ]
  if (decision === null) return steps
  const on = addDays(one.on, 6)
  return [
    ...steps,
    scene(on, '16:10', async () => {
      const raised = id
      if (raised)
        await actOn(stage, { on, at: '16:10', by: stage.person('lanhdao') }, (act) =>
          decideObstacle(act, raised, decision),
        )
    }),
  ]
}
