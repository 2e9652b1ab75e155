import { datePattern } from './citations.ts'

/** The word for the kind before the name of a law; registers leave it out or not. */
export const lawKindWord = /^(?:Bộ luật|Luật|Pháp lệnh)\s+/iu
/** The date or the year that tells which law of a name is meant: "Luật Đất đai ngày 18 tháng 01 năm 2024", "… năm 2013". */
export const dateBehindName = new RegExp(`^[,(\\s]{1,3}ngày\\s{1,3}${datePattern}`, 'iu')
export const yearBehindName = /^[,(\s]{1,3}(?:năm\s{1,3})?((?:19|20)\d{2})(?!\d|\/)/iu
/** Symbols that many offices share, so that a number alone does not tell whose document it is. */
export const localSymbol = /(?:UBND|HĐND|CTUBND|TU|HU|ĐU|STP|SNV)/u
/** Kinds that registers and citations tell apart or not. */
export const sameKinds: readonly (readonly string[])[] = [
  ['Luật', 'Bộ luật'],
  ['Thông tư', 'Thông tư liên tịch'],
  ['Nghị quyết', 'Nghị quyết liên tịch'],
  ['Quyết định', 'Quy định'],
]
