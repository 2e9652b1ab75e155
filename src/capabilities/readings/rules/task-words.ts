// A task as a person corrects it: its very words in the document say where it stands.
import type { OrderedTask, Schedule } from '../../../reading/index.ts'
import type { TaskInput } from './inputs.ts'

const squeezed = (words: string) => words.replace(/[\s|]+/g, ' ').trim()

export const sameWords = (one: string, other: string) => squeezed(one) === squeezed(other)

/** The words by which the task is found: its own where they stand together, else all of its place (a row of a table). */
export function quoteOf(text: string, { span, text: own }: Pick<OrderedTask, 'span' | 'text'>): string {
  const place = text.slice(...span)
  return squeezed(place).includes(squeezed(own)) ? own : place.trim()
}

/** What the form says, laid over what stood there; `words` are those of a place that was chosen anew. */
export function taskOf(said: TaskInput, before: OrderedTask | null, words: string | null): Omit<OrderedTask, 'span'> {
  const { lead, support, product } = said
  return {
    text: words === null ? (before?.text ?? said.quote) : squeezed(words),
    group: before?.group ?? null,
    lead,
    support,
    openSupport: before?.openSupport ?? false,
    requested: before?.requested ?? false,
    product,
    schedule: scheduleOf(said, before?.schedule ?? null),
  }
}

/** Only what the chosen kind uses: a day left over from another kind would mislead. */
function scheduleOf(said: TaskInput, before: Schedule | null): Schedule {
  const { scheduleKind: kind, from, to, every, phrase } = said
  const same = before?.kind === kind ? before : null
  const spans = kind === 'range' || kind === 'continuous' || kind === 'recurring'
  return {
    kind,
    from: spans ? from : (same?.from ?? null),
    to: spans || kind === 'due' ? to : (same?.to ?? null),
    inclusive: same?.inclusive ?? true,
    every: kind === 'recurring' ? every : null,
    count: same?.count ?? null,
    of: same?.of ?? null,
    trigger: kind === 'event' ? (same?.trigger ?? phrase) : null,
    phrase: phrase ?? '',
  }
}
