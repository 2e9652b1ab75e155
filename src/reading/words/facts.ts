const counted =
  'cơ quan|đơn vị hành chính cấp (?:tỉnh|huyện|xã)|đơn vị hành chính|đơn vị|địa phương|tập thể|cá nhân|hồ sơ|thủ tục hành chính|thủ tục|TTHC|tin, bài|tin bài|tin|bài viết|bài|chuyên mục|chuyên trang|chuyên đề|phóng sự|video|lượt người|lượt truy cập|lượt|buổi|lớp|khóa|hội nghị|hội thảo|cuộc thi|cuộc kiểm tra|cuộc thanh tra|cuộc|đợt|đoàn|văn bản|kế hoạch|quyết định|nghị quyết|báo cáo|người|đại biểu|học viên|cán bộ|công chức|viên chức|lao động|hộ nghèo|hộ|tỉnh, thành phố|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|thôn|tổ dân phố|trường hợp|cơ sở|trường|học sinh|giáo viên|đảng viên|hội viên|thành viên|sản phẩm|phòng ban|doanh nghiệp|hợp tác xã|dự án|công trình|nhiệm vụ|chỉ tiêu|tiêu chí|mô hình|sáng kiến|đề tài|tờ rơi|pano|áp phích|băng rôn|dịch vụ công|dịch vụ|phiếu|ý kiến|đơn thư|đơn|vụ việc|vụ|phản ánh, kiến nghị|phản ánh|kiến nghị|câu hỏi|điểm phần trăm|điểm|bậc|máy|camera|trạm|ngày|giờ'
/** Measures may stand right behind their number. */
const measured = 'km2|km²|m2|m²|m3|m³|km|ha|kg|tấn|MW|kWh'
const money = 'tỷ đồng|tỉ đồng|triệu đồng|nghìn đồng|ngàn đồng|đồng|USD|triệu USD|tỷ USD'
const thousand = '(?:(?:nghìn|ngàn|triệu|tỷ) )?'

export const percentage = /(?=\d)(?<![\d.,-]|\d\s?[-–]\s)(\d{1,3}(?:\s?,\s?\d{1,3})?)\s?%/gu
export const count = new RegExp(
  `(?=\\d)(?<![\\d.,/-]|[Tt]háng |[Nn]gày |[Nn]ăm |(?<![Tt]ổng |[Cc]ó )số |[Kk]hoản |[Đđ]iều |[Qq]uý |\\d\\s?[-–]\\s)(\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,3})?|\\d{1,7}(?:,\\d{1,3})?)(?:/\\d{1,7})?(?:\\s?(?=${measured})|\\s)(${money}|${thousand}(?:${counted}|${measured}))(?!\\p{L}|\\s?[\\d/])`,
  'gu',
)
/** A place in a list of provinces or units: "xếp thứ 12/63". */
export const rank = /(?:xếp|đứng)\s(?:vị trí |hạng )?(?:thứ )?(\d{1,3})(?=\/\d{1,3}|\s(?:cả|toàn|trên|trong|của))/gu
export const rankUnit = 'thứ hạng'

const date = '(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4})'
/** A month or a year behind these is the rest of a date. */
const ofDate = '(?<!ngày \\d{1,2} )(?<!ngày \\d{1,2} tháng \\d{1,2} )'
/** A time stated near a figure; the nearest one before it in its clause, else behind it, else the last of its paragraph. */
export const period = new RegExp(
  [
    `từ (?:ngày )?${date} đến (?:hết )?(?:ngày )?${date}`,
    `(?:tính )?(?:đến|tới) (?:hết )?(?:ngày )?${date}`,
    'từ (?:đầu |cuối )?(?:tháng \\d{1,2}\\/|quý [IV\\d]+\\/)?(?:năm )?\\d{4} đến (?:nay|(?:hết |cuối )?(?:năm )?\\d{4})',
    'từ đầu (?:năm|nhiệm kỳ|tháng|quý)(?: \\d{4})? đến nay',
    '(?:quý|tháng) [IV\\d]{1,3}\\s?\\/\\s?\\d{4}',
    `${ofDate}(?:quý|tháng) [IV\\d]{1,3} năm \\d{4}`,
    '(?:\\d{1,2}|ba|sáu|chín) tháng (?:đầu |cuối )?năm (?:\\d{4}|nay)',
    '(?:\\d{1,2}|ba|sáu|chín) tháng (?:đầu|cuối) năm',
    'năm học \\d{4}\\s?[-–]\\s?\\d{4}',
    'giai đoạn \\d{4}\\s?[-–]\\s?\\d{4}',
    `${ofDate}năm \\d{4}`,
    'quý [IV]{1,3}(?!\\p{L})',
    '\\d{1,2} năm qua',
  ].join('|'),
  'giu',
)
/** The number of a quarter in a time printed small. */
export const quarter = /(?<=quý )[ivx]+/u
/** A time behind these is what a figure is compared with, not when it was counted. */
export const comparedWith =
  /(?:so với|cùng kỳ|bằng|kế hoạch|dự toán|Luật|Nghị định|Thông tư)(?:\s(?:cùng kỳ|của|giao))?\s*$/iu
/** "Chỉ số này": what the sentence before spoke of. */
export const shownBefore = /(?:chỉ số|tỷ lệ|tỉ lệ|con số|kết quả|số lượng|mức) (?:này|nêu trên|trên|đó)(?!\p{L})/iu
/** A figure behind these is an aim, a limit or a fine: a rule, not what happened. */
export const ruled =
  /(?<!\p{L})(?:mục tiêu|phấn đấu|quyết tâm|tối đa|tối thiểu|không quá|ít nhất|lớn hơn|nhỏ hơn|phạt|mức (?:phạt|thu|chi|hưởng|đóng|hỗ trợ|lương cơ sở|trợ cấp)|định mức|sẽ (?:được|bị|phải)|phải|được cử|thời hạn|trong vòng|chậm nhất)(?!\p{L})/iu
/** A change of a rule. */
export const againstRule = /^\s?(?:so với|theo) (?:quy định|định mức)/iu
/** Parts of a report that say what is to come or is asked for. */
export const aheadHeading =
  /^(?:(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}|phần \S{1,5})[.:)]?\s+)?(?:về )?(?:một số |các |những )?(?:phương hướng|mục tiêu|nhiệm vụ|giải pháp|kiến nghị|đề xuất|chương trình công tác)(?!\p{L})/iu
/** "6 tập thể … và 8 tập thể": what is counted goes on. */
export const goesOn = /(?:^|\s)và$/u
export const bullet = /^\s*[-–+•*]\s/u
/** What a clause says alone when it goes on with the figure before it. */
export const trendAlone = /^(?:và )?(?:tăng|giảm|chiếm|bằng|đạt|vượt|cao hơn|thấp hơn)$/iu
export const trendVerbs =
  /^(?:cụ thể|theo đó|trong đó|điều này|qua đó|từ đó|tăng|giảm|nâng|đạt|là|có|đã|tiến hành|và|,|\s)+\s/iu
export const nameTail =
  /[\s,:;(]*(?:là|đạt|lên|còn|được|có|khoảng|trên|hơn|gần|với|gồm|bao gồm|tăng đều theo từng năm|trong đó|cho)?\s*$/iu
/** Kinds whose figures are worth listing; laws and plans state rules and aims, not what happened. */
export const factKinds: readonly (string | null)[] = [null, 'Báo cáo', 'Thông báo', 'Kết luận', 'Công điện', 'Biên bản']
