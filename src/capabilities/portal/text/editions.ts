/** The words of what stood on a page of the portal before. */
export const text = {
  title: 'Các bản của trang',
  see: 'Các bản',
  none: 'Trang này chưa có bản nào được lưu.',
  columns: { number: 'Bản', title: 'Tiêu đề', state: 'Trạng thái', at: 'Đưa lên lúc', by: 'Người đưa lên' },
  number: (number: string) => `Bản ${number}`,
  draft: 'Bản nháp',
  live: 'Đang dùng',
  past: 'Đã thay',
  byHouse: 'Hệ thống',
  compared: (from: string, to: string) => `Bản ${from} và bản ${to}`,
  legend: 'Chữ gạch ngang là chữ đã bỏ, chữ gạch chân là chữ thêm vào.',
  restore: 'Lấy lại',
  restoreQuestion: 'Lời của bản này vào bản nháp. Trang trên cổng giữ nguyên cho đến khi bản nháp được đưa lên.',
  restored: 'Đã đưa lời của bản đã chọn vào bản nháp.',
} as const
