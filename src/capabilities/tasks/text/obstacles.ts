import type { ObstacleState } from '../rules/life.ts'

const list = '/lam-viec/vuong-mac'

export const obstaclePaths = {
  list,
  csv: `${list}.csv`,
  one: (id: string) => `${list}/${id}`,
  pass: (id: string) => `${list}/${id}/chuyen`,
  decide: (id: string) => `${list}/${id}/giai-quyet`,
} as const

export const obstacleLabels: Readonly<Record<ObstacleState, string>> = {
  raised: 'Chờ giải quyết',
  passed: 'Đã chuyển cấp trên',
  decided: 'Đã giải quyết',
}

export const obstacleFields = { opinion: 'Ý kiến khi chuyển', decision: 'Ý kiến giải quyết' } as const

export const obstacleText = {
  menu: 'Khó khăn, vướng mắc',
  title: 'Khó khăn, vướng mắc',
  lead: 'Khó khăn, vướng mắc các đơn vị nêu khi thực hiện nhiệm vụ: đang ở đâu, ai giải quyết, giải quyết thế nào.',
  fileName: 'kho-khan-vuong-mac',
  views: { all: 'Tất cả', held: 'Chờ đơn vị giải quyết', raised: 'Đơn vị đã nêu' },
  filter: {
    views: 'Phạm vi',
    q: 'Tìm trong nội dung',
    state: 'Tình trạng',
    open: 'Chưa giải quyết',
    unit: 'Đơn vị nêu',
    plan: 'Kế hoạch',
    from: 'Nêu từ ngày',
    to: 'Đến ngày',
    any: 'Tất cả',
  },
  columns: {
    text: 'Khó khăn, vướng mắc',
    unit: 'Đơn vị nêu',
    raised: 'Ngày nêu',
    task: 'Nhiệm vụ',
    plan: 'Kế hoạch',
    held: 'Đang ở',
    state: 'Tình trạng',
    decision: 'Ý kiến giải quyết',
    decided: 'Ngày giải quyết',
  },
  count: (count: string) => `${count} khó khăn, vướng mắc`,
  empty: {
    title: 'Chưa có khó khăn, vướng mắc nào',
    body: 'Đơn vị nêu khó khăn, vướng mắc ở trang nhiệm vụ được giao; cơ quan đầu mối giải quyết hoặc chuyển cấp trên.',
    none: 'Không có khó khăn, vướng mắc nào khớp bộ lọc',
    noneBody: 'Hãy bỏ bớt điều kiện lọc để xem thêm.',
  },
  one: {
    caption: (unit: string) => `Khó khăn, vướng mắc của ${unit}`,
    words: 'Nội dung',
    proposal: 'Đề xuất, kiến nghị',
    task: 'Nhiệm vụ',
    plan: 'Kế hoạch',
    unit: 'Đơn vị nêu',
    owner: 'Cơ quan đầu mối',
    held: 'Đang ở',
    decision: 'Ý kiến giải quyết',
    steps: 'Đường đi',
    raised: (unit: string) => `${unit} nêu`,
    passed: (from: string, to: string) => `${from} chuyển ${to}`,
    decided: (unit: string) => `${unit} giải quyết`,
    about: 'Về vướng mắc này',
    history: 'Diễn biến của nhiệm vụ',
    acts: 'Việc cần làm',
    waiting: (unit: string) => `Đang chờ ${unit} giải quyết.`,
    open: 'Xem đường đi',
  },
  pass: {
    label: (unit: string) => `Chuyển ${unit}`,
    question: (unit: string) =>
      `Chuyển khi vượt thẩm quyền. ${unit} nhận được cùng ý kiến của đơn vị và giải quyết hoặc chuyển tiếp.`,
    done: (unit: string) => `Đã chuyển ${unit}.`,
  },
  decide: {
    label: 'Giải quyết',
    question: 'Đơn vị nêu vướng mắc và cơ quan đầu mối nhận được ý kiến này. Không sửa được sau khi gửi.',
    done: 'Đã ghi ý kiến giải quyết.',
  },
} as const

export const obstacleRefusals = {
  'obstacle-nobody-above': 'Không còn cấp nào ở trên trong hệ thống để chuyển. Hãy giải quyết tại đây.',
} as const
