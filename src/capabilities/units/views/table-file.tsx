import type { ComponentChildren } from 'preact'
import { FileField, Form, type FormProblem, type Frame, Panel, SubmitButton } from '../../../ui/index.ts'

const largest = 20_000_000

interface TableFileFormProps {
  readonly frame: Frame
  readonly action: string
  readonly labels: { readonly file: string; readonly read: string }
  readonly problem: FormProblem | null
}

/** Hands in a table, to be tried before anything of it is done. */
export function TableFileForm({ frame, action, labels, problem }: TableFileFormProps) {
  return (
    <Form frame={frame} action={action} multipart>
      <FileField name="file" label={labels.file} accept=".xlsx,.csv" limit={largest} problem={problem} />
      <SubmitButton>{labels.read}</SubmitButton>
    </Form>
  )
}

interface TemplatesProps {
  readonly title: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly children: ComponentChildren
}

/** Beside the form: empty tables to fill, and what their columns mean. */
export function TableTemplates({ title, links, children }: TemplatesProps) {
  return (
    <Panel title={title}>
      <ul class="govuk-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </Panel>
  )
}
