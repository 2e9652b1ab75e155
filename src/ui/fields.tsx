import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import { text } from './text.ts'

/** What a refused form comes back with: what was typed, and what is wrong, by field name ('' = the form as a whole). */
export interface FormProblem {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
}

/** What every field takes. What was typed (`problem`) goes before what is kept (`value`). */
export interface FieldProps {
  name: string
  label: ComponentChildren
  /** Defaults to the name; give one where a page has two fields of a name. */
  id?: string
  hint?: ComponentChildren
  problem?: FormProblem | null
  /** Fields are required unless they say so. */
  optional?: boolean
}

/** The one value to show in a field. A name that was not sent belongs to another form of the page and keeps its value. */
export function typedValue(field: { name: string; problem?: FormProblem | null; value?: string | null }): string {
  const typed = field.problem?.values[field.name] ?? field.value ?? ''
  return typeof typed === 'string' ? typed : (typed[0] ?? '')
}

/** The chosen values of a field that takes several. Boxes without a tick are not sent, so a form that came back without the name had none chosen. */
export function typedValues(field: {
  name: string
  problem?: FormProblem | null
  values?: readonly string[]
}): readonly string[] {
  if (!field.problem) return field.values ?? []
  const typed = field.problem.values[field.name]
  return typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed
}

/** The ids of hint and error, for `aria-describedby`. */
export function describedBy(props: FieldProps): string | undefined {
  const id = props.id ?? props.name
  return classes(hasHint(props) && `${id}-hint`, errorOf(props) && `${id}-error`) || undefined
}

export function errorOf({ name, problem }: FieldProps): string | undefined {
  return problem?.errors[name]
}

/** Label, hint and error around one control. */
export function Field({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  return (
    <FieldGroup {...props}>
      <label class="govuk-label" for={props.id ?? props.name}>
        {props.label}
        <Optional {...props} />
      </label>
      <HintAndError {...props} />
      {children}
    </FieldGroup>
  )
}

/** Legend, hint and error around several controls that answer one question. */
export function FieldSet({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  return (
    <FieldGroup {...props}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class="govuk-fieldset__legend">
          {props.label}
          <Optional {...props} />
        </legend>
        <HintAndError {...props} />
        {children}
      </fieldset>
    </FieldGroup>
  )
}

function FieldGroup({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  return <div class={classes('govuk-form-group', errorOf(props) && 'govuk-form-group--error')}>{children}</div>
}

export function HintAndError(props: FieldProps) {
  const id = props.id ?? props.name
  const error = errorOf(props)
  return (
    <>
      {hasHint(props) && (
        <div id={`${id}-hint`} class="govuk-hint">
          {props.hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{text.problem.prefix}</span> {error}
        </p>
      )}
    </>
  )
}

function Optional({ optional }: FieldProps) {
  return optional ? <span class="field__optional"> {text.optional}</span> : null
}

function hasHint({ hint }: FieldProps): boolean {
  return hint != null && hint !== ''
}
