import type { Inline, Table } from '../../../writing/index.ts'
import type { OrderedTask } from '../../tasks/index.ts'
import { paperText } from '../text/papers.ts'
import { scheduleWords } from '../text/words.ts'

const words = paperText.columns

/** The tasks of a plan as its annex lists them; with `leadOf` each row names who leads. */
export function taskTable(tasks: readonly OrderedTask[], leadOf?: (task: OrderedTask) => string): Table {
  const lead = leadOf ? [{ header: words.lead, width: 17 }] : []
  return {
    kind: 'table',
    columns: [
      { header: words.order, width: 5, align: 'centre' },
      { header: words.task, width: 36, align: 'justify' },
      { header: words.product, width: 15 },
      ...lead,
      { header: words.support, width: 15 },
      { header: words.schedule, width: 14, align: 'centre' },
    ],
    rows: tasks.map((task, index) => {
      const cells: Inline[] = [String(index + 1), task.text, task.product ?? '']
      if (leadOf) cells.push(leadOf(task))
      return { kind: 'row', cells: [...cells, task.supportPhrase ?? '', scheduleWords(task.schedule)] }
    }),
  }
}
