import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Measure, ShareBasis, StatedMeasure } from '../rules/measure.ts'

export const measurePaths = {
  page: (slug: string) => `/lam-viec/don-vi/so-lieu/${slug}`,
  remove: (slug: string) => `/lam-viec/don-vi/so-lieu/${slug}/xoa`,
} as const

export const measureText = {
  title: (name: string) => `Dân số, diện tích: ${name}`,
  lead: 'Mỗi dòng là số liệu của một ngày, có nguồn. Số mới không thay số cũ; ghi lại cùng một ngày thì thay số của ngày đó.',
  open: 'Ghi dân số, diện tích',
  known: 'Số liệu đã ghi',
  none: 'Chưa có số liệu',
  noneText: 'Ghi ở mẫu bên dưới, hoặc nhập cho nhiều đơn vị từ tệp Excel, CSV.',
  add: 'Ghi số liệu',
  import: 'Nhập từ tệp',
  population: 'Dân số',
  area: 'Diện tích',
  fields: { asOf: 'Ngày số liệu', population: 'Dân số (người)', areaKm2: 'Diện tích (km²)', source: 'Nguồn' },
  hints: {
    asOf: 'Ngày mà số liệu phản ánh, ví dụ 31/12/2025',
    population: 'Bỏ trống nếu chỉ ghi diện tích',
    areaKm2: 'Ví dụ 12,5. Bỏ trống nếu chỉ ghi dân số',
    source: 'Ví dụ: Niên giám thống kê 2025; Nghị quyết số 1675/NQ-UBTVQH15',
  },
  act: 'Xóa',
  remove: 'Xóa',
  removeOf: (day: string) => `số liệu ngày ${day}`,
  saved: 'Đã ghi số liệu.',
  removed: 'Đã xóa số liệu.',
  people: (count: string) => `${count} người`,
  area2: (size: string) => `${size} km²`,
} as const

export const measureRefusals = {
  'unit-measure-ahead': 'Ngày số liệu không được sau hôm nay.',
  'unit-measure-empty': 'Ghi dân số hoặc diện tích.',
  'unit-measure-gone': 'Số liệu của ngày này không còn: có thể người khác đã xóa.',
  'unit-population': 'Dân số phải là một số nguyên lớn hơn 0.',
  'unit-area': 'Diện tích phải là số km² lớn hơn 0, ví dụ 12,5.',
} as const

/** How a share that nobody stated was found. */
export const shareByTexts: Readonly<Record<ShareBasis, string>> = {
  population: 'tính theo dân số',
  area: 'tính theo diện tích',
}

const peopleIn = ({ population }: Pick<Measure, 'population'>) =>
  population === null ? '' : measureText.people(formatNumber(population))

const areaIn = ({ areaKm2 }: Pick<Measure, 'areaKm2'>) =>
  areaKm2 === null ? '' : measureText.area2(formatNumber(areaKm2))

const told = (words: string, { asOf, source }: Pick<StatedMeasure, 'asOf' | 'source'>) => {
  const from = [asOf === null ? '' : formatDate(asOf), source ?? ''].filter(Boolean).join(', ')
  return from === '' ? words : `${words} (${from})`
}

/** "12.345 người, 12,5 km² (31/12/2025, Niên giám thống kê)". */
export const measureWords = (measure: StatedMeasure): string =>
  told([peopleIn(measure), areaIn(measure)].filter(Boolean).join(', '), measure)

export const peopleWords = (measure: Measure): string => told(peopleIn(measure), measure)
export const areaWords = (measure: Measure): string => told(areaIn(measure), measure)
