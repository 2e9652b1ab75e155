import type { VNode } from 'preact'
import {
  CopyLinkButton,
  formatNumber,
  LinkButton,
  PrintButton,
  Section,
  StaffPage,
  SummaryList,
  Toolbar,
  Warning,
} from '../../../ui/index.ts'
import { DocumentLink } from '../../documents/index.ts'
import { planName, planPaths } from '../../plans/index.ts'
import { kindLabels as deedKindLabels } from '../../tasks/index.ts'
import { FormerUnitBanner, UnitLink } from '../../units/index.ts'
import { dayOfMeeting, isOpen, meetingKinds } from '../rules/meeting.ts'
import type { ShownMeeting, Surroundings } from '../shown.ts'
import { text } from '../text/pages.ts'
import { kindLabels, paths } from '../text.ts'
import { ActForms, ReplyForms } from './acts.tsx'
import { Agenda } from './agenda.tsx'
import { ConclusionList } from './conclusions.tsx'
import { PhotoGrid } from './photos.tsx'
import { QuestionForms } from './questions.tsx'
import { StateTag, whenWords } from './words.tsx'

export type MeetingProps = ShownMeeting & Surroundings & { timeline: VNode; address: string }

export function MeetingPage(props: MeetingProps) {
  const { frame, meeting, tree, runs } = props
  const words = text.meeting
  return (
    <StaffPage
      frame={frame}
      title={meeting.title}
      problem={props.problem}
      caption={
        <>
          {kindLabels[meeting.kind]} <StateTag state={meeting.state} />
        </>
      }
      lead={`${whenWords(meeting)}, ${meeting.place}`}
      breadcrumbs={[{ text: text.list.title, href: props.listHref }]}
    >
      <FormerUnitBanner tree={tree} unitId={meeting.unitId} on={props.today} itemId={meeting.id} />
      {meeting.cancelReason && (
        <Warning>
          {words.cancelled}: {meeting.cancelReason}
        </Warning>
      )}
      <Toolbar>
        <a class="tool-button" href={paths.calendar(meeting.id)}>
          {words.calendar}
        </a>
        {(['docx', 'pdf'] as const).map((format) => (
          <a key={format} class="tool-button" href={paths.letter(meeting.id, format)}>
            {words.letter(format)}
          </a>
        ))}
        <PrintButton />
        <CopyLinkButton href={props.address} />
      </Toolbar>
      <ReplyForms {...props} />
      {runs && <ActForms {...props} />}
      <Summary {...props} />
      <Section title={words.agenda} id="chuong-trinh" {...edit(props, paths.items(meeting.id), words.agendaLink)}>
        <Agenda items={props.items} papers={props.papers} />
      </Section>
      <People {...props} />
      <Section title={words.conclusions} id="ket-luan" {...editMinutes(props)}>
        <ConclusionList {...props} on={dayOfMeeting(meeting)} tree={tree} />
      </Section>
      {(props.photos.length > 0 || runs) && (
        <Section title={words.photos} id="anh" {...(runs && more(paths.photos(meeting.id), words.photosLink))}>
          <PhotoGrid photos={props.photos} marked />
        </Section>
      )}
      {runs && <QuestionForms {...props} />}
      <Section title={words.timeline} id="dien-bien">
        {props.timeline}
      </Section>
    </StaffPage>
  )
}

const more = (href: string, label: string) => ({ more: { href, label } })

function edit({ runs, meeting }: MeetingProps, href: string, label: string) {
  return runs && (meeting.state === 'planned' || meeting.state === 'invited') ? more(href, label) : {}
}

function editMinutes({ runs, meeting }: MeetingProps) {
  return runs && meeting.state === 'held' ? more(paths.minutes(meeting.id), text.meeting.minutesLink) : {}
}

function Summary(props: MeetingProps) {
  const { meeting, tree, plan, source, minutesPaper, deedHref } = props
  const words = text.meeting
  const person = (name: string | null, post: string | null) => name && [name, post].filter(Boolean).join(', ')
  return (
    <Section title={words.summary} id="thong-tin">
      <SummaryList
        rows={[
          { key: words.organiser, value: <UnitLink tree={tree} id={meeting.unitId} on={dayOfMeeting(meeting)} /> },
          { key: words.chair, value: person(meeting.chairName, meeting.chairPost) },
          { key: words.secretary, value: person(meeting.secretaryName, meeting.secretaryPost) },
          { key: text.open.registering, value: meeting.registering },
          {
            key: words.plan,
            value: plan?.slug && (
              <a class="govuk-link" href={planPaths.plan(plan.slug)}>
                {planName(plan)}
              </a>
            ),
          },
          { key: words.source, value: source && <DocumentLink paper={source} /> },
          {
            key: words.publicPage,
            value: isOpen(meeting) && meeting.slug && (
              <a class="govuk-link" href={paths.open(meeting.slug)}>
                {words.toPublicPage}
              </a>
            ),
          },
          { key: words.minutes, value: minutesPaper && props.runs && <DocumentLink paper={minutesPaper} /> },
          {
            key: words.deedKind,
            value: deedHref ? (
              <a class="govuk-link" href={deedHref}>
                {deedKindLabels[meetingKinds[meeting.kind].deed]}
              </a>
            ) : (
              <span title={meetingKinds[meeting.kind].source}>{deedKindLabels[meetingKinds[meeting.kind].deed]}</span>
            ),
          },
        ]}
      />
      {meeting.purpose && <p class="govuk-body">{meeting.purpose}</p>}
    </Section>
  )
}

/** Numbers for everyone who is invited, names for those who run it. */
function People({ meeting, presence, invitees, runs }: MeetingProps) {
  const words = text.meeting
  const replied = invitees.filter(({ reply }) => reply !== null).length
  const isBefore = meeting.state === 'planned' || meeting.state === 'invited'
  return (
    <Section title={words.attendance} id="diem-danh">
      <ul class="govuk-list govuk-list--bullet">
        <li>{words.replies(formatNumber(replied), formatNumber(invitees.length))}</li>
        <li>{words.presentOf(formatNumber(presence.invitedCame), formatNumber(presence.invited))}</li>
        <li>
          {words.people(formatNumber(presence.present))}
          {presence.late > 0 && `; ${words.late(formatNumber(presence.late))}`}
        </li>
      </ul>
      <p class="govuk-hint">{words.internalNote}</p>
      {runs && (
        <div class="act-row">
          <LinkButton tone="secondary" href={paths.invitees(meeting.id)}>
            {isBefore ? words.inviteesLink : words.invitees}
          </LinkButton>
          <LinkButton tone="secondary" href={paths.attendance(meeting.id)}>
            {words.attendanceLink}
          </LinkButton>
          {meeting.state !== 'concluded' && meeting.state !== 'cancelled' && (
            <LinkButton tone="secondary" href={paths.screen(meeting.id)}>
              {words.screen}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  )
}
