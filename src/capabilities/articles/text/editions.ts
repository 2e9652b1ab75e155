/** The words of what changed: between editions, and between two people who wrote at the same time. */
export const text = {
  title: 'Các bản',
  of: (title: string) => `Các bản của “${title}”`,
  number: (number: string) => `Bản ${number}`,
  columns: { number: 'Bản', savedBy: 'Người lưu sau cùng', savedAt: 'Lưu lúc', publishedAt: 'Đăng lúc' },
  none: 'Chưa có bản nào.',
  compare: 'So sánh hai bản',
  compareTitle: (from: string, to: string) => `Bản ${from} và bản ${to}`,
  from: 'Bản trước',
  to: 'Bản sau',
  show: 'So sánh',
  same: 'Hai bản giống nhau.',
  empty: 'Để trống',
  cover: { none: 'Không có ảnh đại diện', some: 'Có ảnh đại diện' },
  legend: 'Chữ gạch ngang là chữ đã bỏ, chữ gạch chân là chữ thêm vào.',
  body: 'Nội dung',
  margins: 'Thông tin khác',
  unchanged: (count: string) => `${count} đoạn không đổi`,
  restoreQuestion:
    'Một bản nháp mới được tạo từ bản này để biên tập rồi gửi duyệt. Bản đang đăng giữ nguyên cho đến khi duyệt.',
  restored: 'Đã tạo bản nháp từ bản được chọn.',
  current: 'Đang dùng',
  kept: {
    lead: 'Trên máy này còn chữ chưa lên máy chủ, gõ lúc',
    hint: 'Chữ được giữ lại khi mất mạng, hết phiên hoặc trình duyệt bị tắt. Xem chỗ khác trước khi lưu; bản đang có không bị ghi đè.',
    compare: 'Xem chỗ khác và khôi phục',
    drop: 'Bỏ chữ giữ trên máy này',
    twin: 'Bài này đang mở ở một thẻ khác của trình duyệt này. Hãy sửa ở một thẻ thôi để khỏi phải gộp.',
    title: 'Khôi phục chữ giữ trên máy này',
    found:
      'Dưới đây là chỗ khác giữa chữ giữ trên máy này và bản thảo trên máy chủ. Chưa có gì được lưu: hãy xem lại rồi bấm lưu.',
    yours: 'Chữ giữ trên máy này',
    form: 'Bản thảo sau khi khôi phục',
  },
  merge: {
    title: 'Hai người cùng sửa bài này',
    lead: (name: string, at: string) =>
      `${name} đã lưu lúc ${at}, sau khi ông/bà mở bài. Chưa có gì bị mất: dưới đây là phần của người kia, phần của ông/bà và bản gộp đề xuất. Hãy xem lại bản gộp rồi lưu.`,
    someone: 'Người khác',
    theirs: 'Phần của người kia',
    yours: 'Phần của ông/bà',
    proposal: 'Bản gộp đề xuất',
    clashes: (count: string) =>
      `${count} chỗ hai người cùng sửa. Trong bản gộp cả hai đoạn đều được giữ, đoạn của người kia đứng trước: hãy bỏ bớt cho khỏi trùng.`,
    clean: 'Hai người sửa ở những chỗ khác nhau; bản gộp đã có đủ cả hai.',
    fields: 'Cũng cùng sửa: bản gộp giữ chữ của ông/bà, chữ của người kia là',
    closed:
      'Bài đã được gửi duyệt hoặc đăng trong lúc ông/bà đang sửa nên chưa lưu được. Phần ông/bà đã viết còn ở dưới đây; hãy chép lại để dùng cho bản đính chính hoặc khi bài được trả lại.',
    closedTitle: 'Bài không còn là bản thảo',
    yourText: 'Nội dung ông/bà đã viết',
  },
} as const
