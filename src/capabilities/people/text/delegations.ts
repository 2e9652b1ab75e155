import type { DelegationRefusal, DelegationState } from '../rules/delegations.ts'

export const stateLabels: Readonly<Record<DelegationState, string>> = {
  planned: 'Chưa đến ngày',
  running: 'Đang ủy quyền',
  ended: 'Đã hết hạn',
  revoked: 'Đã thu hồi',
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
  lead: 'Khi vắng mặt, ghi người làm thay ở từng vị trí, trong thời gian nhất định. Hết ngày cuối quyền tự hết; có thể thu hồi ngay lúc nào cũng được.',
  create: 'Ghi vắng mặt, ủy quyền',
  choose: 'Chọn vị trí cần người làm thay',
  chooseLead: 'Vị trí của mình; người đứng đầu và quản trị ghi thay cho người trong đơn vị khi cần.',
  of: (title: string, unit: string) => `${title}, ${unit}`,
  heldTitle: (name: string, title: string) => `Ủy quyền của ${name} (${title})`,
  formTitle: 'Ủy quyền',
  formLead: (name: string, title: string, unit: string) => `Vị trí: ${title}, ${unit} – ${name}`,
  chooseDelegate: 'Chọn người',
  delegateHint: 'Người trong cùng đơn vị hoặc bộ phận trực thuộc.',
  rolesHint: 'Chỉ những việc được đánh dấu. Quyền quản trị, giám sát và quyền theo quyết định không ủy quyền được.',
  basisHint: 'Số, ngày của văn bản, nếu có. Việc ký thừa ủy quyền (TUQ.) phải có văn bản, có thời hạn và nội dung.',
  law: 'Người được ủy quyền không ủy quyền lại, và không duyệt việc do chính mình làm. Căn cứ: khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP.',
  save: 'Ủy quyền',
  saved: 'Đã ghi ủy quyền. Cả hai người được báo.',
  noLendable: 'Vị trí này không có quyền nào ủy quyền được.',
  noDelegate: 'Không có ai khác trong đơn vị có tài khoản đang hoạt động.',
  none: 'Chưa có ủy quyền nào',
  noneHint: 'Sắp đi công tác, nghỉ phép hay đi học? Ghi người làm thay để việc của đơn vị không dừng.',
  owner: 'Người vắng mặt',
  period: 'Thời gian',
  state: 'Trạng thái',
  acts: 'Thao tác',
  revoke: 'Thu hồi',
  revokeQuestion: 'Quyền của người được ủy quyền hết ngay, kể cả ở phiên đang mở.',
  revoked: 'Đã thu hồi ủy quyền.',
  fileName: 'uy-quyen',
  total: (count: string) => `${count} lần ủy quyền`,
  given: 'Có ủy quyền mới ở một vị trí công tác của anh/chị. Xem phạm vi và thời gian.',
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
