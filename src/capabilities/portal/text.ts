import type { Part } from './rules/layout.ts'
import type { LayoutState } from './rules/life.ts'

/** The words and addresses of the public side. */
export const text = {
  title: (office: string | null) => (office ? `Cải cách hành chính ${office}` : 'Cải cách hành chính'),
  lead: 'Kế hoạch, kết quả thực hiện và thông tin cải cách hành chính, mở đến từng minh chứng.',
  often: 'Tìm nhiều:',
  oftenWords: ['Một cửa', 'Dịch vụ công trực tuyến', 'Chỉ số cải cách hành chính', 'Cuộc thi sáng kiến'],
  more: 'Thông tin khác',
  banners: 'Nổi bật',
  quick: 'Truy cập nhanh',
  documents: 'Văn bản mới',
  allDocuments: 'Tất cả văn bản',
  others: 'Các khối khác của hệ thống',
  sections: 'Công khai thông tin',
  outside: 'trang ngoài cổng',
  contacts: 'Đầu mối liên hệ',
  unitLinks: 'Của đơn vị',
  phone: 'Điện thoại',
  email: 'Thư điện tử công vụ',
} as const

export const partLabels: Readonly<Record<Part, string>> = {
  header: 'Danh mục đầu trang',
  footer: 'Danh mục chân trang',
  quick: 'Truy cập nhanh',
  blocks: 'Khối trang chủ',
  banners: 'Băng rôn',
  contacts: 'Đầu mối liên hệ',
  imprint: 'Thông tin cơ quan chủ quản',
  pages: 'Trang',
}

export const partSlugs: Readonly<Record<Part, string>> = {
  header: 'dau-trang',
  footer: 'chan-trang',
  quick: 'truy-cap-nhanh',
  blocks: 'trang-chu',
  banners: 'bang-ron',
  contacts: 'lien-he',
  imprint: 'co-quan',
  pages: 'trang',
}

export const stateLabels: Readonly<Record<Exclude<LayoutState, 'none'>, string>> = {
  draft: 'Bản nháp',
  live: 'Đang dùng',
  past: 'Đã thay',
  dropped: 'Đã bỏ',
}

export const labels = {
  label: 'Chữ hiển thị',
  href: 'Địa chỉ',
  hint: 'Lời dẫn ngắn',
  above: 'Đặt dưới mục',
  kind: 'Loại khối',
  title: 'Tiêu đề',
  count: 'Số mục hiển thị',
  topic: 'Chuyên mục',
  narrow: 'Chiếm nửa chiều ngang',
  words: 'Nội dung',
  bodyText: 'Nội dung',
  file: 'Tệp ảnh',
  alt: 'Mô tả ảnh cho người không nhìn thấy',
  picture: 'Ảnh',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  name: 'Họ và tên',
  post: 'Chức vụ, chức danh',
  part: 'Bộ phận, đơn vị công tác',
  phone: 'Điện thoại',
  email: 'Thư điện tử công vụ',
  unitId: 'Đơn vị',
  address: 'Trang',
  lang: 'Ngôn ngữ',
  twin: 'Địa chỉ bản ngôn ngữ kia',
} as const

const base = '/lam-viec/cong-thong-tin'
/** `scope`: `cong` for the portal, `don-vi` for the section of one's own unit. */
export const paths = {
  home: '/',
  about: '/gioi-thieu',
  contact: '/lien-he',
  overview: base,
  keeper: `${base}/don-vi-phu-trach`,
  part: (scope: string, part: string) => `${base}/${scope}/${part}`,
  pictures: `${base}/cong/anh`,
  picture: (fileId: string) => `${base}/cong/anh/${fileId}`,
  add: (scope: string, part: string) => `${base}/${scope}/${part}/them`,
  item: (scope: string, part: string, id: string) => `${base}/${scope}/${part}/${id}`,
  do: (scope: string, part: string, id: string) => `${base}/${scope}/${part}/${id}/lam`,
  pageEditions: (id: string) => `${base}/cong/trang/${id}/cac-ban`,
  pageEditionsCsv: (id: string) => `${base}/cong/trang/${id}/cac-ban.csv`,
  restorePage: (id: string) => `${base}/cong/trang/${id}/lay-lai`,
  preview: (scope: string) => `${base}/${scope}/xem-truoc`,
  putUp: (scope: string) => `${base}/${scope}/dua-len`,
  undo: (scope: string) => `${base}/${scope}/hoan-tac`,
  drop: (scope: string) => `${base}/${scope}/bo-ban-nhap`,
  restore: (scope: string) => `${base}/${scope}/khoi-phuc`,
  history: (scope: string) => `${base}/${scope}/cac-ban`,
  historyCsv: (scope: string) => `${base}/${scope}/cac-ban.csv`,
} as const

export const refusals = {
  'portal-without-keeper':
    'Chưa có đơn vị phụ trách cổng thông tin. Quản trị viên chọn đơn vị phụ trách ở trang Cổng thông tin.',
  'portal-part-full': 'Phần này đã đủ số mục. Hãy bỏ bớt một mục trước khi thêm.',
  'portal-item-gone': 'Mục này không còn trong bản nháp. Hãy tải lại trang.',
  'portal-two-levels': 'Danh mục chỉ có hai cấp; hãy chọn một mục cấp trên đang có.',
  'portal-nothing-to-undo': 'Bản nháp không còn thay đổi nào để hoàn tác.',
  'portal-own-page': 'Bản nháp có trang do chính ông/bà viết hoặc sửa. Hãy để người duyệt khác của đơn vị đưa lên.',
  'portal-page-taken': 'Đã có trang ở địa chỉ này. Hãy sửa trang đó hoặc đặt tiêu đề khác.',
  'portal-address': 'Địa chỉ phải bắt đầu bằng “/” (trên cổng này) hoặc https://, http://, mailto:, tel:.',
  'portal-days': 'Ngày cuối không được trước ngày đầu.',
  'portal-email': 'Hãy ghi đúng địa chỉ thư điện tử, ví dụ: ten@coquan.gov.vn.',
} as const

export const verbs = {
  'portal.keeper-chosen': 'Chọn đơn vị phụ trách cổng thông tin',
  'layout.item-added': 'Thêm mục vào bố cục',
  'layout.item-edited': 'Sửa mục của bố cục',
  'layout.item-moved': 'Đổi thứ tự trong bố cục',
  'layout.item-removed': 'Bỏ mục khỏi bố cục',
  'layout.undone': 'Hoàn tác thay đổi bố cục',
  'layout.dropped': 'Bỏ bản nháp bố cục',
  'layout.put-up': 'Đưa bố cục lên cổng',
  'layout.restored': 'Lấy lại bố cục đã dùng',
  'section.assigned': 'Giao đơn vị cung cấp mục công khai',
} as const
