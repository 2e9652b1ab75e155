import { type PlainDate, todayIn } from '../../../kernel/dates.ts'
import {
  EmptyState,
  type Frame,
  formatDate,
  Inset,
  LinkButton,
  PortalPage,
  Section,
  SubmitButton,
  SummaryList,
  TextField,
} from '../../../ui/index.ts'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import type { Deadline } from '../rules/limit.ts'
import type { FeedbackAnswer, FeedbackItem } from '../rules.ts'
import { deskText } from '../text/desk.ts'
import { text } from '../text/pages.ts'
import { kindLabels, paths, rejectionLabels, senderLabels } from '../text.ts'
import { Lines } from './answer-page.tsx'

interface FollowProps {
  readonly frame: Frame
  readonly item: FeedbackItem
  /** Once it is approved. */
  readonly answer: FeedbackAnswer | null
  /** Of the step that is under way. */
  readonly due: Deadline | null
  readonly at: { readonly tree: UnitTree; readonly today: PlainDate }
}

const unindexed = <meta name="robots" content="noindex" />

/** For whoever has the code: how far it is, and the answer. Nothing of the sender. */
export function FollowPage({ frame, item, answer, due, at }: FollowProps) {
  const isPublic = item.state === 'PUBLISHED' && item.slug !== null
  const rejected = item.rejectedFor && rejectionLabels[item.rejectedFor]
  return (
    <PortalPage
      frame={frame}
      title={item.subject}
      caption={kindLabels[item.kind]}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      head={unindexed}
      actions={isPublic && <LinkButton href={paths.answer(item.slug ?? '')}>{text.publicPage}</LinkButton>}
    >
      <SummaryList
        rows={[
          { key: text.state, value: <strong>{senderLabels[item.state]}</strong> },
          { key: text.received, value: formatDate(todayIn(item.receivedAt)) },
          { key: text.handledBy, value: item.unitId && <UnitLink tree={at.tree} id={item.unitId} on={at.today} /> },
          { key: due?.step === 'triage' ? text.triageDue : text.due, value: due && <DueDay due={due} /> },
          { key: text.rejectedFor, value: rejected },
        ]}
      />
      {item.rejection && <Lines words={item.rejection} />}
      {item.rejectedFor === 'complaint' && <Inset>{text.complaintWhere}</Inset>}
      {answer && (
        <Section title={text.answer} id="tra-loi">
          <Lines words={answer.body} />
        </Section>
      )}
      {answer && !isPublic && <Inset>{text.waitPublic}</Inset>}
    </PortalPage>
  )
}

export function DueDay({ due }: { due: Pick<Deadline, 'dueOn' | 'isSettled'> }) {
  return (
    <>
      {formatDate(due.dueOn)}
      {!due.isSettled && ` (${deskText.unsettled})`}
    </>
  )
}

/** A plain form that leads to the page of a code. */
export function FollowForm() {
  return (
    <Section title={text.follow} id="theo-doi">
      <form method="get" action={paths.find}>
        <TextField
          name="ma"
          label={text.code}
          hint={text.followHint}
          width="medium"
          autocomplete="off"
          maxlength={20}
          spellcheck={false}
        />
        <SubmitButton tone="secondary">{text.followButton}</SubmitButton>
      </form>
    </Section>
  )
}

export function NotFoundPage({ frame }: { frame: Frame }) {
  return (
    <PortalPage
      frame={frame}
      title={text.notFound}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      head={unindexed}
      uncounted
    >
      <EmptyState title={text.code}>{text.notFoundHint}</EmptyState>
      <FollowForm />
    </PortalPage>
  )
}
