import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import {
  ButtonRow,
  DateField,
  FileField,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  HiddenField,
  SelectField,
  StaffPage,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { documentPaths, type OfficialPaper } from '../../documents/index.ts'
import { windowRule } from '../rules/window.ts'
import { type Consultation, kinds } from '../rules.ts'
import { deskText, text } from '../text/pages.ts'
import { kindLabels, labels, paths } from '../text.ts'

interface EditPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly consultation: Consultation | null
  readonly today: PlainDate
  /** The document that is put up, or that was chosen on its page. */
  readonly paper: OfficialPaper | null
}

const usual = 30

export function EditPage({ frame, problem, consultation, today, paper }: EditPageProps) {
  const rule = windowRule('normative', today)
  return (
    <StaffPage
      frame={frame}
      title={consultation ? deskText.edit : deskText.make}
      problem={problem}
      breadcrumbs={[{ text: deskText.title, href: paths.own }]}
    >
      <Form frame={frame} action={consultation ? paths.edit(consultation.id) : paths.draft} multipart guard>
        {consultation && <HiddenField name="version" value={String(consultation.version)} />}
        <TextField name="title" label={labels.title} value={consultation?.title ?? paper?.title} problem={problem} />
        <SelectField
          name="kind"
          label={labels.kind}
          value={consultation?.kind ?? 'normative'}
          problem={problem}
          hint={rule && `${text.law(rule.leastDays, rule.source)} ${rule.isChecked ? '' : text.lawUnchecked}`}
          choices={kinds.map((value) => ({ value, label: kindLabels[value] }))}
        />
        <div class="field-row">
          <DateField
            name="opensOn"
            label={labels.opensOn}
            value={formatDate(consultation?.opensOn ?? today)}
            problem={problem}
          />
          <DateField
            name="closesOn"
            label={labels.closesOn}
            value={formatDate(consultation?.closesOn ?? addDays(today, usual))}
            problem={problem}
          />
        </div>
        <TextField
          name="shortReason"
          label={labels.shortReason}
          value={consultation?.shortReason}
          problem={problem}
          optional
        />
        <TextArea
          name="questions"
          label={labels.questions}
          value={consultation?.questions}
          problem={problem}
          optional
        />
        <TextField
          name="document"
          label={labels.document}
          hint={deskText.documentHint}
          value={paper && documentPaths.document(paper.slug)}
          problem={problem}
          optional
        />
        <TextArea
          name="draft"
          label={labels.draft}
          hint={consultation ? deskText.keepDraft : deskText.draftHint}
          rows={14}
          problem={problem}
          optional
        />
        <FileField
          name="file"
          label={labels.file}
          hint={deskText.fileHint}
          accept=".docx,.pdf,.txt"
          problem={problem}
          optional
        />
        <ButtonRow>
          <SubmitButton>{deskText.save}</SubmitButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}
