import type { VNode } from 'preact'
import { addDays, type PlainDate } from '../../kernel/dates.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { formatDate, formatNumber, lowerFirst } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { Panel } from '../../ui/hero.tsx'
import { PortalPage } from '../../ui/page.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { measureOn } from './rules/measure.ts'
import { shownOn, tellUnit } from './rules/told.ts'
import type { UnitTree } from './rules/tree.ts'
import { type Succession, type Unit, validOn } from './rules/unit.ts'
import { timeOf, titleOf } from './telling.ts'
import { findingText } from './text/finding.ts'
import { historyPaths, historyText, treeQuery } from './text/history.ts'
import { areaWords, measurePaths, measureText, peopleWords } from './text/measures.ts'
import { kindLabels, paths, successionLabels, text } from './text.ts'
import { type FoundUnits, Namesakes, Renamed, UnitHits } from './views/finding.tsx'
import { FormerUnitBanner } from './views/former-unit.tsx'

declare module '../../kernel/capability.ts' {
  interface Slots {
    'unit.sections': { unitId: string }
    /** First on a unit's page: what is new of it. */
    'unit.lead': { unitId: string }
    /** Beside it: whom people may turn to. */
    'unit.aside': { unitId: string }
  }
}

interface Shown {
  readonly frame: Frame
  readonly tree: UnitTree
  readonly on: PlainDate
}

/** A link to a unit under the name it had on that day. */
export function UnitLink({ tree, id, on }: Omit<Shown, 'frame'> & { id: string }) {
  const unit = tree.unit(id)
  return unit ? (
    <a class="govuk-link" href={paths.unit(unit.slug)}>
      {tree.nameOn(id, on)}
    </a>
  ) : null
}

export function DirectoryPage({ frame, tree, on, found }: Shown & { found: FoundUnits | null }) {
  const office = tree.officeId
  const parts = office ? tree.childrenOn(office, on) : []
  const agencies = parts.filter((unit) => unit.level === 'PART')
  const territories = parts.filter((unit) => unit.level !== 'PART')
  return (
    <PortalPage frame={frame} title={text.directory} lead={office ? tree.nameOn(office, on) : undefined}>
      <FilterBar
        frame={frame}
        names={['q', 'ngay']}
        total={found ? findingText.found(formatNumber(found.total), found.typed) : undefined}
      >
        <TextField name="q" label={findingText.label} hint={findingText.hint} value={found?.typed ?? ''} optional />
        <DateField name="ngay" label={text.asOf} value={formatDate(on)} optional />
      </FilterBar>
      {found ? (
        <UnitHits frame={frame} tree={tree} on={on} found={found} />
      ) : (
        <>
          <UnitGroup title={text.agencies} units={agencies} tree={tree} on={on} />
          <UnitGroup title={text.territories} units={territories} tree={tree} on={on} />
          {parts.length === 0 && <p class="govuk-body">{text.noParts}</p>}
        </>
      )}
    </PortalPage>
  )
}

function UnitGroup({ title, units, tree, on }: Omit<Shown, 'frame'> & { title: string; units: readonly Unit[] }) {
  if (units.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">
        {title} <span class="govuk-caption-m">{text.count(units.length)}</span>
      </h2>
      <ul class="govuk-list link-grid">
        {units.map((unit) => (
          <li key={unit.id}>
            <UnitLink tree={tree} id={unit.id} on={on} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface UnitPageProps extends Shown {
  readonly today: PlainDate
  readonly unit: Unit
  readonly lead: VNode[]
  readonly sections: VNode[]
  readonly aside: VNode[]
  readonly head: VNode
  readonly mayMeasure: boolean
}

export function UnitPage({ frame, tree, on, today, unit, head, ...filled }: UnitPageProps) {
  const alive = validOn({ from: unit.validFrom, to: unit.validTo }, on)
  const day = alive ? on : (unit.validTo ?? unit.validFrom)
  const parts = tree.childrenOn(unit.id, day)
  const shown = shownOn(tree, unit.id, day)
  const told = shown && tellUnit(tree, shown, today)
  return (
    <PortalPage
      frame={frame}
      head={head}
      title={told ? titleOf(told) : ''}
      heading={tree.nameOn(unit.id, day)}
      caption={told && [kindLabels[told.kind], timeOf(told)].filter(Boolean).join(' · ')}
      breadcrumbs={[{ text: text.directory, href: paths.directory }]}
      aside={
        <>
          {filled.aside}
          <AboutUnit {...{ tree, unit, day, alive }} mayMeasure={filled.mayMeasure} />
        </>
      }
    >
      <FormerUnitBanner tree={tree} unitId={unit.id} on={on} />
      {told && !told.isPresent && <Renamed told={told} />}
      <Namesakes tree={tree} id={unit.id} on={day} />
      {filled.lead}
      {filled.sections}
      <UnitGroup title={text.parts} units={parts} tree={tree} on={day} />
    </PortalPage>
  )
}

interface AboutProps {
  tree: UnitTree
  unit: Unit
  day: PlainDate
  alive: boolean
  mayMeasure: boolean
}

/** What is known of the unit itself, from its code to its history. */
function AboutUnit({ tree, unit, day, alive, mayMeasure }: AboutProps) {
  const parentId = tree.parentOn(unit.id, day)
  const people = measureOn(unit, 'population', day)
  const area = measureOn(unit, 'areaKm2', day)
  return (
    <Panel title={text.about}>
      <SummaryList
        plain
        rows={[
          { key: text.code, value: unit.code },
          { key: text.parent, value: parentId && <UnitLink tree={tree} id={parentId} on={day} /> },
          {
            key: text.from,
            value: `${formatDate(unit.validFrom)} – ${unit.validTo ? formatDate(unit.validTo) : text.now}`,
          },
          { key: measureText.population, value: people && peopleWords(people) },
          { key: measureText.area, value: area && areaWords(area) },
          { key: text.legalBasis, value: unit.legalBasis },
          { key: text.came, value: links(tree.predecessors(unit.id), tree, 'fromUnitId') },
          { key: text.went, value: alive ? null : links(tree.successors(unit.id), tree, 'toUnitId') },
          { key: text.names, value: unit.names.length > 1 ? <NameHistory unit={unit} /> : null },
          { key: historyText.all, value: <HistoryLinks tree={tree} unit={unit} /> },
        ]}
      />
      {mayMeasure && (
        <p class="govuk-body">
          <a class="govuk-link" href={measurePaths.page(unit.slug)}>
            {measureText.open}
          </a>
        </p>
      )}
    </Panel>
  )
}

/** To everything known of the unit, and to the picture of the last day on which it shared or passed something. */
function HistoryLinks({ tree, unit }: { tree: UnitTree; unit: Unit }) {
  const days = [...tree.predecessors(unit.id), ...tree.successors(unit.id)].map(({ effectiveOn }) => effectiveOn)
  const last = days.sort().at(-1)
  return (
    <>
      <a class="govuk-link" href={historyPaths.history(unit.slug)}>
        {historyText.title(lowerFirst(unit.names.at(-1)?.name ?? ''))}
      </a>
      {last && (
        <>
          <br />
          <a class="govuk-link" href={`${historyPaths.picture(unit.slug)}?${treeQuery.day}=${last}`}>
            {historyText.picture}
          </a>
        </>
      )}
    </>
  )
}

function links(rows: readonly Succession[], tree: UnitTree, end: 'fromUnitId' | 'toUnitId') {
  const others = rows.filter((row) => row.fromUnitId !== row.toUnitId)
  if (others.length === 0) return null
  return (
    <ul class="govuk-list">
      {others.map((row) => (
        <li key={row[end]}>
          <UnitLink
            tree={tree}
            id={row[end]}
            on={end === 'fromUnitId' ? addDays(row.effectiveOn, -1) : row.effectiveOn}
          />{' '}
          <Tag>{successionLabels[row.kind]}</Tag> {formatDate(row.effectiveOn)}
        </li>
      ))}
    </ul>
  )
}

function NameHistory({ unit }: { unit: Unit }) {
  return (
    <ul class="govuk-list">
      {unit.names.map((name) => (
        <li key={name.from}>
          {name.name} ({formatDate(name.from)} – {name.to ? formatDate(name.to) : text.now})
        </li>
      ))}
    </ul>
  )
}
