import {
  acceptAssignment,
  dutiesOf,
  entrustAssignment,
  orderDirectly,
  writeComment,
} from '../../../src/capabilities/tasks/index.ts'
import { addDays, min, type PlainDate, workingDayFrom } from '../../../src/kernel/dates.ts'
import { personIn } from '../places.ts'
import { demoYear } from '../year.ts'
import type { TaskIds } from './plan.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

interface Said {
  readonly unit: string
  readonly task: number
  readonly on: PlainDate
  readonly at: string
  readonly by: string
  readonly in?: string
  readonly words: string
  /** User name of the person mentioned. */
  readonly to?: string
}

/** People talk about a few tasks, are put in charge of one, and get one that no plan foresaw. */
export function talkScenes(stage: Stage, tasks: TaskIds): Scene[] {
  const until = min(stage.today, `${demoYear(stage.today)}-12-31`)
  const department = '99.SNV'
  const ward = '99009'
  const said: readonly Said[] = [
    {
      unit: ward,
      task: 17,
      on: addDays(until, -5),
      at: '09:05',
      by: personIn(ward, 'officer'),
      in: ward,
      to: 'dieuphoi',
      words:
        'Phường phát bản tin qua loa lúc 5 giờ và 17 giờ. Bản phát lại buổi chiều có được tính là một bản tin không ạ?',
    },
    {
      unit: ward,
      task: 17,
      on: addDays(until, -5),
      at: '10:40',
      by: 'dieuphoi',
      to: personIn(ward, 'officer'),
      words:
        'Bản phát lại cùng nội dung chỉ tính một lần. Phường ghi một việc cho mỗi bản tin, kèm lịch phát cả hai buổi.',
    },
    {
      unit: department,
      task: 11,
      on: addDays(until, -3),
      at: '15:20',
      by: personIn(department, 'officer'),
      in: department,
      words: 'Đã gửi phòng Tổng hợp bản thảo bài của tháng, chờ duyệt trước khi đăng.',
    },
  ]
  return [
    ...said.map((one) => sayScene(stage, tasks, one)),
    chargeScene(stage, tasks, { department, on: addDays(until, -4) }),
    ...orderScenes(stage, until),
  ]
}

async function dutyOf(stage: Stage, unit: string, taskId: string | undefined) {
  if (!taskId) return undefined
  return (await dutiesOf(stage.kernel.db, { unitIds: [stage.unit(unit)], taskIds: [taskId] }))[0]
}

function sayScene(stage: Stage, tasks: TaskIds, said: Said): Scene {
  return {
    on: said.on,
    at: said.at,
    async play() {
      const duty = await dutyOf(stage, said.unit, tasks.get(said.task))
      if (!duty || duty.state === 'cancelled') return
      const by = stage.person(said.by, said.in)
      const mention = said.to ? stage.person(said.to).accountId : null
      await actOn(stage, { on: said.on, at: said.at, by }, (act) =>
        writeComment(act, duty.id, { words: said.words, mention }),
      )
    },
  }
}

function chargeScene(stage: Stage, tasks: TaskIds, { department, on }: { department: string; on: PlainDate }): Scene {
  return {
    on,
    at: '08:15',
    async play() {
      const duty = await dutyOf(stage, department, tasks.get(11))
      if (!duty || duty.state === 'cancelled' || duty.state === 'approved') return
      const officer = stage.person(personIn(department, 'officer'), department)
      await actOn(stage, { on, at: '08:15', by: officer }, (act) => entrustAssignment(act, duty.id, officer.accountId))
    },
  }
}

const ordered = ['99009', '99012', '99003', '99.STP']

/** An instruction that came between plans: two of the units have taken it on. */
function orderScenes(stage: Stage, until: PlainDate): Scene[] {
  const on = addDays(until, -8)
  const order: Scene = {
    on,
    at: '14:45',
    async play() {
      const by = stage.person('dieuphoi')
      const { on: dueOn } = workingDayFrom({ from: on, to: on, off: new Set(), working: new Set() }, addDays(until, 9))
      const taskId = await actOn(stage, { on, at: '14:45', by }, (act) =>
        orderDirectly(act, {
          content:
            'Rà soát, thay thế biểu mẫu thủ tục hành chính đã hết hiệu lực đang niêm yết tại Bộ phận Một cửa và trên trang thông tin điện tử',
          product: 'Danh mục biểu mẫu đã thay thế, ảnh chụp nơi niêm yết',
          basis:
            'Kết luận của Phó Chủ tịch Ủy ban nhân dân thành phố tại buổi kiểm tra Trung tâm Phục vụ hành chính công',
          lead: ordered.map((code) => stage.unit(code)),
          support: [stage.unit('99.VP')],
          owner: by.unitId,
          dueOn,
          accepts: ['POSTING'],
        }),
      )
      for (const [index, code] of ordered.slice(0, 2).entries()) {
        const duty = await dutyOf(stage, code, taskId)
        const person = stage.person(personIn(code, 'officer'), code)
        if (duty)
          await actOn(stage, { on: addDays(on, 1), at: `08:${index}5`, by: person }, (act) =>
            acceptAssignment(act, duty),
          )
      }
    },
  }
  return [order]
}
