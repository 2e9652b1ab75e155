import {
  type Column,
  EmptyState,
  Figure,
  FilterBar,
  type FormProblem,
  type Frame,
  formatNumber,
  OpenLink,
  Pager,
  SelectField,
  StaffPage,
  Table,
  Tag,
} from '../../../ui/index.ts'
import { documentPaths, type OfficialPaper } from '../../documents/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { indicatorBy, indicators } from '../indicators.ts'
import type { DeclaredFigure } from '../rules/declared.ts'
import { labels, paths, text } from '../text.ts'

interface ListProps {
  readonly frame: Frame
  readonly tree: UnitTree
  readonly rows: readonly DeclaredFigure[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly papers: ReadonlyMap<string, OfficialPaper>
  readonly problem: FormProblem | null
}

type Papers = ReadonlyMap<string, OfficialPaper>

/** Where the words of a declared figure stand: its document, opened at them. */
export const sourceHref = (figure: DeclaredFigure, paper: OfficialPaper | undefined) =>
  paper ? `${documentPaths.document(paper.slug)}?doan=${figure.span.join('-')}#doan` : null

export const sourceWords = (figure: DeclaredFigure, paper: OfficialPaper | undefined) =>
  [paper?.number ?? paper?.title, figure.clause && text.clause(figure.clause)].filter(Boolean).join(', ')

/** The words of the document, and what is counted where the house calls it otherwise. */
function FigureName({ name, indicator }: DeclaredFigure) {
  const known = indicatorBy(indicator)?.name
  return (
    <>
      {name}
      {known && known !== name && <div class="govuk-hint">{known}</div>}
    </>
  )
}

export function figureColumns(papers: Papers, tree: UnitTree): Column<DeclaredFigure>[] {
  const paperOf = (figure: DeclaredFigure) => papers.get(figure.documentId)
  return [
    {
      key: 'name',
      header: labels.name,
      cell: (figure) => <FigureName {...figure} />,
      csv: ({ name }) => name,
      rowHeader: true,
    },
    {
      key: 'value',
      header: labels.value,
      cell: (figure) => (
        <Figure value={figure.value} unit={figure.measure} kind="declared" href={sourceHref(figure, paperOf(figure))} />
      ),
      csv: ({ value }) => value,
      numeric: true,
    },
    {
      key: 'period',
      header: text.period,
      cell: ({ from, to }) => text.inPeriod(from, to),
      csv: ({ from, to }) => text.inPeriod(from, to),
    },
    {
      key: 'unit',
      header: labels.unitId,
      cell: ({ unitId, to }) => tree.nameOn(unitId, to),
      csv: ({ unitId, to }) => tree.nameOn(unitId, to),
    },
    {
      key: 'source',
      header: text.source,
      cell: (figure) => (
        <OpenLink href={sourceHref(figure, paperOf(figure))}>{sourceWords(figure, paperOf(figure))}</OpenLink>
      ),
      csv: (figure) => sourceWords(figure, paperOf(figure)),
    },
    {
      key: 'state',
      header: text.state,
      cell: ({ withdrawn }) =>
        withdrawn ? (
          <span title={withdrawn.reason}>{text.whyWithdrawn(withdrawn.reason)}</span>
        ) : (
          <Tag tone="green">{text.declared}</Tag>
        ),
      csv: ({ withdrawn }) => (withdrawn ? text.whyWithdrawn(withdrawn.reason) : text.declared),
    },
  ]
}

/** Everything that was declared, each with the document that says it. */
export function ListPage({ frame, tree, rows, total, page, pages, papers, problem }: ListProps) {
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead} problem={problem}>
      <FilterBar frame={frame} names={['chi-tieu']} total={text.count(formatNumber(total))}>
        <SelectField
          name="chi-tieu"
          label={labels.indicator}
          value={frame.query['chi-tieu'] ?? ''}
          empty={text.allIndicators}
          choices={[
            ...indicators.map(({ code, name }) => ({ value: code, label: name })),
            { value: 'other', label: text.other },
          ]}
        />
      </FilterBar>
      <Table
        caption={text.title}
        captionHidden
        frame={frame}
        rows={rows}
        rowKey={({ id }) => id}
        columns={figureColumns(papers, tree)}
        csvHref={`${paths.csv}?${new URLSearchParams(frame.query)}`}
        empty={
          <EmptyState title={text.none} action={{ label: text.documents, href: documentPaths.list }}>
            {text.noneText}
          </EmptyState>
        }
      />
      <Pager frame={frame} page={page} pages={pages} />
    </StaffPage>
  )
}
