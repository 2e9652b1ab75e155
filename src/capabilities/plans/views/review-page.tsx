import type { ComponentChildren, VNode } from 'preact'
import { ConfirmButton, classes, formatDate, Icon, LinkButton, StaffPage, Tag } from '../../../ui/index.ts'
import type { DraftPart } from '../rules/draft.ts'
import { planSections } from '../rules/plan.ts'
import { headPlace, type OpenPlace, ordersPlace, placeOfDoubt } from '../rules/review.ts'
import { editionPaths, editionText } from '../text/editions.ts'
import { sectionLabels } from '../text/labels.ts'
import { reviewText as text } from '../text/review.ts'
import { planName, shortened } from '../text/words.ts'
import { paths, text as planText } from '../text.ts'
import { AmendsCard } from './amends-card.tsx'
import { CitationCard, CitationForm } from './citation-card.tsx'
import { ClearOutForm, HandOutForm } from './hand-out-form.tsx'
import { HeadCard } from './head-card.tsx'
import { ItemCard, ItemForm } from './item-card.tsx'
import { OrderCard } from './order-card.tsx'
import { OrderForm } from './order-form.tsx'
import { DoubtNote } from './part-card.tsx'
import type { ReviewProps } from './review-props.ts'
import { SourceText } from './source-text.tsx'
import { TargetCard, TargetForm } from './target-card.tsx'

/** The document and what was read in it, side by side; every row can be put right. */
export function ReviewPage(props: ReviewProps) {
  const { frame, draft, source, problem } = props
  return (
    <StaffPage
      frame={frame}
      title={text.title(planName(draft.plan))}
      caption={text.caption}
      breadcrumbs={[{ text: planText.deskTitle, href: paths.desk }]}
      problem={problem}
    >
      <Status {...props} />
      <div class={classes('review', !source && 'review--alone')}>
        <div class="review__parts">
          <Parts {...props} />
          <Cancel {...props} />
        </div>
        {source && (
          <div class="review__source">
            <SourceText draft={draft} source={source} />
          </div>
        )}
      </div>
      <UnitNames {...props} />
    </StaffPage>
  )
}

/** How much is left to look at, each place one click away, and the way on. Stays in sight. */
function Status({ draft, places, source }: ReviewProps) {
  const blocking = places.filter((place) => place.blocking).length
  return (
    <div class="review-status" id="trang-thai">
      <details class="review-status__places">
        <summary class={classes('review-status__count', places.length === 0 && 'review-status__count--done')}>
          <Icon name={places.length === 0 ? 'check' : 'warning'} /> {text.left(places.length)}
        </summary>
        <PlaceList draft={draft} places={places} />
      </details>
      {blocking > 0 && <span class="review-status__blocked">{text.blocked(blocking)}</span>}
      {source && (
        <a class="govuk-link review-status__source" href="#van-ban-goc">
          {text.toSource}
        </a>
      )}
      <LinkButton
        href={draft.plan.amendsPlanId ? editionPaths.compare(draft.plan.id) : paths.adopt(draft.plan.id)}
        icon="arrow"
      >
        {draft.plan.amendsPlanId ? editionText.amends.compare : text.adopt}
      </LinkButton>
    </div>
  )
}

function PlaceList({ draft, places }: Pick<ReviewProps, 'draft' | 'places'>) {
  if (places.length === 0) return null
  return (
    <ol class="review-status__list" aria-label={text.placesTitle}>
      {places.map((place) => (
        <li key={place.id}>
          <a class="govuk-link" href={`#m-${place.id}`}>
            {nameOf(draft, place)}
          </a>{' '}
          {place.blocking && <Tag tone="red">{text.blockedTag}</Tag>}
        </li>
      ))}
    </ol>
  )
}

const partNames: Readonly<Record<DraftPart, string>> = {
  plan: text.head,
  item: planText.page.words,
  target: text.targets,
  order: text.orders,
  citation: text.citations,
}

function nameOf(draft: ReviewProps['draft'], { part, id }: OpenPlace): string {
  const item = draft.items.find((candidate) => candidate.id === id)
  if (item) return `${sectionLabels[item.section]} ${item.marker ?? item.position}`
  const citation = draft.citations.find((candidate) => candidate.id === id)
  if (citation) return citation.number
  const order = draft.orders.find((candidate) => candidate.id === id)
  if (order) return `${partNames.order} ${order.position}: ${shortened(order.text, 60)}`
  const row = draft.targets.find((candidate) => candidate.id === id)
  return row ? `${partNames[part]} ${row.position}` : partNames[part]
}

function Parts(props: ReviewProps): VNode {
  const { draft, where } = props
  const shown = planSections.filter(
    (section) =>
      ['purpose', 'requirement', 'content'].includes(section) || draft.items.some((item) => item.section === section),
  )
  const ordered = new Set(draft.orders.map(({ itemId }) => itemId))
  const free = draft.items.filter((item) => item.section === 'content' && !ordered.has(item.id))
  return (
    <>
      <HeadCard {...props} />
      <AmendsCard {...props} />
      {shown.map((section) => (
        <Group
          {...props}
          key={section}
          name={section}
          title={sectionLabels[section]}
          count={draft.items.filter((item) => item.section === section).length}
          form={<ItemForm {...props} id={`them:${section}`} section={section} />}
        >
          {draft.items
            .filter((item) => item.section === section)
            .map((item) => (
              <ItemCard {...props} key={item.id} item={item} />
            ))}
        </Group>
      ))}
      <Group
        {...props}
        name="chi-tieu"
        title={text.targets}
        count={draft.targets.length}
        form={<TargetForm {...props} id="them:chi-tieu" />}
      >
        {draft.targets.map((target) => (
          <TargetCard {...props} key={target.id} target={target} />
        ))}
      </Group>
      <Group
        {...props}
        name={ordersPlace}
        title={text.orders}
        count={draft.orders.length}
        note={text.unitsOn(formatDate(where.on))}
        form={<OrderForm {...props} id={`them:${ordersPlace}`} />}
      >
        <MissingTasks {...props} />
        <ClearOutForm {...props} />
        <HandOutForm {...props} items={free} />
        {draft.orders.map((order) => (
          <OrderCard {...props} key={order.id} order={order} />
        ))}
      </Group>
      <Group
        {...props}
        name="vien-dan"
        title={text.citations}
        count={draft.citations.length}
        form={<CitationForm {...props} id="them:vien-dan" />}
      >
        {draft.citations.map((citation) => (
          <CitationCard {...props} key={citation.id} citation={citation} />
        ))}
      </Group>
    </>
  )
}

function MissingTasks({ frame, draft }: ReviewProps) {
  const doubts = draft.doubts.filter((doubt) => placeOfDoubt(doubt) === ordersPlace)
  return (
    <div id={`m-${ordersPlace}`}>
      {doubts.map((doubt) => (
        <DoubtNote key={doubt.id} frame={frame} doubt={doubt} />
      ))}
    </div>
  )
}

interface GroupProps extends ReviewProps {
  name: string
  title: string
  count: number
  note?: string
  form: VNode
  children: ComponentChildren
}

/** One list of the draft with its heading and the way to add to it. */
function Group({ name, title, count, note, form, children, open, draft }: GroupProps) {
  const adding = open === `them:${name}`
  return (
    <section class="review__group" aria-labelledby={`phan-${name}`}>
      <div class="review__group-head">
        <h2 class="review__group-title" id={`phan-${name}`}>
          {title} <span class="review__group-count">{count}</span>
        </h2>
        {!adding && (
          <a class="govuk-link" href={paths.add(draft.plan.id, name)}>
            {text.add}
            <span class="govuk-visually-hidden"> {title}</span>
          </a>
        )}
      </div>
      {note && <p class="review__group-note">{note}</p>}
      {children}
      {adding && (
        <div class="part part--open" id={`them-${name}`}>
          {form}
        </div>
      )}
    </section>
  )
}

function Cancel({ frame, draft }: ReviewProps) {
  return (
    <div class="review__foot">
      <ConfirmButton
        frame={frame}
        action={paths.cancel(draft.plan.id)}
        label={text.cancel}
        question={text.cancelQuestion}
        tone="warning"
      />
    </div>
  )
}

/** Suggestions for fields that take unit names, once for the whole page. */
function UnitNames({ where: { tree, scopeUnitId, on }, open }: ReviewProps) {
  if (scopeUnitId === null || open === headPlace) return null
  return (
    <datalist id="don-vi">
      {tree.childrenOn(scopeUnitId, on).map(({ id }) => (
        <option key={id} value={tree.nameOn(id, on)} />
      ))}
    </datalist>
  )
}
