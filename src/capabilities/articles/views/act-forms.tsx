import type { ComponentChildren } from 'preact'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { DateField, TextArea } from '../../../ui/text-field.tsx'
import { editionFor, refuseAct } from '../rules/article.ts'
import type { ArticleAct } from '../rules/life.ts'
import { text } from '../text/pages.ts'
import { text as tags } from '../text/tags.ts'
import { text as timing } from '../text/timing.ts'
import { actLabels, labels, paths, refusals } from '../text.ts'
import type { ReviewPageProps } from './review-page.tsx'
import { RemovalFields, ScheduleFields } from './timing-fields.tsx'

type Act = Exclude<ArticleAct, 'edit' | 'restore' | 'planRemoval'>
const main = ['publish', 'submit'] as const satisfies readonly Act[]
const acts = [
  ...main,
  'schedule',
  'unschedule',
  'return',
  'correct',
  'review',
  'dropRemoval',
  'withdraw',
  'cancel',
] as const satisfies readonly Act[]

/** What this person may do now; what the rules refuse for a reason stands there disabled, with the reason. */
export function ActForms(props: ReviewPageProps) {
  const offered = acts.filter((act) => isOffered(act, props))
  if (offered.length === 0) return <p class="govuk-body">{whyNothing(props)}</p>
  return (
    <>
      {main.map((act) => offered.includes(act) && <PlainAct key={act} act={act} {...props} />)}
      <div class="act-row">
        {offered.includes('schedule') && (
          <AskingAct {...props} act="schedule">
            <ScheduleFields {...props} />
          </AskingAct>
        )}
        {offered.includes('unschedule') && <AskingAct {...props} act="unschedule" />}
        {offered.includes('return') && (
          <AskingAct {...props} act="return">
            <TextArea name="reason" label={labels.reason} problem={props.problem} rows={3} />
          </AskingAct>
        )}
        {offered.includes('correct') && <AskingAct {...props} act="correct" />}
        {offered.includes('review') && (
          <AskingAct {...props} act="review">
            <DateField
              name="reviewBy"
              label={labels.reviewBy}
              hint={tags.review.byHint}
              problem={props.problem}
              optional
            />
          </AskingAct>
        )}
        {offered.includes('dropRemoval') && <AskingAct {...props} act="dropRemoval" />}
        {offered.includes('withdraw') && (
          <AskingAct {...props} act="withdraw">
            <RemovalFields {...props} />
          </AskingAct>
        )}
        {offered.includes('cancel') && <AskingAct {...props} act="cancel" />}
      </div>
    </>
  )
}

/** Another person's act, or one without a meaning in this state, is not shown at all. */
function isOffered(act: Act, { article, standing }: ReviewPageProps): boolean {
  const refusal = refuseAct(act, article, standing)
  return refusal !== 'not-allowed' && refusal !== 'wrong-state'
}

function whyNothing({ edition: { state } }: ReviewPageProps): string {
  const { nothing } = text.work
  if (state === 'submitted') return nothing.waiting
  if (state === 'scheduled') return timing.waiting
  if (state === 'superseded' || state === 'cancelled') return nothing.withdrawn
  return nothing[state]
}

const formOf = ({ article }: ReviewPageProps, act: Act) => ({
  action: act === 'review' ? paths.look(article.id) : paths[act](article.id),
  version: editionFor(act, article)?.version ?? 0,
})

function PlainAct({ act, ...props }: ReviewPageProps & { act: (typeof main)[number] }) {
  const refusal = refuseAct(act, props.article, props.standing)
  const { action, version } = formOf(props, act)
  const reasonId = `ly-do-${act}`
  return (
    <Form frame={props.frame} action={action}>
      <HiddenField name="version" value={version} />
      <ButtonRow>
        <SubmitButton icon="check" disabled={refusal !== null} describedBy={reasonId}>
          {act === 'publish' && props.edition.state === 'scheduled' ? timing.publishNow : actLabels[act]}
        </SubmitButton>
        <p class="govuk-hint" id={reasonId}>
          {refusal === null ? text.work.questions[act] : refusals[refusal]}
        </p>
      </ButtonRow>
    </Form>
  )
}

function labelOf(act: Asking, { edition, article }: ReviewPageProps): string {
  if (act === 'review') return article.reviewBy ? tags.review.renew : tags.review.set
  return act === 'schedule' && edition.state === 'scheduled' ? timing.changeTime : actLabels[act]
}

type Asking = Exclude<Act, (typeof main)[number]>
const questions: Readonly<Record<Asking, string>> = {
  ...text.work.questions,
  ...timing.questions,
  review: tags.review.question,
}

function AskingAct({ act, children, ...props }: ReviewPageProps & { act: Asking; children?: ComponentChildren }) {
  const { action, version } = formOf(props, act)
  const refusal = refuseAct(act, props.article, props.standing)
  // The button that is refused for the same reason says so already.
  if (refusal === 'article-own-text') return null
  if (refusal) return <p class="govuk-hint">{refusals[refusal]}</p>
  return (
    <ConfirmButton
      frame={props.frame}
      action={action}
      label={labelOf(act, props)}
      question={questions[act]}
      tone={act === 'withdraw' || act === 'cancel' ? 'warning' : 'secondary'}
      hidden={{ version }}
      open={props.problem !== null && props.frame.path === action}
    >
      {children}
    </ConfirmButton>
  )
}
