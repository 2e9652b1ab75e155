import { CheckboxField, SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import { deedKinds } from '../rules/task.ts'
import { orderingFields, orderingText } from '../text/ordering.ts'
import { kindLabels, paths, text } from '../text.ts'

interface UnitChoice {
  readonly id: string
  readonly name: string
}

interface OrderPageProps {
  frame: Frame
  problem: FormProblem | null
  units: readonly UnitChoice[]
  allUnits: readonly UnitChoice[]
  owners: readonly UnitChoice[]
  ownUnitId: string
  basisNeeded: boolean
}

/** Ordering one task outside a plan. */
export function OrderPage(props: OrderPageProps) {
  return (
    <StaffPage
      frame={props.frame}
      title={orderingText.title}
      lead={orderingText.lead}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      problem={props.problem}
    >
      {props.owners.length === 0 ? (
        <EmptyState title={orderingText.noOwner}>{orderingText.noOwnerHint}</EmptyState>
      ) : (
        <OrderForm {...props} />
      )}
    </StaffPage>
  )
}

function OrderForm({ frame, problem, units, allUnits, owners, ownUnitId, basisNeeded }: OrderPageProps) {
  const owner = owners.find(({ id }) => id === ownUnitId) ?? owners[0]
  return (
    <Form frame={frame} action={paths.order} guard>
      <TextArea name="content" label={orderingFields.content} problem={problem} rows={3} />
      <TextField name="product" label={orderingFields.product} problem={problem} optional />
      <TextField
        name="basis"
        label={orderingFields.basis}
        hint={orderingText.basisHint}
        problem={problem}
        optional={!basisNeeded}
      />
      <DateField name="dueOn" label={orderingFields.dueOn} problem={problem} />
      <div class="unit-choice">
        <CheckboxField
          name="lead"
          label={orderingFields.lead}
          hint={orderingText.leadHint}
          problem={problem}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          small
        />
      </div>
      <SelectField
        name="support"
        label={orderingFields.support}
        problem={problem}
        optional
        empty=""
        choices={allUnits.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="owner"
        label={orderingFields.owner}
        hint={orderingText.ownerHint}
        problem={problem}
        value={owner?.id}
        choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div class="unit-choice">
        <CheckboxField
          name="accepts"
          label={orderingFields.accepts}
          hint={orderingText.acceptsHint}
          problem={problem}
          choices={deedKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
          small
        />
      </div>
      <ButtonRow>
        <SubmitButton icon="flag">{orderingText.send}</SubmitButton>
        <a class="govuk-link" href={paths.list}>
          {text.title}
        </a>
      </ButtonRow>
    </Form>
  )
}
