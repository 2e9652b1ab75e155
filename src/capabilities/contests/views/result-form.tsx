import {
  DateField,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  HiddenField,
  Inset,
  StaffPage,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { writeWinners } from '../rules/lines.ts'
import type { Contest, ContestResult } from '../rules.ts'
import { text } from '../text/desk.ts'
import { paths, resultLabels } from '../text.ts'

interface ResultPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly contest: Contest
  /** null: a new one. */
  readonly result: ContestResult | null
}

export function ResultPage({ frame, problem, contest, result }: ResultPageProps) {
  return (
    <StaffPage
      frame={frame}
      title={result ? text.editResult : text.addResult}
      problem={problem}
      breadcrumbs={[
        { text: text.title, href: paths.own },
        { text: contest.title, href: paths.desk(contest.id) },
      ]}
    >
      {result?.returnReason && (
        <Inset>
          {text.returnedBecause}: {result.returnReason}
        </Inset>
      )}
      <p class="govuk-body">{text.resultHint}</p>
      <Form frame={frame} action={result ? paths.result(result.id) : paths.addResult(contest.id)} guard>
        {result && <HiddenField name="version" value={result.version} />}
        <TextField name="title" label={resultLabels.title} value={result?.title} problem={problem} maxlength={300} />
        <TextArea name="words" label={resultLabels.words} value={result?.words} problem={problem} rows={3} optional />
        <TextArea
          name="winners"
          label={resultLabels.winners}
          hint={text.winnersHint}
          value={result && writeWinners(result.winners)}
          problem={problem}
          rows={12}
        />
        <DateField
          name="complaintsUntil"
          label={resultLabels.complaintsUntil}
          value={result?.complaintsUntil ? formatDate(result.complaintsUntil) : ''}
          problem={problem}
          optional
        />
        <SubmitButton>{text.save}</SubmitButton>
      </Form>
    </StaffPage>
  )
}
