import { fieldMessage } from '../../kernel/forms.ts'
import type { UnitVerdict } from './rules/unit-import.ts'
import { columnNames, faultTexts } from './text/import.ts'

/** The column, what is wrong there and how to mend it. */
export function faultSentence({ column, code, word }: UnitVerdict['faults'][number]): string {
  return `${columnNames[column]}: ${faultTexts[code]?.(word) ?? fieldMessage(code, columnNames[column])}`
}
