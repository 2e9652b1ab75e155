import type { Ask } from '../../../kernel/site.ts'
import {
  type Column,
  ConfirmButton,
  type FormProblem,
  type Frame,
  formatDate,
  formatNumber,
  Inset,
  StaffPage,
  Table,
  Tag,
  type Tone,
} from '../../../ui/index.ts'
import type { UnitTree } from '../rules/tree.ts'
import {
  countUnitOutcomes,
  type UnitImport,
  type UnitOutcome,
  type UnitVerdict,
  unitOutcomes,
} from '../rules/unit-import.ts'
import { TableFileForm, TableTemplates } from '../table-file.tsx'
import { columnNames, outcomeNames, importPaths as paths, importText as text } from '../text/import.ts'
import { measureWords } from '../text/measures.ts'
import { kindLabels, levelLabels } from '../text.ts'

export function UnitImportPage({ frame, problem }: { frame: Frame; problem: FormProblem | null }) {
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead} problem={problem} aside={<Help />}>
      <TableFileForm frame={frame} action={paths.import} labels={text} problem={problem} />
    </StaffPage>
  )
}

const templates = [
  { href: paths.template, label: text.template },
  { href: paths.templateCsv, label: text.templateCsv },
]

function Help() {
  return (
    <TableTemplates title={text.templates} links={templates}>
      <p class="govuk-body-s">{text.help}</p>
      <p class="govuk-body-s">{text.never}</p>
    </TableTemplates>
  )
}

interface RehearsalProps {
  readonly ask: Ask
  readonly one: UnitImport
  readonly verdicts: readonly UnitVerdict[]
  readonly tree: UnitTree
  sayFault(fault: UnitVerdict['faults'][number]): string
}

const tones: Readonly<Record<UnitOutcome, Tone>> = {
  created: 'green',
  renamed: 'blue',
  moved: 'blue',
  measured: 'blue',
  unchanged: 'grey',
  refused: 'red',
}

export function UnitRehearsalPage(props: RehearsalProps) {
  const { ask, one, verdicts } = props
  const counts = one.counts ?? countUnitOutcomes(verdicts)
  const taken = counts.created + counts.renamed + counts.moved + counts.measured
  return (
    <StaffPage
      frame={ask.frame}
      title={one.takenAt ? text.doneTitle : text.rehearsal(one.fileName)}
      lead={one.takenAt ? undefined : text.rehearsalLead}
      breadcrumbs={[{ text: text.title, href: paths.import }]}
      problem={ask.problem}
    >
      <ul class="govuk-list">
        {unitOutcomes.map((outcome) => (
          <li key={outcome}>{text.counted(outcomeNames[outcome], formatNumber(counts[outcome]))}</li>
        ))}
      </ul>
      {!one.takenAt && (taken === 0 ? <Inset>{text.nothing}</Inset> : <Take ask={ask} id={one.id} count={taken} />)}
      {!one.takenAt && (
        <Table
          caption={text.rehearsal(one.fileName)}
          captionHidden
          columns={columnsOf(props)}
          rows={verdicts}
          rowKey={(verdict) => String(verdict.line)}
          rowTone={(verdict) => (verdict.outcome === 'refused' ? 'late' : null)}
        />
      )}
    </StaffPage>
  )
}

function Take({ ask, id, count }: { ask: Ask; id: string; count: number }) {
  return (
    <ConfirmButton
      frame={ask.frame}
      action={paths.take(id)}
      label={text.take(formatNumber(count))}
      question={text.question}
    />
  )
}

function columnsOf(props: RehearsalProps): Column<UnitVerdict>[] {
  return [
    { key: 'line', header: text.line, numeric: true, cell: (one) => one.line },
    { key: 'name', header: columnNames.name, rowHeader: true, cell: (one) => one.name },
    { key: 'code', header: columnNames.code, cell: (one) => one.code },
    {
      key: 'outcome',
      header: text.outcome,
      cell: (one) => <Tag tone={tones[one.outcome]}>{outcomeNames[one.outcome]}</Tag>,
    },
    { key: 'what', header: text.what, cell: (one) => said(one, props).map((words) => <div key={words}>{words}</div>) },
  ]
}

function said(one: UnitVerdict, { tree, sayFault }: RehearsalProps): string[] {
  const parent = one.parentCode ? tree.byCode(one.parentCode, one.from) : null
  const parentName = parent ? tree.nameOn(parent.id, one.from) : (one.parentCode ?? '')
  const on = formatDate(one.from)
  return [
    ...one.faults.map(sayFault),
    ...(one.outcome === 'created' ? [text.created(kindLabels[one.kind], levelLabels[one.level], parentName)] : []),
    ...(one.isRenamed && one.unitId ? [text.renamed(tree.nameOn(one.unitId, one.from), one.name, on)] : []),
    ...(one.isMoved ? [text.moved(parentName, on)] : []),
    ...(one.measure ? [measureWords(one.measure)] : []),
  ]
}
