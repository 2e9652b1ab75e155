import {
  type Column,
  EmptyState,
  Figure,
  FilterBar,
  type Frame,
  formatDate,
  LineChart,
  PortalPage,
  Section,
  SelectField,
  Table,
  TextField,
  Warning,
} from '../../../ui/index.ts'
import type { OfficialPaper } from '../../documents/index.ts'
import { type DeedFilter, deedsPath, publicDeedsPath } from '../../evidence/index.ts'
import { type Divided, type MapAsked, MapChoice, type Seam, type Unit, type UnitTree } from '../../units/index.ts'
import { indicators } from '../indicators.ts'
import type { DeclaredFigure, Indicator } from '../rules/declared.ts'
import type { Review, ReviewYear } from '../rules/review.ts'
import { labels, text } from '../text.ts'
import { figureColumns, sourceHref, sourceWords } from './list-page.tsx'

interface ReviewSeen {
  readonly tree: UnitTree
  readonly today: string
  readonly indicator: Indicator
  readonly unit: Unit | null
  readonly range: { readonly from: number; readonly to: number }
  readonly review: Review
  readonly papers: ReadonlyMap<string, OfficialPaper>
  /** What the counted figures count. */
  readonly counting: DeedFilter
  readonly unitChoices: readonly string[]
  readonly map: MapAsked
  /** Whether former units went wholly into those shown. */
  readonly hasFormer: boolean
  /** On today's map: divided units of which a part went to those shown. */
  readonly dividedUnits: readonly Divided[]
  readonly seams: readonly Seam[]
}

interface ReviewProps extends ReviewSeen {
  readonly frame: Frame
  readonly csvHref: string
}

/** Many years of one indicator on one line; the seam says where documents end and counting begins. */
export function ReviewPage(props: ReviewProps) {
  const { frame, review, papers, tree, csvHref } = props
  const empty = review.years.every(({ declared, counted }) => declared === null && counted === null)
  return (
    <PortalPage frame={frame} title={text.review} lead={text.reviewLead}>
      <Choices {...props} />
      {props.hasFormer && (
        <MapChoice
          frame={frame}
          map={props.map}
          estimated={review.years.some(({ isEstimate }) => isEstimate) ? 1 : 0}
          divided={props.dividedUnits.filter(({ share }) => share === null).length}
        />
      )}
      {empty ? (
        <EmptyState title={text.nothing}>{text.nothingText}</EmptyState>
      ) : (
        <>
          <ReviewLine {...props} id="nhieu-nam" />
          <Warning>{review.seam === null ? text.declaredOnly : text.seamText(review.seam)}</Warning>
          <Table
            caption={text.review}
            captionHidden
            rows={review.years}
            rowKey={({ year }) => String(year)}
            columns={reviewColumns(props, frame)}
            csvHref={csvHref}
          />
        </>
      )}
      {review.spanning.length > 0 && (
        <Section id="giai-doan" title={text.spanning}>
          <Table
            caption={text.spanning}
            captionHidden
            rows={review.spanning}
            rowKey={({ id }) => id}
            columns={figureColumns(papers, tree).filter(({ key }) => ['name', 'value', 'period'].includes(key))}
          />
        </Section>
      )}
    </PortalPage>
  )
}

function Choices({ frame, indicator, unit, range, unitChoices, tree, today }: ReviewProps) {
  return (
    <FilterBar frame={frame} names={['chi-tieu', 'don-vi', 'tu', 'den']}>
      <SelectField
        name="chi-tieu"
        label={labels.indicator}
        value={indicator.code}
        choices={indicators.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="don-vi"
        label={labels.unitId}
        value={unit?.slug ?? ''}
        choices={unitChoices.map((id) => ({ value: tree.unit(id)?.slug ?? '', label: tree.nameOn(id, today) }))}
      />
      <TextField name="tu" label={text.fromYear} value={String(range.from)} width="short" inputmode="numeric" />
      <TextField name="den" label={text.toYear} value={String(range.to)} width="short" inputmode="numeric" />
    </FilterBar>
  )
}

const noteOf = ({ from, to }: DeclaredFigure) =>
  from.endsWith('-01-01') && to.endsWith('-12-31') ? undefined : text.partOfYear(from, to)

/** A day as so many years from the first column's left edge. */
function columnsBefore(on: string, firstYear: number): number {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  return year - firstYear + (month - 1) / 12 + (day - 1) / 365
}

/** The years of one indicator as a line; `id` is unique on the page. */
export function ReviewLine({ id, indicator, review, papers, range, seams }: ReviewSeen & { id: string }) {
  const declared = review.years.map(({ declared: figure }) => {
    if (!figure) return null
    const href = sourceHref(figure, papers.get(figure.documentId))
    const note = noteOf(figure)
    return { value: figure.value, ...(href && { href }), ...(note && { note }) }
  })
  const counted = review.years.map(({ counted: value, isEstimate }) =>
    value === null ? null : { value, ...(isEstimate && { note: text.estimate }) },
  )
  const seamAt = review.seam === null ? -1 : review.seam - range.from
  return (
    <LineChart
      id={id}
      title={text.chart(indicator.name, indicator.unit)}
      columns={review.years.map(({ year }) => String(year))}
      corner={text.year}
      unit={indicator.unit}
      series={[
        ...(declared.some(Boolean)
          ? [{ label: text.declaredSeries, tone: 'declared' as const, points: declared }]
          : []),
        ...(counted.some(Boolean) ? [{ label: text.countedSeries, tone: 'plain' as const, points: counted }] : []),
      ]}
      seams={[
        ...(seamAt > 0 && seamAt < review.years.length ? [{ before: seamAt, label: text.seam }] : []),
        ...seams.map(({ on }) => ({ before: columnsBefore(on, range.from), label: text.mapSeam(formatDate(on)) })),
      ]}
    />
  )
}

/** Of divided units: nobody said how much of it belongs to those shown. */
function unplacedColumn(
  { dividedUnits, tree, today }: Pick<ReviewSeen, 'dividedUnits' | 'tree' | 'today'>,
  opened: (year: number, unitIds: readonly string[]) => string,
): Column<ReviewYear> {
  const unknown = dividedUnits.filter(({ share }) => share === null).map(({ unitId }) => unitId)
  return {
    key: 'unplaced',
    header: text.unplacedOf(unknown.map((id) => tree.nameOn(id, today)).join(', ')),
    cell: ({ year, unplaced }) =>
      unplaced > 0 && <Figure value={unplaced} kind="counted" href={opened(year, unknown)} mark="heard" />,
    csv: ({ unplaced }) => unplaced,
    numeric: true,
  }
}

/** Whose figures they are, for a spreadsheet: the unit asked about and those whose deeds are counted for it. */
function readingOf({ unit, tree, today, map, counting }: Omit<ReviewSeen, 'indicator' | 'papers' | 'review'>) {
  const former = (counting.unitIds ?? []).filter((id) => !tree.isAliveOn(id, today))
  const names = [...(unit ? [unit.id] : []), ...(map === 'today' ? former : [])].map((id) => tree.nameOn(id, today))
  const words: Column<ReviewYear>[] = [
    { key: 'today', header: text.unitToday, cell: () => null, csv: () => unit && tree.nameOn(unit.id, today) },
    { key: 'then', header: text.unitsThen, cell: () => null, csv: () => names.join('; ') },
    {
      key: 'how',
      header: text.how,
      cell: () => null,
      csv: ({ counted, isEstimate }) => (counted === null ? null : isEstimate ? text.estimate : text.countedHow),
    },
  ]
  return words
}

/** Each year with both figures, each opening to what it rests on. */
export function reviewColumns(
  { indicator, papers, counting, review, ...seen }: ReviewSeen,
  frame?: Frame,
): Column<ReviewYear>[] {
  const opened = (year: number, unitIds = counting.unitIds) => {
    const filter = { ...counting, ...(unitIds && { unitIds }), from: `${year}-01-01`, to: `${year}-12-31` }
    return frame?.actor ? deedsPath(filter) : publicDeedsPath(filter)
  }
  return [
    { key: 'year', header: text.year, cell: ({ year }) => year, csv: ({ year }) => year, rowHeader: true },
    {
      key: 'declared',
      header: text.declaredSeries,
      cell: ({ declared }) =>
        declared && (
          <>
            <Figure
              value={declared.value}
              unit={declared.measure}
              kind="declared"
              href={sourceHref(declared, papers.get(declared.documentId))}
            />
            {noteOf(declared) && <span class="govuk-hint">{noteOf(declared)}</span>}
          </>
        ),
      csv: ({ declared }) => declared?.value,
      numeric: true,
    },
    {
      key: 'source',
      header: text.source,
      cell: ({ declared }) => declared && sourceWords(declared, papers.get(declared.documentId)),
      csv: ({ declared }) => declared && sourceWords(declared, papers.get(declared.documentId)),
    },
    {
      key: 'counted',
      header: text.countedSeries,
      cell: ({ year, counted, isEstimate }) =>
        counted !== null && (
          <Figure
            value={counted}
            unit={indicator.unit}
            kind={isEstimate ? 'estimated' : 'counted'}
            href={counted > 0 ? opened(year) : null}
          />
        ),
      csv: ({ counted }) => counted,
      numeric: true,
    },
    ...(review.years.some(({ unplaced }) => unplaced > 0) ? [unplacedColumn(seen, opened)] : []),
    ...(seen.hasFormer && !frame ? readingOf({ ...seen, counting }) : []),
  ]
}
