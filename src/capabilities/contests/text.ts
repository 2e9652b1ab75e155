import type { ContestPhase, OpenPhase, PrizeKind, ResultState } from './rules.ts'

const work = '/lam-viec/cuoc-thi'
const result = (id: string) => `${work}/ket-qua/${id}`

export const paths = {
  list: '/cuoc-thi',
  listCsv: '/cuoc-thi.csv',
  contest: (slug: string) => `/cuoc-thi/${slug}`,
  winners: (slug: string) => `/cuoc-thi/${slug}/ket-qua.csv`,
  own: work,
  ownCsv: `${work}.csv`,
  draft: `${work}/moi`,
  desk: (id: string) => `${work}/${id}`,
  edit: (id: string) => `${work}/${id}/sua`,
  dropFile: (id: string) => `${work}/${id}/bo-tep`,
  submit: (id: string) => `${work}/${id}/trinh`,
  return: (id: string) => `${work}/${id}/tra-lai`,
  publish: (id: string) => `${work}/${id}/cong-bo`,
  reschedule: (id: string) => `${work}/${id}/doi-ngay`,
  withdraw: (id: string) => `${work}/${id}/go`,
  addResult: (id: string) => `${work}/${id}/ket-qua`,
  result,
  submitResult: (id: string) => `${result(id)}/trinh`,
  returnResult: (id: string) => `${result(id)}/tra-lai`,
  publishResult: (id: string) => `${result(id)}/cong-bo`,
  withdrawResult: (id: string) => `${result(id)}/go`,
} as const

export const phaseLabels: Readonly<Record<ContestPhase, string>> = {
  draft: 'Đang soạn',
  submitted: 'Chờ duyệt',
  coming: 'Sắp diễn ra',
  running: 'Đang diễn ra',
  ended: 'Đã kết thúc',
  withdrawn: 'Đã gỡ',
}
export const phaseWords: Readonly<Record<OpenPhase, string>> = {
  running: 'dang-dien-ra',
  coming: 'sap-dien-ra',
  ended: 'da-ket-thuc',
}
export const resultStateLabels: Readonly<Record<ResultState, string>> = {
  draft: 'Đang soạn',
  submitted: 'Chờ duyệt',
  published: 'Đã công bố',
  withdrawn: 'Đã gỡ',
}
export const prizeWords: Readonly<Record<PrizeKind, string>> = { individual: 'cá nhân', collective: 'tập thể' }

export const labels = {
  title: 'Tên cuộc thi',
  summary: 'Tóm tắt',
  areas: 'Lĩnh vực cải cách',
  jointUnits: 'Đơn vị phối hợp tổ chức',
  decisionNumber: 'Số, ký hiệu quyết định',
  decisionOn: 'Ngày quyết định',
  participants: 'Đối tượng dự thi',
  opensOn: 'Ngày bắt đầu',
  closesOn: 'Ngày kết thúc',
  rounds: 'Các đợt thi',
  place: 'Hình thức, nơi dự thi',
  entryUrl: 'Địa chỉ dự thi trực tuyến',
  bodyText: 'Thể lệ',
  bodyJson: 'Thể lệ',
  prizes: 'Cơ cấu giải thưởng',
  contact: 'Đầu mối liên hệ',
  file: 'Tài liệu đính kèm',
  fileId: 'Tài liệu',
  reason: 'Lý do',
  notice: 'Thông báo công khai',
  words: 'Lời công bố',
  winners: 'Danh sách đạt giải',
  complaintsUntil: 'Nhận khiếu nại đến hết ngày',
} as const
export const resultLabels = { ...labels, title: 'Tên đợt công bố' } as const

/** Shown at the field whose table has a row that cannot be read. */
export const wrongLine = (line: number) => `Dòng ${line} chưa đúng mẫu. Hãy xem lại thứ tự các cột và dấu “|”.`
export const wrongUnit = (name: string) => `Không rõ đơn vị “${name}”. Hãy ghi đúng tên đơn vị trong hệ thống.`

export const refusals = {
  'contest-own-words': 'Người soạn không duyệt nội dung mình soạn. Hãy để người duyệt khác của đơn vị duyệt.',
  'contest-window-turned': 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  'contest-round-outside': 'Mỗi đợt thi phải nằm trong thời gian cuộc thi, ngày đầu trước ngày cuối.',
  'contest-without-rules': 'Chưa có thể lệ. Hãy nhập thể lệ cuộc thi.',
  'contest-entry-unsafe': 'Địa chỉ dự thi phải bắt đầu bằng https://.',
  'contest-address-taken': 'Một cuộc thi cùng tên vừa được công bố. Hãy bấm công bố lần nữa.',
  'contest-not-begun': 'Cuộc thi chưa bắt đầu nên chưa có kết quả.',
} as const

export const verbs = {
  'contest.drafted': 'soạn thông báo cuộc thi',
  'contest.edited': 'sửa thông báo cuộc thi',
  'contest.submitted': 'trình duyệt cuộc thi',
  'contest.returned': 'trả lại thông báo cuộc thi',
  'contest.published': 'công bố cuộc thi',
  'contest.rescheduled': 'điều chỉnh thời gian cuộc thi',
  'contest.withdrawn': 'gỡ cuộc thi',
  'contest.result-drafted': 'soạn kết quả cuộc thi',
  'contest.result-edited': 'sửa kết quả cuộc thi',
  'contest.result-submitted': 'trình duyệt kết quả cuộc thi',
  'contest.result-returned': 'trả lại kết quả cuộc thi',
  'contest.result-published': 'công bố kết quả cuộc thi',
  'contest.result-withdrawn': 'gỡ kết quả cuộc thi',
} as const

export const deedUnit = 'cuộc thi'
