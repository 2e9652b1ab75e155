import type { ComponentChildren } from 'preact'
import { classes, Form, Icon, SubmitButton, Tag } from '../../../ui/index.ts'
import type { DraftDoubt } from '../rules/draft.ts'
import { headPlace, placeOfDoubt } from '../rules/review.ts'
import { doubtLabels } from '../text/labels.ts'
import { reviewText as text } from '../text/review.ts'
import { doubtDetail } from '../text/words.ts'
import { paths } from '../text.ts'
import type { ReviewProps } from './review-props.ts'

interface PartCardProps extends Pick<ReviewProps, 'frame' | 'draft' | 'places' | 'saved'> {
  id: string
  /** What stands in the corner: a letter, a number. */
  marker?: ComponentChildren
  title?: ComponentChildren
  /** Of the title's heading; rows stand below the heading of their list. */
  level?: 2 | 3
  /** Whether the row has a place in the document to lead to. */
  placed: boolean
  /** One line: name and facts side by side. */
  slim?: boolean
  /** Left out while the form is open. */
  editable: boolean
  children: ComponentChildren
}

/** One row of the draft: what was read, what is doubtful about it, the ways to its source and to its form. */
export function PartCard({ id, marker, title, level = 3, placed, slim, editable, children, ...props }: PartCardProps) {
  const { frame, draft, places, saved } = props
  const Heading = `h${level}` as const
  const place = places.find((candidate) => candidate.id === id)
  const doubts = draft.doubts.filter((doubt) => placeOfDoubt(doubt) === id)
  return (
    <article
      class={classes(
        'part',
        place && (place.blocking ? 'part--blocked' : 'part--doubtful'),
        !editable && 'part--open',
        slim && editable && 'part--row',
      )}
      id={`m-${id}`}
      data-source={placed ? `g-${id}` : undefined}
    >
      <div class="part__bar">
        <div class="part__name">
          {marker && <span class="part__marker">{marker}</span>}
          {title && <Heading class="part__title">{title}</Heading>}
          {place && (
            <Tag tone={place.blocking ? 'red' : 'yellow'}>{place.blocking ? text.blockedTag : text.doubtTag}</Tag>
          )}
          {saved === id && (
            <span class="part__saved">
              <Icon name="check" /> {text.saved}
            </span>
          )}
        </div>
        <div class="part__ways">
          {placed && (
            <a class="govuk-link" href={`#g-${id}`}>
              {text.backToSource}
            </a>
          )}
          {editable && (
            <a class="govuk-link part__edit" href={paths.edit(draft.plan.id, id)}>
              {text.edit}
              <span class="govuk-visually-hidden"> {id === headPlace ? text.head : marker}</span>
            </a>
          )}
        </div>
      </div>
      {children}
      {doubts.map((doubt) => (
        <DoubtNote key={doubt.id} frame={frame} doubt={doubt} />
      ))}
    </article>
  )
}

/** What is doubtful, what to do, and a button for "it is right as it stands". */
export function DoubtNote({ frame, doubt }: { frame: ReviewProps['frame']; doubt: DraftDoubt }) {
  const { title, todo } = doubtLabels[doubt.code]
  const detail = doubtDetail(doubt)
  return (
    <div class="doubt">
      <Icon name="warning" />
      <div class="doubt__words">
        <p class="doubt__title">{title}</p>
        {detail !== '' && <p class="doubt__detail">{detail}</p>}
        <p class="doubt__todo">{todo}</p>
      </div>
      <Form frame={frame} action={paths.doubt(doubt.planId, doubt.id)}>
        <SubmitButton tone="secondary">{text.keep}</SubmitButton>
      </Form>
    </div>
  )
}

/** Save, save and go on, or leave the form as it was. */
export function EditButtons({ draft, id }: Pick<ReviewProps, 'draft'> & { id: string }) {
  return (
    <div class="part__buttons">
      <SubmitButton>{text.save}</SubmitButton>
      {!id.startsWith('them:') && (
        <SubmitButton tone="secondary" name="next" value="1">
          {text.saveNext}
        </SubmitButton>
      )}
      <a class="govuk-link" href={`${paths.review(draft.plan.id)}${id.startsWith('them:') ? '' : `#m-${id}`}`}>
        {text.close}
      </a>
    </div>
  )
}
