export type UnreadableCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'NOT_DOCX'
  | 'BOMB'
  | 'WRONG_ENCODING'
  | 'LOCKED'
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'TOO_HEAVY'
  | 'NOT_PDF'
  | 'NOT_XLSX'
  | 'NO_TEXT'
  | 'SCAN'
  | 'SCAN_TOO_LONG'
  | 'SCAN_TOO_SLOW'
  | 'SCAN_UNCLEAR'
  | 'UNSUPPORTED_DOC'
  | 'UNSUPPORTED_RTF'
  | 'UNSUPPORTED_XLS'
  | 'UNSUPPORTED'

/** The input is no document that can be read; `code` is stable, the message is for logs. */
export class UnreadableError extends Error {
  readonly code: UnreadableCode
  readonly detail: string

  constructor(code: UnreadableCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'UnreadableError'
    this.code = code
    this.detail = detail
  }
}
