import type { SectionState } from '../rules/section.ts'

/** The words of what the law asks every portal to show. */
export const text = {
  title: 'Công khai thông tin',
  lead: 'Các mục thông tin mà pháp luật yêu cầu cơ quan nhà nước công khai trên môi trường mạng.',
  staffTitle: 'Mục phải công khai',
  staffLead: 'Mục nào còn trống, mục nào lâu chưa có gì mới, đơn vị nào cung cấp. Ngày tính theo lịch làm việc.',
  menu: 'Mục phải công khai',
  law: 'Căn cứ',
  limit: 'Cập nhật',
  keeper: 'Đơn vị cung cấp',
  newest: 'Mới nhất',
  none: 'Chưa có thông tin ở mục này',
  noneHint: (words: string) => `Sẽ đăng tại đây: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
  ask: (name: string) => `Cần thông tin này ngay, xin liên hệ ${name} hoặc gửi yêu cầu cung cấp thông tin.`,
  askWhom: 'cơ quan chủ quản cổng',
  contact: 'Liên hệ',
  sources: 'Xem tại',
  outside: 'trang của cơ quan khác',
  columns: {
    section: 'Mục',
    clause: 'Căn cứ',
    state: 'Tình trạng',
    newest: 'Mới nhất',
    days: 'Ngày làm việc từ đó',
    limit: 'Mức cập nhật',
    unit: 'Đơn vị cung cấp',
  },
  assign: 'Giao đơn vị',
  assignTitle: 'Giao đơn vị cung cấp một mục',
  assigned: 'Đã giao đơn vị cung cấp mục công khai.',
  section: 'Mục',
  unit: 'Đơn vị',
  counted: { empty: 'Mục trống', stale: 'Mục lâu chưa mới', filled: 'Mục đầy đủ' } satisfies Record<
    SectionState,
    string
  >,
  waiting: (title: string, state: string) => `Mục phải công khai “${title}”: ${state.toLowerCase()}`,
  waitingMany: (count: string) => `${count} mục phải công khai còn trống hoặc lâu chưa có gì mới`,
  inventory: 'Danh mục thông tin phải công khai',
  inventoryLead: 'Thông tin cơ quan phải công khai, xem ở đâu, cập nhật khi nào, đơn vị nào cung cấp.',
  inventoryAsk: 'Thông tin không có trong danh mục: gửi yêu cầu cung cấp thông tin',
  askHref: '/trang/yeu-cau-cung-cap-thong-tin',
} as const

export const stateLabels: Readonly<Record<SectionState, string>> = {
  filled: 'Đầy đủ',
  stale: 'Lâu chưa mới',
  empty: 'Còn trống',
}

export const paths = {
  list: '/cong-khai',
  inventory: '/cong-khai/danh-muc',
  inventoryCsv: '/cong-khai/danh-muc.csv',
  section: (slug: string) => `/cong-khai/${slug}`,
  staff: '/lam-viec/cong-thong-tin/muc-cong-khai',
  csv: '/lam-viec/cong-thong-tin/muc-cong-khai.csv',
  assign: '/lam-viec/cong-thong-tin/muc-cong-khai/giao',
} as const
