import type { FindingCode } from '../rules/finding.ts'
import type { Fate } from '../rules/rehearsal.ts'
import type { ReorganisationState } from '../rules/reorganisation.ts'

const base = '/lam-viec/don-vi/sap-xep'

export const paths = {
  list: base,
  make: `${base}/them`,
  one: (id: string) => `${base}/${id}`,
  head: (id: string) => `${base}/${id}/thong-tin`,
  importInto: (id: string) => `${base}/${id}/nhap`,
  template: `${base}/mau-xlsx`,
  line: (id: string) => `${base}/${id}/dong`,
  removeLine: (id: string) => `${base}/${id}/xoa-dong`,
  main: (id: string) => `${base}/${id}/ke-thua-chinh`,
  schedule: (id: string) => `${base}/${id}/len-lich`,
  takeBack: (id: string) => `${base}/${id}/huy-lich`,
  remove: (id: string) => `${base}/${id}/xoa`,
  queue: `${base}/cho-quyet-dinh`,
  decide: `${base}/cho-quyet-dinh/giao`,
  undecide: `${base}/cho-quyet-dinh/rut`,
} as const

export const stateLabels: Readonly<Record<ReorganisationState, string>> = {
  draft: 'Dự thảo',
  scheduled: 'Đã lên lịch',
  'in-force': 'Đã có hiệu lực',
}

export const fateLabels: Readonly<Record<Fate['kind'], string>> = {
  ended: 'Kết thúc',
  renamed: 'Đổi tên, đổi loại',
  moved: 'Chuyển cấp trên',
  reduced: 'Chuyển một phần, vẫn hoạt động',
}

/** What is found, said of one unit; `words` as the finding carries them. */
export const findingTexts: Readonly<Record<FindingCode, (words: readonly string[]) => string>> = {
  'from-unknown': () => 'Không có đơn vị mang mã này hoạt động đến ngày trước khi sắp xếp.',
  'to-unknown': ([code = '']) =>
    `Đơn vị nhận mang mã ${code} không được thành lập và cũng không còn hoạt động từ ngày sắp xếp.`,
  'to-missing': () => 'Thiếu đơn vị nhận.',
  'function-missing': () => 'Chuyển chức năng phải ghi chức năng nào.',
  'code-taken': ([name = '']) => `Mã này đang là mã của ${name}, đơn vị đó không kết thúc.`,
  'code-twice': () => 'Hai đơn vị mới cùng mang mã này.',
  'parent-unknown': ([code = '']) =>
    code === '' ? 'Thiếu đơn vị cấp trên.' : `Không có đơn vị cấp trên mang mã ${code} từ ngày sắp xếp.`,
  'whole-and-parts': (names) =>
    `Vừa nhập toàn bộ vừa chia cho ${names.join('; ')}. Nếu chia thì mọi dòng đều là “Chia”.`,
  'shares-over': ([sum = '']) => `Tổng các tỷ lệ là ${sum} %, vượt 100 %.`,
  'main-twice': (names) => `Chỉ một đơn vị kế thừa chính: ${names.join('; ')}.`,
  'line-twice': ([code = '']) => `Đã có dòng khác chuyển sang ${code}.`,
  'name-missing': () => 'Đổi tên phải ghi tên mới.',
  'later-history': () => 'Đơn vị đã có thay đổi khác vào ngày này hoặc sau đó. Hủy lịch của lần sắp xếp kia trước.',
  'part-left-over': ([name = '']) => `Trực thuộc ${name}, đơn vị này kết thúc: ghi bộ phận này về đâu.`,
  circle: ([name = '']) => `Không thể trực thuộc ${name}: đó là chính đơn vị này hoặc bộ phận của nó.`,
  empty: () => 'Phương án chưa có dòng nào.',
  'several-heirs': (names) =>
    `Chia cho ${names.join('; ')} mà chưa nêu đơn vị kế thừa chính: việc đang mở chờ quyết định từng việc.`,
  'no-heir': () => 'Kết thúc mà không có đơn vị kế thừa: việc đang mở chờ quyết định, đơn vị cấp trên theo dõi.',
  'share-unknown': ([name = '']) =>
    `Không rõ tỷ lệ chuyển sang ${name}: số liệu cũ sẽ ghi “Chưa phân chia được”. Ghi tỷ lệ, hoặc dân số hay diện tích của mọi phần.`,
  'parts-differ': ([parts = '', whole = '']) =>
    `Các phần chuyển cộng lại là ${parts}, số liệu đã ghi của đơn vị là ${whole}. Tỷ lệ tính trên tổng các phần.`,
  'from-nothing': () => 'Đơn vị mới không hình thành từ đơn vị nào.',
}

export const text = {
  title: 'Sắp xếp đơn vị',
  lead: 'Chuẩn bị phương án, chạy thử, lên lịch. Hồ sơ không di chuyển: việc đang mở tự thuộc đơn vị kế thừa từ ngày có hiệu lực. Hủy được đến trước ngày đó.',
  make: 'Lập phương án',
  emptyTitle: 'Chưa có phương án sắp xếp',
  emptyText:
    'Lập phương án khi có nghị quyết nhập, chia, đổi tên, giải thể đơn vị. Có thể nhập từ tệp của sở hoặc soạn từng dòng.',
  columns: { title: 'Phương án', on: 'Hiệu lực', state: 'Tình trạng', lines: 'Số dòng' },
  fields: {
    title: 'Tên phương án',
    legalBasis: 'Căn cứ pháp lý',
    effectiveOn: 'Ngày có hiệu lực',
    file: 'Tệp phương án',
  },
  fieldHints: {
    title: 'Ví dụ: Sắp xếp đơn vị hành chính cấp xã năm 2027',
    legalBasis: 'Số, ký hiệu nghị quyết hoặc quyết định',
    effectiveOn: 'Đơn vị cũ hoạt động đến hết ngày trước đó',
  },
  saveHead: 'Lưu thông tin',
  made: 'Đã lập phương án.',
  saved: 'Đã lưu phương án.',
  removed: 'Đã xóa phương án.',
  importTitle: 'Nhập từ tệp',
  importHint: 'Excel, CSV (mỗi dòng một cặp đơn vị cũ – mới) hoặc JSONL. Tệp thay toàn bộ các dòng đang có.',
  importAct: 'Đọc tệp',
  template: 'Tải tệp mẫu Excel',
  templateName: 'mau-phuong-an-sap-xep',
  imported: (lines: string, passed: string) => `Đã đọc ${lines} dòng; bỏ qua ${passed} dòng không thuộc ngày này.`,
  importRefused: (line: number, why: string) => `Dòng ${line}: ${why}`,
  addLine: 'Thêm một dòng',
  rehearsal: 'Chạy thử',
  rehearsalLead: 'Chưa có gì được ghi.',
  sums: {
    ended: 'Đơn vị kết thúc',
    founded: 'Đơn vị mới',
    open: 'Việc đang mở chuyển theo',
    waiting: 'Việc chờ quyết định',
    posts: 'Vị trí công tác chuyển theo',
  },
  faults: 'Phải sửa trước khi lên lịch',
  warnings: 'Cần biết',
  fates: 'Từng đơn vị',
  fateColumns: { unit: 'Đơn vị', fate: 'Thay đổi', heirs: 'Về đâu', open: 'Việc đang mở', act: 'Kế thừa chính' },
  mainOf: (name: string) => `Đơn vị kế thừa chính của ${name}`,
  chooseMain: 'Chọn',
  noMain: 'Chưa chọn (quyết định từng việc)',
  schedule: 'Lên lịch',
  scheduleQuestion: (on: string) =>
    `Ghi toàn bộ thay đổi cho ngày ${on} trong một lần. Đến trước ngày đó có thể hủy lịch và mọi thứ trở lại như cũ.`,
  scheduled: (on: string) => `Đã lên lịch cho ngày ${on}.`,
  takeBack: 'Hủy lịch',
  takeBackQuestion: 'Mọi đơn vị, tên gọi, vị trí công tác trở lại như trước khi lên lịch. Phương án trở về dự thảo.',
  takenBack: 'Đã hủy lịch, mọi thứ trở lại như cũ.',
  remove: 'Xóa phương án',
  removeQuestion: 'Xóa hẳn bản dự thảo này.',
  queue: 'Chờ quyết định đơn vị kế thừa',
  queueLead:
    'Việc đang mở của đơn vị bị chia, không có đơn vị kế thừa hoặc đã chuyển chức năng. Giao từng việc hoặc giao tất cả cho một đơn vị.',
  queueEmpty: 'Không có việc nào chờ quyết định',
  queueEmptyText:
    'Khi một đơn vị bị chia mà nghị quyết không nêu đơn vị kế thừa chính, hoặc chuyển một chức năng đi, việc đang mở của đơn vị đó hiện ở đây.',
  queueColumns: { kind: 'Loại việc', thing: 'Việc', unit: 'Đơn vị cũ', proposals: 'Đề xuất' },
  decide: 'Giao',
  decideAll: (n: string, kind: string) => `Giao cả ${n} ${kind}`,
  heir: 'Đơn vị nhận',
  decided: (n: string) => `Đã giao ${n} việc.`,
} as const

export const verbs = {
  'reorganisation.prepared': 'lập phương án sắp xếp đơn vị',
  'reorganisation.edited': 'sửa phương án sắp xếp đơn vị',
  'reorganisation.removed': 'xóa phương án sắp xếp đơn vị',
  'reorganisation.scheduled': 'lên lịch sắp xếp đơn vị',
  'reorganisation.taken-back': 'hủy lịch sắp xếp đơn vị',
  'reorganisation.took-effect': 'phương án sắp xếp đơn vị có hiệu lực',
  'heir.decided': 'giao việc cho đơn vị kế thừa',
  'heir.withdrawn': 'rút quyết định giao việc cho đơn vị kế thừa',
} as const

export const refusals = {
  'reorganisation-past': 'Ngày có hiệu lực phải sau hôm nay, để còn hủy được.',
  'reorganisation-faulty': 'Phương án còn lỗi. Xem phần “Phải sửa trước khi lên lịch”.',
  'reorganisation-changed': 'Phương án đã thay đổi sau khi xem. Xem lại kết quả chạy thử rồi lên lịch.',
  'reorganisation-in-use': 'Đã có vị trí công tác hoặc dữ liệu khác gắn với đơn vị mới. Gỡ ra trước rồi hủy lịch.',
  'reorganisation-file-json': 'Tệp JSONL có dòng không đúng cú pháp.',
  'reorganisation-file-columns': 'Không thấy đủ các cột: Mã (hoặc tên) đơn vị cũ, Mã đơn vị mới. Xem tệp mẫu.',
  'reorganisation-file-missing': 'Hãy chọn tệp phương án.',
  'heir-nothing-waits': 'Không còn việc nào chờ quyết định ở mục này.',
  'heir-unit-lives': 'Đơn vị này chưa có ngày kết thúc và không chuyển chức năng nào.',
  'heir-known': 'Nghị quyết đã nêu đơn vị kế thừa, không cần quyết định từng việc.',
  'heir-other': 'Chọn một trong các đơn vị có thể giao.',
} as const
