import type { Staying } from '../../../kernel/capability.ts'

export const owned = { contests: 'Cuộc thi đang chuẩn bị, đang diễn ra hoặc chưa công bố kết quả' } as const

/** Where people stand who have left. */
export const staying: readonly Staying[] = [
  {
    columns: ['contests.writer_ids', 'contest_results.writer_ids'],
    what: 'Người đã soạn thông báo, kết quả cuộc thi',
    why: 'Lịch sử, và để không ai tự duyệt lời của mình; người khác của đơn vị soạn tiếp được.',
  },
]

/** Units that have ended and are still named. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['contest_joint_units.unit_id'],
    what: 'Đơn vị phối hợp tổ chức cuộc thi',
    why: 'Là đơn vị đã phối hợp vào lúc tổ chức; việc của cuộc thi do đơn vị chủ trì làm tiếp.',
  },
]
