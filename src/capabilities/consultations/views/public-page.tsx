import { daysBetween, type PlainDate } from '../../../kernel/dates.ts'
import {
  type Frame,
  formatDate,
  formatDateTime,
  formatNumber,
  Inset,
  LinkButton,
  PortalPage,
  Section,
  SummaryList,
  TableFiles,
} from '../../../ui/index.ts'
import { DocumentLink, type OfficialPaper } from '../../documents/index.ts'
import { FileList, type StoredFile } from '../../files/index.ts'
import { FormerUnitBanner, UnitLink, type UnitTree } from '../../units/index.ts'
import { windowRule } from '../rules/window.ts'
import {
  type Consultation,
  type ConsultationAnswer,
  type ConsultationComment,
  countComments,
  type DraftClause,
  type Extension,
  outcomes,
  phaseOn,
} from '../rules.ts'
import { deskText, text } from '../text/pages.ts'
import { kindLabels, labels, outcomeLabels, paths } from '../text.ts'
import { clauseName, whoSaid } from './columns.tsx'
import { PhaseTag } from './list-page.tsx'

interface PublicPageProps {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly comments: readonly ConsultationComment[]
  readonly answers: readonly ConsultationAnswer[]
  readonly extensions: readonly Extension[]
  readonly files: readonly StoredFile[]
  /** The document of the register that is put up. */
  readonly paper: OfficialPaper | null
  readonly tree: UnitTree
  readonly today: PlainDate
  readonly mayWork: boolean
}

export function ConsultationPage(props: PublicPageProps) {
  const { frame, consultation, comments, tree, today } = props
  const shown = comments.filter(({ state }) => state === 'shown')
  const isTaking = phaseOn(consultation, today) === 'taking'
  const whole = shown.filter(({ clause }) => clause === null)
  return (
    <PortalPage
      frame={frame}
      title={consultation.title}
      caption={text.kind}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      actions={
        <>
          {isTaking && <LinkButton href={paths.comment(consultation.slug)}>{text.comment}</LinkButton>}
          {props.mayWork && (
            <LinkButton href={paths.desk(consultation.id)} tone="secondary">
              {deskText.work}
            </LinkButton>
          )}
        </>
      }
    >
      <FormerUnitBanner tree={tree} unitId={consultation.unitId} on={today} itemId={consultation.id} />
      <Head {...props} />
      {consultation.questions && (
        <Section title={text.questions}>
          {consultation.questions.split('\n').map((line, at) => (
            <p key={at} class="govuk-body">
              {line}
            </p>
          ))}
        </Section>
      )}
      <Answers {...props} />
      <Section title={text.draft} id="du-thao">
        {consultation.clauses.map((clause) => (
          <Clause
            key={clause.anchor}
            clause={clause}
            slug={isTaking ? consultation.slug : null}
            comments={shown.filter((one) => one.clause === clause.anchor)}
          />
        ))}
      </Section>
      {whole.length > 0 && (
        <Section title={text.wholeComments} id="y-kien-chung">
          <Comments comments={whole} />
        </Section>
      )}
      {shown.length > 0 && <TableFiles csvHref={paths.comments(consultation.slug)} label={text.download} />}
    </PortalPage>
  )
}

function Head({ consultation, comments, answers, extensions, files, paper, tree, today }: PublicPageProps) {
  const { opensOn, closesOn, kind, shortReason, unitId } = consultation
  const counts = countComments(comments, answers)
  const rule = windowRule(kind, opensOn)
  const isTaking = phaseOn(consultation, today) === 'taking'
  return (
    <SummaryList
      rows={[
        { key: text.phase, value: <PhaseTag consultation={consultation} today={today} /> },
        { key: text.unit, value: <UnitLink tree={tree} id={unitId} on={opensOn} /> },
        { key: labels.kind, value: kindLabels[kind] },
        {
          key: text.window,
          value: (
            <>
              {text.windowOf(formatDate(opensOn), formatDate(closesOn))}
              {isTaking && ` (${text.daysLeft(formatNumber(daysBetween(today, closesOn) + 1))})`}
              {extensions.map((one, at) => (
                <div key={at}>{text.extended(formatDate(one.closedOn), formatDate(one.closesOn), one.reason)}</div>
              ))}
              {shortReason && <div>{text.short(shortReason)}</div>}
              {rule && (
                <div class="govuk-hint">
                  {text.law(rule.leastDays, rule.source)} {!rule.isChecked && text.lawUnchecked}
                </div>
              )}
            </>
          ),
        },
        { key: text.document, value: paper && <DocumentLink paper={paper} /> },
        { key: text.files, value: files.length > 0 && <FileList files={files} /> },
        {
          key: text.counts,
          value: (
            <>
              {text.received}: {formatNumber(counts.received)}. {text.shownCount}: {formatNumber(counts.shown)}.{' '}
              {text.hiddenCount}: {formatNumber(counts.hidden)}.
              {consultation.state === 'answered' && (
                <ul class="govuk-list">
                  {outcomes.map((outcome) => (
                    <li key={outcome}>
                      {outcomeLabels[outcome]}: {formatNumber(counts.answered[outcome])}
                    </li>
                  ))}
                </ul>
              )}
              {counts.hidden > 0 && <div class="govuk-hint">{text.hiddenNote}</div>}
            </>
          ),
        },
      ]}
    />
  )
}

function Answers({ consultation, comments, answers, today }: PublicPageProps) {
  if (consultation.state !== 'answered')
    return phaseOn(consultation, today) === 'closed' ? <Inset>{text.answersLater}</Inset> : null
  return (
    <Section title={text.answers} id="giai-trinh">
      {consultation.closingWords && <p class="govuk-body">{consultation.closingWords}</p>}
      {answers.length === 0 && <p class="govuk-body">{text.noComments}</p>}
      {answers.map((answer) => (
        <article key={answer.id} class="prose">
          <h3>{outcomeLabels[answer.outcome]}</h3>
          <p>{answer.body}</p>
          <p class="govuk-hint">{text.answersTo}:</p>
          <ul>
            {comments
              .filter(({ answerId }) => answerId === answer.id)
              .map((comment) => (
                <li key={comment.id}>
                  <a class="govuk-link" href={`#y-${comment.id}`}>
                    {clauseName(consultation, comment.clause)}
                  </a>
                  : {comment.body}
                </li>
              ))}
          </ul>
        </article>
      ))}
    </Section>
  )
}

interface ClauseProps {
  readonly clause: DraftClause
  /** Null where no comments are taken today. */
  readonly slug: string | null
  readonly comments: readonly ConsultationComment[]
}

function Clause({ clause, slug, comments }: ClauseProps) {
  const lines = clause.text.split('\n').filter((line) => line.trim() !== '')
  const name = clause.title || text.opening
  return (
    <section class="prose" id={clause.anchor} aria-label={name}>
      {lines.map((line, at) => (at === 0 && clause.title !== '' ? <h3 key={at}>{line}</h3> : <p key={at}>{line}</p>))}
      {slug && (
        <p>
          <a class="govuk-link" href={paths.commentClause(slug, clause.anchor)}>
            {text.commentClause}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        </p>
      )}
      {comments.length > 0 && (
        <details class="govuk-details" open>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{text.commentsHere(comments.length)}</span>
          </summary>
          <div class="govuk-details__text">
            <Comments comments={comments} />
          </div>
        </details>
      )}
    </section>
  )
}

function Comments({ comments }: { comments: readonly ConsultationComment[] }) {
  return (
    <ul class="govuk-list">
      {comments.map((comment) => (
        <li key={comment.id} id={`y-${comment.id}`}>
          {comment.body}
          <div class="govuk-hint">{text.at(whoSaid(comment), formatDateTime(comment.receivedAt))}</div>
        </li>
      ))}
    </ul>
  )
}
