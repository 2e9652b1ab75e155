import {
  type FormProblem,
  type Frame,
  formatDateTime,
  Inset,
  LinkButton,
  PortalPage,
  Section,
  SummaryList,
  Warning,
} from '../../../ui/index.ts'
import type { StoredFile } from '../../files/index.ts'
import { type Invitee, refuseReply } from '../rules/invitation.ts'
import type { AgendaItem } from '../rules/listing.ts'
import type { Meeting } from '../rules/meeting.ts'
import { text } from '../text/pages.ts'
import { kindLabels, paths, replyLabels } from '../text.ts'
import { ReplyForm } from './acts.tsx'
import { Agenda } from './agenda.tsx'
import { whenWords } from './words.tsx'

interface LetterProps {
  frame: Frame
  problem: FormProblem | null
  meeting: Meeting
  invitee: Invitee
  unitName: string
  items: readonly AgendaItem[]
  papers: readonly StoredFile[]
  now: Date
}

/** A guest's letter behind its link: nobody else knows the code in the address. */
export function LetterPage({ frame, problem, meeting, invitee, unitName, items, papers, now }: LetterProps) {
  const words = text.letter
  const name = [invitee.guestName, invitee.guestOrganisation].filter(Boolean).join(', ')
  const isOver = refuseReply(meeting, { reply: 'coming', note: null }, now) !== null
  return (
    <PortalPage
      frame={frame}
      title={meeting.title}
      caption={`${words.title} · ${kindLabels[meeting.kind]}`}
      lead={`${words.lead(unitName)}: ${name}`}
      problem={problem}
    >
      {meeting.state === 'cancelled' && <Warning>{words.cancelled(meeting.cancelReason ?? '')}</Warning>}
      <SummaryList
        rows={[
          { key: text.meeting.when, value: whenWords(meeting) },
          { key: text.list.place, value: meeting.place },
          { key: text.meeting.chair, value: `${meeting.chairName}, ${meeting.chairPost}` },
          { key: words.code, value: <code>{invitee.code}</code> },
        ]}
      />
      <div class="act-row">
        {(['docx', 'pdf'] as const).map((format) => (
          <LinkButton key={format} tone="secondary" href={paths.letterPaperOf(invitee.code, format)} icon="download">
            {words.download(format)}
          </LinkButton>
        ))}
        <LinkButton tone="secondary" href={paths.calendarOf(invitee.code)} icon="calendar">
          {text.open.calendar}
        </LinkButton>
      </div>
      <Section title={words.reply} id="tra-loi">
        {invitee.reply && invitee.repliedAt && (
          <Inset>{words.replied(replyLabels[invitee.reply], formatDateTime(invitee.repliedAt))}</Inset>
        )}
        {isOver ? (
          <p class="govuk-body">{words.over}</p>
        ) : (
          <ReplyForm
            frame={frame}
            problem={problem}
            action={paths.letterOf(invitee.code)}
            invitee={invitee}
            name={invitee.guestName ?? ''}
          />
        )}
      </Section>
      <Section title={text.meeting.agenda} id="chuong-trinh">
        <Agenda items={items} papers={papers} />
      </Section>
      <p class="govuk-hint">{words.privacy}</p>
    </PortalPage>
  )
}
