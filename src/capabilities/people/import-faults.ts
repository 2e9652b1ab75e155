import { fieldMessage } from '../../kernel/forms.ts'
import type { ImportFault } from './rules/account-import.ts'
import { columnNames, faultTexts } from './text/account-import.ts'
import { refusals } from './text/refusals.ts'

/** "Đơn vị: Không có đơn vị …": the column, what is wrong there and how to mend it. */
export function faultSentence({ column, code, word }: ImportFault): string {
  const own = faultTexts[code]?.(word) ?? (refusals as Record<string, string>)[code] // codes of fields are the kernel's
  return `${columnNames[column]}: ${own ?? fieldMessage(code, columnNames[column])}`
}
