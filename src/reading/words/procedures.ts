/**
 * The national code ("1.001193"); what provinces append to it (".000.00.00.H05", ". H12") is cut off. Before 2018 codes
 * were given by ministry or province ("T-HNO-123456-TT").
 */
export const code =
  /(?<![\d.])(\d\.\d{6})(?:(?:\.\d{3}\.\d{2}\.\d{2})?\.\s?H\d{2})?(?!\d)|(?<![\p{L}\d-])([A-ZĐ]-[A-ZĐ]{2,4}-\d{5,6}(?:-TT)?)(?![\p{L}\d])/u
/** Words before a code. */
export const codeLabel =
  /[\s(,;–-]*(?:mã|mã số|mã tthc|mã thủ tục|mã thủ tục hành chính|mã số tthc|số hồ sơ|số hồ sơ tthc|mã hồ sơ)[\s:]*$/iu
type Action = 'announce' | 'amend' | 'replace' | 'abolish'
/** What is done to the procedures of a list, by the words of its heading; the first of them in the text holds. */
export const actions: readonly (readonly [Action, RegExp])[] = [
  ['abolish', /bãi bỏ|hủy bỏ|huỷ bỏ/iu],
  ['replace', /(?:được|bị|hoặc|,|hành chính|TTHC|nội bộ) thay thế|^thay thế/iu],
  ['amend', /sửa đổi|được bổ sung/iu],
  [
    'announce',
    /mới ban hành|ban hành mới|công bố mới|chuẩn hóa|chuẩn hoá|tiếp tục thực hiện|(?:hành chính|TTHC)(?: nội bộ)?(?: cấp \p{L}+)? mới/iu,
  ],
]
export const listHeading = /thủ tục hành chính|TTHC|danh mục|thủ tục tiếp tục/iu
/** How headings of lists begin, behind a number, a letter or the name of a part. */
export const headingStart =
  /^(?:(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d)?)[.)/:]?\s+|(?:phần|mục|phụ lục|biểu|bảng)(?:\s(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}|thứ \p{L}+))?[.:]?\s*)?(?:phụ lục\s)?(?:các |những |bảng |tổng hợp )?(?:danh mục|danh sách|thủ tục|tthc|quy trình|nội dung|nhóm)(?!\p{L})/iu
/** A new annex; what a heading in the one before has said no longer holds. */
export const annexHeading = /^phụ lục(?!\p{L})/iu
/** Behind this a heading only names the decision. */
export const attachedTo = /\s?\((?:ban hành )?kèm theo/iu
/** Steps and contents of the procedures that have been listed before. */
export const processHeading =
  /quy trình (?:nội bộ|điện tử|số|giải quyết|liên thông|thực hiện)|nội dung (?:cụ thể|chi tiết|của|thủ tục|quy trình|từng)/iu
export const catalogue = /danh mục/iu
/** A field or a level of government between the names of a list. */
export const groupHeading =
  /^(?:(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)/]?\s+)?(?:lĩnh vực|cấp|thủ tục hành chính cấp|tthc cấp|\()/iu
/** A name in a list that is no table; what ends like a sentence that goes on is none. */
export const numberedName = /^\d{1,3}[.)]\s+\p{Lu}[^\n]{10,500}[^;:,]$/u
/** The article that says what the decision does, where its title does not. */
export const firstArticle = /^Điều 1\s?[.:]/u
/** Another article; what the parts of the first said holds no longer. */
export const article = /^Điều \d{1,2}\s?[.:]/u
/** Decisions that list procedures by name even where they print no code. */
export const publishes =
  /(?:công bố|danh mục|chuẩn hóa|chuẩn hoá|phê duyệt quy trình|ban hành quy trình)[^.;]{0,120}(?:thủ tục hành|TTHC)/iu

/** Columns of a list of procedures by the words of their heading; the first that fits wins. */
export const columns: readonly (readonly ['serial' | 'code' | 'name' | 'other', RegExp])[] = [
  ['serial', /^(?:stt|tt|số tt|số thứ tự)$/iu],
  ['code', /^(?:mã|mã số|số hồ sơ)(?:$| ?\[| (?:tthc|thủ tục|hồ sơ|số|quốc gia|gốc|định danh)(?!\p{L}))/iu],
  ['name', /^(?:tên (?:các |nhóm )?(?:thủ tục|tthc|quy trình)|(?:danh mục )?thủ tục(?: hành chính)?(?: nội bộ)?$)/iu],
  [
    'other',
    /văn bản|vbqppl|lĩnh vực|cơ quan|thời hạn|thời gian|phí|căn cứ|ghi chú|cách thức|địa điểm|nội dung|mức độ|quyết định|cấp (?:thực hiện|giải quyết)|hình thức|quy trình|thẩm quyền/iu,
  ],
]
/** A heading of a column that tells what is done to every row below it. */
export const columnAction =
  /quy định (?:việc |nội dung )?(?:bãi bỏ|sửa đổi|thay thế)|(?:căn cứ|lý do|là căn cứ)[^|]{0,30}(?:bãi bỏ|sửa đổi|thay thế)/iu
/** A short cell that says what is done to its row. */
export const rowAction =
  /^(?:bị |được )?(?:bãi bỏ|sửa đổi|thay thế|mới|ban hành mới|mới ban hành)(?! (?:quyết định|nghị|thông tư|luật))(?!\p{L})/iu
/** A longer one does so by its first words; law sites print the same in capitals below every document. */
export const changedContent = /^[Nn]ội dung (?:được )?sửa đổi/u
