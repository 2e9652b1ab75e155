import { found } from '../../../kernel/asking.ts'
import type { UnitTree } from '../../units/index.ts'
import { isArea, type NewsFilter } from '../rules/listing.ts'

/** What the address asks for; a unit that does not exist has no news. */
export function filterFrom(query: Readonly<Record<string, string>>, tree: UnitTree): NewsFilter {
  const area = query['linh-vuc'] ?? ''
  const unit = query['don-vi'] ?? ''
  return {
    topic: query['chuyen-muc']?.slice(0, 100) || null,
    area: isArea(area) ? area : null,
    unitId: unit === '' ? null : found(tree.bySlug(unit)).id,
    tag: query['tu-khoa']?.slice(0, 100) || null,
  }
}

export const filterNames = ['chuyen-muc', 'linh-vuc', 'don-vi', 'tu-khoa'] as const

/** The same, as the end of an address; '' where nothing is asked. */
export function filterQuery(query: Readonly<Record<string, string>>): string {
  const asked = filterNames.flatMap((name) => (query[name] ? [[name, query[name].slice(0, 100)]] : []))
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`
}
