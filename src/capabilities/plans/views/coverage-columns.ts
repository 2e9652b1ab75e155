import type { CsvColumn } from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { CoverageCell } from '../rules/coverage.ts'
import { coverageStateLabels, coverageText, sliceName } from '../text/coverage.ts'

/** One line for each cell of the map: what the picture shows, for a spreadsheet. */
export function coverageColumns(tree: UnitTree, on: string): CsvColumn<CoverageCell>[] {
  const words = coverageText
  return [
    { header: words.unit, csv: ({ unitId }) => tree.nameOn(unitId, on) },
    { header: words.item, csv: ({ item }) => `${item.marker ?? item.position}) ${item.text}` },
    { header: words.slice, csv: ({ slice }) => sliceName(slice) },
    { header: words.from, csv: ({ slice }) => ({ date: slice.from }) },
    { header: words.to, csv: ({ slice }) => ({ date: slice.to }) },
    { header: words.deedsColumn, csv: ({ deeds }) => deeds },
    { header: words.state, csv: ({ state }) => coverageStateLabels[state] },
  ]
}
