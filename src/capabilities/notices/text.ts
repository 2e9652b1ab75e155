import type { Staying } from '../../kernel/capability.ts'
import type { ChosenKind, NoticeKind, Way } from './rules.ts'

export const text = {
  title: 'Thông báo',
  none: 'Chưa có thông báo',
  noneHint:
    'Khi có việc giao, việc đến hạn hoặc ý kiến trả lời liên quan, thông báo sẽ hiện ở đây ngay. Thư điện tử được gửi theo cách nhận đã chọn.',
  readAll: 'Đánh dấu đã đọc tất cả',
  allRead: 'Đã đánh dấu đọc tất cả thông báo.',
  fresh: 'Mới',
  recent: 'Thông báo gần đây',
  all: 'Xem tất cả',
  settings: 'Cách nhận thư',
  subject: (words: string) => `[CCHC] ${words.slice(0, 120)}`,
  letter: (name: string, words: string, address: string) =>
    `Kính gửi ${name},\n\n${words}\n\nXem và xử lý tại: ${address}\n\nThư này do hệ thống gửi tự động, vui lòng không trả lời.\n`,
} as const

export const kindLabels: Readonly<Record<NoticeKind, string>> = {
  late: 'Việc quá hạn',
  due: 'Việc sắp đến hạn, đôn đốc',
  waiting: 'Việc chờ ông/bà xử lý',
  returned: 'Bị trả lại, chưa được chấp nhận',
  mention: 'Được nhắc trong trao đổi',
  assigned: 'Được giao việc, được mời',
  other: 'Tin khác',
  account: 'Tài khoản và đăng nhập',
}

export const wayLabels: Readonly<Record<Way, string>> = {
  'at-once': 'Thư riêng, gửi ngay',
  digest: 'Trong thư tổng hợp mỗi ngày',
  none: 'Không gửi thư',
}

export const settingsText = {
  title: 'Cách nhận thư thông báo',
  lead: 'Thông báo trong hệ thống luôn hiện ngay. Ở đây chọn loại nào được gửi thư điện tử và vào lúc nào.',
  kinds: 'Loại thông báo',
  account: 'Thông báo về tài khoản và đăng nhập luôn được gửi ngay để bảo đảm an toàn.',
  times: 'Thời gian',
  quietHint:
    'Thư gửi ngay phát sinh trong giờ yên lặng được giữ lại tới khi hết giờ. Chọn hai giờ bằng nhau nếu không cần.',
  save: 'Lưu',
  saved: 'Đã lưu cách nhận thư.',
  stopped: 'Ông/bà đã ngừng nhận thư. Bỏ chọn ô dưới đây nếu chỉ muốn ngừng một số loại.',
  noEmail: 'Tài khoản chưa có địa chỉ thư điện tử nên chưa nhận được thư nào. Hãy nhờ người quản trị bổ sung.',
} as const

export const settingsFields = {
  digestAt: 'Giờ gửi thư tổng hợp',
  quietFrom: 'Giờ yên lặng từ',
  quietTo: 'đến',
  daysOff: 'Không gửi vào thứ Bảy, Chủ nhật và ngày lễ, Tết',
  letters: 'Nhận thư thông báo',
} as const

const sectionLabels = {
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
  waiting: 'Đang chờ ông/bà',
} as const

export const digestText = {
  subject: (day: string, count: string) => `[CCHC] Việc cần xem ngày ${day}: ${count} mục`,
  greeting: (name: string) => `Kính gửi ${name},`,
  lead: (day: string) => `Hệ thống tổng hợp những việc liên quan đến ông/bà tính đến sáng ngày ${day}.`,
  sections: { ...sectionLabels } as Readonly<Record<keyof typeof sectionLabels, string>>,
  news: (kind: ChosenKind) => kindLabels[kind],
  due: (day: string) => `hạn ${day}`,
  more: (count: string) => `và ${count} mục khác`,
  desk: 'Mở bàn làm việc',
  settings: 'Đổi cách nhận thư',
  unsubscribe: 'Ngừng nhận thư này',
  foot: 'Thư này do hệ thống gửi tự động, mỗi ngày làm việc nhiều nhất một thư, vui lòng không trả lời.',
} as const

export const stopText = {
  title: 'Ngừng nhận thư thông báo',
  body: 'Hệ thống sẽ không gửi thư tổng hợp và thư thông báo tới địa chỉ này nữa. Thông báo trong hệ thống vẫn hiện như thường; thư về tài khoản và đăng nhập vẫn được gửi.',
  stop: 'Ngừng nhận thư',
  stopped: 'Đã ngừng gửi thư. Có thể nhận lại ở mục “Cách nhận thư” sau khi đăng nhập.',
} as const

export const paths = {
  list: '/lam-viec/thong-bao',
  readAll: '/lam-viec/thong-bao/da-doc',
  settings: '/lam-viec/thong-bao/cach-nhan',
  desk: '/lam-viec',
  stop: (token: string) => `/thong-bao/ngung/${token}`,
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['notices.account_id', 'digests.account_id', 'notice_choices.account_id', 'notice_rhythms.account_id'],
    what: 'Thông báo, cách nhận thư',
    why: 'Của riêng người đó. Tài khoản đã khóa không nhận thư nữa.',
  },
]
