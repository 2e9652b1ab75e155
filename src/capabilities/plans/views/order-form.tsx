import type { FormProblem } from '../../../ui/index.ts'
import {
  Checkbox,
  CheckboxField,
  Form,
  formatDate,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { areaCodes, deedKinds, kindLabels } from '../../tasks/index.ts'
import { groupLabels, unitGroups } from '../../units/index.ts'
import { type Assignees, unitsMeant } from '../rules/assignees.ts'
import type { DraftOrder } from '../rules/draft.ts'
import { rhythms, scheduleKinds } from '../rules/inputs.ts'
import { everyLabels, scheduleLabels } from '../text/labels.ts'
import { reviewText as text } from '../text/review.ts'
import { areaName } from '../text/words.ts'
import { paths } from '../text.ts'
import { EditButtons } from './part-card.tsx'
import type { ReviewProps } from './review-props.ts'

const { fields, hints } = text

/** The form of a task, or of one to be added (`order` left out). */
export function OrderForm({ order, id, ...props }: ReviewProps & { order?: DraftOrder; id: string }) {
  const { frame, draft, where, problem } = props
  return (
    <Form frame={frame} action={paths.part(draft.plan.id, 'nhiem-vu', order?.id)} guard>
      {order && <HiddenField name="version" value={order.version} />}
      <TextArea name="text" label={fields.taskText} rows={4} value={order?.text} problem={problem} />
      <AssigneeFields
        kind="lead"
        assignees={order?.lead ?? nobody}
        where={where}
        problem={problem}
        phrase={order?.leadPhrase ?? null}
      />
      <AssigneeFields
        kind="support"
        assignees={order?.support ?? nobody}
        where={where}
        problem={problem}
        phrase={order?.supportPhrase ?? null}
      />
      <ScheduleFields order={order} problem={problem} />
      <TextField name="product" label={fields.product} value={order?.product} problem={problem} optional />
      <div class="field-row">
        <TextField
          name="quotaCount"
          label={fields.quotaCount}
          width="short"
          inputmode="numeric"
          value={order?.quota && String(order.quota.count)}
          problem={problem}
          optional
        />
        <TextField
          name="quotaOf"
          label={fields.quotaOf}
          hint={hints.quota}
          width="medium"
          value={order?.quota?.of}
          problem={problem}
          optional
        />
      </div>
      <CheckboxField
        name="accepts"
        label={fields.accepts}
        hint={hints.accepts}
        small
        values={order?.accepts ?? ['ARTICLE']}
        choices={deedKinds.map((value) => ({ value, label: kindLabels[value] }))}
        problem={problem}
      />
      <CheckboxField
        name="areas"
        label={fields.areas}
        hint={hints.areas}
        small
        values={order?.areas ?? []}
        choices={areaCodes.map((value) => ({ value, label: areaName(value, draft.plan) }))}
        problem={problem}
      />
      <SelectField
        name="itemId"
        label={fields.itemId}
        optional
        empty={text.noItem}
        value={order?.itemId}
        choices={draft.items
          .filter(({ section }) => section === 'content')
          .map((item) => ({ value: item.id, label: `${item.marker ?? item.position}) ${item.text.slice(0, 80)}` }))}
        problem={problem}
      />
      <TextField name="groupLabel" label={fields.groupLabel} value={order?.groupLabel} problem={problem} optional />
      <Checkbox
        name="requested"
        label={fields.requested}
        checked={order?.requested ?? false}
        problem={problem}
        optional
      />
      <EditButtons draft={draft} id={id} />
    </Form>
  )
}

const nobody: Assignees = { units: [], groups: [] }

interface AssigneeFieldsProps extends Pick<ReviewProps, 'where' | 'problem'> {
  kind: 'lead' | 'support'
  assignees: Assignees
  phrase: string | null
}

/** Chosen units as boxes to untick, groups as boxes, more units by name: quick by keyboard, and no list of 200 boxes. */
function AssigneeFields({ kind, assignees, phrase, where, problem }: AssigneeFieldsProps) {
  const names = kind === 'lead' ? leadNames : supportNames
  return (
    <fieldset class="part__fields">
      <legend class="part__legend">{fields[names.units]}</legend>
      {phrase && (
        <p class="govuk-hint">
          {text.phrase} {text.phraseQuote(phrase)}
        </p>
      )}
      {assignees.units.length > 0 && (
        <CheckboxField
          name={names.units}
          label={text.chosen}
          small
          values={assignees.units}
          choices={assignees.units.map((id) => ({ value: id, label: where.tree.nameOn(id, where.on) }))}
          problem={problem}
        />
      )}
      <CheckboxField
        name={names.groups}
        label={text.groups}
        small
        values={assignees.groups}
        choices={groupChoices(where)}
        problem={problem}
      />
      <UnitNamesField name={names.names} label={text.moreUnits} problem={problem} />
    </fieldset>
  )
}

const leadNames = { units: 'leadUnits', groups: 'leadGroups', names: 'leadNames' } as const
const supportNames = { units: 'supportUnits', groups: 'supportGroups', names: 'supportNames' } as const

/** Groups that have units below the plan's scope, each with how many. */
export function groupChoices(where: ReviewProps['where']) {
  return unitGroups.flatMap((value) => {
    const size = unitsMeant({ units: [], groups: [value] }, where).length
    return size === 0 ? [] : [{ value, label: `${groupLabels[value]} (${text.units(size)})` }]
  })
}

export function UnitNamesField({ name, label, problem }: { name: string; label: string; problem: FormProblem | null }) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hints.names}
      list="don-vi"
      problem={problem}
      autocomplete="off"
      optional
    />
  )
}

function ScheduleFields({ order, problem }: { order: DraftOrder | undefined; problem: FormProblem | null }) {
  const schedule = order?.schedule
  return (
    <fieldset class="part__fields">
      <legend class="part__legend">{fields.scheduleKind}</legend>
      {schedule && order.span !== null && schedule.phrase !== '' && (
        <p class="govuk-hint">
          {text.phrase} {text.phraseQuote(schedule.phrase)}
        </p>
      )}
      <SelectField
        name="scheduleKind"
        label={fields.scheduleKind}
        hint={hints.schedule}
        value={schedule?.kind ?? 'continuous'}
        choices={scheduleKinds.map((value) => ({ value, label: scheduleLabels[value] }))}
        problem={problem}
      />
      <div class="field-row">
        <TextField
          name="from"
          label={fields.dueFrom}
          width="short"
          inputmode="numeric"
          value={schedule?.from && formatDate(schedule.from)}
          problem={problem}
          optional
        />
        <TextField
          name="to"
          label={fields.dueTo}
          width="short"
          inputmode="numeric"
          value={schedule?.to && formatDate(schedule.to)}
          problem={problem}
          optional
        />
        <SelectField
          name="every"
          label={fields.every}
          optional
          empty={text.noRhythm}
          value={schedule?.every}
          choices={rhythms.map((value) => ({ value, label: everyLabels[value] }))}
          problem={problem}
        />
      </div>
      <div class="field-row">
        <TextField
          name="days"
          label={fields.days}
          width="short"
          inputmode="numeric"
          value={schedule?.kind === 'relative' && schedule.count !== null ? String(schedule.count) : null}
          problem={problem}
          optional
        />
        <TextField name="trigger" label={fields.trigger} value={schedule?.trigger} problem={problem} optional />
      </div>
    </fieldset>
  )
}
