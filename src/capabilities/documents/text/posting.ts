export const postingText = {
  title: 'Văn bản đăng tải chậm',
  lead: 'Văn bản của đơn vị ban hành trong 12 tháng qua, đăng lên cổng quá 02 ngày làm việc hoặc đang để nội bộ quá hạn đó.',
  none: 'Không có văn bản nào đăng chậm',
  noneHint: 'Văn bản mới được tính từ ngày ban hành; hạn đăng là 02 ngày làm việc.',
  due: 'Hạn đăng tải',
  posted: 'Ngày đăng',
  internal: 'chưa công khai',
  late: 'Số ngày làm việc quá hạn',
  link: 'Văn bản đăng tải chậm',
} as const
