import { RadioField } from '../../ui/choice-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { FormProblem } from '../../ui/fields.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { formatDateTime, formatNumber } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { Section } from '../../ui/hero.tsx'
import { StaffPage } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Inset } from '../../ui/prose.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type ImportRun, isStopped, paceOf, type RefusedLine } from './rules.ts'
import { kindLabels, paths, refusals, text, timeWords } from './text.ts'

type State = keyof typeof text.states

function stateOf(run: ImportRun, now: Date): State {
  if (run.finishedAt !== null) return 'done'
  if (run.failure !== null) return 'failed'
  return isStopped(run, now) ? 'stopped' : 'running'
}

const tones = { running: 'blue', stopped: 'yellow', done: 'green', failed: 'red' } as const

export function runColumns(now: Date, names: ReadonlyMap<string, string>): readonly Column<ImportRun>[] {
  const { columns } = text
  const by = ({ startedBy }: ImportRun) => (startedBy === null ? text.byCommand : (names.get(startedBy) ?? ''))
  const count = (key: 'linesDone' | 'created' | 'changed' | 'unchanged' | 'refused', header: string) => ({
    key,
    header,
    numeric: true,
    cell: (run: ImportRun) => formatNumber(run[key]),
    csv: (run: ImportRun) => run[key],
  })
  return [
    {
      key: 'name',
      header: columns.name,
      rowHeader: true,
      cell: (run) => (
        <a class="govuk-link" href={paths.run(run.id)}>
          {run.name}
        </a>
      ),
      csv: (run) => run.name,
    },
    { key: 'kind', header: columns.kind, cell: kindOf, csv: kindOf },
    {
      key: 'startedAt',
      header: columns.startedAt,
      cell: (run) => formatDateTime(run.startedAt),
      csv: (run) => formatDateTime(run.startedAt),
    },
    { key: 'by', header: columns.by, cell: by, csv: by },
    {
      key: 'state',
      header: columns.state,
      cell: (run) => <Tag tone={tones[stateOf(run, now)]}>{text.states[stateOf(run, now)]}</Tag>,
      csv: (run) => text.states[stateOf(run, now)],
    },
    count('linesDone', columns.lines),
    count('created', columns.created),
    count('changed', columns.changed),
    count('unchanged', columns.unchanged),
    count('refused', columns.refused),
  ]
}

const kindOf = ({ kind }: ImportRun) => kindLabels[kind] ?? kind

interface ListProps {
  frame: Frame
  problem: FormProblem | null
  now: Date
  runs: readonly ImportRun[]
  page: number
  pages: number
  names: ReadonlyMap<string, string>
}

export function ImportsPage({ frame, problem, now, runs, page, pages, names }: ListProps) {
  const running = runs.find((run) => stateOf(run, now) === 'running')
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      problem={problem}
      underWay={running && <RunProgress run={running} now={now} />}
    >
      <Section title={text.form} id="nhap-tep">
        <Form frame={frame} action={paths.list} multipart>
          <RadioField
            name="kind"
            label={text.kind}
            value="documents"
            problem={problem}
            choices={Object.entries(kindLabels).map(([value, label]) => ({ value, label }))}
          />
          <FileField name="file" label={text.file} hint={text.fileHint} accept=".jsonl,.json,.gz" problem={problem} />
          <SubmitButton>{text.start}</SubmitButton>
        </Form>
      </Section>
      <Section title={text.runs} id="cac-luot">
        <Table
          caption={text.runs}
          captionHidden
          columns={runColumns(now, names)}
          rows={runs}
          rowKey={(run) => run.id}
          csvHref={paths.csv}
          empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
        />
        <Pager frame={frame} page={page} pages={pages} />
      </Section>
    </StaffPage>
  )
}

/** A bar with its figure, how fast it goes and how long it still takes. */
function RunProgress({ run, now }: { run: ImportRun; now: Date }) {
  const { secondsLeft } = paceOf(run, { now })
  return (
    <>
      <Progress
        label={text.underWay(run.name)}
        showLabel
        done={Math.ceil(run.bytesDone / 1024)}
        total={Math.ceil(run.bytes / 1024)}
        unit="KB"
        tone="plain"
      />
      <p class="govuk-body">
        {formatNumber(run.linesDone)} {text.lines}.{' '}
        {secondsLeft === null ? text.beginning : text.timeLeft(timeWords(secondsLeft))}
      </p>
    </>
  )
}

export const refusalColumns: readonly Column<RefusedLine>[] = [
  {
    key: 'line',
    header: text.refusalColumns.line,
    rowHeader: true,
    cell: ({ line }) => formatNumber(line),
    csv: ({ line }) => line,
  },
  {
    key: 'column',
    header: text.refusalColumns.column,
    cell: ({ column }) => column !== null && formatNumber(column),
    csv: ({ column }) => column,
  },
  { key: 'why', header: text.refusalColumns.why, cell: ({ why }) => why, csv: ({ why }) => why },
]

interface RunProps {
  frame: Frame
  run: ImportRun
  now: Date
  refused: readonly RefusedLine[]
  page: number
  pages: number
}

export function RunPage({ frame, run, now, refused, page, pages }: RunProps) {
  const state = stateOf(run, now)
  const { columns } = text
  return (
    <StaffPage
      frame={frame}
      title={run.name}
      caption={`${text.one}: ${kindOf(run)}`}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      underWay={state === 'running' ? <RunProgress run={run} now={now} /> : undefined}
    >
      {run.failure !== null && <Inset>{(refusals as Record<string, string>)[run.failure] ?? run.failure}</Inset>}
      <SummaryList
        rows={[
          { key: columns.state, value: <Tag tone={tones[state]}>{text.states[state]}</Tag> },
          { key: columns.startedAt, value: formatDateTime(run.startedAt) },
          { key: columns.lines, value: formatNumber(run.linesDone) },
          { key: columns.created, value: formatNumber(run.created) },
          { key: columns.changed, value: formatNumber(run.changed) },
          { key: columns.unchanged, value: formatNumber(run.unchanged) },
          { key: columns.refused, value: formatNumber(run.refused) },
        ]}
      />
      {(state === 'stopped' || state === 'failed') &&
        (run.fileId === null ? (
          <Inset>{text.resumeByCommand}</Inset>
        ) : (
          <Form frame={frame} action={paths.resume(run.id)}>
            <SubmitButton>{text.resume}</SubmitButton>
          </Form>
        ))}
      <Section title={text.refusals} id="dong-bi-tu-choi">
        <Table
          caption={text.refusals}
          captionHidden
          columns={refusalColumns}
          rows={refused}
          rowKey={({ line }) => String(line)}
          csvHref={paths.refusals(run.id)}
          empty={<EmptyState title={text.refusalsNone} />}
        />
        <Pager frame={frame} page={page} pages={pages} />
      </Section>
    </StaffPage>
  )
}
