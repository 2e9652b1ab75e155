import {
  FileField,
  Form,
  type FormProblem,
  type Frame,
  LinkButton,
  Panel,
  StaffPage,
  SubmitButton,
} from '../../../ui/index.ts'
import { PastedField, readableFiles } from '../../readings/index.ts'
import type { Where } from '../rules/assignees.ts'
import type { Plan } from '../rules/plan.ts'
import { importText as words } from '../text/import.ts'
import { paths, text } from '../text.ts'
import { HeadFields } from './head-card.tsx'

interface PageProps {
  frame: Frame
  problem: FormProblem | null
}

const crumbs = [{ text: text.deskTitle, href: paths.desk }]
const largest = 20_000_000

/** `scans`: whether this machine can make out scanned pages. */
export function ImportPage({ frame, problem, scans }: PageProps & { scans: boolean }) {
  return (
    <StaffPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      breadcrumbs={crumbs}
      problem={problem}
      aside={<ImportHelp />}
    >
      <Form frame={frame} action={paths.import} multipart>
        <FileField
          name="file"
          label={words.file}
          hint={words.hint}
          accept={readableFiles}
          limit={largest}
          multiple
          problem={problem}
        />
        <FileField
          name="annex"
          label={words.annex}
          hint={words.annexHint}
          accept={readableFiles}
          limit={largest}
          multiple
          problem={problem}
        />
        <PastedField labels={{ ...words, label: words.pasted }} problem={problem} />
        <p class="govuk-body">
          {words.waiting} {scans ? words.scansReady : words.scansAbsent}
        </p>
        <div class="govuk-button-group" data-island="working" data-working={words.working} data-seconds={words.seconds}>
          <SubmitButton icon="file">{words.submit}</SubmitButton>
          <LinkButton href={paths.byHand} tone="secondary">
            {words.byHand}
          </LinkButton>
        </div>
      </Form>
    </StaffPage>
  )
}

function ImportHelp() {
  return (
    <>
      <Panel title={words.stepsTitle}>
        <ol class="govuk-list govuk-list--number">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Panel>
      <Panel title={words.otherTitle}>
        <p class="govuk-body">{words.other}</p>
      </Panel>
    </>
  )
}

export function ByHandPage({ frame, problem, where, parents }: PageProps & { where: Where; parents: readonly Plan[] }) {
  const words = text.byHand
  return (
    <StaffPage frame={frame} title={words.title} lead={words.lead} breadcrumbs={crumbs} problem={problem}>
      <Form frame={frame} action={paths.byHand} guard>
        <HeadFields
          plan={{ documentType: words.documentType, scopeUnitId: where.scopeUnitId }}
          where={where}
          parents={parents}
          problem={problem}
        />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
    </StaffPage>
  )
}
