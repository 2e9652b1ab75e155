import type { ArticleRefusal } from './rules/article.ts'
import type { ArticleAct, EditionState, ListedState } from './rules/life.ts'
import { topicRefusals, topicVerbs } from './text/topics.ts'

/** What one article is counted in. */
export const deedUnit = 'tin, bài'

export const paths = {
  news: '/tin-tuc',
  tags: '/tin-tuc/tu-khoa',
  tag: (key: string) => `/tin-tuc/tu-khoa/${key}`,
  rss: '/tin-tuc/rss.xml',
  atom: '/tin-tuc/atom.xml',
  jsonFeed: '/tin-tuc/feed.json',
  article: (slug: string) => `/tin-tuc/${slug}`,
  print: (slug: string) => `/tin-tuc/${slug}/ban-in`,
  list: '/lam-viec/tin-bai',
  csv: '/lam-viec/tin-bai.csv',
  write: '/lam-viec/tin-bai/moi',
  toReview: '/lam-viec/tin-bai/xem-lai',
  toReviewCsv: '/lam-viec/tin-bai/xem-lai.csv',
  shares: '/lam-viec/tin-bai/chia-se',
  sharesCsv: '/lam-viec/tin-bai/chia-se.csv',
  share: (id: string) => `/lam-viec/tin-bai/${id}/chia-se`,
  unshare: (id: string) => `/lam-viec/tin-bai/${id}/thoi-chia-se`,
  look: (id: string) => `/lam-viec/tin-bai/${id}/xem-lai`,
  review: (id: string) => `/lam-viec/tin-bai/${id}`,
  edit: (id: string) => `/lam-viec/tin-bai/${id}/sua`,
  preview: (id: string) => `/lam-viec/tin-bai/${id}/xem-truoc`,
  images: (id: string) => `/lam-viec/tin-bai/${id}/anh`,
  image: (id: string, fileId: string) => `/lam-viec/tin-bai/${id}/anh/${fileId}`,
  describe: (id: string, fileId: string) => `/lam-viec/tin-bai/${id}/anh/${fileId}/sua`,
  files: (id: string) => `/lam-viec/tin-bai/${id}/tep`,
  file: (id: string, fileId: string) => `/lam-viec/tin-bai/${id}/tep/${fileId}`,
  submit: (id: string) => `/lam-viec/tin-bai/${id}/gui`,
  cancel: (id: string) => `/lam-viec/tin-bai/${id}/bo`,
  return: (id: string) => `/lam-viec/tin-bai/${id}/tra-lai`,
  publish: (id: string) => `/lam-viec/tin-bai/${id}/dang`,
  schedule: (id: string) => `/lam-viec/tin-bai/${id}/hen-gio`,
  unschedule: (id: string) => `/lam-viec/tin-bai/${id}/bo-hen`,
  dropRemoval: (id: string) => `/lam-viec/tin-bai/${id}/bo-hen-go`,
  editions: (id: string) => `/lam-viec/tin-bai/${id}/ban`,
  editionsCsv: (id: string) => `/lam-viec/tin-bai/${id}/ban.csv`,
  compare: (id: string) => `/lam-viec/tin-bai/${id}/so-sanh`,
  restore: (id: string, number: string) => `/lam-viec/tin-bai/${id}/ban/${number}/khoi-phuc`,
  correct: (id: string) => `/lam-viec/tin-bai/${id}/dinh-chinh`,
  withdraw: (id: string) => `/lam-viec/tin-bai/${id}/go`,
} as const

export const stateLabels: Readonly<Record<EditionState, string>> = {
  draft: 'Bản thảo',
  submitted: 'Chờ duyệt',
  returned: 'Trả lại',
  scheduled: 'Hẹn giờ đăng',
  published: 'Đã đăng',
  withdrawn: 'Đã gỡ',
  superseded: 'Đã thay',
  cancelled: 'Đã bỏ',
}

export const tabLabels: Readonly<Record<ListedState | 'all', string>> = {
  all: 'Tất cả',
  submitted: 'Chờ duyệt',
  returned: 'Trả lại',
  scheduled: 'Hẹn giờ',
  draft: 'Bản thảo',
  published: 'Đã đăng',
  withdrawn: 'Đã gỡ',
}

export const actLabels: Readonly<Record<ArticleAct, string>> = {
  edit: 'Sửa tin, bài',
  submit: 'Gửi duyệt',
  cancel: 'Bỏ bản thảo',
  return: 'Trả lại',
  publish: 'Duyệt và đăng',
  restore: 'Khôi phục bản này',
  review: 'Hẹn ngày xem lại',
  schedule: 'Duyệt và hẹn giờ đăng',
  unschedule: 'Bỏ giờ hẹn đăng',
  planRemoval: 'Hẹn giờ gỡ',
  dropRemoval: 'Bỏ giờ hẹn gỡ',
  correct: 'Đính chính, cập nhật',
  withdraw: 'Gỡ tin, bài',
}

export const labels = {
  title: 'Tiêu đề',
  summary: 'Tóm tắt',
  bodyText: 'Nội dung',
  areas: 'Lĩnh vực cải cách hành chính',
  topics: 'Chuyên mục',
  tags: 'Từ khóa',
  reviewBy: 'Xem lại trước ngày',
  coverFileId: 'Ảnh đại diện',
  source: 'Nguồn tin',
  authorName: 'Tác giả',
  file: 'Tệp ảnh',
  alt: 'Mô tả ảnh cho người không nhìn thấy',
  caption: 'Chú thích ảnh',
  decorative: 'Ảnh chỉ để trang trí',
  focusX: 'Điểm chính, tính từ trái (%)',
  focusY: 'Điểm chính, tính từ trên (%)',
  medium: 'Tệp phim, âm thanh hoặc tài liệu',
  fileTitle: 'Tên tệp cho người đọc',
  captions: 'Phụ đề',
  transcript: 'Lời nói trong tệp, viết thành văn bản',
  silent: 'Không có lời nói',
  reason: 'Lý do',
  notice: 'Thông báo công khai thay cho bài',
  kind: 'Vì sao gỡ',
  replacement: 'Địa chỉ bài thay thế',
  upDay: 'Ngày đăng',
  upTime: 'Giờ đăng',
  downDay: 'Ngày gỡ',
  downTime: 'Giờ gỡ',
} as const

export const importText = {
  unitAmong: (words: string, names: string) =>
    `Có nhiều đơn vị tên “${words}”: ${names}. Hãy ghi mã của đúng một đơn vị vào “unit”.`,
} as const

/** The plain ones, which the kernel has words for, are not among them. */
export const refusals: Readonly<Record<Exclude<ArticleRefusal, 'not-allowed' | 'wrong-state'>, string>> &
  Readonly<Record<string, string>> = {
  'article-own-text':
    'Người viết hoặc đã sửa bài không tự duyệt đăng. Hãy để người khác trong ban biên tập của đơn vị duyệt.',
  'article-without-summary': 'Chưa có tóm tắt. Hãy viết một, hai câu nêu điều chính rồi gửi duyệt.',
  'article-without-body': 'Chưa có nội dung. Hãy viết bài rồi gửi duyệt.',
  'article-without-area':
    'Chưa chọn lĩnh vực cải cách hành chính. Hãy chọn ít nhất một lĩnh vực để bài được ghi nhận cho nhiệm vụ của đơn vị.',
  'article-review-past': 'Ngày xem lại phải sau hôm nay.',
  'article-share-own': 'Tin của chính đơn vị đã ở mục tin của đơn vị.',
  'article-share-none': 'Chỉ chia sẻ tin đang đăng.',
  'article-unit-undecided':
    'Đơn vị của bài đã kết thúc và chưa rõ đơn vị nào đảm nhận bài. Quyết định đơn vị kế thừa trước rồi duyệt lại.',
  'article-removal-none': 'Bài chưa hẹn giờ gỡ, hoặc giờ hẹn vừa được bỏ.',
  'article-time-past': 'Giờ hẹn phải sau lúc này. Muốn làm ngay, hãy bấm nút làm ngay.',
  'article-time-far': 'Giờ hẹn không quá một năm kể từ hôm nay.',
  'article-time-unread': 'Hãy ghi giờ và phút theo 24 giờ, ví dụ 07:30.',
  'article-replacement-missing': 'Hãy ghi địa chỉ của bài thay thế trên cổng, bắt đầu bằng “/”.',
  'article-replacement-foreign': 'Bài thay thế phải ở trên cổng này: địa chỉ bắt đầu bằng “/”, ví dụ /tin-tuc/….',
  'article-correction-open': 'Đã có một bản đính chính đang soạn. Hãy mở bản đó để sửa tiếp.',
  'article-address-taken': 'Vừa có tin, bài khác cùng tiêu đề được đăng. Hãy bấm “Duyệt và đăng” lần nữa.',
  'article-without-office': 'Hệ thống chưa thiết lập cơ quan chủ quản nên chưa nhận tin, bài.',
  'article-body-refused':
    'Nội dung có phần không được nhận (địa chỉ liên kết không an toàn, bảng gộp ô, danh sách quá sâu…) hoặc dài quá 100.000 ký tự. Hãy sửa rồi lưu lại.',
  'article-too-long': 'Nội dung dài quá 100.000 ký tự. Hãy đưa phần dài vào tệp đính kèm của văn bản.',
  'article-image-unknown':
    'Nội dung nhắc đến một ảnh hoặc tệp không thuộc bài này. Hãy tải lên ở mục “Ảnh của bài” hoặc “Tệp của bài” rồi chèn lại.',
  'article-file-type':
    'Chỉ nhận phim MP4, WebM; âm thanh MP3, WAV, OGG, M4A; tài liệu PDF, Word, Excel, PowerPoint, văn bản thuần, ZIP. Ảnh tải lên ở mục “Ảnh của bài”.',
  'article-file-captions':
    'Phim có lời nói phải có phụ đề để người không nghe được theo dõi. Hãy chọn tệp phụ đề (.vtt hoặc .srt), hoặc đánh dấu “Không có lời nói”.',
  'article-file-transcript': 'Hãy viết lời nói trong tệp âm thanh thành văn bản, hoặc đánh dấu “Không có lời nói”.',
  'article-captions-unread':
    'Không đọc được phụ đề. Tệp phải là WebVTT (.vtt) hoặc SubRip (.srt), mã UTF-8, có ít nhất một đoạn lời với thời gian.',
  ...topicRefusals,
}

export const verbs = {
  'article.written': 'Tạo bản thảo',
  'article.edited': 'Sửa bản thảo',
  'article.submitted': 'Gửi duyệt',
  'article.returned': 'Trả lại',
  'article.published': 'Duyệt và đăng',
  'article.scheduled': 'Duyệt, hẹn giờ đăng',
  'article.unscheduled': 'Bỏ giờ hẹn đăng',
  'article.not-published': 'Đến giờ nhưng chưa đăng được, trả về chờ duyệt',
  'article.removal-planned': 'Hẹn giờ gỡ',
  'article.removal-dropped': 'Bỏ giờ hẹn gỡ',
  'article.restored': 'Khôi phục một bản trước',
  'article.reviewed': 'Xem lại, hẹn ngày xem lại',
  'article.shared': 'Đơn vị khác chia sẻ',
  'article.unshared': 'Đơn vị khác thôi chia sẻ',
  'article.handed-over': 'Bàn giao cho người khác viết tiếp',
  'article.corrected': 'Mở bản đính chính',
  'article.cancelled': 'Bỏ bản thảo',
  'article.withdrawn': 'Gỡ tin, bài',
  'article.picture-described': 'Sửa mô tả ảnh',
  'article.imported': 'Nhập từ nguồn có sẵn',
  ...topicVerbs,
} as const
