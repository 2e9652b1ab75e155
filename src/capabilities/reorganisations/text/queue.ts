import type { ProposalReason } from '../rules/proposing.ts'

export const queuePaths = { decided: '/lam-viec/don-vi/sap-xep/cho-quyet-dinh/da-giao' } as const

/** The words of the address. */
export const queueQuery = { unit: 'don-vi', kind: 'loai' } as const

export const queueText = {
  unit: 'Đơn vị giao',
  kind: 'Loại việc',
  all: 'Tất cả',
  groups: 'Theo đơn vị và loại việc',
  count: 'Số việc',
  since: 'Từ ngày',
  heirs: 'Có thể giao cho',
  one: 'Xem từng việc',
  oneOf: (kind: string, unit: string) => `Xem từng việc: ${kind}, ${unit}`,
  things: (kind: string, unit: string) => `${kind} của ${unit}`,
  thingsShown: (shown: string, all: string) => `Hiện ${shown} trong ${all} việc.`,
  choose: 'Chọn việc',
  proposal: 'Đề xuất',
  decideTo: (heir: string) => `Giao cho ${heir}`,
  decideThing: (thing: string) => `việc “${thing}”`,
  decideChosen: 'Giao các việc đã chọn',
  decideAllTitle: 'Giao tất cả',
  decideAllQuestion: (count: string, kind: string, unit: string) =>
    `Giao cả ${count} ${kind} đang mở của ${unit} cho một đơn vị. Rút lại được ở trang “Đã giao”.`,
  decideSaid: (count: string) => `Giao ${count} việc theo lời văn của việc`,
  decideSaidQuestion:
    'Mỗi việc nhắc đến tên, chức năng hoặc địa bàn của đơn vị nào thì giao cho đơn vị đó. Các việc khác vẫn chờ. Rút lại được ở trang “Đã giao”.',
  stays: (name: string) => `Ở lại ${name}`,
  letStay: (name: string) => `Để lại ${name}`,
  givingLead: (unit: string, on: string) =>
    `${unit} đã chuyển chức năng từ ngày ${on}. Việc mở trước ngày đó vẫn của đơn vị này cho đến khi giao đi; việc không thuộc chức năng đã chuyển thì chọn “Ở lại”.`,
  itemIds: 'Các việc',
  decided: 'Đã giao',
  waiting: 'Chờ quyết định',
  tabs: 'Chờ quyết định và đã giao',
  decidedLead:
    'Quyết định giao việc của đơn vị bị chia, đơn vị kết thúc hoặc đã chuyển chức năng. Rút quyết định thì việc trở lại hàng chờ.',
  decidedEmpty: 'Chưa giao việc nào',
  decidedEmptyText: 'Việc giao từ hàng chờ hiện ở đây, mới nhất trước.',
  thing: 'Việc',
  closed: 'việc đã xong',
  heir: 'Giao cho',
  when: 'Lúc',
  undecide: 'Rút quyết định đã chọn',
  undecided: (count: string) => `Đã rút ${count} quyết định, việc trở lại hàng chờ.`,
  desk: (count: string) => `${count} việc của đơn vị cũ hoặc của chức năng đã chuyển chờ quyết định đơn vị nhận`,
  tookEffect: (title: string, count: string) => `“${title}” đã có hiệu lực: ${count} việc chờ quyết định đơn vị nhận`,
  nothingHere: 'Không còn việc nào chờ quyết định với điều kiện lọc này.',
  share: (share: string) => `${share} phần của đơn vị cũ`,
} as const

export const reasonTexts: Readonly<Record<ProposalReason, string>> = {
  named: 'việc nhắc đến tên đơn vị',
  function: 'việc nhắc đến chức năng đã chuyển',
  place: 'việc nhắc đến địa bàn của đơn vị',
  main: 'nhận phần lớn nhất',
  populous: 'không rõ tỷ lệ, đông dân nhất',
  stays: 'không nhắc đến chức năng đã chuyển',
  other: '',
}

export const queueRefusals = {
  'heir-nothing-said': 'Không việc nào nhắc đến tên, chức năng hoặc địa bàn của một đơn vị nhận.',
  'heir-not-decided': 'Không có quyết định nào để rút: có thể người khác đã rút.',
  'heir-nothing-chosen': 'Hãy chọn ít nhất một việc.',
} as const
