import { withQuery } from '../../../ui/address.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PageTabs } from '../../../ui/tabs.tsx'
import { type MapAsked, mapQuery } from '../rules/todays-map.ts'
import { mapText } from '../text/map.ts'

interface MapChoiceProps {
  readonly frame: Pick<Frame, 'path' | 'query'>
  readonly map: MapAsked
  /** Former units that keep a row of their own: divided, and nobody said by which shares. */
  readonly divided?: number
  /** Units whose figures hold a share of a divided one. */
  readonly estimated?: number
  /** The place on a long page to come back to. */
  readonly anchor?: string
}

/** Two readings of the same figures, for the units of their day or for those of today; and the rule of the second. */
export function MapChoice({ frame, map, divided = 0, estimated = 0, anchor }: MapChoiceProps) {
  const to = (value: string | null) =>
    `${withQuery(frame, { [mapQuery.name]: value, page: null })}${anchor ? `#${anchor}` : ''}`
  return (
    <>
      <PageTabs
        label={mapText.label}
        items={[
          { label: mapText.recorded, href: to(null), current: map === 'then' },
          { label: mapText.today, href: to(mapQuery.today), current: map === 'today' },
        ]}
      />
      {map === 'today' && (
        <p class="govuk-hint">
          {mapText.rule} {estimated > 0 && mapText.estimated(formatNumber(estimated))}{' '}
          {divided > 0 && mapText.divided(formatNumber(divided))}
        </p>
      )}
    </>
  )
}
