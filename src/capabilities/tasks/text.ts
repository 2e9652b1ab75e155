import type { ChaseStep } from './rules/chasing.ts'
import type { Timing } from './rules/inputs.ts'
import type { AssignmentAct, ObstacleState } from './rules/life.ts'
import type { DueRule } from './rules/schedule.ts'
import type { AreaCode, AssignmentState, DeedKind, Urgency } from './rules/task.ts'

export const paths = {
  list: '/lam-viec/nhiem-vu',
  csv: '/lam-viec/nhiem-vu.csv',
  assignment: (id: string) => `/lam-viec/nhiem-vu/${id}`,
  act: (id: string, act: string) => `/lam-viec/nhiem-vu/${id}/${act}`,
  decide: (obstacleId: string) => `/lam-viec/vuong-mac/${obstacleId}/quyet-dinh`,
} as const

export const kindLabels: Readonly<Record<DeedKind, string>> = {
  ARTICLE: 'Tin, bài trên cổng, trang thông tin điện tử',
  BROADCAST_TV: 'Phát sóng truyền hình',
  BROADCAST_RADIO: 'Phát thanh',
  LOUDSPEAKER: 'Truyền thanh cơ sở',
  PRESS: 'Báo in, báo điện tử',
  SOCIAL: 'Mạng xã hội',
  OUTDOOR: 'Pano, áp phích, băng rôn, màn hình LED',
  PRINTED: 'Tờ rơi, tờ gấp, sổ tay',
  CONFERENCE: 'Hội nghị, sinh hoạt',
  TRAINING: 'Tập huấn',
  DIALOGUE: 'Đối thoại',
  CONTEST: 'Cuộc thi, hội thi',
  VIDEO: 'Video, phóng sự ngắn',
  DOCUMENT: 'Văn bản, báo cáo',
  POSTING: 'Niêm yết, công khai',
  SURVEY: 'Khảo sát',
  OTHER: 'Hình thức khác',
}

export const areaLabels: Readonly<Record<AreaCode, string>> = {
  INSTITUTION: 'Cải cách thể chế',
  PROCEDURE: 'Cải cách thủ tục hành chính',
  ORGANISATION: 'Cải cách tổ chức bộ máy',
  CIVIL_SERVICE: 'Cải cách chế độ công vụ',
  PUBLIC_FINANCE: 'Cải cách tài chính công',
  E_GOV: 'Chính quyền điện tử, chính quyền số',
  STEERING: 'Chỉ đạo, điều hành',
}

export const labels: Readonly<Record<AssignmentState, string>> = {
  assigned: 'Mới giao',
  accepted: 'Đang thực hiện',
  submitted: 'Chờ phê duyệt',
  returned: 'Trả lại',
  approved: 'Đã phê duyệt',
  cancelled: 'Đã hủy',
}

export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  done: 'Đã hoàn thành',
  'done-late': 'Hoàn thành muộn',
  overdue: 'Quá hạn',
  soon: 'Sắp đến hạn',
  running: 'Trong hạn',
  undated: 'Chưa có hạn',
}

export const timingLabels: Readonly<Record<Timing, string>> = {
  overdue: 'Quá hạn',
  soon: 'Đến hạn trong 7 ngày',
  undated: 'Chưa có hạn',
}

export const obstacleLabels: Readonly<Record<ObstacleState, string>> = {
  raised: 'Chờ giải quyết',
  decided: 'Đã giải quyết',
}

export const actLabels: Readonly<Record<AssignmentAct, string>> = {
  accept: 'Nhận nhiệm vụ',
  submit: 'Gửi kết quả',
  return: 'Trả lại',
  approve: 'Phê duyệt kết quả',
  reopen: 'Mở lại',
  cancel: 'Hủy nhiệm vụ',
}

export const chaseLabels: Readonly<Record<ChaseStep, string>> = {
  'before-7': 'Nhắc trước hạn 7 ngày',
  'before-3': 'Nhắc trước hạn 3 ngày',
  'before-1': 'Nhắc trước hạn 1 ngày',
  'late-head': 'Báo người đứng đầu đơn vị vì quá hạn',
  'late-coordinator': 'Báo cơ quan đầu mối vì quá hạn',
}

export const refusals = {
  'assignment-still-running': 'Nhiệm vụ còn kỳ chưa đến nên chưa thể gửi kết quả. Hãy gửi khi kỳ cuối cùng đã mở.',
  'assignment-without-evidence':
    'Còn kỳ chưa có minh chứng nào. Hãy ghi nhận việc đã làm của kỳ đó trước khi gửi kết quả.',
  'assignment-own-submission': 'Người gửi kết quả không tự phê duyệt. Hãy để người khác của cơ quan đầu mối phê duyệt.',
  'assignment-not-proven':
    'Minh chứng được chấp nhận chưa đủ số lượng. Hãy chấp nhận minh chứng còn chờ, hoặc trả lại để đơn vị bổ sung.',
  'assignment-due-not-later': 'Hạn mới phải sau hạn cũ và không ở trong quá khứ.',
  'assignment-event-in-future': 'Ngày phát sinh không thể ở tương lai.',
  'assignment-due-before-event': 'Hạn phải từ ngày phát sinh trở đi.',
} as const

export const verbs = {
  'task.assigned': 'Giao nhiệm vụ',
  'task.cancelled': 'Hủy nhiệm vụ',
  'assignment.assigned': 'Được giao nhiệm vụ',
  'assignment.accepted': 'Nhận nhiệm vụ',
  'assignment.submitted': 'Gửi kết quả',
  'assignment.returned': 'Trả lại kết quả',
  'assignment.approved': 'Phê duyệt kết quả',
  'assignment.cancelled': 'Hủy nhiệm vụ của đơn vị',
  'assignment.extended': 'Gia hạn',
  'assignment.occurred': 'Ghi nhận việc phát sinh',
  'assignment.proven': 'Đủ minh chứng của một kỳ',
  'assignment.unproven': 'Minh chứng của một kỳ không còn đủ',
  'assignment.reminded': 'Nhắc việc đến hạn',
  'assignment.escalated': 'Báo việc quá hạn',
  'obstacle.raised': 'Nêu khó khăn, vướng mắc',
  'obstacle.decided': 'Giải quyết khó khăn, vướng mắc',
} as const

export const dueLabels: Readonly<Record<DueRule, string>> = {
  'named-day': 'theo ngày ghi trong kế hoạch',
  'end-of-range': 'ngày cuối của khoảng thời gian',
  'end-of-period': 'ngày cuối của kỳ',
  'day-of-period': 'ngày ghi trong kế hoạch, ở tháng cuối kỳ',
  'reporting-cut-off': 'ngày chốt số liệu báo cáo',
  'days-after': 'tính theo số ngày kể từ ngày ký',
  'working-days-after': 'tính theo số ngày làm việc kể từ ngày ký',
  'end-of-plan': 'hết thời gian thực hiện kế hoạch',
  'on-event': 'theo sự kiện',
  extended: 'đã gia hạn',
}
