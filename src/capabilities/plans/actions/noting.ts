import type { Act } from '../../../kernel/act.ts'
import { placeOfWords, type Reading, type Span } from '../../../reading/index.ts'
import { type Correction, noteCorrections } from '../../readings/index.ts'
import { loadTree } from '../../units/index.ts'
import type { Assignees } from '../rules/assignees.ts'
import type { DraftCitation, DraftHead, DraftOrder } from '../rules/draft.ts'
import type { Plan, PlanItem, PlanSpan } from '../rules/plan.ts'
import { findSource } from '../store/drafts.ts'

/** What was put right in the head of a draft, beside what the machine had read there. */
export async function noteHead(act: Act, before: Plan, head: DraftHead): Promise<void> {
  const words = ({ documentType, title, number, issuer, issued, signer }: DraftHead | Plan) => ({
    type: documentType,
    title,
    number,
    issuer,
    issued,
    signer,
  })
  const [was, is] = [words(before), words(head)]
  const changed = changedKeys(was, is).map((field) => ({ field, span: null, read: was[field], corrected: is[field] }))
  const period = samePeriod(before.period, head.period)
    ? []
    : [{ field: 'plan.period', span: null, read: before.period, corrected: head.period }]
  await note(act, before.id, [...changed, ...period])
}

const samePeriod = (one: Plan['period'], other: Plan['period']) => one?.from === other?.from && one?.to === other?.to

/** `is` null: it stands nowhere in the document. Only rows that were read have a place. */
export async function noteItem(
  act: Act,
  was: PlanItem,
  is: Pick<PlanItem, 'section' | 'marker' | 'text'> | null,
): Promise<void> {
  const words = ({ section, marker, text }: Pick<PlanItem, 'section' | 'marker' | 'text'>) => ({
    section,
    marker,
    text,
  })
  const [read, corrected] = [words(was), is && words(is)]
  if (JSON.stringify(read) !== JSON.stringify(corrected))
    await notePlace(act, was, { field: 'plan.items', read, corrected })
}

type OrderFacts = Pick<DraftOrder, 'text' | 'product' | 'schedule' | 'lead' | 'support'>

export async function noteOrder(act: Act, was: DraftOrder, is: OrderFacts | null): Promise<void> {
  const span = was.span
  if (span === null) return
  const reading = await readingOf(act, was.planId)
  const task = reading?.plan?.tasks.find((one) => one.span[0] === span[0] && one.span[1] === span[1]) ?? null
  const read = task && wordsOf(task, taskKeys)
  if (is === null || read === null)
    return notePlace(act, was, { field: 'plan.tasks', read, corrected: is && (await factsOf(act, is)) })
  const [before, after] = [await factsOf(act, was), await factsOf(act, is)]
  const keys = changedKeys(before, after)
  if (keys.length > 0)
    await notePlace(act, was, { field: 'plan.tasks', read: wordsOf(read, keys), corrected: wordsOf(after, keys) })
}

type CitationFacts = Pick<DraftCitation, 'number' | 'type' | 'issuer' | 'issued'>

export async function noteCitation(act: Act, was: DraftCitation, is: CitationFacts | null): Promise<void> {
  const words = ({ number, type, issuer, issued }: CitationFacts) => ({ number, type, issuer, issued })
  const [read, corrected] = [words(was), is && words(is)]
  if (JSON.stringify(read) !== JSON.stringify(corrected))
    await notePlace(act, was, { field: 'citations', read, corrected })
}

/** A task that the machine missed: noted where its very words stand in the document. */
export async function noteAddedOrder(act: Act, planId: string, is: OrderFacts): Promise<void> {
  const reading = await readingOf(act, planId)
  const span = reading && placeOfWords(reading.text, is.text)
  if (span)
    await notePlace(act, { planId, span }, { field: 'plan.tasks', read: null, corrected: await factsOf(act, is) })
}

const taskKeys = ['text', 'product', 'schedule', 'lead', 'support']

async function factsOf(act: Act, { text, product, schedule, lead, support }: OrderFacts) {
  const tree = await loadTree(act.tx)
  const named = ({ units, groups }: Assignees) => [...units.map((id) => tree.nameOn(id, act.today)), ...groups]
  return { text, product, schedule, lead: named(lead), support: named(support) }
}

function wordsOf(facts: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key)))
}

function changedKeys<Facts extends object>(was: Facts, is: Facts): (keyof Facts & string)[] {
  const keys = Object.keys(was) as (keyof Facts & string)[] // both are made by the same function
  return keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
}

async function notePlace(
  act: Act,
  { planId, span }: { planId: string; span: PlanSpan | null },
  words: Omit<Correction, 'span'>,
): Promise<void> {
  if (span) await note(act, planId, [{ ...words, span: [span[0], span[1]] as Span }])
}

async function note(act: Act, planId: string, corrections: readonly Correction[]): Promise<void> {
  const reading = corrections.length > 0 ? await readingOf(act, planId) : null
  if (reading) await noteCorrections(act, reading, corrections)
}

async function readingOf(act: Act, planId: string): Promise<Reading | null> {
  return act.actor ? ((await findSource(act.tx, planId))?.reading ?? null) : null
}
