import {
  BarChart,
  DateField,
  EmptyState,
  FigureCard,
  FigureGroup,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  LineChart,
  Pager,
  PageTabs,
  Section,
  SelectField,
  StaffPage,
  Table,
  TableFiles,
  withQuery,
} from '../../../ui/index.ts'
import { isUnplaced, MapChoice } from '../../units/index.ts'
import { type GroupFigures, type LinePoint, type NamedPage, pageSize, type VisitsSeen } from '../reading.ts'
import { axes, steps } from '../rules/asked.ts'
import { sources } from '../rules/asking.ts'
import { staffText as text } from '../text/staff.ts'
import { paths } from '../text.ts'
import { groupColumns, pageColumns, shortStep } from './columns.tsx'

interface VisitsProps extends VisitsSeen {
  readonly frame: Frame
  readonly line: readonly LinePoint[]
  readonly pages: readonly NamedPage[] | null
  readonly groups: readonly GroupFigures[] | null
  readonly csvHref: string
  readonly lineHref: string
  /** Whose pages they are, where it is not the whole portal. */
  readonly ownUnit: string | null
}

/** How often pages are seen: over time, by page, by unit, by topic. */
export function VisitsPage(props: VisitsProps) {
  const { frame, sums, line } = props
  const isEmpty = sums.counts.views === 0 && line.every(({ views }) => views === 0)
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead}>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.counter}>
          {text.how}
        </a>
      </p>
      {props.ownUnit && <p class="govuk-body">{text.ofUnit(props.ownUnit)}</p>}
      <Filters {...props} />
      {isEmpty ? (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      ) : (
        <>
          <Sums {...props} />
          <OverTime {...props} />
          <ByAxis {...props} />
          <Sources {...props} />
        </>
      )}
      <p class="govuk-hint">{text.kept}</p>
    </StaffPage>
  )
}

function Filters({ frame, asked, scope, tree, topics, today, unitId }: VisitsProps) {
  const unitIds = scope ?? (tree.officeId ? tree.subtreeOn(tree.officeId, today) : [])
  const shown = unitId === null || unitIds.includes(unitId) ? unitIds : [unitId, ...unitIds]
  return (
    <FilterBar frame={frame} names={['tu', 'den', 'buoc', 'don-vi', 'chuyen-muc']}>
      <DateField name="tu" label={text.from} value={formatDate(asked.from)} hint="" />
      <DateField name="den" label={text.to} value={formatDate(asked.to)} hint="" />
      <SelectField
        name="buoc"
        label={text.step}
        value={asked.step}
        choices={steps.map((step) => ({ value: step, label: text.steps[step] }))}
      />
      <SelectField
        name="don-vi"
        label={text.unit}
        value={asked.unitSlug}
        empty={text.allUnits}
        choices={shown.map((id) => ({ value: tree.unit(id)?.slug ?? '', label: tree.nameOn(id, asked.to) }))}
      />
      <SelectField
        name="chuyen-muc"
        label={text.topic}
        value={asked.topic}
        empty={text.allTopics}
        choices={topics.live.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    </FilterBar>
  )
}

function Sums({ line, sums, filter }: VisitsProps) {
  const total = (name: 'views' | 'visitors') => line.reduce((sum, point) => sum + point[name], 0)
  const { counts } = sums
  return (
    <>
      <FigureGroup>
        <FigureCard label={text.views} value={total('views')} kind="counted" href="#theo" mark="heard" />
        <FigureCard label={text.visitors} value={total('visitors')} kind="counted" href="#theo" mark="heard" />
        <FigureCard
          label={text.phoneShare}
          value={counts.views === 0 ? null : Math.round((100 * counts.phone) / counts.views)}
          unit="%"
          kind="computed"
          href="#theo"
          mark="heard"
        />
      </FigureGroup>
      <p class="govuk-body">
        {text.staff}: {formatNumber(counts.staff)} · {text.bots}: {formatNumber(counts.bots)}
      </p>
      {filter.unitIds !== null && filter.topic !== null && <p class="govuk-hint">{text.perPage}</p>}
    </>
  )
}

/** So many columns from the left; a step begins on its first day. */
function columnsBefore(on: string, line: readonly LinePoint[]): number {
  const after = line.findIndex(({ from }) => from >= on)
  return after < 0 ? line.length : after
}

function OverTime(props: VisitsProps) {
  const { asked, line, seams } = props
  return (
    <>
      <LineChart
        id="theo-thoi-gian"
        title={text.line(text.steps[asked.step].toLowerCase())}
        corner={text.time}
        columns={line.map(({ from }) => shortStep(from, props))}
        series={[
          { label: text.views, tone: 'plain', points: line.map(({ views }) => ({ value: views })) },
          { label: text.visitors, tone: 'declared', points: line.map(({ visitors }) => ({ value: visitors })) },
        ]}
        seams={seams.map(({ on }) => ({ before: columnsBefore(on, line), label: text.seam(formatDate(on)) }))}
      />
      <TableFiles csvHref={props.lineHref} />
    </>
  )
}

function ByAxis(props: VisitsProps) {
  const { frame, asked, pages, groups, sums, csvHref, map, tree, today } = props
  const [ofUnits, ofPages] = [asked.axis === 'don-vi', pages !== null]
  return (
    <Section title={text.axis} id="theo">
      <PageTabs
        label={text.axis}
        items={axes.map((axis) => ({
          label: text.axes[axis],
          href: `${withQuery(frame, { theo: axis === 'trang' ? null : axis, page: null })}#theo`,
          current: asked.axis === axis,
        }))}
      />
      {ofUnits && groups && (
        <MapChoice
          frame={frame}
          map={map}
          estimated={groups.filter(({ isEstimate }) => isEstimate).length}
          divided={map === 'today' ? groups.filter(({ key }) => isUnplaced(tree, key, today)).length : 0}
          anchor="theo"
        />
      )}
      {pages && (
        <Table
          caption={text.axes.trang}
          captionHidden
          rows={pages}
          columns={pageColumns(props, frame)}
          csvHref={csvHref}
        />
      )}
      {groups && (
        <Table
          caption={text.axes[asked.axis]}
          captionHidden
          rows={groups}
          columns={groupColumns(props, frame)}
          csvHref={csvHref}
        />
      )}
      {ofPages && <Pager frame={frame} page={asked.page} pages={Math.ceil(sums.pages / pageSize)} />}
    </Section>
  )
}

function Sources({ sums: { counts } }: VisitsProps) {
  const known = sources.map((source) => ({ label: text.sources[source], value: counts[`from_${source}`] }))
  const rest = counts.views - known.reduce((sum, { value }) => sum + value, 0)
  return (
    <BarChart
      id="nguon"
      title={text.comesFrom}
      rows={[...known, { label: text.unknownSource, value: rest, tone: 'soft' as const }].filter(
        ({ value }) => value > 0,
      )}
    />
  )
}
