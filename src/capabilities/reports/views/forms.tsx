import { SelectField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { ButtonRow, Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import { capacities, type Report, remarkPlaces } from '../rules/report.ts'
import { capacityLabels, fieldLabels, paths, remarkHints, remarkLabels, text } from '../text.ts'

interface FormPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly row: Report
  /** The report in words, and where it is shown. */
  readonly title: string
  readonly href: string
  readonly headPost: string
}

const breadcrumbs = ({ title, href }: FormPageProps) => [
  { text: text.deskTitle, href: paths.desk },
  { text: title, href },
]

/** What an officer writes beside the figures. */
export function WritePage(props: FormPageProps) {
  const { frame, row, problem } = props
  return (
    <StaffPage
      frame={frame}
      title={text.edit}
      caption={props.title}
      lead={text.editLead}
      problem={problem}
      breadcrumbs={breadcrumbs(props)}
    >
      <Form frame={frame} action={paths.write(row.id)} guard>
        <HiddenField name="version" value={row.version} />
        {remarkPlaces.map((place) => (
          <TextArea
            key={place}
            name={place}
            label={remarkLabels[place]}
            hint={remarkHints[place]}
            value={row.remarks[place] ?? ''}
            problem={problem}
            rows={4}
            optional
          />
        ))}
        <TextArea
          name="recipients"
          label={fieldLabels.recipients}
          hint={text.recipientsHint}
          value={row.recipients}
          problem={problem}
          rows={4}
        />
        <h2 class="govuk-heading-m">{text.signer}</h2>
        <SignerFields {...props} optional />
        <ButtonRow>
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={props.href} tone="secondary">
            {text.toReport}
          </LinkButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}

/** What stands on the signed paper. */
export function IssuePage(props: FormPageProps) {
  const { frame, row, problem } = props
  return (
    <StaffPage
      frame={frame}
      title={text.issueTitle}
      caption={props.title}
      lead={text.issueLead}
      problem={problem}
      breadcrumbs={breadcrumbs(props)}
    >
      <Form frame={frame} action={paths.issue(row.id)} multipart>
        <HiddenField name="version" value={row.version} />
        <TextField
          name="number"
          label={fieldLabels.number}
          hint={text.numberHint}
          problem={problem}
          width="medium"
          maxlength={60}
        />
        <DateField name="issuedOn" label={fieldLabels.issuedOn} problem={problem} />
        <SignerFields {...props} />
        <FileField name="file" label={fieldLabels.file} hint={text.fileHint} accept=".pdf" problem={problem} />
        <SubmitButton>{text.issueTitle}</SubmitButton>
      </Form>
    </StaffPage>
  )
}

function SignerFields({ row, problem, headPost, optional }: FormPageProps & { optional?: true }) {
  const { capacity, post, name } = row.signer
  return (
    <>
      <SelectField
        name="signerCapacity"
        label={fieldLabels.signerCapacity}
        value={capacity}
        problem={problem}
        empty={text.ownName}
        choices={capacities.map((one) => ({ value: one, label: capacityLabels[one] }))}
        optional
      />
      <TextField
        name="signerPost"
        label={fieldLabels.signerPost}
        value={post ?? (optional ? null : headPost)}
        problem={problem}
        width="medium"
        optional={optional}
      />
      <TextField
        name="signerName"
        label={fieldLabels.signerName}
        value={name}
        problem={problem}
        width="medium"
        optional={optional}
      />
    </>
  )
}
