import type { Staying } from '../../kernel/capability.ts'
import type { LetterRhythm, NewsKind } from './rules.ts'

export const kindLabels: Readonly<Record<NewsKind, string>> = {
  article: 'Tin, bài',
  document: 'Văn bản',
  plan: 'Kế hoạch',
}

export const rhythmLabels: Readonly<Record<LetterRhythm, string>> = {
  'at-once': 'Ngay khi đăng',
  daily: 'Mỗi ngày một thư',
  weekly: 'Mỗi tuần một thư, sáng thứ Hai',
}

export const labels = {
  address: 'Địa chỉ thư điện tử',
  rhythm: 'Bao lâu một lần',
  kinds: 'Nội dung muốn nhận',
  units: 'Chỉ của cơ quan, đơn vị',
  topics: 'Chỉ tin, bài thuộc chuyên mục',
  consent: 'Đồng ý',
  website: 'Để trống ô này',
} as const

export const text = {
  blockTitle: 'Nhận tin của cơ quan, chuyên mục mình quan tâm',
  blockWords: 'Mỗi ngày hoặc mỗi tuần một thư. Không cần tài khoản, ngừng bằng một lần bấm.',
  title: 'Nhận tin qua thư điện tử',
  lead: 'Không cần tài khoản. Ngừng nhận bất cứ lúc nào bằng một lần bấm ở cuối mỗi thư.',
  all: 'Không chọn mục nào nghĩa là nhận tất cả.',
  narrow: 'Chọn cơ quan, chuyên mục',
  consent: (office: string) =>
    `Tôi đồng ý để ${office} dùng địa chỉ này gửi tin đã chọn. Địa chỉ chỉ dùng vào việc đó, không chuyển cho ai, và được xóa ngay khi tôi ngừng nhận.`,
  consentHint: 'Chưa gửi tin nào cho tới khi địa chỉ được xác nhận. Không xác nhận trong 7 ngày thì địa chỉ được xóa.',
  ask: 'Gửi thư xác nhận',
  asked: 'Hãy mở hộp thư',
  askedBody: [
    'Nếu địa chỉ đã nhập đúng, trong ít phút nữa sẽ có một thư của cổng thông tin. Hãy mở thư và bấm liên kết để xác nhận; liên kết dùng được trong 48 giờ.',
    'Không thấy thư thì xem mục thư rác, hoặc đăng ký lại. Mỗi địa chỉ nhận nhiều nhất 3 thư xác nhận một ngày.',
  ],
  confirmTitle: 'Xác nhận nhận tin',
  confirmBody: 'Bấm nút dưới đây để bắt đầu nhận tin của cổng thông tin qua thư điện tử.',
  confirm: 'Xác nhận',
  confirmed: 'Đã xác nhận. Thư đầu tiên sẽ gửi khi có tin mới.',
  done: 'Đăng ký đã xong',
  doneBody: 'Cuối mỗi thư có liên kết để đổi nội dung nhận hoặc ngừng nhận.',
  manageTitle: 'Nội dung nhận qua thư',
  manageLead: (address: string) => `Thư gửi tới ${address}.`,
  save: 'Lưu lựa chọn',
  saved: 'Đã lưu lựa chọn.',
  stopTitle: 'Ngừng nhận tin',
  stopBody: 'Cổng thông tin sẽ không gửi tin nữa và xóa địa chỉ thư điện tử này.',
  stop: 'Ngừng nhận và xóa địa chỉ',
  stopped: 'Đã ngừng gửi tin',
  stoppedBody: 'Địa chỉ thư điện tử đã được xóa khỏi hệ thống. Muốn nhận lại thì đăng ký mới.',
  expired: 'Liên kết này không còn dùng được. Hãy đăng ký lại, hoặc dùng liên kết ở thư mới nhất.',
  again: 'Đăng ký nhận tin',
  invite: 'Nhận tin của đơn vị này qua thư điện tử',
} as const

export const letterText = {
  confirmSubject: (site: string) => `Xác nhận đăng ký nhận tin – ${site}`,
  knownSubject: (site: string) => `Địa chỉ này đang nhận tin – ${site}`,
  hello: 'Kính gửi ông/bà,',
  confirm: (site: string) =>
    `Có người, có thể là ông/bà, vừa đăng ký nhận tin của ${site} tới địa chỉ thư này. Để bắt đầu nhận tin, hãy mở liên kết sau trong 48 giờ:`,
  ignore: 'Nếu không phải ông/bà đăng ký, xin bỏ qua thư này: không có tin nào được gửi và địa chỉ sẽ được xóa.',
  known: (site: string) =>
    `Địa chỉ thư này đã đăng ký nhận tin của ${site}. Để xem, đổi hoặc ngừng nhận, hãy mở liên kết sau:`,
  subject: (site: string, count: string, day: string) => `${count} tin mới, ngày ${day} – ${site}`,
  one: (title: string) => title,
  lead: (site: string) => `Nội dung mới trên ${site} theo lựa chọn của ông/bà:`,
  more: (count: string) => `và ${count} mục khác trên cổng thông tin`,
  why: 'Ông/bà nhận thư này vì đã đăng ký nhận tin. Thư gửi tự động, vui lòng không trả lời.',
  manage: 'Đổi nội dung nhận',
  stop: 'Ngừng nhận',
} as const

export const staffText = {
  title: 'Nhận tin qua thư',
  lead: 'Số người đăng ký và thư đã gửi. Địa chỉ thư của người đăng ký không hiện với bất kỳ ai.',
  confirmed: 'Đã xác nhận',
  pending: 'Chờ xác nhận',
  sent: 'Thư đã gửi trong 30 ngày',
  refused: 'Thư bị từ chối hẳn trong 30 ngày',
  lastSent: 'Thư gửi gần nhất',
  never: 'Chưa gửi thư nào',
  stuck: (count: string, since: string) =>
    `${count} thư chưa gửi được từ ${since}. Hãy kiểm tra máy chủ thư (SMTP_URL) và nhật ký hệ thống.`,
  waiting: (count: string) => `${count} thư tin cho người đăng ký chưa gửi được`,
  table: 'Số người nhận theo nội dung và nhịp gửi',
  kind: 'Nội dung',
  rhythm: 'Nhịp gửi',
  people: 'Số người',
  none: 'Chưa có người đăng ký',
  noneHint: 'Người dân đăng ký ở trang “Nhận tin qua thư điện tử”, liên kết có ở chân mỗi tin, bài.',
  usage: '  bounce                        đọc thư báo không phát được từ đầu vào chuẩn (dùng với máy chủ thư)',
  counted: 'Đã ghi nhận một thư bị từ chối.',
  ignored: 'Không phải báo cáo từ chối của thư tin; bỏ qua.',
} as const

export const verbs = {
  'subscription.asked': 'có người xin nhận tin',
  'subscription.confirmed': 'xác nhận nhận tin',
  'subscription.changed': 'đổi nội dung nhận tin',
  'subscription.ended': 'ngừng nhận tin, xóa địa chỉ',
  'subscription.dropped': 'xóa địa chỉ vì thư bị từ chối nhiều lần',
} as const

export const subjectLabel = 'Đăng ký nhận tin'

export const paths = {
  form: '/nhan-tin',
  asked: '/nhan-tin/da-gui',
  confirm: (token: string) => `/nhan-tin/xac-nhan/${token}`,
  done: '/nhan-tin/da-xac-nhan',
  manage: (token: string) => `/nhan-tin/lua-chon/${token}`,
  stop: (token: string) => `/nhan-tin/ngung/${token}`,
  stopped: '/nhan-tin/da-ngung',
  staff: '/lam-viec/nhan-tin',
  csv: '/lam-viec/nhan-tin.csv',
} as const

export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['subscribers.unit_ids'],
    what: 'Cơ quan mà người đăng ký nhận tin đã chọn',
    why: 'Là lựa chọn của người đăng ký; khi đơn vị kết thúc, thư lấy tin của đơn vị kế thừa.',
  },
]
