import type { Tone } from '../../../ui/tag.tsx'
import type { PaperOrder } from '../rules/register.ts'
import type { SayableStanding, Standing } from '../rules/standing.ts'

/** As the national database of legal documents calls them; the last is ours: the day of effect is not known. */
export const standingLabels: Readonly<Record<Standing, string>> = {
  pending: 'Chưa có hiệu lực',
  'in-force': 'Còn hiệu lực',
  partly: 'Hết hiệu lực một phần',
  ended: 'Hết hiệu lực',
  unknown: 'Chưa rõ hiệu lực',
}
export const standingTones: Readonly<Record<Standing, Tone>> = {
  pending: 'blue',
  'in-force': 'green',
  partly: 'yellow',
  ended: 'red',
  unknown: 'grey',
}
export const sayableLabels: Readonly<Record<SayableStanding, string>> = {
  'in-force': 'Còn hiệu lực',
  partly: 'Hết hiệu lực một phần',
  ended: 'Hết hiệu lực',
  computed: 'Bỏ lời xác định trước, tính lại theo ngày và quan hệ văn bản',
}

/** The names in the address of the list. */
export const filterNames = {
  words: 'q',
  type: 'loai',
  field: 'linh-vuc',
  issuedBy: 'co-quan',
  year: 'nam',
  standing: 'tinh-trang',
  order: 'sap-xep',
} as const

export const orderWords: Readonly<Record<PaperOrder, { readonly value: string; readonly label: string }>> = {
  newest: { value: '', label: 'Mới ban hành trước' },
  oldest: { value: 'cu', label: 'Cũ trước' },
  effect: { value: 'hieu-luc', label: 'Ngày có hiệu lực, mới trước' },
}

/** Of the address → the standing. */
export const standingWords: Readonly<Record<Standing, string>> = {
  pending: 'chua-co',
  'in-force': 'con',
  partly: 'mot-phan',
  ended: 'het',
  unknown: 'chua-ro',
}

export const registerText = {
  standing: 'Tình trạng hiệu lực',
  order: 'Sắp xếp',
  counted: (label: string, count: string) => `${label} (${count})`,
  formerly: (unit: string) => `${unit}, gồm văn bản của đơn vị trước đây`,
  because: {
    date: (day: string) => `Từ ngày ${day}.`,
    unknown:
      'Văn bản quy phạm pháp luật tự nêu ngày có hiệu lực; sổ chưa ghi ngày này. Đơn vị giữ văn bản ghi tại “Sửa thông tin văn bản”.',
    own: (day: string) => `Hết thời hạn nêu trong văn bản (${day}).`,
    stated: (day: string) => `Văn bản nêu có hiệu lực từ ${day}.`,
    signed: (day: string) => `Văn bản hành chính có hiệu lực từ ngày ký ${day} (Nghị định 30/2020/NĐ-CP).`,
    replaced: 'Bị thay thế bởi',
    amended: 'Được sửa đổi, bổ sung bởi',
    repealed: 'Bị bãi bỏ bởi',
    from: (day: string) => `từ ${day}`,
    dayUnknown: 'chưa rõ ngày có hiệu lực của văn bản này nên chưa tính',
    said: (unit: string, day: string) => `${unit} xác định ngày ${day}:`,
    since: (day: string) => `từ ngày ${day}`,
    source: (source: string) => `Theo: ${source}.`,
    hidden: 'một văn bản không công khai',
  },
  say: 'Xác định tình trạng hiệu lực',
  sayHint:
    'Chỉ dùng khi ngày hiệu lực và quan hệ văn bản ghi trong sổ không cho kết quả đúng. Để ghi “Chưa có hiệu lực”, hãy sửa Ngày có hiệu lực.',
  saySince: 'Tính từ ngày',
  sayReason: 'Lý do',
  saySource: 'Căn cứ (số văn bản, danh mục công bố)',
  saySave: 'Lưu tình trạng hiệu lực',
  said: 'Đã lưu tình trạng hiệu lực.',
  sayHistory: 'Đã xác định trước đây',
  older: 'Văn bản trước đó của cơ quan này',
  newer: 'Văn bản sau đó của cơ quan này',
  sameField: 'Văn bản khác cùng lĩnh vực',
  figures: (count: string) => `Xem thêm ${count} dòng`,
} as const
