import { kindNames } from './kinds.ts'
import { lawNames, spellingVariants } from './laws.ts'

const day = '(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?:\\s?[/.-]\\s?|\\s)(\\d{4})(?!\\d)'
// "tháng" for "năm" is a common slip before the year.
const longDay = '(\\d{1,2})\\s{0,3}tháng\\s{0,3}(\\d{1,2})\\s{0,3}(?:năm|tháng)\\s{0,3}(\\d{4})'
// A day since or until which something holds is not the day of the document.
const notSince = '(?<!(?:từ|trước|sau|đến|hết|vào|qua)\\s{1,3})'
export const datePattern = `(?:${day}|${longDay})`

/** The date that follows a number, at once or after the issuer's name: "… của UBND tỉnh ngày 17/10/2016". */
export const dateAfter = new RegExp(
  `^[,(\\s]{0,3}(?:\\([^()\\n]{0,40}\\)\\s{0,2})?(?:(?:của|do)\\s([^;:.()\\d]{2,90}?)[,\\s]{1,3})?(?:được\\s)?(?:ký\\s|ban\\shành\\s)?${notSince}ngày\\s{0,3}${datePattern}`,
  'iu',
)
/** A bare date in brackets or after a comma. */
export const bareDateAfter = new RegExp(`^\\s{0,2}[,(]\\s{0,2}(?:ngày\\s)?${day}`, 'u')
/** The date behind the title: "Thông tư số … hướng dẫn … ngày 31/10/2017 của …", "Luật số … được Quốc hội … thông qua ngày …". */
export const dateBehindTitle = new RegExp(
  `^(?=[,\\s]{0,3}\\p{L})[^;:.|\\d]{4,170}?(?:${notSince}ngày\\s{1,3}${datePattern}\\s{1,3}của\\s(?=\\p{Lu})|thông\\squa\\s(?:vào\\s)?ngày\\s{1,3}${datePattern})`,
  'u',
)
/** "Ngày 24/12/2019, UBND thành phố Huế ban hành Kế hoạch số": the sentence before a number. */
export const dateBefore = new RegExp(
  `(?:^|[^\\p{L}])${notSince}[Nn]gày\\s{1,3}${datePattern}[,\\s]{1,3}(?!của\\s)([^;:.\\d]{2,120}?)(?:\\s(?:đã|vừa|tiếp\\stục))?\\s(?:ban\\shành|ký\\sban\\shành|có|phê\\sduyệt)\\s[^;:.\\d]{0,60}$`,
  'u',
)
/** "UBND thành phố vừa ban hành Kế hoạch số": the issuer in the sentence before a number. */
export const issuerBefore =
  /(?:^|[,.;:\n]\s{0,3})([^,.;:\n\d]{2,80}?)(?:\s(?:đã|vừa|mới))?\s(?:ban\shành|ký\sban\shành)\s[^;:.\d]{0,60}$/u
export const issuerAfter = /^\s{0,3}(?:,\s?)?(?:của|do)\s((?:[^;:.()\d]|(?<=TP|Tp)\.){2,120})/u
/** Where the name of an issuer ends and the subject of the document begins. */
const nextAgency =
  '(?:Bộ|Sở|Ủy ban|Uỷ ban|UBND|Hội|HĐND|Viện|Tòa|Toà|Ngân hàng|Thanh tra|Tổng|Cục|Chi cục|Ban|Văn phòng|Chính phủ|Thủ tướng|Chủ tịch|Giám đốc|Quốc hội|Đoàn|Liên đoàn|Mặt trận)'
/** "và" and a comma within a name ("Bộ Văn hóa, Thể thao và Du lịch"), not before another agency or document. */
const otherThing = `(?:\\s(?:${nextAgency}|${kindNames.join('|')})(?!\\p{L})|\\s\\P{Lu})`
export const issuerEnd = new RegExp(
  `\\s(?:về|quy định|ban hành|ngày|phê duyệt|hướng dẫn|sửa đổi|công bố|thực hiện|triển khai|đã|gọi tắt|tiếp tục|nhằm|tại|trên|để|\\(|năm|thì|là|có|được|quy|bãi bỏ|thay thế|giao|cho|đối với|theo)(?=\\s|$)|\\svà(?=${otherThing}|$)|,(?!\\s(?:Thể thao|Công nghệ|Lâm nghiệp)(?!\\p{L}))|[;(]`,
  'u',
)
/** Between the issuers of a joint document. */
export const betweenIssuers = new RegExp(`(?:,|\\svà)\\s(?=${nextAgency}(?!\\p{L}))`, 'u')

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

/** The heading of a list of other documents behind a text. */
export const relatedList =
  /\n\s{0,3}(?:Văn bản|Tài liệu|Tin|Tin tức|Bài viết|Các (?:văn bản|tin|bài viết))\s(?:liên quan|cùng (?:lĩnh vực|chuyên mục|loại)|khác|mới nhất)\s{0,2}:?\s{0,2}\n/u

const lawWord = '(?:Bộ luật|Luật|Pháp lệnh)'
const knownLaw = [...new Set(lawNames)]
  .sort((left, right) => right.length - left.length)
  .map((name) =>
    spellingVariants.reduce((pattern, [from, to]) => pattern.replace(from, to), name).replaceAll(' ', '\\s+'),
  )
  .join('|')
/** A law by its name; the word for its kind is written with a capital, or the whole line in capitals is a title. */
export const namedLaw = new RegExp(`(?<!\\p{L}|[Pp]háp\\s)${lawWord}\\s+(?:${knownLaw})(?!\\p{L})`, 'giu')
/** The constitution, with the year of its adoption behind it or not. */
const constitution = /(?<!\p{L})Hiến pháp\s+nước\s+Cộng\s+(?:hòa|hoà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam/gu
/** What stands before the laws that another one amends: "Luật sửa đổi, bổ sung một số điều của …". */
export const amendingLead =
  /(?:Bộ luật|Luật|Pháp lệnh)\s+sửa\s+đổi,\s+bổ\s+sung\s+(?:một\s+số\s+điều|Điều\s+\d+)(?:\s+và\s+[^;.\d]{3,70})?\s+của\s+(?:các\s+)?$/iu
/** An amending law that names none: "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch". */
const amendingSeveral =
  /(?<!\p{L})(?:Luật|Pháp lệnh)\s+[Ss]ửa\s+đổi,\s+bổ\s+sung\s+một\s+số\s+điều\s+của\s+(?:\d{1,2}|các)\s+(?:Luật|luật)(?:\s+(?:có\s+liên\s+quan\s+đến|về)(?:\s+(?!ngày|năm|số)\p{Ll}+){1,4})?/gu
/** Between two laws of one enumeration. */
export const nextLaw = /^(?:,|\s+và|,\s+và)\s+$/u
/** A law that is not known by name: capitalised, up to where its name must have ended. */
export const otherLaw = /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh)\s\p{Lu}\p{Ll}+(?:\s\p{L}+){1,12}/gu
export const otherLawEnd =
  /\s(?:số|ngày|năm|được|của|có|quy định|là|này|và|trong|thì|tại|để|theo|sửa đổi|hiện hành|về|với|đã|do|khi|nếu|bao gồm|gồm|phải|không|hết|thay|chưa|cho|đến|trên|vào|ra|như|nhằm|từ|cùng|hoặc|liên quan|thông qua|tính|mà|đối|trước|thực hiện|nhưng|đang)(?=\s|$)/u
/** Prose that begins like the name of a law. */
export const noLaw = /^(?:Luật|Bộ luật|Pháp lệnh)\s(?:Việt Nam|Quốc tế|Sửa đổi|Gia)(?!\p{L})/u
const span = '(?:giai đoạn \\d{4}\\s?[-–]\\s?\\d{4}|năm \\d{4}|hàng năm|hằng năm)'
const namedPlan = new RegExp(
  `(?<!\\p{L})(?:Chương trình tổng thể (?:CCHC|cải cách hành chính)(?: [Nn]hà nước)?(?: ${span})?|Kế hoạch (?:CCHC|cải cách hành chính)(?: [Nn]hà nước)? ${span})(?: của (?:tỉnh|thành phố|Chính phủ))?`,
  'gu',
)
const quotedScheme = /(?<!\p{L})(?:Đề án|Chương trình|Chiến lược|Dự án)\s“[^”\n]{3,300}”/gu
/** Each with words of which it has one: most texts have none, and finding that out is quick. */
export const otherNames: readonly (readonly [readonly string[], RegExp])[] = [
  [['Hiến pháp'], constitution],
  [['ửa'], amendingSeveral],
  [['CCHC', 'cải cách hành chính'], namedPlan],
  [['“'], quotedScheme],
]
/** A date between a number and the name of its issuer. */
export const dateToSkip = /^[,\s]{0,3}(?:ngày|năm)[\s\d/.,-]{1,20}(?:tháng\s\d{1,2}\snăm\s\d{4})?/u
/** "Ủy ban nhân dân tỉnh" without the name of the province. */
export const generalName = /^(.+ (?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã))$/iu
/** Kinds whose own name may stand between kind and number ("Luật Bảo hiểm xã hội số …"). */
export const namedKinds = /^(?:Luật|Bộ luật|Pháp lệnh)$/u
export const looseDocument = 'Văn bản'
export const numberFollows = /^\s{0,3}(?:số\s{0,3})?:?\s{0,2}\d{1,5}[a-z]{0,2}\//u
/** Notes of the codified law: "(Điều 1 Thông tư số … <title> ngày 01/02/2020 của Bộ …, có hiệu lực …)". */
export const codifiedLead = /\(\s?Điều\s\d{1,4}[a-zđ]?\s[^()\d]{0,60}$/u
export const codifiedDate = new RegExp(`\\sngày\\s${datePattern}\\scủa\\s([^()\\d]{3,200}?),\\scó\\shiệu\\slực`, 'u')
export const jointSymbol = /^(?:TTLT|NQLT|TTLB)$/
/** How the issuers of a joint document are told in one breath. */
export const lastOfSeveral = ' và '
export const dateShape = new RegExp(datePattern, 'u')
/** The line under the title of an annex names the document that it belongs to, even where the head was lost. */
export const annexLinkBefore = /\n\s{0,3}\((?:ban\s+hành\s+)?kèm\s+theo\s+[^()]{0,50}$/iu
