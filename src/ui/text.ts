export const text = {
  product: 'Cải cách hành chính',
  portalName: 'Cổng thông tin cải cách hành chính',
  staffName: 'Hệ thống điều hành cải cách hành chính',
  skip: 'Chuyển đến nội dung chính',
  home: 'Trang chủ',
  breadcrumbs: 'Bạn đang ở',
  menu: 'Danh mục',
  closeMenu: 'Đóng danh mục',
  menuLabel: 'Danh mục chính',
  staffMenuLabel: 'Danh mục làm việc',
  waiting: 'việc đang chờ',
  areas: { portal: 'Cổng thông tin', work: 'Công việc', content: 'Nội dung', admin: 'Quản trị' },
  search: 'Tìm kiếm',
  searchLabel: 'Tìm tin tức, văn bản, kế hoạch',
  searchHint: 'Tìm kiếm…',
  suggestions: 'Gợi ý tìm kiếm',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  desk: 'Bàn làm việc',
  account: 'Tài khoản của tôi',
  actingAs: 'Đang làm việc với tư cách',
  switchPost: 'Chuyển sang',
  accountMenu: 'Tài khoản',
  toPortal: 'Xem cổng thông tin',
  display: {
    label: 'Cách hiển thị',
    smaller: 'Chữ nhỏ lại',
    larger: 'Chữ to hơn',
    contrast: 'Tương phản',
    access: 'Trợ năng',
  },
  languages: { vi: 'Tiếng Việt', en: 'English' },
  footer: {
    label: 'Liên kết cuối trang',
    about: 'Giới thiệu',
    contact: 'Liên hệ',
    openFigures: 'Dữ liệu mở',
    feed: 'Tin mới (RSS)',
    access: 'Trợ năng',
    statement:
      'Mọi số liệu trên trang này được đếm, tính hoặc khai báo từ hồ sơ có thật và mở được đến tận minh chứng.',
    licence: 'Phần mềm tự do, giấy phép Apache 2.0',
    counter: 'Lượt truy cập',
    counted: ['Đang truy cập', 'Hôm nay', 'Tuần này', 'Tháng này', 'Tổng cộng'],
  },
  flash: { success: 'Đã thực hiện', important: 'Lưu ý' },
  problem: { title: 'Vui lòng kiểm tra lại', prefix: 'Lỗi:', pagePrefix: 'Lỗi: ' },
  optional: '(không bắt buộc)',
  choose: 'Chọn',
  dateHint: 'Ví dụ: 30/11/2026',
  fileLimit: (size: string) => `Dung lượng tối đa ${size}.`,
  fileKinds: (kinds: string) => `Nhận tệp ${kinds}.`,
  fileDrop: 'Kéo tệp vào đây hoặc bấm để chọn',
  fileChosen: 'Đã chọn:',
  cancel: 'Hủy bỏ',
  confirm: 'Xác nhận',
  confirmKeep: 'Không, để nguyên',
  table: {
    sortedUp: 'đang sắp xếp tăng dần',
    sortedDown: 'đang sắp xếp giảm dần',
    sortBy: (header: string) => `Sắp xếp theo ${header}`,
    download: 'Tải bảng:',
    csv: 'CSV',
    workbook: 'Excel (XLSX)',
    empty: 'Chưa có dòng nào.',
    choose: 'Chọn dòng',
    total: (shown: string) => `${shown} kết quả`,
    scroll: 'Bảng rộng, cuộn ngang để xem hết',
  },
  pager: {
    label: 'Phân trang',
    previous: 'Trang trước',
    next: 'Trang sau',
    page: (number: string) => `Trang ${number}`,
    of: (page: string, pages: string) => `Trang ${page} trong ${pages} trang`,
    gap: '…',
  },
  filter: {
    title: 'Lọc danh sách',
    apply: 'Lọc',
    clear: 'Bỏ lọc',
    chosen: 'Đang lọc theo',
    remove: (label: string) => `Bỏ lọc ${label}`,
  },
  tabs: 'Nội dung',
  timeline: { by: 'bởi', empty: 'Chưa có diễn biến nào được ghi.' },
  task: { due: 'Hạn' },
  figure: {
    counted: { short: 'đếm', long: 'Số đếm từ bản ghi trong hệ thống' },
    computed: { short: 'tính', long: 'Số tính theo công thức từ các số đã có' },
    estimated: { short: '≈ ước tính', long: 'Ước tính: có phần của đơn vị đã chia, phân bổ theo tỷ lệ chia' },
    declared: { short: 'khai', long: 'Số do đơn vị khai báo trong văn bản đã đăng ký' },
    open: 'Xem căn cứ của số này',
    none: 'chưa có số liệu',
    legend: 'Cách đọc các con số',
    asOf: (when: string) => `Số liệu tính đến ${when}`,
  },
  chart: {
    table: 'Xem số liệu dạng bảng',
    estimate: 'ước tính',
    figures: (title: string) => `Số liệu: ${title}`,
    item: 'Mục',
    value: 'Giá trị',
    total: 'Tổng',
    legend: 'Chú giải',
    noValue: 'không có số liệu',
    scale: 'Thang màu',
    upTo: (limit: string) => `đến ${limit}`,
    above: (limit: string) => `trên ${limit}`,
  },
  progressBeyond: 'vượt',
  progress: (done: string, total: string) => `${done} trên ${total}`,
  underWay: { reload: 'Tải lại trang ngay', stop: 'Dừng tự tải lại', go: 'Cho trang tự tải lại' },
  print: 'In trang này',
  copyLink: 'Sao chép liên kết',
  copied: 'Đã sao chép liên kết',
  opensNew: '(mở trong thẻ mới)',
  autosave: {
    saving: 'Đang lưu…',
    saved: 'Đã tự lưu lúc {time}',
    failed: 'Chưa lưu được, sẽ thử lại',
    kept: 'Chưa lên được máy chủ: giữ trên máy này, sẽ thử lại',
    stale: 'Đã có bản mới hơn trên máy chủ. Bấm nút lưu để xem cả hai bản',
    refused: 'Chưa lưu được: có mục chưa hợp lệ. Bấm nút lưu để xem',
    signedOut: 'Phiên làm việc đã hết: giữ trên máy này. Đăng nhập lại thì trang tự lưu',
    signIn: 'Đăng nhập lại',
    leaving: 'Trên máy này còn {n} bài có chữ chưa lên máy chủ. Đăng xuất sẽ xóa các chữ đó. Vẫn đăng xuất?',
  },
  aloud: {
    read: 'Nghe đọc bài',
    pause: 'Tạm dừng đọc',
    resume: 'Đọc tiếp',
    stop: 'Dừng đọc',
    reading: 'Đang đọc bài',
    paused: 'Đã tạm dừng',
    ended: 'Đã dừng đọc',
  },
  warning: 'Cảnh báo',
  definition: 'Cách hiểu',
  error: {
    goHome: 'Về trang chủ',
    find: 'Tìm nội dung trên cổng',
    map: 'Sơ đồ trang',
    back: 'Quay lại trang trước',
    reference: 'Mã tra cứu',
    referenceNote: 'Khi báo cho quản trị viên, vui lòng gửi kèm mã này.',
  },
} as const

type Around = Pick<
  typeof text,
  | 'portalName'
  | 'skip'
  | 'menu'
  | 'closeMenu'
  | 'menuLabel'
  | 'search'
  | 'searchLabel'
  | 'searchHint'
  | 'suggestions'
  | 'signIn'
  | 'print'
> & {
  footer: Pick<typeof text.footer, 'label' | 'statement' | 'licence'>
  display: typeof text.display
}
type Words<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Words<Of[Key]> }

const english: Words<Around> = {
  portalName: 'Public administration reform portal',
  skip: 'Skip to main content',
  menu: 'Menu',
  closeMenu: 'Close menu',
  menuLabel: 'Main menu',
  search: 'Search',
  searchLabel: 'Search news, documents and plans (in Vietnamese)',
  searchHint: 'Search…',
  suggestions: 'Suggestions',
  signIn: 'Sign in',
  print: 'Print this page',
  footer: {
    label: 'Footer links',
    statement: 'Every figure on this site is counted, computed or declared from real records, and opens to them.',
    licence: 'Free software, Apache 2.0 licence',
  },
  display: {
    label: 'Display',
    smaller: 'Smaller text',
    larger: 'Larger text',
    contrast: 'Contrast',
    access: 'Accessibility',
  },
}

/** The words around a page, in its language. */
export const wordsAround = (frame: { readonly lang?: 'en' }): Words<Around> => (frame.lang === 'en' ? english : text)

/** Addresses that every page links to; the capabilities that answer them keep the same. */
export const paths = {
  home: '/',
  search: '/tim-kiem',
  suggestions: '/tim-kiem/goi-y',
  signIn: '/dang-nhap',
  signOut: '/dang-xuat',
  desk: '/lam-viec',
  account: '/lam-viec/ca-nhan',
  switchPost: '/lam-viec/vi-tri',
  about: '/gioi-thieu',
  contact: '/lien-he',
  openFigures: '/so-lieu-mo',
  feed: '/tin-tuc/rss.xml',
  counter: '/luot-truy-cap',
  counterJson: '/luot-truy-cap.json',
  pixel: '/luot-xem.gif',
  access: '/tro-nang',
  map: '/so-do-trang',
  english: '/en',
} as const
