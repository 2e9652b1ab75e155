import type { SuccessionKind, UnitGroup, UnitKind, UnitLevel } from './rules/unit.ts'

export const kindLabels: Readonly<Record<UnitKind, string>> = {
  GOVERNMENT: 'Chính phủ',
  PROVINCE: 'Tỉnh',
  CENTRAL_CITY: 'Thành phố trực thuộc trung ương',
  DEPARTMENT: 'Sở, cơ quan ngang sở',
  OFFICE: 'Văn phòng',
  PUBLIC_SERVICE_UNIT: 'Đơn vị trực thuộc',
  PRESS: 'Cơ quan báo chí',
  MASS_ORGANISATION: 'Mặt trận, đoàn thể',
  DIVISION: 'Phòng, bộ phận',
  QUAN: 'Quận',
  HUYEN: 'Huyện',
  THI_XA: 'Thị xã',
  TP_THUOC_TINH: 'Thành phố thuộc tỉnh',
  TP_THUOC_TP: 'Thành phố thuộc thành phố',
  XA: 'Xã',
  PHUONG: 'Phường',
  DAC_KHU: 'Đặc khu',
  THI_TRAN: 'Thị trấn',
}

export const levelLabels: Readonly<Record<UnitLevel, string>> = {
  CENTRAL: 'Trung ương',
  PROVINCE: 'Cấp tỉnh',
  DISTRICT: 'Cấp huyện (đến 30/06/2025)',
  COMMUNE: 'Cấp xã',
  PART: 'Cơ quan, đơn vị',
}

export const successionLabels: Readonly<Record<SuccessionKind, string>> = {
  MERGE: 'nhập vào',
  SPLIT: 'chia thành',
  PARTIAL: 'chuyển một phần sang',
  RENAME: 'đổi tên thành',
  TRANSFER_FUNCTION: 'chuyển chức năng sang',
  UPGRADE: 'nâng cấp thành',
  ABOLISH: 'kết thúc, việc giao cho',
}

export const groupLabels: Readonly<Record<UnitGroup, string>> = {
  ALL_DEPARTMENTS: 'Các sở, ban, ngành',
  ALL_COMMUNES: 'UBND các xã, phường, đặc khu',
  ALL_DISTRICTS: 'UBND cấp huyện',
  ALL_UNITS: 'Các cơ quan, đơn vị, địa phương',
}

export const text = {
  about: 'Về đơn vị',
  directory: 'Cơ quan, đơn vị',
  agencies: 'Sở, ban, ngành và đơn vị trực thuộc',
  territories: 'Xã, phường, đặc khu',
  asOf: 'Tính đến ngày',
  code: 'Mã',
  parent: 'Trực thuộc',
  from: 'Thời gian hoạt động',
  now: 'nay',
  names: 'Tên qua các thời kỳ',
  came: 'Hình thành từ',
  went: 'Sau đó',
  parts: 'Đơn vị trực thuộc',
  legalBasis: 'Căn cứ',
  noParts: 'Không có đơn vị trực thuộc ở ngày đã chọn.',
  count: (n: number) => `${n} đơn vị`,
} as const

/** The banner on what an ended unit left. */
export const former = {
  ended: (name: string, on: string) => `Đơn vị ${name} đã kết thúc ngày ${on};`,
  one: 'nhiệm vụ nay do',
  several: 'nhiệm vụ nay do',
  above: 'chưa có đơn vị kế thừa, nhiệm vụ do cấp trên xem xét, phân công:',
  after: { one: ' đảm nhận.', several: ' đảm nhận, theo từng việc.', above: '.' },
  and: (last: boolean) => (last ? ' và ' : ', '),
} as const

export const verbs = {
  'unit.imported': 'nhập danh mục đơn vị',
  'unit.established': 'thiết lập đơn vị',
  'unit.renamed': 'đổi tên đơn vị',
  'unit.moved': 'chuyển đơn vị cấp trên',
  'unit.founded': 'thành lập đơn vị',
  'unit.ended': 'kết thúc hoạt động của đơn vị',
  'unit.measured': 'ghi dân số, diện tích của đơn vị',
  'unit.measure-removed': 'xóa số liệu dân số, diện tích của đơn vị',
  'unit.kept': 'hủy việc sắp xếp đã lên lịch đối với đơn vị',
} as const

export const paths = {
  directory: '/don-vi',
  unit: (slug: string) => `/don-vi/${slug}`,
  picture: (slug: string, on: string) => `/don-vi/${slug}/truoc-sau?ngay=${on}`,
} as const
