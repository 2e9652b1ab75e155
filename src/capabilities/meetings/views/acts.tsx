import {
  ButtonRow,
  ConfirmButton,
  DateField,
  Form,
  type FormProblem,
  type Frame,
  HiddenField,
  LinkButton,
  RadioField,
  Section,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { type Invitee, replies } from '../rules/invitation.ts'
import { type MeetingAct, refuseAct } from '../rules/meeting.ts'
import type { ShownMeeting } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths, refusals, replyLabels } from '../text.ts'

type Acting = Pick<ShownMeeting, 'frame' | 'problem' | 'meeting' | 'standing' | 'own' | 'nameOf'>

/** What this person may do now; what the rules refuse for a reason stands disabled beside it. */
export function ActForms(props: Acting) {
  const { meeting, frame, problem } = props
  const words = text.acts
  const offered = (act: MeetingAct) => isOffered(act, props)
  return (
    <Section title={text.meeting.acts} id="viec-can-lam">
      <div class="act-row">
        {offered('invite') && <Plain {...props} act="invite" />}
        {offered('hold') && <Plain {...props} act="hold" />}
        {offered('record') && <LinkButton href={paths.minutes(meeting.id)}>{text.meeting.minutesLink}</LinkButton>}
        {offered('edit') && (
          <LinkButton tone="secondary" href={paths.edit(meeting.id)}>
            {text.meeting.editLink}
          </LinkButton>
        )}
        <ConfirmButton
          frame={frame}
          action={paths.copy(meeting.id)}
          label={words.copy}
          question={words.copyQuestion}
          open={isRefused(frame, problem, paths.copy(meeting.id))}
        >
          <DateField id="copy-day" name="day" label={labels.day} problem={problem} />
        </ConfirmButton>
        {offered('publish') && meeting.isPublic && <Publishing {...props} />}
        {offered('cancel') && <Cancelling {...props} />}
      </div>
    </Section>
  )
}

const isRefused = (frame: Frame, problem: FormProblem | null, action: string) =>
  problem !== null && frame.path === action

function isOffered(act: MeetingAct, { meeting, standing }: Acting): boolean {
  const refused = refuseAct(act, meeting, standing)
  return refused !== 'not-allowed' && refused !== 'wrong-state'
}

function Plain({ act, frame, meeting, standing }: Acting & { act: 'invite' | 'hold' }) {
  const refused = refuseAct(act, meeting, standing)
  const words = text.acts
  if (refused !== null && refused in refusals)
    return (
      <p class="govuk-hint">
        {words[act]}: {refusals[refused as keyof typeof refusals]}
        {/* looked up on the line above */}
      </p>
    )
  return (
    <ConfirmButton
      frame={frame}
      action={paths[act](meeting.id)}
      label={words[act]}
      question={words[`${act}Question`]}
      hidden={{ version: meeting.version }}
    />
  )
}

function Publishing({ frame, problem, meeting }: Acting) {
  const action = paths.publish(meeting.id)
  return (
    <ConfirmButton
      frame={frame}
      action={action}
      label={text.acts.publish}
      question={text.acts.publishHint}
      hidden={{ version: meeting.version }}
      open={isRefused(frame, problem, action)}
    >
      <TextArea name="result" label={labels.result} problem={problem} value={meeting.result} rows={8} />
    </ConfirmButton>
  )
}

function Cancelling({ frame, problem, meeting }: Acting) {
  const action = paths.cancel(meeting.id)
  return (
    <ConfirmButton
      frame={frame}
      action={action}
      label={text.acts.cancel}
      question={text.acts.cancelQuestion}
      tone="warning"
      hidden={{ version: meeting.version }}
      open={isRefused(frame, problem, action)}
    >
      <TextField name="cancelReason" label={labels.cancelReason} problem={problem} />
    </ConfirmButton>
  )
}

/** For whoever is invited, or speaks for a unit that is. */
export function ReplyForms(props: Acting) {
  const { meeting, standing, own, nameOf } = props
  if (meeting.state !== 'invited' || standing.now >= meeting.startsAt || own.length === 0) return null
  return (
    <Section title={text.meeting.yourReply} id="tra-loi">
      {own.map((invitee) => (
        <ReplyForm
          key={invitee.id}
          frame={props.frame}
          problem={props.problem}
          action={paths.reply(meeting.id)}
          invitee={invitee}
          name={nameOf(invitee)}
        />
      ))}
    </Section>
  )
}

interface ReplyProps {
  frame: Frame
  problem: FormProblem | null
  action: string
  invitee: Invitee
  name: string
}

export function ReplyForm({ frame, problem, action, invitee, name }: ReplyProps) {
  const id = `reply-${invitee.id}`
  return (
    <Form frame={frame} action={action}>
      <HiddenField name="invitee" value={invitee.id} />
      <RadioField
        id={id}
        name="reply"
        label={`${text.acts.replyFor} ${name}`}
        problem={problem}
        value={invitee.reply}
        choices={replies.map((reply) => ({ value: reply, label: replyLabels[reply] }))}
        inline
      />
      <TextField
        id={`${id}-note`}
        name="note"
        label={labels.note}
        hint={text.acts.replyHint}
        problem={problem}
        value={invitee.replyNote}
        optional
      />
      <ButtonRow>
        <SubmitButton>{text.acts.reply}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
