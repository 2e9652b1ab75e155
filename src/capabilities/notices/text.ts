export const text = {
  title: 'Thông báo',
  none: 'Chưa có thông báo',
  noneHint:
    'Khi có việc giao, việc đến hạn hoặc ý kiến trả lời liên quan, thông báo sẽ hiện ở đây và được gửi qua thư điện tử.',
  readAll: 'Đánh dấu đã đọc tất cả',
  allRead: 'Đã đánh dấu đọc tất cả thông báo.',
  fresh: 'Mới',
  recent: 'Thông báo gần đây',
  all: 'Xem tất cả',
  subject: (words: string) => `[CCHC] ${words.slice(0, 120)}`,
  letter: (name: string, words: string, address: string) =>
    `Kính gửi ${name},\n\n${words}\n\nXem và xử lý tại: ${address}\n\nThư này do hệ thống gửi tự động, vui lòng không trả lời.\n`,
} as const

export const paths = { list: '/lam-viec/thong-bao', readAll: '/lam-viec/thong-bao/da-doc' } as const
