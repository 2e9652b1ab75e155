import { classes } from './address.ts'
import type { FieldProps } from './fields.tsx'
import { describedBy, errorOf, Field } from './fields.tsx'
import { formatBytes } from './format.ts'
import { text } from './text.ts'

interface FileFieldProps extends FieldProps {
  /** What the file dialogue offers, e.g. '.docx,.pdf'. The server sniffs what really comes. */
  accept?: string
  multiple?: boolean
  /** Bytes; said in the hint. */
  limit?: number
}

/** Choose or drop files. The form must be `multipart`. */
export function FileField(props: FileFieldProps) {
  const { name, id = name, accept, multiple, limit } = props
  const field = { ...props, hint: props.hint ?? limits({ accept, limit }) }
  return (
    <Field {...field}>
      <div class="file-drop" data-island="file-drop" data-drop={text.fileDrop} data-chosen={text.fileChosen}>
        <input
          class={classes('govuk-file-upload', errorOf(field) && 'govuk-file-upload--error')}
          id={id}
          name={name}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-describedby={describedBy(field)}
        />
      </div>
    </Field>
  )
}

function limits({ accept, limit }: Pick<FileFieldProps, 'accept' | 'limit'>): string {
  const kinds = accept ? text.fileKinds(accept.split(',').join(', ')) : ''
  return `${kinds} ${limit ? text.fileLimit(formatBytes(limit)) : ''}`.trim()
}
