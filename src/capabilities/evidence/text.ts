import type { Staying } from '../../kernel/capability.ts'
import type { ProofAct, ProofState } from './rules/proof.ts'

export const paths = {
  list: '/lam-viec/minh-chung',
  csv: '/lam-viec/minh-chung.csv',
  record: '/lam-viec/minh-chung/moi',
  decide: '/lam-viec/minh-chung/duyet',
  deed: (id: string) => `/lam-viec/minh-chung/${id}`,
  withdraw: (id: string) => `/lam-viec/minh-chung/${id}/rut`,
  answer: (id: string) => `/lam-viec/minh-chung/${id}/giai-trinh`,
  publicList: '/minh-chung',
} as const

export const stateLabels: Readonly<Record<ProofState, string>> = {
  proposed: 'Chờ duyệt',
  accepted: 'Được chấp nhận',
  contested: 'Chưa được chấp nhận',
  void: 'Không tính',
}

export const actLabels: Readonly<Record<ProofAct, string>> = {
  accept: 'Chấp nhận',
  contest: 'Chưa chấp nhận',
  answer: 'Giải trình',
  reject: 'Không tính minh chứng này',
}

export const refusals = {
  'deed-quantity': 'Số lượng phải là số lớn hơn 0, ví dụ 12 hoặc 1.200.',
  'deed-address': 'Địa chỉ phải bắt đầu bằng https://, http:// hoặc là một trang của cổng này.',
  'deed-without-document':
    'Hãy đính kèm ít nhất một tệp hoặc ghi địa chỉ mở được, để việc đã làm có tài liệu kiểm chứng.',
  'deed-recorded-already':
    'Việc này đã được ghi nhận: đơn vị đã có việc cùng loại, cùng kỳ với nội dung hoặc địa chỉ này. Hãy tìm trong danh sách minh chứng.',
  'deed-without-unit': 'Phải có ít nhất một đơn vị chủ trì việc đã làm.',
  'deed-days-reversed': 'Ngày cuối phải từ ngày đầu trở đi.',
  'deed-in-future': 'Chỉ ghi nhận việc đã làm: ngày không thể ở tương lai.',
  'deed-withdrawn': 'Việc này đã được rút nên không dùng làm minh chứng được nữa.',
  'deed-of-platform': 'Việc do hệ thống đăng tải thì rút ở nơi đã đăng, ví dụ gỡ tin, bài.',
  'proof-own-deed': 'Không tự chấp nhận việc do chính mình ghi nhận. Hãy để người khác của cơ quan đầu mối duyệt.',
  'proof-none-chosen': 'Chưa chọn minh chứng nào có thể xử lý. Hãy chọn ít nhất một dòng.',
} as const

export const verbs = {
  'deed.recorded': 'Ghi nhận việc đã làm',
  'deed.withdrawn': 'Rút việc đã ghi nhận',
  'proof.attached': 'Gắn với nhiệm vụ',
  'proof.accepted': 'Chấp nhận minh chứng',
  'proof.contested': 'Chưa chấp nhận minh chứng',
  'proof.answered': 'Giải trình minh chứng',
  'proof.rejected': 'Không tính minh chứng',
} as const

/** Field name → its label: the same words in forms and in messages. */
export const fieldLabels = {
  kind: 'Hình thức',
  title: 'Việc đã làm',
  from: 'Ngày thực hiện',
  to: 'Đến ngày',
  unit: 'Đơn vị thực hiện',
  joint1: 'Đơn vị cùng thực hiện',
  joint2: 'Đơn vị cùng thực hiện (thứ hai)',
  joint3: 'Đơn vị cùng thực hiện (thứ ba)',
  count1: 'Số lượng',
  of1: 'Đơn vị tính',
  count2: 'Số lượng khác',
  of2: 'Đơn vị tính của số lượng khác',
  areas: 'Lĩnh vực cải cách hành chính',
  address: 'Địa chỉ trên mạng',
  note: 'Ghi chú',
  files: 'Tệp kèm theo',
  isPublic: 'Hiện việc này trên cổng cho mọi người xem',
  occurrence: 'Kỳ của nhiệm vụ',
  reason: 'Lý do',
  explanation: 'Nội dung giải trình',
  answerFiles: 'Tài liệu bổ sung',
  withdrawReason: 'Lý do rút',
  quantity: 'Số được tính',
} as const

export const hints = {
  title: 'Ví dụ: Phát bản tin về dịch vụ công trực tuyến trên đài truyền thanh phường.',
  to: 'Chỉ ghi nếu kéo dài nhiều ngày.',
  count: 'Ví dụ: 3',
  of: 'Ví dụ: bản tin, buổi, lượt người.',
  address: 'Đường dẫn tới bài, video hoặc trang có nội dung, nếu không gửi tệp.',
  files: 'Ảnh, biên bản, danh sách dự, văn bản. Mỗi tệp tối đa 20 MB. Phải có tệp hoặc địa chỉ trên mạng.',
  answerFiles: 'Ảnh, biên bản, văn bản; mỗi tệp tối đa 20 MB. Đường dẫn thì ghi trong nội dung giải trình.',
  occurrence: 'Để trống thì hệ thống tự gắn theo ngày thực hiện.',
} as const

export const text = {
  subject: 'Việc đã làm',
  menu: 'Minh chứng',
  title: 'Minh chứng',
  lead: 'Sổ việc đã làm của các cơ quan, đơn vị. Mỗi con số trong báo cáo mở ra đúng danh sách này.',
  publicTitle: 'Việc đã làm và minh chứng',
  publicLead: 'Tin, bài và hoạt động cải cách hành chính đã thực hiện, làm căn cứ cho các con số trong báo cáo.',
  notShown: (count: string) => `Còn ${count} việc có tài liệu nội bộ, chỉ hiển thị cho cán bộ, công chức.`,
  record: 'Ghi nhận việc đã làm',
  recordLead:
    'Dành cho việc làm ngoài hệ thống: phát sóng, hội nghị, tập huấn, pano… Tin, bài đăng trên cổng này tự vào sổ.',
  recorded: 'Đã ghi nhận việc đã làm.',
  recordedFor: 'Ghi nhận cho nhiệm vụ',
  save: 'Ghi nhận',
  count: (count: string) => `${count} việc đã làm`,
  columns: {
    deed: 'Việc đã làm',
    units: 'Đơn vị',
    unitsThen: 'Đơn vị lúc ghi nhận',
    unitsToday: 'Đơn vị hiện nay',
    unplaced: 'Chưa phân chia được',
    day: 'Ngày',
    quantities: 'Số lượng',
    proofs: 'Minh chứng',
    kind: 'Hình thức',
    areas: 'Lĩnh vực',
    address: 'Địa chỉ',
    choose: 'Chọn',
  },
  filter: {
    q: 'Tìm trong nội dung',
    unit: 'Đơn vị',
    kind: 'Hình thức',
    area: 'Lĩnh vực',
    from: 'Từ ngày',
    to: 'Đến ngày',
    state: 'Minh chứng',
    any: 'Tất cả',
    tasks: (count: string) => `${count} nhiệm vụ`,
    task: 'Một nhiệm vụ',
    plan: 'Một kế hoạch',
    owner: 'Nhiệm vụ do một đơn vị làm đầu mối',
    units: (count: string) => `${count} đơn vị`,
    asOf: (when: string) => `Tính đến ${when}`,
  },
  empty: {
    title: 'Chưa có việc nào ở đây',
    body: 'Việc đã làm vào sổ khi một tin, bài được đăng hoặc khi đơn vị ghi nhận.',
    none: 'Không có việc nào khớp bộ lọc',
    noneBody: 'Hãy bỏ bớt điều kiện lọc để xem thêm.',
  },
  noTask: 'không gắn nhiệm vụ',
  twins: (count: string) => `trùng nội dung với ${count} việc khác`,
  joint: 'cùng thực hiện',
  withdrawn: 'Đã rút',
  bulk: { title: 'Xử lý các dòng đã chọn', reasonHint: 'Bắt buộc khi chưa chấp nhận.' },
  decided: (count: string, left: number) =>
    `Đã xử lý ${count} minh chứng.${left > 0 ? ` Còn ${left} minh chứng không thuộc quyền hoặc đã được xử lý trước đó.` : ''}`,
  decide: {
    title: 'Nêu lý do',
    lead: 'Đơn vị sẽ thấy lý do này và có thể giải trình.',
    count: (count: string) => `Áp dụng cho ${count} minh chứng.`,
  },
  answered: 'Đã gửi giải trình tới cơ quan đầu mối.',
  withdrawDone: 'Đã rút việc đã ghi nhận; minh chứng liên quan không còn được tính.',
  withdraw: 'Rút việc này',
  withdrawQuestion:
    'Việc đã ghi nhận vẫn được giữ trong sổ kèm lý do rút, nhưng không còn được tính ở bất kỳ con số nào. Không hoàn tác được.',
  withdrawnOn: (when: string) => `Đã rút lúc ${when}`,
  about: {
    units: 'Đơn vị thực hiện',
    day: 'Thời gian',
    kind: 'Hình thức',
    quantities: 'Số lượng',
    areas: 'Lĩnh vực',
    address: 'Địa chỉ',
    note: 'Ghi chú',
    origin: 'Nguồn',
    recorded: 'Ghi nhận',
    platform: 'Hệ thống ghi khi đăng tải',
    manual: 'Đơn vị ghi nhận',
    twins: 'Trùng nội dung',
    visibility: 'Công khai',
    visible: 'Hiện trên cổng',
    hidden: 'Chỉ trong hệ thống',
  },
  files: 'Tệp kèm theo',
  answerFiles: 'Tài liệu bổ sung khi giải trình',
  proofs: {
    title: 'Minh chứng',
    ofTask: 'Minh chứng cho nhiệm vụ',
    of: 'Nhiệm vụ',
    unit: 'Đơn vị',
    quantity: 'Số được tính',
    state: 'Tình trạng',
    none: 'Việc này chưa gắn với nhiệm vụ nào: không có nhiệm vụ đang mở của đơn vị nhận hình thức, lĩnh vực và thời gian này.',
    noneYet:
      'Chưa có minh chứng nào. Tin, bài đăng trên cổng được gắn tự động; việc làm ngoài hệ thống thì ghi nhận ở đây.',
    reason: 'Lý do',
    explanation: 'Giải trình',
    all: 'Xem tất cả minh chứng của nhiệm vụ',
  },
  answerQuestion:
    'Cơ quan đầu mối sẽ xem lại theo lời giải trình và tài liệu bổ sung. Tài liệu này chỉ hiển thị cho đơn vị và cơ quan đầu mối.',
  rejectQuestion: 'Việc đã làm vẫn ở trong sổ nhưng không chứng minh cho nhiệm vụ này nữa.',
  contestQuestion: 'Đơn vị sẽ thấy lý do và có thể giải trình.',
  timeline: 'Diễn biến',
  waiting: {
    proposed: (count: string) => `${count} minh chứng chờ duyệt`,
    contested: (title: string) => `Minh chứng chưa được chấp nhận: ${title}`,
  },
  notices: {
    contested: (title: string, reason: string) => `Minh chứng “${title}” chưa được chấp nhận. Lý do: ${reason}`,
    rejected: (title: string) => `Minh chứng “${title}” không được tính cho nhiệm vụ.`,
    answered: (title: string) => `Đơn vị đã giải trình minh chứng “${title}”.`,
    withdrawn: (title: string) => `Việc đã làm “${title}” đã được rút; minh chứng liên quan không còn được tính.`,
  },
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['deeds.recorded_by', 'deed_withdrawals.by_account_id', 'proofs.decided_by', 'proof_moves.by_account_id'],
    what: 'Việc đã ghi nhận, minh chứng',
    why: 'Của đơn vị: người khác trong đơn vị giải trình, rút được. Sổ ghi ai đã ghi nhận.',
  },
]
