import type { OrderedTask, OutlineNode, Span } from '../reading.ts'
import { action, closingFormula, goingOn, noOrder, orderStart } from '../words/assignees.ts'
import type { Assignees } from './assignees.ts'
import { assigneesOfSentence, isRequest, supportInside, unitsOfHeading } from './assignees.ts'
import { wholeText } from './items.ts'
import type { ScheduleYear } from './schedule.ts'
import { readSchedule, schedulePhraseIn } from './schedule.ts'

type Holder = { lead: string[]; requested: boolean }

/** Tasks that the paragraphs of "Tổ chức thực hiện" order, one for each order; a sentence that orders nobody gives none. */
export function tasksOfParagraphs(section: OutlineNode, year: ScheduleYear): OrderedTask[] {
  const own = section.text === '' ? [] : tasksOfText(section, null, year)
  return [...own, ...section.children.flatMap((child) => tasksAt(child, null, year))]
}

function tasksAt(node: OutlineNode, holder: Holder | null, year: ScheduleYear): OrderedTask[] {
  const heading = headingOf(node)
  const units = unitsOfHeading(heading)
  if (units.length > 0) return tasksUnder(node, { lead: units, requested: isRequest(heading) }, year)
  if (node.children.length > 0 && (node.title !== '' || /:$/.test(node.text))) {
    const named = assigneesOfSentence(node.text)
    const inside = named ? { lead: named.lead, requested: named.requested } : holder
    return node.children.flatMap((child) => tasksAt(child, inside, year))
  }
  const own = tasksOfText(node, holder, year)
  if (own.length > 0) return own
  return node.children.flatMap((child) => tasksAt(child, holder, year))
}

function headingOf(node: OutlineNode): string {
  if (node.title !== '') return node.title
  const colon = node.text.indexOf(':')
  if (colon > 0 && colon < 260) return node.text.slice(0, colon)
  return node.children.length > 0 ? node.text : ''
}

// The unit stands in the heading; every order below it, or behind its colon, is a task of that unit.
function tasksUnder(node: OutlineNode, holder: Holder, year: ScheduleYear): OrderedTask[] {
  const colon = node.title === '' ? node.text.indexOf(':') : -1
  const rest = colon < 0 ? '' : node.text.slice(colon + 1).trim()
  const start = node.span[0]
  const inline = rest === '' ? [] : ordersIn(rest, holder, { node, start, year })
  return [...inline, ...node.children.flatMap((child) => tasksAt(child, holder, year))]
}

function tasksOfText(node: OutlineNode, holder: Holder | null, year: ScheduleYear): OrderedTask[] {
  const text = wholeText(node)
  return closingFormula.test(text) ? [] : ordersIn(text, holder, { node, start: node.span[0], year })
}

type Place = { node: OutlineNode; start: number; year: ScheduleYear }

// Sentences that go on with a verb belong to whoever the sentence before them ordered.
function ordersIn(text: string, holder: Holder | null, place: Place): OrderedTask[] {
  const tasks: OrderedTask[] = []
  let current = holder
  for (const [index, sentence] of sentencesOf(text).entries()) {
    const named = assigneesOfSentence(sentence)
    const continues = current !== null && (isOrder(sentence) || (index === 0 && saysAction(sentence)))
    const assignees = named ?? (continues && current ? { ...current, ...supportInside(sentence) } : null)
    const last = tasks.at(-1)
    if (assignees !== null) {
      tasks.push(taskOf(sentence, assignees, place))
      current = { lead: assignees.lead, requested: assignees.requested }
    } else if (last !== undefined && !closingFormula.test(sentence)) last.text = `${last.text} ${sentence}`
  }
  return tasks
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;])\s+(?=\p{Lu})|\n/u).filter((sentence) => sentence.trim().length > 3)
}

function isOrder(sentence: string): boolean {
  return !closingFormula.test(sentence) && (orderStart.test(bareSentence(sentence)) || goingOn.test(sentence))
}

// Below the name of a unit an order may begin with any verb, but not with what is no order at all.
function saysAction(sentence: string): boolean {
  const bare = bareSentence(sentence)
  return !closingFormula.test(bare) && !noOrder.test(bare) && (action.exec(bare.slice(0, 90))?.index ?? 91) < 60
}

function bareSentence(sentence: string): string {
  return sentence.replace(/^[-+\u2022a-z\u0111)\s\d.]{0,6}(?=\p{Lu})/u, '')
}

function taskOf(sentence: string, assignees: Assignees, place: Place): OrderedTask {
  const phrase = schedulePhraseIn(sentence)
  return {
    text: sentence.replace(/^[-+\u2022]\s*/, '').replace(/[;]$/, ''),
    group: null,
    lead: assignees.lead,
    support: assignees.support,
    openSupport: assignees.openSupport,
    requested: assignees.requested,
    product: null,
    schedule: readSchedule(phrase, place.year),
    span: spanOf(place),
  }
}

function spanOf({ node }: Place): Span {
  return [...node.span]
}
