export const text = {
  title: 'Chia sẻ và in',
  short: 'Địa chỉ ngắn',
  code: 'Mã QR mở trang này',
  scan: 'Quét mã để mở trang này trên điện thoại.',
  facebook: 'Chia sẻ lên Facebook',
  mail: 'Gửi qua thư điện tử',
  note: 'Các liên kết trên không kèm mã theo dõi; trang chỉ mở khi người đọc bấm.',
} as const

export const paths = {
  short: (code: string) => `/t/${code}`,
  qr: (code: string) => `/t/${code}/qr.svg`,
  robots: '/robots.txt',
  icon: '/favicon.ico',
  index: '/sitemap.xml',
  news: '/sitemap-tin-moi.xml',
  list: (name: string) => `/sitemap/${name}`,
} as const

/** What search engines need not read; `/` alone is everything. */
export const closedPaths = ['/lam-viec', '/dang-nhap', '/dang-xuat', '/nhan-tin/', '/thong-bao/'] as const

/** Pages that are no thing of a register. */
export const standingPages = [
  '/',
  '/tin-tuc',
  '/van-ban',
  '/thu-tuc',
  '/ke-hoach',
  '/don-vi',
  '/gioi-thieu',
  '/lien-he',
] as const
