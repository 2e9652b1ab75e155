import type { Ask } from '../../../kernel/site.ts'
import {
  type Column,
  EmptyState,
  FileField,
  Form,
  formatNumber,
  formatPercent,
  HiddenField,
  Pager,
  Section,
  SubmitButton,
  Table,
} from '../../../ui/index.ts'
import { shareByTexts, TableTemplates } from '../../units/index.ts'
import type { ShownLine } from '../rules/lines.ts'
import { type Reorganisation, stateOn } from '../rules/reorganisation.ts'
import { pagePaths, pageText, wayLabel } from '../text/pages.ts'
import { paths, text } from '../text/words.ts'
import { OneFrame } from './frame.tsx'
import { LineForm } from './line-form.tsx'
import { pageOf } from './paging.ts'

interface LinesProps {
  readonly ask: Ask
  readonly one: Reorganisation
  readonly lines: readonly ShownLine[]
  /** What the boxes of the form suggest. */
  readonly units: readonly string[]
  readonly heirs: readonly string[]
}

export function LinesPage({ ask, one, lines, units, heirs }: LinesProps) {
  const isDraft = stateOn(one, ask.today) === 'draft'
  const { rows, page, pages } = pageOf(lines, ask.query)
  return (
    <OneFrame ask={ask} one={one} part="lines">
      {isDraft && <ImportForm ask={ask} one={one} />}
      <Section title={pageText.lines} id="cac-dong">
        <Table
          caption={pageText.linesLead}
          columns={[...lineColumns(), ...(isDraft ? [removeColumn(ask, one)] : [])]}
          rows={rows}
          csvHref={pagePaths.linesCsv(one.id)}
          empty={<EmptyState title={pageText.noLines}>{pageText.noLinesText}</EmptyState>}
        />
        <Pager frame={ask.frame} page={page} pages={pages} />
      </Section>
      {isDraft && (
        <Section title={text.addLine} id="them-dong">
          <LineForm ask={ask} one={one} units={units} heirs={heirs} />
        </Section>
      )}
    </OneFrame>
  )
}

function ImportForm({ ask, one }: Pick<LinesProps, 'ask' | 'one'>) {
  return (
    <Section title={text.importTitle} id="nhap">
      <p class="govuk-body">{text.importHint}</p>
      <Form frame={ask.frame} action={paths.importInto(one.id)} multipart>
        <HiddenField name="version" value={one.version} />
        <FileField
          name="file"
          label={text.fields.file}
          accept=".xlsx,.csv,.jsonl"
          limit={20_000_000}
          problem={ask.problem}
        />
        <FileFaults problem={ask.problem} />
        <SubmitButton tone="secondary">{text.importAct}</SubmitButton>
      </Form>
      <TableTemplates
        title={pageText.templates}
        links={[
          { href: paths.template, label: pageText.templateXlsx },
          { href: pagePaths.templateCsv, label: pageText.templateCsv },
        ]}
      >
        <p class="govuk-body-s">{pageText.templateHelp}</p>
      </TableTemplates>
    </Section>
  )
}

/** What stands in the file's way, line by line; the summary at the head of the page leads here. */
function FileFaults({ problem }: Pick<Ask, 'problem'>) {
  const faults = Object.entries(problem?.errors ?? {}).filter(([name]) => name.startsWith('file-'))
  if (faults.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {faults.map(([name, words]) => (
        <li key={name} id={name} class="govuk-error-message">
          {words}
        </li>
      ))}
    </ul>
  )
}

function lineColumns(): Column<ShownLine>[] {
  const named = (name: string, code: string) => (name === '' || name === code ? code : `${name} (${code})`)
  return [
    {
      key: 'from',
      header: pageText.lineColumns.from,
      rowHeader: true,
      cell: ({ fromName, fromCode }) => named(fromName, fromCode),
    },
    {
      key: 'way',
      header: pageText.lineColumns.way,
      cell: (line) => [wayLabel(line.way), line.function].filter(Boolean).join(': '),
    },
    { key: 'to', header: pageText.lineColumns.to, cell: (line) => toWords(line, named(line.toName, line.toCode)) },
    {
      key: 'share',
      header: pageText.lineColumns.share,
      numeric: true,
      cell: ({ share, shareBy }) =>
        share === null ? '' : [formatPercent(share), shareBy && shareByTexts[shareBy]].filter(Boolean).join(', '),
    },
    { key: 'basis', header: pageText.lineColumns.basis, cell: ({ basis }) => basis ?? '' },
  ]
}

function toWords({ toCode, toName, isNew, isMain }: ShownLine, name: string): string {
  const marks = [isNew && pageText.newUnit, isMain && pageText.main].filter(Boolean).join(', ')
  if (toCode === '' && toName === '') return pageText.noHeir
  return marks === '' ? name : `${name}, ${marks}`
}

function removeColumn(ask: Ask, one: Reorganisation): Column<ShownLine> {
  return {
    key: 'act',
    header: pageText.lineColumns.act,
    quiet: true,
    cell: (line) => (
      <Form frame={ask.frame} action={paths.removeLine(one.id)}>
        <HiddenField name="version" value={one.version} />
        {line.at === null ? (
          <HiddenField name="code" value={line.fromCode} />
        ) : (
          <HiddenField name="at" value={line.at} />
        )}
        <button type="submit" class="link-button">
          {pageText.removeLine}
          <span class="govuk-visually-hidden">
            {' '}
            {line.fromName} – {line.toName}, {pageText.lineNumber(formatNumber((line.at ?? 0) + 1))}
          </span>
        </button>
      </Form>
    ),
  }
}
