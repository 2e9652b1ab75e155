import { EmptyState } from '../../../ui/empty-state.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { type Gathered, isEdited } from '../rules/gathering.ts'
import type { Report } from '../rules/report.ts'
import { unitText } from '../text/unit-pages.ts'
import { unitFieldLabels, unitPaths } from '../text/units.ts'
import { remarkLabels } from '../text.ts'

export const gatherSize = 20

interface GatherProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly report: Report
  readonly title: string
  readonly href: string
  readonly rows: readonly Gathered[]
  readonly page: number
  unitName(unitId: string): string
}

/** The units' words in the plan's report, each to be shortened or left out; what the unit wrote stands beside. */
export function GatherPage({ frame, problem, report, rows, page, ...rest }: GatherProps) {
  const shown = rows.slice((page - 1) * gatherSize, page * gatherSize)
  return (
    <StaffPage
      frame={frame}
      title={unitText.gatherTitle}
      caption={rest.title}
      lead={unitText.gatherLead}
      problem={problem}
      breadcrumbs={[{ text: rest.title, href: rest.href }]}
    >
      <Form frame={frame} action={unitPaths.gather(report.id)}>
        <HiddenField name="version" value={report.version} />
        <SubmitButton>{unitText.gather}</SubmitButton>
      </Form>
      {rows.length === 0 && <EmptyState title={unitText.gatherNone}>{unitText.gatherNoneHint}</EmptyState>}
      {shown.map((row) => (
        <GatheredForm key={row.id} frame={frame} report={report} row={row} unitName={rest.unitName(row.unitId)} />
      ))}
      <Pager frame={frame} page={page} pages={Math.ceil(rows.length / gatherSize)} />
    </StaffPage>
  )
}

function GatheredForm(props: { frame: Frame; report: Report; row: Gathered; unitName: string }) {
  const { frame, report, row, unitName } = props
  return (
    <section class="section" id={row.id} aria-labelledby={`ten-${row.id}`}>
      <h2 class="govuk-heading-s" id={`ten-${row.id}`}>
        {unitName} – {remarkLabels[row.place]}{' '}
        {row.text === '' ? (
          <Tag tone="grey">{unitText.leftOut}</Tag>
        ) : (
          isEdited(row) && <Tag tone="blue">{unitText.edited}</Tag>
        )}
      </h2>
      <Form frame={frame} action={unitPaths.gathered(report.id, row.id)}>
        <HiddenField name="version" value={row.version} />
        <TextArea
          id={`words-${row.id}`}
          name="words"
          label={unitFieldLabels.words}
          hint={unitText.hintEmpty}
          value={row.text}
          rows={3}
          maxlength={6000}
          optional
        />
        {isEdited(row) && (
          <p class="govuk-body-s">
            <strong>{unitText.source}:</strong> {row.source}
          </p>
        )}
        <SubmitButton tone="secondary">{unitText.save}</SubmitButton>
      </Form>
    </section>
  )
}
