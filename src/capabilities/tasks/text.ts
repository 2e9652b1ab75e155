import type { ChaseStep } from './rules/chasing.ts'
import type { ListView, Timing } from './rules/inputs.ts'
import type { AssignmentAct } from './rules/life.ts'
import type { AreaCode, AssignmentState, DeedKind, Urgency } from './rules/task.ts'
import { batchRefusals } from './text/batches.ts'
import { commentRefusals } from './text/comments.ts'
import { obstacleRefusals } from './text/obstacles.ts'
import { orderingRefusals } from './text/ordering.ts'

export const paths = {
  list: '/lam-viec/nhiem-vu',
  csv: '/lam-viec/nhiem-vu.csv',
  move: '/lam-viec/nhiem-vu/chuyen',
  feed: '/lam-viec/ca-nhan/lich',
  newFeed: '/lam-viec/ca-nhan/lich/mo',
  revokeFeed: '/lam-viec/ca-nhan/lich/thu-hoi',
  feedAddress: (secret: string) => `/lich/${secret}`,
  entrust: (id: string) => `/lam-viec/nhiem-vu/${id}/phan-cong`,
  remind: (id: string) => `/lam-viec/nhiem-vu/${id}/don-doc`,
  comment: (id: string) => `/lam-viec/nhiem-vu/${id}/trao-doi`,
  editComment: (id: string, comment: string) => `/lam-viec/nhiem-vu/${id}/trao-doi/${comment}/sua`,
  withdrawComment: (id: string, comment: string) => `/lam-viec/nhiem-vu/${id}/trao-doi/${comment}/rut`,
  order: '/lam-viec/nhiem-vu/giao',
  batches: '/lam-viec/nhiem-vu/hang-loat',
  batch: (id: string) => `/lam-viec/nhiem-vu/hang-loat/${id}`,
  undoBatch: (id: string) => `/lam-viec/nhiem-vu/hang-loat/${id}/hoan-tac`,
  assignment: (id: string) => `/lam-viec/nhiem-vu/${id}`,
  accept: (id: string) => `/lam-viec/nhiem-vu/${id}/nhan`,
  submit: (id: string) => `/lam-viec/nhiem-vu/${id}/gui`,
  return: (id: string) => `/lam-viec/nhiem-vu/${id}/tra-lai`,
  approve: (id: string) => `/lam-viec/nhiem-vu/${id}/phe-duyet`,
  reopen: (id: string) => `/lam-viec/nhiem-vu/${id}/mo-lai`,
  cancel: (id: string) => `/lam-viec/nhiem-vu/${id}/huy`,
  extend: (id: string) => `/lam-viec/nhiem-vu/${id}/gia-han`,
  occur: (id: string) => `/lam-viec/nhiem-vu/${id}/phat-sinh`,
  raise: (id: string) => `/lam-viec/nhiem-vu/${id}/vuong-mac`,
  decide: (id: string, obstacle: string) => `/lam-viec/nhiem-vu/${id}/vuong-mac/${obstacle}`,
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
  carried: 'Đã chuyển kế hoạch sau',
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
  ...obstacleRefusals,
  ...batchRefusals,
  ...orderingRefusals,
  ...commentRefusals,
  'task-nothing-to-carry': 'Nhiệm vụ không còn đơn vị nào chưa xong để chuyển sang kế hoạch sau.',
} as const

/** Field name → its label: the same words in forms and in messages. */
export const fieldLabels = {
  result: 'Kết quả đã thực hiện',
  returnReason: 'Lý do trả lại',
  approvalNote: 'Nhận xét',
  reopenReason: 'Lý do mở lại',
  cancelReason: 'Lý do hủy',
  occurrence: 'Kỳ được gia hạn',
  dueOn: 'Hạn mới',
  extendReason: 'Lý do gia hạn',
  obstacle: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
  decision: 'Ý kiến giải quyết',
  happenedOn: 'Ngày phát sinh',
  cause: 'Việc phát sinh',
  eventDueOn: 'Hạn thực hiện',
  assignee: 'Người phụ trách',
  reminder: 'Nội dung đôn đốc',
} as const

export const viewLabels: Readonly<Record<ListView, string>> = {
  mine: 'Đơn vị chủ trì',
  support: 'Đơn vị phối hợp',
  led: 'Kế hoạch do đơn vị làm đầu mối',
  below: 'Toàn bộ đơn vị trực thuộc',
}

export const text = {
  menu: 'Nhiệm vụ',
  title: 'Nhiệm vụ',
  lead: 'Nhiệm vụ được giao theo kế hoạch, xếp theo hạn. Tiến độ được tính từ minh chứng đã được chấp nhận.',
  views: 'Phạm vi',
  csvName: 'nhiem-vu.csv',
  columns: {
    task: 'Nhiệm vụ',
    unit: 'Đơn vị',
    due: 'Hạn',
    periods: 'Kỳ đã đạt',
    state: 'Trạng thái',
    timing: 'Tiến độ',
    assignee: 'Người phụ trách',
  },
  inCharge: (name: string) => `Phụ trách: ${name}`,
  filter: {
    q: 'Tìm trong nội dung',
    state: 'Trạng thái',
    timing: 'Thời hạn',
    unit: 'Đơn vị',
    plan: 'Kế hoạch',
    any: 'Tất cả',
    open: 'Đang phải làm',
    task: 'Một nhiệm vụ',
    obstacle: 'Có vướng mắc chờ giải quyết',
    mine: 'Giao cho tôi',
  },
  count: (count: string) => `${count} nhiệm vụ`,
  awaiting: (count: string) => `${count} chờ duyệt`,
  overdue: (count: string) => `${count} kỳ quá hạn`,
  obstacle: 'có vướng mắc',
  requested: 'Đề nghị phối hợp',
  empty: {
    title: 'Chưa có nhiệm vụ nào ở đây',
    body: 'Nhiệm vụ xuất hiện khi một kế hoạch được ban hành và giao cho đơn vị.',
    none: 'Không có nhiệm vụ nào khớp bộ lọc',
    noneBody: 'Hãy bỏ bớt điều kiện lọc để xem thêm.',
  },
  noDue: 'Chưa có hạn',
  unpublished: 'lịch nghỉ chưa công bố, ngày có thể đổi',
  next: 'Việc cần làm',
  nothing: {
    waiting: 'Kết quả đã gửi, đang chờ cơ quan đầu mối phê duyệt.',
    closed: 'Nhiệm vụ đã kết thúc, không còn việc phải làm.',
    reader: 'Vị trí công tác đang dùng chỉ xem nhiệm vụ này.',
    running: 'Đơn vị đang thực hiện. Người đứng đầu gửi kết quả khi xong.',
    toProof: 'Đến phần Minh chứng để ghi nhận việc đã làm',
    followed: 'Đơn vị chưa gửi kết quả. Cơ quan đầu mối theo dõi minh chứng, giải quyết vướng mắc và gia hạn khi cần.',
    unaccepted: 'Đơn vị chưa nhận nhiệm vụ.',
  },
  returnedBecause: 'Lý do trả lại',
  cancelledBecause: 'Lý do hủy',
  submittedResult: 'Kết quả đơn vị báo cáo',
  periods: {
    title: 'Các kỳ thực hiện',
    howDue: 'Hạn được tính thế nào',
    period: 'Kỳ',
    due: 'Hạn',
    proof: 'Minh chứng được chấp nhận',
    state: 'Tình trạng',
    none: 'Nhiệm vụ theo sự kiện: chưa phát sinh lần nào.',
    unopened: (count: string) => `Còn ${count} kỳ sẽ mở theo kế hoạch.`,
    event: 'Phát sinh',
    doneOn: (day: string) => `đạt ngày ${day}`,
    noUnit: 'việc',
  },
  about: {
    title: 'Về nhiệm vụ',
    unit: 'Đơn vị chủ trì',
    assignee: 'Người phụ trách',
    basis: 'Căn cứ giao việc',
    owner: 'Cơ quan đầu mối',
    support: 'Phối hợp',
    product: 'Sản phẩm',
    phrase: 'Thời hạn theo kế hoạch',
    group: 'Nhóm nhiệm vụ',
    accepts: 'Minh chứng tự động',
    areas: 'Lĩnh vực',
    allAreas: 'Mọi lĩnh vực',
    byHand: 'Chỉ việc được gắn đích danh',
    plan: 'Kế hoạch',
    source: 'Văn bản giao',
    place: 'Xem đoạn giao việc',
    period: 'Thời gian của kế hoạch',
  },
  obstacles: {
    title: 'Khó khăn, vướng mắc',
    none: 'Chưa nêu khó khăn, vướng mắc nào.',
    raise: 'Nêu khó khăn, vướng mắc',
    raiseHint: 'Gửi tới cơ quan đầu mối của kế hoạch để giải quyết hoặc báo cáo cấp trên.',
    proposal: 'Đề xuất',
    decision: 'Ý kiến giải quyết',
    decide: 'Giải quyết',
    send: 'Gửi',
  },
  timeline: 'Diễn biến',
  chases: { title: 'Đôn đốc', byHand: 'Đôn đốc trực tiếp' },
  nobody: 'Chưa phân công',
  questions: {
    accept: 'Đơn vị nhận nhiệm vụ và bắt đầu thực hiện.',
    submit: 'Người đứng đầu đơn vị gửi kết quả tới cơ quan đầu mối. Minh chứng gắn với từng kỳ được gửi kèm.',
    return: 'Kết quả được trả về đơn vị để bổ sung. Đơn vị thấy lý do ở đầu trang này.',
    approve: 'Xác nhận nhiệm vụ đã hoàn thành theo minh chứng.',
    reopen: 'Nhiệm vụ đã phê duyệt được trả lại đơn vị để bổ sung.',
    cancel: 'Nhiệm vụ của đơn vị này kết thúc và không còn được tính vào tiến độ. Không hoàn tác được.',
    extend: 'Hạn cũ và lý do được giữ lại trong diễn biến.',
    remind: 'Đơn vị nhận thông báo đôn đốc ngay. Mỗi nhiệm vụ được đôn đốc trực tiếp nhiều nhất một lần mỗi ngày.',
    occur: 'Nhiệm vụ này chỉ phải làm khi có việc phát sinh. Mỗi lần phát sinh là một kỳ.',
  },
  extend: 'Gia hạn',
  occur: 'Ghi nhận việc phát sinh',
  eventDueHint: 'Để trống nếu kế hoạch đã quy định số ngày, hoặc cơ quan đầu mối sẽ ấn định.',
  done: {
    accept: 'Đã nhận nhiệm vụ.',
    submit: 'Đã gửi kết quả tới cơ quan đầu mối.',
    return: 'Đã trả lại kết quả cho đơn vị.',
    approve: 'Đã phê duyệt kết quả.',
    reopen: 'Đã mở lại nhiệm vụ.',
    cancel: 'Đã hủy nhiệm vụ của đơn vị.',
    extend: 'Đã gia hạn.',
    entrust: 'Đã phân công người phụ trách.',
    remind: 'Đã gửi đôn đốc tới đơn vị.',
    raise: 'Đã gửi khó khăn, vướng mắc tới cơ quan đầu mối.',
    decide: 'Đã ghi ý kiến giải quyết.',
    occur: 'Đã ghi nhận việc phát sinh.',
  },
} as const
