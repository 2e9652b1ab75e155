import { Checkbox, CheckboxField, SelectField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import {
  type Assignment,
  areaCodes,
  areaLabels,
  deedKinds,
  kindLabels,
  type Occurrence,
  taskPaths,
} from '../../tasks/index.ts'
import { hints, fieldLabels as labels, paths, text } from '../text.ts'
import { daysWords } from './words.tsx'

interface RecordProps {
  frame: Frame
  problem: FormProblem | null
  /** The units for which this person records: their own and its parts. */
  own: readonly { id: string; name: string }[]
  others: readonly { id: string; name: string }[]
  /** The task from whose page the person came. */
  assignment: Assignment | null
  occurrences: readonly Occurrence[]
  today: string
}

export function RecordPage(props: RecordProps) {
  const { frame, problem, own, assignment, today } = props
  const accepted = assignment?.task.accepts ?? []
  const kinds = [
    ...deedKinds.filter((kind) => accepted.includes(kind)),
    ...deedKinds.filter((kind) => !accepted.includes(kind)),
  ]
  const field = { problem }
  return (
    <StaffPage
      frame={frame}
      title={text.record}
      lead={text.recordLead}
      problem={problem}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
    >
      {assignment && <ForTask {...props} assignment={assignment} />}
      <Form frame={frame} action={paths.record} multipart guard>
        {assignment && <HiddenField name="assignment" value={assignment.id} />}
        {own.length > 1 && (
          <SelectField
            {...field}
            name="unit"
            label={labels.unit}
            value={assignment?.unitId ?? own[0]?.id}
            choices={toChoices(own)}
          />
        )}
        <SelectField
          {...field}
          name="kind"
          label={labels.kind}
          empty=""
          choices={kinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
          value={accepted[0]}
        />
        <TextField {...field} name="title" label={labels.title} hint={hints.title} maxlength={500} />
        <div class="field-row">
          <DateField {...field} name="from" label={labels.from} value={formatDate(today)} />
          <DateField {...field} name="to" label={labels.to} hint={hints.to} optional />
        </div>
        {assignment && <OccurrenceField {...props} />}
        <Quantities problem={problem} of={props.occurrences[0]?.quota.of ?? null} />
        <FileField {...field} name="files" label={labels.files} hint={hints.files} multiple optional />
        <TextField {...field} name="address" type="url" label={labels.address} hint={hints.address} optional />
        <CheckboxField
          {...field}
          name="areas"
          label={labels.areas}
          small
          optional
          values={assignment?.task.areas}
          choices={areaCodes.map((area) => ({ value: area, label: areaLabels[area] }))}
        />
        <JointUnits {...props} />
        <TextArea {...field} name="note" label={labels.note} rows={3} optional />
        <Checkbox {...field} name="isPublic" label={labels.isPublic} />
        <ButtonRow>
          <SubmitButton>{text.save}</SubmitButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}

function ForTask({ assignment }: { assignment: Assignment }) {
  return (
    <Inset>
      {text.recordedFor}:{' '}
      <a class="govuk-link" href={taskPaths.assignment(assignment.id)}>
        {assignment.task.text}
      </a>
    </Inset>
  )
}

function OccurrenceField({ problem, occurrences }: RecordProps) {
  return (
    <SelectField
      problem={problem}
      name="occurrence"
      label={labels.occurrence}
      hint={hints.occurrence}
      optional
      empty=""
      value={occurrences.length === 1 ? occurrences[0]?.id : undefined}
      choices={occurrences.map(({ id, period }) => ({ value: id, label: daysWords(period) }))}
    />
  )
}

function Quantities({ problem, of }: { problem: FormProblem | null; of: string | null }) {
  const field = { problem, optional: true }
  return (
    <>
      <div class="field-row">
        <TextField
          {...field}
          name="count1"
          label={labels.count1}
          hint={hints.count}
          width="short"
          inputmode="decimal"
        />
        <TextField {...field} name="of1" label={labels.of1} hint={hints.of} value={of} width="medium" />
      </div>
      <div class="field-row">
        <TextField {...field} name="count2" label={labels.count2} width="short" inputmode="decimal" />
        <TextField {...field} name="of2" label={labels.of2} width="medium" />
      </div>
    </>
  )
}

function JointUnits({ problem, others }: RecordProps) {
  return (
    <details
      class="govuk-details"
      open={(['joint1', 'joint2', 'joint3'] as const).some((name) => problem?.values[name])}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{labels.joint1}</span>
      </summary>
      <div class="govuk-details__text">
        {(['joint1', 'joint2', 'joint3'] as const).map((name) => (
          <SelectField
            key={name}
            problem={problem}
            name={name}
            label={labels[name]}
            optional
            empty=""
            choices={toChoices(others)}
          />
        ))}
      </div>
    </details>
  )
}

const toChoices = (units: readonly { id: string; name: string }[]) =>
  units.map(({ id, name }) => ({ value: id, label: name }))
