export const recipientsLine = /^(?:Nơi nhận|NƠI NHẬN|Nơi nhân|Nơi gửi)\s*:?/u
export const capacityLine = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s*\.?\s*(?=\p{Lu}{2})/u
export const capacities: Record<string, 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.'> = {
  TM: 'TM.',
  'T/M': 'TM.',
  KT: 'KT.',
  'K/T': 'KT.',
  TL: 'TL.',
  'T/L': 'TL.',
  TUQ: 'TUQ.',
  Q: 'Q.',
}
/** A line of the signature block that names an office; printed in capitals. */
export const postLine =
  /^(?:PHÓ |QUYỀN |ỦY VIÊN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN|TRƯỞNG THUẾ|TRƯỞNG|CHI CỤC TRƯỞNG|HIỆU TRƯỞNG|THỐNG ĐỐC|TỔNG KIỂM TOÁN|KIỂM TOÁN TRƯỞNG|CHỦ NHIỆM|BÍ THƯ|TỔNG BÍ THƯ|TỔNG THANH TRA|TỔNG|THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|CHÍNH ỦY|TƯ LỆNH|THƯỜNG TRỰC|ĐẠI TƯỚNG|THƯỢNG TƯỚNG|TRUNG TƯỚNG|PHÓ TRƯỞNG|ỦY VIÊN|PHÓ|CHI CỤC|QUYỀN)(?!\p{Ll})/u
export const signedMark = /^\(?(?:đã ký|Đã ký|ĐÃ KÝ|Ký tên|đã kí|Signed)[^)\n]{0,40}\)?$/u
export const titlesBeforeName =
  /^(?:(?:GS|PGS|TS|ThS|Ths|BS|BSCKII|BSCKI|KS|CN|CKII|NGƯT|NGND|LS|Ông|Bà)\s*[.:]?\s*)+(?=\p{Lu})/u
export const ranksBeforeName =
  /^(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá)\s+(?=\p{Lu})/u
/** First line of an annex. */
export const annexLine = /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|DANH MỤC|BẢNG PHÂN CÔNG|BIỂU PHÂN CÔNG)(?!\p{Ll})/u
export const annexLink = /^\(?(?:Ban hành |ban hành )?[Kk]èm theo\s/u
export const linkWord = 'èm theo '
/** Something attached that begins in the middle of a line: its kind and title in capitals, then the link. */
export const gluedAnnex =
  /(?<=[\p{Ll}.] )(?=(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|ĐIỀU LỆ|HƯỚNG DẪN|PHƯƠNG ÁN|PHỤ LỤC)\s[^\p{Ll}()]{4,400}\((?:Ban hành |ban hành )?[Kk]èm theo\s)/u
export const recipientBullet = /^[-–+•*]\s*/u
/** Posts as official prose writes them; longer ones first. */
export const postsInCase = [
  'Phó Chủ tịch',
  'Phó Tổng giám đốc',
  'Phó Giám đốc',
  'Phó Chánh Văn phòng',
  'Phó Trưởng',
  'Chủ tịch Quốc hội',
  'Chủ tịch nước',
  'Chủ tịch',
  'Tổng giám đốc',
  'Giám đốc Sở Nội vụ',
  'Giám đốc',
  'Chánh Văn phòng',
  'Chánh Thanh tra',
  'Bộ trưởng',
  'Thứ trưởng',
  'Thủ tướng',
  'Phó Thủ tướng',
] as const
