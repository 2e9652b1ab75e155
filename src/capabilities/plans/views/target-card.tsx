import { DateField, Form, formatDate, HiddenField, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import { comparators, type PlanTarget } from '../rules/plan.ts'
import { comparatorLabels } from '../text/labels.ts'
import { reviewText as text } from '../text/review.ts'
import { targetWords } from '../text/words.ts'
import { paths } from '../text.ts'
import { LongText, RowActs } from './item-card.tsx'
import { EditButtons, PartCard } from './part-card.tsx'
import type { ReviewProps } from './review-props.ts'

const { fields, hints } = text

export function TargetCard({ target, ...props }: ReviewProps & { target: PlanTarget }) {
  const { open, draft, frame } = props
  const editing = open === target.id
  return (
    <PartCard
      {...props}
      id={target.id}
      marker={String(target.position)}
      title={target.measure}
      placed={target.span !== null}
      editable={!editing}
    >
      {editing ? (
        <>
          <TargetForm {...props} id={target.id} target={target} />
          <RowActs frame={frame} draft={draft} list="chi-tieu" id={target.id} words={target.text} />
        </>
      ) : (
        <>
          <p class="part__figure">{targetWords(target)}</p>
          <LongText words={target.text} />
        </>
      )}
    </PartCard>
  )
}

export function TargetForm({ target, id, ...props }: ReviewProps & { target?: PlanTarget; id: string }) {
  const { frame, draft, problem } = props
  return (
    <Form frame={frame} action={paths.part(draft.plan.id, 'chi-tieu', target?.id)} guard>
      {target && <HiddenField name="version" value={target.version} />}
      <TextArea name="text" label={fields.targetText} rows={3} value={target?.text} problem={problem} />
      <TextField name="measure" label={fields.measure} value={target?.measure} problem={problem} />
      <div class="field-row">
        <SelectField
          name="comparator"
          label={fields.comparator}
          value={target?.comparator ?? '>='}
          choices={comparators.map((value) => ({ value, label: `${value} (${comparatorLabels[value]})` }))}
          problem={problem}
        />
        <TextField
          name="value"
          label={fields.value}
          hint={hints.value}
          width="short"
          inputmode="decimal"
          value={target?.value.replace('.', ',')}
          problem={problem}
        />
        <TextField name="unit" label={fields.unit} width="medium" value={target?.unit} problem={problem} optional />
      </div>
      <DateField name="by" label={fields.by} value={target?.by && formatDate(target.by)} problem={problem} optional />
      <EditButtons draft={draft} id={id} />
    </Form>
  )
}
