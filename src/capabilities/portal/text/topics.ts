/** The words and addresses of the pages on which the office keeps topics and tags. */
const base = '/lam-viec/cong-thong-tin/chuyen-muc'
const tags = '/lam-viec/cong-thong-tin/tu-khoa'

export const paths = {
  list: base,
  csv: `${base}.csv`,
  add: `${base}/them`,
  topic: (code: string) => `${base}/${code}`,
  historyCsv: (code: string) => `${base}/${code}/lich-su.csv`,
  move: (code: string) => `${base}/${code}/thu-tu`,
  retire: (code: string) => `${base}/${code}/ngung`,
  restore: (code: string) => `${base}/${code}/lay-lai`,
  tags,
  tagsCsv: `${tags}.csv`,
  tag: (key: string) => `${tags}/${key}`,
  split: (key: string) => `${tags}/${key}/tach`,
} as const

export const labels = {
  name: 'Tên chuyên mục',
  slug: 'Địa chỉ',
  parent: 'Thuộc chuyên mục',
  heir: 'Chuyên mục nhận tin, bài',
  words: 'Viết là',
} as const

export const text = {
  title: 'Chuyên mục',
  lead: 'Tên, địa chỉ, thứ tự của các chuyên mục tin, bài. Thay đổi có hiệu lực ngay; địa chỉ cũ vẫn dẫn đến nơi mới.',
  columns: {
    name: 'Chuyên mục',
    slug: 'Địa chỉ',
    state: 'Trạng thái',
    articles: 'Tin, bài đang đăng',
    parent: 'Thuộc',
  },
  live: 'Đang dùng',
  retired: (heir: string) => `Ngừng dùng, chuyển sang “${heir}”`,
  add: 'Thêm chuyên mục',
  edit: 'Sửa chuyên mục',
  slugHint: 'Chữ thường không dấu, nối bằng gạch ngang. Để trống thì lấy từ tên. Địa chỉ cũ tự dẫn sang địa chỉ mới.',
  top: 'Không, là cấp một',
  save: 'Lưu',
  saved: 'Đã lưu chuyên mục.',
  moved: 'Đã đổi thứ tự chuyên mục.',
  up: 'Lên',
  down: 'Xuống',
  retire: 'Ngừng dùng',
  retireHint:
    'Tin, bài của chuyên mục chuyển sang hiện ở chuyên mục nhận; địa chỉ cũ, nguồn tin RSS và đăng ký nhận tin dẫn sang đó. Lấy lại được.',
  retireDone: 'Đã ngừng dùng chuyên mục.',
  history: 'Các trạng thái',
  historyColumns: { version: 'Lần', at: 'Lúc', by: 'Người sửa' },
  restore: 'Lấy lại',
  restoreQuestion: (name: string) => `Chuyên mục trở lại như ở lần này: “${name}”.`,
  restored: 'Đã lấy lại trạng thái đã chọn.',
  see: 'Xem trên cổng',
  byHouse: 'Hệ thống',
  onlyApprovers: 'Người duyệt của đơn vị phụ trách cổng sửa chuyên mục và từ khóa.',
  order: 'Thứ tự',
} as const

export const tagText = {
  title: 'Từ khóa',
  lead: 'Từ khóa do người viết bài tự gõ. Sửa cách viết, hoặc viết thành từ khóa đã có để gộp hai từ khóa làm một.',
  find: 'Tìm từ khóa',
  columns: { words: 'Từ khóa', articles: 'Tin, bài đang đăng', state: 'Trạng thái' },
  merged: (words: string) => `Gộp vào “${words}”`,
  own: 'Đang dùng',
  none: 'Không có từ khóa nào phù hợp',
  noneHint: 'Từ khóa có ở đây khi người viết gõ vào bài.',
  mendHint: 'Gõ đúng một từ khóa đã có thì hai từ khóa được gộp; trang của từ khóa cũ dẫn sang từ khóa này.',
  mended: 'Đã sửa từ khóa.',
  split: 'Tách ra',
  splitQuestion: 'Từ khóa đứng riêng như trước khi gộp.',
  splitDone: 'Đã tách từ khóa.',
  timeline: 'Diễn biến',
} as const
