import type { ComponentChildren } from 'preact'
import { DateField, type FormProblem, formatDate, TextField } from '../../ui/index.ts'
import type { OfficialPaper } from './rules.ts'

interface CitedFieldsProps {
  readonly cited: Pick<OfficialPaper, 'type' | 'number' | 'issuer' | 'issued'> | null | undefined
  readonly labels: Readonly<Record<'type' | 'number' | 'issuer' | 'issued', string>>
  readonly problem: FormProblem | null
  /** Stands beside the day: how the document is cited. */
  readonly children: ComponentChildren
}

/** What a citation says of the document that it means. */
export function CitedFields({ cited, labels, problem, children }: CitedFieldsProps) {
  return (
    <>
      <div class="field-row">
        <TextField name="type" label={labels.type} width="medium" value={cited?.type} problem={problem} optional />
        <TextField name="number" label={labels.number} width="medium" value={cited?.number} problem={problem} />
      </div>
      <TextField name="issuer" label={labels.issuer} value={cited?.issuer} problem={problem} optional />
      <div class="field-row">
        <DateField
          name="issued"
          label={labels.issued}
          value={cited?.issued && formatDate(cited.issued)}
          problem={problem}
          optional
        />
        {children}
      </div>
    </>
  )
}
