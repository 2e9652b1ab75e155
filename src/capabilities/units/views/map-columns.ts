import type { PlainDate } from '../../../kernel/dates.ts'
import { type CsvColumn, withQuery } from '../../../ui/index.ts'
import { type MapAsked, mapQuery, sourcesOf, todaysUnits } from '../rules/todays-map.ts'
import type { UnitTree } from '../rules/tree.ts'
import { mapText } from '../text/map.ts'

interface Reading<Row> {
  readonly tree: UnitTree
  readonly map: MapAsked
  /** The day whose units are today's. */
  readonly today: PlainDate
  /** The day whose names units bear in the rows. */
  readonly on: PlainDate
  unitId(row: Row): string
  isEstimate(row: Row): boolean
}

/** A row of today's map that stays with a former unit, for nobody said where its figures went. */
export const isUnplaced = (tree: UnitTree, unitId: string, today: PlainDate): boolean => {
  const until = tree.unit(unitId)?.validTo ?? null
  return until !== null && until < today
}

/** How a row is named: of a former unit on today's map as what could not be placed. */
export function mappedName(
  tree: UnitTree,
  unitId: string,
  at: { readonly map: MapAsked; readonly today: PlainDate; readonly on: PlainDate; readonly name?: string },
): string {
  const name = at.name ?? tree.nameOn(unitId, at.on)
  if (at.map === 'then' || !isUnplaced(tree, unitId, at.today)) return name
  return mapText.unplacedOf(name, tree.unit(unitId)?.validTo ?? null)
}

/** What a figure of today's map opens to is read on that map too. */
export const mappedHref = (href: string, map: MapAsked): string => {
  if (map === 'then') return href
  const [path = '', query = ''] = href.split('?')
  return withQuery({ path, query: Object.fromEntries(new URLSearchParams(query)) }, { [mapQuery.name]: mapQuery.today })
}

/** Both units of a row in a spreadsheet, the one it is counted for first; on today's map also how its figures came to be. */
export function readingColumns<Row>(reading: Reading<Row>): CsvColumn<Row>[] {
  const { tree, map, today, on } = reading
  const names = (ids: readonly string[], day: PlainDate) => ids.map((id) => tree.nameOn(id, day)).join('; ')
  const isLost = (row: Row) => isUnplaced(tree, reading.unitId(row), today)
  if (map === 'then') {
    return [
      { header: mapText.recorded, csv: (row) => tree.nameOn(reading.unitId(row), on) },
      {
        header: mapText.today,
        csv: (row) =>
          todaysUnits(tree, [reading.unitId(row)], today)
            .map((id) => (id === null ? mapText.unplaced : tree.nameOn(id, today)))
            .join('; '),
      },
    ]
  }
  const kept = new Map<string, string>()
  const recorded = (unitId: string) => {
    const words = kept.get(unitId) ?? names(sourcesOf(tree, [unitId], today), on)
    kept.set(unitId, words)
    return words
  }
  return [
    {
      header: mapText.today,
      csv: (row) => (isLost(row) ? mapText.unplaced : tree.nameOn(reading.unitId(row), today)),
    },
    { header: mapText.recorded, csv: (row) => recorded(reading.unitId(row)) },
    {
      header: mapText.how,
      csv: (row) => (isLost(row) ? mapText.unplaced : reading.isEstimate(row) ? mapText.estimate : mapText.counted),
    },
  ]
}
