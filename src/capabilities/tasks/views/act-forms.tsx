import type { ComponentChildren } from 'preact'
import { SelectField } from '../../../ui/choice-field.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import type { Assignment } from '../rules/assignment.ts'
import { type AssignmentAct, refuseAct, refuseUnitAct, type Standing } from '../rules/life.ts'
import { type Occurrence, openStates } from '../rules/task.ts'
import { batchActLabels, batchFieldLabels, batchText } from '../text/batches.ts'
import { actLabels, fieldLabels, paths, refusals, text } from '../text.ts'

interface ActFormsProps {
  frame: Frame
  problem: FormProblem | null
  assignment: Assignment
  standing: Standing
  occurrences: readonly Occurrence[]
  people: readonly { id: string; name: string }[]
}

/** What this person may do now; an act that the rules refuse for a reason stands there disabled, with the reason. */
export function ActForms(props: ActFormsProps) {
  const forms = [<AcceptForm {...props} />, <SubmitForm {...props} />, <ApproveForm {...props} />]
  const { standing } = props
  const first = (['accept', 'submit', 'approve'] as const).some((act) => isOffered(act, standing))
  return (
    <Section title={text.next} id="viec-can-lam">
      {first ? forms : <Nothing standing={standing} />}
      <div class="act-row">
        <ReasonForm {...props} act="return" field="returnReason" />
        <ReasonForm {...props} act="reopen" field="reopenReason" />
        <EntrustForm {...props} />
        <RemindForm {...props} />
        <ExtendForm {...props} />
        <OccurForm {...props} />
        <ReasonForm {...props} act="cancel" field="cancelReason" tone="warning" />
      </div>
    </Section>
  )
}

/** Not shown at all: another person's act, or one that has no meaning in this state. */
function isOffered(act: AssignmentAct, standing: Standing): boolean {
  const refusal = refuseAct(act, standing)
  return refusal !== 'not-allowed' && refusal !== 'wrong-state'
}

function Nothing({ standing }: { standing: Standing }) {
  const words = whyNothing(standing)
  return (
    <>
      <p class="govuk-body">{words}</p>
      {words === text.nothing.running && (
        <p class="govuk-body">
          <a class="govuk-link" href="#minh-chung">
            {text.nothing.toProof}
          </a>
        </p>
      )}
    </>
  )
}

function whyNothing({ state, roles }: Standing): string {
  if (state === 'approved' || state === 'cancelled' || state === 'carried') return text.nothing.closed
  if (state === 'submitted') return text.nothing.waiting
  if (roles.some((role) => role === 'officer' || role === 'head')) return text.nothing.running
  if (state === 'assigned') return text.nothing.unaccepted
  return roles.includes('coordinator') ? text.nothing.followed : text.nothing.reader
}

function reasonFor(act: AssignmentAct, standing: Standing): string | null {
  const refusal = refuseAct(act, standing)
  return refusal && refusal in refusals ? refusals[refusal as keyof typeof refusals] : null // looked up on the line itself
}

function AcceptForm({ frame, assignment, standing }: ActFormsProps) {
  if (!isOffered('accept', standing)) return null
  return (
    <Form frame={frame} action={paths.accept(assignment.id)}>
      <HiddenField name="version" value={assignment.version} />
      <p class="govuk-body">{text.questions.accept}</p>
      <SubmitButton icon="check">{actLabels.accept}</SubmitButton>
    </Form>
  )
}

function SubmitForm({ frame, problem, assignment, standing }: ActFormsProps) {
  if (!isOffered('submit', standing)) return null
  const reason = reasonFor('submit', standing)
  return (
    <Form frame={frame} action={paths.submit(assignment.id)} guard>
      <HiddenField name="version" value={assignment.version} />
      {reason === null && (
        <TextArea
          name="result"
          label={fieldLabels.result}
          hint={text.questions.submit}
          problem={problem}
          value={assignment.resultNote}
          rows={4}
        />
      )}
      <Act reason={reason} id="ly-do-gui">
        <SubmitButton disabled={reason !== null} describedBy={reason ? 'ly-do-gui' : undefined}>
          {actLabels.submit}
        </SubmitButton>
      </Act>
    </Form>
  )
}

function ApproveForm({ frame, problem, assignment, standing }: ActFormsProps) {
  if (!isOffered('approve', standing)) return null
  const reason = reasonFor('approve', standing)
  return (
    <Form frame={frame} action={paths.approve(assignment.id)}>
      <HiddenField name="version" value={assignment.version} />
      {reason === null && <TextField name="approvalNote" label={fieldLabels.approvalNote} problem={problem} optional />}
      <Act reason={reason} id="ly-do-duyet">
        <SubmitButton icon="check" disabled={reason !== null} describedBy={reason ? 'ly-do-duyet' : undefined}>
          {actLabels.approve}
        </SubmitButton>
      </Act>
    </Form>
  )
}

function Act({ reason, id, children }: { reason: string | null; id: string; children: ComponentChildren }) {
  return (
    <ButtonRow>
      {children}
      {reason && (
        <p class="govuk-hint" id={id}>
          {reason}
        </p>
      )}
    </ButtonRow>
  )
}

interface ReasonFormProps extends ActFormsProps {
  act: 'return' | 'reopen' | 'cancel'
  field: 'returnReason' | 'reopenReason' | 'cancelReason'
  tone?: 'warning'
}

function ReasonForm({ frame, problem, assignment, standing, act, field, tone }: ReasonFormProps) {
  if (!isOffered(act, standing)) return null
  return (
    <ConfirmButton
      frame={frame}
      action={paths[act](assignment.id)}
      label={actLabels[act]}
      question={text.questions[act]}
      tone={tone}
      hidden={{ version: assignment.version }}
      open={problem?.errors[field] !== undefined}
    >
      <TextArea name={field} label={fieldLabels[field]} problem={problem} rows={3} />
    </ConfirmButton>
  )
}

function ExtendForm({ frame, problem, assignment, standing, occurrences }: ActFormsProps) {
  const open = occurrences.filter((occurrence) => occurrence.doneOn === null)
  const mayExtend = standing.roles.includes('coordinator') && openStates.some((state) => state === standing.state)
  if (!mayExtend || open.length === 0) return null
  return (
    <ConfirmButton
      frame={frame}
      action={paths.extend(assignment.id)}
      label={text.extend}
      question={text.questions.extend}
      open={problem?.errors.dueOn !== undefined || problem?.errors.extendReason !== undefined}
    >
      <SelectField
        name="occurrence"
        label={fieldLabels.occurrence}
        problem={problem}
        choices={open.map(({ id, period, dueOn }) => ({
          value: id,
          label: `${formatDate(period.from)} – ${formatDate(period.to)} (${text.columns.due.toLowerCase()}: ${dueOn ? formatDate(dueOn) : text.noDue})`,
        }))}
      />
      <DateField name="dueOn" label={fieldLabels.dueOn} problem={problem} />
      <TextArea name="extendReason" label={fieldLabels.extendReason} problem={problem} rows={3} />
    </ConfirmButton>
  )
}

function OccurForm({ frame, problem, assignment, standing }: ActFormsProps) {
  const waitsForEvent = assignment.task.schedule.kind === 'event' || assignment.task.schedule.kind === 'relative'
  if (!waitsForEvent || refuseUnitAct('occur', standing)) return null
  return (
    <ConfirmButton
      frame={frame}
      action={paths.occur(assignment.id)}
      label={text.occur}
      question={text.questions.occur}
      open={(['happenedOn', 'cause', 'eventDueOn'] as const).some((field) => problem?.errors[field] !== undefined)}
    >
      <TextField name="cause" label={fieldLabels.cause} problem={problem} />
      <DateField name="happenedOn" label={fieldLabels.happenedOn} problem={problem} />
      <DateField name="eventDueOn" label={fieldLabels.eventDueOn} hint={text.eventDueHint} problem={problem} optional />
    </ConfirmButton>
  )
}

/** An officer who is not the head finds only themselves in the list. */
function EntrustForm({ frame, problem, assignment, standing, people }: ActFormsProps) {
  if (refuseUnitAct('entrust', standing)) return null
  const choices = standing.roles.includes('head') ? people : people.filter(({ id }) => id === standing.actorId)
  return (
    <ConfirmButton
      frame={frame}
      action={paths.entrust(assignment.id)}
      label={batchActLabels.entrust}
      question={batchText.questions.entrust}
    >
      <SelectField
        name="assignee"
        label={batchFieldLabels.assignee}
        problem={problem}
        value={assignment.assigneeId}
        empty={text.nobody}
        choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </ConfirmButton>
  )
}

function RemindForm({ frame, problem, assignment, standing }: ActFormsProps) {
  if (refuseUnitAct('remind', standing)) return null
  return (
    <ConfirmButton
      frame={frame}
      action={paths.remind(assignment.id)}
      label={batchActLabels.remind}
      question={text.questions.remind}
    >
      <TextArea name="reminder" label={batchText.words.remind} problem={problem} rows={2} optional />
    </ConfirmButton>
  )
}
