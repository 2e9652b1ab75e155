import {
  loadPeriodRules,
  periodsOfYear,
  type ReportingPeriod,
  slugOf,
} from '../../../src/capabilities/calendar/index.ts'
import { storeUpload } from '../../../src/capabilities/files/index.ts'
import {
  approveReport,
  editGathered,
  findReport,
  gatherWords,
  issueReport,
  listGathered,
  openReport,
  submitReport,
  writeReport,
} from '../../../src/capabilities/reports/index.ts'
import type { Act, Actor } from '../../../src/kernel/act.ts'
import { addDays, min, type PlainDate } from '../../../src/kernel/dates.ts'
import { reportDayOf } from '../deeds/index.ts'
import { signedReportDocx } from '../report-docx.ts'
import { demoUnitWords, reportingUnits } from '../unit-words.ts'
import { demoYear } from '../year.ts'
import { docxType } from './plan.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

const remarks = {
  general:
    'Hầu hết cơ quan, đơn vị, địa phương thực hiện đúng nội dung, tiến độ của Kế hoạch; minh chứng được cập nhật ngay khi thực hiện.',
  highlights:
    'Một số cách làm sát dân được duy trì: “Chuyến xe một cửa” của xã Sơn Khê, bản tin truyền thanh bằng tiếng dân tộc, Tổ công nghệ số cộng đồng đến từng nhà.',
  shortcomings: 'Một số xã ở xa trung tâm và một số sở thực hiện chậm, chưa đủ số tin, bài theo Kế hoạch.',
  causes: 'Cán bộ đầu mối kiêm nhiệm nhiều việc; thiết bị truyền thanh ở vài nơi hư hỏng sau mưa bão.',
  directions: 'Đôn đốc từng đơn vị có nhiệm vụ quá hạn; tổ chức hướng dẫn tại chỗ cho các xã miền núi.',
  proposals: 'Đề nghị UBND thành phố bố trí kinh phí sửa chữa hệ thống truyền thanh cơ sở.',
} as const
const recipients = 'Như trên;\nCác sở, ban, ngành thành phố;\nUBND các xã, phường, đặc khu;\nLưu: VT, CCHC.'
const unsigned = { signerCapacity: null, signerPost: null, signerName: null } as const

/** Each period that has closed is reported and issued on its day; the present one is opened as a draft. */
export async function reportScenes(stage: Stage, planId: string): Promise<Scene[]> {
  const year = demoYear(stage.today)
  const rules = await loadPeriodRules(stage.kernel.db)
  const periods = periodsOfYear(rules, year)
  const running = periods.find(({ from, to }) => from <= stage.today && stage.today <= to)
  return [
    ...periods.flatMap((period, index) => closedScenes(stage, { planId, period, n: String(96 + index * 113) })),
    ...(running ? [draftScene(stage, planId, running)] : []),
  ]
}

interface Told {
  readonly planId: string
  readonly period: ReportingPeriod
  /** Number under which it is issued. */
  readonly n: string
}

function closedScenes(stage: Stage, { planId, period, n }: Told): Scene[] {
  let id = ''
  const issuedOn = reportDayOf(period)
  const [officer, head] = [stage.person('canbo.noivu'), stage.person('duyet.noivu')]
  const scene = (when: { on: PlainDate; at: string; by: Actor }, work: (act: Act) => Promise<unknown>): Scene => ({
    on: when.on,
    at: when.at,
    play: async () => void (await actOn(stage, when, work)),
  })
  const seen = async (act: Act) => ({ id, version: (await findReport(act.tx, id))?.version ?? 1 })
  return [
    scene({ on: addDays(period.to, 1), at: '19:05', by: officer }, async (act) => {
      id = await openReport(act, { planId, period: slugOf(period) })
      await writeReport(act, await seen(act), { ...remarks, recipients, ...unsigned })
    }),
    scene({ on: addDays(period.to, 2), at: '19:05', by: officer }, async (act) => {
      await gatherTold(act, { stage, id })
      await submitReport(act, await seen(act))
    }),
    scene({ on: addDays(period.to, 2), at: '20:20', by: head }, async (act) => approveReport(act, await seen(act))),
    {
      on: issuedOn,
      at: '19:40',
      async play() {
        const bytes = await signedReportDocx({ n, on: issuedOn, period: period.label })
        const upload = { field: 'file', name: `${n}-BC-SNV.docx`, bytes, type: docxType, tooLarge: false }
        const file = await storeUpload(stage.kernel.storage, upload)
        const signer = { signerCapacity: null, signerPost: 'Giám đốc', signerName: head.name }
        await actOn(stage, { on: issuedOn, at: '19:40', by: officer }, async (act) =>
          issueReport(act, await seen(act), { number: `${n}/BC-SNV`, issuedOn, ...signer, file }),
        )
      },
    },
  ]
}

/** What units wrote goes into the report; the officer leaves out what all say alike. */
async function gatherTold(act: Act, { stage, id }: { stage: Stage; id: string }): Promise<void> {
  await gatherWords(act, id)
  const told = new Set(
    reportingUnits.filter(({ code }) => demoUnitWords(code).isTold).map(({ code }) => stage.unit(code)),
  )
  const alike = (await listGathered(act.tx, id)).filter(({ unitId }) => !told.has(unitId))
  for (const row of alike) await editGathered(act, id, { id: row.id, version: row.version, text: '' })
}

function draftScene(stage: Stage, planId: string, period: ReportingPeriod): Scene {
  const on = min(addDays(stage.today, -2), period.to)
  const by = stage.person('canbo.noivu')
  const { general, directions } = remarks
  const words = { general, highlights: null, shortcomings: null, causes: null, directions, proposals: null }
  return {
    on,
    at: '19:30',
    play: () =>
      actOn(stage, { on, at: '19:30', by }, async (act) => {
        const id = await openReport(act, { planId, period: slugOf(period) })
        const version = (await findReport(act.tx, id))?.version ?? 1
        await writeReport(act, { id, version }, { ...words, recipients, ...unsigned })
      }),
  }
}
