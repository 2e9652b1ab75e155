import type { Table } from '../blocks.ts'
import type { Doubt, Item, OrderedTask, OutlineNode, PlanReading } from '../reading.ts'
import { doubtMessages } from '../words/doubts.ts'
import { directiveKinds } from '../words/kinds.ts'
import type { SectionKind } from '../words/sections.ts'
import { expectedSections } from '../words/sections.ts'
import { bodyOfDirective } from './directive.ts'
import { itemOf, itemsOf } from './items.ts'
import { labelledTasks } from './labelled-tasks.ts'
import { mended } from './mending.ts'
import { periodOf } from './period.ts'
import { reportingOf } from './reporting.ts'
import type { ScheduleYear } from './schedule.ts'
import type { Section } from './sections.ts'
import { kindsOfHeading, sectionsOf } from './sections.ts'
import { targetsOf } from './targets.ts'
import { tasksOfTables } from './task-tables.ts'
import type { PartKind } from './tasks.ts'
import { tasksOfNodes } from './tasks.ts'

export type PlanSource = {
  plain: string
  type: string | null
  title: string | null
  issued: string | null
  outline: readonly OutlineNode[]
  tables: readonly Table[]
  hasAnnex: boolean
  hasRecipients: boolean
}

/** Reads what a plan aims at, asks for and orders, and names the sections that it lacks. */
export function readPlan(source: PlanSource): { plan: PlanReading; doubts: Doubt[] } {
  const sections = sectionsOf(source.outline)
  const period = periodOf(source.title, source.issued)
  const of = (kind: SectionKind) => sections.filter((section) => section.kinds.includes(kind))
  const items = (kind: SectionKind) =>
    sections.filter((section) => primary(section) === kind).flatMap(({ node }) => itemsOf(node))
  const tasks = tasksOf(source, sections, yearOf(period, source.issued))
  const aims = ['purposes', 'targets', 'requirements', 'contents'] as const
  const purposes = items('purposes')
  const measured = aims.flatMap((kind) => of(kind).map(({ node }) => itemOf(node)))
  const found = {
    period,
    purposes,
    requirements: items('requirements'),
    contents: items('contents'),
    channels: items('channels'),
    audiences: items('audiences'),
    targets: targetsOf(uniquePlaces(measured), source.plain, period?.to ?? null),
    tasks,
    reporting: reportingOf({ sections, tasks, outline: source.outline }),
    funding: fundingOf(items('funding'), source.outline),
  }
  return { plan: { ...found, missing: missingOf(found, source) }, doubts: doubtsOf(tasks) }
}

// A heading that names several things is kept under the first; aims without a purpose of their own are purposes.
function primary(section: Section): SectionKind {
  return section.kinds.find((kind) => kind !== 'targets') ?? 'purposes'
}

function yearOf(period: PlanReading['period'], issued: string | null): ScheduleYear {
  const from = period?.from ?? null
  const to = period?.to ?? null
  const single = from !== null && from.slice(0, 4) === to?.slice(0, 4)
  const year = single
    ? Number(from.slice(0, 4))
    : period === null && issued !== null
      ? Number(issued.slice(0, 4))
      : null
  return { year, from, to }
}

function tasksOf(source: PlanSource, sections: readonly Section[], year: ScheduleYear): OrderedTask[] {
  const isDirective = directiveKinds.includes(source.type ?? '')
  const silent = new Set(isDirective ? [] : sections.filter(isSilent).map(({ node }) => node))
  const labelled = labelledTasks(withoutNodes(source.outline, silent), year)
  const done = new Set(labelled.flatMap(({ nodes }) => nodes))
  const ordering = new Set(sections.filter(isOrdering).map(({ node }) => node))
  const money = new Set(sections.filter(({ kinds }) => kinds[0] === 'funding').map(({ node }) => node))
  const reading = { plain: source.plain, year, done }
  const directive = isDirective ? bodyOfDirective(mended(source.outline), source.title) : null
  const prose = directive
    ? tasksOfNodes(directive.nodes, directive.everybody, { ...reading, kind: 'orders' })
    : partsOf(source, { silent, ordering, money }).flatMap(({ node, kind }) =>
        tasksOfNodes([node], null, { ...reading, kind }),
      )
  const tables = tasksOfTables(source.tables, year)
  return [...labelled.map(({ task }) => task), ...prose, ...tables].sort((one, other) => one.span[0] - other.span[0])
}

function isOrdering({ kinds }: Section): boolean {
  return kinds.includes('implementation') || kinds.includes('reporting')
}

// Purposes and requirements bind everybody and order nobody, however they are worded.
function isSilent({ kinds }: Section): boolean {
  const [first = 'contents'] = kinds
  return silentKinds.includes(first) && !kinds.includes('targets')
}
const silentKinds: readonly SectionKind[] = ['purposes', 'requirements', 'audiences', 'timing']

type Places = { silent: ReadonlySet<OutlineNode>; ordering: ReadonlySet<OutlineNode>; money: ReadonlySet<OutlineNode> }

function partsOf(source: PlanSource, { silent, ordering, money }: Places): { node: OutlineNode; kind: PartKind }[] {
  const parts = (node: OutlineNode): { node: OutlineNode; kind: PartKind }[] => {
    if (silent.has(node)) return []
    if (ordering.has(node)) return [{ node, kind: 'orders' }]
    const marked = (one: OutlineNode): boolean => silent.has(one) || ordering.has(one) || one.children.some(marked)
    return node.children.some(marked)
      ? node.children.flatMap(parts)
      : [{ node, kind: money.has(node) ? 'money' : 'matters' }]
  }
  return afterPreamble(source.outline).flatMap(parts)
}

// Bases and reasons stand above the first marked line and tell what others did.
function afterPreamble(outline: readonly OutlineNode[]): readonly OutlineNode[] {
  const first = outline.findIndex((node) => node.kind !== 'paragraph')
  return first < 0 ? [] : outline.slice(first)
}

function withoutNodes(outline: readonly OutlineNode[], left: ReadonlySet<OutlineNode>): OutlineNode[] {
  return outline
    .filter((node) => !left.has(node))
    .map((node) =>
      node.children.some((child) => left.has(child)) ? { ...node, children: withoutNodes(node.children, left) } : node,
    )
}

// Where money has no section of its own, a clause inside another one may be headed by it.
function fundingOf(own: Item[], outline: readonly OutlineNode[]): Item[] {
  if (own.length > 0) return own
  return outline.flatMap((node): Item[] =>
    node.title !== '' && kindsOfHeading(node.title)[0] === 'funding' ? itemsOf(node) : fundingOf([], node.children),
  )
}

function uniquePlaces(items: readonly Item[]): Item[] {
  const seen = new Set<number>()
  return items.filter((item) => !seen.has(item.span[0]) && seen.add(item.span[0]))
}

type Found = Omit<PlanReading, 'missing'>

function missingOf(found: Found, source: PlanSource): string[] {
  const missing: string[] = expectedSections.filter((section) => found[section].length === 0)
  if (!source.hasAnnex && found.tasks.length === 0) missing.push('annex')
  if (!source.hasRecipients) missing.push('recipients')
  return missing
}

function doubtsOf(tasks: readonly OrderedTask[]): Doubt[] {
  return tasks.flatMap((task): Doubt[] => {
    const { schedule, span } = task
    const unread = schedule.kind === 'none' && schedule.phrase !== ''
    return [
      ...(unread
        ? [{ code: 'SCHEDULE_UNREAD' as const, message: doubtMessages.SCHEDULE_UNREAD(schedule.phrase), span }]
        : []),
      ...(task.lead.length === 0
        ? [
            {
              code: 'ASSIGNEE_UNRESOLVED' as const,
              message: doubtMessages.ASSIGNEE_UNRESOLVED(task.text.slice(0, 80)),
              span,
            },
          ]
        : []),
    ]
  })
}
