import { SelectField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FigureCard, FigureGroup } from '../../../ui/figure.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { SectionStanding, SectionState } from '../rules/section.ts'
import { text as arranging } from '../text/arranging.ts'
import { paths, stateLabels, text } from '../text/sections.ts'
import { paths as portalPaths } from '../text.ts'

const tones: Readonly<Record<SectionState, Tone>> = { filled: 'green', stale: 'yellow', empty: 'red' }

/** `unitName`: section → who fills it. */
export function sectionColumns(unitName: (slug: string) => string): Column<SectionStanding>[] {
  const { columns } = text
  return [
    {
      key: 'section',
      header: columns.section,
      rowHeader: true,
      cell: ({ section }) => (
        <a class="govuk-link" href={paths.section(section.slug)}>
          {section.title}
        </a>
      ),
      csv: ({ section }) => section.title,
    },
    {
      key: 'clause',
      header: columns.clause,
      cell: ({ section }) => section.clause,
      csv: ({ section }) => section.clause,
    },
    {
      key: 'state',
      header: columns.state,
      cell: ({ state }) => <Tag tone={tones[state]}>{stateLabels[state]}</Tag>,
      csv: ({ state }) => stateLabels[state],
    },
    {
      key: 'newest',
      header: columns.newest,
      cell: ({ newest }) => (newest ? formatDate(newest) : ''),
      csv: ({ newest }) => newest && { date: newest },
    },
    {
      key: 'days',
      header: columns.days,
      numeric: true,
      cell: ({ workingDays }) => (workingDays === null ? '' : formatNumber(workingDays)),
      csv: ({ workingDays }) => workingDays,
    },
    { key: 'limit', header: columns.limit, cell: ({ section }) => section.limit, csv: ({ section }) => section.limit },
    {
      key: 'unit',
      header: columns.unit,
      cell: ({ section }) => unitName(section.slug),
      csv: ({ section }) => unitName(section.slug),
    },
  ]
}

/** The same for everyone: what must be public, where it is, and who answers for it. */
export function inventoryColumns(unitName: (slug: string) => string): Column<SectionStanding>[] {
  return sectionColumns(unitName).filter(({ key }) => key !== 'days')
}

interface SectionDeskProps {
  frame: Frame
  problem: FormProblem | null
  rows: readonly SectionStanding[]
  unitName: (slug: string) => string
  /** Set for whoever may say which unit fills a section. */
  units: readonly { value: string; label: string }[] | null
}

export function SectionDeskPage({ frame, problem, rows, unitName, units }: SectionDeskProps) {
  const states: readonly SectionState[] = ['empty', 'stale', 'filled']
  return (
    <StaffPage
      frame={frame}
      title={text.staffTitle}
      lead={text.staffLead}
      problem={problem}
      breadcrumbs={[{ text: arranging.title, href: portalPaths.overview }]}
    >
      <FigureGroup>
        {states.map((state) => (
          <FigureCard
            key={state}
            label={text.counted[state]}
            kind="counted"
            value={rows.filter((row) => row.state === state).length}
            href="#bang"
            tone={state === 'empty' && rows.some((row) => row.state === 'empty') ? 'late' : 'plain'}
          />
        ))}
      </FigureGroup>
      <div id="bang">
        <Table
          caption={text.staffTitle}
          captionHidden
          columns={sectionColumns(unitName)}
          rows={rows}
          rowKey={({ section }) => section.slug}
          rowTone={({ state }) => (state === 'empty' ? 'late' : state === 'stale' ? 'soon' : null)}
          csvHref={paths.csv}
        />
      </div>
      {units && (
        <Section title={text.assignTitle} id="giao">
          <Form frame={frame} action={paths.assign}>
            <SelectField
              name="section"
              label={text.section}
              problem={problem}
              choices={rows.map(({ section }) => ({ value: section.slug, label: section.title }))}
            />
            <SelectField name="unitId" label={text.unit} problem={problem} choices={units} />
            <SubmitButton>{text.assign}</SubmitButton>
          </Form>
        </Section>
      )}
    </StaffPage>
  )
}
