import { storeUpload } from '../../../src/capabilities/files/index.ts'
import { adoptPlan, findPlan, importPlan, tasksOfPlan } from '../../../src/capabilities/plans/index.ts'
import { addDays } from '../../../src/kernel/dates.ts'
import { readBytes } from '../../../src/reading/index.ts'
import { demoPlanIssuedOn } from '../plan.ts'
import { demoPlanDocx } from '../plan-docx.ts'
import { demoYear } from '../year.ts'
import { reviewPlan } from './review.ts'
import { actOn, type Stage } from './stage.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The plan's tasks by their printed number. */
export type TaskIds = ReadonlyMap<number, string>

/** The coordinator imports the .docx by the real reader and adopts it two days after it was signed. */
export async function loadPlan(stage: Stage): Promise<{ planId: string; tasks: TaskIds }> {
  const year = demoYear(stage.today)
  const by = stage.person('dieuphoi')
  const name = `271-KH-UBND-${year - 1}.docx`
  const bytes = await demoPlanDocx(year)
  const reading = await readBytes(bytes, name)
  if (!reading.plan) throw new Error('the demo plan is not read as a plan')
  const upload = { field: 'file', name, bytes, type: docxType, tooLarge: false }
  const file = await storeUpload(stage.kernel.storage, upload)
  const on = addDays(demoPlanIssuedOn(year), 3) // a Monday: plans are signed on Fridays or on the 19th
  const plan = { ...reading, plan: reading.plan }
  const planId = await actOn(stage, { on, at: '09:00', by }, (act) =>
    importPlan(act, { reading: plan, file, leadUnitId: by.unitId }),
  )
  await actOn(stage, { on, at: '10:10', by }, (act) => reviewPlan(act, planId))
  const draft = await findPlan(stage.kernel.db, planId)
  await actOn(stage, { on, at: '10:30', by }, (act) => adoptPlan(act, { planId, version: draft?.version ?? 1 }))
  const ordered = await tasksOfPlan(stage.kernel.db, planId)
  return { planId, tasks: new Map(ordered.map((task, index) => [index + 1, task.taskId])) }
}
