import type { VNode } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import {
  ButtonRow,
  CheckboxField,
  DateField,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  formatDateTime,
  HiddenField,
  LinkButton,
  RadioField,
  Section,
  StaffPage,
  SubmitButton,
  SummaryList,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { FileList, type StoredFile } from '../../files/index.ts'
import {
  type Consultation,
  type ConsultationAct,
  type ConsultationAnswer,
  type ConsultationComment,
  outcomes,
  phaseOn,
} from '../rules.ts'
import { deskText, text } from '../text/pages.ts'
import { kindLabels, labels, outcomeLabels, paths } from '../text.ts'
import { clauseName } from './columns.tsx'
import { PhaseTag } from './list-page.tsx'

interface DeskProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly consultation: Consultation
  readonly comments: readonly ConsultationComment[]
  readonly answers: readonly ConsultationAnswer[]
  readonly files: readonly StoredFile[]
  readonly timeline: VNode
  readonly today: PlainDate
  may(act: ConsultationAct): boolean
}

export function DeskPage(props: DeskProps) {
  const { frame, consultation, comments, may } = props
  const { id, version } = consultation
  return (
    <StaffPage
      frame={frame}
      title={consultation.title}
      caption={text.kind}
      problem={props.problem}
      breadcrumbs={[{ text: deskText.title, href: paths.own }]}
      actions={
        <>
          {may('edit') && <LinkButton href={paths.edit(id)}>{deskText.edit}</LinkButton>}
          {consultation.state !== 'draft' && (
            <LinkButton href={paths.open(consultation.slug)}>{deskText.publicPage}</LinkButton>
          )}
        </>
      }
    >
      <SummaryList
        rows={[
          { key: text.phase, value: <PhaseTag consultation={consultation} today={props.today} /> },
          { key: labels.kind, value: kindLabels[consultation.kind] },
          {
            key: text.window,
            value: text.windowOf(formatDate(consultation.opensOn), formatDate(consultation.closesOn)),
          },
          { key: text.files, value: props.files.length > 0 && <FileList files={props.files} /> },
        ]}
      />
      {may('open') && (
        <Form frame={frame} action={paths.put(id)}>
          <HiddenField name="version" value={String(version)} />
          <p class="govuk-body">{deskText.putConfirm}</p>
          <SubmitButton>{deskText.put}</SubmitButton>
        </Form>
      )}
      <Unread {...props} comments={comments.filter(({ state }) => state === 'waiting')} />
      <Answering {...props} />
      <Answered {...props} />
      {may('extend') && <Extending {...props} />}
      {may('publish') && (
        <Section title={deskText.publish}>
          <p class="govuk-hint">{deskText.publishHint}</p>
          {phaseOn(consultation, props.today) === 'closed' && (
            <Form frame={frame} action={paths.publish(id)}>
              <HiddenField name="version" value={String(version)} />
              <TextArea name="closingWords" label={labels.closingWords} problem={props.problem} optional />
              <SubmitButton>{deskText.publish}</SubmitButton>
            </Form>
          )}
        </Section>
      )}
      <Section title={deskText.timeline} id="dien-bien">
        {props.timeline}
      </Section>
    </StaffPage>
  )
}

function Unread({ frame, problem, consultation, comments, may }: DeskProps) {
  if (comments.length === 0 || !may('moderate')) return null
  return (
    <Section title={deskText.waiting}>
      {comments.map((comment) => (
        <Form key={comment.id} frame={frame} action={paths.moderate(consultation.id)} id={`duyet-${comment.id}`}>
          <HiddenField name="commentId" value={comment.id} />
          <CommentWords comment={comment} consultation={consultation} />
          <TextField id={`ly-do-${comment.id}`} name="reason" label={deskText.hideReason} problem={problem} optional />
          <ButtonRow>
            <button class="govuk-button" type="submit" name="decision" value="show">
              {deskText.show}
            </button>
            <button class="govuk-button govuk-button--secondary" type="submit" name="decision" value="hide">
              {deskText.hide}
            </button>
          </ButtonRow>
        </Form>
      ))}
    </Section>
  )
}

function CommentWords({ comment, consultation }: { comment: ConsultationComment; consultation: Consultation }) {
  return (
    <>
      <p class="govuk-body">
        <strong>{clauseName(consultation, comment.clause)}:</strong> {comment.body}
      </p>
      <p class="govuk-hint">
        {[
          comment.name ?? text.anonymous,
          comment.email && deskText.contact(comment.email),
          formatDateTime(comment.receivedAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

function Answering({ frame, problem, consultation, comments, may }: DeskProps) {
  const shown = comments.filter(({ state }) => state === 'shown')
  if (shown.length === 0 || !may('answer')) return null
  const words = (comment: ConsultationComment) => `${clauseName(consultation, comment.clause)}: ${comment.body}`
  return (
    <Section title={deskText.toAnswer}>
      <p class="govuk-hint">{deskText.answerHint}</p>
      <Form frame={frame} action={paths.answer(consultation.id)}>
        <CheckboxField
          name="comments"
          label={labels.comments}
          problem={problem}
          choices={shown.map((comment) => ({
            value: comment.id,
            label: words(comment),
            hint: comment.answerId === null ? undefined : deskText.hasAnswer,
          }))}
        />
        <RadioField
          name="outcome"
          label={labels.outcome}
          problem={problem}
          choices={outcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
        />
        <TextArea name="body" label={labels.answer} problem={problem} />
        <SubmitButton>{deskText.answer}</SubmitButton>
      </Form>
    </Section>
  )
}

function Answered({ consultation, comments, answers }: DeskProps) {
  const hidden = comments.filter(({ state }) => state === 'hidden')
  return (
    <>
      {answers.length > 0 && (
        <Section title={deskText.answered}>
          {answers.map((answer) => (
            <div key={answer.id} class="prose">
              <h3>{outcomeLabels[answer.outcome]}</h3>
              <p>{answer.body}</p>
              <ul>
                {comments
                  .filter(({ answerId }) => answerId === answer.id)
                  .map((comment) => (
                    <li key={comment.id}>
                      {clauseName(consultation, comment.clause)}: {comment.body}
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </Section>
      )}
      {hidden.length > 0 && (
        <Section title={deskText.hidden}>
          <ul class="govuk-list govuk-list--bullet">
            {hidden.map((comment) => (
              <li key={comment.id}>
                {comment.body} ({comment.hiddenReason})
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Extending({ frame, problem, consultation }: DeskProps) {
  return (
    <Section title={deskText.extend}>
      <Form frame={frame} action={paths.extend(consultation.id)}>
        <DateField
          name="closesOn"
          label={labels.closesOn}
          value={formatDate(consultation.closesOn)}
          problem={problem}
        />
        <TextField name="reason" id="ly-do-gia-han" label={labels.reason} problem={problem} />
        <SubmitButton tone="secondary">{deskText.extend}</SubmitButton>
      </Form>
    </Section>
  )
}
