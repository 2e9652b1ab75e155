const counted =
  'cơ quan|đơn vị|địa phương|tập thể|cá nhân|hồ sơ|thủ tục hành chính|thủ tục|TTHC|tin, bài|tin bài|tin|bài viết|bài|chuyên mục|chuyên trang|chuyên đề|phóng sự|video|lượt người|lượt truy cập|lượt|buổi|lớp|khóa|hội nghị|hội thảo|cuộc thi|cuộc kiểm tra|cuộc thanh tra|cuộc|đợt|đoàn|văn bản|kế hoạch|quyết định|nghị quyết|báo cáo|người|đại biểu|học viên|cán bộ|công chức|viên chức|lao động|hộ nghèo|hộ|phường|xã|thôn|tổ dân phố|phòng ban|doanh nghiệp|hợp tác xã|dự án|công trình|nhiệm vụ|chỉ tiêu|tiêu chí|mô hình|sáng kiến|đề tài|tờ rơi|pano|áp phích|băng rôn|dịch vụ công|dịch vụ|phiếu|ý kiến|đơn thư|đơn|vụ việc|vụ|phản ánh, kiến nghị|phản ánh|kiến nghị|câu hỏi|điểm|bậc|máy|camera|trạm|km|ha|m2|tấn|ngày|giờ'
const money = 'tỷ đồng|tỉ đồng|triệu đồng|nghìn đồng|ngàn đồng|đồng|USD|triệu USD|tỷ USD'
const thousand = '(?:(?:nghìn|ngàn|triệu|tỷ) )?'

export const percentage = /(?<![\d.,-])(\d{1,3}(?:\s?,\s?\d{1,3})?)\s?%/gu
export const count = new RegExp(
  `(?<![\\d.,/-]|[Tt]háng |[Nn]gày |[Nn]ăm |số |[Kk]hoản |[Đđ]iều |[Qq]uý )(\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,3})?|\\d{1,7}(?:,\\d{1,3})?)\\s(${money}|${thousand}(?:${counted}))(?!\\p{L}|\\s?[\\d/])`,
  'gu',
)
/** A place in a list of provinces or units: "xếp thứ 12/63". */
export const rank = /(?:xếp|đứng)\s(?:vị trí |hạng )?(?:thứ )?(\d{1,3})(?=\/\d{1,3}|\s(?:cả|toàn|trên|trong|của))/gu
export const rankUnit = 'thứ hạng'

const date = '\\d{1,2}/\\d{1,2}/\\d{4}'
/** A time stated near a figure; the nearest one before it in its clause, else behind it, else the last of its paragraph. */
export const period = new RegExp(
  [
    `từ (?:ngày )?${date} đến (?:hết )?(?:ngày )?${date}`,
    `(?:tính )?(?:đến|tới) (?:hết )?(?:ngày )?${date}`,
    'từ (?:đầu |cuối )?(?:tháng \\d{1,2}\\/|quý [IV\\d]+\\/)?(?:năm )?\\d{4} đến (?:nay|(?:hết |cuối )?(?:năm )?\\d{4})',
    '(?:quý|tháng) [IV\\d]{1,3}\\s?\\/\\s?\\d{4}',
    '(?:quý|tháng) [IV\\d]{1,3} năm \\d{4}',
    '(?:6|9|10|11|sáu|chín) tháng (?:đầu |cuối )?năm \\d{4}',
    'giai đoạn \\d{4}\\s?[-–]\\s?\\d{4}',
    'năm \\d{4}',
    '\\d{1,2} năm qua',
  ].join('|'),
  'giu',
)
/** A time behind these is what a figure is compared with, not when it was counted. */
export const comparedWith =
  /(?:so với|cùng kỳ|bằng|kế hoạch|dự toán|Luật|Nghị định|Thông tư)(?:\s(?:cùng kỳ|của|giao))?\s*$/iu
export const shownBefore = /(?:này|trên|đó)(?!\p{L})/u
/** What a clause says alone when it goes on with the figure before it. */
export const trendAlone = /^(?:và )?(?:tăng|giảm|chiếm|bằng|đạt|vượt|cao hơn|thấp hơn)$/iu
export const trendVerbs =
  /^(?:cụ thể|theo đó|trong đó|điều này|qua đó|từ đó|tăng|giảm|nâng|đạt|là|có|đã|tiến hành|và|,|\s)+\s/iu
export const nameTail =
  /[\s,:;(]*(?:là|đạt|lên|còn|được|có|khoảng|trên|hơn|gần|với|tăng đều theo từng năm|trong đó|cho)?\s*$/iu
/** Kinds whose figures are worth listing; laws and plans state rules and aims, not what happened. */
export const factKinds: readonly (string | null)[] = [null, 'Báo cáo', 'Thông báo', 'Biên bản']
