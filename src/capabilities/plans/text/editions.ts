import type { EditionList } from '../rules/edition.ts'
import type { ChangeKind } from '../rules/part-changes.ts'

const desk = '/lam-viec/ke-hoach'

export const editionPaths = {
  /** One edition, as it stood; the present one has the address of the plan. */
  edition: (slug: string, ordinal: number | string) => `/ke-hoach/${slug}/ban/${ordinal}`,
  changes: (slug: string, ordinal: number | string) => `/ke-hoach/${slug}/ban/${ordinal}/thay-doi`,
  amends: (id: string) => `${desk}/${id}/sua-doi`,
  compare: (id: string) => `${desk}/${id}/so-sanh`,
  pair: (id: string) => `${desk}/${id}/so-sanh/ghep`,
  apply: (id: string) => `${desk}/${id}/so-sanh/ap-dung`,
} as const

export const changeLabels: Readonly<Record<ChangeKind, string>> = {
  added: 'Thêm mới',
  changed: 'Sửa đổi',
  moved: 'Đổi vị trí',
  removed: 'Bỏ',
  same: 'Giữ nguyên',
}

export const listLabels: Readonly<Record<EditionList, string>> = {
  head: 'Thông tin chung',
  item: 'Nội dung kế hoạch',
  target: 'Chỉ tiêu',
  task: 'Nhiệm vụ',
}

export const partFields: Readonly<Record<string, string>> = {
  text: 'Nội dung',
  marker: 'Ký hiệu',
  section: 'Phần',
  value: 'Mức',
  product: 'Sản phẩm',
  group: 'Nhóm',
  lead: 'Chủ trì',
  support: 'Phối hợp',
  schedule: 'Thời hạn',
  quota: 'Số lượng mỗi kỳ',
  requested: 'Cách giao',
}

export const editionText = {
  amends: {
    title: 'Văn bản này sửa đổi kế hoạch khác',
    lead: 'Nếu đây là văn bản sửa đổi, bổ sung hoặc bản đính chính của một kế hoạch đang thực hiện, hãy chọn kế hoạch đó: khác biệt được nêu từng mục và hợp vào kế hoạch thành bản mới.',
    plan: 'Sửa đổi kế hoạch',
    none: 'Không, đây là kế hoạch mới',
    how: 'Văn bản này',
    whole: 'Nêu lại toàn văn kế hoạch: mục nào không còn là bị bỏ',
    parts: 'Chỉ nêu phần sửa đổi, bổ sung: mục không nhắc đến giữ nguyên',
    submit: 'Lưu',
    saved: 'Đã ghi kế hoạch được sửa đổi.',
    is: (name: string) => `Văn bản này sửa đổi ${name}.`,
    compare: 'So sánh với kế hoạch',
  },
  compare: {
    title: (name: string) => `So sánh với ${name}`,
    caption: 'Bản sửa đổi, bổ sung',
    lead: 'Mỗi khác biệt được áp dụng khi ô được chọn; bỏ chọn thì kế hoạch giữ như cũ ở chỗ đó.',
    take: 'Áp dụng',
    takeOne: (label: string, words: string) => `${label}: ${words}`,
    none: 'Văn bản không làm thay đổi kế hoạch ở phần này.',
    nothing: 'Không có khác biệt nào',
    nothingText: 'Văn bản này nêu đúng những gì kế hoạch đang có.',
    silent: (n: number) => `${n} mục văn bản không nhắc đến: giữ nguyên nếu không chọn`,
    same: (n: number) => `${n} mục giữ nguyên`,
    counts: (n: number, label: string) => `${n} ${label}`,
    submit: 'Áp dụng thành bản mới',
    will: 'Khi áp dụng',
    consequences: [
      'Nhiệm vụ sửa đổi giữ nguyên phân công, việc đã làm và minh chứng; thời hạn chưa xong theo bản mới.',
      'Nhiệm vụ bỏ kết thúc từ hôm nay, lý do được ghi, vẫn đọc được; số liệu các kỳ trước giữ nguyên.',
      'Nhiệm vụ thêm được giao ngay cho đơn vị.',
      'Bản cũ vẫn xem được ở địa chỉ riêng.',
    ],
    back: 'Quay lại soát văn bản',
    adopted: (n: number) => `Đã áp dụng thành bản ${n} của kế hoạch.`,
    pairTitle: 'Ghép lại hai mục',
    pairLead: 'Khi hệ thống coi một mục sửa đổi là “bỏ” và “thêm mới”, hoặc ghép nhầm, hãy chỉ ra mục cũ tương ứng.',
    pairNew: 'Mục trong văn bản này',
    pairOld: 'Tương ứng với mục cũ',
    pairNone: 'Không mục nào, đây là mục mới',
    pairSubmit: 'Ghép',
    paired: 'Đã ghép lại.',
    before: 'trước',
    after: 'sau',
    empty: 'không có',
  },
  edition: {
    title: 'Các bản của kế hoạch',
    present: 'đang áp dụng',
    name: (ordinal: number, name: string) => `Bản ${ordinal}: ${name}`,
    since: (day: string) => `áp dụng từ ${day}`,
    span: (from: string, to: string) => `áp dụng từ ${from} đến ${to}`,
    changes: 'Khác với bản trước',
    changesTitle: (ordinal: number) => `Bản ${ordinal} khác bản ${ordinal - 1} thế nào`,
    old: (ordinal: number) => `Bản ${ordinal} của kế hoạch`,
    oldNote: 'Đây là bản cũ, giữ để tra cứu.',
    toPresent: 'Xem bản đang áp dụng',
    figures: 'Tiến độ khi bản này kết thúc',
    content: 'Nội dung của bản này',
    taken: 'Đã áp dụng',
    left: 'Không áp dụng',
  },
  removed: {
    title: (n: number) => `${n} nhiệm vụ đã bỏ theo bản sửa đổi`,
    by: (name: string) => `theo ${name}`,
  },
  reason: (name: string) => `Theo ${name}`,
  notice: (name: string, by: string) => `${name} có bản mới theo ${by}; nhiệm vụ của đơn vị có thể thay đổi.`,
} as const

export const editionFields = {
  amendsPlanId: editionText.amends.plan,
  whole: editionText.amends.how,
  replaces: editionText.compare.pairOld,
  part: editionText.compare.pairNew,
} as const

export const editionRefusals = {
  'plan-is-amendment': 'Văn bản này sửa đổi một kế hoạch đang thực hiện. Hãy so sánh và áp dụng thành bản mới.',
  'plan-not-amendment': 'Văn bản này chưa được ghi là sửa đổi kế hoạch nào.',
  'plan-amends-other': 'Chỉ sửa đổi được kế hoạch đang thực hiện do chính đơn vị chủ trì.',
  'plan-nothing-taken': 'Chưa chọn khác biệt nào để áp dụng.',
} as const
