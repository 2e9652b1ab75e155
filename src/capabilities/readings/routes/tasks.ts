import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { type Ask, type Redirect, redirect, type Site } from '../../../kernel/site.ts'
import { type OrderedTask, placeOfWords, type Span } from '../../../reading/index.ts'
import { correctPlaces, type PlaceWords } from '../actions/correcting.ts'
import { sameSpan } from '../rules/corrections.ts'
import { type TaskInput, taskInput } from '../rules/inputs.ts'
import { correctedReading, type DocumentReading, readers } from '../rules/keeping.ts'
import { partAsked, partAt } from '../rules/parts.ts'
import { quoteOf, sameWords, taskOf } from '../rules/task-words.ts'
import { added, labels, paths, text } from '../text.ts'
import { readingAsked, readingPage } from './reading.tsx'

/** Tasks move with their words: another quotation is another place. */
export function taskRoutes(site: Site): void {
  site.post(
    paths.task(':id', ':part'),
    { for: readers, labels, input: taskInput, again: (ask) => readingPage(ask, formAsked(ask)) },
    async (act, { input, ask }) => correctTask(act, ask, input),
  )
}

const formAsked = ({ params }: Ask) => (params.part === added ? `${added}-task` : (params.part ?? null))

async function correctTask(act: Act, ask: Ask, said: TaskInput): Promise<Redirect> {
  const kept = await readingAsked(ask)
  const tasks = correctedReading(kept).plan?.tasks ?? []
  const before = ask.params.part === added ? null : found(taskAsked(ask, tasks))
  const place = placeSaid(kept, said, before)
  if (tasks.some((one) => one !== before && sameSpan(one.span, place)))
    throw new Invalid({ quote: 'reading-task-there' })
  const unchanged = before !== null && sameWords(said.quote, quoteOf(kept.reading.text, before))
  const words = taskOf(said, before, unchanged ? null : kept.reading.text.slice(...place))
  const places: PlaceWords[] = [{ span: place, words }]
  if (before && !sameSpan(before.span, place)) places.unshift({ span: before.span, words: null })
  await correctPlaces(act, { id: kept.id, version: said.version }, { list: 'plan.tasks', places })
  const part = partAt('task', place)
  return redirect(`${paths.reading(kept.id)}?mo=${part}#m-${part}`, text.saved)
}

function taskAsked({ params }: Ask, tasks: readonly OrderedTask[]): OrderedTask | null {
  const asked = partAsked(params.part ?? '')
  return tasks.find(({ span }) => asked?.kind === 'task' && sameSpan(span, asked.span)) ?? null
}

/** Where the quoted words stand: as before, else nearest behind where the task began, else anywhere. */
function placeSaid({ reading }: DocumentReading, { quote }: TaskInput, before: OrderedTask | null): Span {
  const { text: all } = reading
  if (before && sameWords(quote, quoteOf(all, before))) return before.span
  const from = before?.span[0] ?? 0
  const near = placeOfWords(all.slice(from), quote)
  const span: Span | null = near ? [near[0] + from, near[1] + from] : placeOfWords(all, quote)
  if (span === null) throw new Invalid({ quote: 'reading-quote' })
  return span
}
