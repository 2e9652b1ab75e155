import type { ProcedureFacet } from './rules/listing.ts'

export const paths = {
  list: '/thu-tuc',
  csv: '/thu-tuc.csv',
  one: (code: string) => `/thu-tuc/${code}`,
  dossier: (code: string) => `/thu-tuc/${code}#ho-so`,
  ofAgency: (name: string) => `/thu-tuc?${new URLSearchParams({ 'co-quan': name })}`,
  desk: '/lam-viec/thu-tuc',
  incomplete: '/lam-viec/thu-tuc?thieu=on&tinh-trang=in-force',
  deskCsv: '/lam-viec/thu-tuc.csv',
  edit: (code: string) => `/lam-viec/thu-tuc/${code}`,
  abolish: (code: string) => `/lam-viec/thu-tuc/${code}/bai-bo`,
  reinstate: (code: string) => `/lam-viec/thu-tuc/${code}/khoi-phuc`,
  describe: (code: string) => `/lam-viec/thu-tuc/${code}/tu-khoa`,
} as const

/** The names in the address of the list. */
export const filterNames: Readonly<Record<ProcedureFacet | 'words', string>> = {
  words: 'q',
  field: 'linh-vuc',
  level: 'cap',
  audience: 'doi-tuong',
  online: 'truc-tuyen',
  agency: 'co-quan',
}

export const deskNames = { state: 'tinh-trang', incomplete: 'thieu' } as const

export const labels = {
  by: 'Số, ký hiệu quyết định công bố bãi bỏ',
  from: 'Bãi bỏ từ ngày',
  reason: 'Lý do',
  keywords: 'Từ khóa của cơ quan',
  version: 'Phiên bản',
} as const

export const refusals = {
  'procedure-code': 'Mã thủ tục phải có dạng 1.001193.',
  'procedure-abolished-later': 'Chỉ ghi bãi bỏ khi quyết định đã có hiệu lực: ngày không được sau hôm nay.',
} as const

export const verbs = {
  'procedure.imported': 'nhập thủ tục hành chính',
  'procedure.amended': 'nhập nội dung mới của thủ tục hành chính',
  'procedure.listed': 'cập nhật mức độ trực tuyến của thủ tục hành chính',
  'procedure.abolished': 'ghi thủ tục hành chính bị bãi bỏ',
  'procedure.reinstated': 'hủy ghi bãi bỏ thủ tục hành chính',
  'procedure.described': 'sửa từ khóa thủ tục hành chính',
} as const
