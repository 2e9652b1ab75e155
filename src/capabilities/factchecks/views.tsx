import type { ComponentChildren } from 'preact'
import { RadioField } from '../../ui/choice-field.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Document } from '../../ui/document.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormProblem } from '../../ui/fields.tsx'
import { FlashBanner } from '../../ui/flash-banner.tsx'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { Section } from '../../ui/hero.tsx'
import { Inset } from '../../ui/prose.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { ArticleText, type Edition } from '../articles/index.ts'
import { dayChoices, type FactCheck, type GuestComment, isOpen } from './rules.ts'
import { labels, paths, text } from './text.ts'

interface ChecksProps {
  frame: Frame
  problem: FormProblem | null
  articleId: string
  checks: readonly FactCheck[]
  inWork: Edition | null
  now: Date
  mayAsk: boolean
}

/** On the unit's page of the text: whom it asked, what they said, and how to ask somebody. */
export function Checks({ frame, problem, articleId, checks, inWork, now, mayAsk }: ChecksProps) {
  if (checks.length === 0 && !(mayAsk && inWork)) return null
  return (
    <Section title={text.title} id="kiem-chung">
      {checks.length === 0 && <p class="govuk-body">{text.none}</p>}
      <ul class="govuk-list">
        {checks.map((check) => {
          const open = isOpen(check, { now, inWork })
          return (
            <li key={check.id}>
              <p class="govuk-body">
                <strong>{check.guest}</strong> – {text.edition(String(check.editionNumber))}; {stateOf(check, open)}{' '}
                {open && `${text.until} ${formatDateTime(check.expiresAt)}`};{' '}
                {check.lastReadOn ? text.read(formatDate(check.lastReadOn)) : text.unread}
              </p>
              <Comments comments={check.comments} />
              {open && mayAsk && (
                <ConfirmButton
                  frame={frame}
                  action={paths.revoke(articleId, check.id)}
                  label={text.revoke}
                  question={text.revokeQuestion}
                />
              )}
            </li>
          )
        })}
      </ul>
      {mayAsk && inWork && <OpenForm frame={frame} articleId={articleId} problem={problem} />}
    </Section>
  )
}

function stateOf({ revokedAt }: FactCheck, open: boolean): string {
  if (revokedAt) return text.states.revoked
  return open ? text.states.open : text.states.closed
}

function OpenForm({ frame, articleId, problem }: { frame: Frame; articleId: string; problem: FormProblem | null }) {
  const action = paths.open(articleId)
  return (
    <details class="confirm" open={problem !== null && frame.path === action}>
      <summary class="govuk-button confirm__open govuk-button--secondary">{text.open}</summary>
      <div class="confirm__panel">
        <p class="govuk-body">{text.lead}</p>
        <Form frame={frame} action={action}>
          <TextField name="guest" label={labels.guest} hint={text.guestHint} problem={problem} maxlength={120} />
          <RadioField
            name="days"
            label={labels.days}
            value="3"
            problem={problem}
            inline
            choices={dayChoices.map((value) => ({ value, label: text.day(value) }))}
          />
          <SubmitButton>{text.open}</SubmitButton>
        </Form>
      </div>
    </details>
  )
}

function Comments({ comments }: { comments: readonly GuestComment[] }) {
  if (comments.length === 0) return <p class="govuk-hint">{text.noComments}</p>
  return (
    <ol class="govuk-list">
      {comments.map(({ id, words, at }) => (
        <li key={id}>
          <Inset>
            <p class="govuk-body">{words}</p>
            <p class="govuk-hint">
              <time datetime={at.toISOString()}>{formatDateTime(at)}</time>
            </p>
          </Inset>
        </li>
      ))}
    </ol>
  )
}

/** A page with nothing of the house on it: no menu, no search, nothing for search engines. */
function BarePage({ frame, title, children }: { frame: Frame; title: string; children: ComponentChildren }) {
  return (
    <Document frame={frame} title={title} layer="staff">
      <main class="main" id="noi-dung" tabIndex={-1}>
        <div class="page">
          <FlashBanner flash={frame.flash} />
          {children}
        </div>
      </main>
    </Document>
  )
}

interface GuestPageProps {
  frame: Frame
  problem: FormProblem | null
  check: FactCheck
  edition: Edition
  media: Parameters<typeof ArticleText>[0]['media']
  unitName: string
  secret: string
}

export function GuestPage({ frame, problem, check, edition, media, unitName, secret }: GuestPageProps) {
  const { guestPage } = text
  return (
    <BarePage frame={frame} title={guestPage.title}>
      <ErrorSummary problem={problem} />
      <h1 class="govuk-heading-l">{guestPage.title}</h1>
      <p class="govuk-body-l">{guestPage.lead(unitName)}</p>
      <p class="govuk-hint">
        {guestPage.note} {guestPage.until} {formatDateTime(check.expiresAt)}.
      </p>
      <article>
        <h2 class="govuk-heading-l">{edition.title}</h2>
        {edition.summary && <p class="govuk-body-l">{edition.summary}</p>}
        <ArticleText edition={edition} media={media} />
      </article>
      <Section title={guestPage.say} id="gui-y-kien">
        <Form frame={frame} action={paths.guest(secret)}>
          <TextArea
            name="words"
            label={labels.words}
            hint={guestPage.wordsHint}
            problem={problem}
            rows={6}
            maxlength={3000}
          />
          <SubmitButton>{guestPage.say}</SubmitButton>
        </Form>
      </Section>
      {check.comments.length > 0 && (
        <Section title={guestPage.yours} id="y-kien-da-gui">
          <Comments comments={check.comments} />
        </Section>
      )}
    </BarePage>
  )
}

export function ClosedPage({ frame }: { frame: Frame }) {
  return (
    <BarePage frame={frame} title={text.guestPage.closedTitle}>
      <h1 class="govuk-heading-l">{text.guestPage.closedTitle}</h1>
      <p class="govuk-body">{text.guestPage.closed}</p>
    </BarePage>
  )
}
