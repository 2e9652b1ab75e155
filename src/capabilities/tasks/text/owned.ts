import type { Staying } from '../../../kernel/capability.ts'

/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  assignments: 'Nhiệm vụ đang thực hiện',
  tasks: 'Nhiệm vụ đã giao ngoài kế hoạch',
  obstacles: 'Khó khăn, vướng mắc chờ giải quyết',
} as const

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['occurrences.unit_id', 'obstacles.unit_id'],
    what: 'Kỳ hạn, khó khăn của nhiệm vụ',
    why: 'Theo nhiệm vụ: ai tiếp nhận nhiệm vụ thì tiếp nhận cả kỳ hạn và phản ánh.',
  },
  {
    columns: ['obstacles.owner_unit_id', 'tasks.superior_unit_id'],
    what: 'Cơ quan đầu mối, cơ quan cấp trên của nhiệm vụ',
    why: 'Ghi lúc giao; khi cần thì hỏi đơn vị kế thừa của cơ quan đó.',
  },
  {
    columns: ['obstacle_passes.from_unit_id', 'obstacle_passes.to_unit_id', 'assignment_batches.by_unit_id'],
    what: 'Các bước chuyển vướng mắc, thao tác hàng loạt',
    why: 'Lịch sử: ghi đơn vị vào lúc làm.',
  },
  {
    columns: ['task_supports.unit_id'],
    what: 'Đơn vị phối hợp',
    why: 'Đơn vị kế thừa xem được nhiệm vụ; phối hợp không có việc riêng phải nộp.',
  },
]
