import type { PlainDate } from '../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { namesakesOf, shownOn, type ToldUnit, tellUnit } from './rules/told.ts'
import type { UnitTree } from './rules/tree.ts'
import { findingText as words } from './text/finding.ts'
import { kindLabels } from './text.ts'

/** "Phường · Quận Phú Xuân, Thành phố Huế · đến 30/06/2025": which of its namesakes a unit is. */
export function distinctionOf(told: ToldUnit): string {
  const { kind, above, unit } = told
  const population = unit.population ? words.population(formatNumber(unit.population)) : ''
  return [kindLabels[kind], above.join(', '), timeOf(told), population].filter(Boolean).join(' · ')
}

export function timeOf({ since, until, isPresent }: ToldUnit): string {
  if (!isPresent && until) return words.until(formatDate(until))
  return since ? words.since(formatDate(since)) : ''
}

/** "Xã Phú Mỹ (đến 30/06/2025), nay là Phường Mỹ Thượng". */
export function titleOf(told: ToldUnit): string {
  if (told.isPresent) return told.name.name
  const { shown, more } = someOf(told.now)
  const names = [...shown.map(({ name }) => name.name), ...(more > 0 ? [words.more(more)] : [])]
  const within = told.nowWithin ? `, ${words.withinInside} ${told.nowWithin.name.name}` : ''
  const now = names.length > 0 ? `, ${words.nowInside} ${names.join(', ')}` : within
  return `${told.name.name}${told.until ? ` (${words.until(formatDate(told.until))})` : ''}${now}`
}

const mostNamed = 4

export function someOf<Item>(items: readonly Item[]): { shown: readonly Item[]; more: number } {
  return { shown: items.slice(0, mostNamed), more: Math.max(0, items.length - mostNamed) }
}

interface NamedDay {
  readonly id: string
  /** The day whose name is meant, e.g. that of a document. */
  readonly on: PlainDate
  readonly today: PlainDate
}

export function tellOn(tree: UnitTree, { id, on, today }: NamedDay): ToldUnit | null {
  const shown = shownOn(tree, id, on)
  return shown && tellUnit(tree, shown, today)
}

export const hasNamesakes = (tree: UnitTree, { id, on }: Pick<NamedDay, 'id' | 'on'>): boolean =>
  namesakesOf(tree, id, on).length > 0

/** Code, address and name of a day, for programs. */
export function nameShownOn(tree: UnitTree, { id, on }: Pick<NamedDay, 'id' | 'on'>) {
  const shown = shownOn(tree, id, on)
  return shown && { code: shown.unit.code, slug: shown.unit.slug, name: shown.name.name }
}
