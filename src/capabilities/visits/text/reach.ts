export const reachPaths = {
  plan: (slug: string) => `/ke-hoach/${slug}/luot-xem`,
  task: (slug: string, taskId: string) => `/ke-hoach/${slug}/luot-xem?nhiem-vu=${taskId}`,
  item: (slug: string, itemId: string) => `/ke-hoach/${slug}/luot-xem?muc=${itemId}`,
  csv: (slug: string) => `/ke-hoach/${slug}/luot-xem/so-lieu.csv`,
} as const

export const reachText = {
  title: 'Lượt xem các minh chứng',
  lead: (day: string) =>
    `Tin, bài và trang công khai là minh chứng của nhiệm vụ đã được xem bao nhiêu lần, tính đến hết ngày ${day}. Mỗi trang tính một lần, dù là minh chứng của nhiều đơn vị.`,
  views: 'Lượt xem',
  visitors: 'Lượt khách',
  task: 'Nhiệm vụ',
  item: 'Mục của kế hoạch',
  pages: 'Số trang',
  page: 'Minh chứng',
  day: 'Ngày',
  whole: 'Cả kế hoạch',
  ofTask: 'Lượt xem các minh chứng',
  ofDeed: (views: string, day: string) => `Trang này đã được xem ${views} lần, tính đến hết ngày ${day}.`,
  none: 'Chưa có minh chứng nào là trang công khai của cổng',
  noneText:
    'Tin, bài được duyệt đăng trên cổng trở thành minh chứng và được đếm lượt xem. Bài báo, phát thanh, truyền hình ở nơi khác không đếm được ở đây.',
  others: (n: string) =>
    `${n} mục, nhiệm vụ khác chưa có minh chứng nào là trang công khai của cổng; tệp tải về có đủ.`,
  how: 'Cách đếm',
  all: 'Tất cả nhiệm vụ của kế hoạch',
} as const
