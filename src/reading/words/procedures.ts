export const code = /(?<![\d.])\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?(?![\d])/gu
/** What is done to the procedures of a list, by the words of its heading; the last heading before a row holds. */
export const actions: readonly (readonly ['announce' | 'amend' | 'replace' | 'abolish', RegExp])[] = [
  ['abolish', /bãi bỏ|hủy bỏ/giu],
  ['replace', /thay thế/giu],
  ['amend', /sửa đổi|bổ sung/giu],
  ['announce', /mới ban hành|ban hành mới|công bố|chuẩn hóa/giu],
]
export const listHeading = /thủ tục hành chính|TTHC|danh mục/iu
