import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import type { FieldProps } from './fields.tsx'
import { describedBy, errorOf, Field, FieldSet, HintAndError, typedValue, typedValues } from './fields.tsx'

/** One answer that can be chosen. */
export interface Choice {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
  disabled?: boolean
}

/** Options of a list; a group shows as an indented part of it. */
export interface SelectChoice {
  value: string
  label: string
  disabled?: boolean
  group?: string
}

interface SelectFieldProps extends FieldProps {
  value?: string | null
  choices: readonly SelectChoice[]
  /** The words of an empty first option; leave out where there is always an answer. */
  empty?: string
}

/** One of many, in a native list: works on every phone, can be typed into. */
export function SelectField(props: SelectFieldProps) {
  const { name, id = name, choices, empty } = props
  const chosen = typedValue(props)
  const groups = [...new Set(choices.map((choice) => choice.group))]
  return (
    <Field {...props}>
      <select
        class={classes('govuk-select', errorOf(props) && 'govuk-select--error')}
        id={id}
        name={name}
        aria-describedby={describedBy(props)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {groups.map((group) => {
          const options = choices.filter((choice) => choice.group === group)
          const list = options.map((option) => <Option key={option.value} {...option} chosen={chosen} />)
          return group === undefined ? list : <optgroup label={group}>{list}</optgroup>
        })}
      </select>
    </Field>
  )
}

function Option({ value, label, disabled, chosen }: SelectChoice & { chosen: string }) {
  return (
    <option value={value} selected={value === chosen} disabled={disabled}>
      {label}
    </option>
  )
}

interface RadioFieldProps extends FieldProps {
  value?: string | null
  choices: readonly Choice[]
  inline?: boolean
}

/** One of few, all visible. */
export function RadioField(props: RadioFieldProps) {
  const chosen = [typedValue(props)]
  return (
    <FieldSet {...props}>
      <div class={classes('govuk-radios', props.inline && 'govuk-radios--inline')}>
        {props.choices.map((choice, index) => (
          <ChoiceItem key={choice.value} kind="radio" field={props} choice={choice} index={index} chosen={chosen} />
        ))}
      </div>
    </FieldSet>
  )
}

interface CheckboxFieldProps extends FieldProps {
  values?: readonly string[]
  choices: readonly Choice[]
  /** Smaller boxes, for filters and dense forms. */
  small?: boolean
}

/** Any number of few. */
export function CheckboxField(props: CheckboxFieldProps) {
  const chosen = typedValues(props)
  return (
    <FieldSet {...props}>
      <div class={classes('govuk-checkboxes', props.small && 'govuk-checkboxes--small')}>
        {props.choices.map((choice, index) => (
          <ChoiceItem key={choice.value} kind="checkbox" field={props} choice={choice} index={index} chosen={chosen} />
        ))}
      </div>
    </FieldSet>
  )
}

interface CheckboxProps extends FieldProps {
  checked?: boolean
  value?: string
}

/** One box that is a yes or a no by itself. */
export function Checkbox({ checked = false, value = 'on', ...props }: CheckboxProps) {
  const chosen = typedValues({ ...props, values: checked ? [value] : [] })
  const field = { ...props, hint: undefined }
  return (
    <div class={classes('govuk-form-group', errorOf(props) && 'govuk-form-group--error')}>
      <HintAndError {...field} />
      <div class="govuk-checkboxes">
        <ChoiceItem
          kind="checkbox"
          field={props}
          choice={{ value, label: props.label, hint: props.hint }}
          index={0}
          chosen={chosen}
        />
      </div>
    </div>
  )
}

interface ChoiceItemProps {
  kind: 'radio' | 'checkbox'
  field: FieldProps
  choice: Choice
  index: number
  chosen: readonly string[]
}

function ChoiceItem({ kind, field, choice, index, chosen }: ChoiceItemProps) {
  const base = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  // The first control carries the field's own id, so that the error summary leads to it.
  const id = `${field.id ?? field.name}${index === 0 ? '' : `-${index + 1}`}`
  const hintId = choice.hint == null ? undefined : `${id}-item-hint`
  return (
    <div class={`${base}__item`}>
      <input
        class={`${base}__input`}
        id={id}
        name={field.name}
        type={kind}
        value={choice.value}
        checked={chosen.includes(choice.value)}
        disabled={choice.disabled}
        aria-describedby={hintId}
      />
      <label class={`govuk-label ${base}__label`} for={id}>
        {choice.label}
      </label>
      {hintId && (
        <div id={hintId} class={`govuk-hint ${base}__hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  )
}
