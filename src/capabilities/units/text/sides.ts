export const sidesText = {
  title: 'Cây đơn vị trước và sau',
  before: (day: string) => `Trước: ngày ${day}`,
  after: (day: string) => `Sau: ngày ${day}`,
  count: (n: string) => `${n} đơn vị`,
  parts: (n: string) => `${n} đơn vị trực thuộc`,
  none: 'Không có đơn vị trực thuộc.',
  ends: 'Kết thúc',
  begins: 'Mới',
  renamed: 'Đổi tên, đổi loại',
  moved: 'Đổi cấp trên',
} as const
