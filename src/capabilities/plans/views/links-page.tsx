import { Form, type FormProblem, type Frame, RowCheckbox, StaffPage, SubmitButton, Tag } from '../../../ui/index.ts'
import type { ItemLink } from '../rules/cascade.ts'
import type { Plan, PlanItem } from '../rules/plan.ts'
import { cascadePaths, cascadeText } from '../text/cascade.ts'
import { planName, shortened } from '../text/words.ts'
import { paths, text as planText } from '../text.ts'

const text = cascadeText.links

interface LinksPageProps {
  frame: Frame
  problem: FormProblem | null
  plan: Plan
  parent: Plan
  items: readonly PlanItem[]
  above: readonly PlanItem[]
  confirmed: readonly ItemLink[]
  proposed: readonly ItemLink[]
}

/** Each content of the child with the contents above: what was confirmed is ticked, else what is proposed. */
export function LinksPage(props: LinksPageProps) {
  const { frame, problem, plan, parent, items } = props
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      caption={planName(plan)}
      lead={text.lead(planName(parent))}
      breadcrumbs={[
        { text: planText.deskTitle, href: paths.desk },
        { text: planName(plan), href: plan.slug ? paths.plan(plan.slug) : paths.review(plan.id) },
      ]}
      problem={problem}
    >
      {items.length === 0 ? (
        <p class="govuk-body">{text.empty}</p>
      ) : (
        <Form frame={frame} action={cascadePaths.links(plan.id)}>
          {items.map((item) => (
            <ItemChoices key={item.id} {...props} item={item} />
          ))}
          <SubmitButton icon="check">{text.save}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  )
}

function ItemChoices({ item, above, confirmed, proposed }: LinksPageProps & { item: PlanItem }) {
  const has = (links: readonly ItemLink[], parentItemId: string) =>
    links.some((link) => link.itemId === item.id && link.parentItemId === parentItemId)
  const none = confirmed.length === 0
  // What is likely stands first, the rest one press away.
  const likely = above.filter(({ id }) => has(proposed, id) || has(confirmed, id))
  const others = above.filter((one) => !likely.includes(one))
  const choice = (parent: PlanItem) => (
    <li key={parent.id} class="link-choice">
      <RowCheckbox
        name="links"
        value={`${item.id}:${parent.id}`}
        label={shortened(parent.text, 120)}
        checked={has(confirmed, parent.id) || (none && has(proposed, parent.id))}
      />
      <span>
        {parent.marker ? `${parent.marker}) ` : ''}
        {parent.text} {has(proposed, parent.id) && <Tag tone="blue">{text.proposed}</Tag>}
      </span>
    </li>
  )
  return (
    <fieldset class="govuk-fieldset link-item">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {item.marker ? `${item.marker}) ` : ''}
        {item.text}
      </legend>
      <ul class="link-choices">{likely.map(choice)}</ul>
      {others.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{text.others(others.length)}</span>
          </summary>
          <ul class="link-choices">{others.map(choice)}</ul>
        </details>
      )}
    </fieldset>
  )
}
