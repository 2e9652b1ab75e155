export type UnreadableSheetCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'TOO_MANY_CELLS'
  | 'BOMB'
  | 'OLD_EXCEL'
  | 'PROTECTED'
  | 'NOT_SHEETS'
  | 'WRONG_ENCODING'
  | 'BROKEN_CSV'

/** The file holds no table that can be read; `code` is stable, `detail` says where or how much. */
export class UnreadableSheet extends Error {
  readonly code: UnreadableSheetCode
  readonly detail: string

  constructor(code: UnreadableSheetCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'UnreadableSheet'
    this.code = code
    this.detail = detail
  }
}
