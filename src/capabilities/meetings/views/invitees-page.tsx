import {
  ButtonRow,
  CheckboxField,
  type Column,
  ConfirmButton,
  EmptyState,
  Form,
  formatDateTime,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { groupLabels, unitGroups } from '../../units/index.ts'
import type { Invitee } from '../rules/invitation.ts'
import type { ShownMeeting } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths, replyLabels } from '../text.ts'

export type InviteesProps = ShownMeeting & { units: readonly { id: string; name: string }[]; isOpenForChange: boolean }

export function InviteesPage(props: InviteesProps) {
  const { frame, problem, meeting, invitees } = props
  const words = text.invitees
  return (
    <StaffPage
      frame={frame}
      title={words.title}
      caption={meeting.title}
      lead={words.lead}
      problem={problem}
      breadcrumbs={[
        { text: text.list.title, href: paths.list },
        { text: meeting.title, href: paths.meeting(meeting.id) },
      ]}
    >
      <Table
        caption={words.title}
        captionHidden
        columns={columnsOf(props)}
        rows={invitees}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.none}>{words.noneHint}</EmptyState>}
      />
      {props.isOpenForChange && <Adding {...props} />}
    </StaffPage>
  )
}

function columnsOf(props: InviteesProps): Column<Invitee>[] {
  const { frame, meeting, nameOf } = props
  const words = text.invitees
  const columns: Column<Invitee>[] = [
    {
      key: 'who',
      header: words.who,
      rowHeader: true,
      cell: (row) => [nameOf(row), row.guestOrganisation].filter(Boolean).join(', '),
    },
    {
      key: 'sent',
      header: words.sent,
      cell: (row) => (row.invitedAt ? formatDateTime(row.invitedAt) : words.notSent),
    },
    {
      key: 'reply',
      header: words.reply,
      cell: (row) => (row.reply ? [replyLabels[row.reply], row.replyNote].filter(Boolean).join(': ') : words.noReply),
    },
    {
      key: 'letter',
      header: words.letter,
      cell: (row) => (
        <a class="govuk-link" href={`${paths.letter(meeting.id, 'docx')}?gui=${row.id}`}>
          .docx<span class="govuk-visually-hidden"> {nameOf(row)}</span>
        </a>
      ),
    },
    { key: 'code', header: words.code, cell: (row) => (row.kind === 'guest' ? <code>{row.code}</code> : '') },
  ]
  if (!props.isOpenForChange) return columns
  return [
    ...columns,
    {
      key: 'acts',
      header: words.acts,
      quiet: true,
      cell: (row) => (
        <ConfirmButton
          frame={frame}
          action={paths.dropInvitee(meeting.id)}
          label={words.drop}
          question={nameOf(row)}
          hidden={{ invitee: row.id }}
        />
      ),
    },
  ]
}

function Adding({ frame, problem, meeting, units }: InviteesProps) {
  const words = text.invitees
  const typed = (action: string) => (frame.path === action ? problem : null)
  const add = (
    <ButtonRow>
      <SubmitButton tone="secondary">{words.add}</SubmitButton>
    </ButtonRow>
  )
  const choices = units.map(({ id, name }) => ({ value: id, label: name }))
  const forUnits = typed(paths.inviteUnits(meeting.id))
  const forGuest = typed(paths.inviteGuest(meeting.id))
  return (
    <>
      <Section title={words.units} id="moi-don-vi">
        <Form frame={frame} action={paths.inviteUnits(meeting.id)}>
          <CheckboxField
            name="groups"
            label={words.groups}
            problem={forUnits}
            choices={unitGroups.map((group) => ({ value: group, label: groupLabels[group] }))}
            small
            optional
          />
          {[1, 2, 3].map((n) => (
            <SelectField
              key={n}
              id={n === 1 ? 'units' : `units-${n}`}
              name="units"
              label={`${words.one} ${n}`}
              problem={n === 1 ? forUnits : null}
              choices={choices}
              empty=""
              optional
            />
          ))}
          {add}
        </Form>
      </Section>
      <Section title={words.persons} id="moi-ca-nhan">
        <Form frame={frame} action={paths.invitePerson(meeting.id)}>
          <TextField
            name="person"
            label={labels.person}
            problem={typed(paths.invitePerson(meeting.id))}
            width="medium"
          />
          {add}
        </Form>
      </Section>
      <Section title={words.guests} id="moi-khach">
        <p class="govuk-hint">{words.guestNote}</p>
        <Form frame={frame} action={paths.inviteGuest(meeting.id)}>
          <TextField name="guestName" label={labels.guestName} problem={forGuest} />
          <TextField name="guestOrganisation" label={labels.guestOrganisation} problem={forGuest} optional />
          <TextField name="guestEmail" type="email" label={labels.guestEmail} problem={forGuest} optional />
          {add}
        </Form>
      </Section>
    </>
  )
}
