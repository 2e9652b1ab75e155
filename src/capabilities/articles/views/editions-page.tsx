import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Article, Edition } from '../rules/article.ts'
import type { EditionLine } from '../rules/listing.ts'
import type { Topics } from '../rules/topics.ts'
import { text } from '../text/editions.ts'
import { text as pages } from '../text/pages.ts'
import { actLabels, labels, paths, stateLabels } from '../text.ts'
import { Changes, CompareForm } from './changes.tsx'
import { StateTag } from './words.tsx'

interface EditionsProps {
  frame: Frame
  article: Article
  title: string
  rows: readonly EditionLine[]
  names: ReadonlyMap<string, string>
  mayRestore: boolean
}

export function EditionsPage(props: EditionsProps) {
  const { frame, article, title, rows } = props
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={title}
      breadcrumbs={[
        { text: pages.work.title, href: paths.list },
        { text: title, href: paths.review(article.id) },
      ]}
    >
      <Table
        caption={text.of(title)}
        captionHidden
        columns={editionColumns(props)}
        rows={rows}
        rowKey={({ number }) => String(number)}
        csvHref={paths.editionsCsv(article.id)}
        empty={<p class="govuk-body">{text.none}</p>}
      />
      {rows.length > 1 && <CompareForm frame={frame} action={paths.compare(article.id)} rows={rows} />}
    </StaffPage>
  )
}

export function editionColumns(props: Omit<EditionsProps, 'rows' | 'title'>): Column<EditionLine>[] {
  const { frame, article, names, mayRestore } = props
  const who = ({ savedBy }: EditionLine) => (savedBy === null ? pages.work.imported : (names.get(savedBy) ?? ''))
  return [
    {
      key: 'number',
      header: text.columns.number,
      rowHeader: true,
      cell: ({ number }) => (
        <a class="govuk-link" href={`${paths.compare(article.id)}?tu=${Math.max(1, number - 1)}&den=${number}`}>
          {text.number(String(number))}
        </a>
      ),
      csv: ({ number }) => number,
    },
    { key: 'title', header: labels.title, cell: (row) => row.title, csv: (row) => row.title },
    {
      key: 'state',
      header: pages.work.state,
      cell: ({ state }) => <StateTag state={state} />,
      csv: ({ state }) => stateLabels[state],
    },
    { key: 'savedBy', header: text.columns.savedBy, cell: who, csv: who },
    {
      key: 'savedAt',
      header: text.columns.savedAt,
      cell: (row) => formatDateTime(row.savedAt),
      csv: (row) => formatDateTime(row.savedAt),
    },
    ...(mayRestore
      ? [
          {
            key: 'restore',
            header: actLabels.restore,
            quiet: true,
            cell: ({ number }: EditionLine) =>
              number === article.live?.number ? (
                text.current
              ) : (
                <ConfirmButton
                  frame={frame}
                  action={paths.restore(article.id, String(number))}
                  label={actLabels.restore}
                  question={text.restoreQuestion}
                  hidden={{ version: article.live?.version ?? 0 }}
                />
              ),
          },
        ]
      : []),
  ]
}

interface CompareProps {
  frame: Frame
  article: Article
  before: Edition
  after: Edition
  rows: readonly EditionLine[]
  topics: Topics
}

export function ComparePage({ frame, article, before, after, rows, topics }: CompareProps) {
  return (
    <StaffPage
      frame={frame}
      title={text.compareTitle(String(before.number), String(after.number))}
      lead={text.legend}
      breadcrumbs={[
        { text: pages.work.title, href: paths.list },
        { text: after.title, href: paths.review(article.id) },
        { text: text.title, href: paths.editions(article.id) },
      ]}
    >
      <Changes before={before} after={after} topics={topics} />
      <CompareForm frame={frame} action={paths.compare(article.id)} rows={rows} />
    </StaffPage>
  )
}
