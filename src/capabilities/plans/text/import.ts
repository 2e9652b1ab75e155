import type { ImportRefusal } from '../rules/upload.ts'

/** What can be wrong with a file that someone hands in; each says what to do. */
export const importLabels: Readonly<Record<ImportRefusal, string>> = {
  'plan-file-empty': 'Tệp rỗng. Hãy mở tệp trên máy để kiểm tra rồi chọn lại.',
  'plan-file-pdf':
    'Hệ thống chưa đọc được tệp PDF. Hãy dùng bản Word của văn bản; nếu chỉ có PDF, mở bằng Word rồi chọn Tệp > Lưu thành > Word (.docx).',
  'plan-file-doc':
    'Đây là tệp Word cũ (.doc). Hãy mở bằng Word hoặc LibreOffice rồi chọn Tệp > Lưu thành > Word (.docx), sau đó nhập tệp .docx.',
  'plan-file-other-office': 'Đây không phải tệp văn bản Word. Hãy nhập tệp .docx hoặc .txt chứa toàn văn kế hoạch.',
  'plan-file-picture': 'Đây là tệp ảnh; hệ thống chưa nhận dạng chữ trong ảnh. Hãy dùng bản Word (.docx) của văn bản.',
  'plan-file-program':
    'Tệp này là chương trình máy tính được đổi tên, không phải văn bản. Tệp đã bị từ chối và không được lưu.',
  'plan-file-unknown': 'Không nhận ra loại tệp. Hãy nhập tệp .docx hoặc .txt chứa toàn văn kế hoạch.',
  'plan-file-html':
    'Đây là trang web (HTML). Hãy chép toàn văn kế hoạch vào một tệp Word (.docx) hoặc .txt rồi nhập tệp đó.',
  'plan-file-bomb':
    'Tệp nén phình to bất thường khi mở nên bị từ chối. Hãy mở tệp bằng Word, lưu lại thành .docx rồi thử lại.',
  'plan-file-broken':
    'Tệp mang tên .docx nhưng bị hỏng hoặc không phải văn bản Word. Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.',
  'plan-file-locked': 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi nhập lại.',
  'plan-file-encoding':
    'Không đọc được chữ trong tệp: có thể tệp dùng bảng mã cũ (TCVN3, VNI). Hãy mở tệp, lưu lại với bảng mã UTF-8 rồi nhập lại.',
  'plan-file-no-text': 'Tệp không có chữ nào, có thể chỉ gồm ảnh chụp văn bản. Hãy dùng bản Word có chữ.',
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
