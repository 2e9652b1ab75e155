import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { findUnitsNamed, type NamedUnit } from '../units/index.ts'
import { meantInstead, search } from './actions/searching.ts'
import { everything, type Narrowing } from './rules/asked.ts'
import { kindTerm, unitKind } from './rules/entries.ts'
import type { Found, FoundTexts } from './rules/found.ts'

export interface Everything {
  readonly kind: string | null
  readonly narrowing?: Narrowing
  readonly count?: 'all' | 'total'
  readonly on: PlainDate
  readonly limit: number
  readonly offset: number
}

export interface FoundEverything {
  readonly total: number
  readonly items: Found[]
  /** How many units bear the name, where not all of them stand among everything. */
  readonly allUnits: number | null
  /** What the texts say of themselves; null where only units were asked for. */
  readonly texts: FoundTexts | null
  /** Who carries on what the named unit did, where it has ended: looked for as well. */
  readonly heirs: readonly string[]
}

/** Among everything, so many units stand before the texts. */
const mostAmongAll = 5
const mostUnits = 1000
const mostHeirs = 3

/** Units that bear the name first, then texts that hold the words; asked for units alone, all that are like it. */
export async function searchEverything(db: Db, typed: string, asked: Everything): Promise<FoundEverything> {
  const { kind, on, limit, offset, narrowing = everything, count = 'total' } = asked
  if (kind === unitKind) {
    const { total, units } = await findUnitsNamed(db, typed, { on, limit: mostUnits })
    const items = units.map(shownUnit).slice(offset, offset + limit)
    return { total: Math.min(total, mostUnits), items, allUnits: null, texts: null, heirs: [] }
  }
  const isNarrowed = kind !== null || Object.values(narrowing).some((one) => one !== null)
  const found = isNarrowed ? nobody : await findUnitsNamed(db, typed, { on, limit: mostAmongAll })
  const named = found.units.filter(({ isNamed }) => isNamed)
  const heirs = (named[0]?.heirs ?? []).slice(0, mostHeirs)
  const shown = named.map(shownUnit).slice(offset, offset + limit)
  const texts = await search(db, typed, {
    kind,
    narrowing: { ...narrowing, kind: kind === null ? null : kindTerm(kind) },
    count,
    also: heirs,
    limit: limit - shown.length,
    offset: Math.max(0, offset - named.length),
  })
  // what is only like a name is better than nothing
  if (named.length + texts.total === 0) {
    const items = found.units.map(shownUnit).slice(offset, offset + limit)
    return { total: found.units.length, items, allUnits: null, texts, heirs }
  }
  const allUnits = named.length > 0 && found.total > named.length ? found.total : null
  return { total: named.length + texts.total, items: [...shown, ...texts.items], allUnits, texts, heirs }
}
const nobody: { total: number; units: NamedUnit[] } = { total: 0, units: [] }

/** The query that was probably meant, where a word of it stands nowhere, or never between its neighbours. */
export async function didYouMean(db: Db, typed: string, { texts, items }: FoundEverything): Promise<string | null> {
  const isUnit = items[0]?.kind === unitKind
  if (!texts || isUnit) return null
  return texts.likelier ?? (await meantInstead(db, texts.readAs ?? typed, texts.unknown))
}

function shownUnit({ id, title, note, url, isNamed }: NamedUnit): Found {
  return { kind: unitKind, id, title, part_title: null, url, snippet: note, published_on: null, score: isNamed ? 1 : 0 }
}
