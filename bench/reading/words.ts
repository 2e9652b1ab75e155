/** Official names and their other spellings: what counts as the same answer. */
export const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^UBND /u, 'Ủy ban nhân dân '],
  [/^HĐND /u, 'Hội đồng nhân dân '],
  [/TP\.? ?(?=\p{Lu})/u, 'thành phố '],
  [/Uỷ ban/gu, 'Ủy ban'],
]
/** The head of a body issues for it; sites name now the one, now the other. */
export const headOfBody = /^(?:Bộ trưởng|Thống đốc|Chủ nhiệm|Tổng cục trưởng|Cục trưởng|Chủ tịch|Giám đốc)\s(?=\p{Lu})/u
export const territory = /^(?:Tỉnh|Thành phố|TP\.?|Huyện|Quận|Thị xã|Xã|Phường|Đặc khu)\s/iu
export const councilSymbol = /[-/]HĐND/u
export const territorialSymbol = /[-/](?:CT)?(?:UBND|HĐND)/u
export const committee = 'Ủy ban nhân dân'
export const council = 'Hội đồng nhân dân'
/** One body under several names, folded. */
export const sameBodies: readonly (readonly string[])[] = [
  ['văn phòng trung ương đảng', 'văn phòng ban chấp hành trung ương'],
  ['ban chấp hành trung ương', 'ban chấp hành trung ương đảng'],
]
/** A code is a law; the law on promulgating legal documents names both in one breath. */
export const sameTypes: Readonly<Record<string, string>> = { 'Bộ luật': 'Luật' }
/** A title without marks is a file name. */
export const letters = /[ăâđêôơưÀ-ỹ]/u
export const letter = 'Công văn'
export const month = 'tháng'
export const year = 'năm'
/** "Quyết định 2873/QĐ-UBND năm 2025 …" before and "… do Bộ trưởng Bộ Y tế ban hành" behind the title of a document. */
export const siteLead = /^.{0,40}?\d[^\s]*\/?[^\s]*(?: năm \d{4})?\s/u
export const siteTail = / do [^,]{3,80}? (?:ban hành|điện)$/u
/** Day of signing as day of effect. */
export const effectBySigning = /có hiệu lực(?: thi hành)? (?:kể )?từ ngày (?:ký|ban hành|công bố|thông qua)/u
