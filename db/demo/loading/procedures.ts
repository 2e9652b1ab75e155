import {
  abolishProcedure,
  describeProcedure,
  localRecord,
  nationalRecord,
  takeLocal,
  takeNational,
} from '../../../src/capabilities/procedures/index.ts'
import { addDays } from '../../../src/kernel/dates.ts'
import demo from '../procedures.json' with { type: 'json' }
import { demoYear } from '../year.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

type DemoProcedure = (typeof demo.procedures)[number]

/** The catalogue comes in as files do; then the office that controls procedures adds words and marks what was abolished. */
export function procedureScenes(stage: Stage): Scene[] {
  const on = addDays(`${demoYear(stage.today)}-01-05`, 2)
  return [
    { on, at: '07:20', play: () => takeCatalogue(stage, on) },
    { on, at: '09:20', play: () => keepCatalogue(stage, on) },
  ]
}

async function takeCatalogue(stage: Stage, on: string): Promise<void> {
  const portal = 'Cổng Dịch vụ công quốc gia'
  await actOn(stage, { on, at: '07:20', by: null }, async (act) => {
    await takeNational(
      act,
      demo.procedures.map((one) => nationalRecord.parse(recordOf(one))),
    )
    await takeLocal(
      act,
      demo.procedures.map(({ code, name, field, online }) =>
        localRecord.parse({ portal, code, name, field, level: online }),
      ),
    )
  })
}

async function keepCatalogue(stage: Stage, on: string): Promise<void> {
  const when = { on, at: '09:20', by: stage.person('canbo.vanphong') }
  await actOn(stage, when, async (act) => {
    for (const { code, keywords } of demo.procedures)
      if (keywords) await describeProcedure(act, code, { version: 1, keywords })
    await abolishProcedure(act, '1.009994', { version: 1, by: '1520/QĐ-UBND', from: '2025-07-01' })
  })
}

/** As the national database prints it. */
function recordOf(one: DemoProcedure) {
  const { ways, papers, steps, result, legal, requirements, online: _, keywords: _own, ...named } = one
  const quantity = ({ originals, copies }: DemoProcedure['papers'][number]) =>
    `${originals} bản chính${copies > 0 ? `,${copies} bản sao` : ''}`
  return {
    ...named,
    ...{ id: `demo-${one.code}`, source: demo.source, url: demo.url, conditions: requirements },
    ways_raw: `Hình thức nộpThời gianPhí, lệ phíMô tả${ways.map(({ channel, time, fee, note }) => `${channel}${time}${fee}${note ?? ''}`).join('')}`,
    documents: `--Tên giấy tờMẫu đơn, tờ khaiSố lượng${papers.map((paper) => `${paper.name}${'form' in paper ? paper.form : ''}${quantity(paper)}`).join('')}`,
    steps: steps.map((step, at) => `Bước ${at + 1}: ${step}`).join('\n'),
    result: result.join('\n'),
    legal_basis_raw: `Tên văn bản pháp lýMã văn bản${legal.map(([title, number]) => `${title}${number}`).join('')}`,
  }
}
