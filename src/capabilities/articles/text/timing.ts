import type { WithdrawalKind } from '../rules/article.ts'

export const withdrawalLabels: Readonly<Record<WithdrawalKind, string>> = {
  mistake: 'Đăng nhầm',
  replaced: 'Đã có bài thay thế',
  wrong: 'Thông tin không còn đúng',
  expired: 'Hết thời hạn thông báo',
  ordered: 'Theo yêu cầu của cơ quan có thẩm quyền',
  other: 'Nguyên nhân khác',
}

/** The words of what happens at a set minute, and of coming down. */
export const text = {
  timeHint: 'Theo 24 giờ, giờ Việt Nam, ví dụ 07:30.',
  downHint: 'Để trống ngày và giờ thì gỡ ngay.',
  replacementHint: 'Người đọc được mời sang đây. Ví dụ: /tin-tuc/ten-bai-moi.',
  goesUp: 'Hẹn đăng lúc',
  wentUp: 'Giờ hẹn đăng',
  comesDown: 'Hẹn gỡ lúc',
  by: (name: string) => `do ${name} đặt`,
  because: 'Vì sao gỡ',
  readInstead: 'Đọc bài thay thế',
  changeTime: 'Đổi giờ đăng',
  publishNow: 'Đăng ngay',
  questions: {
    schedule:
      'Bài tự lên cổng đúng phút đã hẹn và được ghi vào sổ minh chứng của ngày đó. Trước giờ hẹn vẫn đổi hoặc bỏ được.',
    unschedule: 'Bài trở về chờ duyệt và không tự lên cổng nữa.',
    dropRemoval: 'Bài ở lại trên cổng cho đến khi có người gỡ.',
  },
  waiting: 'Bài đã được duyệt và sẽ tự lên cổng đúng giờ hẹn. Người duyệt có thể đổi giờ, bỏ giờ hẹn hoặc trả lại.',
  done: {
    schedule: 'Đã duyệt và hẹn giờ đăng.',
    unschedule: 'Đã bỏ giờ hẹn, bài trở về chờ duyệt.',
    planRemoval: 'Đã hẹn giờ gỡ.',
    dropRemoval: 'Đã bỏ giờ hẹn gỡ.',
  },
  notices: {
    scheduled: (title: string, at: string) => `Bài “${title}” đã được duyệt, hẹn đăng lúc ${at}.`,
    unscheduled: (title: string) => `Bài “${title}” đã bỏ giờ hẹn đăng, trở về chờ duyệt.`,
    notPublished: (title: string) => `Đến giờ hẹn nhưng bài “${title}” chưa đăng được. Hãy mở bài và duyệt lại.`,
    removalPlanned: (title: string, at: string) => `Bài “${title}” được hẹn gỡ lúc ${at}.`,
  },
} as const
