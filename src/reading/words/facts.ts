const unit =
  'cơ quan|đơn vị|tập thể|cá nhân|hồ sơ|thủ tục hành chính|thủ tục|TTHC|tin, bài|tin bài|tin|bài viết|bài|chuyên mục|phóng sự|lượt người|lượt|buổi|lớp|hội nghị|cuộc thi|cuộc|văn bản|người|phường|xã|phòng ban|triệu đồng|tỷ đồng|mô hình|sáng kiến|tờ rơi|dịch vụ công|dịch vụ|phiếu'

export const percentage = /(?<![\d.,-])(\d{1,3}(?:\s?,\s?\d{1,3})?)\s?%/gu
export const count = new RegExp(
  `(?<![\\d.,/-]|tháng |ngày |năm |số )(\\d{1,3}(?:\\.\\d{3})+|\\d{1,7})\\s(${unit})(?!\\p{L})`,
  'gu',
)
/** A time stated near a figure; the nearest one before it in its clause, else behind it. */
export const period =
  /(?:từ (?:đầu |cuối )?(?:tháng \d{1,2}\/|quý [IV\d]+\/)?(?:năm )?\d{4} đến (?:nay|(?:hết |cuối )?(?:năm )?\d{4})|(?:quý|tháng) [IV\d]{1,3}\s?\/\s?\d{4}|quý [IV\d]{1,3} năm \d{4}|(?:6|9|sáu|chín) tháng (?:đầu |cuối )?năm \d{4}|giai đoạn \d{4}\s?-\s?\d{4}|năm \d{4}|\d{1,2} năm qua)/giu
export const shownBefore = /(?:này|trên|đó)(?!\p{L})/u
export const trendVerbs =
  /^(?:cụ thể|theo đó|trong đó|điều này|qua đó|từ đó|tăng|giảm|nâng|đạt|là|có|đã|tiến hành|và|,|\s)+\s/iu
export const nameTail =
  /[\s,:;]*(?:là|đạt|lên|còn|được|có|khoảng|trên|hơn|gần|với|tăng đều theo từng năm|trong đó|cho)?\s*$/iu
/** Kinds whose figures are worth listing; laws and plans state rules and aims, not what happened. */
export const factKinds: readonly (string | null)[] = [null, 'Báo cáo', 'Thông báo', 'Biên bản']
