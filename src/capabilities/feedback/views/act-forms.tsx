import type { VNode } from 'preact'
import {
  Form,
  HiddenField,
  Inset,
  RadioField,
  Section,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { fields, kinds, rejections } from '../rules.ts'
import { deskText } from '../text/desk.ts'
import { fieldLabels, kindLabels, labels, paths, rejectionLabels } from '../text.ts'
import type { ItemProps } from './item-page.tsx'

/** A form for each thing that may be done now by this person; what comes next stands first. */
export function ActForms(props: ItemProps) {
  const { may } = props
  return (
    <>
      {may('approve') && <Approving {...props} />}
      {may('publish') && <Publishing {...props} />}
      {may('answer') && <Answering {...props} />}
      {may('classify') && <Classifying {...props} />}
      {may('assign') && <Assigning {...props} />}
      {may('reject') && <Rejecting {...props} />}
      {may('withdraw') && (
        <ActForm {...props} to={paths.withdraw} title={deskText.withdraw} tone="warning">
          <p class="govuk-hint">{deskText.withdrawHint}</p>
        </ActForm>
      )}
    </>
  )
}

interface ActFormProps extends ItemProps {
  readonly to: (id: string) => string
  readonly title: string
  readonly tone?: 'secondary' | 'warning'
  readonly children?: VNode | readonly (VNode | false)[]
}

function ActForm({ frame, item, to, title, tone, children }: ActFormProps) {
  return (
    <Section title={title}>
      <Form frame={frame} action={to(item.id)}>
        <HiddenField name="version" value={String(item.version)} />
        {children}
        <SubmitButton tone={tone}>{title}</SubmitButton>
      </Form>
    </Section>
  )
}

function Classifying(props: ItemProps) {
  const { item, problem } = props
  const tone = item.state === 'NEW' ? undefined : 'secondary'
  return (
    <ActForm {...props} to={paths.classify} title={deskText.classify} tone={tone}>
      <RadioField
        name="kind"
        label={labels.kind}
        value={item.kind}
        problem={problem}
        choices={kinds.map((value) => ({ value, label: kindLabels[value] }))}
      />
      <SelectField
        name="field"
        label={labels.field}
        value={item.field ?? ''}
        empty={deskText.chooseField}
        problem={problem}
        choices={fields.map((value) => ({ value, label: fieldLabels[value] }))}
      />
    </ActForm>
  )
}

function Assigning(props: ItemProps) {
  const { item, problem, at } = props
  const isAgain = item.state === 'ASSIGNED'
  return (
    <ActForm
      {...props}
      to={paths.assign}
      title={isAgain ? deskText.assignAgain : deskText.assign}
      tone={isAgain ? 'secondary' : undefined}
    >
      <SelectField
        name="unitId"
        label={labels.unitId}
        value={item.unitId}
        empty={deskText.chooseUnit}
        problem={problem}
        choices={unitChoices(at.tree, at.today)}
      />
    </ActForm>
  )
}

function unitChoices(tree: UnitTree, on: string) {
  const root = tree.officeId ?? tree.childrenOn(null, on)[0]?.id
  return (root ? tree.subtreeOn(root, on) : []).map((id) => ({ value: id, label: tree.nameOn(id, on) }))
}

function Rejecting(props: ItemProps) {
  const { problem } = props
  return (
    <ActForm {...props} to={paths.reject} title={deskText.reject} tone="warning">
      <SelectField
        name="reason"
        id="ly-do-tu-choi"
        label={labels.reason}
        empty={deskText.chooseReason}
        problem={problem}
        choices={rejections.map((value) => ({ value, label: rejectionLabels[value] }))}
      />
      <TextArea name="rejection" label={labels.rejection} hint={deskText.rejectHint} problem={problem} />
    </ActForm>
  )
}

function Answering(props: ItemProps) {
  const { item, answer, problem } = props
  const isAgain = item.state === 'ANSWERED'
  return (
    <ActForm
      {...props}
      to={paths.write}
      title={isAgain ? deskText.answerAgain : deskText.answer}
      tone={isAgain ? 'secondary' : undefined}
    >
      <TextArea
        name="body"
        label={labels.body}
        hint={deskText.answerHint}
        rows={10}
        value={answer?.body}
        problem={problem}
      />
    </ActForm>
  )
}

function Approving(props: ItemProps) {
  return (
    <>
      {props.isOwnAnswer ? (
        <Inset>{deskText.ownAnswer}</Inset>
      ) : (
        <ActForm {...props} to={paths.approve} title={deskText.approve}>
          <p class="govuk-hint">{deskText.approveHint}</p>
        </ActForm>
      )}
      <ActForm {...props} to={paths.sendBack} title={deskText.sendBack} tone="secondary">
        <TextField name="reason" id="ly-do-tra-lai" label={labels.reason} problem={props.problem} />
      </ActForm>
    </>
  )
}

function Publishing(props: ItemProps) {
  const { item, problem } = props
  return (
    <ActForm {...props} to={paths.publish} title={deskText.publish}>
      <p class="govuk-hint">{deskText.publishHint}</p>
      <TextField
        name="publicSubject"
        label={labels.publicSubject}
        value={item.publicSubject ?? item.subject}
        problem={problem}
      />
      <TextArea
        name="publicContent"
        label={labels.publicContent}
        rows={8}
        value={item.publicContent ?? item.content}
        problem={problem}
      />
    </ActForm>
  )
}
