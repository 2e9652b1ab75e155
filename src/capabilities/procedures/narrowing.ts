import { enterAt } from '../../kernel/paging.ts'
import type { Ask } from '../../kernel/site.ts'
import type { SelectChoice } from '../../ui/choice-field.tsx'
import { formatNumber } from '../../ui/format.ts'
import {
  everyProcedure,
  facets,
  onlineLevels,
  type ProcedureFacet,
  type ProcedureFilter,
  pageSize,
} from './rules/listing.ts'
import type { ListedProcedure } from './rules.ts'
import { countsBy, listProcedures, procedureMarks } from './store/listing.ts'
import { onlineLabels, onlineWords, text } from './text/pages.ts'
import { filterNames as names } from './text.ts'

/** What the address asks the catalogue for. */
export function filterFrom({ query }: Pick<Ask, 'query'>): ProcedureFilter {
  const asked = (name: ProcedureFacet | 'words') => (query[names[name]] ?? '').slice(0, 300).trim()
  return {
    ...everyProcedure,
    words: asked('words'),
    field: asked('field'),
    level: asked('level'),
    audience: asked('audience'),
    agency: asked('agency'),
    online: onlineLevels.find((one) => onlineWords[one] === query[names.online]) ?? '',
  }
}

export const pageFrom = ({ query }: Pick<Ask, 'query'>): number =>
  Math.min(1_000_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))

/** Page 70 costs what page 1 does. What people type is never asked twice; the rest is asked by everyone. */
export async function listedPage(
  ask: Ask,
  filter: ProcedureFilter,
  page: number,
): Promise<{ rows: ListedProcedure[]; total: number }> {
  const marks = await marksOf(ask, filter)
  const span = { ...enterAt(marks, (page - 1) * pageSize), limit: pageSize }
  return { rows: await listProcedures(ask.db, filter, span), total: marks.total }
}

export function marksOf(ask: Ask, filter: ProcedureFilter): ReturnType<typeof procedureMarks> {
  const read = () => procedureMarks(ask.db, filter)
  return filter.words ? read() : ask.recall(`procedures marks ${JSON.stringify(filter)}`, ['procedures'], read)
}

// the words of the search find the others
const mostChoices = 60

export async function filterChoices(
  ask: Ask,
  filter: ProcedureFilter,
): Promise<Record<ProcedureFacet, readonly SelectChoice[]>> {
  const read = () => Promise.all(facets.map((facet) => countsBy(ask.db, filter, facet)))
  const key = `procedures counts ${JSON.stringify(filter)}`
  const counts = filter.words ? await read() : await ask.recall(key, ['procedures'], read)
  const choices = (facet: ProcedureFacet): SelectChoice[] =>
    (counts[facets.indexOf(facet)] ?? [])
      .slice(0, mostChoices)
      .sort((a, b) => a.value.localeCompare(b.value, 'vi'))
      .map(({ value, count }) => ({ value, label: text.counted(value, formatNumber(count)) }))
  const online = onlineLevels.flatMap((level) => {
    const found = (counts[facets.indexOf('online')] ?? []).find(({ value }) => value === level)
    return found
      ? [{ value: onlineWords[level], label: text.counted(onlineLabels[level], formatNumber(found.count)) }]
      : []
  })
  return {
    field: choices('field'),
    level: choices('level'),
    audience: choices('audience'),
    agency: choices('agency'),
    online,
  }
}

/** The filters in force, as chips say them. */
export function chosenOf(filter: ProcedureFilter): { name: string; label: string }[] {
  const level = onlineLevels.find((one) => one === filter.online)
  return facets.flatMap((facet) => {
    const label = facet === 'online' ? (level ? onlineLabels[level] : '') : filter[facet]
    return label === '' ? [] : [{ name: names[facet], label }]
  })
}
