import { toVietnamese, type WorkCalendar } from '../../kernel/dates.ts'
import type { FormProblem } from '../../ui/fields.tsx'
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { StaffPage } from '../../ui/page.tsx'
import { Inset } from '../../ui/prose.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { PageTabs } from '../../ui/tabs.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { CalendarDay, ReportingPeriod } from './rules.ts'
import { kindLabels, labels, paths, text } from './text.ts'

interface CalendarPageProps {
  frame: Frame
  problem: FormProblem | null
  year: number
  years: readonly number[]
  days: readonly CalendarDay[]
  periods: readonly ReportingPeriod[]
  calendar: WorkCalendar
  mayChange: boolean
}

export function CalendarPage(props: CalendarPageProps) {
  const { frame, year, years, days, periods, calendar, mayChange, problem } = props
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead} problem={problem}>
      <Inset>{text.beyond(toVietnamese(calendar.to))}</Inset>
      <PageTabs
        label={text.year}
        items={years.map((one) => ({
          label: String(one),
          href: `${paths.calendar}?nam=${one}`,
          current: one === year,
        }))}
      />
      <Table
        caption={`${text.periods} ${year}`}
        columns={periodColumns}
        rows={periods}
        rowKey={(period) => period.code}
      />
      <Table
        caption={`${text.days} ${year}`}
        columns={dayColumns(frame, mayChange)}
        rows={days}
        rowKey={(day) => day.id}
      />
      {mayChange && (
        <Form frame={frame} action={paths.publish}>
          <h2 class="govuk-heading-m">{text.publish}</h2>
          <TextField name="year" label={labels.year} problem={problem} />
          <TextField name="source" label={labels.source} problem={problem} />
          <TextArea name="days" label={labels.days} hint={text.publishHint} problem={problem} />
          <SubmitButton tone="secondary">{text.publish}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  )
}

const periodColumns: readonly Column<ReportingPeriod>[] = [
  { key: 'label', header: text.period, rowHeader: true, cell: (period) => period.label },
  { key: 'span', header: text.span, cell: (period) => `${toVietnamese(period.from)} – ${toVietnamese(period.to)}` },
  { key: 'unit', header: text.unitDue, cell: (period) => toVietnamese(period.unitDueOn) },
  { key: 'due', header: text.due, cell: (period) => toVietnamese(period.dueOn) },
]

function dayColumns(frame: Frame, mayChange: boolean): readonly Column<CalendarDay>[] {
  return [
    { key: 'day', header: labels.day, rowHeader: true, cell: (day) => toVietnamese(day.day) },
    {
      key: 'name',
      header: labels.name,
      cell: (day) => (
        <>
          {day.name} {!day.confirmed && <Tag tone="yellow">{text.unconfirmed}</Tag>}
        </>
      ),
    },
    { key: 'kind', header: labels.kind, cell: (day) => kindLabels[day.kind] },
    { key: 'source', header: labels.source, cell: (day) => day.source },
    { key: 'evidence', header: text.evidence, cell: (day) => day.evidence },
    { key: 'state', header: text.state, cell: (day) => <DayState frame={frame} day={day} mayChange={mayChange} /> },
  ]
}

function DayState({ frame, day, mayChange }: { frame: Frame; day: CalendarDay; mayChange: boolean }) {
  if (day.confirmed || !mayChange) return <>{day.isOn ? text.counts : text.off}</>
  return (
    <Form frame={frame} action={paths.switch}>
      {day.isOn ? text.counts : text.off}
      <HiddenField name="id" value={day.id} />
      <HiddenField name="on" value={day.isOn ? '' : 'on'} />
      <SubmitButton tone="secondary">{day.isOn ? text.turnOff : text.turnOn}</SubmitButton>
    </Form>
  )
}
