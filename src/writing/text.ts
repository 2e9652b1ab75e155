/** The 29 kinds of administrative document. Source: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III. */
export const documentTypes = [
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Thông cáo',
  'Thông báo',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Phương án',
  'Đề án',
  'Dự án',
  'Báo cáo',
  'Biên bản',
  'Tờ trình',
  'Hợp đồng',
  'Công văn',
  'Công điện',
  'Bản ghi nhớ',
  'Bản thỏa thuận',
  'Giấy ủy quyền',
  'Giấy mời',
  'Giấy giới thiệu',
  'Giấy nghỉ phép',
  'Phiếu gửi',
  'Phiếu chuyển',
  'Phiếu báo',
  'Thư công',
] as const

/** The official name of a kind of document, as `type` of a reading gives it too. */
export type DocumentType = (typeof documentTypes)[number]

/** An official letter carries no name of its type; its subject stands under the number. */
export const letterType: DocumentType = 'Công văn'

/** Types whose bases are followed by a line of their own that decides. */
export const enactingLines: Partial<Record<DocumentType, string>> = {
  'Quyết định': 'QUYẾT ĐỊNH:',
  'Nghị quyết': 'QUYẾT NGHỊ:',
}

export const text = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  subject: 'V/v',
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  asAbove: 'Như trên',
  archive: 'Lưu:',
  archiveAtClerk: 'Lưu: VT',
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  article: 'Điều',
  annex: 'Phụ lục',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  of: 'của',
  attachedTo: 'Kèm theo',
  numbered: 'số',
}
