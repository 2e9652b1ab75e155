import type { PlainDate } from '../../../kernel/dates.ts'
import {
  Breadcrumbs,
  DateField,
  EmptyState,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  HiddenField,
  Section,
  StaffPage,
  SubmitButton,
  TableFiles,
  TextField,
  withQuery,
} from '../../../ui/index.ts'
import type { DayOfChange } from '../rules/changes.ts'
import type { UnitTree } from '../rules/tree.ts'
import type { Unit } from '../rules/unit.ts'
import { historyPaths as paths, treeText as text, treeQuery } from '../text/history.ts'
import { kindLabels, paths as publicPaths } from '../text.ts'
import { type FoundUnits, UnitHits } from './finding.tsx'
import { UnitParts } from './parts.tsx'

export interface TreeShown {
  readonly frame: Frame
  readonly tree: UnitTree
  readonly on: PlainDate
  /** Whose parts are shown; null: the roots of the country. */
  readonly root: Unit | null
  readonly days: readonly DayOfChange[]
  readonly found: FoundUnits | null
}

export function TreePage(props: TreeShown) {
  const { frame, tree, on, root, found } = props
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead}>
      <FilterBar frame={frame} names={[treeQuery.day, treeQuery.search]}>
        <DateField name={treeQuery.day} label={text.day} value={formatDate(on)} optional />
        <TextField
          name={treeQuery.search}
          label={text.search}
          hint={text.searchHint}
          type="search"
          value={found?.typed}
          optional
        />
      </FilterBar>
      <Steps {...props} />
      {found ? (
        <Section title={text.foundTitle(formatNumber(found.total))}>
          <UnitHits frame={frame} tree={tree} on={on} found={found} />
        </Section>
      ) : (
        <Level frame={frame} tree={tree} on={on} root={root} />
      )}
    </StaffPage>
  )
}

/** The slider over the days of change; its links do the same without moving anything. */
function Steps({ frame, tree, on, root, days }: TreeShown) {
  if (days.length < 2) return null
  const { day: dayName, step } = treeQuery
  const at = days.findLastIndex(({ day }) => day <= on)
  const present = days[at]
  const before = present && present.day < on ? present : days[at - 1]
  const after = days[at + 1]
  const to = (day: PlainDate) => withQuery(frame, { [dayName]: formatDate(day), [step]: null })
  const kept = Object.entries(frame.query).filter(([name]) => name !== dayName && name !== step)
  const words = days.map(({ day }, place) =>
    text.sliderValue(formatDate(day), formatNumber(place + 1), formatNumber(days.length)),
  )
  return (
    <Section title={text.steps}>
      <form class="filter" method="get" action={paths.tree} data-island="autosubmit">
        {kept.map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <div class="filter__fields">
          <div class="govuk-form-group day-steps">
            <label class="govuk-label" for={step}>
              {text.slider}
            </label>
            <input
              class="day-steps__range"
              id={step}
              name={step}
              type="range"
              list="moc-sap-xep"
              min={0}
              max={days.length - 1}
              step={1}
              value={Math.max(0, at)}
              aria-valuetext={words[Math.max(0, at)]}
              data-island="day-slider"
              data-days={words.join('|')}
            />
            <datalist id="moc-sap-xep">
              {days.map(({ day, ended }, place) =>
                ended > 0 ? <option key={day} value={place} label={formatDate(day)} /> : null,
              )}
            </datalist>
            <output class="day-steps__day" for={step}>
              {words[Math.max(0, at)]}
            </output>
            <p class="govuk-hint day-steps__hint">{text.sliderHint}</p>
          </div>
          <div class="filter__buttons">
            <SubmitButton tone="secondary">{text.go}</SubmitButton>
          </div>
        </div>
      </form>
      <p class="govuk-body day-steps__links">
        {before && (
          <a class="govuk-link" href={to(before.day)} rel="prev">
            {text.before(formatDate(before.day))}
          </a>
        )}
        {after && (
          <a class="govuk-link" href={to(after.day)} rel="next">
            {text.after(formatDate(after.day))}
          </a>
        )}
        {tree.childrenOn(null, on).length > 1 && (
          <a class="govuk-link" href={paths.map}>
            {text.map}
          </a>
        )}
      </p>
      {present && <Changed change={present} scope={root ?? tree.unit(tree.officeId ?? '')} />}
    </Section>
  )
}

function Changed({ change, scope }: { change: DayOfChange; scope: Unit | null }) {
  const { day, begun, ended, renamed } = change
  const words = [
    begun > 0 && text.begun(formatNumber(begun)),
    ended > 0 && text.ended(formatNumber(ended)),
    renamed > 0 && text.renamed(formatNumber(renamed)),
  ].filter(Boolean)
  return (
    <p class="govuk-body">
      {text.changed(formatDate(day))}: {words.join(', ')}.{' '}
      {scope && ended > 0 && (
        <a class="govuk-link" href={`${paths.picture(scope.slug)}?${treeQuery.day}=${day}`}>
          {text.picture}
        </a>
      )}
    </p>
  )
}

type LevelProps = Pick<TreeShown, 'frame' | 'tree' | 'on' | 'root'>

// more than a page should hold: deeper levels are then pages of their own
const mostOpened = 600

function Level({ frame, tree, on, root }: LevelProps) {
  const units = tree.childrenOn(root?.id ?? null, on)
  if (units.length === 0) return <EmptyState title={text.none}>{text.noneText}</EmptyState>
  const all = units.reduce((sum, { id }) => sum + tree.subtreeOn(id, on).length, 0)
  const at = { frame, tree, on }
  return (
    <>
      <Path {...at} root={root} />
      <Section title={root ? tree.nameOn(root.id, on) : text.country}>
        <p class="govuk-body">{countWords(units, tree, on)}</p>
        <ul class="govuk-list unit-tree">
          {units.map((unit) => (
            <Branch key={unit.id} {...at} unit={unit} isOpening={all <= mostOpened} />
          ))}
        </ul>
        <TableFiles csvHref={`${paths.treeCsv}?${new URLSearchParams(frame.query)}`} />
      </Section>
    </>
  )
}

/** "21 Phường, 19 Xã". */
function countWords(units: readonly Unit[], tree: UnitTree, on: PlainDate): string {
  const counts = new Map<string, number>()
  for (const { id } of units) {
    const label = kindLabels[tree.kindOn(id, on)]
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts].map(([label, count]) => `${label}: ${formatNumber(count)}`).join(' · ')
}

function Path({ frame, tree, on, root }: LevelProps) {
  const above = root ? tree.pathOn(root.id, on).slice(0, -1) : []
  const hasCountry = tree.childrenOn(null, on).length > 1
  const items = [
    ...(root && hasCountry ? [{ text: text.country, href: withQuery(frame, { [treeQuery.from]: 'ca-nuoc' }) }] : []),
    ...above.flatMap((id) => {
      const unit = tree.unit(id)
      const href = withQuery(frame, { [treeQuery.from]: unit?.slug ?? null })
      return unit ? [{ text: tree.nameOn(id, on), href }] : []
    }),
  ]
  return items.length > 0 ? <Breadcrumbs items={items} /> : null
}

interface BranchProps extends Omit<LevelProps, 'root'> {
  readonly unit: Unit
  readonly isOpening: boolean
}

function Branch({ frame, tree, on, unit, isOpening }: BranchProps) {
  const parts = tree.childrenOn(unit.id, on)
  const name = tree.nameOn(unit.id, on)
  return (
    <li class="unit-tree__unit">
      <a class="govuk-link" href={`${publicPaths.unit(unit.slug)}?${treeQuery.day}=${on}`}>
        {name}
      </a>{' '}
      <span class="unit-tree__code">{unit.code}</span>{' '}
      <a class="govuk-link unit-tree__history" href={paths.history(unit.slug)} aria-label={text.historyOf(name)}>
        {text.history}
      </a>
      {parts.length > 0 && isOpening && (
        <UnitParts title={text.parts(formatNumber(parts.length))} unitName={name}>
          {parts.map((part) => (
            <Branch key={part.id} frame={frame} tree={tree} on={on} unit={part} isOpening />
          ))}
        </UnitParts>
      )}
      {parts.length > 0 && !isOpening && (
        <a
          class="govuk-link unit-tree__open"
          href={withQuery(frame, { [treeQuery.from]: unit.slug })}
          aria-label={text.openOf(name)}
        >
          {text.parts(formatNumber(parts.length))}
        </a>
      )}
    </li>
  )
}
