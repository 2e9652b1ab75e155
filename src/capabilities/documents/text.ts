import type { Relation } from './rules.ts'

export const labels = {
  number: 'Số, ký hiệu',
  type: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  issued: 'Ngày ban hành',
  effective: 'Ngày có hiệu lực',
  expires: 'Ngày hết hiệu lực nêu trong văn bản',
  title: 'Trích yếu',
  signer: 'Người ký',
  field: 'Lĩnh vực',
  isPublic: 'Công khai trên cổng',
  to: 'Số, ký hiệu văn bản liên quan',
  relation: 'Quan hệ',
  clause: 'Điều, khoản',
  standing: 'Tình trạng hiệu lực',
  since: 'Tính từ ngày',
  reason: 'Lý do',
  removal: 'Lý do bỏ quan hệ',
  source: 'Căn cứ',
  issuedBy: 'Cơ quan ban hành',
} as const

export const relationLabels: Readonly<Record<Relation, string>> = {
  basis: 'Căn cứ',
  mention: 'Nhắc đến',
  replaces: 'Thay thế',
  amends: 'Sửa đổi, bổ sung',
  repeals: 'Bãi bỏ',
  implements: 'Thực hiện',
}
export const reverseLabels: Readonly<Record<Relation, string>> = {
  basis: 'Là căn cứ của',
  mention: 'Được nhắc đến trong',
  replaces: 'Được thay thế bởi',
  amends: 'Được sửa đổi, bổ sung bởi',
  repeals: 'Bị bãi bỏ bởi',
  implements: 'Được thực hiện bằng',
}

export const text = {
  title: 'Văn bản',
  country: 'Việt Nam',
  councilOf: 'Hội đồng nhân dân của',
  lead: 'Văn bản quy phạm pháp luật và văn bản chỉ đạo, điều hành: tìm theo loại, lĩnh vực, cơ quan, năm, tình trạng hiệu lực.',
  register: 'Đọc và đăng ký văn bản',
  edit: 'Sửa thông tin văn bản',
  save: 'Lưu thông tin',
  saved: 'Đã lưu thông tin văn bản.',
  search: 'Số, ký hiệu hoặc trích yếu',
  year: 'Năm ban hành',
  any: 'Tất cả',
  found: (n: string) => `${n} văn bản`,
  foundMore: (n: string) => `Hơn ${n} văn bản`,
  none: 'Chưa có văn bản nào phù hợp',
  noneHint: 'Hãy bỏ bớt điều kiện lọc, hoặc gõ số văn bản ở dạng ngắn, ví dụ 255/KH.',
  contents: 'Bố cục',
  body: 'Nội dung',
  akomaNtoso: 'Tải cấu trúc văn bản theo chuẩn Akoma Ntoso (XML)',
  product: 'Cải Cách',
  unknownIssuer: 'Chưa rõ cơ quan ban hành',
  ofIssuer: 'Văn bản của đơn vị này',
  original: 'Tệp gốc',
  relations: 'Văn bản liên quan',
  noText: 'Hệ thống chưa có toàn văn của văn bản này.',
  cited: 'Mới được dẫn chiếu',
  citedNote: 'Văn bản này được văn bản khác dẫn chiếu; chưa có toàn văn trong hệ thống.',
  internal: 'Nội bộ',
  addRelation: 'Thêm văn bản liên quan',
  relationAdded: 'Đã thêm văn bản liên quan.',
  excerpt: 'Đoạn được dẫn',
} as const

export const verbs = {
  'document.registered': 'đăng ký văn bản',
  'document.imported': 'nhập văn bản từ nguồn có sẵn',
  'document.amended': 'sửa thông tin văn bản',
  'document.related': 'thêm văn bản liên quan',
  'document.relation-removed': 'bỏ quan hệ với văn bản khác',
  'document.relation-restored': 'khôi phục quan hệ với văn bản khác',
  'document.standing-said': 'xác định tình trạng hiệu lực',
} as const

export const refusals = {
  'document-duplicate': 'Đã có văn bản cùng số, cơ quan ban hành và ngày ban hành trong sổ. Hãy mở văn bản đó để sửa.',
  'document-unknown': 'Không tìm thấy văn bản có số này trong sổ.',
  'document-itself': 'Văn bản không thể liên quan với chính nó.',
} as const

/** Why a file could not be read, and what to do. Codes are those of the reader. */
export const readingRefusals = {
  'reading-EMPTY': 'Tệp rỗng, không có nội dung để đọc. Hãy kiểm tra lại tệp rồi gửi lại.',
  'reading-TOO_LARGE':
    'Tệp vượt quá 20 MB. Văn bản hành chính thường dưới 2 MB: hãy bỏ bớt ảnh, hoặc tách phụ lục thành tệp riêng.',
  'reading-NOT_DOCX':
    'Tệp mang đuôi .docx nhưng nội dung không phải văn bản Word. Hãy mở tệp gốc bằng Word rồi chọn “Lưu thành” (Save As) .docx.',
  'reading-BOMB':
    'Tệp nén bất thường: khi mở ra lớn hơn giới hạn an toàn nên không được đọc. Hãy lưu lại văn bản bằng Word rồi gửi bản mới.',
  'reading-WRONG_ENCODING':
    'Tệp văn bản dùng bảng mã cũ (TCVN3, VNI…) hoặc hỏng mã nên không đọc được. Hãy chuyển sang Unicode (UTF-8) rồi gửi lại.',
  'reading-LOCKED': 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.',
  'reading-TOO_LONG': 'Tệp dài quá 300 trang. Hãy tách phụ lục thành tệp riêng rồi gửi lại.',
  'reading-TOO_HEAVY':
    'Đọc tệp này cần quá nhiều thời gian hoặc bộ nhớ nên máy đã dừng. Hãy tách phụ lục thành tệp riêng, hoặc dùng bản Word (.docx).',
  'reading-TOO_DEEP': 'Trang web lồng nhau quá nhiều lớp. Hãy chép nội dung vào tệp .docx rồi gửi lại.',
  'reading-NOT_PDF': 'Tệp PDF bị hỏng. Hãy xuất lại PDF từ Word hoặc gửi bản .docx.',
  'reading-NOT_XLSX': 'Tệp bảng tính bị hỏng. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.',
  'reading-NO_TEXT': 'Tệp không có chữ nào để đọc. Hãy kiểm tra lại tệp rồi gửi lại.',
  'reading-SCAN':
    'Đây là ảnh quét, không có chữ; máy chủ chưa cài phần mềm nhận dạng chữ (apt install tesseract-ocr tesseract-ocr-vie). Hãy gửi bản .docx hoặc PDF có chữ.',
  'reading-SCAN_TOO_LONG': 'Bản quét dài hơn 40 trang. Hãy tách thành nhiều tệp rồi gửi lại.',
  'reading-SCAN_TOO_SLOW': 'Nhận dạng chữ quá lâu nên đã dừng. Hãy tách bản quét thành nhiều tệp.',
  'reading-SCAN_UNCLEAR': 'Không nhận ra chữ trong ảnh. Hãy quét lại thẳng trang, rõ nét (300 dpi).',
  'reading-UNSUPPORTED_DOC':
    'Đây là tệp Word cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, chọn Tệp > Lưu thành > .docx rồi gửi lại.',
  'reading-UNSUPPORTED_RTF':
    'Đây là tệp .rtf. Hãy mở bằng Word hoặc LibreOffice, chọn Tệp > Lưu thành > .docx rồi gửi lại.',
  'reading-UNSUPPORTED_XLS':
    'Đây là tệp Excel cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi gửi lại.',
  'reading-UNSUPPORTED': 'Chưa đọc được loại tệp này. Hãy mở bằng Word, chọn “Lưu thành” (Save As) .docx rồi gửi lại.',
} as const

/** 'a/1/24' → 'điểm a khoản 1 Điều 24'. */
export function clauseWords(path: string): string {
  const [point, clause, article] = path.split('/')
  if (clause === undefined) return path
  return [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`].filter(Boolean).join(' ')
}

export const paths = {
  list: '/van-ban',
  csv: '/van-ban.csv',
  document: (slug: string) => `/van-ban/${slug}`,
  akomaNtoso: (slug: string) => `/van-ban/${slug}/akn.xml`,
  /** The page opened at a place of the text, which is marked. */
  place: (slug: string, span: readonly [number, number]) => `/van-ban/${slug}?doan=${span[0]}-${span[1]}#doan`,
  graph: (slug: string) => `/van-ban/${slug}#quan-he`,
  widerGraph: (slug: string) => `/van-ban/${slug}?quan-he=2#quan-he`,
  register: '/lam-viec/van-ban/moi',
  posting: '/lam-viec/van-ban/dang-cham',
  postingCsv: '/lam-viec/van-ban/dang-cham.csv',
  edit: (id: string) => `/lam-viec/van-ban/${id}`,
  relate: (id: string) => `/lam-viec/van-ban/${id}/lien-quan`,
  removeRelation: (id: string) => `/lam-viec/van-ban/${id}/bo-lien-quan`,
  restoreRelation: (id: string) => `/lam-viec/van-ban/${id}/lien-quan-lai`,
  say: (id: string) => `/lam-viec/van-ban/${id}/hieu-luc`,
  issuedBy: (value: string) => `/van-ban?co-quan=${encodeURIComponent(value)}`,
} as const
