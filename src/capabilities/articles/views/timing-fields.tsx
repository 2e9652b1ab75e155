import { todayIn, toVietnamese } from '../../../kernel/dates.ts'
import { RadioField } from '../../../ui/choice-field.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import { withdrawalKinds } from '../rules/article.ts'
import { text } from '../text/pages.ts'
import { text as timing, withdrawalLabels } from '../text/timing.ts'
import { labels } from '../text.ts'
import type { ReviewPageProps } from './review-page.tsx'
import { Moment } from './words.tsx'

const dayOf = (at: Date | null) => at && toVietnamese(todayIn(at))
const timeOf = (at: Date | null) => at && formatDateTime(at).split(' ')[0]

export function ScheduleFields({ edition, problem }: ReviewPageProps) {
  return (
    <>
      <DateField name="upDay" label={labels.upDay} value={dayOf(edition.goesUpAt)} problem={problem} />
      <TextField
        name="upTime"
        label={labels.upTime}
        hint={timing.timeHint}
        value={timeOf(edition.goesUpAt)}
        problem={problem}
        width="short"
        inputmode="numeric"
      />
    </>
  )
}

/** What everyone will read in place of the text, what stays inside, and when. */
export function RemovalFields({ article: { removal }, problem }: ReviewPageProps) {
  return (
    <>
      <RadioField
        name="kind"
        label={labels.kind}
        value={removal?.kind ?? 'other'}
        problem={problem}
        choices={withdrawalKinds.map((value) => ({ value, label: withdrawalLabels[value] }))}
      />
      <TextArea
        name="notice"
        label={labels.notice}
        hint={text.work.noticeHint}
        value={removal?.notice}
        problem={problem}
        rows={2}
      />
      <TextField
        name="replacement"
        label={labels.replacement}
        hint={timing.replacementHint}
        value={removal?.replacement}
        problem={problem}
        optional
      />
      <TextArea
        name="reason"
        id="ly-do-go"
        label={labels.reason}
        hint={text.work.reasonHint}
        value={removal?.reason}
        problem={problem}
        rows={2}
      />
      <DateField
        name="downDay"
        label={labels.downDay}
        hint={timing.downHint}
        value={dayOf(removal?.at ?? null)}
        problem={problem}
        optional
      />
      <TextField
        name="downTime"
        label={labels.downTime}
        hint={timing.timeHint}
        value={timeOf(removal?.at ?? null)}
        problem={problem}
        width="short"
        inputmode="numeric"
        optional
      />
    </>
  )
}

/** The minutes that were set, as the unit reads them beside its text. */
export function Timing({ article: { removal }, edition, names }: ReviewPageProps) {
  const { goesUpAt, scheduledBy, state } = edition
  if (!goesUpAt && !removal) return null
  return (
    <div class="govuk-inset-text">
      {goesUpAt && (
        <p class="govuk-body">
          <strong>{state === 'scheduled' ? timing.goesUp : timing.wentUp}:</strong> <Moment at={goesUpAt} />{' '}
          {scheduledBy && timing.by(names.get(scheduledBy) ?? '')}
        </p>
      )}
      {removal && (
        <p class="govuk-body">
          <strong>{timing.comesDown}:</strong> <Moment at={removal.at} />{' '}
          {timing.by(names.get(removal.plannedBy) ?? '')}
        </p>
      )}
    </div>
  )
}
