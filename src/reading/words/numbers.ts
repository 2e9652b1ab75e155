// Parts of a symbol in capitals with at most one small letter (TTr, CTr, QyĐ, TTg) and the common slips Ctr, Ttr, Ttg.
const part = '(?:[CT]tr|Ttg|[A-ZĐƯÔ]{1,12}[a-zđ]?[A-ZĐƯ\\d&.]{0,14})'
const joint = '(?:[-–]\\s?|\\s[-–]|\\/)'
// Some offices put blanks on both sides of the first hyphen ("QĐ - UBND"); behind "QH14" it is a dash.
const firstJoint = '(?:[-–]\\s?|(?<!QH\\d{1,2})\\s[-–]\\s?|\\/)'
const symbol = `${part}(?:${firstJoint}${part}(?:${joint}${part}){0,6})?(?:-\\d{1,2}(?![\\d/.-]))?`
const serial = '\\d{1,6}(?:[.-]\\d{1,4}){0,2}[a-zđ]{0,2}'
const state = `${serial}(?:\\s?\\/\\s?\\d{3,4})?\\s?\\/\\s?${symbol}`
// "255/2025-NĐ-CP" and "49/2025TT-BCT": the slash behind the year was mistyped.
const slipped = `\\d{1,6}\\/(?:19|20)\\d{2}-?${part}[-–]${part}`
const party = `\\d{1,4}\\s?[-–]\\s?${part}\\s?\\/\\s?${part}(?:[-–]${part})?`
/** Before 1996 the Government numbered "61-CP", "299-TTg", "66-HĐBT". */
const old = '\\d{1,4}[a-z]?-(?:CP|TTg|HĐBT|HĐCP|CTN)(?![-/])'

// Only the Government issues decrees, so number and year name one: "Nghị định số 49/2018".
const decree = '\\d{1,4}\\/(?:19|20)\\d{2}(?<=[Nn]ghị\\sđịnh\\s(?:số:?\\s)?\\d{1,4}\\/\\d{4})(?![/-])'
/** A decree's number that lost its symbol or the end of it. */
export const bareDecree = /^(\d{1,4}\/(?:19|20)\d{2})(?:\/NĐ)?$/u
export const decreeSymbol = '/NĐ-CP'

/** Number and symbol of a document: 255/KH-UBND, 55/2018/QĐ-UBND, 30c/NQ-CP, 91/2025/QH15, 02-NQ/TU, 545/CCTKV.VIII-CNTK. */
const begins = '(?:(?<![\\p{L}\\d/.,-])|(?<=[sS][ốỐ]))'
// Copies glue the next word to the symbol ("QĐ-TTgcủa").
const ends = '(?:(?![\\p{L}\\d/])|(?=của|ngày|về|quy|sửa))'
// A digit stands first, so that letters are passed over at once.
export const documentNumber = `(?=\\d)${begins}(?:${party}|${state}|${slipped}|${old}|${decree})${ends}`

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
  HDNN: 'HĐNN',
  HDBT: 'HĐBT',
  BGDDT: 'BGDĐT',
  QYĐ: 'QyĐ',
  Qđ: 'QĐ',
  Nđ: 'NĐ',
}
/** A serial with a symbol that is wholly or in its kind typed in small letters. */
export const smallSymbol =
  /^\d{1,6}[a-z]?(?:\/\d{4})?\/\p{Ll}{2,5}-[\p{L}\d]{1,12}(?:[-&][\p{L}\d]{1,12}){0,2}(?![\p{L}\d/])/u
/** Bodies of the Party after the slash of a Party symbol (02-NQ/TU). */
export const partyBodies = /^(?:TW|TU|HU|ĐU|ĐTN|BCĐTW|BCĐ|UBKT|VPTW|ĐUK|ThU|QU|B\p{L}{2,6}TW|HĐLL)/u
/** Bodies of the state, whose symbols have the slash before the kind: "26-CT/UBND" is a slip. */
export const stateBodies =
  /^(?:UBND|HĐND|UBHC|TTg|CP$|VPCP|VPUB|VPUBND|BCĐ(?!TW)|S(?:NV|TC|TP|YT|XD|CT|DL|NgV|GTVT|TNMT|NNMT|NNPTNT|NN&PTNT|TTTT|TT&TT|KHCN|KHĐT|GDĐT|GD&ĐT|LĐTBXH|VHTTDL|VHTT|DTTG|QHKT)|B(?:NV|TC|TP|YT|CA|QP|NG|XD|CT|GTVT|TNMT|NNMT|NNPTNT|TTTT|KHCN|KHĐT|GDĐT|LĐTBXH|VHTTDL|DTTG)(?!\p{L}))/u
/** Words before a number that make it a form or a standard, not a document. */
export const notADocument =
  /(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục|[Tt]ờ khai|TCVN|QCVN|ISO|[Tt]ài khoản|[Gg]iấy phép|[Bb]iên lai)(?: số)?\s*:?\s*$/u
/** A year that runs into the symbol or is parted from it by a hyphen ("49/2025TT-BCT", "255/2025-NĐ-CP"). */
export const slippedYear = /(?<=^\d{1,6}\/(?:19|20)\d{2})-?(?=[A-ZĐ])/u
/** Licences and certificates are granted, not issued as documents (1710/GP-BTNMT). */
export const licence = /[/-](?:GP|GPKT|GPXD|GCN)(?=[-/]|$)/u
