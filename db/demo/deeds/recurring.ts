import { addDays, firstOfMonth, monthOf, type PlainDate, quarterOf, yearOf } from '../../../src/kernel/dates.ts'
import { communes, type DemoUnit, departments, lively, unitNamed } from '../places.ts'
import { type ToldDeed, workday } from './deed.ts'

const press = '99.BPTTH'
const office = '99.VP'
const shortOfQuota = 'Xã Gò Sim'

export interface Span {
  from: PlainDate
  to: PlainDate
}

/** What press and lively communes do every month of the span; the other communes join in `recent`, to keep the world small. */
export function recurringDeeds(span: Span, recent: PlainDate): ToldDeed[] {
  const months = monthsOf(span)
  const communesOf = (month: PlainDate) => (month >= recent ? communes : communes.filter(isLively))
  return [
    ...months.flatMap((month) => pressOf(month)),
    ...radioOf(span),
    ...months.flatMap((month) => postsOf(month)),
    ...months.flatMap((month) => bulletinsOf(month, communesOf(month))),
    ...months.flatMap((month) => guidanceOf(month, communesOf(month))),
    ...quartersOf(span).flatMap((day) => quarterlyOf(day)),
  ]
}

function pressOf(month: PlainDate): ToldDeed[] {
  const printed = monthOf(month)
  const television = [9, 23].map((day, index) => ({
    unit: press,
    kind: 'broadcast' as const,
    channel: 'TV',
    title: `Chuyên mục truyền hình “Cải cách hành chính” kỳ ${index + 1} tháng ${printed}`,
    on: addDays(month, day),
    quantities: [{ value: 1, unit: 'chuyên mục' }],
    task: 4,
    evidence: { kind: 'link' as const, text: `https://bptth.lamgiang.example/cchc/${month.slice(0, 7)}-${index + 1}` },
  }))
  const newspaper: ToldDeed = {
    unit: press,
    kind: 'publication',
    channel: 'PRESS_PRINT',
    title: `Tin, bài về cải cách hành chính trên báo in tháng ${printed}`,
    on: workday(addDays(month, 25)),
    // In odd months the paper falls one short, so the task is not met on its own.
    quantities: [{ value: printed % 2 === 0 ? 4 : 3, unit: 'tin, bài' }],
    task: 5,
    evidence: { kind: 'document', text: 'Bản chụp các số báo' },
  }
  return [...television, newspaper]
}

function radioOf(span: Span): ToldDeed[] {
  const told: ToldDeed[] = []
  for (let on = span.from, week = 1; on <= span.to; on = addDays(on, 7), week += 1) {
    // One week without a programme stays visible as late.
    if (week === 9) continue
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

function postsOf(month: PlainDate): ToldDeed[] {
  return lively.map((unit, index) => ({
    unit,
    kind: 'post',
    channel: 'SOCIAL',
    title: `Bài viết, đồ họa hướng dẫn dịch vụ công trên Zalo của ${lower(unit)} tháng ${monthOf(month)}`,
    on: addDays(month, 18 + (index % 8)),
    quantities: [{ value: 4 + ((index + monthOf(month)) % 3), unit: 'bài' }],
    areas: ['E_GOV'],
    task: 11,
    evidence: { kind: 'link', text: `https://zalo.lamgiang.example/${unit}/${month.slice(0, 7)}` },
  }))
}

function bulletinsOf(month: PlainDate, among: DemoUnit[]): ToldDeed[] {
  const broadcasting = among.filter((unit, index) => isLively(unit) || index % 3 === 0 || unit.name === shortOfQuota)
  return broadcasting.map((unit, index) => {
    const short = unit.name === shortOfQuota
    return {
      unit: unit.code,
      kind: 'bulletin',
      channel: 'LOUDSPEAKER',
      title: `Bản tin cải cách hành chính trên truyền thanh ${lower(unit.code)} tháng ${monthOf(month)}`,
      on: month,
      until: addDays(month, 26),
      quantities: [{ value: short ? 5 : 8 + ((index + monthOf(month)) % 5), unit: 'bản tin' }],
      task: 17,
      evidence: short
        ? { kind: 'photo', text: 'Ảnh chụp cụm loa' }
        : { kind: 'document', text: 'Sổ nhật ký phát thanh' },
      ...(short && {
        proof: 'contested' as const,
        reason:
          'Ảnh chụp cụm loa không thể hiện số bản tin đã phát; đề nghị gửi bản chụp sổ nhật ký phát thanh của tháng.',
      }),
    }
  })
}

function guidanceOf(month: PlainDate, among: DemoUnit[]): ToldDeed[] {
  return among
    .filter((unit, index) => isLively(unit) || index % 4 === 1)
    .map((unit, index) => ({
      unit: unit.code,
      kind: 'guidance',
      channel: 'FIELD',
      title: `Tổ công nghệ số cộng đồng ${lower(unit.code)} hướng dẫn dịch vụ công trực tuyến tháng ${monthOf(month)}`,
      on: month,
      until: addDays(month, 25),
      quantities: [{ value: 60 + ((index * 37 + monthOf(month) * 13) % 180), unit: 'lượt người' }],
      areas: ['E_GOV'],
      task: 18,
      evidence: { kind: 'photo', text: 'Ảnh các buổi hướng dẫn' },
    }))
}

function quarterlyOf(day: PlainDate): ToldDeed[] {
  const label = `quý ${['I', 'II', 'III', 'IV'][quarterOf(day) - 1]}/${yearOf(day)}`
  const release: ToldDeed = {
    unit: office,
    kind: 'document',
    channel: 'PRESS_ONLINE',
    title: `Thông cáo báo chí về kết quả cải cách hành chính ${label}`,
    on: workday(addDays(day, 4)),
    quantities: [{ value: 1, unit: 'thông cáo' }],
    task: 7,
    evidence: { kind: 'document', text: 'Thông cáo báo chí' },
  }
  const units = [...departments.slice(0, 9).map((unit) => unit.code), ...lively]
  const meetings = units.map(
    (unit, index): ToldDeed => ({
      unit,
      kind: 'meeting',
      channel: 'INTEGRATED',
      title: `Sinh hoạt quán triệt nhiệm vụ cải cách hành chính ${label}`,
      on: workday(addDays(day, -(index % 12))),
      quantities: [
        { value: 1, unit: 'buổi' },
        { value: 18 + ((index * 11) % 40), unit: 'người' },
      ],
      areas: ['STEERING'],
      task: 2,
      evidence: { kind: 'document', text: 'Biên bản sinh hoạt' },
    }),
  )
  return [release, ...meetings]
}

/** Postings are checked once in each half of the story. */
export function postingsOf(days: PlainDate[]): ToldDeed[] {
  return days.flatMap((day) =>
    communes
      .filter((_unit, index) => index % 2 === 0)
      .map((unit, index) => ({
        unit: unit.code,
        kind: 'posting' as const,
        channel: 'QR_KIOSK',
        title: `Niêm yết, cập nhật thủ tục hành chính tại nơi tiếp nhận hồ sơ ${lower(unit.code)}`,
        on: workday(addDays(day, -(index % 10))),
        quantities: [{ value: 310 + (index % 14), unit: 'thủ tục' }],
        areas: ['PROCEDURE'],
        task: 16,
        evidence: { kind: 'photo' as const, text: 'Ảnh bảng niêm yết và màn hình tra cứu' },
      })),
  )
}

/** First days of the months that begin in the span. */
function monthsOf({ from, to }: Span): PlainDate[] {
  const months: PlainDate[] = []
  for (let month = firstOfMonth(from); month <= to; month = firstOfMonth(addDays(month, 31))) months.push(month)
  return months.filter((month) => month >= from)
}

/** The twentieth of the second month of each quarter in the span. */
function quartersOf({ from, to }: Span): PlainDate[] {
  return ['02', '05', '08', '11'].map((month) => `${yearOf(to)}-${month}-20`).filter((day) => day >= from && day <= to)
}

function isLively(unit: DemoUnit): boolean {
  return lively.includes(unit.code)
}

function lower(code: string): string {
  const { name } = unitNamed(code)
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}
