import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { SafeLink } from '../../../ui/safe-link.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { kindLabels, taskPaths } from '../../tasks/index.ts'
import type { Proof } from '../rules/ledger.ts'
import { type ProofAct, refuseProofAct } from '../rules/proof.ts'
import { actLabels, fieldLabels, hints, paths, refusals, text } from '../text.ts'
import { daysWords, ProofTag } from './words.tsx'

/** A proof with what this person may do with it. */
export interface ShownProof extends Proof {
  readonly roles: Parameters<typeof refuseProofAct>[1]['roles']
  readonly unitName: string
  readonly taskText: string
}

interface ProofListProps {
  frame: Frame
  problem: FormProblem | null
  proofs: readonly ShownProof[]
  /** What names a line: the deed on a task's page, the task on a deed's page. */
  named: 'deed' | 'task'
  actorId: string
  /** Where to return after a decision. */
  back: string
}

export function ProofList(props: ProofListProps) {
  const words = text.proofs
  const columns: Column<ShownProof>[] = [
    {
      key: 'name',
      header: props.named === 'deed' ? text.columns.deed : words.of,
      rowHeader: true,
      cell: (proof) => <Name proof={proof} named={props.named} />,
    },
    ...(props.named === 'task'
      ? [{ key: 'unit', header: words.unit, cell: (proof: ShownProof) => proof.unitName }]
      : []),
    { key: 'quantity', header: words.quantity, numeric: true, cell: (proof) => formatNumber(proof.quantity) },
    { key: 'state', header: words.state, cell: (proof) => <State proof={proof} /> },
    { key: 'acts', header: text.bulk.title, quiet: true, cell: (proof) => <Acts {...props} proof={proof} /> },
  ]
  return (
    <Table caption={words.title} captionHidden columns={columns} rows={props.proofs} rowKey={(proof) => proof.id} />
  )
}

function Name({ proof, named }: { proof: ShownProof; named: 'deed' | 'task' }) {
  if (named === 'task')
    return (
      <a class="govuk-link" href={taskPaths.assignment(proof.assignmentId)}>
        {proof.taskText}
      </a>
    )
  return (
    <>
      <a class="govuk-link" href={paths.deed(proof.deedId)}>
        {proof.deed.title}
      </a>
      <span class="table__note">
        {kindLabels[proof.deed.kind]} · {daysWords(proof.deed)}
        {proof.deed.withdrawn && ` · ${text.withdrawn}`}
      </span>
    </>
  )
}

function State({ proof }: { proof: ShownProof }) {
  const words = text.proofs
  return (
    <>
      <ProofTag state={proof.state} />
      {proof.reason && (
        <span class="table__note">
          {words.reason}: {proof.reason}
        </span>
      )}
      {proof.explanation && (
        <span class="table__note">
          {words.explanation}: <Said words={proof.explanation} />
        </span>
      )}
    </>
  )
}

/** Addresses that somebody wrote among the words are followed. */
function Said({ words }: { words: string }) {
  const parts = words.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)])/)
  return <>{parts.map((part, at) => (at % 2 === 1 ? <SafeLink href={part}>{part}</SafeLink> : part))}</>
}

function Acts(props: ProofListProps & { proof: ShownProof }) {
  const { proof, actorId, frame, back } = props
  const refusal = (act: ProofAct) =>
    refuseProofAct(act, {
      state: proof.state,
      roles: proof.roles,
      recordedBy: proof.deed.recordedBy,
      withdrawn: proof.deed.withdrawn,
      actorId,
    })
  const accept = refusal('accept')
  return (
    <div class="act-row">
      {accept === null && <AcceptForm {...props} />}
      {accept === 'proof-own-deed' && <p class="govuk-hint">{refusals['proof-own-deed']}</p>}
      {(['contest', 'reject'] as const).map(
        (act) =>
          refusal(act) === null && (
            <ConfirmButton
              key={act}
              frame={frame}
              action={paths.decide}
              label={actLabels[act]}
              question={act === 'contest' ? text.contestQuestion : text.rejectQuestion}
              tone={act === 'reject' ? 'warning' : 'secondary'}
              hidden={{ decision: act, proof: proof.id, back }}
            >
              <TextArea name="reason" id={`${act}-${proof.id}`} label={fieldLabels.reason} rows={3} />
            </ConfirmButton>
          ),
      )}
      {refusal('answer') === null && <AnswerForm {...props} />}
    </div>
  )
}

function AcceptForm({ frame, proof, back }: ProofListProps & { proof: ShownProof }) {
  return (
    <Form frame={frame} action={paths.decide}>
      <HiddenField name="decision" value="accept" />
      <HiddenField name="proof" value={proof.id} />
      <HiddenField name="back" value={back} />
      <div class="act-row__accept">
        <TextField
          name="quantity"
          id={`so-${proof.id}`}
          label={fieldLabels.quantity}
          value={String(proof.quantity).replace('.', ',')}
          width="short"
          inputmode="decimal"
        />
        <SubmitButton icon="check">{actLabels.accept}</SubmitButton>
      </div>
    </Form>
  )
}

/** The form that was refused comes back open, under the id to which the error summary leads. */
function AnswerForm({ frame, problem, proof }: ProofListProps & { proof: ShownProof }) {
  const own = [problem?.values.proof ?? []].flat().includes(proof.id) ? problem : null
  return (
    <ConfirmButton
      frame={frame}
      action={paths.answer(proof.deedId)}
      label={actLabels.answer}
      question={text.answerQuestion}
      hidden={{ proof: proof.id }}
      open={own !== null}
      multipart
    >
      <TextArea
        name="explanation"
        id={own ? undefined : `giai-trinh-${proof.id}`}
        label={fieldLabels.explanation}
        problem={own}
        rows={3}
      />
      <FileField
        name="answerFiles"
        id={own ? undefined : `tai-lieu-${proof.id}`}
        label={fieldLabels.answerFiles}
        hint={hints.answerFiles}
        problem={own}
        multiple
        optional
      />
    </ConfirmButton>
  )
}
