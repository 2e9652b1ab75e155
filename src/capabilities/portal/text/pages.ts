/** The words around the portal's pages; of English ones in English. */
export const text = {
  empty: 'Trang này chưa có nội dung',
  emptyHint: 'Cơ quan chủ quản sẽ đăng nội dung tại đây. Cần ngay, xin liên hệ cơ quan qua trang Liên hệ.',
  twin: { vi: 'Tiếng Việt', en: 'English' },
  gone: 'Trang này đã được gỡ',
  goneHint: 'Nội dung từng ở địa chỉ này không còn trên cổng. Có thể tìm nội dung tương tự bằng ô tìm kiếm.',
  english: {
    empty: 'This page has not been written yet',
    emptyHint: 'Please see the contact page.',
    nav: 'English pages',
  },
} as const
