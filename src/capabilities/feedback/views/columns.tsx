import { type Column, type Frame, SelectField } from '../../../ui/index.ts'
import { type FeedbackField, type FeedbackKind, fields, kinds } from '../rules.ts'
import { text } from '../text/pages.ts'
import { fieldLabels, fieldWords, kindLabels, kindWords } from '../text.ts'

interface Headed {
  readonly subject: string
  readonly kind: FeedbackKind
  readonly field: FeedbackField | null
}

/** The columns with which both lists begin. */
export const headColumns = <Row extends Headed>(hrefOf: (row: Row) => string): readonly Column<Row>[] => [
  {
    key: 'subject',
    header: text.columns.subject,
    rowHeader: true,
    cell: (row) => (
      <a class="govuk-link" href={hrefOf(row)}>
        {row.subject}
      </a>
    ),
    csv: ({ subject }) => subject,
  },
  { key: 'kind', header: text.kind, cell: ({ kind }) => kindLabels[kind], csv: ({ kind }) => kindLabels[kind] },
  {
    key: 'field',
    header: text.field,
    cell: ({ field }) => field && fieldLabels[field],
    csv: ({ field }) => field && fieldLabels[field],
  },
]

interface NarrowProps {
  readonly frame: Pick<Frame, 'query'>
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A field of the filters that may be left at "all". */
export function Narrow({ frame, name, label, choices }: NarrowProps) {
  return (
    <SelectField
      name={name}
      label={label}
      value={frame.query[name] ?? ''}
      optional
      empty={text.any}
      choices={choices}
    />
  )
}

export const kindChoices = kinds.map((kind) => ({ value: kindWords[kind], label: kindLabels[kind] }))
export const fieldChoices = fields.map((field) => ({ value: fieldWords[field], label: fieldLabels[field] }))
