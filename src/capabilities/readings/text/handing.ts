export const handingText = {
  title: 'Văn bản đọc cùng lúc',
  lead: (documents: number) =>
    `${documents} văn bản. Văn bản không có chỗ nào cần xem lại thì đăng ký cùng một lượt; văn bản còn lại mở ra soát từng cái.`,
  made: 'Đã nhận các văn bản. Hãy xem từng văn bản dưới đây.',
  documents: 'Các văn bản',
  underWay: (left: number) => `Đang nhận dạng chữ: còn ${left} bản quét.`,
  sure: 'Đọc chắc',
  doubts: (n: number) => `${n} chỗ cần xem lại`,
  incomplete: 'Thiếu thông tin',
  registered: (fresh: number, before: number) =>
    [
      fresh > 0 && `Đã đăng ký ${fresh} văn bản vào sổ.`,
      before > 0 && `${before} văn bản đã có trong sổ từ trước; thông tin trong sổ được giữ nguyên.`,
    ]
      .filter(Boolean)
      .join(' '),
  registerTitle: 'Đăng ký cùng một lượt',
  registerAll: (n: number) => (n === 1 ? 'Đăng ký 1 văn bản đọc chắc' : `Đăng ký ${n} văn bản đọc chắc`),
  registerHint: 'Chỉ những văn bản máy đọc đủ thông tin và không nghi ngờ chỗ nào; bạn vẫn có thể mở xem trước.',
  noneSure: 'Không còn văn bản nào đăng ký được mà không cần soát: hãy mở từng văn bản.',
  scanning: 'Đang nhận dạng',
  failed: 'Chưa nhận dạng được',
  refused: 'Không nhận được',
  refusedTitle: 'Tệp không nhận được',
  again: 'Đọc văn bản khác',
  toAll: 'Mở các văn bản đọc cùng lúc',
} as const
