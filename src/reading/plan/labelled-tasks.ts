import type { OrderedTask, OutlineNode } from '../reading.ts'
import { unitStart } from '../words/assignees.ts'
import { labelAhead, labels, partOfOne, whoInBrackets, whoLabel } from '../words/task-forms.ts'
import type { NamedOrder } from './assignees.ts'
import { assigneesOfCell, assigneesOfSentence, supportOfCell } from './assignees.ts'
import { wholeText } from './items.ts'
import type { ScheduleYear } from './schedule.ts'
import { readSchedule, schedulePhraseIn } from './schedule.ts'
import { isOrder } from './tasks.ts'

type Label = (typeof labels)[number][0]
type Labelled = Partial<Record<Label, string>>

/** A task with the lines that it is read from. */
export type LabelledTask = { nodes: readonly OutlineNode[]; task: OrderedTask }

/** Tasks written as labelled lines below their heading ("Cơ quan chủ trì: …", "Thời gian: …"). */
export function labelledTasks(outline: readonly OutlineNode[], year: ScheduleYear): LabelledTask[] {
  let from = 0
  return outline.flatMap((node, at) => {
    const task = taskAt(node, year)
    if (task === null) {
      if (!isBareBullet(node)) from = at + 1
      return labelledTasks(node.children, year)
    }
    const run = labelsAreUnmarked(node) ? outline.slice(from, at) : []
    from = at + 1
    const first: LabelledTask = { nodes: [...run, node], task: withRun(task, run) }
    return [first, ...otherOrders(node, year).map((other) => ({ nodes: [], task: other }))]
  })
}

// Labels without a mark of their own hang below the last of several bullets and hold for all of them.
function isBareBullet({ kind, children, text }: OutlineNode): boolean {
  if (kind !== 'bullet' || children.length > 0) return false
  const named = assigneesOfSentence(text)
  return named === null || !isOrder(named, 'matters')
}

function labelsAreUnmarked({ kind, children }: OutlineNode): boolean {
  return kind === 'bullet' && children.length > 0 && children.every((child) => child.kind === 'paragraph')
}

function withRun(task: OrderedTask, run: readonly OutlineNode[]): OrderedTask {
  const [first] = run
  if (first === undefined) return task
  return { ...task, text: [...run.map(wholeText), task.text].join('\n'), span: [first.span[0], task.span[1]] }
}

// Below the label of who does it, a line may tell a second unit to do something else.
function otherOrders(node: OutlineNode, year: ScheduleYear): OrderedTask[] {
  return node.children.flatMap(otherLines).map(({ line, named }) => ({
    text: line.text,
    group: null,
    lead: named.lead,
    support: named.support,
    openSupport: named.openSupport,
    requested: named.requested,
    product: null,
    schedule: readSchedule(schedulePhraseIn(line.text), year),
    span: [line.span[0] + line.rawMarker.length + 1, line.span[1]],
  }))
}

function otherLines(label: OutlineNode): { line: OutlineNode; named: NamedOrder }[] {
  if (label.children.length < 2 || !whoLabel.test(label.text)) return []
  return label.children.slice(1).flatMap((line) => {
    const named = assigneesOfSentence(line.text)
    return named === null || partOfOne.test(named.duty) || line.children.length > 0 ? [] : [{ line, named }]
  })
}

function taskAt(node: OutlineNode, year: ScheduleYear): OrderedTask | null {
  const parts = partsBelow(node)
  const inline = node.children.length === 0 || parts.length === 0 ? inlineParts(node.text) : []
  const found: Labelled = Object.fromEntries([...inline, ...parts])
  const bracket = bracketOf(node)
  const who = found.lead ?? found.both ?? bracket?.who
  if (who === undefined) return null
  const text = found.task ?? bracket?.text ?? ownText(node, inline.length > 0)
  if (text === '') return null
  const named = assigneesOfCell(who)
  const support = found.support === undefined ? named : supportOfCell(found.support)
  return {
    text,
    group: null,
    lead: named.lead,
    support: support.support,
    openSupport: support.openSupport || named.openSupport,
    requested: named.requested,
    product: found.product ?? null,
    schedule: readSchedule(found.schedule ?? schedulePhraseIn(bracket?.who ?? text), year),
    span: [node.span[0], placeOfOthers(node) ?? node.span[1]],
  }
}

function placeOfOthers(node: OutlineNode): number | null {
  const last = node.children.at(-1)
  const others = last === undefined ? [] : otherLines(last)
  const before = last?.children[last.children.length - others.length - 1]
  return others.length > 0 && before !== undefined ? before.span[1] : null
}

// "Tổ chức tập huấn (Sở Nội vụ chủ trì, hoàn thành trong Quý II)", the brackets at the end or on a line of their own.
function bracketOf(node: OutlineNode): { text: string; who: string } | null {
  const [next] = node.children
  const below = node.children.length === 1 && next?.kind === 'paragraph' ? ` ${next.text}` : ''
  if (node.children.length > 0 && below === '') return null
  const own = `${node.text}${below}`
  const found = whoInBrackets.exec(own)
  const text = own.slice(0, found?.index).trim()
  return found === null || text === '' ? null : { text, who: found[1] ?? '' }
}

// A dash inside a name may have been torn off with what follows it ("Vụ Tổ chức" / "- cán bộ").
function partsBelow(node: OutlineNode): [Label, string][] {
  const parts: [Label, string][] = []
  for (const child of node.children) {
    const found = labelledParts(child)
    const last = parts.at(-1)
    if (found.length === 0 && last !== undefined && /^\p{Ll}/u.test(child.text)) last[1] = `${last[1]} ${child.text}`
    else parts.push(...found)
  }
  return parts
}

function ownText(node: OutlineNode, isInline: boolean): string {
  if (node.title !== '') return node.title
  if (isInline) return splitLabels(node.text)[0] ?? ''
  const [next] = node.children
  const goesOn = next?.kind === 'paragraph' && /^\p{Ll}/u.test(next.text) && labelledParts(next).length === 0
  return goesOn ? `${node.text} ${next.text}` : node.text
}

function labelledParts(child: OutlineNode): [Label, string][] {
  const head = child.title === '' ? child.text : child.title
  const inside = child.children.flatMap(labelledParts)
  const parts = splitLabels(head).map(labelOf)
  // A line that says itself what is done before its labels is a task of its own.
  const found = parts[0] === null ? [] : parts.flatMap((part) => part ?? [])
  if (inside.length > 0 && found.length > 0) return inside
  const last = found.at(-1)
  if (last !== undefined && child.children.length > 0) {
    const others = otherLines(child).map(({ line }) => line)
    const below = child.children.filter((line) => !others.includes(line))
    last[1] = below.reduce((all, line) => joined(all, wholeText(line)), last[1])
  }
  return found
}

// A line that begins small goes on with the name that the copy broke; any other is a further name.
function joined(names: string, line: string): string {
  if (names === '' || line === '') return names + line
  return /^\p{Ll}/u.test(line) && !unitStart.test(line) ? `${names} ${line}` : `${names}; ${line}`
}

function inlineParts(text: string): [Label, string][] {
  return splitLabels(text)
    .slice(1)
    .flatMap((part) => labelOf(part) ?? [])
}

function splitLabels(text: string): string[] {
  return text.slice(0, 5000).split(labelAhead)
}

function labelOf(part: string): [Label, string][] | null {
  for (const [label, pattern] of labels) {
    const found = pattern.exec(part)
    if (found !== null)
      return [
        [
          label,
          part
            .slice(found[0].length)
            .replace(/[.;]\s*$/, '')
            .trim(),
        ],
      ]
  }
  return null
}
