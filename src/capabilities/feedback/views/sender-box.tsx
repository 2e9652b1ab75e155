import {
  Form,
  type FormProblem,
  type Frame,
  formatDateTime,
  Section,
  SubmitButton,
  SummaryList,
  TextField,
} from '../../../ui/index.ts'
import type { Sender } from '../rules/sender.ts'
import { deskText } from '../text/desk.ts'
import { labels, paths } from '../text.ts'

export interface SenderShown {
  /** This person said a moment ago why they look. */
  readonly isShown: boolean
  readonly sender: Sender | null
  readonly looked: readonly { readonly name: string; readonly reason: string; readonly at: Date }[]
}

interface SenderProps extends SenderShown {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly id: string
}

/** Hidden until a reason is given; every look stays to be seen. */
export function SenderBox({ frame, problem, id, isShown, sender, looked }: SenderProps) {
  return (
    <Section title={deskText.sender} id="nguoi-gui">
      {isShown && sender && (
        <SummaryList
          rows={(['name', 'address', 'phone', 'email'] as const).map((key) => ({
            key: labels[key],
            value: sender[key],
          }))}
        />
      )}
      {isShown && !sender && <p class="govuk-body">{deskText.senderNone}</p>}
      {!isShown && (
        <>
          <p class="govuk-body">{deskText.senderHidden}</p>
          <Form frame={frame} action={paths.unmask(id)}>
            <TextField name="reason" id="ly-do-xem" label={deskText.unmaskReason} problem={problem} />
            <SubmitButton tone="secondary">{deskText.unmask}</SubmitButton>
          </Form>
        </>
      )}
      {looked.length > 0 && (
        <>
          <p class="govuk-hint">{deskText.looked}</p>
          <ul class="govuk-list">
            {looked.map(({ name, reason, at }) => (
              <li key={String(at)}>
                {formatDateTime(at)}, {name}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
