import { CheckboxField, Form, Icon, SubmitButton } from '../../../ui/index.ts'
import type { PlanItem } from '../rules/plan.ts'
import { reviewText as text } from '../text/review.ts'
import { shortened } from '../text/words.ts'
import { paths } from '../text.ts'
import { groupChoices, UnitNamesField } from './order-form.tsx'
import type { ReviewProps } from './review-props.ts'

const words = text.handOut

/** Content items that no task carries out yet, and for whom they shall become continuous tasks: the coordinator's own choice. */
export function HandOutForm({ items, ...props }: ReviewProps & { items: readonly PlanItem[] }) {
  const { frame, draft, where, open, problem } = props
  if (items.length === 0 || draft.plan.period === null) return null
  const own = open === 'them:giao-noi-dung'
  return (
    <details class="hand-out" id="them-giao-noi-dung" open={own || draft.orders.length === 0}>
      <summary class="hand-out__open">
        <Icon name="arrow" /> {words.title}
      </summary>
      <div class="hand-out__body">
        <p class="govuk-body">{words.lead}</p>
        <Form frame={frame} action={paths.handOut(draft.plan.id)}>
          <div class="hand-out__items">
            <CheckboxField
              name="itemIds"
              label={words.items}
              small
              values={items.map(({ id }) => id)}
              choices={items.map((item) => ({
                value: item.id,
                label: `${item.marker ?? item.position}) ${shortened(item.text)}`,
              }))}
              problem={own ? problem : null}
            />
          </div>
          <CheckboxField
            name="groups"
            label={words.groups}
            small
            choices={groupChoices(where)}
            problem={own ? problem : null}
          />
          <UnitNamesField name="names" label={words.names} problem={own ? problem : null} />
          <SubmitButton>{words.submit}</SubmitButton>
        </Form>
      </div>
    </details>
  )
}

/** Tasks to leave out in one go: those that the annex says again are ticked. */
export function ClearOutForm({ frame, draft, twice }: ReviewProps) {
  const orders = draft.orders.filter(({ id }) => twice.includes(id))
  if (orders.length === 0) return null
  return (
    <details class="hand-out" open={draft.doubts.some(({ code }) => code === 'TASKS_TWICE')}>
      <summary class="hand-out__open">
        <Icon name="arrow" /> {text.clearOut.title}
      </summary>
      <div class="hand-out__body">
        <p class="govuk-body">{text.clearOut.lead}</p>
        <Form frame={frame} action={paths.removeOrders(draft.plan.id)}>
          <div class="hand-out__items">
            <CheckboxField
              name="orderIds"
              label={text.clearOut.orders}
              small
              values={orders.map(({ id }) => id)}
              choices={orders.map((order) => ({
                value: order.id,
                label: `${order.position}. ${shortened(order.text)}`,
              }))}
            />
          </div>
          <SubmitButton tone="warning">{text.clearOut.submit}</SubmitButton>
        </Form>
      </div>
    </details>
  )
}
