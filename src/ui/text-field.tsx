import { classes } from './address.ts'
import type { FieldProps } from './fields.tsx'
import { describedBy, errorOf, Field, typedValue } from './fields.tsx'
import { text } from './text.ts'

interface TextFieldProps extends FieldProps {
  value?: string | null
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url'
  /** How long an answer is expected: it sets the width of the box. */
  width?: 'short' | 'medium' | 'long'
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  maxlength?: number
  spellcheck?: boolean
  /** The id of a `<datalist>` with suggestions. */
  list?: string
}

const widths = { short: 'govuk-input--width-5', medium: 'govuk-input--width-20', long: undefined }

/** One line of text. A password is never sent back to the page. */
export function TextField(props: TextFieldProps) {
  const { name, id = name, type = 'text', width = 'long', autocomplete, inputmode, maxlength, spellcheck, list } = props
  const value = type === 'password' ? undefined : typedValue(props) || undefined
  return (
    <Field {...props}>
      <input
        class={classes('govuk-input', widths[width], errorOf(props) && 'govuk-input--error')}
        id={id}
        name={name}
        // preact types an input by each kind of its own; a union of kinds fits none of them
        {...({ type } as { type: 'text' })}
        value={value}
        aria-describedby={describedBy(props)}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        spellcheck={spellcheck}
        list={list}
      />
    </Field>
  )
}

/** A day typed as dd/MM/yyyy in one box: quicker than three, and what people write by hand. `value` is dd/MM/yyyy too. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'width' | 'inputmode'>) {
  const { name, id = name, hint = text.dateHint } = props
  const field = { ...props, hint }
  return (
    <Field {...field}>
      <input
        class={classes('govuk-input govuk-input--width-10', errorOf(field) && 'govuk-input--error')}
        id={id}
        name={name}
        type="text"
        value={typedValue(field) || undefined}
        aria-describedby={describedBy(field)}
        autocomplete={props.autocomplete ?? 'off'}
        inputmode="numeric"
        maxlength={10}
      />
    </Field>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { value?: string | null; rows?: number; maxlength?: number }) {
  const { name, id = name, rows = 5, maxlength } = props
  return (
    <Field {...props}>
      <textarea
        class={classes('govuk-textarea', errorOf(props) && 'govuk-textarea--error')}
        id={id}
        name={name}
        rows={rows}
        maxlength={maxlength}
        aria-describedby={describedBy(props)}
      >
        {typedValue(props)}
      </textarea>
    </Field>
  )
}
