import {
  type Column,
  EmptyState,
  FileField,
  FilterBar,
  Form,
  type FormProblem,
  type Frame,
  formatDateTime,
  Pager,
  Panel,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  Tag,
  TextArea,
  withQuery,
} from '../../../ui/index.ts'
import { linesPerPage, type ReadingLine } from '../rules/keeping.ts'
import { labels, paths, text } from '../text.ts'

const taken = '.docx,.pdf,.html,.htm,.xlsx,.csv,.txt,.png,.jpg,.jpeg,.tif,.tiff'
const mostPasted = 300_000

interface ReadPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  /** Whether this machine can make out scanned pages. */
  readonly scans: boolean
  readonly lines: readonly ReadingLine[]
  readonly total: number
  readonly page: number
  readonly state: string
}

export const readingColumns: readonly Column<ReadingLine>[] = [
  {
    key: 'name',
    header: text.name,
    rowHeader: true,
    cell: (line) => (
      <>
        <a class="govuk-link" href={paths.reading(line.id)}>
          {nameOf(line)}
        </a>
        {line.title && <span class="govuk-hint">{line.title}</span>}
      </>
    ),
    csv: nameOf,
  },
  {
    key: 'at',
    header: text.readAt,
    cell: ({ readAt }) => formatDateTime(readAt),
    csv: ({ readAt }) => formatDateTime(readAt),
  },
  {
    key: 'state',
    header: text.state,
    cell: (line) =>
      line.state === 'open' ? <Tag tone="yellow">{text.open}</Tag> : <Tag tone="green">{text.registered}</Tag>,
    csv: ({ state }) => (state === 'open' ? text.open : text.registered),
  },
]

function nameOf(line: ReadingLine): string {
  return [line.type, line.number].filter(Boolean).join(' ') || line.fileName
}

/** The one way in for a document: a file or its words; below, what the unit is still looking at. */
export function ReadPage(props: ReadPageProps) {
  const { frame, problem, scans } = props
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead} problem={problem} aside={<Steps />}>
      <Form frame={frame} action={paths.read} multipart>
        <FileField name="file" label={labels.file} hint={text.fileHint} accept={taken} problem={problem} />
        <div data-island="paste-tables" data-kept={text.withTables}>
          <TextArea
            name="pasted"
            label={labels.pasted}
            hint={text.pastedHint}
            rows={5}
            maxlength={mostPasted}
            problem={problem}
          />
          <input type="hidden" name="pastedHtml" value="" />
        </div>
        <p class="govuk-body">{scans ? text.scansReady : text.scansAbsent}</p>
        <div class="govuk-button-group" data-island="working" data-working={text.working} data-seconds={text.seconds}>
          <SubmitButton icon="file">{text.submit}</SubmitButton>
        </div>
      </Form>
      <ReadingList {...props} />
    </StaffPage>
  )
}

function Steps() {
  return (
    <Panel title={text.stepsTitle}>
      <ol class="govuk-list govuk-list--number">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Panel>
  )
}

function ReadingList({ frame, lines, total, page, state }: ReadPageProps) {
  return (
    <Section id="da-doc" title={text.listTitle}>
      {(total > 0 || state !== '') && (
        <FilterBar frame={frame} names={['tinh-trang']}>
          <SelectField
            name="tinh-trang"
            label={text.state}
            value={state}
            optional
            empty={text.all}
            choices={[
              { value: 'open', label: text.open },
              { value: 'registered', label: text.registered },
            ]}
          />
        </FilterBar>
      )}
      <Table
        caption={text.listTitle}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
        columns={readingColumns}
        csvHref={withQuery({ path: paths.csv, query: frame.query }, { page: null })}
      />
      <Pager frame={frame} page={page} pages={Math.ceil(total / linesPerPage)} />
    </Section>
  )
}
