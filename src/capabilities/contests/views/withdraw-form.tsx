import {
  ButtonRow,
  Form,
  type FormProblem,
  type Frame,
  HiddenField,
  SubmitButton,
  TextArea,
} from '../../../ui/index.ts'
import { text } from '../text/desk.ts'
import { labels } from '../text.ts'

interface WithdrawProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly action: string
  readonly version: number
  readonly children: string
}

export function WithdrawForm({ frame, problem, action, version, children }: WithdrawProps) {
  const mark = action.split('/').slice(-2, -1).join('')
  return (
    <Form frame={frame} action={action}>
      <HiddenField name="version" value={version} />
      <TextArea name="reason" id={`ly-do-${mark}`} label={text.reasonInside} problem={problem} rows={2} />
      <TextArea name="notice" id={`thong-bao-${mark}`} label={labels.notice} problem={problem} rows={2} />
      <ButtonRow>
        <SubmitButton tone="warning">{children}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
