import { SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FilterChoices } from '../narrowing.ts'
import { type Facet, mostFound, orders, type PaperFilter, pageSize } from '../rules/register.ts'
import { standingOn } from '../rules/standing.ts'
import type { OfficialPaper } from '../rules.ts'
import { postingText } from '../text/posting.ts'
import { filterNames as names, orderWords, registerText, standingLabels, standingWords } from '../text/register.ts'
import { labels, paths, text } from '../text.ts'
import { type IssuerAt, issuerWords, ListedIssuer } from './issuer.tsx'
import { DocumentLink } from './link.tsx'
import { StandingTag } from './standing.tsx'

export const documentColumns = (at: IssuerAt): readonly Column<OfficialPaper>[] => [
  {
    key: 'number',
    header: labels.number,
    rowHeader: true,
    cell: (paper) => <DocumentLink paper={paper} />,
    csv: (paper) => paper.number,
  },
  { key: 'title', header: labels.title, cell: (paper) => paper.title, csv: (paper) => paper.title },
  {
    key: 'issuer',
    header: labels.issuer,
    cell: (paper) => <ListedIssuer paper={paper} at={at} />,
    csv: (paper) => issuerWords(paper, at),
  },
  {
    key: 'issued',
    header: labels.issued,
    cell: (paper) => paper.issued && formatDate(paper.issued),
    csv: (paper) => paper.issued && { date: paper.issued },
  },
  {
    key: 'standing',
    header: labels.standing,
    cell: (paper) => <StandingTag days={paper.days} today={at.today} />,
    csv: (paper) => standingLabels[standingOn(paper.days, at.today)],
  },
]

const foundWords = (total: number) =>
  total > mostFound ? text.foundMore(formatNumber(mostFound)) : text.found(formatNumber(total))

interface ListProps {
  readonly frame: Frame
  readonly filter: PaperFilter
  /** Of the page. */
  readonly number: number
  readonly found: { readonly rows: readonly OfficialPaper[]; readonly total: number }
  readonly choices: FilterChoices
  readonly chosen: readonly { name: string; label: string }[]
  readonly mayRegister: boolean
  readonly at: IssuerAt
}

export function DocumentListPage({ frame, filter, number, found, choices, chosen, mayRegister, at }: ListProps) {
  const search = new URLSearchParams(frame.query).toString()
  const pick = (facet: Facet, value: string) => (
    <SelectField
      name={names[facet]}
      label={facet === 'year' ? text.year : labels[facet]}
      value={value}
      optional
      empty={text.any}
      choices={choices[facet]}
    />
  )
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      actions={
        mayRegister && (
          <>
            <LinkButton href={paths.register}>{text.register}</LinkButton>
            <LinkButton href={paths.posting} tone="secondary">
              {postingText.link}
            </LinkButton>
          </>
        )
      }
    >
      <FilterBar frame={frame} names={Object.values(names)} chosen={chosen} total={foundWords(found.total)}>
        <TextField name={names.words} label={text.search} value={filter.words} optional />
        {pick('type', filter.type)}
        {pick('field', filter.field)}
        {pick('issuedBy', frame.query[names.issuedBy] ?? '')}
        {pick('year', filter.year)}
        {pick('standing', filter.standing === null ? '' : standingWords[filter.standing])}
        <SelectField
          name={names.order}
          label={registerText.order}
          value={orderWords[filter.order].value}
          choices={orders.map((one) => orderWords[one])}
        />
      </FilterBar>
      <Table
        caption={text.title}
        captionHidden
        columns={documentColumns(at)}
        rows={found.rows}
        rowKey={(paper) => paper.id}
        csvHref={search === '' ? paths.csv : `${paths.csv}?${search}`}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={number} pages={Math.ceil(found.total / pageSize)} />
    </PortalPage>
  )
}
