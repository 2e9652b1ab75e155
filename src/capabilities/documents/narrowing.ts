import type { Ask } from '../../kernel/site.ts'
import { fold } from '../../kernel/text-folding.ts'
import type { SelectChoice } from '../../ui/choice-field.tsx'
import { formatNumber } from '../../ui/format.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { type Facet, type IssuedBy, orders, type PaperFilter } from './rules/register.ts'
import { standings } from './rules/standing.ts'
import { countsOf, type FacetCount, issuerWordsOf } from './store/counts.ts'
import {
  filterNames as names,
  orderWords,
  standingLabels,
  standingWords,
  registerText as text,
} from './text/register.ts'

/** What the address asks the register for. */
export async function filterFrom(ask: Pick<Ask, 'db' | 'query' | 'today'>): Promise<PaperFilter> {
  const { query } = ask
  const asked = query[names.issuedBy] ?? ''
  return {
    words: (query[names.words] ?? '').slice(0, 200),
    type: (query[names.type] ?? '').slice(0, 60),
    field: (query[names.field] ?? '').slice(0, 100),
    year: query[names.year] ?? '',
    standing: standings.find((one) => standingWords[one] === query[names.standing]) ?? null,
    issuedBy: asked ? issuedByOf(await loadTree(ask.db), asked.slice(0, 200), ask.today) : null,
    order: orders.find((one) => orderWords[one].value === (query[names.order] ?? '')) ?? 'newest',
  }
}

export const pageFrom = ({ query }: Pick<Ask, 'query'>): number =>
  Math.min(1_000_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))

/** A unit with all that it carries on for former ones, else an issuer as its documents name it. */
export function issuedByOf(tree: UnitTree, asked: string, today: string): IssuedBy {
  const unit = tree.bySlug(asked)
  if (!unit) return { issuerKey: fold(asked).trim() }
  return { unitIds: tree.isAliveOn(unit.id, today) ? [...tree.workOf([unit.id], today).unitIds] : [unit.id] }
}

export type FilterChoices = Readonly<Record<Facet, readonly SelectChoice[]>>

// a list of a country's communes is nobody's to scroll through: the words of the search find the others
const mostIssuers = 60

/** What each filter offers, with how many documents each value would leave. */
export async function filterChoices(ask: Ask, filter: PaperFilter): Promise<FilterChoices> {
  const asked = { filter: { ...filter, order: 'newest' as const }, today: ask.today }
  const count = () => countsOf(ask.db, asked)
  const [tree, counts] = await Promise.all([
    loadTree(ask.db),
    // what people type is never asked twice; the rest is asked by everyone
    filter.words ? count() : ask.recall(`documents.counts ${JSON.stringify(asked.filter)}`, ['documents'], count),
  ])
  const of = (facet: Facet) => counts.filter((one) => one.facet === facet && one.value !== null)
  const plain = (facet: Facet) => of(facet).map(({ value, count: many }) => choice(value ?? '', value ?? '', many))
  const byWords = (a: SelectChoice, b: SelectChoice) => a.label.localeCompare(b.label, 'vi')
  return {
    type: plain('type').sort(byWords),
    field: plain('field').sort(byWords),
    year: plain('year').sort((a, b) => b.value.localeCompare(a.value)),
    standing: standings.flatMap((one) => {
      const many = of('standing').find(({ value }) => value === one)?.count ?? 0
      return many > 0 ? [choice(standingWords[one], standingLabels[one], many)] : []
    }),
    issuedBy: await issuerChoices(ask, tree, of('issuedBy')),
  }
}

const choice = (value: string, label: string, count: number): SelectChoice => ({
  value,
  label: text.counted(label, formatNumber(count)),
})

async function issuerChoices(ask: Ask, tree: UnitTree, counts: readonly FacetCount[]): Promise<SelectChoice[]> {
  const sums = new Map<string, { unitId: string | null; count: number }>()
  for (const { value, unitId, count } of counts) {
    const today = unitId === null ? null : (tree.responsibleFor(unitId, ask.today) ?? unitId)
    const key = today ?? value ?? ''
    if (key === '') continue
    sums.set(key, { unitId: today, count: (sums.get(key)?.count ?? 0) + count })
  }
  const most = [...sums].sort(([, a], [, b]) => b.count - a.count).slice(0, mostIssuers)
  const words = await issuerWordsOf(
    ask.db,
    most.flatMap(([key, { unitId }]) => (unitId === null ? [key] : [])),
  )
  return most.map(([key, { unitId, count }]) => {
    const unit = unitId === null ? null : tree.unit(unitId)
    if (unit === null || unitId === null) return choice(key, words.get(key) ?? key, count)
    return choice(unit.slug, tree.nameOn(unitId, ask.today), count)
  })
}

/** The filters in force, as chips say them. */
export function chosenOf(ask: Ask, filter: PaperFilter, tree: UnitTree): { name: string; label: string }[] {
  const unit = tree.bySlug(ask.query[names.issuedBy] ?? '')
  const issuer = unit ? tree.nameOn(unit.id, unit.validTo ?? ask.today) : (ask.query[names.issuedBy] ?? '')
  const all: readonly [Facet, string][] = [
    ['type', filter.type],
    ['field', filter.field],
    ['issuedBy', issuer],
    ['year', filter.year],
    ['standing', filter.standing === null ? '' : standingLabels[filter.standing]],
  ]
  return all.flatMap(([facet, label]) => (label === '' ? [] : [{ name: names[facet], label }]))
}
