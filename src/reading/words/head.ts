import { agencyStart } from './agencies.ts'

/** The national title, also with marks lost in a scan; only the upper-case printing of a document head counts, prose mentions the country's name too. */
const country = 'C[ỘÔO]NG\\s+H(?:[ÒÓO]A|O[ÀÁA])\\s+X[ÃA]\\s+H[ỘÔO]I\\s+CH[ỦU]\\s+NGH[ĨI]A\\s+VI[ỆÊE]T\\s+NAM'
export const nationalTitle = new RegExp(country, 'u')
/** What a line of a torn or cut head still shows of it. */
export const nationalTitleStart = /(?<!\p{L})C[ỘÔO]NG\s+H(?:[ÒÓO]A|O[ÀÁA])\s+X[ÃA](?!\p{L})/u
export const numberAndDate = /^[_ ]{0,3}S[ốôó]\s?:\s?\d[^\n]{2,60}ngày\s/u
/** Pages that raise letters by style leave them small when copied; then only the motto below tells the title from prose. */
const smallCountry = 'Cộng\\s+h(?:òa|oà)\\s+xã\\s+hội\\s+chủ\\s+nghĩa\\s+Việt\\s+[Nn]am(?=[\\s|*_-]{1,40}Độc lập)'
/** Either title wherever lines broke; group 1 holds the Party's, group 2 the one in small letters. */
export const titles = new RegExp(
  `(?<!\\p{L})(?:${country}|(ĐẢNG\\s+CỘNG\\s+SẢN\\s+VIỆT\\s+NAM)|(${smallCountry}))`,
  'gu',
)
export const partyTitleStart =
  /(?:^|[|*]\s*| {3,}|^(?:BAN|BỘ|TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG (?:ỦY|UỶ|BỘ)|ỦY BAN|UỶ BAN|VĂN PHÒNG|HỌC VIỆN|XÃ|PHƯỜNG)[\p{Lu}\s,*-]{0,120}\s)ĐẢNG\s+CỘNG\s+SẢN(?:\s|$)/u
export const motto = /^(?:Độc\s+lập|ĐỘC\s+LẬP)/u
export const partyTitle = /^(?:ĐẢNG(?:\s+CỘNG)?(?:\s+SẢN)?(?:\s+VIỆT)?(?:\s+NAM)?|(?:CỘNG\s+)?SẢN\s+VIỆT\s+NAM)$/u
/** The end of a title that was torn; alone it may as well be the end of an agency's name. */
export const titleRest = /^(?:VIỆT\s+)?NAM$/u
export const nationalTitlePart =
  /^(?=[^\n]{0,40}(?:CỘNG|CHỦ|NGHĨA))(?:(?:CỘNG|H(?:ÒA|OÀ)|XÃ|HỘI|CHỦ|NGHĨA|VIỆT|NAM)(?:\s+|$)){1,9}$/u
/** How lines of a head begin, agencies aside: the title, the territory below a committee. */
const otherOfHead = /^(?:CỘNG|VIỆT NAM|TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)(?!\p{L})/u
export const inHead = new RegExp(`${agencyStart.source}|${otherOfHead.source}`, 'u')
/** Words that stand in a head without being an agency. */
export const headStamp = /^\(?(?:DỰ THẢO|BẢN SAO|BẢN DỰ THẢO|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)/u
/** A head ends where the bases, the first article or the first chapter begin. */
export const headEnd =
  /^(?:[-–+•]\s*)?(?:Căn cứ|Căn Cứ|CĂN CỨ|Điều 1|Chương [I1]|CHƯƠNG [I1]|Phần (?:thứ nhất|I)|Theo đề nghị|Xét đề nghị)(?!\p{L})/u
export const dateWord = /^(?:tháng|năm|ngày)(?!\p{L})/u

/** The number line; group 1 is everything after the colon. */
export const numberLine =
  /^(?:(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh|Lệnh|Nghị định|Thông tư|Quyết định|BỘ LUẬT|LUẬT|NGHỊ QUYẾT|PHÁP LỆNH|LỆNH|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH)\s+)?(?:_ ?)?(?:[Ss]ố|SỐ|S[ôó](?=\s?:))\s*[:.]?\s*(.*)$/u
/** A draft leaves the number blank: "Số:      /KH-UBND", "Số: …/2025/QĐ-UBND". */
export const blankNumber = /^[\s.\u2026_]{0,40}(\/(?:\d{4}\s?\/\s?)?[\p{L}\d&-]{2,30})/u
export const numberLead =
  /^_? ?(?:(?:Số|SỐ)\s*(?:[:.]|[\d/])|S[ôó]\s?:|(?:Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị quyết|BỘ LUẬT|LUẬT|PHÁP LỆNH|LỆNH|NGHỊ QUYẾT)\s+(?:số|SỐ)\s?:)/u

/** Place and date of issue; the place may be missing, the day and month left blank in a draft. */
export const placeAndDate =
  /(?:^|\n|\|)\s*(?:([\p{Lu}][\p{L}\p{M}0-9 .\n-]{1,60}?)\s{0,2},?\s*)?(?:[Nn]gày|NGÀY)\s{0,9}(\d{1,2}|\.{0,9}|…{0,3})\s{0,9}(?:[Tt]háng|THÁNG)\s{0,9}(\d{1,2}|\.{0,9}|…{0,3})\s{0,9}(?:[Nn]ăm|NĂM)\s{0,9}(\d{4})/u
/** "Huế, ngày 12/12/2019", "Ngày 12 - 12 - 2019": some offices print the day in short. */
export const placeAndShortDate =
  /(?:^|\n|\|)\s*(?:([\p{Lu}][\p{L}\p{M}0-9 .\n-]{1,60}?)(?:\s{0,2},\s*(?:(?:[Nn]gày|NGÀY)\s{1,3})?|\s+(?:ngày|NGÀY)\s{1,3})|(?:[Nn]gày|NGÀY)\s{1,3})(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u
/** What a place of issue cannot begin with: then a sentence of the body was met. */
export const noPlace =
  /^(?:Căn|Theo|Xét|Thực hiện|Luật|Nghị|Quyết|Thông|Kế hoạch|Ban hành|Kèm|Công văn|Trong|Tại|Sau|Vào|Ngày|Từ|Đến|Để|Về|Có|Hiến pháp)(?!\p{L})/u

/** Behind the date in a title or a sentence, never in a head. */
export const dateInSentence = /^\s{0,3},?\s{0,3}(?:của|về|tại|đến|do|và|thì|để|cho|trên)(?!\p{L})/u
export const lineEnd = /^[^\p{L}\n]{0,10}(?:\n|$)/u
/** Behind a number that a sentence names, never behind a document's own. */
export const numberInSentence = /^[\s,]{0,3}(?:(?!ngày|v\/v)\p{Ll}|ngày\s[^\n]{4,40}\s(?:của|về|quy)(?!\p{L}))/u
export const cityLead = /^(?:TP\.?|Tp\.?|Thành phố|thành phố|Tỉnh|tỉnh)\s/u
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

export const urgencyNames = ['Hỏa tốc hẹn giờ', 'Hỏa tốc', 'Thượng khẩn', 'Khẩn'] as const
export const secrecyNames = ['Tuyệt mật', 'Tối mật', 'Mật'] as const

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
/** A word whose letters were set apart: "Q U Y Ế T". */
export const spacedLetters = /^\p{Lu}(?:\s+\p{Lu})+$/u
/** What law sites print for the committee of a province: its territory alone. */
export const territoryAlone = /^(?:Tỉnh|Thành phố|TP\.?|Huyện|Quận|Thị xã|Xã|Phường)\s/u

/** "Kế hoạch 255/KH-UBND năm 2019 về tuyên truyền …": the title that a law site gives a page. */
export const siteTitleLead = /(?:\d\/[\p{Lu}\d-]{2,30} năm \d{4} )(?:về )?([^\n|]{5,400})/u
/** A page of a law site that has no text of the document yet: its first line is all there is. */
export const sitePage = /Văn bản này (?:đang|chưa) cập nhật/u
export const sitePageLead = /^(.{4,40}?)\s(\d[^\s]{3,40})\sngày\s(\d{1,2}\/\d{1,2}\/\d{4})\s/u
export const sitePageStart = 'Văn bản này'
export const sitePageBy = ' do '
export const sitePageIssuer =
  /^\sdo\s(?:Bộ trưởng\s|Chủ tịch\s|Cục trưởng\s|Thống đốc\s)?([^\n]{3,120}?)\s(?:ban hành|điện)(?=\s|$)/u
/** Places in a head where copies run several printed lines together. */
export const headJoints =
  /(?<=\S)(?<!Luật|luật)\s+(?=[-*_]{3,}|C[ỘÔO]NG\s+H(?:[ÒÓO]A|O[ÀÁA])\s+X[ÃA]|ĐẢNG\s+CỘNG\s+SẢN|Độc lập\s*[-–]|V\/v\s|Kính gửi|(?:Luật |Bộ luật )?(?:[Ss]ố|SỐ)\s?:(?:\s?\d|$)|Số\s\d{1,4}\s?[-–]\s?\p{Lu}|\[)|(?<=[-*_]{3}|[Hh]ạnh [Pp]húc|VIỆT NAM)\s+(?=[\p{Lu}[])|(?<=\])\s+|(?<=\d{1,5}\s?\/[^\s,]{2,40})\s+(?=\p{Lu}[\p{L} .]{1,30},\s?ngày\s)|(?<=ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4})\s+(?=\p{L}|\[)/gu
/** Behind the subject of a letter, on the line of its number: the place and the day. */
export const subjectThenDate =
  /^(?:(?:Luật |Bộ luật )?[Ss]ố\s?:?\s?\d|V\/v\s)[^\n]{5,400}?\s(?=((?:Thành phố |TP\.? ?)?\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){0,3}),\sngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}$)/u
/** Capitals at the start of a line, then prose: "QUYẾT ĐỊNH VỀ CƠ CHẾ … Căn cứ Luật …", "KẾ HOẠCH Tuyên truyền …". */
export const capitalsThenProse = /^((?:[\p{Lu}\d.,;:“”"()&/–-]+\s+){2,80}?)(?=\p{Lu}\p{Ll})/u
/** The line of competence at the end of a run of capitals. */
export const competenceTail =
  /(?<!CỦA|DO|VÀ|THUỘC|,)\s(?=(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|GIÁM ĐỐC SỞ|TỔNG CỤC TRƯỞNG)[\p{Lu}\s,]{4,80}$)/u
/** Last words of a title line behind which an agency belongs to the title. */
export const titleGoesOn = /(?:CỦA|,|-)$/u
