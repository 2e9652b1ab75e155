export const text = {
  title: 'Tìm kiếm',
  label: 'Nội dung cần tìm',
  kind: 'Loại nội dung',
  all: 'Tất cả',
  hint: 'Gõ có dấu hoặc không dấu; tìm văn bản theo số, ví dụ 255/KH.',
  found: (n: string, typed: string) => `${n} kết quả cho “${typed}”`,
  none: (typed: string) => `Không tìm thấy nội dung cho “${typed}”`,
  allUnits: (n: string) => `Xem cả ${n} đơn vị có tên như vậy`,
  noneHint: 'Hãy kiểm tra chính tả, dùng từ ngắn hơn, hoặc chọn “Tất cả” ở loại nội dung.',
  start: 'Tìm tin, văn bản, kế hoạch, đơn vị',
} as const

export const paths = { search: '/tim-kiem' } as const
