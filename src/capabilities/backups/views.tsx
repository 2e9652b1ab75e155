import { RadioField } from '../../ui/choice-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { FormProblem } from '../../ui/fields.tsx'
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx'
import { formatBytes, formatDateTime, formatNumber } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { Section } from '../../ui/hero.tsx'
import { StaffPage } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Inset, Warning } from '../../ui/prose.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Backup, BackupSettings } from './rules.ts'
import { causeLabels, paths, stateLabels, text } from './text.ts'

/** How this installation is set up, as far as its backups go. */
export interface Setup {
  readonly folder: string
  readonly lock: 'recipient' | 'passphrase' | 'open'
  /** Beside the data, where one broken disk takes both. */
  readonly besideData: boolean
  readonly files: string
}

export interface ListedBackup extends Backup {
  /** The archive lies where it was put. */
  readonly present: boolean
}

interface BackupsPageProps {
  frame: Frame
  problem: FormProblem | null
  settings: BackupSettings
  setup: Setup
  stale: boolean
  doneAt: Date | null
  running: Backup | null
  backups: readonly ListedBackup[]
  page: number
  pages: number
}

export function BackupsPage(props: BackupsPageProps) {
  const { frame, problem, running, backups, page, pages } = props
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      problem={problem}
      underWay={running && <Running backup={running} />}
    >
      {props.stale && <Warning>{text.warnings.stale}</Warning>}
      {!running && <MakeNow frame={frame} />}
      <State {...props} />
      <Section title={text.list.title} id="danh-sach">
        <Table
          caption={text.list.title}
          captionHidden
          columns={columns}
          rows={backups}
          rowKey={(backup) => backup.id}
          rowTone={(backup) => (backup.state === 'failed' ? 'late' : null)}
          csvHref={paths.csv}
          empty={<EmptyState title={text.list.empty}>{text.list.emptyHint}</EmptyState>}
        />
        <Pager frame={frame} page={page} pages={pages} />
      </Section>
      <Schedule {...props} />
      <Restoring />
    </StaffPage>
  )
}

/** No button: whoever restores has another place in mind than the one that runs. */
function Restoring() {
  const { restoring } = text
  return (
    <Section title={restoring.title} id="khoi-phuc">
      <p class="govuk-body">{restoring.lead}</p>
      <p class="govuk-body">
        <code class="govuk-!-font-size-16">{restoring.command}</code>
      </p>
      <p class="govuk-body">{restoring.guide}</p>
    </Section>
  )
}

function MakeNow({ frame }: { frame: Frame }) {
  return (
    <Form frame={frame} action={paths.now}>
      <SubmitButton>{text.now.button}</SubmitButton>
    </Form>
  )
}

function Running({ backup }: { backup: Backup }) {
  return (
    <>
      <strong>{text.now.underWay}.</strong> {backup.progress ?? stateLabels[backup.state]}
    </>
  )
}

function State({ settings, setup, doneAt }: BackupsPageProps) {
  const locks = { recipient: text.state.locked, passphrase: text.state.lockedByPassphrase, open: text.state.open }
  return (
    <Section title={text.state.title} id="tinh-trang">
      <SummaryList
        rows={[
          { key: text.state.last, value: doneAt ? formatDateTime(doneAt) : text.state.none },
          { key: text.state.next, value: settings.enabled ? text.state.daily(settings.hour) : text.state.off },
          { key: text.state.place, value: <code class="govuk-!-font-size-16">{setup.folder}</code> },
          { key: text.state.lock, value: locks[setup.lock] },
          { key: text.state.files, value: setup.files },
        ]}
      />
      {setup.besideData && <Inset>{text.warnings.sameDisk}</Inset>}
      {setup.lock === 'open' && <Inset>{text.warnings.open}</Inset>}
    </Section>
  )
}

function Schedule({ frame, problem, settings }: BackupsPageProps) {
  const { schedule } = text
  const field = { frame, problem }
  return (
    <Section title={schedule.title} id="lich">
      <Form frame={frame} action={paths.schedule}>
        <HiddenField name="version" value={String(settings.version)} />
        <RadioField
          {...field}
          name="enabled"
          label={schedule.enabled}
          value={settings.enabled ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: schedule.yes },
            { value: 'no', label: schedule.no },
          ]}
          inline
        />
        <TextField {...field} {...number('hour', settings.hour)} label={schedule.hour} hint={schedule.hourHint} />
        <TextField
          {...field}
          {...number('keepDays', settings.keepDays)}
          label={schedule.keepDays}
          hint={schedule.keepDaysHint}
        />
        <TextField
          {...field}
          {...number('keepWeeks', settings.keepWeeks)}
          label={schedule.keepWeeks}
          hint={schedule.keepWeeksHint}
        />
        <SubmitButton tone="secondary">{schedule.save}</SubmitButton>
      </Form>
    </Section>
  )
}

const number = (name: string, value: number) =>
  ({ name, value: String(value), width: 'short', inputmode: 'numeric' }) as const

const tones = { waiting: 'grey', running: 'blue', done: 'green', failed: 'red' } as const

export const columns: readonly Column<ListedBackup>[] = [
  {
    key: 'time',
    header: text.list.time,
    rowHeader: true,
    cell: (backup) => formatDateTime(backup.asOf ?? backup.askedAt),
    csv: (backup) => formatDateTime(backup.asOf ?? backup.askedAt),
  },
  {
    key: 'state',
    header: text.list.state,
    cell: (backup) => (
      <>
        <Tag tone={tones[backup.state]}>{stateLabels[backup.state]}</Tag>
        {backup.failure && <div class="govuk-hint govuk-!-margin-bottom-0">{backup.failure}</div>}
        {backup.missingCount > 0 && (
          <div class="govuk-hint govuk-!-margin-bottom-0">{text.warnings.missing(backup.missingCount)}</div>
        )}
      </>
    ),
    csv: (backup) => [stateLabels[backup.state], backup.failure].filter(Boolean).join(': '),
  },
  {
    key: 'cause',
    header: text.list.cause,
    cell: (backup) => causeLabels[backup.cause],
    csv: (backup) => causeLabels[backup.cause],
  },
  {
    key: 'size',
    header: text.list.size,
    numeric: true,
    cell: (backup) => (backup.size === null ? '' : formatBytes(backup.size)),
    csv: (backup) => backup.size,
  },
  {
    key: 'content',
    header: text.list.content,
    cell: (backup) => (backup.state === 'done' ? contents(backup) : ''),
    csv: (backup) => (backup.state === 'done' ? contents(backup) : ''),
  },
  { key: 'place', header: text.list.place, cell: placeOf, csv: (backup) => backup.place },
  {
    key: 'sha256',
    header: text.list.sha256,
    cell: (backup) => backup.sha256?.slice(0, 8) ?? '',
    csv: (backup) => backup.sha256,
  },
]

const contents = (backup: Backup) => text.list.contents(formatNumber(backup.rowCount), formatNumber(backup.fileCount))

/** Only what is encrypted may be fetched from here: an administrator has no right to content. */
function placeOf(backup: ListedBackup) {
  if (backup.state !== 'done') return ''
  if (backup.removedAt) return text.list.removed
  if (!backup.present) return text.list.gone
  if (!backup.locked) return text.list.open
  return (
    <a class="govuk-link" href={paths.fetch(backup.id)}>
      {text.list.download}
    </a>
  )
}
