const desk = '/lam-viec/ke-hoach'

export const carryingPaths = { carry: (id: string) => `${desk}/${id}/chuyen-tiep` } as const

export const carryingFields = {
  intoPlanId: 'Chuyển vào kế hoạch',
  taskIds: 'Nhiệm vụ',
  dueOn: 'Hạn mới trong kế hoạch sau',
} as const

export const carryingText = {
  title: 'Chuyển tiếp nhiệm vụ chưa xong',
  lead: 'Chọn nhiệm vụ chưa hoàn thành để thực hiện tiếp trong kế hoạch sau. Phần việc cũ khép lại là đã chuyển, số liệu của kế hoạch này giữ nguyên; việc làm từ nay chỉ tính cho kế hoạch sau.',
  act: 'Chuyển tiếp nhiệm vụ',
  submit: 'Chuyển tiếp các nhiệm vụ đã chọn',
  done: (n: number, name: string) => `Đã chuyển ${n} nhiệm vụ vào ${name}.`,
  planned: (n: number, name: string) =>
    `Đã đưa ${n} nhiệm vụ vào dự thảo ${name}; phần việc cũ khép lại khi dự thảo được đưa vào thực hiện.`,
  note: (name: string) => `Chuyển tiếp vào ${name}`,
  none: 'Không còn nhiệm vụ nào chưa xong',
  noneText: 'Mọi nhiệm vụ của kế hoạch đã hoàn thành, chờ phê duyệt hoặc đã chuyển tiếp.',
  noPlan: 'Chưa có kế hoạch sau',
  noPlanText:
    'Hãy nhập hoặc soạn kế hoạch của năm sau trước; nhiệm vụ chuyển vào dự thảo hoặc kế hoạch đã đưa vào thực hiện.',
  columns: { chosen: 'Chọn', task: 'Nhiệm vụ', units: 'Đơn vị chưa xong', due: 'Hạn cũ' },
  choose: (words: string) => `Chuyển tiếp: ${words}`,
  of: (n: number, all: number) => `${n}/${all}`,
  draft: 'dự thảo',
  section: 'Nhiệm vụ chuyển tiếp',
  from: (name: string) => `chuyển tiếp từ ${name}`,
  to: (name: string) => `đã chuyển sang ${name}`,
  units: (n: number) => `${n} đơn vị`,
} as const

export const carryingRefusals = {
  'plan-carry-early': 'Kế hoạch còn dài. Việc chưa xong được chuyển tiếp từ 60 ngày trước khi hết thời gian thực hiện.',
  'plan-carry-target': 'Chỉ chuyển vào kế hoạch sau của cùng cơ quan chủ trì, còn đang soạn hoặc đang thực hiện.',
  'plan-carry-due': 'Hạn mới phải nằm trong thời gian thực hiện của kế hoạch sau.',
} as const
