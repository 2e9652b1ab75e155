import {
  ButtonRow,
  Checkbox,
  Form,
  type FormProblem,
  type Frame,
  HiddenField,
  Inset,
  PortalPage,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Consultation, DraftClause } from '../rules.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'

interface CommentPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly consultation: Consultation
  /** Null: the whole draft. */
  readonly clause: DraftClause | null
  readonly isTaking: boolean
}

export function CommentPage({ frame, problem, consultation, clause, isTaking }: CommentPageProps) {
  return (
    <PortalPage
      frame={frame}
      title={isTaking ? titleOf(clause) : text.notTaking}
      caption={consultation.title}
      problem={problem}
      breadcrumbs={[
        { text: text.title, href: paths.list },
        { text: consultation.title, href: paths.open(consultation.slug) },
      ]}
    >
      {!isTaking && <p class="govuk-body">{text.notTakingHint}</p>}
      {isTaking && (
        <>
          {clause && <Inset>{clause.text.slice(0, 1500)}</Inset>}
          <p class="govuk-body">
            {text.formLead} {text.moderated}
          </p>
          <Form
            frame={frame}
            action={clause ? paths.commentClause(consultation.slug, clause.anchor) : paths.comment(consultation.slug)}
          >
            {clause && <HiddenField name="clause" value={clause.anchor} />}
            <TextArea name="body" label={labels.body} problem={problem} />
            <TextField name="name" label={labels.name} autocomplete="name" problem={problem} optional />
            <Checkbox name="showsName" label={labels.showsName} problem={problem} />
            <TextField name="email" label={labels.email} type="email" autocomplete="email" problem={problem} optional />
            <div class="subscribe__trap" aria-hidden="true">
              <label for="website">{labels.website}</label>
              <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
            </div>
            <ButtonRow>
              <SubmitButton>{text.send}</SubmitButton>
            </ButtonRow>
          </Form>
        </>
      )}
    </PortalPage>
  )
}

function titleOf(clause: DraftClause | null): string {
  if (!clause) return text.commentOfWhole
  return clause.title ? text.commentOf(clause.title) : text.commentOfOpening
}
