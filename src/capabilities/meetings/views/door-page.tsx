import type { Actor } from '../../../kernel/act.ts'
import {
  ButtonRow,
  Form,
  type FormProblem,
  type Frame,
  HiddenField,
  LinkButton,
  PortalPage,
  Section,
  SubmitButton,
  TextField,
  Warning,
} from '../../../ui/index.ts'
import { ticketMinutes } from '../rules/attendance.ts'
import type { Meeting } from '../rules/meeting.ts'
import { text } from '../text/pages.ts'
import { labels, paths, refusals } from '../text.ts'
import { whenWords } from './words.tsx'

interface DoorProps {
  frame: Frame
  problem: FormProblem | null
  meeting: Meeting
  actor: Actor | null
  /** A few minutes in which to press the button; null where the code was old. */
  ticket: string | null
  /** Why nobody can report now. */
  refusal: string | null
  /** This person is on the list. */
  isRecorded: boolean
  signInHref: string
}

/** What a phone opens from the screen's code. */
export function DoorPage(props: DoorProps) {
  const { frame, problem, meeting } = props
  return (
    <PortalPage
      frame={frame}
      title={text.door.title}
      caption={meeting.title}
      lead={`${whenWords(meeting)}, ${meeting.place}`}
      problem={problem}
    >
      <Inside {...props} />
      <p class="govuk-hint">{text.door.privacy}</p>
    </PortalPage>
  )
}

function Inside(props: DoorProps) {
  const words = text.door
  const { refusal, ticket, isRecorded } = props
  if (isRecorded) return <p class="govuk-body-l">{words.present}.</p>
  if (refusal !== null)
    return (
      <Warning>
        {refusal in refusals ? refusals[refusal as keyof typeof refusals] : words.shut}
        {/* just looked up */}
      </Warning>
    )
  if (ticket === null)
    return (
      <>
        <Warning>{words.old}</Warning>
        <p class="govuk-body">{words.oldHint}</p>
      </>
    )
  return (
    <>
      <Staff {...props} ticket={ticket} />
      {props.actor === null && <Guest {...props} ticket={ticket} />}
      <p class="govuk-hint">{words.minutesLeft(ticketMinutes)}</p>
    </>
  )
}

type Open = DoorProps & { ticket: string }

function Staff({ frame, meeting, actor, ticket, signInHref }: Open) {
  const words = text.door
  if (actor === null)
    return (
      <>
        <p class="govuk-body">{words.signInHint}</p>
        <LinkButton href={signInHref}>{words.signIn}</LinkButton>
      </>
    )
  return (
    <Form frame={frame} action={paths.door(meeting.id)}>
      <HiddenField name="ve" value={ticket} />
      <p class="govuk-body-l">{words.staffAs(actor.name, actor.unitName)}</p>
      <ButtonRow>
        <SubmitButton icon="check">{words.staff}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}

function Guest({ frame, problem, meeting, ticket }: Open) {
  const words = text.door
  return (
    <Section title={words.guest} id="khach">
      <p class="govuk-hint">{words.guestHint}</p>
      <Form frame={frame} action={paths.doorGuest(meeting.id)}>
        <HiddenField name="ve" value={ticket} />
        <TextField name="code" label={labels.code} problem={problem} width="medium" autocomplete="off" />
        <TextField name="name" label={labels.name} problem={problem} autocomplete="name" />
        <TextField
          name="organisation"
          label={labels.organisation}
          problem={problem}
          autocomplete="organization"
          optional
        />
        <ButtonRow>
          <SubmitButton>{words.guestSend}</SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  )
}
