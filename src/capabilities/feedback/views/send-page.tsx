import {
  EmptyState,
  Form,
  type FormProblem,
  type Frame,
  Inset,
  LinkButton,
  Panel,
  PortalPage,
  PrintButton,
  RadioField,
  Section,
  SubmitButton,
  TextArea,
  TextField,
  Toolbar,
} from '../../../ui/index.ts'
import { shownCode } from '../rules/code.ts'
import { sentKinds } from '../rules.ts'
import { text } from '../text/pages.ts'
import { complaintLabel, kindHints, kindLabels, labels, paths } from '../text.ts'

export function SendPage({ frame, problem }: { frame: Frame; problem: FormProblem | null }) {
  const kindChoices = sentKinds.map((value) => ({
    value,
    label: value === 'complaint' ? complaintLabel : kindLabels[value],
    hint: kindHints[value],
  }))
  return (
    <PortalPage
      frame={frame}
      title={text.send}
      lead={text.formLead}
      problem={problem}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      aside={<Elsewhere />}
    >
      <Form frame={frame} action={paths.send}>
        <RadioField name="kind" label={labels.kind} problem={problem} choices={kindChoices} />
        <TextField name="subject" label={labels.subject} maxlength={200} problem={problem} />
        <TextArea
          name="content"
          label={labels.content}
          hint={text.contentHint}
          rows={8}
          maxlength={5000}
          problem={problem}
        />
        <TextField name="about" label={labels.about} maxlength={200} problem={problem} optional />
        <Section title={text.you}>
          <p class="govuk-hint">{text.youHint}</p>
          <TextField name="name" label={labels.name} autocomplete="name" problem={problem} />
          <TextField name="address" label={labels.address} autocomplete="street-address" problem={problem} />
          <TextField name="phone" label={labels.phone} type="tel" width="medium" autocomplete="tel" problem={problem} />
          <TextField name="email" label={labels.email} type="email" autocomplete="email" problem={problem} />
          <p class="govuk-hint">{text.kept}</p>
        </Section>
        <div class="subscribe__trap" aria-hidden="true">
          <label for="website">{labels.website}</label>
          <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
        </div>
        <SubmitButton>{text.sendButton}</SubmitButton>
      </Form>
    </PortalPage>
  )
}

/** What is not sent here, and where it goes instead. */
function Elsewhere() {
  return (
    <Section title={text.complaintTitle}>
      <p class="govuk-body">{text.complaintWhere}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.contact}>
          {text.complaintContact}
        </a>
      </p>
      <p class="govuk-body">{text.emergency}</p>
    </Section>
  )
}

interface SentProps {
  readonly frame: Frame
  /** The address of the portal, as it is written down. */
  readonly site: string
  readonly code: string | null
  readonly days: { readonly question: number | null; readonly other: number | null }
}

export function SentPage({ frame, site, code, days }: SentProps) {
  const { question, other } = days
  const crumbs = [{ text: text.title, href: paths.list }]
  const head = <meta name="robots" content="noindex" />
  if (code === null)
    return (
      <PortalPage frame={frame} title={text.sentGone} breadcrumbs={crumbs} head={head}>
        <EmptyState title={text.sentGone} action={<LinkButton href={paths.send}>{text.send}</LinkButton>}>
          {text.sentGoneHint}
        </EmptyState>
      </PortalPage>
    )
  return (
    <PortalPage frame={frame} title={text.sentTitle} lead={text.sentLead} breadcrumbs={crumbs} head={head}>
      <Panel title={text.code}>
        <p class="page-head__title">{shownCode(code)}</p>
      </Panel>
      <Toolbar>
        <PrintButton />
      </Toolbar>
      <p class="govuk-body">{text.sentHow(site + paths.list)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.follow(code)}>
          {text.followButton}
        </a>
      </p>
      {question !== null && other !== null && <Inset>{text.sentLimits(question, other)}</Inset>}
    </PortalPage>
  )
}
