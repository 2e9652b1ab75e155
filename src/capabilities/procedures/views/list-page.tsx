import {
  EmptyState,
  FilterBar,
  type Frame,
  formatNumber,
  LinkButton,
  Pager,
  PortalPage,
  type SelectChoice,
  SelectField,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { facets, type ProcedureFacet, type ProcedureFilter, pageSize } from '../rules/listing.ts'
import type { ListedProcedure } from '../rules.ts'
import { deskText, text } from '../text/pages.ts'
import { filterNames as names, paths } from '../text.ts'
import { listColumns } from './columns.tsx'

export interface ListView {
  readonly frame: Frame
  readonly filter: ProcedureFilter
  /** Of the page. */
  readonly number: number
  readonly found: { readonly rows: readonly ListedProcedure[]; readonly total: number }
  readonly choices: Readonly<Record<ProcedureFacet, readonly SelectChoice[]>>
  readonly chosen: readonly { name: string; label: string }[]
}

/** The same filters on both sides of the house. */
export function Filters({
  view: { filter, choices, frame },
  facets: shown = facets,
}: {
  view: ListView
  facets?: readonly ProcedureFacet[]
}) {
  return (
    <>
      <TextField name={names.words} label={text.search} value={filter.words} optional />
      {shown.map((facet) => (
        <SelectField
          key={facet}
          name={names[facet]}
          label={text[facet]}
          value={frame.query[names[facet]] ?? ''}
          optional
          empty={text.any}
          choices={choices[facet]}
        />
      ))}
    </>
  )
}

export function ProcedureListPage({ view, mayControl }: { view: ListView; mayControl: boolean }) {
  const { frame, found, chosen, number } = view
  const search = new URLSearchParams(frame.query).toString()
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      actions={mayControl && <LinkButton href={paths.desk}>{deskText.menu}</LinkButton>}
    >
      <FilterBar
        frame={frame}
        names={Object.values(names)}
        chosen={chosen}
        total={text.found(formatNumber(found.total))}
      >
        <Filters view={view} />
      </FilterBar>
      <Table
        caption={text.title}
        captionHidden
        columns={listColumns()}
        rows={found.rows}
        rowKey={({ id }) => id}
        csvHref={search === '' ? paths.csv : `${paths.csv}?${search}`}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={number} pages={Math.ceil(found.total / pageSize)} />
    </PortalPage>
  )
}
