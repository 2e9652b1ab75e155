/** Ordinals of parts written out ("Phần thứ nhất"). */
export const ordinals: Record<string, string> = {
  nhất: '1',
  hai: '2',
  ba: '3',
  tư: '4',
  bốn: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
}
export const part =
  /^(?:Phần|PHẦN)\s+(?:thứ\s+|THỨ\s+)?([IVXLC]{1,7}|\d{1,3}|[A-ZĐ]|[\p{L}]{2,4})(?=$|[\s.:[])[.:]?(?:\[\d{1,3}\])?\s*/u
export const chapter = /^(?:Chương|CHƯƠNG)\s+([IVXLC]{1,8}|\d{1,3})(?=$|[\s.:[])[.:]?(?:\[\d{1,3}\])?\s*/u
export const section = /^(?:Mục|MỤC)\s+([IVXLC]{1,8}|\d{1,3})(?=$|[\s.:[])[.:]?(?:\[\d{1,3}\])?\s*/u
export const subsection = /^(?:Tiểu [Mm]ục|TIỂU MỤC)\s+([IVXLC]{1,8}|\d{1,3})(?=$|[\s.:[])[.:]?(?:\[\d{1,3}\])?\s*/u
export const article =
  /^(?:Điều|ĐIỀU|Điền(?=\s\d{1,3}\.\s))\s+(\d{1,4}[a-zđ]?)(?=$|[\s.:[])[.:]?(?:\[\d{1,3}\])?[.:]?\s*/u
/** What follows "Điều 45" where a line was torn within a reference: such a line begins no article. */
export const tornReference =
  /^(?:[\p{Ll}),;]|(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chương|Mục|Phần|Quy định|Quy chế)(?!\p{L}))/u
/** A class word and number without the stop of a heading. */
export const unstopped = /^(?:Điều|Chương|Mục)\s[^.:]*$/u
export const bareReference = /^Điều\s\d{1,4}[a-zđ]?(?![.:\da-zđ])/u
/** Ends of a line behind which "Điều 45" goes on a reference. */
export const beforeReference =
  /(?:^|\s)(?:tại|của|và|hoặc|theo|đến|từ|các|với|là|quy định|khoản\s\d{1,2}[a-zđ]?|điểm\s[a-zđ]\d?|Điều\s\d{1,3}[a-zđ]?),?$/iu
export const roman = /^([IVX]{1,7})\s?[.)-](?!\d)\s*/u
export const letterSection = /^([A-ZĐ])\s?[.)](?=\s)\s*/u
export const decimals = /^(\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=[\s)]|$)\)?\s*/u
export const clause = /^(\d{1,3})\s?[.)](?![\d])\s*/u
export const point = /^\(?([a-zđ]\d?)\s?\)\s*/u
export const dottedPoint = /^([a-zđ])\.(?=\s)\s*/u
export const bullet = /^([-–—•*+●▪○])\s*(?=[^-–—*_.\s])/u
export const plus = /^[+○▪]/u

/** A lone marker (its text was torn off onto the next line). */
export const loneMarker =
  /^(?:(?:Phần|Chương|Mục|Điều|PHẦN|CHƯƠNG|MỤC|ĐIỀU)(?:\s+[\dIVXLC]{1,7}[a-zđ]?)?|[IVX]{1,7}|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđA-ZĐ]|[-–+•])\s?[.):]?$/u
export const lonelyArticle = /^(?:Điều|ĐIỀU)\s\d/u
/** Words after which a sentence must go on, whatever the next line looks like. */
export const hangingWord =
  /(?:^|\s)(?:của|về|và|các|số|ngày|tháng|năm|theo|tại|cho|với|là|được|do|từ|đến|trong|trên|hoặc|những|một|có|bởi|như|để|thuộc|giữa|Căn cứ|Thực hiện|Nghị định|Quyết định|Nghị quyết|Thông tư|Luật|Điều|khoản)$/u
/** Paragraphs that speak of the whole and so close a list rather than carry on its last point. */
export const closing =
  /^(?:Trên đây là|Trong quá trình (?:triển khai|thực hiện|tổ chức)|Quá trình (?:triển khai|thực hiện)|(?:Kế hoạch|Quyết định|Chỉ thị) này|Yêu cầu (?:các|Thủ trưởng|Giám đốc)|Căn cứ (?:Kế hoạch|nội dung|chức năng)|Ủy ban nhân dân \S+ (?:yêu cầu|đề nghị)|UBND \S+ (?:yêu cầu|đề nghị))/u
/** Where scraped tables must have ended, whatever cells seem to follow. */
export const tableStop =
  /^(?:PHỤ LỤC|DANH MỤC|Nơi nhận|Chương [IVX]|QUYẾT ĐỊNH|KẾ HOẠCH|THÔNG BÁO|\(Kèm theo|\(Ban hành|[IVX]{1,4}\. \p{Lu}{2})/u
/** The same where they open what follows; inside a cell they are a wrapped legal basis ("khoản 2 ¶ Điều 5 Luật …"). */
export const tableStopOpening = /^(?:Phụ lục|Điều \d{1,3}\s?[.:]|Căn cứ (?!pháp l[ýí]))/u

export const serialHeading = /^(?:STT|TT|Stt|Số TT|Số thứ tự)$/u
/** Ends of a line behind which a digit is the rest of a number or a date, not a marker. */
export const tornBefore = /(?:ố|ngày|tháng|năm|\d[/.-])$/u

/** Quotation marks around the wording that an amending document puts in place of another. */
export const openingQuote = /^["“]\s*/u
export const quoteMarks = { open: '“', close: '”', straight: '"' } as const

/** A line that may be the number of a page (group 1), by itself, between dashes or of how many. */
export const pageLine = /^(?:[-–—]\s?|Trang\s)?(\d{1,3})(?:\s?\/\s?\d{1,3})?(?:\s?[-–—])?$/u
export const pageWord = /^Trang\s/u

export const headingLead = /^(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\s(?:thứ\s|THỨ\s)?[\dIVXLCA-Z]/u
export const sectionWord = ' MỤC '
/** A title in capitals with the heading of a section behind it, not "DANH MỤC 1". */
export const titleWithSection = /^\p{Lu}[^\p{Ll}]{3,200}(?<!DANH)\sMỤC\s\d{1,2}\s?[.:]?\s\p{Lu}/u
export const headingJoints =
  /(?<=\S)(?<!DANH|tại|của|và|theo|,)\s+(?=(?:Mục|MỤC)\s\d{1,2}\s?[.:]?\s\p{Lu}|(?:Điều|ĐIỀU)\s\d{1,3}\.\s\p{Lu})/gu
