import { todayIn } from '../../../kernel/dates.ts'
import {
  ButtonRow,
  FileField,
  Form,
  type FormProblem,
  formatDate,
  formatNumber,
  HiddenField,
  Inset,
  LinkButton,
  Section,
  StaffPage,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { isTask, type Minutes } from '../rules/conclusion.ts'
import { refuseAct } from '../rules/meeting.ts'
import type { ShownMeeting } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { ConclusionForms } from './conclusion-forms.tsx'
import { clock } from './words.tsx'

export type MinutesProps = ShownMeeting & {
  /** null: not written yet; then the form is filled from the meeting. */
  minutes: Minutes | null
  opening: string
  units: readonly { id: string; name: string }[]
}

export function MinutesPage(props: MinutesProps) {
  const { frame, problem, meeting } = props
  const words = text.minutes
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
      actions={(['docx', 'pdf'] as const).map((format) => (
        <LinkButton key={format} tone="secondary" href={paths.minutesPaper(meeting.id, format)} icon="download">
          {text.meeting.minutesPaper(format)}
        </LinkButton>
      ))}
    >
      <MinutesForm {...props} />
      <Section title={words.conclusions} id="ket-luan">
        <p class="govuk-hint">{words.conclusionsHint}</p>
        <ConclusionForms {...props} />
      </Section>
      <Signing {...props} />
    </StaffPage>
  )
}

function MinutesForm({ frame, problem, meeting, minutes, opening }: MinutesProps) {
  const action = paths.minutes(meeting.id)
  const typed: FormProblem | null = frame.path === action ? problem : null
  const ended = minutes?.endedAt ?? meeting.endsAt
  return (
    <Form frame={frame} action={action} guard>
      <HiddenField name="minutesVersion" value={minutes?.version ?? 0} />
      <TextArea name="opening" label={labels.opening} problem={typed} value={opening} rows={9} optional />
      {minutes && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${action}?dien-lai=1`}>
            {text.minutes.refill}
          </a>
        </p>
      )}
      <TextArea
        name="discussion"
        label={labels.discussion}
        problem={typed}
        value={minutes?.discussion}
        rows={12}
        optional
      />
      <TextArea name="closing" label={labels.closing} problem={typed} value={minutes?.closing} rows={4} optional />
      <div class="field-row">
        <TextField name="ended" label={labels.ended} width="short" problem={typed} value={clock(ended)} />
        <TextField
          name="endedDay"
          label={labels.endedDay}
          width="short"
          problem={typed}
          value={formatDate(todayIn(ended))}
        />
        <TextField
          name="copies"
          label={labels.copies}
          width="short"
          inputmode="numeric"
          problem={typed}
          value={String(minutes?.copies ?? 2)}
        />
      </div>
      <ButtonRow>
        <SubmitButton>{text.minutes.save}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}

function Signing({ frame, problem, meeting, minutes, standing, conclusions }: MinutesProps) {
  if (refuseAct('conclude', meeting, standing) !== null) return null
  const words = text.minutes
  const action = paths.conclude(meeting.id)
  const typed = frame.path === action ? problem : null
  const tasks = conclusions.filter((one) => isTask(one)).length
  return (
    <Section title={words.signTitle} id="ky">
      <p class="govuk-body">{words.signHint}</p>
      {minutes === null ? (
        <Inset>{words.notYet}</Inset>
      ) : (
        <Form frame={frame} action={action} multipart>
          <HiddenField name="version" value={meeting.version} />
          <TextField
            name="number"
            label={labels.number}
            hint={words.numberHint}
            problem={typed}
            width="medium"
            optional
          />
          <FileField name="scan" label={labels.scan} hint={words.scanHint} problem={typed} optional />
          <p class="govuk-body">{words.tasks(formatNumber(tasks))}</p>
          <ButtonRow>
            <SubmitButton icon="check">{words.sign}</SubmitButton>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}
