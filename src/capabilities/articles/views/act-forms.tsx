import type { ComponentChildren } from 'preact'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { type ArticleAct, editionFor, refuseAct } from '../rules/article.ts'
import { text } from '../text/pages.ts'
import { actLabels, labels, paths, refusals } from '../text.ts'
import type { ReviewPageProps } from './review-page.tsx'

type Act = Exclude<ArticleAct, 'edit'>
const main = ['publish', 'submit'] as const satisfies readonly Act[]
const acts = ['publish', 'submit', 'return', 'correct', 'withdraw', 'cancel'] as const satisfies readonly Act[]

/** What this person may do now; what the rules refuse for a reason stands there disabled, with the reason. */
export function ActForms(props: ReviewPageProps) {
  const offered = acts.filter((act) => isOffered(act, props))
  if (offered.length === 0) return <p class="govuk-body">{whyNothing(props)}</p>
  return (
    <>
      {main.map((act) => offered.includes(act) && <PlainAct key={act} act={act} {...props} />)}
      <div class="act-row">
        {offered.includes('return') && (
          <AskingAct {...props} act="return">
            <TextArea name="reason" label={labels.reason} problem={props.problem} rows={3} />
          </AskingAct>
        )}
        {offered.includes('correct') && <AskingAct {...props} act="correct" />}
        {offered.includes('withdraw') && (
          <AskingAct {...props} act="withdraw">
            <TextArea
              name="notice"
              label={labels.notice}
              hint={text.work.noticeHint}
              problem={props.problem}
              rows={2}
            />
            <TextArea
              name="reason"
              label={labels.reason}
              hint={text.work.reasonHint}
              problem={props.problem}
              rows={2}
            />
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
  if (state === 'superseded' || state === 'cancelled') return nothing.withdrawn
  return nothing[state]
}

const formOf = ({ article }: ReviewPageProps, act: Act) => ({
  action: paths[act](article.id),
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
          {actLabels[act]}
        </SubmitButton>
        <p class="govuk-hint" id={reasonId}>
          {refusal === null ? text.work.questions[act] : refusals[refusal]}
        </p>
      </ButtonRow>
    </Form>
  )
}

type Asking = 'return' | 'correct' | 'withdraw' | 'cancel'

function AskingAct({ act, children, ...props }: ReviewPageProps & { act: Asking; children?: ComponentChildren }) {
  const { action, version } = formOf(props, act)
  const refusal = refuseAct(act, props.article, props.standing)
  if (refusal) return <p class="govuk-hint">{refusals[refusal]}</p>
  return (
    <ConfirmButton
      frame={props.frame}
      action={action}
      label={actLabels[act]}
      question={text.work.questions[act]}
      tone={act === 'withdraw' || act === 'cancel' ? 'warning' : 'secondary'}
      hidden={{ version }}
      open={props.problem !== null && props.frame.path === action}
    >
      {children}
    </ConfirmButton>
  )
}
