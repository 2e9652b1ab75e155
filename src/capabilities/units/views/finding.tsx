import type { PlainDate } from '../../../kernel/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Pager } from '../../../ui/pager.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { UnitHit } from '../rules/finding.ts'
import { namesakesOf, type ToldUnit, tellUnit } from '../rules/told.ts'
import type { UnitTree } from '../rules/tree.ts'
import { distinctionOf, someOf } from '../telling.ts'
import { findingText as words } from '../text/finding.ts'
import { kindLabels, paths } from '../text.ts'

export const hitsPerPage = 30

export interface FoundUnits {
  readonly typed: string
  readonly total: number
  readonly hits: readonly UnitHit[]
  readonly page: number
}

interface Props {
  readonly frame: Frame
  readonly tree: UnitTree
  readonly on: PlainDate
  readonly found: FoundUnits
}

/** What was found, each with what tells it from its namesakes and what it is now. */
export function UnitHits({ frame, tree, on, found }: Props) {
  if (found.hits.length === 0) return <EmptyState title={words.none(found.typed)}>{words.noneHint}</EmptyState>
  return (
    <>
      <ol class="govuk-list search-results">
        {found.hits.map((hit) => (
          <Hit key={`${hit.unit.id}${hit.name.from}`} told={tellUnit(tree, hit, on)} on={on} />
        ))}
      </ol>
      <Pager frame={frame} page={found.page} pages={Math.ceil(found.total / hitsPerPage)} />
    </>
  )
}

function Hit({ told, on }: { told: ToldUnit; on: PlainDate }) {
  const isFormer = !told.isPresent
  const isAlive = told.unit.validTo === null || told.unit.validTo >= on
  return (
    <li class="search-result">
      <p class="search-result__kind">{distinctionOf(told)}</p>
      <h2 class="govuk-heading-s search-result__title">
        <ToldUnitLink told={told} />{' '}
        <Tag tone={isFormer ? 'grey' : 'green'}>{!isFormer ? words.present : isAlive ? words.former : words.ended}</Tag>
      </h2>
      <Now told={told} />
    </li>
  )
}

/** A link to a unit under one of its names. */
export function ToldUnitLink({ told }: { told: ToldUnit }) {
  return (
    <a class="govuk-link" href={hrefOf(told)}>
      {told.name.name}
    </a>
  )
}

/** A former name leads to the page as of its last day. */
export function hrefOf({ unit, name, isPresent }: ToldUnit): string {
  const renamed = !isPresent && name.to !== null && name.to !== unit.validTo
  return renamed ? `${paths.unit(unit.slug)}?ngay=${name.to}` : paths.unit(unit.slug)
}

function Now({ told }: { told: ToldUnit }) {
  const { shown, more } = someOf(told.nowWithin ? [told.nowWithin] : told.now)
  if (shown.length === 0) return null
  return (
    <p class="govuk-body search-result__snippet">
      {told.nowWithin ? words.within : words.now}{' '}
      {shown.map(({ unit, name }, index) => (
        <span key={unit.id}>
          {index > 0 && ', '}
          <a class="govuk-link" href={paths.unit(unit.slug)}>
            {name.name}
          </a>
        </span>
      ))}
      {more > 0 && ` ${words.more(more)}`}
    </p>
  )
}

const mostNamesakes = 3

/** On a unit's page: who else bears its name, so that nobody reads about the wrong one. */
export function Namesakes({ tree, id, on }: { tree: UnitTree; id: string; on: PlainDate }) {
  const same = namesakesOf(tree, id, on)
  if (same.length === 0) return null
  if (same.length > mostNamesakes)
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`${paths.directory}?q=${encodeURIComponent(tree.nameOn(id, on))}`}>
          {words.manyNamesakes(same.length)}
        </a>
      </p>
    )
  return (
    <p class="govuk-body">
      {words.namesakes}{' '}
      {same.map((one, index) => {
        const told = tellUnit(tree, one, on)
        return (
          <span key={one.unit.id}>
            {index > 0 && '; '}
            <ToldUnitLink told={told} /> ({distinctionOf(told)})
          </span>
        )
      })}
    </p>
  )
}

/** On the page of a unit that lives on, as of a day when it had another name. */
export function Renamed({ told }: { told: ToldUnit }) {
  const [now] = told.now
  if (!now || now.unit.id !== told.unit.id) return null
  return (
    <Inset>
      {words.renamed(formatDate(now.name.from))}{' '}
      <a class="govuk-link" href={paths.unit(now.unit.slug)}>
        {now.name.name}
      </a>{' '}
      ({kindLabels[now.name.kind]}).
    </Inset>
  )
}
