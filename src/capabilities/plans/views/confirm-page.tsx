import type { PlainDate } from '../../../kernel/dates.ts'
import {
  type Column,
  Form,
  formatDate,
  HiddenField,
  Icon,
  LinkButton,
  StaffPage,
  SubmitButton,
  Table,
  Warning,
} from '../../../ui/index.ts'
import type { AdoptionProblem } from '../rules/adoption.ts'
import type { DraftOrder } from '../rules/draft.ts'
import type { Draft } from '../rules/review.ts'
import { problemLabels } from '../text/labels.ts'
import { reviewText } from '../text/review.ts'
import { planName, scheduleWords, shortened } from '../text/words.ts'
import { paths, text as planText } from '../text.ts'
import type { ReviewProps } from './review-props.ts'

const text = reviewText.confirm

/** One task as it would be given out. */
export interface OrderForecast {
  readonly order: DraftOrder
  readonly units: number
  readonly firstDueOn: PlainDate | null
}

interface ConfirmPageProps {
  frame: ReviewProps['frame']
  draft: Draft
  forecasts: readonly OrderForecast[]
  /** Distinct units that would get tasks. */
  units: number
  today: PlainDate
  problems: readonly AdoptionProblem[]
}

/** What adopting will do, in numbers, before it is done. */
export function ConfirmPage({ frame, draft, forecasts, units, today, problems }: ConfirmPageProps) {
  const { plan } = draft
  const isPast = ({ firstDueOn }: OrderForecast) => firstDueOn !== null && firstDueOn < today
  const past = forecasts.filter(isPast).length
  const open = draft.doubts.length
  return (
    <StaffPage
      frame={frame}
      title={text.title(planName(plan))}
      caption={text.caption}
      lead={plan.title}
      breadcrumbs={[
        { text: planText.deskTitle, href: paths.desk },
        { text: reviewText.title(planName(plan)), href: paths.review(plan.id) },
      ]}
    >
      {problems.length > 0 ? (
        <Problems draft={draft} problems={problems} />
      ) : (
        <Consequences draft={draft} forecasts={forecasts} units={units} />
      )}
      {problems.length === 0 && open > 0 && <Warning>{text.open(open)}</Warning>}
      {problems.length === 0 && past > 0 && <Warning>{text.past(past)}</Warning>}
      <div class="confirm-block__acts">
        {problems.length === 0 && (
          <Form frame={frame} action={paths.adopt(plan.id)}>
            <HiddenField name="version" value={plan.version} />
            <SubmitButton icon="check">{text.submit}</SubmitButton>
          </Form>
        )}
        <LinkButton href={paths.review(plan.id)} tone="secondary">
          {text.back}
        </LinkButton>
      </div>
      {forecasts.length > 0 && (
        <Table
          caption={planText.page.annex}
          columns={columns}
          rows={forecasts}
          rowKey={({ order }) => order.id}
          rowTone={(forecast) => (isPast(forecast) ? 'late' : null)}
        />
      )}
    </StaffPage>
  )
}

function Problems({ draft, problems }: Pick<ConfirmPageProps, 'draft' | 'problems'>) {
  return (
    <div class="confirm-block">
      <h2 class="govuk-heading-m">{text.blocked}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map(({ code, orderId }) => (
          <li key={`${code} ${orderId}`}>
            <a class="govuk-link" href={paths.edit(draft.plan.id, orderId ?? 'thong-tin')}>
              {orderId
                ? `${planText.page.task} ${draft.orders.find(({ id }) => id === orderId)?.position ?? ''}: `
                : ''}
              {problemLabels[code]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Consequences({ draft, forecasts, units }: Pick<ConfirmPageProps, 'draft' | 'forecasts' | 'units'>) {
  const { number } = draft.plan
  const parts = forecasts.reduce((sum, forecast) => sum + forecast.units, 0)
  const lines = [
    forecasts.length > 0 ? text.tasks(forecasts.length, units, parts) : text.noTasks,
    number ? text.document(number) : text.noDocument,
    ...(number && draft.citations.length > 0 ? [text.citations(draft.citations.length)] : []),
    ...(forecasts.length > 0 ? [text.told] : []),
    text.public,
  ]
  return (
    <div class="confirm-block">
      <h2 class="govuk-heading-m">{text.will}</h2>
      <ul class="confirm-block__list">
        {lines.map((line) => (
          <li key={line}>
            <Icon name="check" /> {line}
          </li>
        ))}
      </ul>
      <p class="govuk-body">{text.undo}</p>
    </div>
  )
}

const columns: readonly Column<OrderForecast>[] = [
  { key: 'n', header: planText.page.position, cell: ({ order }) => order.position, numeric: true },
  { key: 'text', header: planText.page.task, cell: ({ order }) => shortened(order.text, 200), rowHeader: true },
  { key: 'units', header: text.assigned, cell: ({ units }) => units, numeric: true },
  { key: 'schedule', header: planText.page.schedule, cell: ({ order }) => scheduleWords(order.schedule) },
  { key: 'due', header: text.due, cell: ({ firstDueOn }) => (firstDueOn ? formatDate(firstDueOn) : text.atEvent) },
]
