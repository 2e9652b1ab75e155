import {
  ButtonRow,
  Form,
  type FormProblem,
  type Frame,
  formatNumber,
  HiddenField,
  Inset,
  LinkButton,
  Section,
  SubmitButton,
  Tag,
  TextArea,
} from '../../../ui/index.ts'
import type { ContestAct, ContestRefusal, ContestResult, ResultAct } from '../rules.ts'
import { text } from '../text/desk.ts'
import { labels, paths, resultStateLabels } from '../text.ts'
import { type Announced, ResultPart } from './announcement.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

export interface DeskShown extends Announced {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly results: readonly ContestResult[]
  /** Why the reader may not do it now, or null. */
  refusal(act: ContestAct): ContestRefusal | null
  refusalOf(act: ResultAct, result: ContestResult): ContestRefusal | null
}

export function DeskResults(props: DeskShown) {
  const { contest, results, refusal } = props
  return (
    <Section title={text.results} id="ket-qua">
      {results.length === 0 && <p class="govuk-body">{text.noResults}</p>}
      {results.map((result) => (
        <OneResult key={result.id} {...props} result={result} />
      ))}
      {refusal('addResult') === null && contest.opensOn <= props.today && (
        <ButtonRow>
          <LinkButton href={paths.addResult(contest.id)}>{text.addResult}</LinkButton>
        </ButtonRow>
      )}
    </Section>
  )
}

function OneResult(props: DeskShown & { result: ContestResult }) {
  const { result, today } = props
  return (
    <Section title={result.title} id={`kq-${result.id}`}>
      <p class="govuk-body">
        <Tag tone={result.state === 'published' ? 'green' : 'grey'}>{resultStateLabels[result.state]}</Tag>{' '}
        {text.winnersOf(formatNumber(result.winners.length))}
      </p>
      {result.returnReason && (
        <Inset>
          {text.returnedBecause}: {result.returnReason}
        </Inset>
      )}
      <ResultPart result={result} today={today} />
      <ResultActs {...props} />
    </Section>
  )
}

function ResultActs({ frame, problem, result, refusalOf }: DeskShown & { result: ContestResult }) {
  const { id, version } = result
  const stamp = <HiddenField name="version" value={version} />
  return (
    <>
      {refusalOf('edit', result) === null && (
        <Form frame={frame} action={paths.submitResult(id)}>
          {stamp}
          <ButtonRow>
            <SubmitButton>{text.submit}</SubmitButton>
            <LinkButton href={paths.result(id)} tone="secondary">
              {text.editResult}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
      {refusalOf('publish', result) === 'contest-own-words' && <Inset>{text.ownWords}</Inset>}
      {refusalOf('publish', result) === null && (
        <Form frame={frame} action={paths.publishResult(id)}>
          {stamp}
          <SubmitButton>{text.publishResult}</SubmitButton>
        </Form>
      )}
      {refusalOf('return', result) === null && (
        <Form frame={frame} action={paths.returnResult(id)}>
          {stamp}
          <TextArea name="reason" id={`ly-do-tra-${id}`} label={labels.reason} problem={problem} rows={2} />
          <SubmitButton tone="secondary">{text.return}</SubmitButton>
        </Form>
      )}
      {refusalOf('withdraw', result) === null && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{text.withdrawResult}</span>
          </summary>
          <div class="govuk-details__text">
            <WithdrawForm frame={frame} problem={problem} action={paths.withdrawResult(id)} version={version}>
              {text.withdrawResult}
            </WithdrawForm>
          </div>
        </details>
      )}
    </>
  )
}
