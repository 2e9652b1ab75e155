import type { ArrangingRefusal, OutcomeKind } from '../rules/arranging.ts'
import type { ImportRefusal } from '../rules/upload.ts'

/** What can be wrong with a file that someone hands in; each says what to do. */
export const importLabels: Readonly<Record<ImportRefusal | ArrangingRefusal | 'file-too-large', string>> = {
  'plan-not-a-plan': 'Đây không phải kế hoạch.',
  'plan-annex-alone':
    'Đây là phụ lục nhưng không có kế hoạch đi cùng. Hãy chọn tệp kế hoạch ở ô “Tệp văn bản” rồi chọn lại phụ lục này.',
  'plan-annex-whose':
    'Không rõ phụ lục này thuộc kế hoạch nào: đầu phụ lục không ghi số của kế hoạch nào vừa chọn. Hãy nhập riêng kế hoạch cùng phụ lục của nó.',
  'file-too-large': 'Tệp vượt quá 20 MB. Hãy giảm dung lượng ảnh trong tệp hoặc tách phụ lục rồi thử lại.',
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
  'plan-file-too-heavy':
    'Đọc tệp này cần quá nhiều thời gian hoặc bộ nhớ nên máy đã dừng. Hãy tách phụ lục thành tệp riêng, hoặc dùng bản Word (.docx).',
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
    return `Đây là “${name}”, không phải kế hoạch: không thấy phần mục đích, nội dung hay nhiệm vụ. Quyết định, báo cáo, công văn được đọc và đăng ký ở mục “Đọc văn bản”.`
  }
  const where = read.mentioned
    ? ` Bài có nhắc đến ${read.mentioned}; hãy nhập chính văn bản đó.`
    : ' Hãy nhập toàn văn kế hoạch, có phần quốc hiệu, số, ký hiệu và nội dung.'
  return `Đây không phải văn bản hành chính mà là một bài viết hoặc đoạn văn khác.${where}`
}

export const importText = {
  title: 'Nhập kế hoạch từ văn bản',
  lead: 'Chọn tệp hoặc dán nội dung. Hệ thống đọc và tách thành từng phần để soát; chưa giao việc cho ai cho đến khi bấm “Đưa vào thực hiện”.',
  file: 'Tệp văn bản',
  hint: 'Một hoặc nhiều tệp .docx, .pdf, .html, .xlsx, .txt hoặc ảnh quét .png, .jpg, .tiff; mỗi tệp tối đa 20 MB. Mỗi kế hoạch thành một dự thảo riêng; văn bản khác được đọc, soát rồi vào sổ.',
  annex: 'Phụ lục để ở tệp riêng (nếu có)',
  annexHint: 'Bảng phân công, biểu nhiệm vụ kèm theo. Nhiệm vụ trong phụ lục nhập chung vào dự thảo của kế hoạch.',
  pasted: 'Hoặc dán nội dung',
  pastedHint:
    'Chép toàn văn trong Word hay trên trang web rồi dán vào đây; bảng được giữ nguyên nếu trình duyệt cho phép.',
  withTables: 'Đã nhận cả bảng trong nội dung dán.',
  submit: 'Đọc văn bản',
  waiting: 'Tệp có chữ đọc trong vài giây.',
  scansReady:
    'Ảnh và PDF quét được nhận dạng chữ, khoảng 5–15 giây một trang, tối đa 40 trang và 3 phút: giữ nguyên trang này đến khi đọc xong. Mọi chỗ đọc từ bản quét đều phải soát.',
  scansAbsent:
    'Máy chủ chưa đọc được bản quét. Quản trị cài một lần: apt install tesseract-ocr tesseract-ocr-vie (không cần khởi động lại hệ thống).',
  working: 'Đang đọc…',
  seconds: 'giây',
  byHand: 'Soạn không có văn bản',
  stepsTitle: 'Ba bước',
  steps: [
    'Chọn tệp hoặc dán nội dung kế hoạch',
    'Soát lại: văn bản gốc bên trái, phần đã tách bên phải',
    'Đưa vào thực hiện: nhiệm vụ đến từng đơn vị',
  ],
  otherTitle: 'Nếu chỉ có bản .doc hoặc .rtf',
  other:
    'Lưu lại thành .docx: mở bằng Word, chọn Tệp > Lưu thành > Word Document (.docx); với LibreOffice, chọn Tệp > Lưu thành > Word 2007-365 (.docx). Sau đó nhập tệp vừa lưu.',
  read: 'Đã đọc xong văn bản. Hãy soát lại từng phần.',
  readAgain: 'Đã đọc xong văn bản. Lưu ý: tệp này giống hệt tệp đã nhập trước đây thành một kế hoạch khác của đơn vị.',
  fromReading: 'Lập dự thảo kế hoạch từ bản đọc này',
  fromReadingHint:
    'Đây là kế hoạch: mục đích, nội dung, chỉ tiêu và nhiệm vụ được soát tiếp ở trang dự thảo trước khi giao việc.',
  resultTitle: 'Kết quả nhập văn bản',
  resultLead: (n: number) => `${n} tệp. Mỗi tệp thành gì được ghi dưới đây; tệp không đọc được kèm lý do và cách sửa.`,
  documentsTitle: 'Văn bản khác, chờ soát rồi vào sổ',
  ofPlan: (name: string) => `Phụ lục của ${name}`,
  sameAs: (name: string) => `Giống hệt từng byte với tệp ${name} vừa chọn, nên chỉ nhập một lần.`,
  before: 'Tệp này đã được nhập trước đây thành:',
  gone: 'Dự thảo đã bị hủy.',
  review: 'Soát dự thảo',
  again: 'Nhập tiếp',
} as const

export const outcomeLabels: Readonly<Record<OutcomeKind, string>> = {
  draft: 'Dự thảo kế hoạch',
  annex: 'Phụ lục',
  reading: 'Văn bản chờ soát',
  document: 'Vào sổ văn bản',
  same: 'Trùng tệp',
  refused: 'Không nhập được',
}
