const kinds =
  'Luật|Bộ luật|Pháp lệnh|Lệnh|Nghị quyết(?:\\s+liên\\s+tịch)?|Nghị định|Quyết định|Thông tư(?:\\s+liên\\s+tịch)?|Chỉ thị|Quy chế|Quy định|Kế hoạch|Chương trình|Hướng dẫn|Thông báo|Kết luận|Công văn|Văn bản|Điều lệ'
const day = '(\\d{1,2})\\s?(?:[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})|\\s?tháng\\s?(\\d{1,2})\\s?năm\\s?(\\d{4}))'
const signing = '(?:(?:ký|kí)(?:\\s+ban\\s+hành)?|ban\\s+hành|công\\s+bố|thông\\s+qua)(?!\\p{L})'

/**
 * "Luật này có hiệu lực thi hành từ ngày …", "Nghị quyết này được … thông qua ngày … và có hiệu lực từ ngày …": group 1 is
 * the kind, group 2 what follows "có hiệu lực"; then the day, the number of days after signing, the budget year (Law on the State Budget
 * 83/2015/QH13, article 14: it begins on 1 January).
 */
export const effectClause = new RegExp(
  `(?<!(?:của|tại|theo|trong|[Đđ]iều \\d{1,3},?) )(${kinds})(?:\\s+này[^.;“”"[\\]]{0,240}?)?\\s+có\\s+hiệu\\s+lực(?:\\s+thi\\s+hành)?,?\\s+((?:thi\\s+hành\\s+)?(?:kể\\s+)?từ\\s+(?:\\d{1,2}\\s+giờ(?:\\s+\\d{1,2}(?:\\s+phút)?)?,?\\s+)?ngày\\s+(?:${day}|${signing})|sau\\s+(\\d{1,3})\\s+(?:\\([^()]{1,20}\\)\\s+)?ngày,?\\s+(?:kể\\s+)?từ\\s+ngày\\s+${signing}|(?:kể\\s+)?từ\\s+năm\\s+ngân\\s+sách\\s+(\\d{4}))`,
  'gu',
)
export const fromSigning = new RegExp(`ngày\\s+${signing}$`, 'u')
export const budgetYearStart = '01-01'
export const anyKind = 'Văn bản'
