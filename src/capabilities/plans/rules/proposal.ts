// From the reading of a document to the draft of a plan: pure, so that the same document always gives the same proposal.
import type { PlainDate } from '../../../kernel/dates.ts'
import { unaccented } from '../../../kernel/text-folding.ts'
import type { Citation, Item, OrderedTask, OutlineNode, PlanReading, Reading, Target } from '../../../reading/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { guessAreas, guessDeeds } from './areas.ts'
import { readAssignees, unitsOn, type Where } from './assignees.ts'
import type {
  CitationRelation,
  DraftCitation,
  DraftHead,
  ProposedCitation,
  ProposedDoubt,
  ProposedDraft,
  ProposedItem,
  ProposedOrder,
  ProposedTarget,
} from './draft.ts'
import type { PlanSection, PlanSpan } from './plan.ts'

export interface ReadPlan extends Reading {
  readonly plan: PlanReading
}

/** A decision that carries the plan is one too, and a bare table of tasks: what counts is that parts of a plan were found. */
export function isPlanReading(reading: Reading): reading is ReadPlan {
  return reading.plan !== null && (reading.type !== null || reading.plan.tasks.length > 0)
}

/** Lays the reading out as a draft; units are those of the tree on the plan's first day. */
export function proposeDraft(reading: ReadPlan, by: { tree: UnitTree; today: PlainDate }): ProposedDraft {
  const scope = proposeScope(reading, by)
  const on = unitsOn({ period: reading.plan.period, scopeUnitId: scope.id }, by.tree, by.today)
  const where: Where = { tree: by.tree, scopeUnitId: scope.id, on }
  const items = proposeItems(reading)
  const targets = reading.plan.targets.map(proposeTarget)
  const orders = reading.plan.tasks.map((task) => proposeOrder(task, where))
  const citations = proposeCitations(reading)
  const parts = { items, targets, orders: orders.map(({ order }) => order), citations }
  return {
    head: proposeHead(reading, scope.id),
    ...parts,
    doubts: [
      ...headDoubts(reading, scope),
      ...reading.doubts
        .filter(({ code }) => code !== 'ASSIGNEE_UNRESOLVED')
        .map((doubt) => ({ ...doubt, ...placeOf(doubt.span, parts) })),
      ...orders.flatMap(({ doubts }, index) => doubts.map((doubt) => ({ ...doubt, index }))),
    ],
  }
}

function proposeHead(reading: ReadPlan, scopeUnitId: string | null): DraftHead {
  return {
    title: reading.title ?? '',
    number: reading.number,
    documentType: reading.type ?? '',
    issuer: reading.issuer,
    issued: reading.issued,
    signer: reading.signer?.name ?? null,
    period: reading.plan.period,
    scopeUnitId,
  }
}

interface Scope {
  readonly id: string | null
  readonly assumed: boolean
}

/** The unit that issued the plan; where the tree does not know it, the installation's own office, with a doubt. */
function proposeScope(reading: ReadPlan, { tree, today }: { tree: UnitTree; today: PlainDate }): Scope {
  const office = tree.officeId
  if (office === null) return { id: null, assumed: true }
  // the issuer is the unit of the day when the plan was issued, which may be before its period begins
  const period = reading.issued === null ? reading.plan.period : { from: reading.issued }
  const on = unitsOn({ period, scopeUnitId: office }, tree, today)
  const [issuer, ...others] = reading.issuer ? tree.findByName(reading.issuer, office, on) : []
  return issuer && others.length === 0 ? { id: issuer.id, assumed: false } : { id: office, assumed: true }
}

function headDoubts(reading: ReadPlan, scope: Scope): ProposedDoubt[] {
  const about = { message: '', part: 'plan', index: null, span: null } as const
  return [
    ...(scope.assumed ? [{ ...about, code: 'SCOPE_ASSUMED', message: reading.issuer ?? '' } as const] : []),
    ...(reading.plan.period === null ? [{ ...about, code: 'PERIOD_MISSING' } as const] : []),
    ...(reading.plan.tasks.length === 0 ? [{ ...about, code: 'TASKS_MISSING' } as const] : []),
    ...(besideTables(reading.plan.tasks, reading).length > 0 ? [{ ...about, code: 'TASKS_TWICE' } as const] : []),
  ]
}

function proposeItems({ plan, outline }: ReadPlan): ProposedItem[] {
  const printed = printedMarkers(outline)
  const sections: readonly (readonly [PlanSection, readonly Item[]])[] = [
    ['purpose', plan.purposes],
    ['requirement', plan.requirements],
    ['content', plan.contents],
    ['channel', plan.channels],
    ['audience', plan.audiences],
    ['reporting', plan.reporting],
    ['funding', plan.funding],
  ]
  return sections.flatMap(([section, items]) =>
    items.map((item) => ({
      section,
      marker: item.marker,
      rawMarker: mended(item, printed.get(item.span[0])),
      text: item.text,
      areas: section === 'content' ? guessAreas(item.text) : [],
      span: item.span,
    })),
  )
}

/**
 * Tasks written out in the text of a plan that also has a table of tasks: often the same ones, said in general first and row
 * by row in the annex. Empty where all stand in tables or none does.
 */
export function besideTables<Row extends { span: PlanSpan | null }>(
  tasks: readonly Row[],
  reading: Pick<Reading, 'tables'>,
): Row[] {
  const inTable = ({ span }: Row) =>
    span !== null && reading.tables.some((table) => table.span[0] <= span[0] && span[1] <= table.span[1])
  const written = tasks.filter((task) => task.span !== null && !inTable(task))
  return tasks.some(inTable) ? written : []
}

/** By the place where a node begins: what is printed there. */
function printedMarkers(nodes: readonly OutlineNode[]): Map<number, string> {
  return new Map(nodes.flatMap((node) => [[node.span[0], node.rawMarker] as const, ...printedMarkers(node.children)]))
}

function mended(item: Item, printed: string | undefined): string | null {
  const bare = printed?.replace(/[^\p{L}\p{N}]/gu, '') ?? ''
  return item.marker !== null && bare !== '' && bare !== item.marker ? bare : null
}

function proposeTarget(target: Target): ProposedTarget {
  const { text, measure, comparator, unit, by, span } = target
  return { text, measure, comparator, value: String(target.value), unit, by, span }
}

function proposeOrder(
  task: OrderedTask,
  where: Where,
): { order: ProposedOrder; doubts: Omit<ProposedDoubt, 'index'>[] } {
  const lead = readAssignees(task.lead, where)
  const support = readAssignees(task.support, where)
  const { text, product, schedule, requested, span } = task
  const unread = (code: 'LEAD_UNREAD' | 'SUPPORT_UNREAD', words: readonly string[]) =>
    words.length > 0 ? [{ code, message: words.join('; '), part: 'order', span } as const] : []
  return {
    order: {
      text,
      product,
      requested,
      schedule,
      span,
      groupLabel: task.group,
      lead: { units: lead.units, groups: lead.groups },
      leadPhrase: task.lead.join('; ') || null,
      support: { units: support.units, groups: support.groups },
      supportPhrase: task.support.join('; ') || null,
      quota: schedule.count !== null && schedule.of !== null ? { count: schedule.count, of: schedule.of } : null,
      accepts: guessDeeds(`${text} ${product ?? ''}`),
      areas: guessAreas(text),
    },
    doubts: [
      ...unread('LEAD_UNREAD', task.lead.length > 0 || lead.units.length > 0 ? lead.unread : ['']),
      ...unread('SUPPORT_UNREAD', support.unread),
    ],
  }
}

/**
 * Each cited instrument once; a document is known by number and day, for two may bear one number. A mention without a day
 * means the dated one of the same text.
 */
function proposeCitations(reading: Reading): ProposedCitation[] {
  const kept = new Map<string, ProposedCitation>()
  for (const citation of reading.citations) {
    const key = `${citation.number} ${citation.issued ?? ''}`
    const earlier = kept.get(key)
    const relation = relationOf(citation, reading.text)
    if (!earlier) kept.set(key, { ...picked(citation), relation })
    else if (rank[relation] > rank[earlier.relation]) kept.set(key, { ...earlier, relation })
  }
  const dated = new Set([...kept.values()].filter(({ issued }) => issued !== null).map(({ number }) => number))
  return [...kept.values()].filter(({ number, issued }) => issued !== null || !dated.has(number))
}

function picked({ number, type, issuer, issued, span }: Citation): Omit<ProposedCitation, 'relation'> {
  return { number, type, issuer, issued, span }
}

const rank: Readonly<Record<CitationRelation, number>> = { mention: 0, basis: 1, implements: 2, amends: 3, replaces: 3 }

/** A basis that approved or issued a plan or programme is what this plan carries out. */
function relationOf(citation: Citation, text: string): CitationRelation {
  if (citation.role === 'mention') return 'mention'
  const following = unaccented(text.slice(citation.span[1], citation.span[1] + 160)).split(';')[0] ?? ''
  return /(ban hanh|phe duyet)( \w+){0,3} (ke hoach|chuong trinh|de an)/.test(following) ? 'implements' : 'basis'
}

/** The narrowest part of the proposal in which the place lies; else the plan itself. */
function placeOf(
  span: readonly [number, number],
  parts: Omit<ProposedDraft, 'head' | 'doubts'>,
): Pick<ProposedDoubt, 'part' | 'index'> {
  const lists = [
    ['citation', parts.citations],
    ['target', parts.targets],
    ['order', parts.orders],
    ['item', parts.items],
  ] as const
  const holding = lists.flatMap(([part, list]) =>
    list.flatMap((row, index) =>
      row.span && row.span[0] <= span[0] && span[0] < row.span[1]
        ? [{ part, index, length: row.span[1] - row.span[0] }]
        : [],
    ),
  )
  const narrowest = holding.sort((a, b) => a.length - b.length)[0]
  return narrowest ? { part: narrowest.part, index: narrowest.index } : { part: 'plan', index: null }
}

/** The citations as the coordinator left them, every mention of a kept instrument at its place; a hand-added one has no place. */
export function correctedCitations(reading: Reading | null, rows: readonly DraftCitation[]): CorrectedCitation[] {
  const all = reading?.citations ?? []
  const rowOf = (mention: Citation) =>
    all
      .filter(
        (other) => other.number === mention.number && (mention.issued === null || other.issued === mention.issued),
      )
      .map((other) => rows.find(({ span }) => span?.[0] === other.span[0]))
      .find((row) => row !== undefined)
  const mentions = all.flatMap((mention) => {
    const row = rowOf(mention)
    return row ? [{ ...mention, ...wordsOf(row) }] : []
  })
  const placed = new Set(
    rows.filter(({ span }) => span !== null && mentions.some((mention) => mention.span[0] === span[0])),
  )
  const others = rows
    .filter((row) => !placed.has(row))
    .map((row): CorrectedCitation => ({ ...unplaced, raw: row.number, ...wordsOf(row) }))
  return [...mentions, ...others]
}

/** A citation that also says how the plan stands to the document. */
export type CorrectedCitation = Citation & { readonly relation: CitationRelation }

const unplaced = {
  clause: { article: null, clause: null, point: null },
  role: 'mention',
  span: [0, 0] as [number, number],
} as const

const wordsOf = ({ number, type, issuer, issued, relation }: DraftCitation) => ({
  number,
  type,
  issuer,
  issued,
  relation,
})
