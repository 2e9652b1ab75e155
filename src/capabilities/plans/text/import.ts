import type { ImportRefusal } from '../rules/upload.ts'

/** What can be wrong with a file that someone hands in; each says what to do. */
export const importLabels: Readonly<Record<ImportRefusal, string>> = {
  'plan-file-empty': 'Tệp rỗng. Hãy mở tệp trên máy để kiểm tra rồi chọn lại.',
  'plan-file-doc':
    'Đây là tệp Word cũ (.doc). Lưu lại thành .docx: mở bằng Word, chọn Tệp > Lưu thành > Word Document (.docx); với LibreOffice, chọn Tệp > Lưu thành > Word 2007-365 (.docx). Sau đó nhập tệp .docx.',
  'plan-file-rtf':
    'Đây là tệp .rtf. Lưu lại thành .docx: mở bằng Word, chọn Tệp > Lưu thành > Word Document (.docx); với LibreOffice, chọn Tệp > Lưu thành > Word 2007-365 (.docx). Sau đó nhập tệp .docx.',
  'plan-file-xls':
    'Đây là tệp Excel cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice rồi chọn Tệp > Lưu thành > Excel (.xlsx), sau đó nhập tệp .xlsx.',
  'plan-file-other-office':
    'Đây không phải tệp văn bản hay bảng tính. Hãy nhập tệp .docx, .pdf, .xlsx, .html hoặc .txt chứa kế hoạch.',
  'plan-file-program':
    'Tệp này là chương trình máy tính được đổi tên, không phải văn bản. Tệp đã bị từ chối và không được lưu.',
  'plan-file-unknown':
    'Không nhận ra loại tệp. Hãy nhập tệp .docx, .pdf, .xlsx, .html, .txt hoặc ảnh quét .png, .jpg, .tiff.',
  'plan-file-bomb':
    'Tệp nén phình to bất thường khi mở nên bị từ chối. Hãy mở tệp bằng phần mềm đã tạo ra nó, lưu lại rồi thử lại.',
  'plan-file-broken':
    'Tệp mang tên .docx nhưng bị hỏng hoặc không phải văn bản Word. Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.',
  'plan-file-broken-pdf':
    'Tệp PDF bị hỏng hoặc không phải PDF. Hãy xuất lại PDF từ Word (Tệp > Xuất > PDF) hoặc dùng bản .docx.',
  'plan-file-broken-xlsx':
    'Tệp bảng tính bị hỏng hoặc không phải .xlsx. Hãy mở bằng Excel, lưu lại thành .xlsx rồi thử lại.',
  'plan-file-locked': 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi nhập lại.',
  'plan-file-encoding':
    'Không đọc được chữ trong tệp: có thể tệp dùng bảng mã cũ (TCVN3, VNI). Hãy mở tệp, lưu lại với bảng mã UTF-8 rồi nhập lại.',
  'plan-file-no-text': 'Tệp không có chữ nào để đọc. Hãy mở tệp trên máy để kiểm tra rồi chọn đúng tệp.',
  'plan-file-too-long': 'Tệp dài quá mức đọc được (tối đa 300 trang). Hãy tách phụ lục thành tệp riêng.',
  'plan-file-too-deep': 'Trang web lồng nhau quá nhiều lớp. Hãy chép nội dung vào tệp .docx rồi nhập tệp đó.',
  'plan-file-scan':
    'Đây là bản quét (ảnh), không có chữ để đọc; máy chủ chưa cài phần mềm nhận dạng chữ tiếng Việt. Đề nghị quản trị chạy: apt install tesseract-ocr tesseract-ocr-vie; hoặc dùng bản Word (.docx) của văn bản.',
  'plan-file-scan-long': 'Bản quét dài hơn 40 trang. Hãy tách thành nhiều tệp hoặc dùng bản Word (.docx).',
  'plan-file-scan-slow':
    'Nhận dạng chữ lâu quá 3 phút nên đã dừng. Hãy tách bản quét thành nhiều tệp, hoặc dùng bản Word (.docx).',
  'plan-file-scan-unclear':
    'Không nhận ra chữ trong ảnh. Hãy quét lại thẳng trang, rõ nét (300 dpi), hoặc dùng bản Word (.docx).',
}

/** A document that was read but is no plan: says what it is, as far as the reading knows. */
export function notAPlan(read: { type: string | null; number: string | null; mentioned: string | null }): string {
  if (read.type !== null) {
    const name = [read.type, read.number].filter(Boolean).join(' ')
    return `Đây là “${name}”, không phải kế hoạch: không thấy phần mục đích, nội dung hay nhiệm vụ. Hãy nhập toàn văn kế hoạch.`
  }
  const where = read.mentioned
    ? ` Bài có nhắc đến ${read.mentioned}; hãy nhập chính văn bản đó.`
    : ' Hãy nhập toàn văn kế hoạch, có phần quốc hiệu, số, ký hiệu và nội dung.'
  return `Đây không phải văn bản hành chính mà là một bài viết hoặc đoạn văn khác.${where}`
}
