import type { AttendanceWay } from './rules/attendance.ts'
import type { Reply } from './rules/invitation.ts'
import type { MeetingView } from './rules/listing.ts'
import type { MeetingKind, MeetingState } from './rules/meeting.ts'

type Format = 'docx' | 'pdf'

const desk = '/lam-viec/hop'
const one = (id: string) => `${desk}/${id}`

export const paths = {
  list: desk,
  csv: '/lam-viec/hop.csv',
  plan: `${desk}/moi`,
  planFrom: (documentId: string) => `${desk}/moi?van-ban=${documentId}`,
  meeting: one,
  edit: (id: string) => `${one(id)}/sua`,
  copy: (id: string) => `${one(id)}/sao`,
  invite: (id: string) => `${one(id)}/gui-giay-moi`,
  hold: (id: string) => `${one(id)}/da-hop`,
  cancel: (id: string) => `${one(id)}/huy`,
  publish: (id: string) => `${one(id)}/cong-bo`,
  calendar: (id: string) => `${one(id)}/lich.ics`,
  items: (id: string) => `${one(id)}/chuong-trinh`,
  item: (id: string, item: string) => `${one(id)}/chuong-trinh/${item}`,
  paper: (id: string, item: string) => `${one(id)}/chuong-trinh/${item}/tai-lieu`,
  invitees: (id: string) => `${one(id)}/thanh-phan`,
  inviteUnits: (id: string) => `${one(id)}/thanh-phan/don-vi`,
  invitePerson: (id: string) => `${one(id)}/thanh-phan/ca-nhan`,
  inviteGuest: (id: string) => `${one(id)}/thanh-phan/khach`,
  dropInvitee: (id: string) => `${one(id)}/thanh-phan/bo`,
  reply: (id: string) => `${one(id)}/tra-loi`,
  letter: (id: string, format: Format) => `${one(id)}/giay-moi.${format}`,
  attendance: (id: string) => `${one(id)}/diem-danh`,
  attendanceCsv: (id: string) => `${one(id)}/diem-danh.csv`,
  tick: (id: string) => `${one(id)}/diem-danh/ghi`,
  mark: (id: string) => `${one(id)}/diem-danh/sua`,
  screen: (id: string) => `${one(id)}/man-hinh`,
  minutes: (id: string) => `${one(id)}/bien-ban`,
  minutesPaper: (id: string, format: Format) => `${one(id)}/bien-ban.${format}`,
  conclusions: (id: string) => `${one(id)}/ket-luan`,
  conclusion: (id: string, which: string) => `${one(id)}/ket-luan/${which}`,
  conclude: (id: string) => `${one(id)}/ky-bien-ban`,
  photos: (id: string) => `${one(id)}/anh`,
  photo: (id: string, photo: string) => `${one(id)}/anh/${photo}`,
  answer: (id: string, question: string) => `${one(id)}/cau-hoi/${question}`,
  /** What a phone opens: short, for it stands in a QR code. */
  door: (id: string) => `/diem-danh/${id}`,
  doorCode: (id: string, code: string) => `/diem-danh/${id}/${code}`,
  doorGuest: (id: string) => `/diem-danh/${id}/khach`,
  openList: '/hoi-nghi',
  open: (slug: string) => `/hoi-nghi/${slug}`,
  openCalendar: (slug: string) => `/hoi-nghi/${slug}/lich.ics`,
  ask: (slug: string) => `/hoi-nghi/${slug}/cau-hoi`,
  letterOf: (code: string) => `/giay-moi/${code}`,
  letterPaperOf: (code: string, format: Format) => `/giay-moi/${code}/giay-moi.${format}`,
  calendarOf: (code: string) => `/giay-moi/${code}/lich.ics`,
} as const

export const kindLabels: Readonly<Record<MeetingKind, string>> = {
  review: 'Hội nghị sơ kết, tổng kết',
  dissemination: 'Hội nghị quán triệt, phổ biến',
  training: 'Tập huấn, bồi dưỡng',
  dialogue: 'Đối thoại với người dân, doanh nghiệp',
  briefing: 'Họp giao ban',
  press: 'Họp báo',
}

export const stateLabels: Readonly<Record<MeetingState, string>> = {
  planned: 'Dự kiến',
  invited: 'Đã mời',
  held: 'Đã họp, chưa ký biên bản',
  concluded: 'Đã kết luận',
  cancelled: 'Đã hủy',
}

export const viewLabels: Readonly<Record<MeetingView, string>> = {
  coming: 'Sắp tới',
  past: 'Đã qua',
  invited: 'Được mời',
  all: 'Tất cả',
}

export const replyLabels: Readonly<Record<Reply, string>> = {
  coming: 'Sẽ dự',
  absent: 'Xin vắng',
  substitute: 'Cử người dự thay',
}

export const wayLabels: Readonly<Record<AttendanceWay, string>> = {
  screen: 'Quét mã',
  code: 'Mã giấy mời',
  list: 'Thư ký ghi',
}

export const labels = {
  kind: 'Loại cuộc họp',
  title: 'Tên cuộc họp',
  purpose: 'Mục đích, nội dung chính',
  day: 'Ngày họp',
  from: 'Bắt đầu lúc',
  to: 'Kết thúc lúc',
  lastDay: 'Ngày kết thúc',
  place: 'Địa điểm',
  chairName: 'Người chủ trì',
  chairPost: 'Chức vụ người chủ trì',
  secretaryName: 'Thư ký',
  secretaryPost: 'Chức vụ thư ký',
  areas: 'Lĩnh vực cải cách hành chính',
  planId: 'Thuộc kế hoạch',
  sourceDocumentId: 'Nhập từ văn bản, tin đã đăng ký',
  isPublic: 'Công khai: ai cũng xem được thời gian, địa điểm, chương trình và kết quả',
  registering: 'Cách đăng ký dự, gửi câu hỏi trước',
  cancelReason: 'Lý do hủy',
  result: 'Kết quả công bố',
  starts: 'Giờ',
  itemTitle: 'Nội dung',
  presenter: 'Người trình bày',
  file: 'Tài liệu',
  units: 'Cơ quan, đơn vị',
  groups: 'Nhóm đơn vị',
  person: 'Tên đăng nhập hoặc họ tên',
  guestName: 'Họ tên khách mời',
  guestOrganisation: 'Cơ quan, tổ chức',
  guestEmail: 'Thư điện tử',
  reply: 'Trả lời',
  note: 'Lý do vắng hoặc người dự thay',
  code: 'Mã giấy mời',
  name: 'Họ tên',
  organisation: 'Cơ quan, tổ chức',
  unitId: 'Đơn vị trong hệ thống',
  ended: 'Kết thúc lúc',
  endedDay: 'Ngày kết thúc',
  opening: 'Thời gian, địa điểm, thành phần',
  discussion: 'Diễn biến, ý kiến phát biểu',
  closing: 'Kết luận chung của người chủ trì',
  copies: 'Số bản',
  conclusion: 'Nội dung kết luận',
  product: 'Sản phẩm',
  dueOn: 'Thời hạn',
  leadUnits: 'Đơn vị chủ trì',
  leadGroups: 'Nhóm đơn vị chủ trì',
  supportUnits: 'Đơn vị phối hợp',
  number: 'Số biên bản',
  scan: 'Bản ký (quét)',
  alt: 'Ảnh chụp gì',
  photo: 'Ảnh',
  isPublicPhoto: 'Ai cũng xem được ảnh này',
  question: 'Câu hỏi',
  asker: 'Người hỏi',
  answer: 'Câu trả lời',
} as const

export const verbs = {
  'meeting.planned': 'lập cuộc họp',
  'meeting.edited': 'sửa cuộc họp',
  'meeting.moved': 'đổi thời gian, địa điểm cuộc họp',
  'meeting.agenda-changed': 'sửa chương trình',
  'meeting.listed': 'thêm thành phần mời',
  'meeting.unlisted': 'bớt thành phần mời',
  'meeting.invited': 'gửi giấy mời',
  'meeting.answered': 'trả lời giấy mời',
  'meeting.attended': 'điểm danh',
  'meeting.attendance-corrected': 'sửa điểm danh',
  'meeting.held': 'xác nhận đã họp',
  'meeting.minuted': 'ghi biên bản',
  'meeting.concluded': 'ký biên bản, giao việc theo kết luận',
  'meeting.pictured': 'cập nhật ảnh',
  'meeting.asked': 'gửi câu hỏi',
  'meeting.handed-over': 'bàn giao giấy mời họp',
  'meeting.question-answered': 'trả lời câu hỏi',
  'meeting.result-published': 'công bố kết quả',
  'meeting.cancelled': 'hủy cuộc họp',
  'meeting.contacts-cleared': 'xóa địa chỉ liên hệ của khách mời',
} as const

export const refusals = {
  'meeting-time': 'Giờ chưa đúng. Hãy viết theo mẫu giờ:phút, ví dụ 08:00 hoặc 14 giờ 30.',
  'meeting-times': 'Giờ kết thúc phải sau giờ bắt đầu.',
  'meeting-not-begun': 'Cuộc họp chưa bắt đầu nên chưa thể xác nhận là đã họp.',
  'meeting-begun': 'Cuộc họp đã bắt đầu nên không nhận trả lời, câu hỏi nữa.',
  'meeting-in-past': 'Cuộc họp đã qua nên không gửi giấy mời nữa. Hãy xác nhận “Đã họp”, hoặc sửa lại thời gian.',
  'meeting-without-minutes': 'Chưa có biên bản. Hãy ghi và lưu biên bản trước khi xác nhận đã ký.',
  'meeting-nobody-chosen': 'Hãy chọn ít nhất một đơn vị hoặc một nhóm đơn vị khác với đơn vị tổ chức.',
  'meeting-nobody-invited': 'Chưa có ai để gửi giấy mời. Hãy thêm thành phần mời trước.',
  'meeting-person-unknown':
    'Không tìm thấy người này trong danh sách tài khoản. Khách ngoài hệ thống thì mời ở mục “Khách mời”.',
  'meeting-person-several': 'Có nhiều người trùng tên này. Hãy nhập tên đăng nhập.',
  'meeting-invitee-came': 'Người này đã điểm danh nên không bỏ khỏi danh sách mời được.',
  'meeting-reply-reason': 'Xin vắng thì ghi lý do; cử người dự thay thì ghi họ tên, chức vụ người đó.',
  'meeting-check-in-early': 'Chưa đến giờ điểm danh. Điểm danh mở trước giờ họp 60 phút.',
  'meeting-check-in-closed': 'Đã hết giờ điểm danh. Hãy báo thư ký cuộc họp ghi tên.',
  'meeting-code-old': 'Mã đã hết hạn. Hãy quét lại mã đang hiện trên màn hình của phòng họp.',
  'meeting-code-unknown':
    'Mã giấy mời không thuộc cuộc họp này. Hãy xem lại mã trên giấy mời, hoặc báo thư ký ghi tên.',
  'meeting-code-of-staff': 'Giấy mời này gửi cho cơ quan, cán bộ trong hệ thống. Hãy đăng nhập để điểm danh.',
  'meeting-conclusion-day': 'Kết luận giao cho đơn vị thì phải có thời hạn.',
  'meeting-conclusion-unit': 'Kết luận có thời hạn thì phải có đơn vị chủ trì.',
  'meeting-conclusion-past': 'Thời hạn phải từ ngày họp trở đi.',
  'meeting-unit-beyond':
    'Có kết luận giao cho đơn vị ngoài phạm vi của đơn vị tổ chức. Chỉ cơ quan đầu mối (vai trò điều phối) hoặc Văn phòng UBND giao được việc này.',
  'meeting-not-public': 'Cuộc họp này không công khai nên không có trang kết quả.',
} as const
