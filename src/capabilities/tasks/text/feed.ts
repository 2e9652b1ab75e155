export const feedText = {
  title: 'Lịch trên điện thoại',
  lead: 'Hạn nhiệm vụ hiện trong Lịch của điện thoại, Outlook, Google Calendar hay Thunderbird qua một địa chỉ riêng của ông/bà.',
  none: 'Chưa mở địa chỉ lịch',
  noneBody: 'Mở một địa chỉ riêng rồi dán vào mục “Đăng ký lịch từ URL” của ứng dụng lịch.',
  open: 'Mở địa chỉ lịch',
  openedAt: (at: string) => `Địa chỉ hiện dùng được mở lúc ${at}.`,
  lastRead: (day: string) => `Ứng dụng lịch đọc lần gần nhất ngày ${day}.`,
  neverRead: 'Chưa có ứng dụng nào đọc địa chỉ này.',
  rotate: 'Đổi địa chỉ',
  rotateQuestion: 'Địa chỉ cũ ngừng hoạt động ngay; ứng dụng lịch phải đăng ký lại bằng địa chỉ mới.',
  revoke: 'Đóng địa chỉ',
  revokeQuestion: 'Địa chỉ ngừng hoạt động ngay. Có thể mở địa chỉ mới bất cứ lúc nào.',
  fresh: 'Địa chỉ mới, chỉ hiện một lần',
  freshHint:
    'Sao chép ngay. Hệ thống chỉ giữ dấu vân tay của địa chỉ nên không hiện lại được; nếu mất, hãy đổi địa chỉ.',
  address: 'Địa chỉ lịch',
  subscribe: 'Mở bằng ứng dụng lịch trên máy này',
  secret: 'Ai có địa chỉ này đều xem được hạn nhiệm vụ của ông/bà. Không gửi cho người khác; nghi bị lộ thì đổi ngay.',
  what: 'Trong lịch có gì',
  contents: [
    'Hạn của các nhiệm vụ mà đơn vị của ông/bà chủ trì, mỗi kỳ một mục; mục giao cho ông/bà được ghi rõ.',
    'Người điều phối và lãnh đạo: hạn của các nhiệm vụ được theo dõi, gộp theo nhiệm vụ, kèm số đơn vị đã đạt.',
    'Từ 60 ngày trước đến một năm sau; nhiệm vụ bị hủy được đánh dấu hủy.',
  ],
  todos:
    'Thunderbird, Nextcloud và ứng dụng việc cần làm khác có thể nhận hạn dưới dạng việc cần làm: thêm ?loai=viec vào cuối địa chỉ. Google Calendar, Outlook và Lịch của điện thoại không hiện dạng này.',
  formQuery: { name: 'loai', todos: 'viec' },
  opened: (address: string) => `Đã mở địa chỉ lịch mới: ${address}`,
  revoked: 'Đã đóng địa chỉ lịch.',
  calendar: (name: string) => `Hạn nhiệm vụ – ${name}`,
  done: 'đã đạt',
  mine: 'Giao cho tôi',
  units: (done: string, all: string) => `${done}/${all} đơn vị đạt`,
  unit: (name: string) => `Đơn vị: ${name}`,
  plan: (title: string) => `Giao bởi: ${title}`,
  term: (phrase: string) => `Thời hạn: ${phrase}`,
  from: (day: string) => `Bắt đầu: ${day}`,
} as const

export const feedVerbs = {
  'feed.opened': 'Mở địa chỉ lịch',
  'feed.revoked': 'Đóng địa chỉ lịch',
} as const
