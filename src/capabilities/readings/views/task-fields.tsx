import type { OrderedTask } from '../../../reading/index.ts'
import { DateField, formatDate, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import { rhythms, scheduleKinds } from '../rules/inputs.ts'
import { quoteOf } from '../rules/task-words.ts'
import { everyLabels, scheduleLabels, taskText } from '../text/tasks.ts'
import { labels } from '../text.ts'
import type { ReadingProps } from './reading-props.ts'

/** What a document orders: its words, who does it with whom, until when. */
export function TaskFields({
  task,
  kept,
  problem,
}: Pick<ReadingProps, 'kept' | 'problem'> & { task: OrderedTask | null }) {
  const { schedule } = task ?? {}
  const day = (value: string | null | undefined) => value && formatDate(value)
  return (
    <>
      <TextArea
        name="quote"
        label={taskText.quote}
        hint={taskText.quoteHint}
        rows={4}
        value={task && quoteOf(kept.reading.text, task)}
        problem={problem}
      />
      <TextField
        name="lead"
        label={labels.lead}
        hint={taskText.namesHint}
        value={task?.lead.join('; ')}
        problem={problem}
        optional
      />
      <TextField name="support" label={labels.support} value={task?.support.join('; ')} problem={problem} optional />
      <TextField name="product" label={labels.product} value={task?.product} problem={problem} optional />
      <div class="field-row">
        <SelectField
          name="scheduleKind"
          label={labels.scheduleKind}
          value={schedule?.kind ?? 'none'}
          choices={scheduleKinds.map((value) => ({ value, label: scheduleLabels[value] }))}
          problem={problem}
        />
        <SelectField
          name="every"
          label={labels.every}
          value={schedule?.every ?? ''}
          optional
          empty={taskText.noRhythm}
          choices={rhythms.map((value) => ({ value, label: everyLabels[value] }))}
          problem={problem}
        />
      </div>
      <div class="field-row">
        <DateField name="from" label={labels.from} value={day(schedule?.from)} problem={problem} optional />
        <DateField name="to" label={labels.to} value={day(schedule?.to)} problem={problem} optional />
      </div>
      <TextField
        name="phrase"
        label={labels.phrase}
        hint={taskText.phraseHint}
        value={schedule?.phrase}
        problem={problem}
        optional
      />
    </>
  )
}
