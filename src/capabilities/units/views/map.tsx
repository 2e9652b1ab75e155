import type { PlainDate } from '../../../kernel/dates.ts'
import {
  type Column,
  EmptyState,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  Inset,
  PortalPage,
  SelectField,
  Table,
} from '../../../ui/index.ts'
import { mapFrame, outlines, placeOnMap } from '../outlines.ts'
import type { ProvinceChange } from '../rules/country.ts'
import { historyPaths, pictureQuery, pictureText, mapText as text } from '../text/history.ts'
import { paths, text as unitText } from '../text.ts'

interface MapProps {
  readonly frame: Frame
  readonly on: PlainDate
  readonly days: readonly PlainDate[]
  readonly changes: readonly ProvinceChange[]
}

/** The provinces of a day, coloured by how many former ones each was made of; the table says the same and more. */
export function MapPage({ frame, on, days, changes }: MapProps) {
  return (
    <PortalPage
      frame={frame}
      title={text.title(formatDate(on))}
      lead={text.lead}
      breadcrumbs={[{ text: unitText.directory, href: paths.directory }]}
    >
      {days.length > 1 && (
        <FilterBar frame={frame} names={[pictureQuery.day]}>
          <SelectField
            name={pictureQuery.day}
            label={pictureText.day}
            value={on}
            choices={days.map((day) => ({ value: day, label: formatDate(day) }))}
          />
        </FilterBar>
      )}
      {changes.length === 0 ? (
        <EmptyState icon="pin" title={text.none}>
          {text.noneText}
        </EmptyState>
      ) : (
        <>
          {canDraw(changes) && <CountryMap on={on} changes={changes} />}
          <Table
            caption={text.title(formatDate(on))}
            captionHidden
            columns={provinceColumns(on)}
            rows={changes}
            rowKey={({ unit }) => unit.id}
            csvHref={`${historyPaths.mapCsv}?${pictureQuery.day}=${on}`}
          />
        </>
      )}
    </PortalPage>
  )
}

/** Outlines are known of the provinces since 01/07/2025 only: the map of another day would be wrong. */
export function canDraw(changes: readonly ProvinceChange[]): boolean {
  const codes = new Set(changes.map(({ unit }) => unit.code))
  return changes.length === outlines.length && outlines.every(({ code }) => codes.has(code))
}

// more than three provinces were never made one
const darkest = 3

function CountryMap({ on, changes }: Pick<MapProps, 'on' | 'changes'>) {
  const byCode = new Map(changes.map((change) => [change.unit.code, change]))
  const { x, y, width, height } = mapFrame
  const words = [
    { name: text.hoangSa, ...placeOnMap(111, 17.4) },
    { name: text.truongSa, ...placeOnMap(112.6, 12.2) },
  ]
  return (
    <div class="country-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not a drawing with links */}
      <svg viewBox={`${x} ${y} ${width} ${height}`} role="group" aria-label={text.title(formatDate(on))}>
        {outlines.map(({ code, path }) => {
          const change = byCode.get(code)
          return change ? <Area key={code} change={change} path={path} on={on} /> : null
        })}
        {words.map(({ name, ...place }) => (
          <text key={name} {...place}>
            {name}
          </text>
        ))}
      </svg>
      <ul class="country-map__legend" aria-label={text.legend}>
        {[1, 2, 3].map((count) => (
          <li key={count}>
            <span class={`country-map__key--${count}`} />
            {count === 1 ? text.unchanged : text.merged(formatNumber(count))}
          </li>
        ))}
      </ul>
      <Inset>{text.source}</Inset>
    </div>
  )
}

function Area({ change, path, on }: { change: ProvinceChange; path: string; on: PlainDate }) {
  const { unit, name, former, before, after } = change
  const said = `${name}: ${formerWords(change)}. ${text.before}: ${formatNumber(before)}. ${text.after}: ${formatNumber(after)}`
  return (
    <a href={`${historyPaths.picture(unit.slug)}?${pictureQuery.day}=${on}`} aria-label={said}>
      <path class={`country-map__area--${Math.min(darkest, former.length)}`} d={path}>
        <title>{said}</title>
      </path>
    </a>
  )
}

const formerWords = ({ former, name }: ProvinceChange) =>
  former.length === 1 && former[0] === name ? text.unchanged : former.join(', ')

export function provinceColumns(on: PlainDate): Column<ProvinceChange>[] {
  return [
    {
      key: 'name',
      header: text.province,
      rowHeader: true,
      cell: ({ unit, name }) => (
        <a class="govuk-link" href={`${historyPaths.picture(unit.slug)}?${pictureQuery.day}=${on}`}>
          {name}
        </a>
      ),
      csv: ({ name }) => name,
    },
    { key: 'former', header: text.former, cell: formerWords, csv: formerWords },
    number('count', text.count, ({ former }) => former.length),
    number('before', text.before, ({ before }) => before),
    number('after', text.after, ({ after }) => after),
  ]
}

const number = (key: string, header: string, of: (change: ProvinceChange) => number): Column<ProvinceChange> => ({
  key,
  header,
  numeric: true,
  cell: (change) => formatNumber(of(change)),
  csv: of,
})
