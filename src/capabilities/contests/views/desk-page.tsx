import type { VNode } from 'preact'
import { Form, HiddenField, Inset, LinkButton, Section, StaffPage, SubmitButton, TextArea } from '../../../ui/index.ts'
import type { ContestAct } from '../rules.ts'
import { text } from '../text/desk.ts'
import { labels, paths } from '../text.ts'
import { Announcement } from './announcement.tsx'
import { DeskResults, type DeskShown } from './desk-results.tsx'
import { DayFields } from './edit-page.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

export interface DeskProps extends DeskShown {
  readonly timeline: VNode
}

export function DeskPage(props: DeskProps) {
  const { frame, problem, contest } = props
  const { id, slug, state } = contest
  const may = (act: ContestAct) => props.refusal(act) === null
  return (
    <StaffPage
      frame={frame}
      title={contest.title}
      problem={problem}
      breadcrumbs={[{ text: text.title, href: paths.own }]}
      actions={
        <>
          {may('edit') && <LinkButton href={paths.edit(id)}>{text.edit}</LinkButton>}
          {slug && (
            <LinkButton href={paths.contest(slug)} tone="secondary">
              {text.publicPage}
            </LinkButton>
          )}
        </>
      }
    >
      {state === 'draft' && contest.returnReason && (
        <Inset>
          {text.returnedBecause}: {contest.returnReason}
        </Inset>
      )}
      <Deciding {...props} />
      <Announcement {...props} />
      {may('edit') && <DropFiles {...props} />}
      {state === 'published' && <DeskResults {...props} />}
      {may('reschedule') && (
        <Section title={text.reschedule} id="doi-ngay">
          <Form frame={frame} action={paths.reschedule(id)}>
            <HiddenField name="version" value={contest.version} />
            <DayFields problem={problem} contest={contest} />
            <TextArea name="reason" id="ly-do-doi-ngay" label={labels.reason} problem={problem} rows={2} />
            <SubmitButton tone="secondary">{text.reschedule}</SubmitButton>
          </Form>
        </Section>
      )}
      {may('withdraw') && (
        <Section title={text.withdraw} id="go">
          <p class="govuk-hint">{text.withdrawHint}</p>
          <WithdrawForm frame={frame} problem={problem} action={paths.withdraw(id)} version={contest.version}>
            {text.withdraw}
          </WithdrawForm>
        </Section>
      )}
      <Section title={text.timeline} id="dien-bien">
        {props.timeline}
      </Section>
    </StaffPage>
  )
}

/** Hand it in, approve it or give it back. */
function Deciding({ frame, problem, contest, refusal }: DeskProps) {
  const { id, version, state } = contest
  const version1 = <HiddenField name="version" value={version} />
  if (state === 'draft' && refusal('submit') === null)
    return (
      <Form frame={frame} action={paths.submit(id)}>
        {version1}
        <SubmitButton>{text.submit}</SubmitButton>
      </Form>
    )
  if (state !== 'submitted') return null
  return (
    <>
      {refusal('publish') === 'contest-own-words' && <Inset>{text.ownWords}</Inset>}
      {refusal('publish') === 'not-allowed' && <Inset>{text.waits}</Inset>}
      {refusal('publish') === null && (
        <Form frame={frame} action={paths.publish(id)}>
          {version1}
          <p class="govuk-body">{text.publishHint}</p>
          <SubmitButton>{text.publish}</SubmitButton>
        </Form>
      )}
      {refusal('return') === null && (
        <Form frame={frame} action={paths.return(id)}>
          {version1}
          <TextArea name="reason" id="ly-do-tra" label={labels.reason} problem={problem} rows={2} />
          <SubmitButton tone="secondary">{text.return}</SubmitButton>
        </Form>
      )}
    </>
  )
}

function DropFiles({ frame, contest, files }: DeskProps) {
  return (
    <>
      {files.map((file) => (
        <Form key={file.id} frame={frame} action={paths.dropFile(contest.id)}>
          <HiddenField name="version" value={contest.version} />
          <HiddenField name="fileId" value={file.id} />
          <SubmitButton tone="secondary">{`${text.dropFile}: ${file.name}`}</SubmitButton>
        </Form>
      ))}
    </>
  )
}
