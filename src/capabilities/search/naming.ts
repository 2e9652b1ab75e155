import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { findUnitsNamed, type NamedUnit } from '../units/index.ts'
import { type Found, search } from './actions/searching.ts'
import { everything } from './rules/asked.ts'
import { kindTerm, unitKind } from './rules/entries.ts'

export interface Everything {
  readonly kind: string | null
  readonly on: PlainDate
  readonly limit: number
  readonly offset: number
}

export interface FoundEverything {
  readonly total: number
  readonly items: Found[]
  /** How many units bear the name, where not all of them stand among everything. */
  readonly allUnits: number | null
}

/** Among everything, so many units stand before the texts. */
const mostAmongAll = 5
const mostUnits = 1000

/** Units that bear the name first, then texts that hold the words; asked for units alone, all that are like it. */
export async function searchEverything(db: Db, typed: string, asked: Everything): Promise<FoundEverything> {
  const { kind, on, limit, offset } = asked
  const page = (items: readonly Found[]) => items.slice(offset, offset + limit)
  const texts = async (of: string | null, some: { limit: number; offset: number }) => {
    const { total, items } = await search(db, typed, {
      kind: of,
      ...some,
      narrowing: { ...everything, kind: of ? kindTerm(of) : null },
    })
    return { total, items: [...items] }
  }
  if (kind === unitKind) {
    const { total, units } = await findUnitsNamed(db, typed, { on, limit: mostUnits })
    return { total: Math.min(total, mostUnits), items: page(units.map(shownUnit)), allUnits: null }
  }
  if (kind !== null) return { ...(await texts(kind, { limit, offset })), allUnits: null }
  const { total, units } = await findUnitsNamed(db, typed, { on, limit: mostAmongAll })
  const named = units.filter(({ isNamed }) => isNamed)
  const shown = page(named.map(shownUnit))
  const rest = await texts(null, { limit: limit - shown.length, offset: Math.max(0, offset - named.length) })
  // what is only like a name is better than nothing
  if (named.length + rest.total === 0) return { total: units.length, items: page(units.map(shownUnit)), allUnits: null }
  const allUnits = named.length > 0 && total > named.length ? total : null
  return { total: named.length + rest.total, items: [...shown, ...rest.items], allUnits }
}

function shownUnit({ id, title, note, url, isNamed }: NamedUnit): Found {
  return { kind: unitKind, id, title, part_title: null, url, snippet: note, published_on: null, score: isNamed ? 1 : 0 }
}
