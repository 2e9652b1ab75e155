import type { VNode } from 'preact'
import type { Ask } from '../../../kernel/site.ts'
import { ConfirmButton, Form, formatDate, HiddenField, SubmitButton, SummaryList } from '../../../ui/index.ts'
import { type Reorganisation, stateOn } from '../rules/reorganisation.ts'
import { paths, text } from '../text/words.ts'
import { OneFrame } from './frame.tsx'
import { HeadFields } from './list.tsx'

interface HeadProps {
  readonly ask: Ask
  readonly one: Reorganisation
}

export function HeadPage({ ask, one }: HeadProps) {
  const isDraft = stateOn(one, ask.today) === 'draft'
  return (
    <OneFrame ask={ask} one={one} part="head">
      {isDraft ? (
        <>
          <Form frame={ask.frame} action={paths.head(one.id)}>
            <HiddenField name="version" value={one.version} />
            <HeadFields head={one} problem={ask.problem} />
            <SubmitButton>{text.saveHead}</SubmitButton>
          </Form>
          <ConfirmButton
            frame={ask.frame}
            action={paths.remove(one.id)}
            label={text.remove}
            question={text.removeQuestion}
            tone="warning"
          />
        </>
      ) : (
        <SummaryList
          rows={[
            { key: text.fields.title, value: one.title },
            { key: text.fields.legalBasis, value: one.legalBasis },
            { key: text.fields.effectiveOn, value: formatDate(one.effectiveOn) },
          ]}
        />
      )}
    </OneFrame>
  )
}

export function HistoryPage({ ask, one, timeline }: HeadProps & { timeline: VNode }) {
  return (
    <OneFrame ask={ask} one={one} part="history">
      {timeline}
    </OneFrame>
  )
}
