import type { Layout } from '../rules/inputs.ts'

export const layoutLabels: Readonly<Record<Layout, string>> = {
  list: 'Danh sách',
  board: 'Bảng',
  calendar: 'Lịch',
}

/** Short names of the states as heads of columns are those of the tags; this is what stands around them. */
export const layoutText = {
  layouts: 'Cách xem',
  board: {
    title: 'Bảng nhiệm vụ theo trạng thái',
    scroll: 'Bảng nhiệm vụ, cuộn ngang để xem các cột',
    none: 'Không có',
    late: (count: string) => `${count} quá hạn`,
    more: (count: string) => `Còn ${count} nhiệm vụ nữa`,
    periods: (done: string, all: string) => `${done}/${all} kỳ đạt`,
    closed: 'Nhiệm vụ đã hủy không hiện trên bảng; xem ở dạng danh sách.',
  },
  calendar: {
    title: (month: string) => `Lịch hạn nhiệm vụ ${month}`,
    month: (month: string) => `Tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`,
    previous: 'Tháng trước',
    next: 'Tháng sau',
    today: 'Tháng này',
    paging: 'Chuyển tháng',
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
    dayOff: 'Ngày nghỉ',
    swapped: 'Làm bù',
    now: 'Hôm nay',
    more: (count: string) => `và ${count} việc nữa`,
    units: (done: string, all: string) => `${done}/${all} đơn vị đạt`,
    late: 'Quá hạn',
    begins: (until: string) => `Bắt đầu, hạn ${until}`,
    done: 'Đã đạt',
    none: 'Tháng này không có nhiệm vụ nào đến hạn',
    noneBody: 'Hãy xem tháng khác, hoặc bỏ bớt điều kiện lọc.',
    dayTitle: (day: string) => `Đến hạn hoặc bắt đầu ngày ${day}`,
    wholeMonth: 'Xem cả tháng',
    feed: 'Xem trên điện thoại, Outlook, Google Calendar',
    cut: (count: string) => `Chỉ hiện ${count} việc đầu tiên. Hãy lọc bớt để xem hết.`,
    count: (count: string) => `${count} việc đến hạn trong tháng`,
  },
} as const
