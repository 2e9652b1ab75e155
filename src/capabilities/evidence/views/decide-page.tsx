import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { actLabels, fieldLabels, paths, text } from '../text.ts'

interface DecideProps {
  frame: Frame
  problem: FormProblem | null
}

/** Asks for the reason that was left out, keeping what was chosen. */
export function DecidePage({ frame, problem }: DecideProps) {
  const values = problem?.values ?? {}
  const list = (name: string) => [values[name] ?? []].flat().filter((value) => value !== '')
  const [decision = 'contest'] = list('decision')
  const chosen = [...list('proof'), ...list('deed')]
  return (
    <StaffPage
      frame={frame}
      title={text.decide.title}
      lead={text.decide.lead}
      problem={problem}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
    >
      <Form frame={frame} action={paths.decide}>
        <HiddenField name="decision" value={decision} />
        {(['proof', 'deed', 'back'] as const).flatMap((name) =>
          list(name).map((value) => <HiddenField key={`${name}-${value}`} name={name} value={value} />),
        )}
        <p class="govuk-body">{text.decide.count(formatNumber(chosen.length))}</p>
        <TextArea name="reason" label={fieldLabels.reason} problem={problem} rows={4} />
        <ButtonRow>
          <SubmitButton tone="warning">{decision === 'reject' ? actLabels.reject : actLabels.contest}</SubmitButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}
