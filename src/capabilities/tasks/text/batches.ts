import type { BatchAct, ItemOutcome } from '../rules/batch.ts'

export const batchActLabels: Readonly<Record<BatchAct, string>> = {
  accept: 'Nhận nhiệm vụ',
  submit: 'Gửi kết quả',
  approve: 'Phê duyệt kết quả',
  return: 'Trả lại kết quả',
  extend: 'Gia hạn',
  remind: 'Đôn đốc',
  entrust: 'Phân công người phụ trách',
}

export const outcomeLabels: Readonly<Record<ItemOutcome, string>> = {
  chosen: 'Sẽ xử lý',
  done: 'Đã xử lý',
  refused: 'Không xử lý',
  undone: 'Đã hoàn tác',
  kept: 'Giữ nguyên',
}

export const batchText = {
  away: (name: string, until: string) => `${name} (vắng đến hết ${until})`,
  choose: 'Chọn nhiệm vụ',
  bar: 'Xử lý các nhiệm vụ đã chọn',
  act: 'Việc cần làm',
  all: (count: string) => `Chọn cả ${count} nhiệm vụ tìm được, không chỉ trang này`,
  next: 'Tiếp tục',
  nextHint: 'Trang sau cho biết nhiệm vụ nào được xử lý, nhiệm vụ nào không và vì sao, trước khi xác nhận.',
  confirmTitle: (act: string) => `${act}: xác nhận`,
  resultTitle: (act: string) => `${act}: kết quả`,
  will: (count: string) => `${count} nhiệm vụ sẽ được xử lý`,
  willNot: (count: string) => `${count} nhiệm vụ không được xử lý`,
  did: (count: string) => `${count} nhiệm vụ đã được xử lý`,
  didNot: (count: string) => `${count} nhiệm vụ không được xử lý`,
  undid: (count: string) => `${count} nhiệm vụ đã trở lại như trước`,
  kept: (count: string) => `${count} nhiệm vụ giữ nguyên vì đã có người xử lý tiếp`,
  nothing: 'Không nhiệm vụ nào được chọn có thể xử lý',
  nothingHint: 'Xem lý do của từng nhiệm vụ bên dưới, hoặc quay lại danh sách để chọn nhiệm vụ khác.',
  back: 'Quay lại danh sách',
  confirm: (act: string, count: string) => `${act} (${count} nhiệm vụ)`,
  questions: {
    accept: 'Đơn vị nhận các nhiệm vụ này và bắt đầu thực hiện.',
    submit:
      'Kết quả của mỗi nhiệm vụ được gửi tới cơ quan đầu mối cùng minh chứng đã ghi nhận; lời báo cáo dưới đây dùng chung.',
    approve: 'Xác nhận các nhiệm vụ này đã hoàn thành theo minh chứng.',
    return: 'Kết quả được trả về đơn vị với cùng một lý do.',
    extend: 'Kỳ còn nợ có hạn sớm nhất của mỗi nhiệm vụ được chuyển sang hạn mới; hạn cũ và lý do được giữ lại.',
    remind: 'Mỗi đơn vị nhận một thông báo cho tất cả nhiệm vụ được chọn của mình.',
    entrust: 'Người được chọn thấy nhiệm vụ ở mục “Giao cho tôi” và được thông báo. Đơn vị vẫn chịu trách nhiệm.',
  } satisfies Record<BatchAct, string>,
  words: {
    submit: 'Kết quả đã thực hiện',
    approve: 'Nhận xét',
    return: 'Lý do trả lại',
    extend: 'Lý do gia hạn',
    remind: 'Nội dung đôn đốc',
  },
  columns: { task: 'Nhiệm vụ', unit: 'Đơn vị', outcome: 'Xử lý', reason: 'Lý do' },
  items: 'Từng nhiệm vụ',
  undo: 'Hoàn tác',
  undoQuestion:
    'Các nhiệm vụ trở lại trạng thái, hạn hoặc người phụ trách trước đó. Nhiệm vụ mà người khác đã xử lý tiếp được giữ nguyên. Chỉ người thực hiện hoàn tác được, trong 24 giờ.',
  notReversible: 'Thông báo đôn đốc đã gửi nên không hoàn tác được.',
  done: (count: string) => `Đã xử lý ${count} nhiệm vụ.`,
  finished: 'Đã xử lý xong.',
  undone: 'Đã hoàn tác.',
  moved: { accept: 'Đã nhận nhiệm vụ.', approve: 'Đã phê duyệt kết quả.' },
} as const

export const batchFieldLabels = {
  act: 'Việc cần làm',
  assignment: 'Nhiệm vụ',
  words: 'Nội dung',
  dueOn: 'Hạn mới',
  assignee: 'Người phụ trách',
} as const

export const batchRefusals = {
  'batch-nothing-chosen': 'Chưa chọn nhiệm vụ nào. Hãy đánh dấu ít nhất một nhiệm vụ trong danh sách.',
  'batch-too-many': 'Chọn quá 2.000 nhiệm vụ một lần. Hãy lọc bớt danh sách rồi chọn lại.',
  'batch-not-reversible': 'Việc này không hoàn tác được vì thông báo đã gửi.',
  'batch-too-late': 'Đã quá 24 giờ nên không hoàn tác được nữa. Hãy xử lý từng nhiệm vụ.',
  'batch-changed-since': 'Nhiệm vụ đã được xử lý tiếp nên giữ nguyên.',
  'assignment-reminded-today': 'Nhiệm vụ này đã được đôn đốc trong hôm nay.',
  'assignment-nothing-owed': 'Nhiệm vụ không còn kỳ nào đang phải làm để gia hạn.',
  'assignment-only-head-entrusts':
    'Người đứng đầu đơn vị phân công người khác; chuyên viên chỉ tự nhận phụ trách cho mình.',
  'assignment-assignee-elsewhere': 'Người được chọn không giữ vị trí công tác nào ở đơn vị của nhiệm vụ này.',
} as const
