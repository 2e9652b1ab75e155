import {
  DateField,
  Form,
  formatDate,
  HiddenField,
  SelectField,
  SummaryList,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Plan } from '../rules/plan.ts'
import { headPlace } from '../rules/review.ts'
import { reviewText as text } from '../text/review.ts'
import { periodWords, planName } from '../text/words.ts'
import { paths } from '../text.ts'
import { EditButtons, PartCard } from './part-card.tsx'
import type { ReviewProps } from './review-props.ts'

const { fields, hints } = text

export function HeadCard(props: ReviewProps) {
  const { open, frame, draft, problem } = props
  const editing = open === headPlace
  return (
    <PartCard {...props} id={headPlace} title={text.head} level={2} placed={false} editable={!editing}>
      {editing ? (
        <Form frame={frame} action={paths.head(draft.plan.id)} guard>
          <HiddenField name="version" value={draft.plan.version} />
          <HeadFields {...props} plan={draft.plan} problem={problem} />
          <EditButtons draft={draft} id={headPlace} />
        </Form>
      ) : (
        <HeadSummary {...props} />
      )}
    </PartCard>
  )
}

function HeadSummary({ draft, where, parents }: ReviewProps) {
  const { plan } = draft
  const parent = parents.find(({ id }) => id === plan.parentPlanId)
  const unit = (id: string) => where.tree.nameOn(id, where.on)
  return (
    <SummaryList
      plain
      rows={[
        { key: fields.title, value: plan.title },
        { key: fields.number, value: plan.number },
        { key: fields.documentType, value: plan.documentType },
        { key: fields.issuer, value: plan.issuer },
        { key: fields.issued, value: plan.issued && formatDate(plan.issued) },
        { key: fields.signer, value: plan.signer },
        { key: text.period, value: periodWords(plan.period) },
        { key: fields.scopeUnitId, value: plan.scopeUnitId && unit(plan.scopeUnitId) },
        { key: fields.leadUnit, value: unit(plan.leadUnitId) },
        { key: fields.parentPlanId, value: parent && planName(parent) },
      ]}
    />
  )
}

type HeadFieldsProps = Pick<ReviewProps, 'where' | 'parents' | 'problem'> & { plan: Partial<Plan> }

/** Also the form of a plan written by hand, where `plan` is empty. */
export function HeadFields({ plan, where, parents, problem }: HeadFieldsProps) {
  const shown = (day: string | null | undefined) => day && formatDate(day)
  return (
    <>
      <TextArea name="title" label={fields.title} rows={3} value={plan.title} problem={problem} />
      <div class="field-row">
        <TextField name="number" label={fields.number} width="medium" value={plan.number} problem={problem} optional />
        <TextField
          name="documentType"
          label={fields.documentType}
          hint={hints.documentType}
          width="medium"
          value={plan.documentType}
          problem={problem}
        />
      </div>
      <TextField name="issuer" label={fields.issuer} value={plan.issuer} problem={problem} optional />
      <div class="field-row">
        <DateField name="issued" label={fields.issued} value={shown(plan.issued)} problem={problem} optional />
        <TextField name="signer" label={fields.signer} width="medium" value={plan.signer} problem={problem} optional />
      </div>
      <div class="field-row">
        <DateField
          name="from"
          label={fields.from}
          hint={hints.period}
          value={shown(plan.period?.from)}
          problem={problem}
        />
        <DateField name="to" label={fields.to} value={shown(plan.period?.to)} problem={problem} />
      </div>
      <SelectField
        name="scopeUnitId"
        label={fields.scopeUnitId}
        hint={hints.scope}
        value={plan.scopeUnitId}
        choices={scopeChoices(where)}
        problem={problem}
      />
      <SelectField
        name="parentPlanId"
        label={fields.parentPlanId}
        optional
        empty={text.noParent}
        value={plan.parentPlanId}
        choices={parents.map((parent) => ({
          value: parent.id,
          label: `${planName(parent)} (${periodWords(parent.period)})`,
        }))}
        problem={problem}
      />
    </>
  )
}

/** The office and what lies directly below it: a plan never covers half a department. */
function scopeChoices({ tree, on }: ReviewProps['where']) {
  const office = tree.officeId
  if (office === null) return []
  return [office, ...tree.childrenOn(office, on).map(({ id }) => id)].map((id) => ({
    value: id,
    label: tree.nameOn(id, on),
  }))
}
