import type { FeedbackStep } from './rules/limit.ts'
import type { Progress } from './rules/listing.ts'
import type { FeedbackField, FeedbackKind, FeedbackState, Rejection } from './rules.ts'

const desk = '/lam-viec/phan-anh'
const one = (step: string) => (id: string) => `${desk}/${id}/${step}`

export const paths = {
  list: '/phan-anh',
  listCsv: '/phan-anh.csv',
  send: '/phan-anh/gui',
  sent: '/phan-anh/da-gui',
  find: '/phan-anh/tra-cuu',
  follow: (code: string) => `/phan-anh/${code}`,
  answer: (slug: string) => `/phan-anh/tra-loi/${slug}`,
  desk,
  deskCsv: `${desk}.csv`,
  item: (id: string) => `${desk}/${id}`,
  classify: one('phan-loai'),
  assign: one('chuyen'),
  reject: one('tu-choi'),
  write: one('tra-loi'),
  sendBack: one('tra-lai'),
  approve: one('duyet'),
  publish: one('cong-khai'),
  withdraw: one('go'),
  unmask: one('nguoi-gui'),
  contact: '/lien-he',
} as const

export const kindLabels: Readonly<Record<FeedbackKind, string>> = {
  question: 'Hỏi đáp',
  rule: 'Phản ánh về quy định hành chính',
  behaviour: 'Phản ánh về hành vi hành chính',
  proposal: 'Kiến nghị',
}
export const kindWords: Readonly<Record<FeedbackKind, string>> = {
  question: 'hoi-dap',
  rule: 'quy-dinh',
  behaviour: 'hanh-vi',
  proposal: 'kien-nghi',
}
export const kindHints: Readonly<Record<FeedbackKind | 'complaint', string>> = {
  question: 'Hỏi cách làm một thủ tục, cách hiểu một quy định.',
  rule: 'Quy định vướng mắc, không hợp pháp, không thống nhất, khó thực hiện.',
  behaviour: 'Cán bộ, công chức chậm trễ, gây phiền hà, không thực hiện, thực hiện sai quy định.',
  proposal: 'Đề xuất sửa quy định, cách làm mới.',
  complaint: 'Không nhận ở đây; nơi nhận đơn ghi trên trang này.',
}
export const complaintLabel = 'Khiếu nại, tố cáo'

export const fieldLabels: Readonly<Record<FeedbackField, string>> = {
  'civil-status': 'Hộ tịch, chứng thực',
  residence: 'Cư trú, căn cước',
  land: 'Đất đai',
  construction: 'Xây dựng, nhà ở',
  business: 'Doanh nghiệp, hộ kinh doanh',
  social: 'Lao động, chính sách xã hội',
  health: 'Y tế, bảo hiểm y tế',
  education: 'Giáo dục',
  transport: 'Giao thông',
  environment: 'Môi trường',
  'one-stop': 'Bộ phận Một cửa',
  online: 'Dịch vụ công trực tuyến',
  other: 'Lĩnh vực khác',
}
export const fieldWords: Readonly<Record<FeedbackField, string>> = {
  'civil-status': 'ho-tich',
  residence: 'cu-tru',
  land: 'dat-dai',
  construction: 'xay-dung',
  business: 'kinh-doanh',
  social: 'xa-hoi',
  health: 'y-te',
  education: 'giao-duc',
  transport: 'giao-thong',
  environment: 'moi-truong',
  'one-stop': 'mot-cua',
  online: 'truc-tuyen',
  other: 'khac',
}

export const stateLabels: Readonly<Record<FeedbackState, string>> = {
  NEW: 'Mới nhận',
  CLASSIFIED: 'Đã phân loại',
  REJECTED: 'Không tiếp nhận',
  ASSIGNED: 'Đang xử lý',
  ANSWERED: 'Chờ duyệt trả lời',
  APPROVED: 'Chờ công khai',
  PUBLISHED: 'Đã công khai',
}
/** What the sender is told. */
export const senderLabels: Readonly<Record<FeedbackState, string>> = {
  NEW: 'Đã nhận, chờ phân loại',
  CLASSIFIED: 'Đã phân loại, chờ chuyển cơ quan xử lý',
  REJECTED: 'Không tiếp nhận',
  ASSIGNED: 'Đang xử lý',
  ANSWERED: 'Đang xử lý',
  APPROVED: 'Đã có trả lời',
  PUBLISHED: 'Đã có trả lời',
}
export const stepLabels: Readonly<Record<FeedbackStep, string>> = {
  triage: 'Chuyển xử lý hoặc từ chối',
  answer: 'Có câu trả lời được duyệt',
  publish: 'Công khai câu trả lời',
}
export const progressLabels: Readonly<Record<Progress, string>> = {
  open: 'Chưa xong',
  late: 'Quá hạn',
  done: 'Đã xong',
  all: 'Tất cả',
}
export const progressWords: Readonly<Record<Progress, string>> = {
  open: 'chua-xong',
  late: 'qua-han',
  done: 'da-xong',
  all: 'tat-ca',
}
export const rejectionLabels: Readonly<Record<Rejection, string>> = {
  duplicate: 'Trùng lặp',
  incomplete: 'Thiếu thông tin để xử lý',
  'not-competent': 'Không đúng thẩm quyền, địa bàn',
  untrue: 'Không có thật',
  complaint: 'Thuộc khiếu nại, tố cáo',
  improper: 'Nội dung không phù hợp',
}

export const labels = {
  kind: 'Loại',
  field: 'Lĩnh vực',
  subject: 'Tiêu đề',
  content: 'Nội dung',
  about: 'Cơ quan, thủ tục liên quan',
  name: 'Họ tên',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  website: 'Để trống ô này',
  unitId: 'Đơn vị xử lý',
  reason: 'Lý do',
  rejection: 'Lời gửi người gửi',
  body: 'Nội dung trả lời',
  publicSubject: 'Tiêu đề công khai',
  publicContent: 'Nội dung công khai',
} as const

export const refusals = {
  'feedback-complaint':
    'Khiếu nại, tố cáo không gửi ở đây: hãy gửi đơn đến cơ quan có thẩm quyền giải quyết hoặc Ban Tiếp công dân, nơi nội dung được giữ kín.',
  'feedback-name-needed': 'Phản ánh, kiến nghị cần họ tên người gửi. Họ tên không hiện công khai.',
  'feedback-address-needed': 'Phản ánh, kiến nghị cần địa chỉ người gửi. Địa chỉ không hiện công khai.',
  'feedback-contact-needed': 'Cần ít nhất một số điện thoại hoặc địa chỉ thư điện tử để liên hệ.',
  'feedback-say-more': 'Quá ngắn. Hãy viết để người gửi hiểu được.',
  'feedback-own-answer': 'Người soạn câu trả lời không duyệt câu trả lời của mình.',
  'feedback-names-someone':
    'Còn số điện thoại, thư điện tử, số định danh hoặc họ tên người gửi. Hãy bỏ đi trước khi công khai.',
} as const

export const verbs = {
  'feedback.received': 'nhận câu hỏi, phản ánh',
  'feedback.classified': 'phân loại',
  'feedback.assigned': 'chuyển đơn vị xử lý',
  'feedback.rejected': 'từ chối tiếp nhận',
  'feedback.answered': 'soạn trả lời',
  'feedback.answer-returned': 'trả lại câu trả lời',
  'feedback.approved': 'duyệt trả lời',
  'feedback.published': 'công khai trả lời',
  'feedback.withdrawn': 'gỡ câu trả lời',
  'feedback.unmasked': 'xem người gửi',
  'feedback.sender-cleared': 'xóa thông tin người gửi',
} as const
