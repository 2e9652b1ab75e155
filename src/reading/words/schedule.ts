export const quarterNumbers: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
export const everyUnit: Record<string, 'week' | 'month' | 'quarter' | 'half-year' | 'year'> = {
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  '6 tháng': 'half-year',
  'sáu tháng': 'half-year',
  năm: 'year',
}

const unit = '(tuần|tháng|quý|6 tháng|sáu tháng|năm)'
const day = '(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?:\\s?[/.-]\\s?(\\d{4}))?'
const longDay = '(\\d{1,2}) tháng (\\d{1,2})(?:(?: năm |[/ ])(\\d{4}))?'
const date = `(?:${day}|${longDay})`
const month = 'tháng (\\d{1,2})(?:\\s?[/.-]\\s?(\\d{4})| năm (\\d{4}))?'
const quarter = 'quý (IV|III|II|I|[1-4])(?:\\s?/\\s?(\\d{4})| năm (\\d{4})|,? (\\d{4}))?'

/** "ít nhất 02 chuyên mục/tháng", "01 lần/quý". */
export const quota = new RegExp(
  `(?:(ít nhất|tối thiểu|khoảng)\\s)?(\\d{1,4})\\s(tin, bài|[^\\d/;,.()]{1,40}?)\\s?(?:\\/|mỗi |trong một |hằng |hàng )\\s?(?:0?1 )?${unit}(?!\\p{L})`,
  'iu',
)
export const quotaEach = new RegExp(
  `mỗi ${unit} (?:có |đăng |phát |thực hiện |tổ chức )?(?:ít nhất |tối thiểu )?(\\d{1,4}) (tin, bài|[^\\d/;,.()]{1,40}?)(?=[;,.()]|$| về | trên )`,
  'iu',
)
export const regularly = new RegExp(`(?:định kỳ(?: (?:hằng|hàng|theo|mỗi|vào))?|hằng|hàng|mỗi) ${unit}(?!\\p{L})`, 'iu')
/** "Định kỳ" without a period comes again, though nobody says how often. */
export const atTimes = /^định kỳ(?![\p{L}])/iu
export const dayOfPeriod = /ngày (?:\d{1,2}) (?:của )?(?:tháng cuối (?:của )?(?:mỗi )?quý|(?:hằng|hàng|mỗi) tháng)/iu
export const dayOfYear = new RegExp(`ngày ${date} (?:hằng|hàng) năm`, 'iu')
export const lastMonthOfQuarter = /tháng cuối (?:của )?(?:mỗi )?quý/iu

export const relative =
  /(?:(?:trong (?:vòng |thời hạn )?)?(\d{1,3}) (?:ngày|tháng)(?: làm việc)?,? (?:kể )?(?:từ|sau) ([^.;]{2,120})|(?:ngay )?sau khi ([^.;]{2,200})|(?:ngay )?sau ([^.;\d]{2,60}(?:ban hành|phê duyệt|có hiệu lực)))/iu
export const event =
  /^(?:triển khai (?:đảm bảo |bảo đảm )?|thực hiện )?(?:theo |khi (?:có|phát sinh|được|tổng kết|kết thúc|[^.;]{2,120} ban hành)|đột xuất|căn cứ |phù hợp với)/iu
export const eventInside =
  /(?:theo (?:kế hoạch|tiến độ|hướng dẫn|lộ trình|yêu cầu|chỉ đạo|quy định)|khi có [^.;,]{3,80}|khi phát sinh|đột xuất)/iu

export const fromDayToDay = new RegExp(`(?:từ )?(?:ngày )?${date}\\s?(?:đến|-|–)\\s?(?:hết )?(?:ngày )?${date}`, 'iu')
export const fromMonthToMonth = new RegExp(`(?:từ )?${month}\\s?(?:đến|-|–)\\s?(?:hết )?${month}`, 'iu')
export const fromQuarterToQuarter = new RegExp(
  `(?:từ )?${quarter}\\s?(?:đến|-|–|,|và)\\s?(?:hết )?(?:${quarter}|(IV|III|II|I)(?:\\s?/\\s?(\\d{4})| năm (\\d{4}))?(?![\\p{L}\\d]))`,
  'iu',
)
export const fromYearToYear = /(?:giai đoạn |từ |năm )?(?:năm )?(\d{4})\s?(?:-|–|đến)\s?(?:hết )?(?:năm )?(\d{4})/iu
export const fromYearOn = /(?:từ (?:năm )?(\d{4})|(\d{4}) (?:và|đến) (?:những|các) năm (?:tiếp theo|sau))/iu
export const followingYears = /(?:và|đến) (?:những|các) năm (?:tiếp theo|sau)/iu
export const fromDayOn = new RegExp(`(?:^|\\s)(?:từ|kể từ) (?:ngày )?${date}(?! ?(?:đến|-|–))`, 'iu')

export const beforeDay = new RegExp(
  `(trước|chậm nhất(?: là)?(?: vào| trước)?|hoàn thành(?: trước)?|đến|xong trước|không quá)\\s(?:hết )?(?:ngày )?${date}(?!%)`,
  'iu',
)
export const beforeMonth = new RegExp(`trước (?:ngày )?${month}`, 'iu')
export const onDay = new RegExp(`(?:^|ngày |,\\s?)${date}`, 'iu')
export const inMonth = new RegExp(`(?<!\\d )${month}(?!\\p{L})`, 'iu')
export const bareMonth = /^(?:trước |đến )?(\d{1,2})\s?\/\s?(\d{4})$/u
export const inQuarter = new RegExp(quarter, 'iu')
export const partOfYear =
  /(?:(?:6|sáu) tháng (đầu|cuối) năm|(9|chín) tháng(?: đầu)?(?: năm)?|(cuối) năm|(đầu) năm)(?:\s+(\d{4}))?/iu
export const endOfYear = /(?:đến (?:hết|cuối)?\s?(?:năm )?|hết năm |hoàn thành (?:trong |trước )?(?:năm )?)(\d{4})/iu
export const bareYear = /^(?:trong |hoàn thành |hoàn thành trong )?(?:năm )?(\d{4})$/iu
export const anyYear = /năm (\d{4})/iu

export const continuous =
  /(?:thường xuyên|liên tục|trong năm|cả năm|hằng năm|hàng năm|quanh năm|trong suốt|trong cả năm|suốt năm)(?:\s*(?:năm\s)?(\d{4}))?/iu
export const completed = /hoàn thành|xong|ban hành trong/iu

/** Where a sentence states a time: the longest phrase of these is handed to the grammar. */
export const phrases: readonly RegExp[] = [
  new RegExp(`(?:trước|chậm nhất(?: là)?(?: vào| trước)?) (?:ngày )?${date}(?: (?:hằng|hàng) năm)?`, 'iu'),
  /(?:trước|chậm nhất|vào) ngày \d{1,2} (?:của )?(?:tháng cuối (?:của )?(?:mỗi )?quý|(?:hằng|hàng|mỗi) tháng)/iu,
  fromDayToDay,
  fromMonthToMonth,
  quota,
  quotaEach,
  /trong (?:vòng |thời hạn )?\d{1,3} ngày(?: làm việc)?,? (?:kể )?(?:từ|sau) [^.;,]{2,80}/iu,
  new RegExp(`(?:trong |hoàn thành (?:trong |trước )?)?${quarter}`, 'iu'),
  new RegExp(`(?:trong |hoàn thành (?:trong |trước )|xong trước )${month}`, 'iu'),
  /(?:định kỳ (?:hằng |hàng )?(?:tuần|tháng|quý|6 tháng|năm)|(?:hằng|hàng) (?:tuần|tháng|quý))(?!\p{L})/iu,
  /(?:đến hết năm|trong giai đoạn|hoàn thành trong năm) \d{4}(?:\s?[-–]\s?\d{4})?/iu,
  /(?:thường xuyên trong năm|trong (?:suốt )?năm|cả năm)(?: \d{4})?/iu,
  /(?:6|sáu) tháng (?:đầu|cuối) năm(?: \d{4})?/iu,
  /(?:(?:trước|đến|vào) )?(?<![\d] tháng )cuối năm(?: \d{4})?(?=[,;. ])/iu,
  /^(?:[-+•]\s)?(?:Hằng|Hàng) năm(?=,? )/u,
  /báo cáo (?:[^.;]{1,80} )?kết quả(?: [^.;,]{1,40})? (?:hằng|hàng) năm/iu,
  /định kỳ(?= (?:báo cáo|kiểm tra|đánh giá|tổng hợp|rà soát|cập nhật|thông báo|thống kê|công bố|công khai|tổ chức|sơ kết)(?!\p{L}))/iu,
  /định kỳ(?=,? (?:và |hoặc )?đột xuất(?!\p{L}))/iu,
  /(?<=^(?:[-+•] ?|\p{L}\) )?)Thường xuyên(?= \p{Ll})/u,
  /(?<=^[^.;]{4,100} )(?<!(?:chi|phí|vụ|nguồn|vốn|đầu tư) )thường xuyên(?= (?:vào|lên|trên|tại) |[.;]?$)/u,
  /(?<!(?:trước|sau|trong|mỗi|ngay) )khi (?:tổng kết|kết thúc|có (?:văn bản|hướng dẫn|yêu cầu|chỉ đạo|đề nghị)|\p{Lu}[^.;]{2,80} ban hành)[^.;]{0,120}(?=[.;]?$)/u,
]
/** "hằng năm" alone says "all the time"; with a day or a report it says "once a year". */
export const yearlyRule = /định kỳ|báo cáo|ngày \d/iu
export const firstHalf = 'đầu'
/** "trong năm 2020" asks for work all year; "hoàn thành trong năm 2020" for an end. */
export const wholeYearOnly = /^(?:trong|cả) (?:năm )?\d{4}$/iu
