import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { FormProblem } from '../../ui/fields.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { formatDateTime } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { Section } from '../../ui/hero.tsx'
import { StaffPage } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Redirection } from './rules.ts'
import { labels, paths, text } from './text.ts'

interface RedirectsProps {
  frame: Frame
  problem: FormProblem | null
  rows: readonly Redirection[]
  total: number
  page: number
}

const perPage = 100

export function RedirectsPage({ frame, problem, rows, total, page }: RedirectsProps) {
  const { q = '' } = frame.query
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead} problem={problem}>
      <FilterBar frame={frame} names={['q']}>
        <TextField name="q" label={text.find} value={q} optional />
      </FilterBar>
      <Table
        caption={text.title}
        captionHidden
        columns={redirectColumns(frame)}
        rows={rows}
        rowKey={({ id }) => id}
        csvHref={q === '' ? paths.csv : `${paths.csv}?${new URLSearchParams({ q })}`}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={page} pages={Math.ceil(total / perPage)} />
      <Section title={text.add} id="them">
        <Form frame={frame} action={paths.list}>
          <TextField name="from" label={labels.from} hint={text.fromHint} problem={problem} />
          <TextField name="to" label={labels.to} hint={text.toHint} problem={problem} />
          <TextField name="note" label={labels.note} problem={problem} optional />
          <SubmitButton>{text.save}</SubmitButton>
        </Form>
      </Section>
      <Section title={text.import} id="nhap">
        <p class="govuk-body">{text.importHint}</p>
        <Form frame={frame} action={paths.import} multipart>
          <FileField name="file" label={labels.file} accept=".csv,.xlsx" problem={problem} />
          <SubmitButton tone="secondary">{text.read}</SubmitButton>
        </Form>
      </Section>
    </StaffPage>
  )
}

export function redirectColumns(frame: Frame): Column<Redirection>[] {
  return [
    { key: 'from', header: labels.from, rowHeader: true, cell: (row) => row.from, csv: (row) => row.from },
    {
      key: 'to',
      header: labels.to,
      cell: (row) => (
        <a class="govuk-link" href={row.to}>
          {row.to}
        </a>
      ),
      csv: (row) => row.to,
    },
    { key: 'note', header: labels.note, cell: (row) => row.note ?? '', csv: (row) => row.note ?? '' },
    {
      key: 'at',
      header: text.madeAt,
      cell: (row) => formatDateTime(row.madeAt),
      csv: (row) => formatDateTime(row.madeAt),
    },
    {
      key: 'remove',
      header: text.action,
      quiet: true,
      cell: (row) => (
        <ConfirmButton
          frame={frame}
          action={paths.remove(row.id)}
          label={text.remove}
          question={text.removeQuestion}
          tone="warning"
        />
      ),
    },
  ]
}
