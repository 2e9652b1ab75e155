import { todayIn } from '../../../kernel/dates.ts'
import {
  ButtonRow,
  Checkbox,
  CheckboxField,
  DateField,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  HiddenField,
  Inset,
  SelectField,
  StaffPage,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { DocumentLink, type OfficialPaper } from '../../documents/index.ts'
import { areaCodes, areaLabels } from '../../tasks/index.ts'
import { type Meeting, meetingKindCodes } from '../rules/meeting.ts'
import { text } from '../text/pages.ts'
import { kindLabels, labels, paths } from '../text.ts'
import { clock } from './words.tsx'

interface EditProps {
  frame: Frame
  problem: FormProblem | null
  /** null: a new one. */
  meeting: Meeting | null
  plans: readonly { id: string; name: string }[]
  /** The document or news from which it is entered. */
  source: OfficialPaper | null
}

export function EditPage({ frame, problem, meeting, plans, source }: EditProps) {
  const words = text.edit
  const action = meeting ? paths.edit(meeting.id) : paths.plan
  return (
    <StaffPage
      frame={frame}
      title={meeting ? words.title : words.planTitle}
      problem={problem}
      breadcrumbs={[
        { text: text.list.title, href: paths.list },
        ...(meeting ? [{ text: meeting.title, href: paths.meeting(meeting.id) }] : []),
      ]}
    >
      {meeting?.state === 'invited' && <Inset>{words.movedHint}</Inset>}
      {source && (
        <Inset>
          {words.source}: <DocumentLink paper={source} /> {source.title}
        </Inset>
      )}
      <Form frame={frame} action={action} guard>
        {meeting && <HiddenField name="version" value={meeting.version} />}
        {source && <HiddenField name="sourceDocumentId" value={source.id} />}
        <What problem={problem} meeting={meeting} source={source} />
        <When problem={problem} meeting={meeting} />
        <Who problem={problem} meeting={meeting} />
        <Serves problem={problem} meeting={meeting} plans={plans} />
        <ButtonRow>
          <SubmitButton>{meeting ? words.save : words.plan}</SubmitButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}

type Part = Pick<EditProps, 'problem' | 'meeting'>

function What({ problem, meeting, source }: Part & Pick<EditProps, 'source'>) {
  return (
    <>
      <SelectField
        name="kind"
        label={labels.kind}
        problem={problem}
        value={meeting?.kind}
        choices={meetingKindCodes.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
      />
      <TextField name="title" label={labels.title} problem={problem} value={meeting?.title ?? source?.title} />
      <TextArea name="purpose" label={labels.purpose} problem={problem} value={meeting?.purpose} rows={3} optional />
    </>
  )
}

function When({ problem, meeting }: Part) {
  const day = meeting && formatDate(todayIn(meeting.startsAt))
  const last = meeting && formatDate(todayIn(meeting.endsAt))
  const hint = text.edit.timeHint
  return (
    <>
      <div class="field-row">
        <DateField name="day" label={labels.day} problem={problem} value={day} />
        <TextField
          name="from"
          label={labels.from}
          problem={problem}
          width="short"
          hint={hint}
          value={meeting && clock(meeting.startsAt)}
        />
        <TextField
          name="to"
          label={labels.to}
          problem={problem}
          width="short"
          hint={hint}
          value={meeting && clock(meeting.endsAt)}
        />
      </div>
      <DateField
        name="lastDay"
        label={labels.lastDay}
        problem={problem}
        hint={text.edit.lastDayHint}
        value={last === day ? null : last}
        optional
      />
      <TextField name="place" label={labels.place} problem={problem} value={meeting?.place} />
    </>
  )
}

function Who({ problem, meeting }: Part) {
  return (
    <>
      <div class="field-row">
        <TextField name="chairName" label={labels.chairName} problem={problem} value={meeting?.chairName} />
        <TextField name="chairPost" label={labels.chairPost} problem={problem} value={meeting?.chairPost} />
      </div>
      <div class="field-row">
        <TextField
          name="secretaryName"
          label={labels.secretaryName}
          problem={problem}
          value={meeting?.secretaryName}
          optional
        />
        <TextField
          name="secretaryPost"
          label={labels.secretaryPost}
          problem={problem}
          value={meeting?.secretaryPost}
          optional
        />
      </div>
    </>
  )
}

function Serves({ problem, meeting, plans }: Part & Pick<EditProps, 'plans'>) {
  const words = text.edit
  return (
    <>
      <CheckboxField
        name="areas"
        label={labels.areas}
        hint={words.areasHint}
        problem={problem}
        values={meeting?.areas}
        choices={areaCodes.map((code) => ({ value: code, label: areaLabels[code] }))}
        optional
      />
      <SelectField
        name="planId"
        label={labels.planId}
        problem={problem}
        value={meeting?.planId}
        choices={plans.map(({ id, name }) => ({ value: id, label: name }))}
        empty={words.noPlan}
        optional
      />
      <Checkbox
        name="isPublic"
        label={labels.isPublic}
        hint={words.publicHint}
        problem={problem}
        checked={meeting?.isPublic}
      />
      <TextArea
        name="registering"
        label={labels.registering}
        hint={words.registeringHint}
        problem={problem}
        value={meeting?.registering}
        rows={3}
        optional
      />
    </>
  )
}
