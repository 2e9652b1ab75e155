import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { Invalid } from '../../kernel/errors.ts'
import type { Ask } from '../../kernel/site.ts'
import type { Upload } from '../../kernel/uploads.ts'
import { FileField, Form, type FormProblem, type Frame, Panel, SubmitButton } from '../../ui/index.ts'

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

interface TableFile<Line> {
  readonly label: string
  /** The refusal where no file came. */
  readonly missing: string
  read(bytes: Uint8Array, name: string): Promise<readonly Line[]>
}

/** How a table is taken in to be tried: read before the act, the same for everything that is imported from one. */
export function tableFileOptions<Line>({ label, missing, read }: TableFile<Line>) {
  return {
    input: z.object({}),
    labels: { file: label },
    files: ['file'],
    perMinute: 20,
    async prepare(_input: object, _ask: Ask, [upload]: readonly Upload[]) {
      if (!upload || upload.bytes.length === 0) throw new Invalid({ file: missing })
      return { name: upload.name, lines: await read(upload.bytes, upload.name) }
    },
  }
}
