/** The national title; only the upper-case printing of a document head counts, prose mentions the country's name too. */
export const nationalTitle = /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM/u
export const motto = /^(?:Độc\s+lập|ĐỘC\s+LẬP)/u
export const partyTitle = /^(?:ĐẢNG(?:\s+CỘNG)?(?:\s+SẢN)?(?:\s+VIỆT\s+NAM)?|(?:CỘNG\s+)?SẢN\s+VIỆT\s+NAM)$/u

/** The number line; group 1 is everything after the colon. */
export const numberLine =
  /^(?:(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh|Lệnh|Nghị định|Thông tư|Quyết định)\s+)?[Ss]ố\s*[:.]?\s*(.*)$/u
export const numberLead = /^(?:Số|SỐ)\s*(?:[:.]|[\d/])/u

/** Place and date of issue; the place may be missing, the day and month left blank in a draft. */
export const placeAndDate =
  /(?:^|\n|\|)\s*(?:([\p{Lu}][\p{L}\p{M}0-9 .\n-]{1,60}?),?\s*)?[Nn]gày\s{0,9}(\d{1,2}|\.{0,9}|…{0,3})\s{0,9}tháng\s{0,9}(\d{1,2}|\.{0,9}|…{0,3})\s{0,9}năm\s{0,9}(\d{4})/u

/** What may stand above the place when nothing is drawn between. */
export const mottoTail = /^.*Hạnh\s+phúc[\s.-]*/su

/** Place and date behind something else on the same line. */
export const dateAtEnd = /[\p{L} .]{2,40},?\s+ngày.*$/iu

export const subjectOfLetter = /^(?:V\/v|v\/v|Về việc|V\/V)\s*:?\s*/u
export const addressee = /^Kính gửi/u
/** First words of the paragraph that ends the title: the bases, the addressee, the first heading. */
export const preamble =
  /^(?:Căn cứ|Căn Cứ|CĂN CỨ|Thực hiện|Triển khai|Thi hành|Xét|Theo đề nghị|Theo|Để|Nhằm|Kính gửi|Kính gởi|Phần |PHẦN |Chương |Điều \d|[IVX]+\s*[.-]|\d+\.|Quốc hội|Ngày|Ủy ban|UBND|Trên cơ sở|Tiếp theo|Trong thời gian|[-+•]|\(?Ban hành kèm|Hiện nay|Thời gian qua|Qua |Được sự|Sau khi|Phúc đáp|Trả lời|Vừa qua|Hôm nay|Tại )/u
export const basis = /^(?:[-–+•]\s*)?(?:Căn cứ|CĂN CỨ|Thực hiện|Thi hành|Triển khai)(?!\p{L})/u
/** The line that names who decides, between the title and the bases. */
export const competence =
  /^(?:CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|ỦY BAN THƯỜNG VỤ|TỔNG|CỤC TRƯỞNG|CHÁNH|THỐNG ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHỦ NHIỆM|VIỆN TRƯỞNG|HỘI ĐỒNG|BAN)(?!\p{L})/u

export const urgencies = ['HỎA TỐC', 'THƯỢNG KHẨN', 'KHẨN'] as const
export const urgencyNames: Record<string, string> = { 'HỎA TỐC': 'Hỏa tốc', 'THƯỢNG KHẨN': 'Thượng khẩn', KHẨN: 'Khẩn' }
export const secrecies = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'] as const
export const secrecyNames: Record<string, string> = { 'TUYỆT MẬT': 'Tuyệt mật', 'TỐI MẬT': 'Tối mật', MẬT: 'Mật' }

/** Rows of the table that law sites print above a text. */
export const siteRows: Record<string, 'number' | 'issued' | 'effective' | 'type' | 'issuer' | 'signer' | 'field'> = {
  'số hiệu': 'number',
  'số ký hiệu': 'number',
  'số, ký hiệu': 'number',
  'ngày ban hành': 'issued',
  'ngày có hiệu lực': 'effective',
  'ngày hiệu lực': 'effective',
  'loại văn bản': 'type',
  'cơ quan ban hành': 'issuer',
  'nơi ban hành': 'issuer',
  'người ký': 'signer',
  'lĩnh vực': 'field',
  'lĩnh vực, ngành': 'field',
}
/** Cells that say "no value yet". */
export const siteEmpty = /^(?:đã biết|đang cập nhật|chưa rõ|\*+|-*|…)$/iu
/** What law sites print for the committee of a province: its territory alone. */
export const territoryAlone = /^(?:Tỉnh|Thành phố|TP\.?|Huyện|Quận|Thị xã|Xã|Phường)\s/u

/** Effect from a stated day or from the day of signing, in the closing articles. */
export const effectFrom =
  /có hiệu lực (?:thi hành )?(?:kể )?từ ngày (?:(\d{1,2})(?:[/.-](\d{1,2})[/.-]| tháng (\d{1,2}) năm )(\d{4})|(ký|ban hành))/u
/** "Kế hoạch 255/KH-UBND năm 2019 về tuyên truyền …": the title that a law site gives a page. */
export const siteTitleLead = /(?:\d\/[\p{Lu}\d-]{2,30} năm \d{4} )(?:về )?([^\n|]{5,400})/u
/** A page of a law site that has no text of the document yet: its first line is all there is. */
export const sitePage = /Văn bản này (?:đang|chưa) cập nhật/u
export const sitePageLead = /^(.{4,40}?)\s(\d[^\s]{3,40})\sngày\s(\d{1,2}\/\d{1,2}\/\d{4})\s/u
export const sitePageIssuer = /\sdo\s(?:Bộ trưởng\s|Chủ tịch\s)?([^\n]{3,80}?)\sban hành(?=\s|$)/u
/** Places in a head where copies run several printed lines together. */
export const headJoints =
  /(?<=\S)\s+(?=[-*_]{3,}|CỘNG\s+H(?:ÒA|OÀ)\s+XÃ|Độc lập\s*[-–]|V\/v\s|Kính gửi|Số\s?:\s?\d|\[)|(?<=[-*_]{3})\s+|(?<=\])\s+|(?<=ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4})\s+(?=\p{L}|\[)/gu
/** Capitals at the start of a line, then prose: "QUYẾT ĐỊNH VỀ CƠ CHẾ … Căn cứ Luật …", "KẾ HOẠCH Tuyên truyền …". */
export const capitalsThenProse = /^((?:[\p{Lu}\d.,;:“”"()&/–-]+\s+){2,80}?)(?=\p{Lu}\p{Ll})/u
/** The line of competence at the end of a run of capitals. */
export const competenceTail =
  /(?<!CỦA|DO|VÀ|THUỘC|,)\s(?=(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|GIÁM ĐỐC SỞ|TỔNG CỤC TRƯỞNG)[\p{Lu}\s,]{4,80}$)/u
/** Last words of a title line behind which an agency belongs to the title. */
export const titleGoesOn = /(?:CỦA|,|-)$/u
