/** The national code; what provinces append to it (".000.00.00.H05", ".H05") is cut off. */
export const code = /(?<![\d.])(\d\.\d{6})(?:(?:\.\d{3}\.\d{2}\.\d{2})?\.H\d{2})?(?![\d])/u
/** Words before a code in running text. */
export const codeLabel =
  /[\s(,;–-]*(?:mã|mã số|mã tthc|mã thủ tục|mã thủ tục hành chính|mã số tthc|số hồ sơ|số hồ sơ tthc|mã hồ sơ)[\s:]*$/iu
type Action = 'announce' | 'amend' | 'replace' | 'abolish'
/** What is done to the procedures of a list, by the words of its heading; the first of them in the text holds. */
export const actions: readonly (readonly [Action, RegExp])[] = [
  ['abolish', /bãi bỏ|hủy bỏ|huỷ bỏ/iu],
  ['replace', /(?:được|bị|hoặc|,) thay thế|^thay thế/iu],
  ['amend', /sửa đổi|được bổ sung/iu],
  ['announce', /mới ban hành|ban hành mới|chuẩn hóa|chuẩn hoá|(?:hành chính|TTHC)(?: cấp \p{L}+)? mới/iu],
]
/** Publishing alone says nothing about what is done; it counts where no other word stands. */
export const publishing = /công bố|danh mục/iu
export const listHeading = /thủ tục hành chính|TTHC|danh mục/iu
/** Decisions that list procedures by name even where they print no code. */
export const publishes = /(?:công bố|danh mục|chuẩn hóa|chuẩn hoá)[^.;]{0,120}(?:thủ tục hành|TTHC)/iu

/** Columns of a list of procedures by the words of their heading; the first that fits wins. */
export const columns: readonly (readonly ['serial' | 'code' | 'name' | 'other', RegExp])[] = [
  ['serial', /^(?:stt|tt|số tt|số thứ tự)$/iu],
  ['code', /^(?:mã|số hồ sơ|mã số)(?: (?:tthc|thủ tục|thủ tục hành chính|hồ sơ|số|quốc gia|hồ sơ tthc))*(?:\s|$)/iu],
  ['name', /^(?:tên (?:thủ tục|tthc)|thủ tục hành chính$|tên thủ tục hành chính)/iu],
  [
    'other',
    /văn bản|vbqppl|lĩnh vực|cơ quan|thời hạn|thời gian|phí|căn cứ|ghi chú|cách thức|địa điểm|nội dung|mức độ/iu,
  ],
]
/** A heading of a column that tells what is done to every row below it. */
export const columnAction = /quy định (?:việc |nội dung )?(?:bãi bỏ|sửa đổi|thay thế)/iu
/** A short cell that says what is done to its row. */
export const rowAction = /^(?:bị |được )?(?:bãi bỏ|sửa đổi|thay thế|mới|ban hành mới|mới ban hành)/iu
/** A longer one does so by its first words. */
export const changedContent = /^nội dung (?:được )?sửa đổi/iu
