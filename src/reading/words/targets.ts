export const rank =
  /(?:nhóm|top)\s+(\d{1,3})\s+((?:các )?(?:tỉnh, thành phố|tỉnh, thành|địa phương|tỉnh|đơn vị|nước|quốc gia|huyện|xã|sở, ngành))?\s*(?:dẫn đầu|đứng đầu|cao nhất|đầu)?/giu
export const rankUnit = 'thứ hạng'
/** A year before a comma ("2030, 100%") is no part of the figure. */
export const percent = /(?<![\d.,])(\d{1,3}(?:[.,]\s?\d{1,2})?)\s?%(?!\s?[-–])/gu
export const amount =
  /(ít nhất|tối thiểu|tối đa|không quá|trên|dưới|đạt|phát triển từ)\s+(\d{1,3}(?:\.\d{3}){1,3}|\d{1,6}(?:,\d{1,3})?)\s+(tin, bài|tin|bài|chuyên mục|chuyên trang|chuyên đề|phóng sự|cuộc|hội nghị|lớp|buổi|lượt|tờ rơi|pano|mô hình|sáng kiến|cơ quan|đơn vị|điểm|thủ tục|hồ sơ|ha|km|MW|tỷ đồng|triệu đồng|người|hộ|vùng|trạm|dự án|bộ dữ liệu|tập dữ liệu|kịch bản|doanh nghiệp|hợp tác xã|sản phẩm|lao động|trường|bộ chỉ số)(?![\p{L}])/giu
export const comparators: readonly (readonly [RegExp, '>=' | '<=' | '>' | '<'])[] = [
  [/(?:ít nhất|tối thiểu|không thấp hơn|từ|đạt từ)\s*$/iu, '>='],
  [/(?:tối đa|không quá|không vượt quá|còn)\s*$/iu, '<='],
  [/(?:trên|hơn|vượt)\s*$/iu, '>'],
  [/(?:dưới|thấp hơn)\s*$/iu, '<'],
]
export const upwards = /^\s*trở lên/iu
/** A share of something that is measured, before the number: "tỷ lệ … đạt 40%". */
export const measureBefore =
  /((?:tỷ lệ|tỉ lệ|chỉ số|mức độ|số lượng|tỷ trọng|mức)\s[^;:.%]{3,200}?)\s*(?:đạt|phấn đấu|lên|xuống|ở mức|là|còn|trong năm|vào năm|nằm|xếp|$)/iu
export const measureAbout = /về\s+([^,;.]{3,160})/iu
export const by = /(?:đến|vào|trong|hết|cuối)\s+(?:hết\s|cuối\s)?(?:năm\s)(\d{4})|[Nn]ăm (\d{4})(?= đạt|,)/iu
export const comparatorTail =
  /\s*(?:đạt|phấn đấu|từ|trên|dưới|ít nhất|tối thiểu|không quá|tối đa|xuống|lên|hơn|còn|luôn|nằm|xếp ổn định|xếp|thuộc|vào|trong|ổn định)\s*$/iu
/** A comma behind which a new clause begins. */
export const clauseStart = /,(?=\s(?:các|tỷ lệ|tỉ lệ|duy trì|chỉ số|\d))/giu
/** Where a paragraph ends in text whose lines are broken anywhere. */
export const paragraphEnd =
  /\n(?=\s*\n|\s*(?:[-+•–]\s|\(?\p{Ll}\)\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[IVX]{1,5}\.\s|\|))/u
/** A heading that says by when what stands below it is to be reached. */
export const headingBy = /^[^;%]{0,100}?(?:đến|hết|năm)\s(?:hết\s|cuối\s)?(?:năm\s)?(\d{4})[^;%.\d]{0,60}$/iu
/** Units of quantities, which do not tell what is measured. */
export const quantity = /^(?:ha|km|MW|tỷ đồng|triệu đồng)$/iu
