import type { CsvColumn } from '../../../ui/index.ts'
import { type MapAsked, readingColumns, type UnitTree } from '../../units/index.ts'
import type { CoverageCell } from '../rules/coverage.ts'
import { coverageStateLabels, coverageText, sliceName } from '../text/coverage.ts'

interface CoverageNamed {
  readonly tree: UnitTree
  readonly map: MapAsked
  readonly today: string
  readonly on: string
}

/** One line for each cell of the map: what the picture shows, for a spreadsheet, with both of its units. */
export function coverageColumns(named: CoverageNamed): CsvColumn<CoverageCell>[] {
  const words = coverageText
  const [unit, ...other] = readingColumns<CoverageCell>({
    ...named,
    unitId: ({ unitId }) => unitId,
    isEstimate: ({ isEstimate }) => isEstimate,
  })
  return [
    ...(unit ? [unit] : []),
    { header: words.item, csv: ({ item }) => `${item.marker ?? item.position}) ${item.text}` },
    { header: words.slice, csv: ({ slice }) => sliceName(slice) },
    { header: words.from, csv: ({ slice }) => ({ date: slice.from }) },
    { header: words.to, csv: ({ slice }) => ({ date: slice.to }) },
    { header: words.deedsColumn, csv: ({ deeds }) => deeds },
    { header: words.state, csv: ({ state }) => coverageStateLabels[state] },
    ...other,
  ]
}
