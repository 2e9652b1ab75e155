import { addDays, type PlainDate } from '../../../src/kernel/dates.ts'
import { communes, departments, unitNamed } from '../places.ts'
import type { Span, ToldDeed } from './deed.ts'
import { dayFor, fateOf, throwOf } from './fate.ts'

const shortOfQuota = '99093'

interface Period extends Span {
  /** Last day on which what is done on time is done. */
  last: PlainDate
  label: string
}

/**
 * What departments and communes do in each quarter, half-year and reporting period. `publishing` says whether a unit has an
 * article of its own on the portal in a quarter: it then needs no other.
 */
export function unitDeeds(year: number, publishing: (unit: string, quarter: Span) => boolean): ToldDeed[] {
  const everyone = [...departments, ...communes].map(({ code }) => code)
  const local = communes.map(({ code }) => code)
  const owed = (duty: string, units: readonly string[], periods: readonly Period[]) =>
    periods.flatMap((period) => units.filter((unit) => does(unit, duty, period)).map((unit) => ({ unit, period })))
  return [
    ...owed('website', everyone, quarters(year))
      .filter(({ unit, period }) => !publishing(unit, period))
      .map(({ unit, period }) => website(unit, period)),
    ...owed('posts', local, quarters(year)).map(({ unit, period }) => posts(unit, period)),
    ...owed('bulletins', local, quarters(year)).map(({ unit, period }) => bulletins(unit, period)),
    ...owed('guidance', local, slices(year)).map(({ unit, period }) => guidance(unit, period)),
    ...owed('meeting', everyone, halves(year)).map(({ unit, period }) => meeting(unit, period)),
    ...owed('posting', local, halves(year)).map(({ unit, period }) => posting(unit, period)),
  ]
}

/** The commune whose proof is contested does broadcast, but too little. */
const does = (unit: string, duty: string, { label }: Period) =>
  (duty === 'bulletins' && unit === shortOfQuota) || fateOf(unit, `${duty} ${label}`) !== 'missed'

function website(unit: string, period: Period): ToldDeed {
  return {
    unit,
    kind: 'publication',
    channel: 'PORTAL',
    title: `Tin, bài về cải cách hành chính trên trang thông tin điện tử ${lower(unit)} ${period.label}`,
    ...dayFor(unit, `website ${period.label}`, period),
    quantities: [{ value: 1 + throwOf(`${period.label} ${unit}`, 4), unit: 'tin, bài' }],
    task: 10,
    evidence: {
      kind: 'link',
      text: `https://${unit.replace('.', '-').toLowerCase()}.lamgiang.example/cchc/${period.from}`,
    },
  }
}

function posts(unit: string, period: Period): ToldDeed {
  return {
    unit,
    kind: 'post',
    channel: 'SOCIAL',
    title: `Bài viết, đồ họa hướng dẫn dịch vụ công trên Zalo của ${lower(unit)} ${period.label}`,
    ...dayFor(unit, `posts ${period.label}`, period),
    quantities: [{ value: 2 + throwOf(`posts ${unit} ${period.label}`, 7), unit: 'bài' }],
    areas: ['E_GOV'],
    task: 11,
    evidence: { kind: 'link', text: `https://zalo.lamgiang.example/${unit}/${period.from}` },
  }
}

function bulletins(unit: string, period: Period): ToldDeed {
  const short = unit === shortOfQuota
  const { on: until, countsOn } = short
    ? { on: addDays(period.from, 38), countsOn: null }
    : dayFor(unit, `bulletins ${period.label}`, {
        ...period,
        from: addDays(period.from, 30),
      })
  return {
    unit,
    kind: 'bulletin',
    channel: 'LOUDSPEAKER',
    title: `Bản tin cải cách hành chính trên truyền thanh ${lower(unit)} ${period.label}`,
    on: addDays(period.from, 2),
    until,
    countsOn,
    quantities: [{ value: short ? 4 : 6 + throwOf(`${unit} ${period.label}`, 9), unit: 'bản tin' }],
    task: 17,
    evidence: short ? { kind: 'photo', text: 'Ảnh chụp cụm loa' } : { kind: 'document', text: 'Sổ nhật ký phát thanh' },
    ...(short && {
      proof: 'contested' as const,
      reason: 'Ảnh chụp cụm loa không thể hiện số bản tin đã phát; đề nghị gửi bản chụp sổ nhật ký phát thanh của quý.',
    }),
  }
}

function guidance(unit: string, period: Period): ToldDeed {
  const { on: until, countsOn } = dayFor(unit, `guidance ${period.label}`, {
    ...period,
    from: addDays(period.from, 20),
  })
  return {
    unit,
    kind: 'guidance',
    channel: 'FIELD',
    title: `Tổ công nghệ số cộng đồng ${lower(unit)} hướng dẫn dịch vụ công trực tuyến, ${period.label}`,
    on: addDays(period.from, 1),
    until,
    countsOn,
    quantities: [{ value: 120 + throwOf(`guidance ${unit} ${period.label}`, 480), unit: 'lượt người' }],
    areas: ['E_GOV'],
    task: 18,
    evidence: { kind: 'photo', text: 'Ảnh các buổi hướng dẫn' },
  }
}

function meeting(unit: string, period: Period): ToldDeed {
  return {
    unit,
    kind: 'meeting',
    channel: 'INTEGRATED',
    title: `Sinh hoạt quán triệt nhiệm vụ cải cách hành chính ${period.label}`,
    ...dayFor(unit, `meeting ${period.label}`, period),
    quantities: [
      { value: 1, unit: 'buổi' },
      { value: 18 + throwOf(`meeting ${unit}`, 60), unit: 'người' },
    ],
    areas: ['STEERING'],
    task: 2,
    evidence: { kind: 'document', text: 'Biên bản sinh hoạt' },
  }
}

function posting(unit: string, period: Period): ToldDeed {
  return {
    unit,
    kind: 'posting',
    channel: 'QR_KIOSK',
    title: `Rà soát, niêm yết thủ tục hành chính tại nơi tiếp nhận hồ sơ ${lower(unit)} ${period.label}`,
    ...dayFor(unit, `posting ${period.label}`, period),
    quantities: [{ value: 310 + throwOf(`posting ${unit}`, 14), unit: 'thủ tục' }],
    areas: ['PROCEDURE'],
    task: 16,
    evidence: { kind: 'photo', text: 'Ảnh bảng niêm yết và màn hình tra cứu' },
  }
}

/** Quarters of the calendar; the work of one is mostly done a week before it ends. */
function quarters(year: number): Period[] {
  return [
    { from: `${year}-01-01`, to: `${year}-03-31`, last: `${year}-03-24`, label: `quý I/${year}` },
    { from: `${year}-04-01`, to: `${year}-06-30`, last: `${year}-06-22`, label: `quý II/${year}` },
    { from: `${year}-07-01`, to: `${year}-09-30`, last: `${year}-09-22`, label: `quý III/${year}` },
    { from: `${year}-10-01`, to: `${year}-12-31`, last: `${year}-12-18`, label: `quý IV/${year}` },
  ]
}

function halves(year: number): Period[] {
  return [
    { from: `${year}-01-01`, to: `${year}-06-30`, last: `${year}-06-20`, label: `6 tháng đầu năm ${year}` },
    { from: `${year}-07-01`, to: `${year}-12-31`, last: `${year}-12-12`, label: `6 tháng cuối năm ${year}` },
  ]
}

/** Between the cut-offs of the reports; the first begins with the plan's year. */
function slices(year: number): Period[] {
  return [
    { from: `${year}-01-01`, to: `${year}-03-14`, last: `${year}-03-12`, label: `kỳ báo cáo quý I/${year}` },
    { from: `${year}-03-15`, to: `${year}-06-14`, last: `${year}-06-12`, label: `kỳ báo cáo 6 tháng ${year}` },
    { from: `${year}-06-15`, to: `${year}-09-14`, last: `${year}-09-11`, label: `kỳ báo cáo quý III/${year}` },
    { from: `${year}-09-15`, to: `${year}-12-14`, last: `${year}-12-11`, label: `kỳ báo cáo năm ${year}` },
  ]
}

function lower(code: string): string {
  const { name } = unitNamed(code)
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}
