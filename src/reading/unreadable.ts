export type UnreadableCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'NOT_DOCX'
  | 'BOMB'
  | 'WRONG_ENCODING'
  | 'UNSUPPORTED_PDF'
  | 'UNSUPPORTED_HTML'
  | 'UNSUPPORTED_DOC'
  | 'UNSUPPORTED'

/** The input is no document that can be read; `code` is stable, the message is for logs. */
export class UnreadableError extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'UnreadableError'
    this.code = code
  }
}
