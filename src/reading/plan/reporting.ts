import type { Item, OrderedTask, OutlineNode } from '../reading.ts'
import { closingFormula } from '../words/orders.ts'
import { reportsBy } from '../words/sections.ts'
import { itemOf, itemsOf } from './items.ts'
import type { Section } from './sections.ts'

type Source = { sections: readonly Section[]; tasks: readonly OrderedTask[]; outline: readonly OutlineNode[] }

/**
 * Who reports on the plan, to whom and when: what stands under a heading of its own, and every order elsewhere that asks
 * for a report on how the plan goes. An order keeps its whole place where the copy broke its lines.
 */
export function reportingOf({ sections, tasks, outline }: Source): Item[] {
  const own = sections.filter(({ kinds }) => kinds.includes('reporting')).map(({ node }) => node)
  const orders = tasks.filter((task) => own.some((node) => liesIn(task, node)) || asksForReport(task))
  const rest = [...own.flatMap(itemsOf), ...closingItems(outline)]
  const others = rest.filter((item) => !orders.some((task) => overlap(item, task)))
  return [...orders.map((task) => itemOfTask(task, outline)), ...others].sort(
    (one, other) => one.span[0] - other.span[0],
  )
}

// The formula that closes a plan may ask everybody for a report on how it went; difficulties alone are no such report.
function closingItems(outline: readonly OutlineNode[]): Item[] {
  const last = lastLine(outline.at(-1))
  return last !== undefined && closingFormula.test(last.text) && asksForReport(last) ? [itemOf(last)] : []
}

function lastLine(node: OutlineNode | undefined): OutlineNode | undefined {
  const last = node?.children.at(-1)
  return last === undefined ? node : lastLine(last)
}

function asksForReport({ text }: Pick<OrderedTask, 'text'>): boolean {
  const line = text.replace(/\s+/g, ' ').slice(0, 3000)
  return reportsBy.some((pattern) => pattern.test(line))
}

type Placed = { span: readonly [number, number] }

function liesIn({ span }: Placed, node: Placed): boolean {
  return span[0] >= node.span[0] && span[1] <= node.span[1]
}

function overlap({ span }: Placed, other: Placed): boolean {
  return span[0] < other.span[1] && other.span[0] < span[1]
}

function itemOfTask({ text, span }: OrderedTask, outline: readonly OutlineNode[]): Item {
  return { marker: markerAt(span[0], outline), text, span: [...span] }
}

// The place of an order begins behind the mark of its line.
function markerAt(start: number, nodes: readonly OutlineNode[]): string | null {
  const node = nodes.findLast(({ span }) => span[0] <= start && start < span[1])
  if (node === undefined) return null
  const isFirst = start - node.span[0] <= node.rawMarker.length + 2
  return markerAt(start, node.children) ?? (isFirst ? node.marker : null)
}
