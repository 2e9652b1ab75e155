import { registerDocument } from '../../../src/capabilities/documents/index.ts'
import { declareFigures, indicators, proposalOf } from '../../../src/capabilities/statistics/index.ts'
import { readText } from '../../../src/reading/index.ts'
import { demoYear } from '../year.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

const satisfaction = ['82,46', '84,12', '85,37', '86,9', '88,21', '87,64', '89,8', '91,35', '92,07']
const articles = ['412', '486', '530', '655', '702', '1.018', '1.246', '1.390', '1.507']
const inspected = ['31', '34', '36', '38', '35', '22', '40', '42', '45']

/** The report by which ten years from before the system enter: its figures are read, and confirmed by a person. */
export function historyScenes(stage: Stage): Scene[] {
  const year = demoYear(stage.today)
  const on = `${year}-02-05`
  const play = async () => {
    const coordinator = stage.person('dieuphoi')
    const reading = readText(reportText(year))
    const paper = await actOn(stage, { on, at: '09:10', by: coordinator }, (act) =>
      registerDocument(act, {
        number: '18/BC-UBND',
        type: 'Báo cáo',
        issuer: 'Ủy ban nhân dân thành phố Lam Giang',
        issued: `${year}-01-30`,
        effective: null,
        title: `Kết quả cải cách hành chính giai đoạn ${year - 9} - ${year - 1}`,
        signer: 'Đặng Quốc Thái',
        field: 'Cải cách hành chính',
        isPublic: true,
        reading,
        file: null,
      }),
    )
    const rows = reading.facts.map((fact) =>
      proposalOf(fact, { paper: { issued: `${year}-01-30` }, indicators, issuers: [stage.unit('99')] }),
    )
    const ready = rows.flatMap((row) => {
      const { indicator, from, to, unitId } = row
      return indicator && from && to && unitId ? [{ ...row, indicator, from, to, unitId }] : []
    })
    await actOn(stage, { on, at: '09:40', by: coordinator }, (act) => declareFigures(act, paper.id, ready))
  }
  return [{ on, at: '09:10', play }]
}

function reportText(year: number): string {
  const yearly = (values: readonly string[], words: (year: number, value: string) => string) =>
    values.map((value, index) => words(year - 9 + index, value)).join('; ')
  return `ỦY BAN NHÂN DÂN
THÀNH PHỐ LAM GIANG
-------
Số: 18/BC-UBND
Lam Giang, ngày 30 tháng 01 năm ${year}

BÁO CÁO
Kết quả cải cách hành chính giai đoạn ${year - 9} - ${year - 1}

I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
1. Công tác kiểm tra: ${yearly(inspected, (of, value) => `năm ${of} đã kiểm tra ${value} cơ quan`)}.
2. Công tác tuyên truyền: ${yearly(articles, (of, value) => `năm ${of} đã đăng ${value} tin, bài`)}.
II. KẾT QUẢ THỰC HIỆN
1. Kết quả khảo sát mức độ hài lòng của người dân, tổ chức: ${yearly(satisfaction, (of, value) => `mức độ hài lòng năm ${of} đạt ${value}%`)}.
2. Khen thưởng: giai đoạn ${year - 9} - ${year - 1} đã khen thưởng 64 tập thể có thành tích trong cải cách hành chính.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đặng Quốc Thái
`
}
