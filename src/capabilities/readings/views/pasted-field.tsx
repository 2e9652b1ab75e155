import { type FormProblem, TextArea } from '../../../ui/index.ts'
import { mostPasted } from '../rules/inputs.ts'

/** What the file dialogue offers for a document to be read. */
export const readableFiles = '.docx,.pdf,.html,.htm,.xlsx,.csv,.txt,.png,.jpg,.jpeg,.tif,.tiff'

interface PastedFieldProps {
  readonly labels: { readonly label: string; readonly pastedHint: string; readonly withTables: string }
  readonly problem: FormProblem | null
}

/** Words beside or instead of files; with scripts their tables come along. The form's input holds `pastedInput`. */
export function PastedField({ labels, problem }: PastedFieldProps) {
  return (
    <div data-island="paste-tables" data-kept={labels.withTables}>
      <TextArea
        name="pasted"
        label={labels.label}
        hint={labels.pastedHint}
        rows={5}
        maxlength={mostPasted}
        problem={problem}
      />
      <input type="hidden" name="pastedHtml" value="" />
    </div>
  )
}
