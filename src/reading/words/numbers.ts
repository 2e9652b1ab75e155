// Parts of a symbol in capitals with at most one small letter (TTr, CTr, QyĐ, TTg) and the common slips Ctr, Ttr, Ttg.
const part = '(?:[CT]tr|Ttg|[A-ZĐƯÔ]{1,12}[a-zđ]?[A-ZĐƯ\\d&.]{0,14})'
const joint = '(?:[-–]\\s?|\\s[-–]|\\/)'
const symbol = `${part}(?:${joint}${part}){0,7}`
const state = `\\d{1,6}[a-zđ]{0,2}(?:\\s?\\/\\s?\\d{4})?\\s?\\/\\s?${symbol}`
const party = `\\d{1,4}\\s?-\\s?${part}\\s?\\/\\s?${part}(?:-${part})?`

/** Number and symbol of a document: 255/KH-UBND, 55/2018/QĐ-UBND, 30c/NQ-CP, 91/2025/QH15, 02-NQ/TU, 545/CCTKV.VIII-CNTK. */
export const documentNumber = `(?<![\\p{L}\\d/.,-])(?:${party}|${state})(?![\\p{L}\\d/])`

/** Slips in the spelling of an abbreviation and what is meant. */
export const abbreviationSlips: Record<string, string> = {
  CTR: 'CTr',
  Ctr: 'CTr',
  TTR: 'TTr',
  Ttr: 'TTr',
  TTG: 'TTg',
  Ttg: 'TTg',
  QD: 'QĐ',
  ND: 'NĐ',
  HDND: 'HĐND',
}
/** Bodies of the Party after the slash of a Party symbol (02-NQ/TU). */
export const partyBodies = /^(?:TW|TU|HU|ĐU|ĐTN|BCĐTW|BCĐ|UBKT|VPTW|ĐUK|ThU|QU)/u
/** Words before a number that make it a form or a standard, not a document. */
export const notADocument =
  /(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục|[Tt]ờ khai|TCVN|QCVN|ISO|[Tt]ài khoản|[Gg]iấy phép|[Bb]iên lai)(?: số)?\s*:?\s*$/u
