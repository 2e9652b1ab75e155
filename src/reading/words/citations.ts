import { kindNames } from './kinds.ts'

const day = '(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?:\\s?[/.-]\\s?|\\s)(\\d{4})'
// "tháng" for "năm" is a common slip before the year.
const longDay = '(\\d{1,2})\\s{0,3}tháng\\s{0,3}(\\d{1,2})\\s{0,3}(?:năm|tháng)\\s{0,3}(\\d{4})'
const datePattern = `(?:${day}|${longDay})`

/** The date that follows a number, at once or after the issuer's name: "… của UBND tỉnh ngày 17/10/2016". */
export const dateAfter = new RegExp(
  `^[,(\\s]{0,3}(?:\\([^()\\n]{0,40}\\)\\s{0,2})?(?:(?:của|do)\\s([^;:.()\\d]{2,90}?)[,\\s]{1,3})?(?:được\\s)?(?:ký\\s|ban\\shành\\s)?ngày\\s{0,3}${datePattern}`,
  'iu',
)
/** A bare date in brackets or after a comma. */
export const bareDateAfter = new RegExp(`^\\s{0,2}[,(]\\s{0,2}(?:ngày\\s)?${day}`, 'u')
/** The date behind the title: "Thông tư số … hướng dẫn … ngày 31/10/2017 của …", "Luật số … được Quốc hội … thông qua ngày …". */
export const dateBehindTitle = new RegExp(
  `^(?=[,\\s]{0,3}\\p{L})[^;:.|\\d]{4,170}?(?:(?<!(?:từ|trước|sau|đến|hết|vào|kể từ)\\s)ngày\\s{1,3}${datePattern}\\s{1,3}của\\s(?=\\p{Lu})|thông\\squa\\s(?:vào\\s)?ngày\\s{1,3}${datePattern})`,
  'u',
)
/** "Ngày 24/12/2019, UBND thành phố Huế ban hành Kế hoạch số": the sentence before a number. */
export const dateBefore = new RegExp(
  `(?:^|[^\\p{L}])[Nn]gày\\s{1,3}${datePattern}[,\\s]{1,3}([^;:.\\d]{2,120}?)(?:\\s(?:đã|vừa|tiếp\\stục))?\\s(?:ban\\shành|ký\\sban\\shành|có|phê\\sduyệt)\\s[^;:.\\d]{0,60}$`,
  'u',
)
/** "UBND thành phố vừa ban hành Kế hoạch số": the issuer in the sentence before a number. */
export const issuerBefore =
  /(?:^|[,.;:\n]\s{0,3})([^,.;:\n\d]{2,80}?)(?:\s(?:đã|vừa|mới))?\s(?:ban\shành|ký\sban\shành)\s[^;:.\d]{0,60}$/u
export const issuerAfter = /^\s{0,3}(?:,\s?)?(?:của|do)\s([^;:.()\d]{2,120})/u
/** Where the name of an issuer ends and the subject of the document begins. */
export const issuerEnd =
  /\s(?:về|quy định|ban hành|ngày|phê duyệt|hướng dẫn|sửa đổi|công bố|và|thực hiện|triển khai|đã|gọi tắt|tiếp tục|nhằm|tại|trên|để|,|\(|năm|thì|là|có|được|quy|bãi bỏ|thay thế|giao|cho|đối với|theo)(?=\s|$)|[,;(]/u

/** Every kind named in the piece before a number; the last one, if nothing but its own name follows, is the kind. */
export const kindSearch = new RegExp(
  `(?<!\\p{L})(${[...kindNames, 'Văn bản'].map((name) => name.replaceAll(' ', '\\s{1,3}')).join('|')})(?!\\p{L})`,
  'giu',
)
export const kindToNumber = /^([^;.:()\d]{0,90}?)(?:\s{0,3}số)?\s{0,3}:?\s{0,3}$/iu
export const numberWord = /(?:^|[^\p{L}])số\s{0,3}:?\s{0,3}$/iu
/** What may stand between two documents of one enumeration, whose kind or date is told once. */
export const betweenListed = /^(?:[^.;:|]{0,90}?)(?:,|và|hoặc|;)\s{0,2}(?:số\s)?$/u
/** Serial numbers that share the symbol of the number behind them: "các Kết luận số 187, 188-KL/TW". */
export const sharedSymbol = /(?:số|Số)\s{0,2}((?:\d{1,5}[a-z]?(?:,\s?|\s(?:và|hoặc)\s)){1,8})$/u
export const serialOfList = /\d{1,5}[a-z]?/g
/** Between the members of a list that were sent out with one date: "Tờ trình số 10/TTr-CP và Đề án số 11/ĐA-CP ngày …". */
export const sameDayJoint = /^(?:,|\svà)\s(?:\p{L}+\s){0,3}(?:số\s)?$/u
/** The notice that the largest law site prints behind every page; it cites a decree of its own. */
export const siteNotice = /THÔNG BÁO\s{0,3}về Lưu trữ, Sử dụng Thông tin Khách hàng|## Văn bản liên quan/u

/** Laws and programmes that are named without a number. */
export const namedLaw = /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:\s(?:\p{L}+|và|,)){1,14}/gu
export const namedLawEnd =
  /\s(?:số|ngày|năm|được|của|có|quy định|là|này|và các|trong|thì|tại|để|theo|sửa đổi một|hiện hành|về việc|với|đã|do|khi|nếu|bao gồm|gồm|phải|không|hết|thay|chưa|cho|đến|trên|vào|ra|như|nhằm|từ|cùng|hoặc|liên quan)(?=\s|$)/u
const span = '(?:giai đoạn \\d{4}\\s?[-–]\\s?\\d{4}|năm \\d{4}|hàng năm|hằng năm)'
export const namedPlan = new RegExp(
  `(?<!\\p{L})(?:Chương trình tổng thể (?:CCHC|cải cách hành chính)(?: [Nn]hà nước)?(?: ${span})?|Kế hoạch (?:CCHC|cải cách hành chính)(?: [Nn]hà nước)? ${span})(?: của (?:tỉnh|thành phố|Chính phủ))?`,
  'gu',
)
export const quotedScheme = /(?<!\p{L})(?:Đề án|Chương trình|Chiến lược|Dự án)\s“[^”\n]{3,300}”/gu
/** A date between a number and the name of its issuer. */
export const dateToSkip = /^[,\s]{0,3}(?:ngày|năm)[\s\d/.,-]{1,20}(?:tháng\s\d{1,2}\snăm\s\d{4})?/u
/** "Ủy ban nhân dân tỉnh" without the name of the province. */
export const generalName = /^(.+ (?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã))$/iu
/** Kinds whose own name may stand between kind and number ("Luật Bảo hiểm xã hội số …"). */
export const namedKinds = /^(?:Luật|Bộ luật|Pháp lệnh)$/u
export const looseDocument = 'Văn bản'
export const numberFollows = /^\s{0,3}(?:số\s{0,3})?:?\s{0,2}\d{1,5}[a-z]{0,2}\//u
/** Between two laws of one enumeration. */
export const nextLaw = /(?=\s(?:Bộ luật|Luật|Pháp lệnh)\s\p{Lu})/u
export const lawTail = /[\s,]+(?:và|,)?[\s,]*$/u
/** A law by name, not the word alone ("Luật này"). */
export const properLaw = /^\S+(?: luật)? \p{Lu}/u
/** Notes of the codified law: "(Điều 1 Thông tư số … <title> ngày 01/02/2020 của Bộ …, có hiệu lực …)". */
export const codifiedLead = /\(\s?Điều\s\d{1,4}[a-zđ]?\s[^()\d]{0,60}$/u
export const codifiedDate = new RegExp(`\\sngày\\s${datePattern}\\scủa\\s([^()\\d]{3,200}?),\\scó\\shiệu\\slực`, 'u')
/** How the issuers of a joint document are told in one breath. */
export const lastOfSeveral = ' và '
export const dateShape = new RegExp(datePattern, 'u')
/** The line under the title of an annex names the document that it belongs to, even where the head was lost. */
export const annexLinkBefore = /\n\s{0,3}\((?:ban\s+hành\s+)?kèm\s+theo\s+[^()]{0,50}$/iu
