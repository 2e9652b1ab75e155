import { ButtonRow, Form, formatDateTime, HiddenField, Section, SubmitButton, TextArea } from '../../../ui/index.ts'
import type { ShownMeeting } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'

/** Questions that came beforehand; with its answer a question stands on the public page. */
export function QuestionForms({ frame, problem, meeting, questions }: ShownMeeting) {
  if (questions.length === 0) return null
  return (
    <Section title={text.meeting.questions} id="cau-hoi">
      {questions.map((question) => {
        const action = paths.answer(meeting.id, question.id)
        return (
          <Form key={question.id} frame={frame} action={action}>
            <HiddenField name="questionVersion" value={question.version} />
            <TextArea
              id={`answer-${question.id}`}
              name="answer"
              label={question.text}
              hint={[question.asker, formatDateTime(question.askedAt)].filter(Boolean).join(', ')}
              problem={frame.path === action ? problem : null}
              value={question.answer}
              rows={3}
            />
            <ButtonRow>
              <SubmitButton tone="secondary">{labels.answer}</SubmitButton>
            </ButtonRow>
          </Form>
        )
      })}
    </Section>
  )
}
