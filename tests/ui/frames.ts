import type { Frame, MenuLink } from '../../src/ui/index.ts'

const portalMenu: readonly MenuLink[] = [
  { label: 'Tin tức', href: '/tin-tuc', current: false },
  { label: 'Kế hoạch', href: '/ke-hoach', current: true },
  { label: 'Văn bản', href: '/van-ban', current: false },
  { label: 'Đơn vị', href: '/don-vi', current: false },
  { label: 'Giới thiệu', href: '/gioi-thieu', current: false },
]

const staffMenu: readonly MenuLink[] = [
  { label: 'Việc của tôi', href: '/lam-viec', current: false, badge: 7, area: 'work' },
  { label: 'Kế hoạch', href: '/lam-viec/ke-hoach', current: true, area: 'work' },
  { label: 'Nhiệm vụ', href: '/lam-viec/nhiem-vu', current: false, badge: 12, area: 'work' },
  { label: 'Minh chứng', href: '/lam-viec/minh-chung', current: false, area: 'work' },
  { label: 'Báo cáo', href: '/lam-viec/bao-cao', current: false, area: 'work' },
  { label: 'Tin bài', href: '/lam-viec/tin-bai', current: false, badge: 2, area: 'content' },
  { label: 'Văn bản', href: '/lam-viec/van-ban', current: false, area: 'content' },
  { label: 'Đơn vị và tài khoản', href: '/lam-viec/don-vi', current: false, area: 'admin' },
  { label: 'Nhật ký hệ thống', href: '/lam-viec/nhat-ky', current: false, area: 'admin' },
]

/** A frame as the kernel makes it, with the assets of the given folder. */
export function portalFrame(assets: Frame['assets'], changes: Partial<Frame> = {}): Frame {
  return {
    path: '/ke-hoach',
    query: {},
    csrf: 'csrf-token',
    requestKey: 'request-key',
    actor: null,
    menu: portalMenu,
    banner: 'Dữ liệu minh họa: mọi đơn vị, tên người và số liệu đều là giả định',
    flash: null,
    office: 'Thành phố Hải Vân',
    assets,
    ...changes,
  }
}

export function staffFrame(assets: Frame['assets'], changes: Partial<Frame> = {}): Frame {
  return portalFrame(assets, {
    path: '/lam-viec/nhiem-vu',
    menu: staffMenu,
    banner: null,
    actor: {
      name: 'Nguyễn Thị Thu Hường',
      postTitle: 'Chuyên viên điều phối',
      unitName: 'Sở Nội vụ',
      posts: [
        { id: 'a', label: 'Chuyên viên điều phối, Sở Nội vụ', current: true },
        { id: 'b', label: 'Thành viên Tổ giúp việc Ban Chỉ đạo cải cách hành chính', current: false },
      ],
    },
    ...changes,
  })
}
