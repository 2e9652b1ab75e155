import type { OrderedTask, OutlineNode } from '../reading.ts'
import { labelAhead, labels, whoInBrackets } from '../words/task-forms.ts'
import { assigneesOfCell, supportOfCell } from './assignees.ts'
import { wholeText } from './items.ts'
import type { ScheduleYear } from './schedule.ts'
import { readSchedule, schedulePhraseIn } from './schedule.ts'

type Label = (typeof labels)[number][0]
type Labelled = Partial<Record<Label, string>>

export type LabelledTask = { node: OutlineNode; task: OrderedTask }

/** Tasks written as labelled lines below their heading ("Cơ quan chủ trì: …", "Thời gian: …"). */
export function labelledTasks(outline: readonly OutlineNode[], year: ScheduleYear): LabelledTask[] {
  return outline.flatMap((node) => {
    const task = taskAt(node, year)
    return task === null ? labelledTasks(node.children, year) : [{ node, task }]
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
    schedule: readSchedule(found.schedule ?? (bracket ? schedulePhraseIn(bracket.who) : ''), year),
    span: [...node.span],
  }
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
  return isInline ? (splitLabels(node.text)[0] ?? '') : node.text
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
    last[1] = [last[1], ...child.children.map(wholeText)].filter((part) => part !== '').join('; ')
  }
  return found
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
