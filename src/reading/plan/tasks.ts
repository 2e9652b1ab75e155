import type { OrderedTask, OutlineNode, Span } from '../reading.ts'
import { bareKind, committee, committeeShort, ownName, wordsOfMany } from '../words/assignees.ts'
import {
  closingFormula,
  conditionalDuty,
  criteriaAhead,
  criteriaHeading,
  dutiesAhead,
  dutiesFollow,
  duty,
  goingOn,
  leadsIn,
  moneyDuty,
  noOrder,
  plainDuty,
  sentenceEnd,
  urgedBefore,
} from '../words/orders.ts'
import type { Assignees, NamedOrder } from './assignees.ts'
import {
  assigneesOfSentence,
  bracketIsOpen,
  isListOfUnits,
  isRequest,
  supportInside,
  unitsOfHeading,
  verbBehind,
} from './assignees.ts'
import { wholeText } from './items.ts'
import { colonOfKind } from './kinds-of-units.ts'
import { placingOf } from './places.ts'
import type { ScheduleYear } from './schedule.ts'
import { readSchedule, schedulePhraseIn } from './schedule.ts'
import { kindsOfHeading } from './sections.ts'
import { isContinuation, isTorn, isUnfinished, withLinesJoined, withNamesJoined } from './torn-lines.ts'

const longestHeading = 420

/**
 * What a part of a plan is there for: `orders` distribute duties, so that every line below a unit's name is one; in
 * `matters` (contents) and `money` only a sentence that names who has the duty orders anything.
 */
export type PartKind = 'orders' | 'matters' | 'money'
export type Part = { kind: PartKind; plain: string; year: ScheduleYear; done: ReadonlySet<OutlineNode> }
/** Whose duty the lines are; below the name of a unit any line is one, below a sentence only what begins like an order. */
type Holder = { lead: string[]; requested: boolean; kind: 'heading' | 'sentence'; helpers?: Helpers }
/** Who helps with every line below a lead-in ("Chủ trì, phối hợp với các sở, ngành:"), unless the line names others. */
type Helpers = Pick<Assignees, 'support' | 'openSupport'>

/** Tasks of lines, one for each line and addressee; lines that name nobody are `everybody`'s, or order nobody. */
export function tasksOfNodes(
  nodes: readonly OutlineNode[],
  everybody: { lead: string[]; requested: boolean } | null,
  part: Part,
): OrderedTask[] {
  return tasksBelow(nodes, everybody && { ...everybody, kind: 'heading' }, part)
}

function tasksAt(printed: OutlineNode, holder: Holder | null, part: Part): OrderedTask[] {
  if (part.done.has(printed)) return []
  const node = withNamesJoined(printed)
  if (criteriaAhead.test(node.text) || (part.kind === 'matters' && criteriaHeading.test(node.title))) return []
  const heading = headingOf(node)
  const units = unitsOfHeading(heading)
  if (units.length > 0 && (part.kind === 'orders' || !isMention(node, { heading, units }))) {
    const kind = part.kind === 'orders' ? 'heading' : 'sentence'
    return tasksUnder(node, { lead: units, requested: isRequest(heading), kind }, part)
  }
  if (node.children.length === 0) return ordersIn(node, holder, part)
  return tasksWithin(node, holder, part)
}

// In the contents of a plan a unit's name alone ("Bo Noi vu: 5 nguoi") distributes nothing, nor does a kind of bodies.
function isMention(node: OutlineNode, { heading, units }: { heading: string; units: string[] }): boolean {
  if (units.every((unit) => bareKind.test(unit))) return true
  const rest = node.text.slice(heading.length + 1).trim()
  const lines = rest === '' ? node.children.map((child) => child.text) : [rest]
  return !lines.some((line) => saysDuty(line))
}

function headingOf(node: OutlineNode): string {
  const names = colonOfKind(node.title) + 1
  const [lead = ''] = node.title.slice(names).split(':')
  if (node.title !== '') return node.title.slice(0, names) + lead
  const own = colonOfKind(node.text) + 1
  const colon = node.text.indexOf(':', own)
  if (colon > 0 && colon < longestHeading) return node.text.slice(0, colon)
  return node.children.length > 0 ? node.text : ''
}

// The unit stands in the heading; every order below it, or behind its colon, is a task of that unit.
function tasksUnder(node: OutlineNode, holder: Holder, part: Part): OrderedTask[] {
  const colon = node.title === '' ? node.text.indexOf(':', colonOfKind(node.text) + 1) : -1
  const rest = colon < 0 ? '' : node.text.slice(colon + 1).trim()
  // Behind the colon may stand a lead-in to the lines below instead of a duty.
  const inline =
    rest === '' || (rest.endsWith(':') && node.children.length > 0)
      ? []
      : ordersFrom(node, { from: colon + 1, holder }, part)
  return [...inline, ...tasksBelow(node.children, holder, part)]
}

function tasksWithin(node: OutlineNode, holder: Holder | null, part: Part): OrderedTask[] {
  const own = node.title === '' ? node.text : node.title
  const named = namedBy(own, part)
  const inside: Holder | null = named ? { ...holderOf(named), kind: 'heading' } : holder && withHelpers(holder, own)
  const opens = /:$/.test(node.text) || node.title !== '' || leadsIn.test(node.text)
  const goesOn = node.title === '' && (isTorn(node) || node.children.every(isContinuation) || bracketIsOpen(node.text))
  const descends =
    opens && (dutiesFollow.test(node.text) || leadsIn.test(own) || (named === null && !(holder && isDutyItself(node))))
  if (descends) return tasksBelow(node.children, inside, part)
  const tasks = ordersIn(node, holder, part)
  const below = opens || goesOn ? [] : tasksBelow(node.children, holderAfter(tasks, holder), part)
  if (tasks.length === 0) return tasksBelow(node.children, holder, part)
  return below.length > 0
    ? [...tasks, ...below]
    : [...tasks.slice(0, -1), ...tasks.slice(-1).map((last) => withDetails(last, node.children, part))]
}

// A heading like "To chuc thuc hien" begins with a verb and orders nothing.
function isDutyItself(node: OutlineNode): boolean {
  const own = node.title === '' ? node.text : node.title
  return saysDuty(own) && kindsOfHeading(node.title).length === 0
}

// A line that begins small goes on with the task before it: the copy broke it at a semicolon.
function tasksBelow(nodes: readonly OutlineNode[], holder: Holder | null, part: Part): OrderedTask[] {
  const tasks: OrderedTask[] = []
  let current: { holder: Holder | null; part: Part } = { holder, part }
  for (const child of withLinesJoined(nodes)) {
    const last = tasks.at(-1)
    const opened = openedBy(child, current.holder, part)
    if (opened !== null) current = opened
    else if (last !== undefined && (isContinuation(child) || (child.kind === 'paragraph' && isUnfinished(last.text))))
      tasks.splice(-1, 1, withDetails(last, [child], part))
    else tasks.push(...tasksAt(child, current.holder, current.part))
  }
  return tasks
}

// A line without children that ends in a colon says whose duty the lines after it are, or who helps with them.
function openedBy(node: OutlineNode, holder: Holder | null, part: Part): { holder: Holder; part: Part } | null {
  if (node.children.length > 0 || !/:$/.test(node.text)) return null
  const named = assigneesOfSentence(node.text)
  if (named === null && holder !== null && node.kind === 'paragraph')
    return { holder: withHelpers(holder, node.text), part }
  if (named === null || (part.kind !== 'orders' && !dutiesAhead.test(node.text))) return null
  return { holder: { ...holderOf(named), kind: 'heading' }, part: { ...part, kind: 'orders' } }
}

function holderOf({ lead, requested, support, openSupport }: NamedOrder): Omit<Holder, 'kind'> {
  return { lead, requested, helpers: { support, openSupport } }
}

function withHelpers(holder: Holder, leadIn: string): Holder {
  const helpers = /:$/.test(leadIn) ? supportInside(leadIn) : null
  return helpers === null || helpers.support.length === 0 ? holder : { ...holder, helpers }
}

// A list below an order that orders nothing itself says what the order is about.
function withDetails(task: OrderedTask, children: readonly OutlineNode[], { year }: Part): OrderedTask {
  const details = children.filter(
    (child) => child.kind !== 'paragraph' || isContinuation(child) || !/[.;]$/.test(task.text),
  )
  if (details.length === 0) return task
  const text = [task.text, ...details.map((child) => `${child.rawMarker} ${wholeText(child)}`.trim())].join('\n')
  const schedule = task.schedule.phrase === '' ? readSchedule(schedulePhraseIn(text), year) : task.schedule
  return { ...task, text, schedule, span: [task.span[0], details.at(-1)?.span[1] ?? task.span[1]] }
}

function holderAfter(tasks: readonly OrderedTask[], holder: Holder | null): Holder | null {
  const last = tasks.at(-1)
  return last === undefined ? holder : { lead: last.lead, requested: last.requested, kind: holder?.kind ?? 'sentence' }
}

function ordersIn(node: OutlineNode, holder: Holder | null, part: Part): OrderedTask[] {
  return ordersFrom(node, { from: 0, holder }, part)
}

type Sentence = { text: string; from: number; to: number }

// Sentences that name nobody belong to the order before them, or carry on for whoever the heading names.
function ordersFrom(node: OutlineNode, { from, holder }: { from: number; holder: Holder | null }, part: Part) {
  const text = node.title === '' ? node.text : node.title
  const isLeadIn = /:$/.test(text) && node.children.length === 0 && node.kind !== 'point'
  if (closingFormula.test(text) || isLeadIn) return []
  const orders: { who: Assignees; from: number; to: number; helpers?: Helpers }[] = []
  for (const { text: sentence, from: start, to } of sentencesOf(text, from)) {
    const named = namedBy(sentence, part)
    const last = orders.at(-1)
    if (named !== null && !(last && areAmong(named.lead, last.who.lead))) orders.push({ who: named, from: start, to })
    else if (last !== undefined && !closingFormula.test(sentence)) last.to = to
    else if (last === undefined && holder !== null && isDuty(sentence, holder))
      orders.push({
        who: { lead: holder.lead, requested: holder.requested, support: [], openSupport: false },
        from: start,
        to,
        ...(holder.helpers && { helpers: holder.helpers }),
      })
  }
  if (orders.length === 0) return []
  const place = placingOf(part.plain, node, text)
  return orders.map(({ who, from: start, to, helpers }) => {
    const task = taskOf(text.slice(start, to), who, { span: place(start, to), part })
    return helpers && task.support.length === 0 ? { ...task, ...helpers } : task
  })
}

function namedBy(sentence: string, part: Part): NamedOrder | null {
  const named = assigneesOfSentence(sentence)
  return named !== null && (part.kind === 'orders' || isOrder(named, part.kind)) ? named : null
}

/** Whether a sentence that names units orders them anything in a part where most sentences order nobody. */
export function isOrder({ lead, duty: said, explicit }: NamedOrder, kind: PartKind): boolean {
  if (explicit || duty.test(said) || (kind === 'money' && moneyDuty.test(said))) return true
  return lead.every((unit) => ownName.test(unit)) && plainDuty.test(said)
}

// A later sentence of the same line goes on for those named before, or says what some of them do.
function areAmong(named: readonly string[], before: readonly string[]): boolean {
  const all = before.map(wordsOfName)
  const among = (unit: string) => all.some((known) => [...wordsOfName(unit)].every((word) => known.has(word)))
  return named.every(among) || named[0]?.toLowerCase() === before[0]?.toLowerCase()
}

function wordsOfName(unit: string): Set<string> {
  const plain = unit.toLowerCase().replace(committee, committeeShort)
  return new Set(plain.match(/[\p{L}\d]+/gu)?.filter((word) => !wordsOfMany.includes(word)))
}

function sentencesOf(text: string, from: number): Sentence[] {
  const sentences: Sentence[] = []
  let start = from
  for (const end of [...text.slice(from).matchAll(sentenceEnd)]
    .map(({ index }) => from + index + 1)
    .concat(text.length)) {
    const blank = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0
    const piece = text.slice(start + blank, end)
    if (end < text.length && (isListOfUnits(piece) || endsInList(piece))) continue
    if (end - start - blank > 3) sentences.push({ text: text.slice(start + blank, end), from: start + blank, to: end })
    start = end
  }
  return sentences
}

// "Đôn đốc các sở; các xã, phường tổ chức …": those who are urged go on behind the semicolon.
function endsInList(piece: string): boolean {
  const urged = piece.endsWith(';') ? urgedBefore.exec(piece) : null
  return urged !== null && isListOfUnits(piece.slice(urged[0].length, -1))
}

// Below the name of a unit a line is an order unless it begins with what is no order at all.
function mayBeDuty(sentence: string): boolean {
  if (sentence.length <= 15 || closingFormula.test(sentence)) return false
  return !noOrder.test(sentence) || conditionalDuty.test(sentence)
}

function isDuty(sentence: string, holder: Holder): boolean {
  return holder.kind === 'heading' ? mayBeDuty(sentence) : saysDuty(sentence)
}

function saysDuty(sentence: string): boolean {
  if (!mayBeDuty(sentence)) return false
  const verb = verbBehind(`${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1, 160)}`)
  return goingOn.test(sentence) || verb === 0
}

function taskOf(text: string, who: Assignees, { span, part }: { span: Span; part: Part }): OrderedTask {
  const support = who.support.length > 0 ? who : supportInside(text)
  return {
    text: text.replace(/^[-+\u2022]\s*/, '').replace(/;$/, ''),
    group: null,
    lead: who.lead,
    support: support.support.filter((unit) => !who.lead.includes(unit)),
    openSupport: support.openSupport,
    requested: who.requested,
    product: null,
    schedule: readSchedule(schedulePhraseIn(text), part.year),
    span,
  }
}
