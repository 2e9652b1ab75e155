import { Form, formatDate, HiddenField, SelectField } from '../../../ui/index.ts'
import { CitedFields } from '../../documents/index.ts'
import { type DraftCitation, relations } from '../rules/draft.ts'
import { relationLabels } from '../text/labels.ts'
import { reviewText as text } from '../text/review.ts'
import { paths } from '../text.ts'
import { RowActs } from './item-card.tsx'
import { EditButtons, PartCard } from './part-card.tsx'
import type { ReviewProps } from './review-props.ts'

const { fields } = text

export function CitationCard({ citation, ...props }: ReviewProps & { citation: DraftCitation }) {
  const { open, draft, frame } = props
  const editing = open === citation.id
  const name = [citation.type, citation.number].filter(Boolean).join(' ')
  return (
    <PartCard {...props} id={citation.id} title={name} placed={citation.span !== null} slim editable={!editing}>
      {editing ? (
        <>
          <CitationForm {...props} id={citation.id} citation={citation} />
          <RowActs frame={frame} draft={draft} list="vien-dan" id={citation.id} words={name} />
        </>
      ) : (
        <p class="part__note">
          {[relationLabels[citation.relation], citation.issuer, citation.issued && formatDate(citation.issued)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </PartCard>
  )
}

export function CitationForm({ citation, id, ...props }: ReviewProps & { citation?: DraftCitation; id: string }) {
  const { frame, draft, problem } = props
  return (
    <Form frame={frame} action={paths.part(draft.plan.id, 'vien-dan', citation?.id)} guard>
      {citation && <HiddenField name="version" value={citation.version} />}
      <CitedFields cited={citation} labels={fields} problem={problem}>
        <SelectField
          name="relation"
          label={fields.relation}
          value={citation?.relation ?? 'basis'}
          choices={relations.map((value) => ({ value, label: relationLabels[value] }))}
          problem={problem}
        />
      </CitedFields>
      <EditButtons draft={draft} id={id} />
    </Form>
  )
}
