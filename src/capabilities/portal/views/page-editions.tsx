import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { bodyFromText, CompareForm, TextChanges } from '../../articles/index.ts'
import type { PageEdition, PortalText } from '../rules/page.ts'
import { text as arranging } from '../text/arranging.ts'
import { text } from '../text/editions.ts'
import { partLabels, partSlugs, paths } from '../text.ts'

interface PageEditionsProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  /** As it is in the draft, else on the portal. */
  readonly shown: PortalText
  readonly rows: readonly PageEdition[]
  readonly names: ReadonlyMap<string, string>
  /** Of the draft; 0 where none is open. */
  readonly version: number
  readonly compared: { readonly before: PageEdition; readonly after: PageEdition } | null
}

/** Every text that stood on the page: two of them word by word, and any of them back into the draft. */
export function PageEditionsPage(props: PageEditionsProps) {
  const { frame, shown, rows, compared } = props
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={shown.title}
      problem={props.problem}
      breadcrumbs={[
        { text: arranging.title, href: paths.overview },
        { text: partLabels.pages, href: paths.part('cong', partSlugs.pages) },
        { text: shown.title, href: paths.item('cong', partSlugs.pages, shown.id) },
      ]}
    >
      {compared && <Compared {...compared} />}
      <Table
        caption={text.title}
        captionHidden
        columns={[...editionColumns(props), restoring(props)]}
        rows={rows}
        rowKey={({ number }) => String(number)}
        csvHref={paths.pageEditionsCsv(shown.id)}
        empty={<p class="govuk-body">{text.none}</p>}
      />
      {rows.length > 1 && <CompareForm frame={frame} action={paths.pageEditions(shown.id)} rows={rows} />}
    </StaffPage>
  )
}

export function editionColumns({
  shown,
  rows,
  names,
}: Pick<PageEditionsProps, 'shown' | 'rows' | 'names'>): Column<PageEdition>[] {
  const live = rows.find(({ isDraft }) => !isDraft)
  const state = (row: PageEdition) => (row.isDraft ? text.draft : row === live ? text.live : text.past)
  const at = ({ putUpAt }: PageEdition) => (putUpAt ? formatDateTime(putUpAt) : '')
  const by = ({ putUpAt, putUpBy }: PageEdition) => (putUpAt ? (names.get(putUpBy ?? '') ?? text.byHouse) : '')
  const numbered = (row: PageEdition) => {
    const before = rows[rows.indexOf(row) + 1]
    const words = text.number(String(row.number))
    if (!before) return words
    return (
      <a class="govuk-link" href={`${paths.pageEditions(shown.id)}?tu=${before.number}&den=${row.number}`}>
        {words}
      </a>
    )
  }
  return [
    { key: 'number', header: text.columns.number, rowHeader: true, cell: numbered, csv: ({ number }) => number },
    { key: 'title', header: text.columns.title, cell: ({ title }) => title, csv: ({ title }) => title },
    { key: 'state', header: text.columns.state, cell: state, csv: state },
    { key: 'at', header: text.columns.at, cell: at, csv: at },
    { key: 'by', header: text.columns.by, cell: by, csv: by },
  ]
}

/** The newest is what is shown: there is nothing to take back to. */
const restoring = ({ frame, shown, rows, version }: PageEditionsProps): Column<PageEdition> => ({
  key: 'restore',
  header: text.restore,
  quiet: true,
  cell: (row) =>
    row === rows[0] ? null : (
      <ConfirmButton
        frame={frame}
        action={paths.restorePage(shown.id)}
        label={text.restore}
        question={text.restoreQuestion}
        hidden={{ number: row.number, version }}
      />
    ),
})

function Compared({ before, after }: { before: PageEdition; after: PageEdition }) {
  const words = ({ title, words: said }: PageEdition) => ({ title, summary: null, body: bodyFromText(said) })
  return (
    <Section title={text.compared(String(before.number), String(after.number))} id="so-sanh">
      <p class="govuk-hint">{text.legend}</p>
      <TextChanges before={words(before)} after={words(after)} />
    </Section>
  )
}
