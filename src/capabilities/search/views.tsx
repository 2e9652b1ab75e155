import type { ComponentChildren } from 'preact'
import { withQuery } from '../../ui/address.ts'
import { type SelectChoice, SelectField } from '../../ui/choice-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { formatDate, formatNumber } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { PortalPage } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { suggesting } from '../../ui/suggesting.ts'
import { text as uiText } from '../../ui/text.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { FoundEverything } from './naming.ts'
import type { NarrowedBy } from './rules/asked.ts'
import { type AskedWord, narrowings } from './rules/asked.ts'
import { unitKind } from './rules/entries.ts'
import type { Found } from './rules/found.ts'
import { piecesOf } from './rules/highlighting.ts'
import { paths, text } from './text.ts'

export interface SearchView {
  frame: Frame
  typed: string
  /** The names of the address by what they narrow. */
  names: Readonly<Record<NarrowedBy, string>>
  choices: Readonly<Record<NarrowedBy, readonly SelectChoice[]>>
  chosen: readonly { name: string; label: string }[]
  kinds: readonly { value: string; label: string; href: string | null }[]
  found: FoundEverything
  short: readonly { short: string; full: string }[]
  meant: string | null
  page: number
  pages: number
}

export function SearchPage(view: SearchView) {
  const { frame, typed, names, choices, chosen, found, page, pages } = view
  const shown = narrowings.filter((by) => by === 'kind' || choices[by].length > 1 || frame.query[names[by]])
  return (
    <PortalPage frame={frame} title={text.title}>
      <FilterBar
        frame={frame}
        names={['q', ...narrowings.map((by) => names[by])]}
        chosen={chosen}
        submit={text.title}
        total={typed ? text.found(formatNumber(found.total), typed) : undefined}
      >
        <SearchBox typed={typed} />
        {shown.map((by) => (
          <SelectField
            key={by}
            name={names[by]}
            label={text[by]}
            value={frame.query[names[by]] ?? ''}
            empty={text.all}
            choices={choices[by]}
            optional
          />
        ))}
      </FilterBar>
      <Understanding {...view} />
      {found.items.length === 0 ? <Nothing {...view} /> : <Results {...view} />}
      {found.allUnits !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={withQuery(frame, { loai: unitKind, page: null })}>
            {text.allUnits(formatNumber(found.allUnits))}
          </a>
        </p>
      )}
      <Pager frame={frame} page={page} pages={pages} />
    </PortalPage>
  )
}

function SearchBox({ typed }: { typed: string }) {
  return (
    <div class="suggesting" {...suggesting(uiText.suggestions)}>
      <TextField name="q" type="search" label={text.label} hint={text.hint} value={typed} autocomplete="off" optional />
    </div>
  )
}

/** What the machine made of what was typed, so that nobody wonders at what is found. */
function Understanding({ found, short, meant, frame }: SearchView) {
  const readAs = found.texts?.readAs ?? null
  if (!meant && !readAs && short.length === 0 && found.heirs.length === 0) return null
  return (
    <div class="search-understanding">
      {meant && (
        <p class="govuk-body">
          {text.meant}{' '}
          <a class="govuk-link" href={withQuery(frame, { q: meant, page: null })}>
            {meant}
          </a>
          ?
        </p>
      )}
      {readAs && (
        <p class="govuk-body">
          {text.readAs} <b>{readAs}</b>
        </p>
      )}
      {short.map((one) => (
        <p key={one.short} class="govuk-body">
          {text.short(one.short, one.full)}
        </p>
      ))}
      {found.heirs.length > 0 && <p class="govuk-body">{text.heirs(found.heirs.join(', '))}</p>}
    </div>
  )
}

function Results({ found, kinds }: SearchView) {
  const labels = new Map(kinds.map((one) => [one.value, one.label]))
  return (
    <ol class="govuk-list search-results">
      {found.items.map((hit) => (
        <Result
          key={`${hit.kind}${hit.id}${hit.title}`}
          hit={hit}
          label={labels.get(hit.kind) ?? hit.kind}
          asked={found.texts?.asked ?? []}
        />
      ))}
    </ol>
  )
}

function Result({ hit, label, asked }: { hit: Found; label: string; asked: readonly AskedWord[] }) {
  return (
    <li class="search-result">
      <p class="search-result__kind">
        {label}
        {hit.published_on && ` · ${formatDate(hit.published_on)}`}
      </p>
      <h2 class="govuk-heading-s search-result__title">
        <a class="govuk-link" href={hit.url}>
          <Marked words={hit.title} asked={asked} />
        </a>
      </h2>
      {hit.part_title && (
        <p class="govuk-body search-result__part">
          <Marked words={hit.part_title} asked={asked} />
        </p>
      )}
      {hit.snippet && (
        <p class="govuk-body search-result__snippet">
          <Marked words={hit.snippet} asked={asked} />
        </p>
      )}
    </li>
  )
}

function Marked({ words, asked }: { words: string; asked: readonly AskedWord[] }) {
  return (
    <>
      {piecesOf(words, asked).map(
        (piece): ComponentChildren => (piece.isAsked ? <mark>{piece.text}</mark> : piece.text),
      )}
    </>
  )
}

/** Before anything is typed: how one may search. Where nothing was found: the ways on. */
function Nothing({ frame, typed, kinds, chosen, names }: SearchView) {
  const lists = kinds.filter(({ href }) => href !== null)
  const cleared = Object.fromEntries([...narrowings.map((by) => names[by]), 'page'].map((name) => [name, null]))
  return (
    <EmptyState title={typed ? text.none(typed) : text.start} icon="search">
      <p>{typed ? text.noneWays : text.examplesTitle}</p>
      <ul class="govuk-list govuk-list--bullet search-ways">
        {typed && chosen.length > 0 && (
          <li>
            <a class="govuk-link" href={withQuery(frame, cleared)}>
              {text.withoutFilters}
            </a>
          </li>
        )}
        {typed && <li>{text.fewerWords}</li>}
        {text.examples.map(([example, why]) => (
          <li key={example}>
            <a class="govuk-link" href={paths.searchFor(example)}>
              {example}
            </a>{' '}
            – {why}
          </li>
        ))}
      </ul>
      {lists.length > 0 && (
        <p>
          {text.lists}{' '}
          {lists.map(({ label, href }, index) => (
            <>
              {index > 0 && ', '}
              <a class="govuk-link" href={href ?? ''}>
                {label}
              </a>
            </>
          ))}
        </p>
      )}
    </EmptyState>
  )
}
