export const recipientsLine = /^(?:Nơi nhận|NƠI NHẬN|Nơi nhân|Nơi gửi)\s*:?/u
export const capacityLine = /^(?:(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s*\.?\s*(?=\p{Lu}{2})|(?:TM|KT|TL|TUQ)\.$)/u
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
/** The beginning of a signature that may hold offices and name on one line. */
const lead =
  '(?:(?:TM|T\\/M|KT|K\\/T|TL|T\\/L|TUQ|Q)\\s?\\.\\s?\\p{Lu}{2}|(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|CHÁNH|THỐNG ĐỐC|VIỆN TRƯỞNG|TRƯỞNG|HIỆU TRƯỞNG|TỔNG BÍ THƯ|BÍ THƯ|CHỦ NHIỆM|TỔNG THANH TRA|TỔNG KIỂM TOÁN|XÁC THỰC VĂN BẢN HỢP NHẤT)(?!\\p{L}))'
export const signatureLead = new RegExp(`^${lead}`, 'u')
/** A row of a table with recipients or a signature among its cells. */
export const footRow = new RegExp(`\\|\\s{0,4}(?:Nơi nhận|${lead})`, 'u')
/** Offices in capitals (group 1, with the blank behind them), then a name (group 2), then nothing or an annex. */
export const capitalsThenName =
  /^((?:[\p{Lu}.,/()&–-]+\s+){1,40}?(?:\([Đđ]ã ký\)\s*)?)((?:[\p{Lu}\p{Ll}]{1,6}[.]\s?){0,3}\p{Lu}[\p{Ll}’']{0,7}(?:[ -]\p{Lu}[\p{Ll}’']{0,8}){1,4}?)(?=\s*(?:$|[|[(]|Phụ lục|PHỤ LỤC|DANH|Mẫu|MẪU|BẢNG|BIỂU|TÊN|QUY|Ghi chú|FILE))/u
/** Between offices on one line: before the next capacity, before the post of whoever signs. */
export const footJoints =
  /(?<=\S)\s+(?=(?:KT|K\/T|TL|T\/L|TUQ)\s?\.)|(?<=\S)(?<!PHÓ|TỔNG|QUYỀN|PHÓ TỔNG|KT\.|TL\.|TM\.|TUQ\.|Q\.)\s+(?=(?:PHÓ |QUYỀN )?(?:TỔNG )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|CHÁNH|THỐNG ĐỐC|VIỆN TRƯỞNG|TRƯỞNG|HIỆU TRƯỞNG|BÍ THƯ|CHỦ NHIỆM)(?!\p{L}))/gu
export const recipientJoints = /(?<=[:;,.)])\s+(?=[-–+•]\s?\p{L})/gu
/** What a digital signature prints about itself in the place of a name. */
export const digitalMark =
  /^(?:Ký bởi|Được ký bởi|Người ký|Ký số|Email|Cơ quan|Tổ chức|Đơn vị|Chức vụ|Thời gian(?: ký)?|Ngày ký|Giờ ký|Signed by|Signature|Digitally signed|Date|Reason|Location|Lý do|Nơi ký|DN|CN|OU?|OID[\d.]*|L|ST|C)\s?[:=]/iu
/** An office torn in the middle: its first words alone. */
export const tornPost =
  /^(?:(?:PHÓ )?(?:THỨ|CHỦ|BỘ|GIÁM|CHÁNH|CHÁNH VĂN|TỔNG|TỔNG GIÁM|CỤC|VỤ|VIỆN|THỦ|THỐNG|HIỆU)|PHÓ|KT\. (?:BỘ|CHỦ|GIÁM|THỦ|CỤC|CHÁNH|CHÁNH VĂN|TỔNG)|TM\.|KT\.|TL\.|TUQ\.)$/u
/** First syllables of personal names, for names printed in capitals. */
export const surnames = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Lâm Phùng Đinh Tô Tạ Lương Quách Chu Thạch Giàng Lò Quàng Nông Triệu Hứa Sùng Hầu Thào Vừ Lường Siu Ksor Kpă Bế Đàm Tăng Doãn Khuất Nghiêm Giáp Lưu Mạc Mạnh Khổng Bạch Diệp Đậu Mai Tống Cù Thái Kiều Ninh Châu Tôn Lữ Mã Nhâm Thiều Tiêu Lã Hàn Chảo Chẩu Cầm Đèo Điêu Hờ Lầu Lèng Lục Mông Phàn Phí Sầm Tẩn Tòng Vàng Huình Khương Ung Uông Cao Hà'.split(
    ' ',
  ),
)
/** Capitalised words that are no name of a person. */
export const noName =
  /(?:Chủ Tịch|Giám Đốc|Bộ Trưởng|Thứ Trưởng|Thủ Tướng|Đã Ký|Ký Tên|Nơi Nhận|Kính Gửi|Văn Phòng|Ban Nhân Dân)/u
export const signedMark =
  /^[[(]?(?:[Đđ]ã k[ýí]|ĐÃ K[ÝÍ]|K[ýí] tên|[Kk][ýí],? (?:và )?(?:đóng dấu|ghi rõ)|KÝ TÊN|Signed)[^)\]\n]{0,40}[\])]?$/u
/** A recipient, or the word above them, and what stands beside it in the other column: an office or a name. */
export const officeBeside = new RegExp(
  `^(?:(?:Nơi nhận|NƠI NHẬN)\\s?:?|[-–+•*][^|]{2,150}?[;.:,)])(?=\\s+(?:${lead}[\\p{Lu}\\s.,()–-]{0,80}|\\p{Lu}\\p{Ll}{1,7}(?:\\s{1,3}\\p{Lu}\\p{Ll}{0,8}){1,4})$)`,
  'u',
)
/** The recipient that every document ends with: the files of whoever drafted it. */
export const lastRecipient = /^[-–+•*]?\s*Lưu(?!\p{L})/u
/** A line that may be the name of a person. */
export const nameAlone = /^(?:\p{L}{1,6}\.\s?){0,3}\p{Lu}[\p{Ll}’']{0,7}(?: \p{Lu}[\p{Ll}’']{0,8}){1,4}$/u
/** The mark of signing on the line of the name. */
export const signedBeside = /^\(?[Đđ]ã k[ýí][^)]{0,20}\)\s*|\s*\([Đđ]ã k[ýí]\)$/u
export const titlesBeforeName =
  /^(?:(?:GS|PGS|TS|ThS|Ths|BS|BSCKII|BSCKI|KS|CN|CKII|NGƯT|NGND|LS|Ông|Bà)(?:\s*[.:]\s*|\s+))+(?=\p{Lu})/u
export const ranksBeforeName =
  /^(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá)\s+(?=\p{Lu})/u
/** First line of an annex. */
export const annexLine = /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|DANH MỤC|BẢNG PHÂN CÔNG|BIỂU PHÂN CÔNG)(?!\p{Ll})/u
/** It begins another annex, even right below a line in capitals. */
export const annexNumbered = /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?!\p{Ll})/u
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
