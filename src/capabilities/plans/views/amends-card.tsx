import { Form, LinkButton, RadioField, SelectField, SubmitButton } from '../../../ui/index.ts'
import { leaderOf } from '../rules/plan.ts'
import { editionFields, editionPaths, editionText } from '../text/editions.ts'
import { planName } from '../text/words.ts'
import type { ReviewProps } from './review-props.ts'

const text = editionText.amends

/** Whether the document is a plan of its own or changes one that runs already. */
export function AmendsCard({ frame, draft, parents, problem, where, today }: ReviewProps) {
  const { plan } = draft
  const at = { tree: where.tree, on: today }
  const plans = parents.filter((one) => one.state === 'adopted' && leaderOf(one, at) === leaderOf(plan, at))
  const amended = plans.find(({ id }) => id === plan.amendsPlanId)
  if (plans.length === 0) return null
  return (
    <>
      {amended && (
        <div class="part part--noted">
          <p class="govuk-body">{text.is(planName(amended))}</p>
          <LinkButton href={editionPaths.compare(plan.id)} tone="secondary">
            {text.compare}
          </LinkButton>
        </div>
      )}
      <details class="govuk-details" id="sua-doi" open={problem?.errors.amendsPlanId !== undefined}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{text.title}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-body">{text.lead}</p>
          <Form frame={frame} action={editionPaths.amends(plan.id)}>
            <SelectField
              name="amendsPlanId"
              label={editionFields.amendsPlanId}
              value={plan.amendsPlanId}
              empty={text.none}
              choices={plans.map((one) => ({ value: one.id, label: `${planName(one)}: ${one.title}` }))}
              problem={problem}
            />
            <RadioField
              name="whole"
              label={editionFields.whole}
              value={plan.amendsPlanId === null || !plan.amendsWhole ? 'parts' : 'whole'}
              choices={[
                { value: 'parts', label: text.parts },
                { value: 'whole', label: text.whole },
              ]}
              problem={problem}
            />
            <SubmitButton tone="secondary">{text.submit}</SubmitButton>
          </Form>
        </div>
      </details>
    </>
  )
}
