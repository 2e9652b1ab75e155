export const relationText = {
  title: 'Quan hệ với văn bản khác',
  none: 'Chưa ghi quan hệ nào với văn bản khác.',
  remove: 'Bỏ quan hệ này',
  removeHint:
    'Sơ đồ quan hệ và tình trạng hiệu lực được tính lại như không có quan hệ này. Quan hệ đã bỏ còn trong danh sách bên dưới và khôi phục được.',
  reason: 'Lý do bỏ quan hệ (ví dụ: đọc nhầm số văn bản)',
  removed: 'Quan hệ đã bỏ',
  removedAt: (at: string, reason: string) => `Bỏ ${at}: ${reason}`,
  restore: 'Khôi phục',
  removeDone: 'Đã bỏ quan hệ. Sơ đồ và tình trạng hiệu lực được tính lại.',
  restoreDone: 'Đã khôi phục quan hệ. Sơ đồ và tình trạng hiệu lực được tính lại.',
} as const

export const othersText = {
  title: 'Văn bản khác cùng cơ quan, lĩnh vực',
  titleOfIssuer: 'Văn bản khác cùng cơ quan',
  newer: 'Mới hơn',
  older: 'Cũ hơn',
} as const
