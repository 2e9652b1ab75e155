import { addDays, monthOf, type PlainDate, quarterOf, yearOf } from '../../../src/kernel/dates.ts'
import { type Span, type ToldDeed, workday } from './deed.ts'

const press = '99.BPTTH'
const office = '99.VP'

/** What newspaper, broadcaster and the city portal do week by week and month by month. */
export function mediaDeeds(year: number): ToldDeed[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`)
  return [
    ...months.flatMap(televisionOf),
    ...months.map(newspaperOf),
    ...months.map(portalOf),
    ...radioOf({ from: `${year}-01-01`, to: `${year}-12-31` }),
    ...['02', '05', '08', '11'].map((month) => releaseOf(`${year}-${month}-20`)),
  ]
}

function televisionOf(month: PlainDate): ToldDeed[] {
  return [9, 23].map((day, index) => ({
    unit: press,
    kind: 'broadcast',
    channel: 'TV',
    title: `Chuyên mục truyền hình “Cải cách hành chính” kỳ ${index + 1} tháng ${monthOf(month)}`,
    on: addDays(month, day),
    quantities: [{ value: 1, unit: 'chuyên mục' }],
    task: 4,
    evidence: { kind: 'link', text: `https://bptth.lamgiang.example/cchc/${month.slice(0, 7)}-${index + 1}` },
  }))
}

function newspaperOf(month: PlainDate): ToldDeed {
  const printed = monthOf(month)
  return {
    unit: press,
    kind: 'publication',
    channel: 'PRESS_PRINT',
    title: `Tin, bài về cải cách hành chính trên báo in tháng ${printed}`,
    on: workday(addDays(month, 25)),
    // In February and August the paper falls one short, so the task is not met on its own.
    quantities: [{ value: printed % 6 === 2 ? 3 : 4 + (printed % 3), unit: 'tin, bài' }],
    task: 5,
    evidence: { kind: 'document', text: 'Bản chụp các số báo' },
  }
}

function portalOf(month: PlainDate): ToldDeed {
  const printed = monthOf(month)
  return {
    unit: office,
    kind: 'publication',
    channel: 'PORTAL',
    title: `Cập nhật chuyên mục “Cải cách hành chính” trên Cổng Thông tin điện tử thành phố tháng ${printed}`,
    on: workday(addDays(month, 24)),
    quantities: [{ value: 4 + ((printed * 5) % 4), unit: 'tin, bài' }],
    task: 9,
    evidence: { kind: 'link', text: `https://lamgiang.example/cai-cach-hanh-chinh/${month.slice(0, 7)}` },
  }
}

function radioOf(span: Span): ToldDeed[] {
  const told: ToldDeed[] = []
  for (let on = span.from, week = 1; on <= span.to; on = addDays(on, 7), week += 1) {
    // Two weeks without a programme stay visible as late.
    if (week === 9 || week === 31) continue
    told.push({
      unit: press,
      kind: 'broadcast',
      channel: 'RADIO',
      title: `Chương trình phát thanh “Hỏi đáp thủ tục hành chính” phát ngày ${on.slice(8)}/${on.slice(5, 7)}`,
      on,
      quantities: [{ value: 1, unit: 'chương trình' }],
      areas: ['PROCEDURE'],
      task: 6,
      evidence: { kind: 'link', text: `https://bptth.lamgiang.example/hoi-dap/${on}` },
    })
  }
  return told
}

function releaseOf(day: PlainDate): ToldDeed {
  return {
    unit: office,
    kind: 'document',
    channel: 'PRESS_ONLINE',
    title: `Thông cáo báo chí về kết quả cải cách hành chính quý ${['I', 'II', 'III', 'IV'][quarterOf(day) - 1]}/${yearOf(day)}`,
    on: workday(addDays(day, 4)),
    quantities: [{ value: 1, unit: 'thông cáo' }],
    task: 7,
    evidence: { kind: 'document', text: 'Thông cáo báo chí' },
  }
}
