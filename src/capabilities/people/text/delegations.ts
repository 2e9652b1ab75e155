import type { DelegationRefusal, DelegationState } from '../rules/delegations.ts'

export const stateLabels: Readonly<Record<DelegationState, string>> = {
  planned: 'Chưa đến ngày',
  running: 'Đang ủy quyền',
  ended: 'Đã hết hạn',
  revoked: 'Đã thu hồi',
}

/** Where nobody stands in. */
export const absenceLabels: Readonly<Record<DelegationState, string>> = {
  planned: 'Chưa đến ngày',
  running: 'Đang vắng',
  ended: 'Đã qua',
  revoked: 'Đã rút',
}

export const labels = {
  delegate: 'Người được ủy quyền',
  roles: 'Phạm vi',
  validFrom: 'Từ ngày',
  validTo: 'Đến hết ngày',
  reason: 'Lý do vắng mặt',
  basis: 'Văn bản ủy quyền',
} as const

export const text = {
  one: 'Ủy quyền',
  title: 'Vắng mặt, ủy quyền',
  lead: 'Khi vắng mặt, ghi thời gian và người làm thay ở từng vị trí, nếu có. Hết ngày cuối quyền của người làm thay tự hết; có thể thu hồi ngay lúc nào cũng được.',
  create: 'Ghi vắng mặt, ủy quyền',
  choose: 'Chọn vị trí',
  chooseLead: 'Vị trí của mình; người đứng đầu và quản trị ghi thay cho người trong đơn vị khi cần.',
  of: (title: string, unit: string) => `${title}, ${unit}`,
  heldTitle: (name: string, title: string) => `Ủy quyền của ${name} (${title})`,
  formTitle: 'Ghi vắng mặt, ủy quyền',
  formLead: (name: string, title: string, unit: string) => `Vị trí: ${title}, ${unit} – ${name}`,
  nobody: 'Không có người làm thay',
  stated: 'Đã ghi vắng mặt.',
  delegateHint:
    'Người trong cùng đơn vị hoặc bộ phận trực thuộc. Không chọn ai: chỉ ghi là vắng mặt, đồng nghiệp thấy khi giao việc.',
  rolesHint: 'Chỉ những việc được đánh dấu. Quyền quản trị, giám sát và quyền theo quyết định không ủy quyền được.',
  basisHint: 'Số, ngày của văn bản, nếu có. Việc ký thừa ủy quyền (TUQ.) phải có văn bản, có thời hạn và nội dung.',
  law: 'Người được ủy quyền không ủy quyền lại, và không duyệt việc do chính mình làm. Căn cứ: khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP.',
  save: 'Ghi',
  saved: 'Đã ghi ủy quyền. Cả hai người được báo.',
  noPost: 'Không có vị trí nào đang giữ để ghi vắng mặt.',
  noLendable: 'Vị trí này không có quyền nào ủy quyền được; chỉ ghi được là vắng mặt.',
  noDelegate: 'Không có ai khác trong đơn vị có tài khoản đang hoạt động; chỉ ghi được là vắng mặt.',
  none: 'Chưa có vắng mặt, ủy quyền nào',
  noneHint:
    'Sắp đi công tác, nghỉ phép hay đi học? Ghi lại để đồng nghiệp biết; chọn người làm thay để việc của đơn vị không dừng.',
  owner: 'Người vắng mặt',
  period: 'Thời gian',
  state: 'Trạng thái',
  acts: 'Thao tác',
  revoke: 'Thu hồi',
  withdraw: 'Đã trở lại',
  withdrawQuestion: 'Không còn vắng mặt: lần ghi này hết hiệu lực ngay.',
  withdrawn: 'Đã rút ghi vắng mặt.',
  revokeQuestion: 'Quyền của người được ủy quyền hết ngay, kể cả ở phiên đang mở.',
  revoked: 'Đã thu hồi ủy quyền.',
  fileName: 'uy-quyen',
  total: (count: string) => `${count} lần ủy quyền`,
  given: 'Có ủy quyền mới ở một vị trí công tác của anh/chị. Xem phạm vi và thời gian.',
  runOut: 'Một ủy quyền liên quan đến anh/chị vừa hết hạn.',
  away: 'Vừa ghi anh/chị vắng mặt ở một vị trí công tác. Xem thời gian.',
  takenBack: 'Một ủy quyền liên quan đến anh/chị vừa được thu hồi.',
} as const

export const delegationRefusals: Record<DelegationRefusal, string> = {
  'delegation-again': 'Người được ủy quyền không được ủy quyền lại (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'delegation-self': 'Hãy chọn người khác: không ai ủy quyền cho chính mình.',
  'delegation-roles': 'Có vai trò không thuộc vị trí này hoặc không ủy quyền được.',
  'delegation-past': '“Từ ngày” sớm nhất là hôm nay.',
  'delegation-beyond-post': 'Thời gian ủy quyền phải nằm trong thời gian giữ vị trí.',
  'delegation-outside': 'Người này không thuộc đơn vị hoặc bộ phận trực thuộc của vị trí được ủy quyền.',
  'delegation-twice': 'Người này đã được ủy quyền ở vị trí này trong thời gian đó.',
}
