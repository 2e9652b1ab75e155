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
import type { PlacedField } from '../rules/parts.ts'
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
  const row = (key: string, field: PlacedField | null, value: string | null) => ({
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
  field: PlacedField | null
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

function HeadForm({ frame, kept, reading, leaf, problem }: ReadingProps) {
  const value = (field: HeadFieldName) => headValue(reading, field)
  const day = (field: 'issued' | 'effective') => {
    const found = reading[field]
    return found && formatDate(found)
  }
  return (
    <Form frame={frame} action={paths.head(kept.id)} guard>
      <HiddenField name="version" value={kept.version} />
      <div class="field-row">
        <TextField
          name="type"
          label={headLabels.type}
          value={value('type')}
          width="medium"
          problem={problem}
          optional
        />
        <TextField name="number" label={headLabels.number} value={value('number')} width="medium" problem={problem} />
      </div>
      <TextField name="issuer" label={headLabels.issuer} value={value('issuer')} problem={problem} />
      <div class="field-row">
        <DateField name="issued" label={headLabels.issued} value={day('issued')} problem={problem} optional />
        <DateField name="effective" label={headLabels.effective} value={day('effective')} problem={problem} optional />
      </div>
      <TextArea name="title" label={headLabels.title} rows={3} value={value('title')} problem={problem} />
      <div class="field-row">
        <TextField
          name="signer"
          label={headLabels.signer}
          value={value('signer')}
          width="medium"
          problem={problem}
          optional
        />
        <TextField
          name="field"
          label={headLabels.field}
          value={value('field')}
          width="medium"
          problem={problem}
          optional
        />
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
