const registerFields = { date: 'ngày', type: 'tên loại', issuer: 'cơ quan ban hành' } as const

/** What a doubt says to the person who checks the reading. */
export const doubtMessages = {
  MARKER_MISMATCH: (printed: string, expected: string) =>
    `Thứ tự ghi "${printed}", theo vị trí phải là điểm ${expected}.`,
  MARKER_GAP: (printed: string, _expected: string) => `Thứ tự nhảy cóc đến "${printed}"; có thể thiếu một điểm.`,
  SECTION_INFERRED: () => 'Thứ tự bắt đầu lại từ a): có thể đã mất tiêu đề của một mục mới.',
  NUMBER_NORMALISED: (printed: string, number: string) => `Số, ký hiệu ghi "${printed}", hiểu là ${number}.`,
  NUMBER_MISSING: () => 'Không tìm thấy số, ký hiệu của văn bản.',
  NUMBER_INFERRED: (number: string) => `Phần đầu văn bản bị mất; số, ký hiệu ${number} lấy từ dòng ghi ở phụ lục.`,
  DATE_INCOMPLETE: () => 'Ngày, tháng ban hành còn để trống hoặc không đọc được.',
  DATE_IMPOSSIBLE: (printed: string) => `Ngày "${printed}" không có trong lịch.`,
  CITATION_YEAR: (number: string, issued: string) =>
    `Văn bản số ${number} nhưng ngày ghi là ${issued.split('-').reverse().join('/')}: năm không khớp với số.`,
  DIFFERS_FROM_REGISTER: (values: {
    field: 'date' | 'type' | 'issuer'
    number: string
    cited: string
    registered: string
  }) =>
    `${values.number}: văn bản này dẫn ${registerFields[values.field]} ${values.cited}, kho văn bản ghi ${values.registered}; cần xem bên nào đúng.`,
  ISSUER_UNCERTAIN: (issuer: string) => `Cơ quan ban hành suy ra là "${issuer}", cần kiểm tra.`,
  SIGNER_MISSING: () => 'Không tìm thấy người ký.',
  SCHEDULE_UNREAD: (phrase: string) => `Không hiểu thời hạn "${phrase}".`,
  ASSIGNEE_UNRESOLVED: (phrase: string) => `Chưa rõ cơ quan thực hiện: "${phrase}".`,
  READ_FROM_SCAN: (field: string) =>
    field === ''
      ? 'Đọc từ bản quét: hãy so từng chữ với bản giấy.'
      : `Đọc từ bản quét – ${field}; hãy so với bản giấy.`,
  PAGE_UNREAD: (page: number) =>
    `Trang ${page} là ảnh quét, chưa đọc được; nội dung trang này không có trong phần đã tách.`,
  ENCODING_GUESSED: (name: string) =>
    `Văn bản dùng bảng mã ${name}, nhận ra theo mặt chữ và đã chuyển sang Unicode; chữ có thể đọc sai.`,
} as const

/** What a doubt calls the properties of a document. */
export const fieldNames = {
  number: 'số, ký hiệu',
  issuer: 'cơ quan ban hành',
  issued: 'ngày ban hành',
  title: 'trích yếu',
  signer: 'người ký',
} as const
