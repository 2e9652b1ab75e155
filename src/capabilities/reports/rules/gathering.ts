// Tổng hợp: what units wrote goes into the plan's report under their names, place by place. The lead unit may shorten a text or
// leave it out; what the unit wrote stays beside it.
import { fold } from '../../../kernel/text-folding.ts'
import type { RemarkPlace } from './report.ts'
import type { UnitPlace, UnitReport } from './unit-report.ts'

export const gatheredPlaces = [
  'highlights',
  'shortcomings',
  'causes',
  'proposals',
] as const satisfies readonly RemarkPlace[]
export type GatheredPlace = (typeof gatheredPlaces)[number]

export interface Gathered {
  readonly id: string
  readonly unitReportId: string
  readonly unitId: string
  readonly place: GatheredPlace
  /** As the unit wrote it. */
  readonly source: string
  /** As the plan's report says it; empty: left out. */
  readonly text: string
  readonly version: number
}

/** Where a unit's words stand in the plan's report. What it declares besides stands with its assessment. */
const placeOf: Readonly<Record<UnitPlace, GatheredPlace>> = {
  assessment: 'highlights',
  additions: 'highlights',
  difficulties: 'shortcomings',
  proposals: 'proposals',
}

/** "Nothing", with or without saying of what: it answers the question and has nothing to tell the tier above. */
const nothing = /^(khong|chua)( co| phat sinh)?( gi| kho khan| vuong mac| kien nghi| de xuat|,)*[.!]?$/

/** What accepted reports have to say, one row for each unit and place. */
export function wordsToGather(
  reports: readonly Pick<UnitReport, 'id' | 'unitId' | 'state' | 'words'>[],
): Pick<Gathered, 'unitReportId' | 'unitId' | 'place' | 'source'>[] {
  return reports
    .filter(({ state }) => state === 'accepted' || state === 'consolidated')
    .flatMap(({ id, unitId, words }) =>
      gatheredPlaces.flatMap((place) => {
        const source = unitPlacesAt(place)
          .flatMap((one) => words[one] ?? [])
          .filter((text) => !nothing.test(fold(text).trim()))
          .join('\n')
        return source === '' ? [] : [{ unitReportId: id, unitId, place, source }]
      }),
    )
}

// Keys of a constant table are exactly its places.
const unitPlacesAt = (place: GatheredPlace) =>
  (Object.keys(placeOf) as UnitPlace[]).filter((one) => placeOf[one] === place)

export const isEdited = ({ source, text }: Pick<Gathered, 'source' | 'text'>): boolean => source !== text
