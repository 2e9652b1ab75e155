import { fieldMessage } from '../../kernel/forms.ts'
import { formatDate } from '../../ui/index.ts'
import type { UnitTree } from '../units/index.ts'
import type { ImportFault, ImportVerdict } from './rules/account-import.ts'
import { columnNames, faultTexts, text } from './text/account-import.ts'
import { refusals } from './text/refusals.ts'
import { roleLabels } from './text/roles.ts'

/** "Đơn vị: Không có đơn vị …": the column, what is wrong there and how to mend it. */
export function faultSentence({ column, code, word }: ImportFault): string {
  const own = faultTexts[code]?.(word) ?? (refusals as Record<string, string>)[code] // codes of fields are the kernel's
  return `${columnNames[column]}: ${own ?? fieldMessage(code, columnNames[column])}`
}

/** What a line would do, or why it does nothing: one sentence a thing. */
export function verdictSentences({ post, changes, faults, outcome }: ImportVerdict, tree: UnitTree, on: string) {
  const place = (one: NonNullable<ImportVerdict['post']>) =>
    text.newPost({
      title: one.title,
      unit: tree.shortNameOn(one.unitId, on),
      roles: one.roles.map((role) => roleLabels[role]).join(', '),
      from: formatDate(one.validFrom),
    })
  return [
    ...faults.map(faultSentence),
    ...(outcome === 'changed' ? changes.map(({ column, from, to }) => text.change(columnNames[column], from, to)) : []),
    ...(post ? [place(post)] : []),
  ]
}
