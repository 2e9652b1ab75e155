import {
  ButtonRow,
  type Column,
  EmptyState,
  Form,
  formatNumber,
  HiddenField,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  TableFiles,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { type Attendance, answers, lateAfter, type UnitPresence } from '../rules/attendance.ts'
import { dayOfMeeting, type Meeting } from '../rules/meeting.ts'
import type { ShownMeeting } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths, wayLabels } from '../text.ts'
import { clock } from './words.tsx'

export type AttendanceProps = ShownMeeting & {
  units: readonly { id: string; name: string }[]
  isOpenForChange: boolean
}

export function AttendancePage(props: AttendanceProps) {
  const { frame, problem, meeting, attendances, tree, invitees } = props
  const words = text.attendance
  const uninvited = (one: Attendance) => !invitees.some((invitee) => answers(invitee, one))
  return (
    <StaffPage
      frame={frame}
      title={words.title}
      caption={meeting.title}
      lead={`${words.lead} ${words.lateHint(lateAfter)}`}
      problem={problem}
      breadcrumbs={[
        { text: text.list.title, href: paths.list },
        { text: meeting.title, href: paths.meeting(meeting.id) },
      ]}
    >
      <Counts {...props} />
      <Table
        caption={words.title}
        captionHidden
        columns={[...attendanceColumns({ meeting, tree, uninvited }), ...(props.isOpenForChange ? [marks(props)] : [])]}
        rows={attendances}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.none}>{words.noneHint}</EmptyState>}
      />
      {attendances.length > 0 && <TableFiles csvHref={paths.attendanceCsv(meeting.id)} />}
      {props.isOpenForChange && <Ticking {...props} />}
      <Absent {...props} />
    </StaffPage>
  )
}

export function attendanceColumns(given: {
  meeting: Meeting
  tree: UnitTree
  uninvited(one: Attendance): boolean
}): Column<Attendance>[] {
  const words = text.attendance
  const on = dayOfMeeting(given.meeting)
  const place = (row: Attendance) => (row.unitId ? given.tree.nameOn(row.unitId, on) : (row.organisation ?? ''))
  return [
    { key: 'who', header: words.who, rowHeader: true, cell: (row) => row.name, csv: (row) => row.name },
    {
      key: 'from',
      header: words.from,
      cell: (row) => (
        <>
          {place(row)} {given.uninvited(row) && <Tag tone="grey">{words.uninvited}</Tag>}
        </>
      ),
      csv: place,
    },
    {
      key: 'came',
      header: words.came,
      cell: (row) => (
        <>
          {clock(row.cameAt)} {row.isLate && <Tag tone="orange">{words.late}</Tag>}
        </>
      ),
      csv: (row) => clock(row.cameAt),
    },
    { key: 'late', header: words.late, cell: () => '', csv: (row) => (row.isLate ? words.late : '') },
    {
      key: 'left',
      header: words.left,
      cell: (row) => row.leftAt && clock(row.leftAt),
      csv: (row) => row.leftAt && clock(row.leftAt),
    },
    { key: 'way', header: words.way, cell: (row) => wayLabels[row.way], csv: (row) => wayLabels[row.way] },
  ]
}

function marks({ frame, meeting }: AttendanceProps): Column<Attendance> {
  const words = text.attendance
  return {
    key: 'marks',
    header: words.marks,
    quiet: true,
    cell: (row) => (
      <Form frame={frame} action={paths.mark(meeting.id)}>
        <HiddenField name="attendance" value={row.id} />
        <div class="act-row">
          {row.leftAt === null && (
            <SubmitButton tone="secondary" name="mark" value="left">
              {words.markLeft}
            </SubmitButton>
          )}
          <SubmitButton tone="secondary" name="mark" value={row.isLate ? 'on-time' : 'late'}>
            {row.isLate ? words.markOnTime : words.markLate}
          </SubmitButton>
          <SubmitButton tone="secondary" name="mark" value="remove">
            {words.remove}
            <span class="govuk-visually-hidden"> {row.name}</span>
          </SubmitButton>
        </div>
      </Form>
    ),
  }
}

function Counts({ presence, tree, meeting }: AttendanceProps) {
  const words = text.attendance
  const on = dayOfMeeting(meeting)
  const name = ({ unitId }: UnitPresence) => (unitId === null ? words.guests : tree.nameOn(unitId, on))
  const columns: Column<UnitPresence>[] = [
    { key: 'unit', header: words.unit, rowHeader: true, cell: name },
    {
      key: 'invited',
      header: words.invitedYes,
      cell: (row) => (row.invited ? words.invitedYes : words.uninvited),
    },
    { key: 'count', header: words.count, numeric: true, cell: (row) => formatNumber(row.present) },
  ]
  const { meeting: said } = text
  return (
    <>
      <p class="govuk-body">
        {said.presentOf(formatNumber(presence.invitedCame), formatNumber(presence.invited))};{' '}
        {said.people(formatNumber(presence.present))}; {said.late(formatNumber(presence.late))}.
      </p>
      {presence.units.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words.byUnit}</span>
          </summary>
          <Table caption={words.byUnit} captionHidden columns={columns} rows={presence.units} />
        </details>
      )}
    </>
  )
}

/** One press for each invitee who has not come yet, and a form for everyone else. */
function Ticking({ frame, problem, meeting, presence, nameOf, units }: AttendanceProps) {
  const words = text.attendance
  const action = paths.tick(meeting.id)
  const typed = frame.path === action ? problem : null
  return (
    <>
      {presence.absent.length > 0 && (
        <Section title={words.tickInvited} id="ghi-tu-danh-sach">
          <p class="govuk-hint">{words.tickHint}</p>
          <ul class="govuk-list tick-list">
            {presence.absent.map((invitee) => (
              <li key={invitee.id}>
                <Form frame={frame} action={action}>
                  <HiddenField name="invitee" value={invitee.id} />
                  <HiddenField
                    name="name"
                    value={invitee.kind === 'unit' ? words.representative(nameOf(invitee)) : nameOf(invitee)}
                  />
                  {invitee.guestOrganisation && <HiddenField name="organisation" value={invitee.guestOrganisation} />}
                  <span class="tick-list__name">{nameOf(invitee)}</span>
                  <SubmitButton tone="secondary">
                    {words.present}
                    <span class="govuk-visually-hidden">: {nameOf(invitee)}</span>
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.tick} id="ghi">
        <Form frame={frame} action={action}>
          <TextField name="name" label={labels.name} problem={typed} width="medium" />
          <SelectField
            name="unitId"
            label={labels.unitId}
            problem={typed}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            empty=""
            optional
          />
          <TextField name="organisation" label={labels.organisation} problem={typed} optional />
          <ButtonRow>
            <SubmitButton>{words.present}</SubmitButton>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}

function Absent({ presence, nameOf }: AttendanceProps) {
  const words = text.attendance
  return (
    <Section title={words.absent} id="vang">
      {presence.absent.length === 0 ? (
        <p class="govuk-body">{words.absentNone}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {presence.absent.map((invitee) => (
            <li key={invitee.id}>
              {nameOf(invitee)}: {invitee.replyNote ?? words.noReason}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
