import { formatDate } from '../../../ui/format.ts'

export const mapText = {
  label: 'Số liệu theo đơn vị nào',
  recorded: 'Đơn vị lúc ghi nhận',
  today: 'Đơn vị hiện nay',
  how: 'Cách tính',
  counted: 'Đếm',
  estimate: 'Ước tính theo tỷ lệ chia',
  unplaced: 'Chưa phân chia được',
  unplacedOf: (unit: string, until: string | null) =>
    `Chưa phân chia được: ${unit}${until ? ` (đến ${formatDate(until)})` : ''}`,
  rule: 'Số liệu của đơn vị cũ tính cho đơn vị hiện nay đứng trên toàn bộ địa bàn cũ; mỗi việc chỉ tính một lần; tổng số không đổi.',
  estimated: (n: string) =>
    `${n} đơn vị nhận một phần địa bàn của đơn vị đã chia: số có dấu ≈ là ước tính theo tỷ lệ chia nêu trong nghị quyết hoặc tính từ dân số, diện tích các phần, làm tròn sao cho tổng không đổi; mở số đó ra là việc của cả đơn vị và các đơn vị cũ.`,
  divided: (n: string) =>
    `${n} đơn vị đã chia giữ dòng riêng “Chưa phân chia được”: nghị quyết không nêu tỷ lệ nên không đoán.`,
} as const
