export const mapText = {
  label: 'Số liệu theo đơn vị nào',
  recorded: 'Đơn vị lúc ghi nhận',
  today: 'Đơn vị hiện nay',
  rule: 'Số liệu của đơn vị cũ tính cho đơn vị hiện nay đứng trên toàn bộ địa bàn cũ; mỗi việc chỉ tính một lần; tổng số không đổi.',
  divided: (n: string) => `${n} đơn vị đã chia giữ dòng riêng: từng việc không phân bổ được cho các đơn vị nhận.`,
} as const
