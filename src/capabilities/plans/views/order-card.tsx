import { SummaryList } from '../../../ui/index.ts'
import { kindLabels } from '../../tasks/index.ts'
import { groupLabels } from '../../units/index.ts'
import { orderProblem } from '../rules/adoption.ts'
import { communicationDeeds } from '../rules/areas.ts'
import { type Assignees, unitsMeant } from '../rules/assignees.ts'
import type { DraftOrder } from '../rules/draft.ts'
import { problemLabels, sectionLabels } from '../text/labels.ts'
import { reviewText as text } from '../text/review.ts'
import { scheduleWords } from '../text/words.ts'
import { Areas, LongText, RowActs } from './item-card.tsx'
import { OrderForm } from './order-form.tsx'
import { PartCard } from './part-card.tsx'
import type { ReviewProps } from './review-props.ts'

export function OrderCard({ order, ...props }: ReviewProps & { order: DraftOrder }) {
  const { open, draft, where, frame } = props
  const editing = open === order.id
  const problem = orderProblem(order, where)
  const { fields } = text
  return (
    <PartCard
      {...props}
      id={order.id}
      marker={String(order.position)}
      title={order.groupLabel ?? contentName(order, draft)}
      placed={order.span !== null}
      editable={!editing}
    >
      {editing ? (
        <>
          <OrderForm {...props} id={order.id} order={order} />
          <RowActs frame={frame} draft={draft} list="nhiem-vu" id={order.id} words={order.text} />
        </>
      ) : (
        <>
          <LongText words={order.text} />
          {problem && <p class="govuk-error-message">{problemLabels[problem]}</p>}
          <SummaryList
            plain
            rows={[
              { key: fields.leadUnits, value: meant(order.lead, order.leadPhrase, props) },
              { key: fields.supportUnits, value: meant(order.support, order.supportPhrase, props) },
              { key: fields.scheduleKind, value: <ScheduleCell order={order} /> },
              { key: fields.product, value: order.product },
              { key: fields.quotaCount, value: order.quota && `${order.quota.count} ${order.quota.of}` },
              { key: fields.accepts, value: deedWords(order.accepts) },
            ]}
          />
          {order.areas.length > 0 && <Areas areas={order.areas} plan={draft.plan} />}
          {order.requested && <p class="part__note">{fields.requested}</p>}
        </>
      )}
    </PartCard>
  )
}

function ScheduleCell({ order: { schedule, span } }: { order: DraftOrder }) {
  return (
    <>
      {scheduleWords(schedule)}
      {span !== null && schedule.phrase !== '' && (
        <span class="part__phrase"> {text.phraseQuote(schedule.phrase)}</span>
      )}
    </>
  )
}

/** Units by name, groups with how many units they mean, and what the plan says; nothing where nobody is meant. */
function meant(assignees: Assignees, phrase: string | null, { where }: Pick<ReviewProps, 'where'>) {
  const names = assignees.units.map((id) => where.tree.nameOn(id, where.on))
  const groups = assignees.groups.map((group) => ({
    label: groupLabels[group],
    size: unitsMeant({ units: [], groups: [group] }, where).length,
  }))
  if (names.length + groups.length === 0) return phrase && <span class="part__phrase">{text.phraseQuote(phrase)}</span>
  return (
    <>
      {names.join('; ')}
      {groups.map(({ label, size }) => (
        <span key={label} class="part__group">
          {label} <span class="part__phrase">({text.units(size)})</span>
        </span>
      ))}
    </>
  )
}

function deedWords(accepts: DraftOrder['accepts']): string {
  if (communicationDeeds.every((kind) => accepts.includes(kind))) return text.allDeeds
  return accepts.map((kind) => kindLabels[kind]).join('; ')
}

/** A task made of a content item is called after it. */
function contentName({ itemId }: DraftOrder, { items }: ReviewProps['draft']): string | null {
  const item = items.find(({ id }) => id === itemId)
  return item ? `${sectionLabels[item.section]} ${item.marker ?? item.position}` : null
}
