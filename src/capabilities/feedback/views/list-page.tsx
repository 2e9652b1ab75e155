import type { VNode } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import {
  type Column,
  EmptyState,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  LinkButton,
  Pager,
  PortalPage,
  Table,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { names } from '../narrowing.ts'
import { type PublishedAnswer, pageSize } from '../rules/listing.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { fieldChoices, headColumns, kindChoices, Narrow } from './columns.tsx'
import { FollowForm } from './follow-page.tsx'

export const answerColumns = (tree: UnitTree): readonly Column<PublishedAnswer>[] => {
  const unitName = (one: PublishedAnswer) => tree.nameOn(one.unitId, one.publishedOn)
  return [
    ...headColumns<PublishedAnswer>(({ slug }) => paths.answer(slug)),
    { key: 'unit', header: text.unit, cell: unitName, csv: unitName },
    {
      key: 'published',
      header: text.publishedOn,
      cell: ({ publishedOn }) => formatDate(publishedOn),
      csv: ({ publishedOn }) => ({ date: publishedOn }),
    },
  ]
}

interface ListProps {
  readonly frame: Frame
  readonly found: { readonly rows: readonly PublishedAnswer[]; readonly total: number }
  /** Of the page. */
  readonly number: number
  readonly choices: { readonly unitIds: readonly string[]; readonly years: readonly number[] }
  readonly tree: UnitTree
  readonly today: PlainDate
  readonly head: VNode
}

export function AnswerListPage(props: ListProps) {
  const { frame, found, tree } = props
  const search = new URLSearchParams(frame.query).toString()
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      head={props.head}
      actions={<LinkButton href={paths.send}>{text.send}</LinkButton>}
    >
      <Filters {...props} />
      <Table
        caption={text.title}
        captionHidden
        columns={answerColumns(tree)}
        rows={found.rows}
        rowKey={({ id }) => id}
        csvHref={search === '' ? paths.listCsv : `${paths.listCsv}?${search}`}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={props.number} pages={Math.ceil(found.total / pageSize)} />
      <FollowForm />
    </PortalPage>
  )
}

function Filters({ frame, found, choices, tree, today }: ListProps) {
  const units = choices.unitIds
    .map((id) => ({ value: tree.unit(id)?.slug ?? '', label: tree.nameOn(id, today) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))
  const years = choices.years.map((year) => ({ value: String(year), label: String(year) }))
  return (
    <FilterBar frame={frame} names={Object.values(names)} total={text.found(formatNumber(found.total))}>
      <Narrow frame={frame} name={names.kind} label={text.kind} choices={kindChoices} />
      <Narrow frame={frame} name={names.field} label={text.field} choices={fieldChoices} />
      <Narrow frame={frame} name={names.unit} label={text.unit} choices={units} />
      <Narrow frame={frame} name={names.year} label={text.year} choices={years} />
    </FilterBar>
  )
}
