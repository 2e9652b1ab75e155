import type { HeadField } from '../../../reading/index.ts'
import {
  DateField,
  Form,
  formatDate,
  HiddenField,
  LinkButton,
  SubmitButton,
  SummaryList,
  Tag,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { type HeadFieldName, headFields, headValue } from '../rules/corrections.ts'
import { headLabels, headPart, paths, text } from '../text.ts'
import { markHref, type ReadingProps } from './reading-props.ts'

/** The head and the foot: what goes into the register. */
export function HeadPart(props: ReadingProps) {
  const { kept, open, mayCorrect } = props
  const editing = mayCorrect && open === headPart
  return (
    <section class={editing ? 'part part--open' : 'part'} id={`m-${headPart}`}>
      <div class="part__bar">
        <h2 class="part__title">{text.head}</h2>
        {mayCorrect && !editing && (
          <a class="govuk-link" href={paths.edit(kept.id, headPart)} aria-label={text.editOf(text.head)}>
            {text.edit}
          </a>
        )}
      </div>
      {editing ? <HeadForm {...props} /> : <HeadSummary {...props} />}
    </section>
  )
}

function HeadSummary(props: ReadingProps) {
  const { reading } = props
  const { signer, recipients } = reading
  const row = (key: string, field: HeadField | null, value: string | null) => ({
    key,
    value: value && <Value {...props} field={field} value={value} name={key} />,
  })
  const shown = (field: HeadFieldName) => {
    const value = headValue(reading, field)
    return (field === 'issued' || field === 'effective') && value ? formatDate(value) : value
  }
  return (
    <SummaryList
      plain
      rows={[
        ...headFields
          .filter((field) => field !== 'signer')
          .map((field) => ({
            ...row(headLabels[field], field === 'field' ? null : field, shown(field)),
            ...(needed.has(field) && shown(field) === null && { value: <em class="part__note">{text.notStated}</em> }),
          })),
        row(text.parentIssuer, 'parentIssuer', reading.parentIssuer),
        row(
          headLabels.signer,
          'signer',
          signer && [signer.capacity, signer.post, signer.name].filter(Boolean).join(' '),
        ),
        row(text.urgency, 'urgency', reading.urgency),
        row(text.secrecy, 'secrecy', reading.secrecy),
        row(text.recipients, 'recipients', recipients.join('; ') || null),
      ]}
    />
  )
}

/** What the register asks for. */
const needed = new Set<HeadFieldName>(['type', 'number', 'issuer', 'issued', 'title'])

interface ValueProps extends ReadingProps {
  field: HeadField | null
  value: string
  name: string
}

function Value({ field, value, name, ...props }: ValueProps) {
  const places = props.parts.flatMap((part) => (part.kind === 'head' && part.field === field ? [part] : []))
  const correction = props.kept.corrections.find((one) => one.span === null && one.field === field)
  return (
    <>
      {value}
      {correction && (
        <>
          {' '}
          <Tag tone="green">{text.correctedTag}</Tag>
        </>
      )}
      {places.map((part) => (
        <span key={part.id} id={`m-${part.id}`} data-source={`g-${part.id}`}>
          {' '}
          <a class="govuk-link part__place" href={markHref(props, part)} aria-label={text.inTextOf(name)}>
            {text.inText}
          </a>
        </span>
      ))}
      {correction && (
        <span class="part__note part__was">
          {text.wasRead(typeof correction.read === 'string' ? correction.read : text.notStated)}
        </span>
      )}
    </>
  )
}

function HeadForm(props: ReadingProps) {
  const { frame, kept, leaf } = props
  return (
    <Form frame={frame} action={paths.head(kept.id)} guard>
      <HiddenField name="version" value={kept.version} />
      <div class="field-row">
        <Word {...props} field="type" width="medium" optional />
        <Word {...props} field="number" width="medium" />
      </div>
      <Word {...props} field="issuer" />
      <div class="field-row">
        <Day {...props} field="issued" />
        <Day {...props} field="effective" />
      </div>
      <TextArea name="title" label={headLabels.title} rows={3} value={props.reading.title} problem={props.problem} />
      <div class="field-row">
        <Word {...props} field="signer" width="medium" optional />
        <Word {...props} field="field" width="medium" optional />
      </div>
      <div class="part__buttons">
        <SubmitButton>{text.save}</SubmitButton>
        <LinkButton href={paths.leaf(kept.id, leaf)} tone="secondary">
          {text.cancel}
        </LinkButton>
      </div>
    </Form>
  )
}

interface WordProps extends Pick<ReadingProps, 'reading' | 'problem'> {
  field: HeadFieldName
  width?: 'medium'
  optional?: boolean
}

function Word({ reading, problem, field, width, optional }: WordProps) {
  const value = headValue(reading, field)
  return (
    <TextField
      name={field}
      label={headLabels[field]}
      value={value}
      width={width}
      problem={problem}
      optional={optional}
    />
  )
}

function Day({ reading, problem, field }: WordProps & { field: 'issued' | 'effective' }) {
  const day = reading[field]
  return <DateField name={field} label={headLabels[field]} value={day && formatDate(day)} problem={problem} optional />
}
