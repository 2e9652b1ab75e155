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
  'proof.accepted': 'Chấp nhận minh chứng',
  'proof.contested': 'Chưa chấp nhận minh chứng',
  'proof.answered': 'Giải trình minh chứng',
  'proof.rejected': 'Không tính minh chứng',
} as const
