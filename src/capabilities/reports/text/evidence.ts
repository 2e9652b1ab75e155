export const evidenceWords = {
  name: 'Danh mục minh chứng',
  annexTitles: {
    full: (period: string) => `Danh mục minh chứng, ${period}`,
    summary: (period: string) => `Tổng hợp minh chứng theo nội dung và đơn vị, ${period}`,
  },
  lines: (count: string) => `${count} hoạt động`,
  hidden: (count: string) =>
    `Bản công khai không in ${count} dòng về hoạt động có tài liệu nội bộ; các hoạt động đó vẫn được tính trong số liệu.`,
  tooMany: (lines: string, most: string) =>
    `Danh mục có ${lines} dòng, nhiều hơn ${most} dòng nên không in từng dòng. Danh mục đầy đủ là phụ lục điện tử kèm theo Báo cáo này (tệp .xlsx), tại địa chỉ `,
  contents: (annex: string) => `Các cột ghi theo thứ tự nội dung của kế hoạch tại ${annex}.`,
  others: 'Khác',
  allContents: 'Cộng',
  internal: 'Nội bộ: ',
  record: 'mở hồ sơ',
  columns: {
    order: 'STT',
    marker: 'Mục',
    content: 'Nội dung của kế hoạch',
    tasks: 'Nhiệm vụ',
    deed: 'Việc đã làm',
    kind: 'Hình thức',
    units: 'Đơn vị thực hiện',
    day: 'Ngày',
    from: 'Từ ngày',
    to: 'Đến ngày',
    quantities: 'Số lượng',
    address: 'Địa chỉ',
    record: 'Hồ sơ trên hệ thống',
  },
} as const
