import type { VNode } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import {
  Checkbox,
  DateField,
  DefinitionNote,
  EmptyState,
  FilterBar,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  formatNumber,
  HiddenField,
  Inset,
  LinkButton,
  Pager,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  Tag,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { pageSize } from '../rules/listing.ts'
import type { Procedure, ProcedureAct } from '../rules.ts'
import { componentLabels, deskText, text } from '../text/pages.ts'
import { deskNames, filterNames, labels, paths } from '../text.ts'
import { deskColumns } from './columns.tsx'
import { Filters, type ListView } from './list-page.tsx'
import { Lines } from './parts.tsx'

export function DeskListPage({ view }: { view: ListView }) {
  const { frame, found, chosen, number, filter } = view
  const search = new URLSearchParams(frame.query).toString()
  return (
    <StaffPage frame={frame} title={deskText.title} lead={deskText.lead}>
      <FilterBar
        frame={frame}
        names={[...Object.values(filterNames), ...Object.values(deskNames)]}
        chosen={chosen}
        total={text.found(formatNumber(found.total))}
      >
        <Filters view={view} facets={['field', 'level']} />
        <SelectField
          name={deskNames.state}
          label={deskText.state}
          value={filter.state ?? ''}
          optional
          empty={deskText.anyState}
          choices={Object.entries(deskText.states).map(([value, label]) => ({ value, label }))}
        />
        <Checkbox name={deskNames.incomplete} label={deskText.onlyIncomplete} checked={filter.incomplete} />
      </FilterBar>
      <Table
        caption={deskText.title}
        captionHidden
        columns={deskColumns}
        rows={found.rows}
        rowKey={({ id }) => id}
        csvHref={search === '' ? paths.deskCsv : `${paths.deskCsv}?${search}`}
        empty={<EmptyState title={deskText.none}>{deskText.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={number} pages={Math.ceil(found.total / pageSize)} />
    </StaffPage>
  )
}

interface DeskProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly procedure: Procedure
  readonly timeline: VNode
  readonly today: PlainDate
  may(act: ProcedureAct): boolean
}

export function ProcedureDeskPage({ frame, problem, procedure, timeline, today, may }: DeskProps) {
  const { code, version, missing, abolition } = procedure
  return (
    <StaffPage
      frame={frame}
      title={procedure.name}
      caption={text.caption(code)}
      problem={problem}
      breadcrumbs={[{ text: deskText.title, href: paths.desk }]}
      actions={<LinkButton href={paths.one(code)}>{deskText.publicPage}</LinkButton>}
    >
      {abolition && (
        <p class="govuk-body">
          <Tag tone="red">{text.abolishedTag}</Tag> {text.abolished(abolition.by, formatDate(abolition.from))}
        </p>
      )}
      <Section title={deskText.missing} id="con-thieu">
        {missing.length === 0 ? (
          <p class="govuk-body">{deskText.missingNothing}</p>
        ) : (
          <Inset>
            <p>{deskText.missingLaw}</p>
            <ul class="govuk-list govuk-list--bullet">
              {missing.map((one) => (
                <li key={one}>{componentLabels[one]}</li>
              ))}
            </ul>
          </Inset>
        )}
      </Section>
      {may('describe') && (
        <Section title={deskText.keywords} id="tu-khoa">
          <Form frame={frame} action={paths.describe(code)}>
            <HiddenField name="version" value={String(version)} />
            <TextArea
              name="keywords"
              label={labels.keywords}
              hint={deskText.keywordsHint}
              value={procedure.keywords}
              problem={problem}
              optional
            />
            <SubmitButton>{deskText.saveKeywords}</SubmitButton>
          </Form>
        </Section>
      )}
      {may('abolish') && (
        <Section title={deskText.abolish} id="bai-bo">
          <Form frame={frame} action={paths.abolish(code)}>
            <HiddenField name="version" value={String(version)} />
            <p class="govuk-hint">{deskText.abolishHint}</p>
            <TextField name="by" label={labels.by} problem={problem} />
            <DateField name="from" label={labels.from} value={formatDate(today)} problem={problem} />
            <SubmitButton tone="warning">{deskText.abolish}</SubmitButton>
          </Form>
        </Section>
      )}
      {may('reinstate') && (
        <Section title={deskText.reinstate} id="khoi-phuc">
          <Form frame={frame} action={paths.reinstate(code)}>
            <HiddenField name="version" value={String(version)} />
            <p class="govuk-hint">{deskText.reinstateHint}</p>
            <TextField name="reason" label={labels.reason} problem={problem} />
            <SubmitButton tone="secondary">{deskText.reinstate}</SubmitButton>
          </Form>
        </Section>
      )}
      <RawCellList procedure={procedure} />
      <Section title={deskText.timeline} id="dien-bien">
        {timeline}
      </Section>
    </StaffPage>
  )
}

function RawCellList({ procedure: { raw } }: { procedure: Procedure }) {
  const cells = [
    [text.ways, raw.ways],
    [text.steps, raw.steps],
    [text.dossier, raw.documents],
    [text.result, raw.result],
    [text.legal, raw.legalBases],
  ] as const
  const shown = cells.filter(([, words]) => words !== '')
  if (shown.length === 0) return null
  return (
    <Section title={deskText.raw} id="nguon">
      <p class="govuk-hint">{deskText.rawHint}</p>
      {shown.map(([title, words]) => (
        <DefinitionNote key={title} title={title}>
          <Lines words={words} />
        </DefinitionNote>
      ))}
    </Section>
  )
}
