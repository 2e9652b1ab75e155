import type { CsvColumn } from '../../../ui/index.ts'
import type { OrderedTask, TaskProgress } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { Plan, PlanItem, PlanTask } from '../rules/plan.ts'
import { sectionLabels } from '../text/labels.ts'
import { areaName, scheduleWords } from '../text/words.ts'
import { text } from '../text.ts'

const words = text.page

export interface TaskRow {
  readonly link: PlanTask
  readonly task: OrderedTask
  readonly item: PlanItem | null
  readonly progress: TaskProgress | null
}

export function taskColumns(tree: UnitTree, on: string): readonly CsvColumn<TaskRow>[] {
  return [
    { header: words.position, csv: ({ link }) => link.position },
    { header: words.marker, csv: ({ item }) => item?.marker },
    { header: words.task, csv: ({ task }) => task.text },
    { header: words.product, csv: ({ task }) => task.product },
    {
      header: words.leadUnits,
      csv: ({ task }) => task.leadPhrase ?? task.leadUnitIds.map((id) => tree.nameOn(id, on)).join('; '),
    },
    { header: words.support, csv: ({ task }) => task.supportPhrase },
    { header: words.schedule, csv: ({ task }) => scheduleWords(task.schedule) },
    { header: words.unitsCount, csv: ({ progress }) => progress?.units ?? 0 },
    { header: words.unitsDone, csv: ({ progress }) => progress?.unitsDone ?? 0 },
    { header: words.due, csv: ({ progress }) => progress?.due ?? 0 },
    { header: words.done, csv: ({ progress }) => progress?.done ?? 0 },
    { header: words.lateShort, csv: ({ progress }) => progress?.overdue ?? 0 },
  ]
}

export function itemColumns(plan: Plan): readonly CsvColumn<PlanItem>[] {
  return [
    { header: words.section, csv: ({ section }) => sectionLabels[section] },
    { header: words.marker, csv: ({ marker }) => marker },
    { header: words.words, csv: ({ text: item }) => item },
    { header: words.areas, csv: ({ areas }) => areas.map((area) => areaName(area, plan)).join('; ') },
  ]
}
