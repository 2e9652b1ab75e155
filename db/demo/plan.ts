import { addDays, type PlainDate, toVietnamese, weekday } from '../../src/kernel/dates.ts'
import type { OfficialDocument, Table, TableRow } from '../../src/writing/index.ts'
import { demoPlanSections } from './plan-sections.ts'
import { type DemoTask, demoTaskGroups } from './plan-tasks.ts'

/** The day the demo plan is signed: the last weekday up to 19 December of the year before. */
export function demoPlanIssuedOn(year: number): PlainDate {
  const day = `${year - 1}-12-19`
  return addDays(day, -Math.max(0, weekday(day) - 5))
}

/** Our own communication plan of the fictional thành phố Lam Giang, as it would be written for any year from 2026. */
export function demoPlan(year: number): OfficialDocument {
  return {
    head: {
      issuer: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LAM GIANG'],
      number: { n: '271', symbol: 'KH-UBND' },
      place: 'Lam Giang',
      date: demoPlanIssuedOn(year),
    },
    type: 'Kế hoạch',
    title: `Tuyên truyền cải cách hành chính thành phố Lam Giang năm ${year}`,
    bases: bases(year),
    opening: `Ủy ban nhân dân (UBND) thành phố Lam Giang ban hành Kế hoạch tuyên truyền cải cách hành chính thành phố Lam Giang năm ${year} như sau:`,
    body: demoPlanSections(year),
    closing:
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc hoặc cần điều chỉnh, bổ sung, các cơ quan, đơn vị, địa phương phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND thành phố xem xét, quyết định.',
    recipients: [
      'Bộ Nội vụ',
      'Thường trực Thành ủy, Thường trực HĐND thành phố',
      'Chủ tịch, các Phó Chủ tịch UBND thành phố',
      'Ủy ban MTTQ Việt Nam thành phố',
      'Các sở, ban, ngành thành phố',
      'UBND các xã, phường, đặc khu',
      'Báo và phát thanh, truyền hình Lam Giang',
      'Cổng Thông tin điện tử thành phố',
      'Lưu: VT, NC',
    ],
    signature: {
      capacity: 'KT.',
      body: 'ỦY BAN NHÂN DÂN',
      onBehalfTitle: 'CHỦ TỊCH',
      post: 'PHÓ CHỦ TỊCH',
      name: 'Hồ Văn Kiên',
    },
    issuerName: 'Ủy ban nhân dân thành phố Lam Giang',
    annexes: [
      {
        title: `Nhiệm vụ tuyên truyền cải cách hành chính thành phố Lam Giang năm ${year}`,
        orientation: 'landscape',
        blocks: [taskTable(year)],
      },
    ],
  }
}

function bases(year: number): string[] {
  const issued = demoPlanIssuedOn(year)
  // A plan cannot rest on what is issued after it: the first demo year is planned two months before decision 282.
  const fiveYearPlan =
    'Căn cứ Quyết định số 282/QĐ-TTg ngày 12 tháng 02 năm 2026 của Thủ tướng Chính phủ ban hành Kế hoạch cải cách hành chính nhà nước trọng tâm giai đoạn 2026 - 2030'
  return [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
    'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
    ...(issued >= '2026-02-12' ? [fiveYearPlan] : []),
    `Căn cứ Quyết định số 3120/QĐ-UBND ngày ${toVietnamese(addDays(issued, -7))} của UBND thành phố Lam Giang ban hành Kế hoạch cải cách hành chính thành phố Lam Giang năm ${year}`,
    `Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 412/TTr-SNV ngày ${toVietnamese(addDays(issued, -4))}`,
  ]
}

function taskTable(year: number): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'STT', width: 5, align: 'centre' },
      { header: 'Nội dung, nhiệm vụ', width: 33, align: 'justify' },
      { header: 'Sản phẩm', width: 16 },
      { header: 'Cơ quan chủ trì', width: 18 },
      { header: 'Cơ quan phối hợp', width: 15 },
      { header: 'Thời gian hoàn thành', width: 13, align: 'centre' },
    ],
    rows: demoTaskGroups(year).flatMap((group) => [
      { kind: 'group', marker: group.marker, text: group.text } satisfies TableRow,
      ...group.tasks.map(taskRow),
    ]),
  }
}

function taskRow(task: DemoTask): TableRow {
  return {
    kind: 'row',
    cells: [String(task.no), task.text, task.product, task.lead, task.support, task.schedule],
  }
}
