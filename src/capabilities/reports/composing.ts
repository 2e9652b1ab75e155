import { formatNumber } from '../../ui/format.ts'
import { kindLabels } from '../tasks/index.ts'
import type { Assembled } from './assembling.ts'
import { type ContentBlock, type ContentSection, headline, type Phrase, paragraphsOf } from './rules/content.ts'
import { anchors, counted, differenceFrom, percent } from './rules/figures.ts'
import { rowsHref } from './rules/opening.ts'
import type { RemarkPlace } from './rules/report.ts'
import { comingByTask, type LateTask, lateByTask } from './rules/tally.ts'
import { headings, reasonList, sectionTitles, sentences, unitList } from './text/prose.ts'
import { text } from './text.ts'

/** Rows of one kind that a report names before it says how many more there are. */
const named = { late: 10, coming: 12, obstacles: 20 } as const

/** How the text names its annexes. */
interface Annexes {
  readonly items: string
  readonly units: string
  readonly evidence: string
}

/** The sections of the report; `annexes` are the words for the annexes that hold the tables. */
export function compose(report: Assembled, annexes: Annexes): ContentSection[] {
  return [
    { marker: 'I', title: sectionTitles.I, blocks: generalBlocks(report) },
    { marker: 'II', title: sectionTitles.II, blocks: resultBlocks(report, annexes) },
    { marker: 'III', title: sectionTitles.III, blocks: shortcomingBlocks(report) },
    { marker: 'IV', title: sectionTitles.IV, blocks: directionBlocks(report) },
  ]
}

const paragraph = (phrase: Phrase): ContentBlock => ({ kind: 'paragraph', phrase })
const onPaper = (phrase: Phrase): ContentBlock => ({ kind: 'paragraph', phrase, paper: true })
const dash = (phrase: Phrase): ContentBlock => ({ kind: 'dash', phrase })
const heading = (marker: number, title: string, id?: string): ContentBlock => ({
  kind: 'heading',
  marker: String(marker),
  title,
  ...(id && { id }),
})

function remark({ report }: Assembled, place: RemarkPlace): ContentBlock {
  return { kind: 'remark', place, text: report?.remarks[place] ?? null }
}

/** What units wrote for the place, one dash each under its name. */
function gathered(report: Assembled, place: RemarkPlace): ContentBlock[] {
  return report.gathered
    .filter((one) => one.place === place)
    .map((one) => dash([`${unitName(report, one.unitId)}: ${paragraphsOf(one.text).join(' ')}`]))
}

/** How the units' own reports came in; nothing where none is asked for. What is missing is named. */
function reportingBlocks(report: Assembled): ContentBlock[] {
  const { reporting } = report.tally
  if (!reporting || reporting.length === 0) return []
  const missing = reporting.filter(({ kind }) => kind === 'missing' || kind === 'owed')
  const names =
    missing.length === 0
      ? null
      : unitList(
          missing.map(({ unitId }) => unitName(report, unitId)),
          12,
        )
  return [paragraph(sentences.reporting(report.figures.general, names)), { kind: 'table', table: 'reporting' }]
}

function generalBlocks(report: Assembled): ContentBlock[] {
  const { figures, period, tally } = report
  const { general } = figures
  return [
    paragraph(tally.deeds === 0 ? sentences.noDeeds(period) : sentences.deeds(period, general)),
    paragraph(tally.due === 0 ? sentences.noTasks() : sentences.tasks(general)),
    ...(tally.waiting > 0 ? [paragraph(sentences.waiting(general))] : []),
    ...comparison(report),
    remark(report, 'general'),
  ]
}

function comparison({ previous, tally }: Assembled): ContentBlock[] {
  if (!previous) return []
  const before = previous.tally
  if (before.deeds === tally.deeds) return [paragraph(sentences.unchanged(previous.label))]
  const by = differenceFrom({ count: before.deeds, href: previous.href }, tally.deeds)
  const share = percent(before.done, before.due)
  const rate = share === null ? null : formatNumber(share)
  return [paragraph(sentences.compared(previous.label, { more: tally.deeds > before.deeds, by, rate }))]
}

function resultBlocks(report: Assembled, annexes: Annexes): ContentBlock[] {
  const { figures, tally } = report
  const { kinds, general } = figures
  return [
    heading(1, headings.items, anchors.items),
    ...itemBlocks(report, annexes.items),
    { kind: 'table', table: 'items' },
    ...(tally.deeds > 0 ? [onPaper(sentences.evidence(annexes.evidence))] : []),
    heading(2, headings.units, anchors.units),
    paragraph(sentences.units(general)),
    onPaper(sentences.detail(annexes.units)),
    { kind: 'table', table: 'units' },
    ...reportingBlocks(report),
    ...(tally.kinds.length > 0 ? [heading(3, headings.kinds)] : []),
    ...kinds.map(
      (kind) => ({ kind: 'dash', phrase: sentences.kind(kindLabels[kind.kind], kind), paper: true }) as const,
    ),
    ...(tally.kinds.length > 0 ? [{ kind: 'table', table: 'kinds' } as const] : []),
    heading(tally.kinds.length > 0 ? 4 : 3, headings.highlights),
    remark(report, 'highlights'),
    ...gathered(report, 'highlights'),
  ]
}

/** Items with something to say, one point each; the others together in a sentence. */
function itemBlocks({ figures, items }: Assembled, annex: string): ContentBlock[] {
  const isQuiet = (item: (typeof figures.items)[number]) => item.deeds.value === '0' && item.due.value === '0'
  const byId = new Map(items.map((item) => [item.id, item]))
  const points = figures.items
    .filter((item) => !isQuiet(item))
    .map((item): ContentBlock => {
      const words = byId.get(item.itemId ?? '')
      const phrase = sentences.item(words ? headline(words.text) : text.otherTasks, item)
      return words?.marker
        ? { kind: 'point', marker: words.marker, phrase, paper: true }
        : { kind: 'dash', phrase, paper: true }
    })
  const quiet = figures.items.filter(isQuiet).flatMap(({ itemId }) => byId.get(itemId ?? '')?.marker ?? [])
  return [
    ...points,
    ...(quiet.length > 0 ? [paragraph(sentences.itemsWithout(quiet.join(', ')))] : []),
    onPaper(sentences.detail(annex)),
  ]
}

function shortcomingBlocks(report: Assembled): ContentBlock[] {
  const { figures, tally } = report
  const late = lateByTask(tally)
  const taskCount = tally.tasks.filter((task) => task.overdue > 0).length
  const shown = late.slice(0, named.late)
  return [
    heading(1, headings.late),
    paragraph(tally.overdue > 0 ? sentences.overdue(figures.general) : sentences.noOverdue()),
    ...shown.map((task) => dash(lateWords(report, task))),
    ...(taskCount > shown.length ? [dash(sentences.more(taskCount - shown.length))] : []),
    remark(report, 'shortcomings'),
    ...gathered(report, 'shortcomings'),
    heading(2, headings.obstacles, anchors.obstacles),
    ...obstacleBlocks(report),
    heading(3, headings.causes),
    remark(report, 'causes'),
    ...gathered(report, 'causes'),
  ]
}

function lateWords(report: Assembled, task: LateTask): Phrase {
  const rows = task.rows.map(({ unitId, reason }) => ({ unit: unitName(report, unitId), reason }))
  return sentences.late({
    title: headline(taskText(report, task.taskId)),
    dueOn: task.dueOn,
    count: counted(task.overdue, rowsHref(report.place, 'overdue', { taskId: task.taskId })),
    units: unitList([...new Set(rows.map(({ unit }) => unit))]),
    reasons: reasonList(rows),
  })
}

function obstacleBlocks(report: Assembled): ContentBlock[] {
  const { obstacles } = report.tally
  if (obstacles.length === 0) return [paragraph(sentences.noObstacles())]
  const shown = obstacles.slice(0, named.obstacles)
  return [
    paragraph(sentences.obstacles(report.figures.general)),
    ...shown.map((one) => dash(sentences.obstacle({ ...one, unit: unitName(report, one.unitId) }))),
  ]
}

function directionBlocks(report: Assembled): ContentBlock[] {
  const coming = comingByTask(report.tally)
  const shown = coming.slice(0, named.coming)
  return [
    heading(1, headings.coming, anchors.coming),
    paragraph(
      report.next && coming.length > 0 ? sentences.coming(report.next, report.figures.general) : sentences.noComing(),
    ),
    ...shown.map((task) => dash(sentences.comingTask({ ...task, title: headline(taskText(report, task.taskId)) }))),
    ...(coming.length > shown.length ? [dash(sentences.more(coming.length - shown.length))] : []),
    remark(report, 'directions'),
    heading(2, headings.proposals),
    remark(report, 'proposals'),
    ...gathered(report, 'proposals'),
  ]
}

/** A unit under the name that it had on the day of the cut-off. */
export const unitName = ({ tree, period }: Pick<Assembled, 'tree' | 'period'>, unitId: string): string =>
  tree.shortNameOn(unitId, period.to)

export const taskText = ({ taskTexts }: Pick<Assembled, 'taskTexts'>, taskId: string): string =>
  taskTexts.get(taskId) ?? ''
