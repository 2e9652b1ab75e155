import type { Ask } from '../../../kernel/site.ts'
import {
  type Column,
  ConfirmButton,
  DefinitionNote,
  EmptyState,
  Form,
  formatDateTime,
  formatNumber,
  Inset,
  LinkButton,
  Pager,
  PageTabs,
  StaffPage,
  SubmitButton,
  Table,
  Tag,
  type Tone,
  withQuery,
} from '../../../ui/index.ts'
import { TableFileForm, TableTemplates, type UnitTree } from '../../units/index.ts'
import { verdictSentences } from '../import-words.ts'
import {
  type AccountImport,
  countOutcomes,
  type ImportHead,
  type ImportOutcome,
  type ImportVerdict,
  importLinkDays,
  importOutcomes,
} from '../rules/account-import.ts'
import { roles } from '../rules/roles.ts'
import { columnNames, outcomeNames, text } from '../text/account-import.ts'
import { text as pages } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { roleLabels } from '../text/roles.ts'

const crumbs = [{ text: pages.accounts.title, href: paths.accounts }]
const innerCrumbs = [...crumbs, { text: text.title, href: paths.import }]

interface ImportPageProps {
  readonly ask: Ask
  readonly imports: readonly ImportHead[]
  readonly names: ReadonlyMap<string, string>
}

export function ImportPage({ ask, imports, names }: ImportPageProps) {
  const columns: Column<ImportHead>[] = [
    {
      key: 'file',
      header: text.file,
      rowHeader: true,
      cell: (one) => (
        <a class="govuk-link" href={paths.imported(one.id)}>
          {one.fileName}
        </a>
      ),
    },
    { key: 'when', header: text.when, cell: (one) => formatDateTime(one.madeAt) },
    { key: 'by', header: text.by, cell: (one) => names.get(one.byAccountId) },
    { key: 'state', header: text.state, cell: (one) => text.states[one.state] },
  ]
  return (
    <StaffPage
      frame={ask.frame}
      title={text.title}
      lead={text.lead}
      breadcrumbs={crumbs}
      problem={ask.problem}
      aside={<Help />}
    >
      <TableFileForm frame={ask.frame} action={paths.import} labels={text} problem={ask.problem} />
      {imports.length > 0 && <Table caption={text.recent} columns={columns} rows={imports} rowKey={(one) => one.id} />}
    </StaffPage>
  )
}

const templates = [
  { href: paths.templateXlsx, label: text.templateXlsx },
  { href: paths.templateCsv, label: text.templateCsv },
]

function Help() {
  return (
    <TableTemplates title={text.templates} links={templates}>
      <p class="govuk-body-s">{text.columnsHelp}</p>
      <DefinitionNote title={text.roleNames}>
        <ul class="govuk-list">
          {roles.map((role) => (
            <li key={role}>{roleLabels[role]}</li>
          ))}
        </ul>
      </DefinitionNote>
      <p class="govuk-body-s">{text.never}</p>
    </TableTemplates>
  )
}

interface RehearsalProps {
  readonly ask: Ask
  readonly one: AccountImport
  readonly tree: UnitTree
  readonly verdicts: readonly ImportVerdict[]
  readonly found: {
    readonly outcome: ImportOutcome | null
    readonly rows: readonly ImportVerdict[]
    readonly number: number
    readonly pages: number
  }
}

export function RehearsalPage({ ask, one, tree, verdicts, found }: RehearsalProps) {
  const counts = countOutcomes(verdicts)
  const taken = counts.created + counts.changed
  const { path } = ask
  const tab = (outcome: ImportOutcome | null, count: number) => ({
    label: `${outcome ? outcomeNames[outcome] : text.all} (${formatNumber(count)})`,
    href: withQuery({ path, query: {} }, { 'ket-qua': outcome }),
    current: found.outcome === outcome,
  })
  return (
    <StaffPage
      frame={ask.frame}
      title={text.rehearsal(one.fileName)}
      lead={text.rehearsalLead}
      breadcrumbs={innerCrumbs}
      problem={ask.problem}
    >
      {taken === 0 ? (
        <Inset>{text.nothing}</Inset>
      ) : (
        <ConfirmButton
          frame={ask.frame}
          action={paths.takeImport(one.id)}
          label={text.take(formatNumber(taken))}
          question={text.takeQuestion}
        />
      )}
      <PageTabs
        label={text.outcome}
        items={[tab(null, verdicts.length), ...importOutcomes.map((name) => tab(name, counts[name]))]}
      />
      <Table
        caption={text.rehearsal(one.fileName)}
        captionHidden
        columns={verdictColumns(tree, ask.today)}
        rows={found.rows}
        rowKey={(verdict) => String(verdict.line)}
        rowTone={(verdict) => (verdict.outcome === 'refused' ? 'late' : null)}
        empty={<EmptyState title={text.noRows} />}
      />
      <Pager frame={ask.frame} page={found.number} pages={found.pages} />
    </StaffPage>
  )
}

const tones: Readonly<Record<ImportOutcome, Tone>> = {
  created: 'green',
  changed: 'blue',
  unchanged: 'grey',
  refused: 'red',
}

function verdictColumns(tree: UnitTree, on: string): Column<ImportVerdict>[] {
  return [
    { key: 'line', header: text.line, numeric: true, cell: (one) => one.line },
    { key: 'name', header: columnNames.name, rowHeader: true, cell: (one) => one.name },
    { key: 'username', header: columnNames.username, cell: (one) => one.username },
    {
      key: 'outcome',
      header: text.outcome,
      cell: (one) => <Tag tone={tones[one.outcome]}>{outcomeNames[one.outcome]}</Tag>,
    },
    {
      key: 'what',
      header: text.what,
      cell: (one) => verdictSentences(one, tree, on).map((words) => <div key={words}>{words}</div>),
    },
  ]
}

export function ImportRunningPage({ ask, one }: { ask: Ask; one: AccountImport }) {
  return (
    <StaffPage
      frame={ask.frame}
      title={text.running}
      breadcrumbs={innerCrumbs}
      problem={ask.problem}
      underWay={text.runningLead(formatNumber(one.taken), formatNumber(one.lines.length))}
    />
  )
}

export function ImportDonePage({ ask, one }: { ask: Ask; one: AccountImport }) {
  if (one.state === 'failed' || !one.counts)
    return (
      <StaffPage frame={ask.frame} title={text.failed} breadcrumbs={innerCrumbs} problem={ask.problem}>
        <Inset>{text.failedLead}</Inset>
        <LinkButton href={paths.import}>{text.read}</LinkButton>
      </StaffPage>
    )
  const { created, changed, unchanged, refused } = one.counts
  const said = {
    created: formatNumber(created),
    changed: formatNumber(changed),
    unchanged: formatNumber(unchanged),
    refused: formatNumber(refused),
  }
  return (
    <StaffPage
      frame={ask.frame}
      title={text.done}
      lead={text.doneCounts(said)}
      breadcrumbs={innerCrumbs}
      problem={ask.problem}
    >
      {created > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.links}</h2>
          {one.sealedSecret === null ? <Inset>{text.linksGone}</Inset> : <Links ask={ask} id={one.id} />}
        </>
      )}
      <LinkButton href={paths.accounts} tone="secondary">
        {pages.accounts.title}
      </LinkButton>
    </StaffPage>
  )
}

function Links({ ask, id }: { ask: Ask; id: string }) {
  return (
    <>
      <p class="govuk-body">{text.linksLead(importLinkDays)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.importLinks(id)}>
          {text.linksFile}
        </a>
      </p>
      <Form frame={ask.frame} action={paths.forgetLinks(id)}>
        <SubmitButton tone="secondary">{text.forget}</SubmitButton>
      </Form>
    </>
  )
}
