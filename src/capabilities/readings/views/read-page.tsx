import {
  type Column,
  EmptyState,
  FileField,
  FilterBar,
  Form,
  type FormProblem,
  type Frame,
  formatDateTime,
  Inset,
  Pager,
  Panel,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  Tag,
  type Tone,
  withQuery,
} from '../../../ui/index.ts'
import {
  type DocumentReading,
  linesPerPage,
  type ReadingLine,
  type ReadingState,
  readingStates,
} from '../rules/keeping.ts'
import type { WaitingScan } from '../rules/scans.ts'
import { scanText } from '../text/scans.ts'
import { labels, paths, text } from '../text.ts'
import { documentName } from './part-words.ts'
import { PastedField, readableFiles } from './pasted-field.tsx'
import { ScanList } from './scan-page.tsx'

interface ReadPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  /** Whether this machine can make out scanned pages. */
  readonly recognising: boolean
  readonly scans: readonly WaitingScan[]
  readonly lines: readonly ReadingLine[]
  readonly total: number
  readonly asked: { readonly state: ReadingState | null; readonly by: string | null; readonly page: number }
  /** Put aside a moment ago. */
  readonly dismissed: DocumentReading | null
}

const tones = { open: 'yellow', registered: 'green', dismissed: 'grey' } as const satisfies Record<ReadingState, Tone>

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
        {line.title && <span class="table__note">{line.title}</span>}
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
    cell: ({ state }) => <Tag tone={tones[state]}>{text.states[state]}</Tag>,
    csv: ({ state }) => text.states[state],
  },
]

function nameOf(line: ReadingLine): string {
  return [line.type, line.number].filter(Boolean).join(' ') || line.fileName
}

/** The one way in for documents: files or pasted words; below, what the unit is still looking at. */
export function ReadPage(props: ReadPageProps) {
  const { frame, problem, recognising, scans, dismissed } = props
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead} problem={problem} aside={<Steps />}>
      {dismissed && <TakeBack frame={frame} kept={dismissed} />}
      <Form frame={frame} action={paths.read} multipart>
        <FileField
          name="file"
          label={labels.file}
          hint={text.fileHint}
          accept={readableFiles}
          multiple
          problem={problem}
        />
        <PastedField labels={{ ...text, label: labels.pasted }} problem={problem} />
        <p class="govuk-body">{recognising ? text.scansReady : text.scansAbsent}</p>
        <div class="govuk-button-group" data-island="working" data-working={text.working} data-seconds={text.seconds}>
          <SubmitButton icon="file">{text.submit}</SubmitButton>
        </div>
      </Form>
      {scans.length > 0 && (
        <Section id="ban-quet" title={scanText.listTitle}>
          <ScanList scans={scans} />
        </Section>
      )}
      <ReadingList {...props} />
    </StaffPage>
  )
}

function TakeBack({ frame, kept }: { frame: Frame; kept: DocumentReading }) {
  return (
    <Inset>
      <Form frame={frame} action={paths.restore(kept.id)}>
        <p class="govuk-body">{text.dismissedJustNow(documentName(kept))}</p>
        <SubmitButton tone="secondary">{text.restore}</SubmitButton>
      </Form>
    </Inset>
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

function ReadingList({ frame, lines, total, asked }: ReadPageProps) {
  const narrowed = asked.state !== null || asked.by !== null
  return (
    <Section id="da-doc" title={text.listTitle}>
      {(total > 0 || narrowed) && (
        <FilterBar frame={frame} names={['tinh-trang', 'cua-toi']}>
          <SelectField
            name="tinh-trang"
            label={text.state}
            value={asked.state ?? ''}
            optional
            empty={text.all}
            choices={readingStates.map((state) => ({ value: state, label: text.states[state] }))}
          />
          <SelectField
            name="cua-toi"
            label={text.by}
            value={asked.by === null ? '' : '1'}
            optional
            empty={text.anyone}
            choices={[{ value: '1', label: text.mine }]}
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
        csvHref={withQuery({ path: paths.csv, query: frame.query }, { page: null, 'vua-bo': null })}
      />
      <Pager frame={frame} page={asked.page} pages={Math.ceil(total / linesPerPage)} />
    </Section>
  )
}
