import type { UnreadableCode } from './unreadable.ts'

/** What a person reads when a file cannot be read. */
export const refusals: Record<UnreadableCode, string> = {
  EMPTY: 'Tệp trống, không có nội dung để đọc.',
  TOO_LARGE: 'Tệp lớn hơn 20 MB. Hãy tách phụ lục hoặc nén ảnh trong tệp rồi thử lại.',
  NOT_DOCX: 'Tệp không phải là văn bản Word (.docx) hoặc đã hỏng. Hãy mở bằng Word và lưu lại dạng .docx.',
  BOMB: 'Tệp nén bung ra quá lớn, không an toàn để mở.',
  WRONG_ENCODING: 'Không đọc được bảng mã của tệp. Hãy chuyển sang Unicode (UTF-8) rồi thử lại.',
  LOCKED: 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi thử lại.',
  TOO_LONG: 'Tệp dài quá mức đọc được (tối đa 300 trang). Hãy tách phụ lục thành tệp riêng.',
  TOO_DEEP: 'Trang web lồng nhau quá nhiều lớp, không đọc được. Hãy chép nội dung vào tệp .docx.',
  TOO_HEAVY:
    'Đọc tệp này cần quá nhiều thời gian hoặc bộ nhớ nên máy đã dừng. Hãy tách phụ lục thành tệp riêng, hoặc dùng bản Word (.docx).',
  NOT_PDF: 'Tệp không phải PDF hoặc đã hỏng. Hãy xuất lại PDF từ Word hoặc dùng bản .docx.',
  NOT_XLSX: 'Tệp không phải bảng tính Excel (.xlsx) hoặc đã hỏng. Hãy mở bằng Excel và lưu lại dạng .xlsx.',
  NO_TEXT: 'Tệp không có chữ nào để đọc.',
  SCAN: 'Tệp là bản quét (ảnh), không có chữ. Để đọc bản quét, cài: apt install tesseract-ocr tesseract-ocr-vie; hoặc dùng bản Word (.docx).',
  SCAN_TOO_LONG: 'Bản quét dài hơn 40 trang. Hãy tách thành nhiều tệp hoặc dùng bản Word (.docx).',
  SCAN_TOO_SLOW: 'Nhận dạng chữ lâu quá thời gian cho phép nên đã dừng. Hãy tách bản quét thành nhiều tệp.',
  SCAN_UNCLEAR:
    'Không nhận ra chữ nào trong ảnh. Hãy quét lại rõ hơn (300 dpi, thẳng trang) hoặc dùng bản Word (.docx).',
  UNSUPPORTED_DOC:
    'Đây là tệp Word cũ (.doc). Lưu lại thành .docx: mở bằng Word, chọn Tệp > Lưu thành > Word Document (.docx); với LibreOffice, chọn Tệp > Lưu thành > Word 2007-365 (.docx).',
  UNSUPPORTED_RTF:
    'Đây là tệp .rtf. Lưu lại thành .docx: mở bằng Word, chọn Tệp > Lưu thành > Word Document (.docx); với LibreOffice, chọn Tệp > Lưu thành > Word 2007-365 (.docx).',
  UNSUPPORTED_XLS: 'Đây là tệp Excel cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice và lưu lại thành .xlsx.',
  UNSUPPORTED: 'Không nhận ra loại tệp. Hãy dùng tệp .docx, .pdf, .html, .xlsx hoặc .txt.',
}

export const text = {
  usage: `Cách dùng: npx caicach read TỆP… [--json]
           npx caicach read --jsonl-in
           npx caicach read --export-corrections [TỆP]

Đọc văn bản hành chính (.docx, .pdf, .html, .xlsx, .txt, ảnh quét; "-" là dữ liệu vào chuẩn) và cho biết số, ký hiệu,
ngày, cơ quan, người ký, căn cứ, bố cục, nhiệm vụ cùng những chỗ còn nghi ngờ.

  --json      in kết quả đọc dạng JSON; nhiều tệp: mỗi tệp một dòng
  --jsonl-in  đọc từng dòng {"id","text"} từ dữ liệu vào, in từng dòng {"id","reading"} hoặc {"id","error"}
  --export-corrections
              xuất các chỗ người dùng đã sửa (cần cơ sở dữ liệu ở DATA_DIR hoặc DATABASE_URL), mỗi văn bản một dòng:
              {"sha256","text","corrections":[{"field","span","read","corrected","on"}]}; không có TỆP thì in ra.
              Có nguyên văn, kể cả văn bản nội bộ, và họ tên người ký; không có tên người sửa, đơn vị; số điện thoại,
              thư điện tử, số định danh cá nhân đã che; không có văn bản mật. Tệp chỉ chủ máy đọc được.
  --help      in hướng dẫn này

Mã thoát: 0 đã đọc xong, 1 có tệp bị từ chối, 2 sai cách dùng.
`,
  unknownOption: (option: string) => `Không có tùy chọn ${option}.`,
  noFile: 'Thiếu tên tệp.',
  exportAlone: '--export-corrections cần cơ sở dữ liệu, đi cùng nhiều nhất một tên tệp và không đi cùng tùy chọn khác.',
  exported: (n: number) => `Đã xuất ${n} văn bản có chỗ sửa.`,
  notWritten: (file: string) => `${file}: không ghi được tệp.`,
  notAlone: '--jsonl-in không đi cùng tên tệp.',
  notFound: (file: string) => `${file}: không mở được tệp.`,
  refused: (file: string, reason: string) => `${file}: ${reason}`,
  badLine: (line: number) => `Dòng ${line}: không phải là một bản ghi JSON có "text".`,
  notOfficial: 'Không phải văn bản hành chính',
  type: 'Loại văn bản',
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  issued: 'Ngày ban hành',
  title: 'Trích yếu',
  signer: 'Người ký',
  citations: 'Văn bản được dẫn',
  plan: 'Kế hoạch',
  planCounts: (counts: { purposes: number; requirements: number; contents: number; tasks: number; targets: number }) =>
    `${counts.purposes} mục đích, ${counts.requirements} yêu cầu, ${counts.contents} nội dung, ${counts.tasks} nhiệm vụ, ${counts.targets} chỉ tiêu`,
  missing: 'Phần còn thiếu',
  doubts: 'Cần kiểm tra',
  none: '(không có)',
} as const

export const sections: Record<string, string> = {
  purposes: 'mục đích',
  requirements: 'yêu cầu',
  contents: 'nội dung',
  channels: 'hình thức',
  tasks: 'phân công nhiệm vụ',
  funding: 'kinh phí',
  reporting: 'chế độ báo cáo',
  annex: 'phụ lục',
  recipients: 'nơi nhận',
}
