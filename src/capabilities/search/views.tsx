import { withQuery } from '../../ui/address.ts'
import { SelectField } from '../../ui/choice-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { formatDate, formatNumber } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { PortalPage } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FoundEverything } from './naming.ts'
import { unitKind } from './rules/entries.ts'
import { text } from './text.ts'

interface SearchPageProps {
  frame: Frame
  typed: string
  kind: string
  kinds: readonly { value: string; label: string }[]
  found: FoundEverything
  page: number
  pages: number
}

export function SearchPage({ frame, typed, kind, kinds, found, page, pages }: SearchPageProps) {
  const labels = new Map(kinds.map((one) => [one.value, one.label]))
  return (
    <PortalPage frame={frame} title={text.title}>
      <FilterBar
        frame={frame}
        names={['q', 'loai']}
        total={typed ? text.found(formatNumber(found.total), typed) : undefined}
      >
        <TextField name="q" label={text.label} hint={text.hint} value={typed} optional />
        <SelectField name="loai" label={text.kind} value={kind} empty={text.all} choices={kinds} optional />
      </FilterBar>
      {found.items.length === 0 ? (
        <EmptyState title={typed ? text.none(typed) : text.start}>{typed ? text.noneHint : text.hint}</EmptyState>
      ) : (
        <ol class="govuk-list search-results">
          {found.items.map((hit) => (
            <li key={`${hit.kind}${hit.id}${hit.title}`} class="search-result">
              <p class="search-result__kind">
                {labels.get(hit.kind) ?? hit.kind}
                {hit.published_on && ` · ${formatDate(hit.published_on)}`}
              </p>
              <h2 class="govuk-heading-s search-result__title">
                <a class="govuk-link" href={hit.url}>
                  {hit.title}
                </a>
              </h2>
              {hit.snippet && <p class="govuk-body search-result__snippet">{hit.snippet}</p>}
            </li>
          ))}
        </ol>
      )}
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
