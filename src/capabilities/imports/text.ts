import type { Staying } from '../../kernel/capability.ts'

export const paths = {
  list: '/quan-tri/nhap-ban-ghi',
  csv: '/quan-tri/nhap-ban-ghi.csv',
  run: (id: string) => `/quan-tri/nhap-ban-ghi/${id}`,
  resume: (id: string) => `/quan-tri/nhap-ban-ghi/${id}/tiep-tuc`,
  refusals: (id: string) => `/quan-tri/nhap-ban-ghi/${id}/dong-bi-tu-choi.csv`,
} as const

export const kindLabels: Readonly<Record<string, string>> = {
  documents: 'Văn bản',
  procedures: 'Thủ tục hành chính',
  articles: 'Tin, bài',
  units: 'Đơn vị',
}

export const text = {
  command: '  import LOẠI TỆP.jsonl[.gz]    nhập bản ghi: documents, procedures, articles, units, passages',
  usage: 'Cách dùng: npx caicach import {kinds} TỆP.jsonl[.gz]',
  noFile: 'Không mở được tệp {path}.',
  resumed: 'Tệp này đã nhập dở đến dòng {lines}; tiếp tục từ dòng sau đó.',
  progress: '{bar} {percent} %, {lines} dòng{pace}{left}',
  pace: ', {count} dòng/giây',
  left: ', còn khoảng {time}',
  done: 'Mới {created}, thay đổi {changed}, không đổi {unchanged}, từ chối {refused}.',
  refused: 'Dòng {line}{column}: {why}',
  column: ', cột {column}',
  moreRefused: 'Và {count} dòng nữa bị từ chối.',
  notJson: 'không phải JSON hợp lệ.',
  failed: 'Lỗi ngoài dự kiến khi nhập; các dòng đã ghi vẫn còn, có thể tiếp tục.',
  title: 'Nhập bản ghi hàng loạt',
  one: 'Lượt nhập',
  lead: 'Đưa văn bản, thủ tục hành chính, tin bài, đơn vị từ hệ thống cũ vào. Mỗi dòng của tệp là một bản ghi JSON; gửi lại cùng một tệp không tạo bản ghi trùng.',
  form: 'Nhập một tệp',
  kind: 'Loại bản ghi',
  file: 'Tệp .jsonl hoặc .jsonl.gz',
  fileHint: 'Tối đa 20 MB mỗi tệp; tệp lớn nên nén bằng gzip hoặc nhập bằng lệnh trên máy chủ.',
  start: 'Nhập tệp',
  asked: 'Đã nhận tệp. Tiến độ hiện ở đầu trang.',
  runs: 'Các lượt nhập',
  none: 'Chưa nhập tệp nào',
  noneHint: 'Chọn loại bản ghi và tệp ở trên, hoặc dùng lệnh “npx caicach import” trên máy chủ.',
  underWay: (name: string) => `Đang nhập ${name}`,
  lines: 'dòng',
  timeLeft: (time: string) => `Còn khoảng ${time}`,
  perSecond: (count: string) => `${count} dòng mỗi giây`,
  beginning: 'Đang bắt đầu',
  columns: {
    name: 'Tệp',
    kind: 'Loại',
    startedAt: 'Bắt đầu',
    by: 'Người nhập',
    state: 'Tình trạng',
    lines: 'Số dòng',
    created: 'Mới',
    changed: 'Thay đổi',
    unchanged: 'Không đổi',
    refused: 'Từ chối',
  },
  byCommand: 'Lệnh trên máy chủ',
  states: { running: 'Đang nhập', stopped: 'Dừng giữa chừng', done: 'Xong', failed: 'Có lỗi' },
  resume: 'Nhập tiếp',
  resuming: 'Đang nhập tiếp từ dòng sau dòng cuối đã ghi.',
  resumeByCommand: 'Lượt này do lệnh trên máy chủ nhập: chạy lại đúng lệnh đó với cùng tệp để tiếp tục.',
  refusals: 'Các dòng bị từ chối',
  refusalsNone: 'Không có dòng nào bị từ chối',
  refusalColumns: { line: 'Dòng', column: 'Cột', why: 'Lý do' },
} as const

/** '2 phút 10 giây', '3 giờ 5 phút'. */
export function timeWords(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  if (hours > 0) return `${hours} giờ ${minutes} phút`
  return minutes > 0 ? `${minutes} phút ${seconds % 60} giây` : `${seconds} giây`
}

export const refusals = {
  'import-kind': 'Hãy chọn loại bản ghi.',
  'import-file': 'Hãy chọn tệp .jsonl hoặc .jsonl.gz, không quá 20 MB.',
  'import-finished': 'Lượt nhập này đã xong.',
  'import-by-command': text.resumeByCommand,
  'import-line-too-long': 'Tệp có dòng dài hơn 32 MB: mỗi bản ghi phải nằm trên một dòng riêng.',
} as const

export const verbs = {
  'import.started': 'bắt đầu nhập tệp bản ghi',
  'import.finished': 'nhập xong tệp bản ghi',
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['import_runs.started_by'],
    what: 'Lượt nhập bản ghi',
    why: 'Lịch sử: ghi ai đã làm, không ghi ai đang giữ.',
  },
]
