import type { UnreadableSheetCode } from './unreadable.ts'

/** Why a table file was not read and what to do; the detail is for logs. */
export const sheetRefusals: Readonly<Record<UnreadableSheetCode, string>> = {
  EMPTY: 'Tệp không có dòng nào. Hãy kiểm tra lại tệp.',
  TOO_LARGE: 'Tệp quá lớn (tối đa 20 MB). Hãy bỏ bớt hình ảnh hoặc chia thành nhiều tệp.',
  TOO_MANY_CELLS:
    'Bảng quá nhiều dòng hoặc cột (tối đa 50.000 dòng, 256 cột). Hãy xóa phần thừa hoặc chia thành nhiều tệp.',
  BOMB: 'Tệp nén bất thường nên không được mở. Hãy lưu lại tệp bằng Excel hoặc LibreOffice rồi gửi lại.',
  OLD_EXCEL:
    'Tệp .xls kiểu cũ chưa đọc được. Hãy mở bằng Excel, chọn “Lưu thành” (Save As) → “Excel Workbook (.xlsx)” rồi gửi lại.',
  PROTECTED: 'Tệp có mật khẩu mở. Hãy bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi gửi lại.',
  NOT_SHEETS: 'Tệp không phải bảng tính. Hãy gửi tệp .xlsx hoặc .csv.',
  WRONG_ENCODING: 'Bảng mã của tệp không đọc được. Hãy lưu lại thành “CSV UTF-8” hoặc .xlsx rồi gửi lại.',
  BROKEN_CSV: 'Tệp CSV có dấu ngoặc kép chưa đóng hoặc sai dòng. Hãy mở lại bằng Excel và lưu thành .xlsx.',
}
