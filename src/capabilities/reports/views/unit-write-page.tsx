import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Warning } from '../../../ui/prose.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { slugOf } from '../../calendar/index.ts'
import type { Collection, UnitRow } from '../collecting.ts'
import { whyField } from '../rules/inputs.ts'
import { type UnitReport, unitPlaces } from '../rules/unit-report.ts'
import { unitText } from '../text/unit-pages.ts'
import { unitPaths, unitPlaceHints, unitPlaceLabels } from '../text/units.ts'

interface WriteProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly collection: Collection
  readonly row: UnitRow
  readonly report: UnitReport
  taskTitle(taskId: string): string
}

/** What an officer writes beside the counted figures; it saves itself while one types. */
export function UnitWritePage({ frame, problem, collection, row, report, taskTitle }: WriteProps) {
  const { plan, period, tree } = collection
  const slugs = [plan.slug ?? '', slugOf(period), tree.unit(row.unitId)?.slug ?? row.unitId] as const
  const page = unitPaths.unit(...slugs)
  const action = unitPaths.write(...slugs)
  return (
    <StaffPage
      frame={frame}
      title={unitText.writeTitle}
      caption={`${tree.nameOn(row.unitId, period.to)}, ${period.label}`}
      lead={unitText.writeLead}
      problem={problem}
      breadcrumbs={[
        { text: unitText.ownTitle, href: unitPaths.own },
        { text: period.label, href: page },
      ]}
    >
      {report.reason && (
        <Warning>
          {report.revision > 0 ? unitText.reopenedBecause : unitText.returnedBecause}: {report.reason}
        </Warning>
      )}
      <Form frame={frame} action={action} autosave={action}>
        <HiddenField name="version" value={report.version} />
        {unitPlaces.map((place) => (
          <TextArea
            key={place}
            name={place}
            label={unitPlaceLabels[place]}
            hint={unitPlaceHints[place]}
            value={report.words[place] ?? ''}
            problem={problem}
            rows={5}
            optional={place === 'additions'}
          />
        ))}
        {row.duties.late.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{unitText.whyLate}</h2>
            <p class="govuk-hint">{unitText.whyLateHint}</p>
            {row.duties.late.map(({ taskId, overdue }) => (
              <TextArea
                key={taskId}
                name={whyField(taskId)}
                label={unitText.whyOne(taskTitle(taskId), overdue)}
                value={report.explanations[taskId] ?? ''}
                problem={problem}
                rows={2}
                maxlength={2000}
              />
            ))}
          </>
        )}
        <ButtonRow>
          <SubmitButton>{unitText.save}</SubmitButton>
          <LinkButton href={page} tone="secondary">
            {unitText.toPage}
          </LinkButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}
